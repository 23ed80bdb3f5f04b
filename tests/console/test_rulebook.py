"""The rules in the window, with a real seat at a real hub: published, tried on history, read from files and saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bus.hub.finding import HubFinder
from console.found import TrialDone
from console.inbox import Inbox, InboxEvent
from console.lookout import Lookout
from console.rulebook import Rulebook
from console.seat import Came, Linked, Loaded, Seat, Settled
from models.clock import WallClock
from models.domain.rules import BookKind
from models.rules.policy.book import PolicyBook
from tests.console.room import WITHIN_S, Hub, Room
from widgets.case.number_links import NumberLink
from widgets.rules.book_page import BookPage
from widgets.rules.calendar_editor import CalendarEditor
from widgets.rules.policy_editor import PolicyEditor
from widgets.rules.publish_form import PublishForm
from widgets.rules.routing_editor import RoutingEditor
from widgets.rules.rules_window import RulesWindow
from widgets.theme import THEMES

POLICY = BookKind.POLICY


class RulesDesk:
    """A seat, a lookout and the rules over them, joined as the desk joins them."""

    def __init__(self, hub: Hub, folder: Path, post: str) -> None:
        self.over = QWidget()
        self.rulebook = Rulebook(self.over, THEMES["dark"], UTC, WallClock())
        self.inbox = Inbox(self._take)
        cache = folder / "cache.db"
        self.seat = Seat("Seat 1", cache, HubFinder(hub.address), WallClock(), self.inbox.put, post)
        self.lookout = Lookout(cache, WallClock(), UTC, self.inbox.put)
        self._looking = False
        self.cases: set[str] = set()

    def begin(self) -> None:
        self.seat.start()
        self.rulebook.sit_down(self.seat, self.lookout)
        self.rulebook.open(POLICY)
        until(lambda: self.page(POLICY).draft is not None, "the rules have come from the hub")

    def end(self) -> None:
        self.rulebook.stand_up()
        if self._looking:
            self.lookout.stop()
        self.seat.stop()

    @property
    def window(self) -> RulesWindow:
        assert self.rulebook.window is not None
        return self.rulebook.window

    def page(self, kind: BookKind) -> BookPage:
        return self.window.page(kind)

    def policy(self) -> PolicyBook:
        draft = self.page(POLICY).draft
        assert draft is not None
        assert isinstance(draft.value, PolicyBook)
        return draft.value

    def set_extensions(self, count: int) -> None:
        editor = self.page(POLICY).editor
        assert isinstance(editor, PolicyEditor)
        model = editor.panes["numbers"].model
        assert model.setData(model.index(0, 1), str(count))

    def publish(self, kind: BookKind, note: str) -> None:
        page = self.page(kind)
        page.act("publish")
        (form,) = (form for form in page.findChildren(PublishForm) if form.isVisible())
        QTest.keyClicks(form.note, note)
        QTest.keyClick(form.note, Qt.Key.Key_Return)

    def notice(self, kind: BookKind = POLICY) -> str:
        return self.page(kind).head.notice

    def _take(self, event: InboxEvent) -> None:
        match event:
            case Loaded() | Came():
                self.rulebook.take_books(event.books)
                self.rulebook.set_units(event.units)
                self.lookout.take((), books=event.books)
                self.cases.update(row.number for row in event.rows)
            case Settled():
                assert self.rulebook.settled(event.receipt)
            case TrialDone():
                self.rulebook.trial_done(event)
            case Linked() if not self._looking:
                self._looking = True
                self.lookout.start()
            case _:
                pass


def until(true: Callable[[], bool], what: str) -> None:
    """Let the screen go on until it is true."""
    deadline = time.monotonic() + WITHIN_S
    while not true():
        assert time.monotonic() < deadline, f"not in time: {what}"
        QTest.qWait(2)  # turns the event loop, so that what is awaited can come


@pytest.fixture
def desk(hub: Hub, tmp_path: Path, qtbot: QtBot) -> Iterator[RulesDesk]:
    desk = RulesDesk(hub, tmp_path, "leader")
    qtbot.addWidget(desk.over)
    desk.begin()
    yield desk
    desk.end()


def test_what_is_published_in_the_window_is_in_force_at_the_hub(desk: RulesDesk) -> None:
    desk.set_extensions(3)
    desk.publish(POLICY, "one extension more")
    until(lambda: "✓ Published as version 2." in desk.notice(), "the hub has accepted it")
    until(lambda: "Version 2" in desk.page(POLICY).head.version, "the new version has come")
    assert "one extension more" in desk.page(POLICY).head.version
    assert not desk.page(POLICY).unsent
    assert desk.page(POLICY).foot.tabText(3) == "History (2)"


def test_a_seat_that_may_not_publish_is_told_who_may(hub: Hub, tmp_path: Path, qtbot: QtBot) -> None:
    desk = RulesDesk(hub, tmp_path, "officer")
    qtbot.addWidget(desk.over)
    desk.begin()
    try:
        desk.set_extensions(3)
        desk.page(POLICY).act("publish")
        assert "shift leader" in desk.notice()
        assert "administrator" in desk.notice()
        assert desk.page(POLICY).unsent
    finally:
        desk.end()


def test_a_draft_that_the_hub_refuses_is_kept_with_the_reason(desk: RulesDesk) -> None:
    desk.set_extensions(3)
    page = desk.page(POLICY)
    assert page.draft is not None
    desk.window.published.emit(POLICY, page.draft.body + " ", None, "with a blank too many", 1)
    until(lambda: "✕ Refused" in desk.notice(), "the hub has refused it")
    assert "it is not exactly what the program writes" in desk.notice()
    assert desk.policy().most_extensions == 3


def test_a_backtest_of_the_draft_is_done_by_the_lookout(desk: RulesDesk, room: Room) -> None:
    number = room.report("Lift stuck between floors")
    until(lambda: number in desk.cases, "the case is at the seat")
    editor = desk.page(BookKind.ROUTING).editor
    assert isinstance(editor, RoutingEditor)
    editor.act("add")
    editor.form.boxes["rank"].set_text("1")
    editor.form.boxes["lead"].set_text("URB")
    editor.form.boxes["lead"].edited.emit()
    page = desk.page(BookKind.ROUTING)
    page.act("try")
    until(lambda: "Cases tried: 1; would have gone elsewhere: 1;" in page.foot.trial.heading, "the trial is shown")
    assert [link.link.case for link in page.foot.trial.findChildren(NumberLink)] == [number]


def test_a_file_is_read_into_the_draft_and_leaves_what_it_does_not_name(desk: RulesDesk, tmp_path: Path) -> None:
    desk.set_extensions(3)
    file = tmp_path / "limits.csv"
    file.write_text("code,sign\n0102,3wh\n", encoding="utf-8")
    desk.page(POLICY).open_file(str(file))
    until(lambda: "limits.csv is the draft now" in desk.notice(), "the file is read")
    changes = [str(row.change) for row in desk.page(POLICY).foot.changes.model.rows]
    assert changes[:2] == ["policy most_extensions: 2 -> 3", "type 0102 sign: 1wh -> 3wh"]
    assert all(change.startswith("type 0102 sign") for change in changes[1:])


def test_a_file_with_faults_is_refused_by_line_and_column(desk: RulesDesk, tmp_path: Path) -> None:
    file = tmp_path / "limits.csv"
    file.write_text("code,sign\n0102,3wh\n0103,2 weeks\n0104,soon\n", encoding="utf-8")
    desk.page(POLICY).open_file(str(file))
    until(lambda: "Nothing was taken from limits.csv: 2 faults" in desk.notice(), "the file is refused")
    faults = [(row.fault.line, row.fault.column) for row in desk.page(POLICY).foot.faults.model.rows]
    assert faults == [(3, "sign"), (4, "sign")]
    assert not desk.page(POLICY).unsent


def test_a_saved_draft_reads_back_to_the_same(desk: RulesDesk, tmp_path: Path) -> None:
    desk.set_extensions(3)
    draft = desk.policy()
    desk.page(POLICY).save_file(str(tmp_path / "draft.toml"))
    until(lambda: "saved as draft.toml" in desk.notice(), "the draft is saved")
    desk.page(POLICY).act("discard")
    assert not desk.page(POLICY).unsent
    desk.page(POLICY).open_file(str(tmp_path / "draft.toml"))
    until(lambda: "draft.toml is the draft now" in desk.notice(), "the file is read")
    assert desk.policy() == draft


def test_a_form_that_a_kind_does_not_have_cannot_be_saved(desk: RulesDesk, tmp_path: Path) -> None:
    desk.page(POLICY).save_file(str(tmp_path / "draft.xlsx"))
    until(lambda: "could not be saved" in desk.notice(), "it is said")
    assert not (tmp_path / "draft.xlsx").exists()


def test_days_are_read_into_the_calendar_that_is_shown(desk: RulesDesk, tmp_path: Path) -> None:
    desk.rulebook.open(BookKind.CALENDAR)
    page = desk.page(BookKind.CALENDAR)
    calendar = page.editor
    assert isinstance(calendar, CalendarEditor)
    calendar.names.setCurrentIndex(calendar.names.findData("boston"))
    calendar.names.activated.emit(1)
    file = tmp_path / "days.csv"
    file.write_text("day,working,windows,note\n2026-12-24,false,,storm\n", encoding="utf-8")
    page.open_file(str(file))
    until(lambda: "days.csv is the draft now" in desk.notice(BookKind.CALENDAR), "the days are read")
    (change,) = (row.change for row in page.foot.changes.model.rows)
    assert str(change) == "calendar 'boston' 2026-12-24: nothing -> off storm"
    assert calendar.current_name == "boston"


def test_holidays_are_looked_up_anew(desk: RulesDesk) -> None:
    page = desk.page(BookKind.CALENDAR)
    calendar = page.editor
    assert isinstance(calendar, CalendarEditor)
    calendar.act("look_up")
    until(lambda: "looked up anew" in desk.notice(BookKind.CALENDAR), "the holidays are there")
    page.check()
    assert not page.faults


def test_the_chosen_case_of_an_example_is_told_to_the_desk(desk: RulesDesk) -> None:
    chosen: list[str] = []
    desk.rulebook.case_chosen.connect(chosen.append)
    desk.page(POLICY).case_chosen.emit("DD-20261101-0001")
    assert chosen == ["DD-20261101-0001"]
