"""From an action to its form: each is given what it needs, and units are proposed as the city's rules say."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.form_table import FORMS, Asking
from console.suggesting import proposed_units
from models.domain.case import Assignment, Case, Stage, Unit, UnitStatus
from models.domain.rules import Route
from models.domain.summary import summarise
from models.rules.catalogue import Catalogue
from models.rules.shelf import shipped_rules
from tests.widgets.cases import NOW, TZ, at, case_of, flooded_underpass, units
from widgets.forms import every_form as forms
from widgets.queue.case_rows import CaseRows
from widgets.theme import THEMES

FLOOD = flooded_underpass()
LIFT = case_of()
CATALOGUE = Catalogue.load()


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    over = QWidget()
    qtbot.addWidget(over)
    return over


def asking(case: Case, over: QWidget, those: list[Unit] | None = None, rules: bool = True) -> Asking:
    rows = CaseRows({})
    rows.load([summarise(FLOOD), summarise(LIFT)])
    return Asking(
        case=case,
        units=units() if those is None else those,
        rows=rows,
        catalogue=CATALOGUE,
        departments={code: each.name_en for code, each in CATALOGUE.departments.items()},
        rules=shipped_rules() if rules else None,
        tz=TZ,
        now=NOW,
        theme=THEMES["dark"],
        parent=over,
    )


@pytest.mark.parametrize("action_id", FORMS)
def test_every_form_is_made_of_what_it_is_given(over: QWidget, action_id: str) -> None:
    form = FORMS[action_id](asking(FLOOD, over))
    assert isinstance(form, forms.OrderForm)
    assert form.windowTitle()
    assert form.case is FLOOD


def dispatch_of(asked: Asking) -> forms.DispatchForm:
    form = FORMS["dispatch"](asked)
    assert isinstance(form, forms.DispatchForm)
    return form


def test_whom_the_rules_name_is_ticked_the_lead_first(over: QWidget) -> None:
    asked = asking(LIFT, over)
    assert asked.route is not None
    assert (asked.route.rule, asked.route.lead, asked.route.helpers) == ("lift_entrapment", "MKT", ("FIR",))
    assert dispatch_of(asked).model.ticked == ("MKT-4", "FIR-2")


def test_before_the_rules_have_come_the_department_of_the_type_is_proposed(over: QWidget) -> None:
    asked = asking(LIFT, over, rules=False)
    assert asked.route is None
    assert dispatch_of(asked).model.ticked == ("MKT-4",)


def test_where_a_unit_leads_already_the_rules_propose_nobody(over: QWidget) -> None:
    led = replace(LIFT, assignments=(Assignment("WAT-2", True, Stage.SIGNED, at("14:20")),))
    assert asking(led, over).route is None


def test_a_rule_is_asked_by_the_clock_on_the_duty_rooms_wall(over: QWidget) -> None:
    seen = [asking(replace(LIFT, type_code=code), over).route for code in CATALOGUE.types]
    hours = {value for route in seen if route is not None for name, value in route.facts if name == "hours"}
    passed = {why for route in seen if route is not None for _, why in route.passed if why.startswith("hours")}
    assert {each.rpartition(" ")[2] for each in (*hours, *passed)} == {"14:26"}


def test_a_unit_that_a_rule_names_by_call_sign_is_proposed_while_it_is_on_duty() -> None:
    named = Route("r", 1, "WAT-2", ("MUN", "FIR-2"))
    assert proposed_units(LIFT, units(), named) == ["WAT-2", "MUN-2", "FIR-2"]
    off = [replace(unit, status=UnitStatus.OFF_DUTY) if unit.call_sign == "WAT-2" else unit for unit in units()]
    assert proposed_units(LIFT, off, named) == ["MUN-2", "FIR-2"]


def test_a_repair_follows_only_where_the_type_has_a_limit_for_it(over: QWidget) -> None:
    two_stages, one = replace(FLOOD, type_code="0105"), replace(FLOOD, type_code="0203")
    assert asking(two_stages, over).repairs
    assert not asking(one, over).repairs


def test_a_suspension_is_bounded_by_the_policy(over: QWidget) -> None:
    assert asking(FLOOD, over).longest == timedelta(days=365)
