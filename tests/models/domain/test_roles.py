"""Who may do what: each order is refused to a post that may not place it, with a word on who may."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from models.domain import orders as o
from models.domain.alerts import orders as a
from models.domain.caller.orders import EraseCaller, RevealField
from models.domain.case import Level
from models.domain.incident import orders as i
from models.domain.life_cycle import MOVES, allowed
from models.domain.orders import CaseOrder
from models.domain.roles import POSTS, Role
from models.domain.rules import BookKind
from models.domain.thread.orders import AttachFile, PostMessage
from tests.models.domain.filling import Filler
from tests.models.domain.room import Room, first_books

R = Role
DUTY, ROOM = {R.OFFICER}, {R.OFFICER, R.DISPATCHER}
WATCHERS = {R.SUPERVISOR, R.LEADER}
DUTY_ROOM = ROOM | WATCHERS | {R.COMMANDER}
EVERYBODY = set(Role) - {R.ADMINISTRATOR, R.HUB}
FIELD_TABLE: Mapping[type[CaseOrder], set[Role]] = {
    o.AcceptCase: DUTY,
    o.RefuseCase: DUTY,
    o.VerifyCase: ROOM,
    o.RecordVerification: {R.GRID, R.OFFICER},
    o.SendBackCase: {R.DISPATCHER},
    o.ReclassifyCase: ROOM,
    o.MergeCase: ROOM,
    o.UnmergeCase: {R.LEADER},
    o.VoidCase: {R.LEADER},
    o.DispatchCase: {R.DISPATCHER},
    o.RecallUnit: {R.DISPATCHER},
    o.SignAssignment: {R.UNIT},
    o.ReturnAssignment: {R.UNIT},
    o.SetOut: {R.UNIT},
    o.Arrive: {R.UNIT},
    o.GiveFeedback: {R.UNIT},
    o.CompleteAssignment: {R.UNIT},
    o.RequestExtension: {R.UNIT, R.DISPATCHER},
    o.RequestSuspension: {R.UNIT, R.DISPATCHER},
    o.DecideRequest: {R.LEADER},
    o.ResumeCase: {R.LEADER, R.HUB},
    o.OrderCheck: ROOM,
    o.PassCheck: {R.OFFICER, R.GRID},
    o.ReworkCase: {R.OFFICER, R.GRID},
    o.RecordCallBack: DUTY,
    o.CloseCase: DUTY,
    o.ArchiveCase: DUTY,
    o.ReopenCase: {R.LEADER},
    o.UrgeCase: WATCHERS | ROOM,
    o.SuperviseCase: WATCHERS,
    o.Instruct: {R.LEADER, R.COMMANDER},
    o.ReceiveTask: EVERYBODY,
    o.AnswerTask: EVERYBODY,
    o.WithdrawTask: WATCHERS | ROOM,
    o.EscalateCase: WATCHERS | {R.HUB},
    o.GradeEmergency: {R.LEADER, R.COMMANDER},
    o.ReportEmergency: {R.LEADER, R.COMMANDER},
    o.RecordMediation: {R.UNIT, R.OFFICER},
    i.Broadcast: {R.LEADER, R.COMMANDER},
    i.TickStep: ROOM | {R.LEADER},
    i.UntickStep: ROOM | {R.LEADER},
    i.AssignRole: {R.DISPATCHER, R.LEADER},
    i.AddSituation: EVERYBODY,
    o.LinkCases: ROOM,
    o.UnlinkCases: ROOM,
    o.AddNote: EVERYBODY,
    PostMessage: EVERYBODY,
    AttachFile: EVERYBODY,
    RevealField: DUTY | WATCHERS | {R.COMMANDER},
    EraseCaller: {R.LEADER, R.HUB},
    a.AcknowledgeAlert: DUTY_ROOM,
    a.ShelveAlert: DUTY_ROOM,
    a.UnshelveAlert: DUTY_ROOM,
    o.FireSupervision: {R.HUB},
}
"""Who does what, after DOMAIN.md, section 2, written down again by hand."""


@pytest.mark.parametrize("kind", MOVES)
def test_an_order_is_for_those_whom_the_field_names_and_for_nobody_else(room: Room, kind: type[CaseOrder]) -> None:
    number = room.reported()
    order = Filler(room.case(number), "MUN-9", "", "0103", room.clock.now(), room.rules).of(kind)
    for role in Role:
        outcome = room.decide(order, roles=frozenset({role}))
        code = getattr(outcome, "code", "")
        assert (code != "role") == (role in FIELD_TABLE[kind]), (role, code)


def test_the_refusal_says_who_may(room: Room) -> None:
    number = room.reported()
    refused = room.refused(o.VoidCase(number, "a trial call"), roles=POSTS["officer"])
    assert refused.reason == "VoidCase is for leader."
    assert (refused.code, refused.args) == ("role", ("VoidCase", "leader"))
    refused = room.refused(o.UrgeCase(number), roles=frozenset({Role.UNIT}))
    assert refused.reason == "UrgeCase is for dispatcher or leader or officer or supervisor."
    assert "hub alone" in room.refused(o.FireSupervision(number, "r", "m"), roles=POSTS["whole_room"]).reason


def test_a_post_is_asked_before_the_state_so_that_nobody_learns_what_is_not_theirs(room: Room) -> None:
    number = room.reported()
    assert room.refused(o.CloseCase(number, "x"), roles=POSTS["supervisor"]).code == "role"
    assert room.refused(o.CloseCase(number, "x"), roles=POSTS["officer"]).code == "state"


@pytest.mark.parametrize(("post", "closes"), [("officer", False), ("leader", True), ("commander", True)])
def test_a_case_of_level_a_is_closed_by_the_leader(room: Room, post: str, closes: bool) -> None:
    number = room.handled("MUN-9", type_code="0206")
    assert room.case(number).level is Level.A
    room.accepted(o.PassCheck(number))
    room.accepted(o.RecordCallBack(number, solved=True, satisfied=True))
    outcome = room.decide(o.CloseCase(number, "mended"), roles=POSTS[post])
    assert isinstance(outcome, tuple) == closes
    assert getattr(outcome, "code", "leader_closes") == "leader_closes"
    assert allowed(room.case(number), o.CloseCase, POSTS[post]) == closes


def test_a_case_of_level_b_or_c_is_closed_by_the_officer(room: Room) -> None:
    number = room.handled("MUN-9", type_code="0205")
    room.accepted(o.PassCheck(number))
    room.accepted(o.RecordCallBack(number, solved=True, satisfied=True))
    assert allowed(room.case(number), o.CloseCase, POSTS["officer"])
    room.accepted(o.CloseCase(number, "mended"), roles=POSTS["officer"])


@pytest.mark.parametrize("post", POSTS)
def test_rules_are_published_by_a_leader_or_an_administrator(room: Room, post: str) -> None:
    body = first_books()[BookKind.SUPERVISION][0].body
    outcome = room.decide(o.PublishBook(BookKind.SUPERVISION, body, "as it was"), roles=POSTS[post])
    may = bool(POSTS[post] & {Role.LEADER, Role.ADMINISTRATOR})
    assert isinstance(outcome, tuple) == may
    assert may or getattr(outcome, "args", ()) == ("PublishBook", "administrator", "leader")


def test_an_administrator_has_no_hand_in_any_case(room: Room) -> None:
    case = room.case(room.reported())
    assert [kind for kind in MOVES if allowed(case, kind, POSTS["administrator"])] == []
