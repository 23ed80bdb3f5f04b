"""Forms that set somebody a task, and those about a task that waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.domain import orders as o
from models.domain.case import Case, CaseState
from models.domain.tasks import Task, TaskKind, TaskState
from tests.widgets.cases import UNIT_NAMES, at, case_of, flooded_underpass, units
from tests.widgets.form_desk import FormDesk
from widgets.forms import every_form as forms
from widgets.theme import THEMES

DARK = THEMES["dark"]
FLOOD = flooded_underpass()
LIFT = case_of()
N = FLOOD.number
TO = forms.recipients_of(FLOOD, units(), {"WAT": "Water and drainage", "POL": "Police"})


def task(number: int, kind: TaskKind, state: TaskState = TaskState.OPEN, to: str = "WAT-1") -> Task:
    return Task(number, kind, state, to, f"what of {number}?", "leader", at("14:10"))


def asked(*tasks: Task) -> Case:
    return FLOOD.on_track(tasks=tasks)


def labels(form: QWidget) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel)]


@pytest.fixture
def desk(qtbot: QtBot) -> FormDesk:
    return FormDesk(qtbot)


def test_a_task_can_be_for_a_unit_of_the_case_then_any_unit_then_a_department() -> None:
    assert [each.key for each in TO][:3] == ["WAT-1", "TRF-6", "MUN-9"]
    assert [each.key for each in TO][-2:] == ["POL", "WAT"]
    assert len({each.key for each in TO}) == len(TO)
    assert TO[0].told == "Water crew 1 (WAT-1)"


@pytest.mark.parametrize(
    ("typed", "key"),
    [("Water crew 2 (WAT-2)", "WAT-2"), ("WAT", "WAT"), ("grid worker Li", "grid worker Li"), ("  POL ", "POL")],
)
def test_whom_a_task_is_for_is_chosen_by_name_or_code_or_typed_freely(desk: FormDesk, typed: str, key: str) -> None:
    form = forms.VerifyForm(LIFT, TO, DARK, desk.window)
    desk.open(form)
    assert form.told == "Say who it is for: a unit, a department or a post."
    form.to.setEditText(typed)
    assert form.told == ""
    desk.enter(form.field)
    assert desk.sent == [o.VerifyCase(LIFT.number, key, "")]


def test_a_name_that_is_too_long_is_told_as_one_types(desk: FormDesk) -> None:
    form = forms.OrderCheckForm(FLOOD, TO, DARK, desk.window)
    form.to.setEditText("x" * 201)
    assert form.told == "Who it is for is longer than 200 characters."


def test_a_check_on_site_says_whom_and_what(desk: FormDesk) -> None:
    form = forms.OrderCheckForm(FLOOD, TO, DARK, desk.window)
    desk.open(form)
    desk.type(form.to, "grid 7")
    desk.type(form.field, "is it dry?")
    desk.enter(form.field)
    assert desk.sent == [o.OrderCheck(N, "grid 7", "is it dry?")]


def test_supervision_goes_to_the_lead_unit_unless_another_is_named(desk: FormDesk) -> None:
    form = forms.SuperviseForm(FLOOD, TO, DARK, desk.window)
    desk.open(form)
    assert form.told == "Say what is to be answered."
    desk.type(form.field, "Why so long?")
    desk.enter(form.field)
    assert desk.sent == [o.SuperviseCase(N, "WAT-1", "Why so long?")]


def test_where_no_unit_is_at_work_the_duty_room_itself_can_be_supervised(desk: FormDesk) -> None:
    form = forms.SuperviseForm(LIFT, TO, DARK, desk.window)
    desk.open(form)
    desk.type(form.field, "Accept it.")
    desk.enter(form.field)
    assert desk.sent == [o.SuperviseCase(LIFT.number, "", "Accept it.")]


@pytest.mark.parametrize(
    ("amount", "unit", "limit"), [(0, "nh", ""), (2, "nh", "2nh"), (30, "nm", "30nm"), (3, "wd", "3wd")]
)
def test_an_instruction_has_the_limit_that_is_given_or_the_policys(
    desk: FormDesk, amount: int, unit: str, limit: str
) -> None:
    form = forms.InstructForm(FLOOD, TO, DARK, desk.window)
    desk.open(form)
    form.amount.setValue(amount)
    assert form.unit.isEnabled() is bool(amount)
    form.unit.setCurrentIndex(form.unit.findData(unit))
    assert form.told == "The instruction is empty."
    desk.type(form.field, "Close the lane.")
    desk.enter(form.field)
    assert desk.sent == [o.Instruct(N, "WAT-1", "Close the lane.", limit)]


def test_a_limit_beyond_a_year_is_told_as_it_is_chosen(desk: FormDesk) -> None:
    form = forms.InstructForm(FLOOD, TO, DARK, desk.window)
    desk.open(form)
    form.amount.setValue(400)
    assert form.told == "The instruction is empty."
    form.unit.setCurrentIndex(form.unit.findData("nd"))
    assert form.told == "An answer can wait 365 days at the most."


ABOUT_TASKS = [
    (forms.AnswerForm, o.AnswerTask(N, 2, "It is dry."), (TaskKind.SUPERVISION, TaskKind.INSTRUCTION)),
    (forms.WithdrawForm, o.WithdrawTask(N, 2, "It is dry."), (TaskKind.CHECK, TaskKind.EXTENSION)),
]


@pytest.mark.parametrize(("form_of", "order", "kinds"), ABOUT_TASKS, ids=["answer", "withdraw"])
def test_the_task_that_was_pointed_at_is_chosen_among_those_that_fit(
    desk: FormDesk,
    form_of: Callable[..., forms.AnswerForm | forms.WithdrawForm],
    order: o.CaseOrder,
    kinds: tuple[TaskKind, TaskKind],
) -> None:
    case = asked(task(1, kinds[0]), task(2, kinds[1]), task(3, TaskKind.VERIFICATION))
    form = form_of(case, DARK, UNIT_NAMES, desk.window, 2)
    desk.open(form)
    assert [form.choice.itemData(i) for i in range(form.choice.count())] == [1, 2]
    assert form.told
    desk.type(form.field, "It is dry.")
    desk.enter(form.field)
    assert desk.sent == [order]


def test_of_a_single_task_no_choice_is_shown_but_what_it_asks(desk: FormDesk) -> None:
    form = forms.AnswerForm(asked(task(1, TaskKind.INSTRUCTION)), DARK, UNIT_NAMES, desk.window)
    desk.open(form)
    assert form.choice.isHidden()
    assert "Instruction (task 1) for Water crew 1: what of 1?" in labels(form)


def test_only_tasks_that_nobody_has_received_can_be_received(desk: FormDesk) -> None:
    case = asked(
        task(1, TaskKind.SUPERVISION, TaskState.RECEIVED),
        task(2, TaskKind.INSTRUCTION),
        task(3, TaskKind.EXTENSION),
        task(4, TaskKind.CHECK),
    )
    form = forms.ReceiveForm(case, DARK, UNIT_NAMES, desk.window)
    desk.open(form)
    assert [form.choice.itemData(i) for i in range(form.choice.count())] == [2, 4]
    form.choice.setCurrentIndex(1)
    form.submit()
    assert desk.sent == [o.ReceiveTask(N, 4)]


def test_a_task_that_is_over_leaves_nothing_to_answer(desk: FormDesk) -> None:
    form = forms.AnswerForm(asked(task(1, TaskKind.CHECK, TaskState.ANSWERED)), DARK, UNIT_NAMES, desk.window)
    desk.open(form)
    assert form.told == "No task of this case waits for it any more."


def test_a_request_is_granted_without_a_word_and_refused_with_the_reason(desk: FormDesk) -> None:
    case = asked(task(1, TaskKind.CHECK), task(2, TaskKind.EXTENSION))
    form = forms.DecideForm(case, DARK, UNIT_NAMES, desk.window)
    desk.open(form)
    assert form.told == "Say whether it is granted."
    desk.answer(form.granted.button(1))
    assert form.told == "A refusal needs its reason: whoever asked reads it."
    desk.answer(form.granted.button(0))
    desk.enter(form.field)
    again = forms.DecideForm(case, DARK, UNIT_NAMES, desk.window)
    desk.open(again)
    desk.answer(again.granted.button(1))
    desk.type(again.field, "find another pump")
    desk.enter(again.field)
    assert desk.sent == [o.DecideRequest(N, 2, True, ""), o.DecideRequest(N, 2, False, "find another pump")]


def test_what_was_not_found_on_site_needs_a_word_about_it(desk: FormDesk) -> None:
    verifying = replace(LIFT, state=CaseState.VERIFYING).on_track(tasks=(task(1, TaskKind.VERIFICATION),))
    form = forms.RecordVerificationForm(verifying, DARK, desk.window)
    desk.open(form)
    assert form.told == "Say whether it was found."
    desk.answer(form.found.button(1))
    assert form.told.startswith("Say what was found instead")
    desk.type(form.note, "another lift")
    desk.enter(form.note)
    assert desk.sent == [o.RecordVerification(LIFT.number, False, "another lift")]


def test_the_keys_walk_from_whom_to_what_to_the_limit(desk: FormDesk, qtbot: QtBot) -> None:
    form = forms.InstructForm(LIFT, TO, DARK, desk.window)
    desk.open(form)
    walked = []
    for _ in range(3):
        held = form.focusWidget()
        assert held is not None
        walked.append(held)
        QTest.keyClick(held, Qt.Key.Key_Tab)
    assert walked == [form.to, form.field, form.amount]


def test_a_form_keeps_within_a_small_screen(desk: FormDesk) -> None:
    long = replace(task(1, TaskKind.INSTRUCTION), text="关闭北侧车道并立即报告现场水位。" * 40)
    form = forms.AnswerForm(asked(long, task(2, TaskKind.CHECK)), DARK, UNIT_NAMES, desk.window)
    desk.open(form)
    assert form.width() < 700
