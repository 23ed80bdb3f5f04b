"""The forms of an incident: several told at once, figures without names, steps, roles; and those about a unit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.domain.case import UnitStatus
from models.domain.incident.incident import Figures
from models.domain.incident.orders import AddSituation, AssignRole, Broadcast, TickStep, UntickStep
from models.domain.orders import SetUnitDuty
from tests.widgets.cases import UNIT_NAMES, case_of, flooded_underpass, units
from tests.widgets.form_desk import FormDesk
from tests.widgets.incident_cases import flood
from widgets.forms import every_form as forms
from widgets.theme import THEMES
from widgets.units.unit_board_forms import CaseChoice, CaseForUnitForm, DutyForm

DARK = THEMES["dark"]
CASE = flood()
N = CASE.number
TO = forms.recipients_of(CASE, units(), {"HLT": "Health", "POL": "Police"})


@pytest.fixture
def desk(qtbot: QtBot) -> FormDesk:
    return FormDesk(qtbot)


def test_a_broadcast_begins_with_the_units_at_work_and_takes_others_by_typing(desk: FormDesk) -> None:
    form = forms.BroadcastForm(CASE, TO, DARK, desk.window)
    desk.open(form)
    assert form.members.keys == ("WAT-1", "TRF-6", "MUN-9")
    desk.type(form.members.line, "health")
    desk.enter(form.members.line)
    assert form.told == "The instruction is empty."
    form.amount.setValue(30)
    desk.type(form.field, "keep clear")
    desk.enter(form.field)
    assert desk.sent == [Broadcast(N, ("WAT-1", "TRF-6", "MUN-9", "HLT"), "keep clear", "30nm")]


def test_a_broadcast_to_nobody_says_so(desk: FormDesk) -> None:
    form = forms.BroadcastForm(case_of(), TO, DARK, desk.window)
    desk.open(form)
    desk.type(form.field, "keep clear")
    desk.enter(form.field)
    assert (form.told, desk.sent) == ("Tick who it is for: units, departments or posts.", [])


def test_a_situation_is_words_or_figures_and_what_is_not_said_stays_out(desk: FormDesk) -> None:
    form = forms.SituationForm(CASE, DARK, desk.window)
    desk.open(form)
    assert form.told == "Say how it stands, in words or in figures."
    form.figures["injured"].setValue(0)
    assert form.told == ""
    desk.enter(form.field)
    assert desk.sent == [AddSituation(N, "", Figures(injured=0))]


def test_the_next_step_that_is_not_done_is_offered_first(desk: FormDesk) -> None:
    form = forms.TickForm(CASE, DARK, desk.window)
    desk.open(form)
    assert form.key == "flood.close"
    form.submit()
    assert desk.sent == [TickStep(N, "flood.close", "Close the underpass or road at both ends")]


def test_what_is_ticked_can_be_taken_back_and_where_nothing_is_it_says_so(desk: FormDesk) -> None:
    form = forms.UntickForm(CASE, DARK, desk.window)
    desk.open(form)
    form.submit()
    assert desk.sent == [UntickStep(N, "flood.people")]
    bare = forms.UntickForm(flooded_underpass(), DARK, desk.window)
    desk.open(bare)
    assert bare.told == "No step of the plan card is ticked."


def test_a_role_begins_with_the_one_that_the_unit_has(desk: FormDesk) -> None:
    form = forms.RoleForm(CASE, DARK, UNIT_NAMES, desk.window, "WAT-1")
    desk.open(form)
    assert (form.key, form.role.currentData()) == ("WAT-1", "technical")
    assert form.told == "It has this role already: choose another."
    form.role.setCurrentIndex(form.role.findData("rescue"))
    form.submit()
    assert desk.sent == [AssignRole(N, "WAT-1", "rescue", "Rescue")]


def test_a_role_can_be_taken_away(desk: FormDesk) -> None:
    form = forms.RoleForm(CASE, DARK, UNIT_NAMES, desk.window, "WAT-1")
    desk.open(form)
    form.role.setCurrentIndex(form.role.findData(""))
    form.submit()
    assert desk.sent == [AssignRole(N, "WAT-1", "", "")]


def test_going_off_duty_needs_a_reason_and_coming_back_needs_none(qtbot: QtBot, desk: FormDesk) -> None:
    sent: list[object] = []
    on, off = next(u for u in units() if u.free), next(u for u in units() if u.status is UnitStatus.OFF_DUTY)
    leaving = DutyForm(on, DARK, desk.window)
    leaving.submitted.connect(sent.append)
    leaving.open()
    QTest.keyClick(leaving.reason, Qt.Key.Key_Return)
    assert sent == []
    QTest.keyClicks(leaving.reason, "supper")
    QTest.keyClick(leaving.reason, Qt.Key.Key_Return)
    coming = DutyForm(off, DARK, desk.window)
    coming.submitted.connect(sent.append)
    coming.open()
    QTest.keyClick(coming.reason, Qt.Key.Key_Return)
    assert sent == [SetUnitDuty(on.call_sign, False, "supper"), SetUnitDuty(off.call_sign, True, "")]


def test_a_unit_is_sent_to_a_case_that_is_found_by_part_of_its_number(qtbot: QtBot, desk: FormDesk) -> None:
    choices = [CaseChoice("DD-20261121-0038", "0038 Road flooding"), CaseChoice("DD-20261121-0041", "0041 Sewer")]
    sent: list[str] = []
    form = CaseForUnitForm(units()[0], choices, "DD-20261121-0041", DARK, desk.window)
    form.submitted.connect(sent.append)
    form.open()
    QTest.keyClicks(form.finder, "flood")
    QTest.keyClick(form.finder, Qt.Key.Key_Return)
    assert sent == ["DD-20261121-0038"]


def test_without_a_case_that_can_take_a_unit_the_form_says_so(qtbot: QtBot, desk: FormDesk) -> None:
    form = CaseForUnitForm(units()[0], [], "", DARK, desk.window)
    form.open()
    assert form.problem() == "No case can take a unit now."
    form.reject()
