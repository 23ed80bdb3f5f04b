"""The pane of early warnings as the officer meets it: what it says, what is chosen, what is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.rules.early_warnings.warning import EarlyWarning, SubjectKind, Term, TermKind
from tests.widgets.shipped import in_force
from widgets.case.action_row import KeyButton
from widgets.early_warnings.early_warning_bars import TermBars
from widgets.early_warnings.early_warning_list import EarlyWarningList
from widgets.early_warnings.early_warning_model import EarlyWarningModel, WarningRole
from widgets.early_warnings.early_warning_pane import EarlyWarningsPane
from widgets.theme import THEMES

SINCE = datetime(2026, 11, 8, 9, 30, tzinfo=UTC)
QUAY = EarlyWarning(
    kind=SubjectKind.PLACE,
    key="building:5 quay st#02",
    label="5 Quay Street",
    score=71.0,
    terms=(
        Term(TermKind.REPEATS, 12, 0.5, 50.0, 50.0, 336),
        Term(TermKind.SOURCES, 3, None, 6.0, 15.0, 336),
        Term(TermKind.LONG_OPEN, 18.4, None, 15.0, 15.0, overdue=True),
        Term(TermKind.HIGH_LEVEL, 0, None, 0.0, 20.0, 336),
    ),
    cases=tuple(f"DD-{n:04}" for n in range(12)),
    since=SINCE,
    group="02",
    area="Harbour",
)
ICE = EarlyWarning(
    kind=SubjectKind.TYPE,
    key="type:0816",
    label="0816",
    score=80.0,
    terms=(Term(TermKind.SURGE, 140, 6.04, 80.0, 80.0, 24),),
    cases=tuple(f"DI-{n:04}" for n in range(140)),
    since=SINCE,
)
HILL = EarlyWarning(
    kind=SubjectKind.AREA,
    key="area:hill",
    label="Hill",
    score=55.0,
    terms=(Term(TermKind.SURGE, 2, 4, 0.0, 80.0, 24, absent=True), Term(TermKind.REPEATS, 7, 0.0, 55.0, 55.0, 336)),
    cases=("DH-1", "DH-2"),
    since=SINCE,
    area="Hill",
)
Part = TypeVar("Part", bound=QWidget)


@pytest.fixture
def pane(qtbot: QtBot) -> EarlyWarningsPane:
    made = EarlyWarningsPane(THEMES["dark"], UTC)
    made.set_keys(in_force())
    qtbot.addWidget(made)
    made.set_names({"0816": "Snow or ice on roads"}, {"02": "Municipal facilities"})
    made.set_warnings((ICE, QUAY, HILL))
    made.resize(640, 760)
    made.show()
    return made


def part(of: QWidget, kind: type[Part]) -> Part:
    (found,) = of.findChildren(kind)
    return found


def shown_words(of: QWidget) -> str:
    return "\n".join(label.text() for label in of.findChildren(QLabel) if label.isVisibleTo(of))


def rows(of: EarlyWarningsPane) -> list[tuple[str, str]]:
    model = part(of, EarlyWarningList).model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [(str(each.data(WarningRole.SUBJECT)), str(each.data(WarningRole.TERMS))) for each in indexes]


def choose(of: EarlyWarningsPane, row: int) -> None:
    listed = part(of, EarlyWarningList)
    where = listed.visualRect(listed.model().index(row, 0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=where)


def button(of: EarlyWarningsPane, text: str) -> KeyButton:
    (found,) = (each for each in of.findChildren(KeyButton) if each.text() == text)
    return found


def test_each_warning_says_what_it_is_about_and_why_with_its_figures(pane: EarlyWarningsPane) -> None:
    assert rows(pane) == [
        ("Snow or ice on roads", "Surge: 140 in 24 h where 6.0 is usual"),
        (
            "Municipal facilities at 5 Quay Street",
            "Repeats: 12 in 14 d where 0.5 is usual · Long open: 18 d, past its limit · Sources: 3 different in 14 d",
        ),
        ("Hill", "Repeats: 7 in 14 d where none is usual"),
    ]


def test_a_type_in_one_area_and_the_ground_around_an_address_are_called_so(pane: EarlyWarningsPane) -> None:
    pane.set_warnings((replace(ICE, area="Hill"), replace(QUAY, around=True)))
    assert [subject for subject, _ in rows(pane)] == [
        "Snow or ice on roads in Hill",
        "Municipal facilities around 5 Quay Street",
    ]


def test_the_chosen_one_shows_every_term_also_those_without_points(pane: EarlyWarningsPane) -> None:
    choose(pane, 1)
    assert part(pane, TermBars).lines == (
        "Repeats 50 / 50 12 in 14 d where 0.5 is usual",
        "Sources 6 / 15 3 different in 14 d",
        "Long open 15 / 15 18 d, past its limit",
        "High level 0 / 20 0 in 14 d",
    )
    assert "Harbour · score 71 of 100 · first of its cases reported 2026-11-08 09:30" in shown_words(pane)


def test_a_surge_that_cannot_be_told_says_why(pane: EarlyWarningsPane) -> None:
    choose(pane, 2)
    assert "Surge 0 / 80 not told: 2 of 4 weeks of history" in part(pane, TermBars).lines


def test_a_bar_is_filled_as_far_as_its_term_gives_points(pane: EarlyWarningsPane) -> None:
    bars = part(pane, TermBars)

    def lit() -> int:
        """The longest stretch of the bar's ink on a line through its middle."""
        image = bars.grab().toImage()
        middle = bars.fontMetrics().height() // 2 + 2
        lit = "".join("x" if image.pixelColor(x, middle).name() == THEMES["dark"].dim else " " for x in range(400))
        return max(map(len, lit.split()), default=0)

    bars.set_terms((Term(TermKind.REPEATS, 0, None, 50.0, 100.0, 336),))
    half = lit()
    bars.set_terms((Term(TermKind.REPEATS, 0, None, 100.0, 100.0, 336),))
    assert lit() - half == pytest.approx(70, abs=2)


