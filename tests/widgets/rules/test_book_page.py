"""The way of a draft: changes as one edits, files, old versions, publication and its answer, what others publish."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from models.domain.rules import BookKind
from models.rules.backtest import RoutingTrial
from models.rules.backtest.routing_trial import Flow, Sides
from models.rules.faults import Fault
from models.rules.kinds import KINDS
from tests.widgets.rules.shelves import edited_policy, opened, shipped, tell, with_version
from widgets.case.number_links import NumberLink
from widgets.rules.book_page import BookPage
from widgets.rules.policy_editor import PolicyEditor
from widgets.rules.publish_form import PublishForm
from widgets.rules.rules_window import RulesWindow

POLICY = BookKind.POLICY
Sent = list[tuple[object, ...]]


@pytest.fixture
def window(qtbot: QtBot) -> RulesWindow:
    return opened(qtbot, POLICY)


@pytest.fixture
def page(window: RulesWindow) -> BookPage:
    return window.page(POLICY)


def edit(page: BookPage, extensions: int = 3) -> None:
    """Change one number of the policy, by hand."""
    assert isinstance(page.editor, PolicyEditor)
    model = page.editor.panes["numbers"].model
    assert model.setData(model.index(0, 1), str(extensions))


def sent_by(window: RulesWindow) -> Sent:
    sent: Sent = []
    window.published.connect(lambda *what: sent.append(what))
    return sent


def form_of(page: BookPage) -> PublishForm:
    page.act("publish")
    (form,) = (form for form in page.findChildren(PublishForm) if form.isVisible())
    return form


def publish(page: BookPage, note: str = "one more") -> None:
    form = form_of(page)
    QTest.keyClicks(form.note, note)
    QTest.keyClick(form.note, Qt.Key.Key_Return)


def changes(page: BookPage) -> list[str]:
    return [str(row.change) for row in page.foot.changes.model.rows]


def test_each_edit_stands_in_the_list_of_changes_and_on_the_tab(window: RulesWindow, page: BookPage) -> None:
    assert window.tabs.tabText(0) == "Policy"
    edit(page)
    assert changes(page) == ["policy most_extensions: 2 -> 3"]
    assert window.tabs.tabText(0) == "Policy ● draft"
    edit(page, 2)
    assert changes(page) == []
    assert window.tabs.tabText(0) == "Policy"


def test_a_draft_outlives_the_closing_of_the_window(window: RulesWindow, page: BookPage) -> None:
    edit(page)
    window.close()
    window.open()
    assert changes(page) == ["policy most_extensions: 2 -> 3"]


def test_edits_are_taken_back_and_done_again(page: BookPage) -> None:
    edit(page, 3)
    edit(page, 4)
    page.act("undo")
    assert changes(page) == ["policy most_extensions: 2 -> 3"]
    page.act("redo")
    assert changes(page) == ["policy most_extensions: 2 -> 4"]
    page.act("discard")
    assert changes(page) == []
    page.act("undo")
    assert changes(page) == ["policy most_extensions: 2 -> 4"]


def test_what_cannot_be_done_says_why(page: BookPage) -> None:
    page.act("publish")
    assert page.head.notice == "The draft says what is in force."
    page.act("undo")
    assert page.head.notice == "There is nothing to take back."


def test_a_publication_asks_for_a_note_and_says_what_was_seen(window: RulesWindow, page: BookPage) -> None:
    sent = sent_by(window)
    edit(page)
    form = form_of(page)
    QTest.keyClick(form.note, Qt.Key.Key_Return)
    assert form.isVisible()
    assert "note" in form.problem
    QTest.keyClicks(form.note, "one more")
    QTest.keyClick(form.note, Qt.Key.Key_Return)
    assert page.draft is not None
    assert sent == [(POLICY, page.draft.body, None, "one more", 1)]


def test_a_publication_can_be_valid_from_later_but_not_from_the_past(window: RulesWindow, page: BookPage) -> None:
    sent = sent_by(window)
    edit(page)
    form = form_of(page)
    QTest.keyClicks(form.note, "next month")
    form.when.selectAll()
    QTest.keyClicks(form.when, "2026-11-01 08:00")
    assert "past" in form.problem
    form.when.selectAll()
    QTest.keyClicks(form.when, "2026-12-01 08:00")
    QTest.keyClick(form.note, Qt.Key.Key_Return)
    assert [what[2] for what in sent] == [datetime(2026, 12, 1, 8, 0, tzinfo=UTC)]


def test_a_calendar_is_always_valid_at_once(qtbot: QtBot) -> None:
    window = opened(qtbot, BookKind.CALENDAR)
    page = window.page(BookKind.CALENDAR)
    window.calendar.grid.day_toggled.emit(window.calendar.grid.day)
    form = form_of(page)
    assert not form.later.isEnabled()
    assert not form.when.isEnabled()


def test_limits_changed_without_a_basis_are_named_and_must_be_confirmed(window: RulesWindow, page: BookPage) -> None:
    sent = sent_by(window)
    assert isinstance(page.editor, PolicyEditor)
    model = page.editor.panes["types"].model
    assert model.setData(model.index(0, 12), "9wh")
    form = form_of(page)
    QTest.keyClicks(form.note, "slower")
    assert "basis" in form.problem
    form.still.click()
    QTest.keyClick(form.note, Qt.Key.Key_Return)
    assert len(sent) == 1


def test_what_the_hub_accepted_is_in_force(window: RulesWindow, page: BookPage) -> None:
    edit(page)
    publish(page)
    page.act("publish")
    assert "on its way" in page.head.notice
    page.settle("")
    assert not page.unsent
    assert page.head.notice == "✓ Published as version 2."
    assert page.draft_seen == 2
    books = shipped()
    tell(window, with_version(books, POLICY, edited_policy(books), by="Seat 1"))
    assert not page.unsent
    assert page.draft_seen == 2
    assert "Version 2" in page.head.version


def test_what_was_edited_after_the_publication_stays_a_draft(window: RulesWindow, page: BookPage) -> None:
    edit(page, 3)
    publish(page)
    edit(page, 4)
    page.settle("")
    assert changes(page) == ["policy most_extensions: 3 -> 4"]


def test_the_version_may_come_before_the_answer(window: RulesWindow, page: BookPage) -> None:
    edit(page)
    publish(page)
    books = shipped()
    tell(window, with_version(books, POLICY, edited_policy(books), by="Seat 1"))
    page.settle("")
    assert not page.unsent
    assert page.head.notice == "✓ Published as version 2."


def test_an_answer_that_comes_after_the_next_version_does_not_lead_back(window: RulesWindow, page: BookPage) -> None:
    edit(page)
    publish(page)
    books = shipped()
    ours = with_version(books, POLICY, edited_policy(books), by="Seat 1")
    tell(window, ours)
    tell(window, with_version(ours, POLICY, edited_policy(ours)))
    page.settle("")
    assert page.draft_seen == 3
    assert not page.unsent


def test_a_refusal_stays_on_show_and_the_draft_is_kept(page: BookPage) -> None:
    edit(page)
    publish(page)
    page.settle("The clocks would be overdue at once.")
    assert page.head.notice == "✕ Refused: The clocks would be overdue at once. The draft is kept."
    assert changes(page) == ["policy most_extensions: 2 -> 3"]
    publish(page)
    assert page.head.notice.startswith("On its way")


def test_a_draft_with_faults_is_not_published(page: BookPage) -> None:
    assert isinstance(page.editor, PolicyEditor)
    model = page.editor.panes["types"].model
    assert model.setData(model.index(0, 4), "XXX")
    page.act("publish")
    assert not page.findChildren(QDialog)
    assert page.head.notice == "The draft has faults: they are listed below."
    assert page.foot.tabText(1) == "✕ Faults (1)"


def test_who_may_not_publish_is_told_who_may(window: RulesWindow, page: BookPage) -> None:
    window.set_may_not_publish("This is for the shift leader.")
    edit(page)
    page.act("publish")
    assert page.head.notice == "This is for the shift leader."
    assert changes(page)


def test_an_untouched_draft_follows_what_others_publish(window: RulesWindow, page: BookPage) -> None:
    books = shipped()
    tell(window, with_version(books, POLICY, edited_policy(books)))
    assert not page.unsent
    assert page.draft_seen == 2


def test_a_draft_that_was_overtaken_waits_until_it_goes_on_from_the_new_version(
    window: RulesWindow, page: BookPage
) -> None:
    edit(page, 5)
    books = shipped()
    tell(window, with_version(books, POLICY, edited_policy(books)))
    assert "Version 2 was published by Wang meanwhile" in page.head.notice
    assert changes(page) == ["policy most_extensions: 2 -> 5"]
    page.act("publish")
    assert "Another version was published" in page.head.notice
    QTest.mouseClick(page.head.rebase, Qt.MouseButton.LeftButton)
    assert changes(page) == ["policy most_extensions: 3 -> 5"]
    sent = sent_by(window)
    publish(page)
    assert [what[4] for what in sent] == [2]


def test_nothing_is_taken_from_a_file_with_faults(page: BookPage) -> None:
    edit(page)
    page.refuse_file("bad.csv", (Fault(4, "sign", "'2 weeks' is no limit"), Fault(9, "level", "'X' is no level")))
    assert [(row.where, row.fault.line, row.fault.column) for row in page.foot.faults.model.rows] == [
        ("bad.csv", 4, "sign"),
        ("bad.csv", 9, "level"),
    ]
    assert changes(page) == ["policy most_extensions: 2 -> 3"]
    edit(page, 4)
    assert not page.foot.faults.model.rows


def test_an_old_version_becomes_the_draft(qtbot: QtBot) -> None:
    books = shipped()
    window = opened(qtbot, POLICY, with_version(books, POLICY, edited_policy(books), note="more time"))
    page = window.page(POLICY)
    history = page.foot.history
    assert [book.version for book in history.versions.model.rows] == [2, 1]
    history.versions.choose(2, 0)
    assert [str(row.change) for row in history.changes.model.rows] == ["policy most_extensions: 2 -> 3"]
    history.versions.choose(1, 0)
    assert not history.changes.model.rows
    history.take_chosen()
    assert changes(page) == ["policy most_extensions: 3 -> 2"]


def test_a_backtest_carries_the_draft_and_is_shown_side_by_side(qtbot: QtBot) -> None:
    window = opened(qtbot, BookKind.ROUTING)
    page = window.page(BookKind.ROUTING)
    asked: list[tuple[object, object]] = []
    window.trial_asked.connect(lambda kind, draft: asked.append((kind, draft)))
    page.act("try")
    assert page.draft is not None
    assert asked == [(BookKind.ROUTING, page.draft.value)]
    assert "being tried" in page.foot.trial.told
    page.set_trial(trial(), "")
    assert "Cases tried: 40; would have gone elsewhere: 7;" in page.foot.trial.heading
    (row,) = page.foot.trial.differences.model.rows
    assert (row.what, row.was, row.now, row.cases) == ("FIR → URB", "fire", "noise", 7)


def test_an_example_of_a_backtest_leads_to_its_case(qtbot: QtBot) -> None:
    window = opened(qtbot, BookKind.ROUTING)
    page = window.page(BookKind.ROUTING)
    chosen: list[str] = []
    window.case_chosen.connect(chosen.append)
    page.set_trial(trial(), "")
    (link,) = page.foot.trial.findChildren(NumberLink)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert chosen == ["DD-1"]


def test_a_backtest_says_when_the_draft_has_changed_since(qtbot: QtBot) -> None:
    window = opened(qtbot, BookKind.ROUTING)
    page = window.page(BookKind.ROUTING)
    page.set_trial(trial(), "")
    page.editor.edited.emit(KINDS[BookKind.ROUTING].shipped())
    assert page.foot.trial.heading.startswith("? The draft has changed")


def test_a_backtest_that_failed_says_why(page: BookPage) -> None:
    page.set_trial(None, "the cache cannot be read")
    assert "the cache cannot be read" in page.foot.trial.told


def trial() -> RoutingTrial:
    sides = Sides(10, 12)
    flow = Flow("FIR", "URB", "fire", "noise", 7, ("DD-1",))
    return RoutingTrial(
        cases=40,
        elsewhere=7,
        helped=0,
        timed=0,
        automatic=sides,
        more_automatic=2,
        less_automatic=0,
        unmatched=Sides(),
        judged=30,
        agreed=sides,
        really_automatic=9,
        flows=(flow,),
        rules=(),
        departments=(),
        examples_helped=(),
        examples_timed=(),
        examples_more_automatic=("DD-1",),
        examples_less_automatic=(),
    )
