"""What the case pane tells beside clocks and tasks: urging, escalation, emergency, mediation, time, call-back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from models.domain.case import Assignment, Case, CaseState, EmergencyReport, Grade, MediationStage, Stage, Tracks
from tests.widgets.cases import NOW, TZ, UNIT_NAMES, at, case_of, flooded_underpass
from tests.widgets.tracked import NINE_DAYS, suspended_case, tracked_case
from widgets.case.case_pane import CasePane
from widgets.case.number_links import NumberLink
from widgets.case.track_lines import track_fields
from widgets.pane_section import PaneSection
from widgets.theme import THEMES
from widgets.track_words import mediation_name


@pytest.fixture
def pane(qtbot: QtBot) -> CasePane:
    made = CasePane(THEMES["light"], TZ)
    qtbot.addWidget(made)
    made.set_unit_names(UNIT_NAMES)
    made.set_now(NOW)
    made.resize(560, 700)
    made.show()
    return made


def told(case: Case) -> dict[str, str]:
    return dict(track_fields(case, NOW, TZ, UNIT_NAMES))


def on(**tracks: object) -> Case:
    return case_of(state=CaseState.HANDLING, parallel=Tracks(**tracks))  # type: ignore[arg-type]  # named by the test


def sections_of(pane: CasePane) -> list[str]:
    found = [section for section in pane.findChildren(PaneSection) if section.isVisibleTo(pane)]
    found.sort(key=lambda section: section.y())
    return [section.findChildren(QLabel)[0].text() for section in found]


def test_a_case_with_nothing_beside_its_work_shows_no_section_for_it(pane: CasePane) -> None:
    pane.set_case(case_of())
    assert told(case_of()) == {}
    assert sections_of(pane) == ["Clocks", "Units", "Report", "Thread", "Timeline"]
    pane.set_case(tracked_case())
    merged = "Reports merged into this case"
    beside = ["Tasks and tracks", "Units", "Report", merged, "Relations", "Thread", "Timeline"]
    assert sections_of(pane) == ["Clocks", *beside]


def test_urging_and_escalation_are_told_with_the_members_of_the_task_force() -> None:
    assert told(on(urges=1)) == {"Urged": "once"}
    assert told(on(urges=3, escalation=2)) == {"Urged": "3 times", "Escalated": "↑ level 2 of 3"}
    force = on(escalation=3, task_force=("WAT-1", "Street office"))
    assert told(force) == {"Escalated": "↑ level 3 of 3 · task force: Water crew 1, Street office"}


def test_an_emergency_tells_its_grade_the_last_report_made_and_which_may_come_next() -> None:
    graded = told(on(grade=Grade.II))["Emergency"]
    assert graded == "II · grave · next: First report"
    reported = told(on(grade=Grade.II, emergency=EmergencyReport.FIRST))["Emergency"]
    assert reported == "II · grave · ✓ First report made · next: Continued report or Final report"
    assert told(on(grade=Grade.II, emergency=EmergencyReport.FINAL))["Emergency"] == "II · grave · ✓ Final report made"


@pytest.mark.parametrize(
    ("stage", "steps"),
    [
        (
            MediationStage.INQUIRED,
            "Parties consented › ● Facts inquired into › Session held › Agreement reached",
        ),
        (
            MediationStage.FAILED,
            "Parties consented › Facts inquired into › Session held › ● No agreement › "
            + mediation_name(MediationStage.HANDED_ON),
        ),
    ],
)
def test_mediation_is_told_as_steps_with_the_one_reached_marked(stage: MediationStage, steps: str) -> None:
    assert told(on(mediation=stage)) == {"Mediation": steps}


def test_a_suspended_case_tells_until_when_and_what_it_waits_for() -> None:
    suspended = told(suspended_case(NOW + NINE_DAYS))["Suspended"]
    assert suspended == "until 11-30 14:32 (in 9 d) · waits for “the parts have come”"
    assert "cannot wait a second time" in told(on(suspensions=1))["Suspended"]


def test_more_time_the_call_back_and_what_came_back_are_told() -> None:
    case = told(tracked_case())
    assert case["More time"] == "Handle: once, by one limit each"
    assert case["Call-back"] == "✓ solved · ✕ caller not satisfied"
    assert case["Came back"] == "returned by units once · to be done again 2 times"


def test_co_handling_by_any_of_the_units_is_told_while_several_are_at_work() -> None:
    work = Assignment("WAT-1", True, Stage.SIGNED, at("12:43"))
    case = replace(on(any_of=True), assignments=(work, replace(work, unit="MUN-9", lead=False)))
    assert told(case) == {"Handed over": "by the first unit that finishes"}
    assert told(replace(case, assignments=(work,))) == {}


# ---- relations ----


def links_of(pane: CasePane) -> dict[str, NumberLink]:
    return {link.accessibleName(): link for link in pane.findChildren(NumberLink) if link.isVisibleTo(pane)}


def words_of(pane: CasePane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisibleTo(pane)]


def test_merged_reports_are_counted_with_their_sources_and_each_is_shown_by_its_button(
    pane: CasePane, qtbot: QtBot
) -> None:
    pane.set_case(flooded_underpass())
    assert "3 reports from 2 sources" in words_of(pane)
    buttons = {button.accessibleName(): button for button in pane.findChildren(QToolButton)}
    assert {"Show DD-20261121-0039", "Split off DD-20261121-0042"} <= set(buttons)
    with qtbot.waitSignal(pane.case_chosen) as chosen:
        QTest.mouseClick(buttons["Show DD-20261121-0042"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["DD-20261121-0042"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_link_is_followed_by_the_keyboard_too(pane: CasePane, qtbot: QtBot, key: Qt.Key) -> None:
    pane.set_case(on(links=("DD-20261120-0007",)))
    with qtbot.waitSignal(pane.case_chosen) as chosen:
        QTest.keyClick(links_of(pane)["DD-20261120-0007"], key)
    assert chosen.args == ["DD-20261120-0007"]


def test_a_merged_case_leads_to_the_one_that_goes_on_for_it(pane: CasePane) -> None:
    pane.set_case(case_of(state=CaseState.MERGED, merged_into="DD-20261121-0038", clocks=()))
    assert "Merged into" in words_of(pane)
    assert "Reports merged into this case" not in words_of(pane)
    assert set(links_of(pane)) == {"DD-20261121-0038"}


def test_links_break_into_rows_where_the_pane_is_narrow(pane: CasePane, qtbot: QtBot) -> None:
    pane.set_case(on(links=tuple(f"DD-20261120-{n:04}" for n in range(12))))
    pane.resize(420, 500)
    qtbot.waitExposed(pane)
    right = max(link.geometry().right() for link in links_of(pane).values())
    assert right < 420
    assert len({link.y() for link in links_of(pane).values()}) > 1