def test_a_click_on_a_number_says_which_case_was_chosen(pane: EarlyWarningsPane, qtbot: QtBot) -> None:
    choose(pane, 1)
    with qtbot.waitSignal(pane.case_chosen) as chosen:
        QTest.mouseClick(button(pane, "DD-0003"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["DD-0003"]
    with qtbot.waitSignal(pane.case_chosen) as chosen:
        QTest.keyClick(button(pane, "DD-0004"), Qt.Key.Key_Space)
    assert chosen.args == ["DD-0004"]


def test_of_very_many_cases_the_newest_are_shown_and_it_says_so(pane: EarlyWarningsPane) -> None:
    numbers = [each.text() for each in pane.findChildren(KeyButton) if each.text().startswith("DI-")]
    assert numbers == list(ICE.cases[:60])
    assert "The newest of 140 cases." in shown_words(pane)


def test_a_verification_is_asked_by_mouse_and_by_key_for_the_chosen_warning(
    pane: EarlyWarningsPane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane.verification_asked) as asked:
        QTest.mouseClick(button(pane, "Raise a verification task"), Qt.MouseButton.LeftButton)
    assert asked.args == [ICE]
    listed = part(pane, EarlyWarningList)
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.verification_asked) as asked:
        QTest.keyClick(listed, Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [QUAY]


def test_the_chosen_one_stays_chosen_when_others_come_and_it_moves(pane: EarlyWarningsPane) -> None:
    choose(pane, 1)
    risen = replace(QUAY, score=95.0)
    for others in ((risen, ICE, HILL), (ICE, HILL, risen)):
        pane.set_warnings(others)
        assert pane.current == risen
    pane.set_warnings((ICE, HILL))
    assert pane.current == ICE


def test_without_warnings_it_says_what_would_be_there_and_asks_for_nothing(
    pane: EarlyWarningsPane, qtbot: QtBot
) -> None:
    pane.set_warnings(())
    assert "No early warning." in shown_words(pane)
    assert pane.current is None
    with qtbot.assertNotEmitted(pane.verification_asked):
        QTest.keyClick(pane, Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
    pane.set_warnings((QUAY,))
    assert "No early warning." not in shown_words(pane)
    assert pane.current == QUAY


def test_too_little_history_for_surges_is_said(pane: EarlyWarningsPane) -> None:
    assert "Surges are not told" not in shown_words(pane)
    pane.set_history(2, 4)
    assert "Surges are not told yet: they need 4 weeks of history. Weeks that are there: 2." in shown_words(pane)
    pane.set_history(8, 4)
    assert "Surges are not told" not in shown_words(pane)


def test_markup_in_an_address_stays_text(pane: EarlyWarningsPane) -> None:
    evil = "<img src='/etc/hostname'><b>bold</b>"
    pane.set_warnings((replace(QUAY, label=evil, area=evil),))
    labels = [label for label in pane.findChildren(QLabel) if evil in label.text()]
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    tip = part(pane, EarlyWarningList).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip


def test_a_narrow_pane_sets_the_figures_below_the_names(pane: EarlyWarningsPane, qtbot: QtBot) -> None:
    choose(pane, 1)
    bars = part(pane, TermBars)
    qtbot.waitUntil(lambda: bars.height() == bars.heightForWidth(640))
    wide = bars.height()
    pane.resize(330, 760)
    qtbot.waitUntil(lambda: bars.height() > 1.5 * wide)
    assert bars.width() <= 330


def test_what_may_no_longer_be_so_is_greyed(pane: EarlyWarningsPane) -> None:
    def most_colour() -> int:
        image = button(pane, "DI-0000").grab().toImage()
        points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        return max(max(p.red(), p.green(), p.blue()) - min(p.red(), p.green(), p.blue()) for p in points)

    assert most_colour() > 60
    pane.set_stale(True)
    assert most_colour() < 40


def test_the_list_obeys_the_rules_of_item_models_as_rows_come_go_and_move() -> None:
    model = EarlyWarningModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    for step in ((ICE, QUAY, HILL), (HILL, ICE), (QUAY, HILL, ICE), (), (replace(QUAY, score=60.0), ICE)):
        model.set_warnings(step)
        assert tuple(model.warning(row) for row in range(model.rowCount())) == step
    assert resets == []
