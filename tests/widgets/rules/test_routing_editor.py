"""The routing rules as they are edited: a form that checks as one types, the order of the rules, a matter to try."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.domain.case import Level
from models.domain.rules import BookKind
from models.rules.routing import RoutingBook, RoutingRule
from tests.widgets.rules.shelves import opened
from widgets.rules.book_page import BookPage
from widgets.rules.field_specs import ChoiceBox, LineBox, TicksBox
from widgets.rules.routing_editor import RoutingEditor
from widgets.rules.rules_window import RulesWindow


@pytest.fixture
def window(qtbot: QtBot) -> RulesWindow:
    return opened(qtbot, BookKind.ROUTING)


@pytest.fixture
def page(window: RulesWindow) -> BookPage:
    return window.page(BookKind.ROUTING)


def editor_of(page: BookPage) -> RoutingEditor:
    assert isinstance(page.editor, RoutingEditor)
    return page.editor


def rules_of(page: BookPage) -> dict[str, RoutingRule]:
    assert page.draft is not None
    assert isinstance(page.draft.value, RoutingBook)
    return {rule.id: rule for rule in page.draft.value.rules}


def choose(page: BookPage, rule: str) -> None:
    assert editor_of(page).list.choose(rule, 0)


def write(page: BookPage, field: str, text: str) -> None:
    """Type a text over what stands in a field of the form."""
    box = editor_of(page).form.boxes[field]
    assert isinstance(box, LineBox)
    box.line.selectAll()
    QTest.keyClick(box.line, Qt.Key.Key_Delete)
    QTest.keyClicks(box.line, text)


def test_what_is_typed_into_the_form_is_the_rule_at_once(page: BookPage) -> None:
    choose(page, "fire")
    write(page, "helpers", "POL; TRF")
    write(page, "hours", "22:00-06:00")
    rule = rules_of(page)["fire"]
    assert rule.helpers == ("POL", "TRF")
    assert str(rule.hours) == "22:00-06:00"


def test_levels_and_weekdays_are_ticked(page: BookPage) -> None:
    choose(page, "fire")
    boxes = editor_of(page).form.boxes
    levels, days = boxes["level"], boxes["weekdays"]
    assert isinstance(levels, TicksBox)
    assert isinstance(days, TicksBox)
    for box, at in ((levels, 1), (days, 5)):
        tick = box.ticks[at]
        QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center() - tick.rect().center() / 1.2)
    assert rules_of(page)["fire"].levels == (Level.A, Level.B)
    assert rules_of(page)["fire"].weekdays == (5,)


def test_a_field_that_makes_no_rule_says_why_and_stops_the_publication(page: BookPage) -> None:
    choose(page, "fire")
    write(page, "hours", "22-6")
    assert "are no hours" in editor_of(page).form.said("hours")
    assert rules_of(page)["fire"].hours is None
    page.act("publish")
    assert "faults" in page.head.notice
    write(page, "hours", "22:00-06:00")
    assert not editor_of(page).form.said("hours")
    page.check()
    assert not page.faults


def test_an_id_that_another_rule_has_is_refused(page: BookPage) -> None:
    choose(page, "fire")
    before = len(rules_of(page))
    write(page, "id", "flood")
    assert "Another rule" in editor_of(page).form.said("id")
    assert len(rules_of(page)) == before


def test_a_rule_whose_id_is_edited_stays_chosen_with_its_place(page: BookPage) -> None:
    choose(page, "flood")
    before = list(rules_of(page))
    write(page, "id", "high_water")
    assert list(rules_of(page)) == ["high_water" if name == "flood" else name for name in before]
    current = editor_of(page).list.current
    assert current is not None
    assert current.id == "high_water"


def test_a_name_that_nobody_bears_is_a_fault_of_the_draft(page: BookPage) -> None:
    choose(page, "fire")
    write(page, "limits", "blizzard")
    page.check()
    assert any("blizzard" in fault.sentence for fault in page.faults)


def test_a_copy_ties_with_its_rule_until_it_differs(page: BookPage) -> None:
    choose(page, "fire")
    editor_of(page).act("copy")
    assert list(rules_of(page))[:2] == ["fire", "fire_1"]
    page.check()
    assert any("fire_1 can never match" in fault.sentence for fault in page.faults)
    write(page, "type", "0802")
    write(page, "rank", "5")
    page.check()
    assert not any("fire_1 can never match" in fault.sentence for fault in page.faults)


def test_a_rule_is_removed_with_the_delete_key_of_the_list(page: BookPage) -> None:
    choose(page, "flood")
    QTest.keyClick(editor_of(page).list.view, Qt.Key.Key_Delete)
    assert "flood" not in rules_of(page)
    assert editor_of(page).list.current is not None


def test_a_rule_that_passes_one_of_another_rank_takes_that_rank(page: BookPage) -> None:
    names = list(rules_of(page))
    at = next(at for at, name in enumerate(names) if rules_of(page)[name].rank > 10)
    choose(page, names[at])
    editor_of(page).act("up")
    assert rules_of(page)[names[at]].rank == 10
    assert list(rules_of(page))[at - 1 : at + 1] == [names[at], names[at - 1]]
    editor_of(page).act("down")
    assert list(rules_of(page)) == names


def test_a_new_rule_comes_last_and_is_to_be_named(page: BookPage) -> None:
    editor_of(page).act("add")
    assert list(rules_of(page))[-1] == "rule_1"
    assert editor_of(page).form.boxes["id"].text == "rule_1"


def test_a_tried_matter_names_the_rule_that_decides_and_why_not_those_before(page: BookPage) -> None:
    trying = editor_of(page).trying
    kind, level = trying.boxes["type"], trying.boxes["level"]
    assert isinstance(kind, LineBox)
    assert isinstance(level, ChoiceBox)
    kind.set_text("0801")
    kind.edited.emit()
    assert "▶ fire decides: FIR" in trying.answer
    assert [row.rule for row in trying.asked.model.rows] == ["fire"]
    level.set_text("C")
    level.edited.emit()
    assert "▶ fire" not in trying.answer
    rows = {row.rule: row.misfits for row in trying.asked.model.rows}
    assert rows["fire"] == "level C"
    assert [misfits for misfits in rows.values() if not misfits] == [""]


def test_the_tried_matter_follows_the_draft(page: BookPage) -> None:
    trying = editor_of(page).trying
    trying.boxes["type"].set_text("0801")
    trying.boxes["type"].edited.emit()
    choose(page, "fire")
    write(page, "lead", "GAS")
    assert "▶ fire decides: GAS" in trying.answer


def test_names_are_completed_after_the_last_semicolon(page: BookPage) -> None:
    box = editor_of(page).form.boxes["helpers"]
    assert isinstance(box, LineBox)
    choose(page, "fire")
    write(page, "helpers", "POL; wat")
    completer = box.line.completer()
    completer.complete()
    found = completer.currentCompletion()
    assert found.startswith("POL; WAT  ")
    completer.activated.emit(found)
    box.line.setText(found)
    assert box.text == "POL; WAT"
