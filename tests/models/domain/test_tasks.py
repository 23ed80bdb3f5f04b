"""Tasks beside the life cycle: instructions with a receipt, supervision, site visits; none is lost at the close."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models.domain.case import CaseState
from models.domain.clocks import ClockKind, used
from models.domain.orders import (
    AcceptCase,
    AnswerTask,
    CloseCase,
    CompleteAssignment,
    Instruct,
    OrderCheck,
    PassCheck,
    ReceiveTask,
    RecordCallBack,
    RecordVerification,
    SuperviseCase,
    VerifyCase,
    VoidCase,
    WithdrawTask,
)
from models.domain.tasks import Task, TaskKind, TaskState
from tests.models.domain.room import MINUTE, START, Room


def task(room: Room, number: str, at: int = 1) -> Task:
    found = room.case(number).task(at)
    assert found is not None
    return found


def test_an_instruction_is_received_and_answered_within_its_limit(room: Room) -> None:
    number = room.reported()
    room.accepted(Instruct(number, "WAT", "close the underpass", "30nm"), by="commander")
    asked = task(room, number)
    assert (asked.kind, asked.to, asked.by, asked.state) == (
        TaskKind.INSTRUCTION,
        "WAT",
        "commander",
        TaskState.OPEN,
    )
    assert room.due(number, ClockKind.REPLY) == START + 30 * MINUTE
    room.clock.advance(MINUTE)
    room.accepted(ReceiveTask(number, 1))
    assert (task(room, number).state, task(room, number).received_at) == (TaskState.RECEIVED, START + MINUTE)
    assert room.refused(ReceiveTask(number, 1)).code == "received"
    room.clock.advance(MINUTE)
    room.accepted(AnswerTask(number, 1, "closed at 16:02"), by="WAT desk")
    answered = task(room, number)
    assert (answered.state, answered.answer, answered.answered_by) == (
        TaskState.ANSWERED,
        "closed at 16:02",
        "WAT desk",
    )
    assert room.clock_of(number, ClockKind.REPLY).ended_at == START + 2 * MINUTE
    assert room.refused(AnswerTask(number, 1, "again")).code == "task_over"


def test_a_receipt_is_given_once_also_while_another_task_waits_for_its_own(room: Room) -> None:
    number = room.reported()
    for text in ("close the underpass", "warn the school"):
        room.accepted(Instruct(number, "WAT", text))
    room.accepted(ReceiveTask(number, 1))
    refused = room.refused(ReceiveTask(number, 1))
    assert (refused.code, refused.field, refused.args) == ("received", "task", (number, "1"))
    room.accepted(ReceiveTask(number, 2))


def test_an_instruction_without_a_limit_has_that_of_the_policy(room: Room) -> None:
    number = room.reported()
    room.accepted(Instruct(number, "WAT", "close the underpass"))
    assert str(room.clock_of(number, ClockKind.REPLY).limit) == "2nh"


@pytest.mark.parametrize(
    ("limit", "code"),
    [
        ("soon", "bad_limit"),
        ("0nh", "bad_limit"),
        ("2h", "bad_limit"),
        ("366nd", "too_far"),
        ("9" * 190 + "nm", "too_far"),
    ],
)
def test_a_limit_that_nobody_can_keep_or_read_is_refused(room: Room, limit: str, code: str) -> None:
    refused = room.refused(Instruct(room.reported(), "WAT", "close the underpass", limit))
    assert (refused.code, refused.field) == (code, "limit")


def test_the_clock_of_an_answer_runs_on_whatever_becomes_of_the_work(room: Room) -> None:
    number = room.at_work("MUN-9")
    room.accepted(SuperviseCase(number, "MUN-9", "why so long?"))
    assert room.clock_of(number, ClockKind.REPLY).running
    onward = (CompleteAssignment(number, "MUN-9"), PassCheck(number), RecordCallBack(number, True, True))
    for order in onward:
        room.accepted(order)
        assert room.clock_of(number, ClockKind.REPLY).running, order


def test_a_case_is_not_closed_while_a_task_has_no_answer(room: Room) -> None:
    number = room.handled("MUN-9")
    room.accepted(SuperviseCase(number, "MUN-9", "why so long?"))
    room.accepted(PassCheck(number))
    room.accepted(RecordCallBack(number, solved=True, satisfied=True))
    refused = room.refused(CloseCase(number, "mended"))
    assert (refused.code, refused.field) == ("open_task", "case")
    assert "answered or withdraw" in refused.reason
    room.accepted(AnswerTask(number, 1, "no ladder"))
    room.accepted(CloseCase(number, "mended"))


def test_a_task_that_is_withdrawn_keeps_its_reason_and_stops_its_clock(room: Room) -> None:
    number = room.reported()
    room.accepted(SuperviseCase(number, "MUN", "why so long?"))
    assert room.refused(WithdrawTask(number, 1, " ")).field == "reason"
    room.accepted(WithdrawTask(number, 1, "asked by mistake"))
    assert (task(room, number).state, task(room, number).answer) == (TaskState.WITHDRAWN, "asked by mistake")
    assert room.clock_of(number, ClockKind.REPLY).stopped


def test_what_is_asked_of_a_case_that_is_over_is_dropped(room: Room) -> None:
    number = room.reported()
    room.accepted(SuperviseCase(number, "MUN", "why so long?"))
    room.accepted(VoidCase(number, "a trial call"))
    assert task(room, number).state is TaskState.WITHDRAWN
    assert all(clock.stopped for clock in room.case(number).clocks)


def test_a_verification_pauses_the_acceptance_and_has_its_own_half_hour(room: Room) -> None:
    number = room.reported(type_code="0205")
    room.clock.advance(5 * MINUTE)
    room.accepted(VerifyCase(number, "grid 7"))
    assert room.case(number).state is CaseState.VERIFYING
    assert room.due(number, ClockKind.VERIFY) == START + 35 * MINUTE
    assert room.due(number, ClockKind.ACCEPT) is None
    assert room.refused(AcceptCase(number)).code == "state"
    room.clock.advance(20 * MINUTE)
    room.accepted(RecordVerification(number, found=True))
    assert room.case(number).state is CaseState.REPORTED
    assert room.clock_of(number, ClockKind.VERIFY).stopped
    assert used(room.clock_of(number, ClockKind.ACCEPT), room.clock.now()) == timedelta(minutes=5)
    assert room.due(number, ClockKind.ACCEPT) == START + 35 * MINUTE


def test_a_report_that_is_not_found_needs_a_word_and_keeps_it(room: Room) -> None:
    number = room.reported()
    room.accepted(VerifyCase(number, "grid 7"))
    assert room.refused(RecordVerification(number, found=False)).field == "note"
    room.accepted(RecordVerification(number, found=False, note="the lane is free"))
    assert task(room, number).answer == "not found: the lane is free"


def test_a_check_on_site_is_a_task_while_the_case_waits_for_its_check(room: Room) -> None:
    number = room.handled("MUN-9")
    room.accepted(OrderCheck(number, "grid 7", "is it bright?"))
    assert (task(room, number).kind, room.case(number).state) == (TaskKind.CHECK, CaseState.HANDLED)
    assert room.due(number, ClockKind.REPLY) == START + 30 * MINUTE
    assert room.refused(OrderCheck(number, "grid 8")).code == "asked_check"
    room.accepted(AnswerTask(number, 1, "bright"))
    room.accepted(PassCheck(number))


def test_an_order_about_a_task_names_one_that_is_there_and_says_something(room: Room) -> None:
    number = room.reported()
    room.accepted(SuperviseCase(number, "MUN", "why so long?"))
    assert room.refused(AnswerTask(number, 2, "yes")).args == (number, "2")
    assert room.refused(WithdrawTask(number, 7, "x")).code == "no_task"
    assert room.refused(AnswerTask(number, 1, " ")).field == "text"


def test_a_request_is_no_task_that_anyone_answers(room: Room) -> None:
    number = room.reported()
    room.accepted(VerifyCase(number, "grid 7"))
    room.accepted(SuperviseCase(number, "MUN", "why so long?"))
    refused = room.refused(AnswerTask(number, 1, "found"))
    assert (refused.code, refused.field, refused.args) == (
        "task_kind",
        "task",
        (number, "1", "verification", "AnswerTask"),
    )
