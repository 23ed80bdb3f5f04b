"""Forms about time, emergencies, mediation and relations; and what the rules propose when units are sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.domain import orders as o
from models.domain.case import Case, CaseState, EmergencyReport, Grade, Level, MediationStage
from models.domain.rules import Route
from models.rules.catalogue import Catalogue
from tests.widgets.cases import NOW, TZ, UNIT_NAMES, at, case_of, flooded_underpass, units
from tests.widgets.form_desk import FormDesk
from widgets.forms import every_form as forms
from widgets.theme import THEMES

DARK = THEMES["dark"]
FLOOD = flooded_underpass()
LIFT = case_of()
N = FLOOD.number
TYPES = list(Catalogue.load().types.values())
TO = forms.recipients_of(FLOOD, units(), {"WAT": "Water and drainage", "POL": "Police"})


@pytest.fixture
def desk(qtbot: QtBot) -> FormDesk:
    return FormDesk(qtbot)


def labels(form: QWidget) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel)]


REASONS = [
    (forms.SendBackForm, o.SendBackCase(N, "wrong type")),
    (forms.VoidForm, o.VoidCase(N, "wrong type")),
    (forms.UnmergeForm, o.UnmergeCase(N, "wrong type")),
    (forms.ResumeForm, o.ResumeCase(N, "wrong type")),
    (forms.ExtensionForm, o.RequestExtension(N, "wrong type")),
]


@pytest.mark.parametrize(("form_of", "order"), REASONS, ids=[type(order).__name__ for _, order in REASONS])
def test_a_reason_is_missed_until_it_is_there(
    desk: FormDesk, form_of: type[forms.SendBackForm], order: o.CaseOrder
) -> None:
    form = form_of(FLOOD, DARK, desk.window)
    desk.open(form)
    desk.enter(form.field)
    assert desk.sent == []
    assert form.told
    desk.type(form.field, "wrong type")
    desk.enter(form.field)
    assert desk.sent == [order]


def test_urging_needs_no_words_and_says_whom_it_reaches(desk: FormDesk) -> None:
    form = forms.UrgeForm(FLOOD.on_track(urges=2), DARK, UNIT_NAMES, desk.window)
    desk.open(form)
    assert "Water crew 1 is urged." in labels(form)
    assert "It was urged before, 2 ×." in labels(form)
    desk.enter(form.field)
    assert desk.sent == [o.UrgeCase(N, "")]


@pytest.mark.parametrize("repairs", [True, False])
def test_feedback_asks_for_the_averted_danger_only_where_a_repair_follows(desk: FormDesk, repairs: bool) -> None:
    form = forms.FeedbackForm(FLOOD, DARK, UNIT_NAMES, desk.window, repairs=repairs)
    desk.open(form)
    assert form.made_safe.isVisible() is repairs
    if repairs:
        QTest.keyClick(form.made_safe, Qt.Key.Key_Space)
    desk.type(form.field, "valve shut")
    desk.enter(form.field)
    assert desk.sent == [o.GiveFeedback(N, "WAT-1", "valve shut", repairs)]


def test_more_time_says_what_would_be_granted(desk: FormDesk) -> None:
    assert "If it is granted, “Handle” gets another 2 h." in labels(forms.ExtensionForm(FLOOD, DARK, desk.window))


def suspension(desk: FormDesk, longest: timedelta | None = None) -> forms.SuspensionForm:
    form = forms.SuspensionForm(FLOOD, DARK, TZ, NOW, longest, desk.window)
    desk.open(form)
    desk.type(form.field, "no pump")
    return form


def test_a_case_waits_until_a_day_in_the_rooms_own_time(desk: FormDesk) -> None:
    form = suspension(desk)
    assert form.told == "Say until when it waits, or for what."
    QTest.keyClick(form.dated, Qt.Key.Key_Space)
    form.day.setDateTime(QDateTime(2026, 11, 24, 8, 30, 0))
    desk.enter(form.field)
    assert desk.sent == [o.RequestSuspension(N, "no pump", at("08:30", day=24), "")]


def test_a_case_waits_for_an_event(desk: FormDesk) -> None:
    form = suspension(desk)
    desk.type(form.event_line, "the pump has come")
    desk.enter(form.field)
    assert desk.sent == [o.RequestSuspension(N, "no pump", None, "the pump has come")]


def test_a_day_that_is_over_or_too_far_is_told_as_it_is_chosen(desk: FormDesk) -> None:
    form = suspension(desk, timedelta(days=365))
    QTest.keyClick(form.dated, Qt.Key.Key_Space)
    assert form.told == ""
    form.day.setDateTime(QDateTime(2026, 11, 21, 14, 30, 0))
    assert form.told == "This day is over: choose a later one."
    form.day.setDateTime(QDateTime(2027, 11, 23, 8, 0, 0))
    assert form.told == "A case can wait 365 days at the most."
    desk.enter(form.field)
    assert desk.sent == []


def test_another_type_needs_a_reason_and_must_be_another(desk: FormDesk) -> None:
    form = forms.ReclassifyForm(FLOOD, TYPES, DARK, desk.window)
    desk.open(form)
    assert form.told == "The case has this type and level already: choose another."
    form.finder.setText("0809")
    assert form.told.startswith("The reason is missing")
    desk.type(form.reason, "it smells")
    desk.enter(form.reason)
    assert desk.sent == [o.ReclassifyCase(N, "0809", "it smells", Level.A)]


def test_another_level_alone_is_a_change_too(desk: FormDesk) -> None:
    form = forms.ReclassifyForm(FLOOD, TYPES, DARK, desk.window)
    desk.open(form)
    desk.answer(form.levels.button(1))
    desk.type(form.reason, "it falls")
    desk.enter(form.reason)
    assert desk.sent == [o.ReclassifyCase(N, FLOOD.type_code, "it falls", Level.B)]


def test_the_first_levels_of_escalation_ask_for_the_reason_alone(desk: FormDesk) -> None:
    form = forms.EscalateForm(FLOOD, TO, DARK, desk.window)
    desk.open(form)
    assert form.windowTitle() == "Escalate to level 1 of 3"
    desk.type(form.field, "still rising")
    desk.enter(form.field)
    assert desk.sent == [o.EscalateCase(N, "still rising", ())]


def test_a_task_force_has_members_found_by_words_clicked_or_typed(desk: FormDesk) -> None:
    form = forms.EscalateForm(FLOOD.on_track(escalation=2), TO, DARK, desk.window)
    desk.open(form)
    members = form.members
    assert members is not None
    assert form.told.startswith("Name who sits on the task force")
    desk.type(members.line, "police")
    desk.enter(members.line)
    desk.type(members.line, "deputy mayor")
    desk.enter(members.line)
    row = members.list.visualItemRect(members.list.item(0)).center()
    QTest.mouseClick(members.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert members.keys == ("POL", "deputy mayor", "WAT-1")
    desk.press(members.list, Qt.Key.Key_Space)
    desk.type(form.field, "still rising")
    desk.enter(form.field)
    assert desk.sent == [o.EscalateCase(N, "still rising", ("POL", "deputy mayor"))]


def test_a_grade_is_chosen_and_must_be_another_than_it_is(desk: FormDesk) -> None:
    form = forms.GradeForm(FLOOD.on_track(grade=Grade.III), DARK, desk.window)
    desk.open(form)
    assert form.told == "The case has this grade already: choose another."
    form.choice.setCurrentIndex(1)
    desk.type(form.field, "12 injured")
    desk.enter(form.field)
    assert desk.sent == [o.GradeEmergency(N, Grade.II, "12 injured")]
    assert forms.GradeForm(FLOOD, DARK, desk.window).told == "Choose the grade."


@pytest.mark.parametrize(
    ("made", "offered"),
    [
        (None, [EmergencyReport.FIRST]),
        (EmergencyReport.FIRST, [EmergencyReport.CONTINUED, EmergencyReport.FINAL]),
        (EmergencyReport.FINAL, []),
    ],
)
def test_only_a_report_that_may_come_next_is_offered(
    desk: FormDesk, made: EmergencyReport | None, offered: list[EmergencyReport]
) -> None:
    form = forms.EmergencyReportForm(FLOOD.on_track(emergency=made), DARK, desk.window)
    desk.open(form)
    assert [form.choice.itemData(i) for i in range(form.choice.count())] == offered
    desk.type(form.field, "water falling")
    form.choice.setCurrentIndex(len(offered) - 1)
    desk.enter(form.field)
    assert desk.sent == [o.ReportEmergency(N, report, "water falling") for report in offered[-1:]]
    assert bool(form.told) is not bool(offered)


def test_mediation_goes_on_only_to_a_stage_that_may_come_next(desk: FormDesk) -> None:
    form = forms.MediationForm(FLOOD.on_track(mediation=MediationStage.INQUIRED), DARK, desk.window)
    desk.open(form)
    assert [form.stages.itemText(i) for i in range(form.stages.count())] == ["Session held", "No agreement"]
    assert form.told == "Say how far the parties have come."
    form.stages.setCurrentIndex(0)
    desk.enter(form.field)
    assert desk.sent == [o.RecordMediation(N, MediationStage.SESSION, "")]
    over = forms.MediationForm(FLOOD.on_track(mediation=MediationStage.AGREED), DARK, desk.window)
    assert over.told == "The mediation has come to its end."


def test_a_case_is_linked_with_a_candidate_or_a_typed_number_but_not_twice(desk: FormDesk) -> None:
    linked = FLOOD.on_track(links=("DD-20261121-0011",))
    likely = [forms.MergeCandidate(f"DD-20261121-00{i}", f"case {i}") for i in (11, 12)]
    form = forms.LinkForm(linked, likely, DARK, desk.window)
    desk.open(form)
    assert form.list.count() == 1
    form.finder.setText("DD-20261121-0011")
    assert form.told == "The two are linked already."
    form.finder.setText(N)
    assert form.told == "A case cannot be linked with itself."
    form.finder.setText("nothing")
    assert "a number looks like" in form.told
    form.finder.setText("case 12")
    desk.type(form.reason, "same pump")
    desk.enter(form.reason)
    assert desk.sent == [o.LinkCases(N, "DD-20261121-0012", "same pump")]


def test_one_of_several_links_is_taken_away(desk: FormDesk) -> None:
    form = forms.UnlinkForm(FLOOD.on_track(links=("DD-20261121-0011", "DD-20261121-0012")), DARK, desk.window)
    desk.open(form)
    desk.press(form.list, Qt.Key.Key_Down)
    form.submit()
    assert desk.sent == [o.UnlinkCases(N, "DD-20261121-0012")]


ROUTE = Route("lift_entrapment", 3, "MKT", ("FIR",), facts=(("type", "0111"),), passed=(("night", "hours: sat 14:26"),))


def dispatch(desk: FormDesk, case: Case = LIFT, *suggested: str, route: Route | None = None) -> forms.DispatchForm:
    departments = {"MKT": "Market regulation", "FIR": "Fire"}
    form = forms.DispatchForm(case, units(), suggested, DARK, "MKT", desk.window, departments=departments, route=route)
    desk.open(form)
    return form


def test_what_the_rules_propose_is_ticked_and_told_with_its_reasons(desk: FormDesk) -> None:
    form = dispatch(desk, LIFT, "MKT-4", "FIR-2", route=ROUTE)
    assert (
        "Rule lift_entrapment (version 3): Market regulation, Fire, because type 0111; not night: hours Sat 14:26"
        in labels(form)
    )
    desk.enter(form.finder)
    assert desk.sent == [o.DispatchCase(LIFT.number, ("MKT-4", "FIR-2"))]


def test_a_unit_chosen_by_hand_takes_the_place_of_all_that_was_proposed(desk: FormDesk) -> None:
    form = dispatch(desk, LIFT, "MKT-4", "FIR-2", route=ROUTE)
    desk.type(form.finder, "WAT-2")
    desk.enter(form.finder)
    assert form.model.ticked == ("WAT-2",)


def test_which_of_several_is_enough_is_asked_only_where_there_are_several(desk: FormDesk) -> None:
    form = dispatch(desk)
    desk.type(form.finder, "MKT-4")
    desk.enter(form.finder)
    assert not form.any_of.isEnabled()
    desk.type(form.finder, "FIR-2")
    desk.enter(form.finder)
    assert form.model.ticked == ("MKT-4", "FIR-2")
    for box in (form.designated, form.any_of):
        QTest.keyClick(box, Qt.Key.Key_Space)
    form.submit()
    assert desk.sent == [o.DispatchCase(LIFT.number, ("MKT-4", "FIR-2"), "", designated=True, any_of=True)]


def test_what_was_said_of_several_units_does_not_hold_for_the_one_that_is_left(desk: FormDesk) -> None:
    form = dispatch(desk, LIFT, "MKT-4", "FIR-2", route=ROUTE)
    QTest.keyClick(form.any_of, Qt.Key.Key_Space)
    form.model.turn([choice.unit.call_sign for choice in form.model.choices].index("FIR-2"))
    form.submit()
    assert desk.sent == [o.DispatchCase(LIFT.number, ("MKT-4",))]


def test_a_unit_that_the_centre_designated_is_not_offered_for_a_return(desk: FormDesk) -> None:
    designated = replace(FLOOD, assignments=tuple(replace(each, designated=True) for each in FLOOD.assignments))
    form = forms.ReturnForm(designated, DARK, UNIT_NAMES, desk.window)
    desk.open(form)
    assert form.told == "The centre designated the unit: it cannot return the case. It can be recalled."


def test_undoing_a_merge_says_what_becomes_of_both(desk: FormDesk) -> None:
    merged = replace(LIFT, state=CaseState.MERGED, merged_into="DD-20261121-0001")
    said = labels(forms.UnmergeForm(merged, DARK, desk.window))
    assert any(each.startswith("DD-20261121-0001 gives the report back") for each in said)
