"""The city's rules from the desk: a limit is changed and published in the window, and new cases go by it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models.domain.case import Case
from models.domain.clocks import ClockKind
from models.domain.rules import BookKind
from tests.console.room import LAMP, Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.rules.book_page import BookPage
from widgets.rules.policy_editor import PolicyEditor
from widgets.rules.publish_form import PublishForm
from widgets.rules.rules_window import RulesWindow
from widgets.rules.type_columns import FIRST_STEP

ACCEPT = FIRST_STEP
CTRL = Qt.KeyboardModifier.ControlModifier


def open_windows() -> list[RulesWindow]:
    return [each for each in QApplication.allWidgets() if isinstance(each, RulesWindow) and each.isVisible()]


async def policy_page(officer: Officer) -> BookPage:
    """The page of the policy, by Ctrl+R."""
    await officer.live()
    await officer.press(Qt.Key.Key_R, CTRL)
    await until(lambda: bool(open_windows()), "the rules are open")
    page = open_windows()[0].page(BookKind.POLICY)
    await until(lambda: page.draft is not None, "the policy has come")
    return page


def type_limit(page: BookPage, code: str, column: int, limit: str) -> None:
    """Type a limit over the old one, and Enter."""
    editor = page.editor
    assert isinstance(editor, PolicyEditor)
    pane = editor.panes["types"]
    assert pane.choose(code, column)
    pane.view.setFocus()
    QTest.keyClicks(pane.view, limit[:1])
    (line,) = pane.view.viewport().findChildren(QLineEdit)
    QTest.keyClicks(line, limit[1:])
    QTest.keyClick(line, Qt.Key.Key_Return)


def accept_limit(case: Case) -> str:
    (limit,) = [str(clock.limit) for clock in case.clocks if clock.kind is ClockKind.ACCEPT]
    return limit


def test_a_limit_published_from_the_desk_holds_for_cases_reported_after_it_alone(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    before = room.report("H-1")
    after: list[str] = []

    async def script(officer: Officer) -> None:
        page = await policy_page(officer)
        type_limit(page, LAMP, ACCEPT, "45nm")
        await until(lambda: page.unsent, "the limit is in the draft")
        page.act("publish")
        form = await officer.typing(PublishForm)
        assert form.problem == "Say in the note what changes and why."
        QTest.keyClicks(form.note, "lamps are taken by the night shift")
        form.still.setChecked(True)
        QTest.keyClick(form.note, Qt.Key.Key_Return)
        await until(lambda: "✓ Published as version 2." in page.head.notice, "the hub has accepted it")
        after.append(room.report("H-2"))
        await until(lambda: officer.row(after[0]) is not None, "the case is at the desk")
        await officer.choose(after[0])
        await until(lambda: any("45 min" in each for clock in officer.clocks for each in clock.sums), "it says so")

    assert sit(tmp_path / "desk", script, hub.address) == 0
    assert [(room.case(number).policy, accept_limit(room.case(number))) for number in (before, *after)] == [
        (1, "15nm"),
        (2, "45nm"),
    ]


def test_an_officer_can_look_at_the_rules_and_is_told_who_publishes_them(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-1")

    async def script(officer: Officer) -> None:
        page = await policy_page(officer)
        type_limit(page, LAMP, ACCEPT, "45nm")
        await until(lambda: page.unsent, "the limit is in the draft")
        page.act("publish")
        assert "shift leader" in page.head.notice
        assert not [form for form in page.findChildren(PublishForm) if form.isVisible()]

    assert sit(tmp_path / "desk", script, hub.address, post="officer") == 0
    assert accept_limit(room.case(number)) == "15nm"
