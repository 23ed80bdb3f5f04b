"""Where people sign in, the hub decides who somebody is and what he may order: never the seat that says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bus.events import LinkState
from bus.link import open_seat
from bus.messages import PROTOCOL, Hello, PeopleTold, Rejected, Welcome
from bus.session import Credentials
from bus.wire import encode
from models.clock import ManualClock, WallClock
from models.domain.orders import RegisterUnit
from models.domain.roles import Role
from tests.bus.hub.people import SECRET, added, answered, asked_for_a_person, at_home, link_changed, managed, seated
from tests.bus.hub.served import a_hub, a_raw_peer, a_report, a_seat, a_source, accepted, receipt_of, until
from tests.bus.hub.threaded import ThreadedHub, a_threaded_hub
from tests.bus.room import MORNING
from tests.bus.room import a_report as a_report_of_the_morning


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(MORNING)


@pytest.fixture
def hub(world: Path, clock: ManualClock) -> Iterator[ThreadedHub]:
    with a_threaded_hub(world, clock) as threaded:
        yield threaded


def test_from_the_first_person_on_every_seat_has_to_sign_in_and_sources_go_on(world: Path) -> None:
    with a_hub(world) as hub, a_seat(hub.address, "desk 1") as seat, a_source(hub.address) as source:
        until(lambda: seat.state is LinkState.LIVE, seat)
        added(hub.address, "lin")
        asked_for_a_person(seat)
        accepted(source, a_report("goes on"))
        with a_seat(hub.address, "desk 2") as other:
            asked_for_a_person(other)


def test_what_a_person_may_order_comes_from_the_hub_and_not_from_what_the_seat_says_it_is(hub: ThreadedHub) -> None:
    lin, chen = at_home(hub.address, "lin", "assessor"), at_home(hub.address, "chen", "dispatcher", "administrator")
    register = RegisterUnit("E1", "Engine 1", "fire")
    with a_seat(hub.address, "desk 1") as seat:
        seat.sign_in(lin)
        assert (seated_ := seated(seat)).roles == []
        assert (seated_.post, seated_.name) == ("", "Name of lin")
        assert receipt_of(seat, seat.place(register)).code == "role"
        seat.sign_in(chen)
        assert set(seated(seat).roles) == {Role.GRID, Role.UNIT, Role.DISPATCHER, Role.ADMINISTRATOR}
        assert receipt_of(seat, seat.place(register)).accepted


def test_a_password_that_was_given_out_is_changed_before_anything_else_and_only_for_a_good_one(
    hub: ThreadedHub,
) -> None:
    first = added(hub.address, "lin")
    with a_seat(hub.address, "desk 1") as seat:
        asked_for_a_person(seat)
        assert answered(seat, Credentials("lin", first)) == "sign_in_old"
        assert answered(seat, Credentials("lin", first, "short")) == "sign_in_weak"
        assert answered(seat, Credentials("lin", first, first)) == "sign_in_weak"
        assert answered(seat, Credentials("lin", first, "my name is lin of name")) == "sign_in_weak"
        assert answered(seat, Credentials("lin", first, "qwertyuiop20261122")) == "sign_in_weak"
        assert answered(seat, Credentials("lin", first, "a day at Zhibantai, 7 lamps")) == "sign_in_weak"
        assert answered(seat, Credentials("lin", first, SECRET)) == ""
        assert answered(seat, Credentials("lin", first)) == "sign_in_wrong"
        assert answered(seat, Credentials(" LIN ", SECRET)) == ""


def test_a_password_that_was_given_out_and_lay_about_is_good_for_nothing(hub: ThreadedHub, clock: ManualClock) -> None:
    first = added(hub.address, "lin")
    clock.advance(timedelta(hours=25))
    with a_seat(hub.address, "desk 1") as seat:
        assert answered(seat, Credentials("lin", first, SECRET)) == "sign_in_late"
        (given,) = managed(hub.address, "password", "lin").people
        assert answered(seat, Credentials("lin", given["password"], SECRET)) == ""


def test_a_wrong_password_and_an_unknown_name_are_answered_alike(hub: ThreadedHub) -> None:
    lin = at_home(hub.address, "lin")
    said = []
    for credentials in (Credentials("lin", "wrong"), Credentials("nobody", lin.password)):
        with a_seat(hub.address, "desk 1") as seat:
            seat.sign_in(credentials)
            said.append(link_changed(seat))
    assert said[0] == said[1]
    assert said[0].code == "sign_in_wrong"


def test_five_wrong_passwords_bar_a_person_until_the_time_is_over_or_somebody_releases(
    hub: ThreadedHub, clock: ManualClock
) -> None:
    lin = at_home(hub.address, "lin")
    with a_seat(hub.address, "desk 1") as seat:

        def barred() -> str:
            for _ in range(5):
                assert answered(seat, Credentials("lin", "wrong")) == "sign_in_wrong"
            return answered(seat, lin)

        assert barred() == "sign_in_barred"
        clock.advance(timedelta(minutes=16))
        assert answered(seat, lin) == ""
        assert barred() == "sign_in_barred"
        managed(hub.address, "release", "lin")
        clock.advance(timedelta(minutes=1))
        assert answered(seat, lin) == ""


def test_who_guesses_at_many_names_is_not_listened_to_for_a_minute(hub: ThreadedHub, clock: ManualClock) -> None:
    lin = at_home(hub.address, "lin")
    with a_seat(hub.address, "desk 1") as seat, a_seat(hub.address, "desk 2") as other:
        for number in range(10):
            assert answered(seat, Credentials(f"name{number}", "wrong")) == "sign_in_wrong"
        assert answered(seat, lin) == "sign_in_barred"
        assert answered(other, lin) == ""
        clock.advance(timedelta(minutes=1))
        assert answered(seat, lin) == ""


def test_who_goes_on_at_a_barred_person_is_not_listened_to_either(hub: ThreadedHub) -> None:
    chen = at_home(hub.address, "chen")
    added(hub.address, "lin")
    with a_seat(hub.address, "desk 1") as seat:
        said = [answered(seat, Credentials("lin", "wrong")) for _ in range(10)]
        assert said == ["sign_in_wrong"] * 5 + ["sign_in_barred"] * 5
        assert answered(seat, chen) == "sign_in_barred"


def test_shutting_a_person_out_ends_what_they_are_signed_in_at_and_they_are_told(hub: ThreadedHub) -> None:
    lin, chen = at_home(hub.address, "lin"), at_home(hub.address, "chen")
    with a_seat(hub.address, "desk 1") as seat, a_seat(hub.address, "desk 2") as other:
        assert (answered(seat, lin), answered(other, chen)) == ("", "")
        managed(hub.address, "lock", "lin")
        assert link_changed(seat).code == "sign_in_over"
        assert answered(seat, lin) == "sign_in_locked"
        assert receipt_of(other, other.place(RegisterUnit("E1", "Engine 1", "fire"))).accepted
        managed(hub.address, "release", "lin")
        assert answered(seat, lin) == ""


def test_a_sign_in_outlives_the_hub_and_ends_after_its_hours(world: Path, clock: ManualClock) -> None:
    with a_threaded_hub(world, clock) as hub:
        lin = at_home(hub.address, "lin")
        seat = open_seat(hub.address, "desk 1", credentials=lin)
        assert seated(seat).person == "lin"
    try:
        with a_threaded_hub(world, clock) as again:
            seat.move_to(again.address)
            token = seated(seat).token
            clock.advance(timedelta(hours=12))
            assert link_changed(seat).code == "sign_in_over"
            assert with_token(again, "desk 1", token) == "sign_in_over"
    finally:
        seat.close()


def test_a_token_is_good_at_the_seat_alone_where_its_person_signed_in(hub: ThreadedHub) -> None:
    lin = at_home(hub.address, "lin")
    with a_seat(hub.address, "desk 1") as seat:
        seat.sign_in(lin)
        token = seated(seat).token
        assert with_token(hub, "desk 2", token) == "sign_in_over"


def with_token(hub: ThreadedHub, seat: str, token: str) -> str:
    """What somebody is told who comes to a seat with a token."""
    with a_raw_peer(hub.address, "seat", seat) as peer:
        peer.says(1, encode(Hello(PROTOCOL, "seat", seat, token=token)))
        first = peer.hears(Rejected | Welcome)  # type: ignore[arg-type]  # whichever of the two comes first
        return "" if isinstance(first, Welcome) else str(first.code)


def test_neither_passwords_nor_tokens_stand_in_the_database_or_the_log(
    hub: ThreadedHub, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    lin = at_home(hub.address, "lin")
    with a_seat(hub.address, "desk 1") as seat, a_raw_peer(hub.address, "seat", "desk 2") as peer:
        seat.sign_in(lin)
        token = seated(seat).token
        peer.says(1, b'{"t":"hello","protocol":4,"role":"seat","nam":"?","password":"%s"}' % lin.password.encode())
        assert peer.hears(Rejected).code == "malformed"
        answered(seat, Credentials("lin", "wrong and remembered"))
        answered(seat, Credentials("wrong and remembered", "x"))
    kept = b"".join(path.read_bytes() for path in hub.path.parent.glob("hub.db*"))
    said = caplog.text + "".join(capsys.readouterr())
    for secret in (lin.password, token, "wrong and remembered"):
        assert secret.encode() not in kept
        assert secret not in said
    assert b"$argon2id$v=19$m=19456,t=2,p=1$" in kept


def test_an_administrator_sees_and_changes_the_people_of_his_part_of_the_organisation_alone(hub: ThreadedHub) -> None:
    door = hub.address
    north = at_home(door, "admin", "administrator", org="Linjiang/Northgate")
    for login, org in (("boss", "Linjiang"), ("a", "Linjiang/Northgate/Market"), ("b", "Linjiang/Southgate")):
        added(door, login, org=org)
    assert [row["login"] for row in managed(door, "list", by=north).people] == ["a", "admin"]
    assert [row["login"] for row in managed(door, "list").people] == ["a", "admin", "b", "boss"]
    for action, login in (("lock", "boss"), ("role", "b"), ("password", "b")):
        assert managed(door, action, login, roles=["leader"], by=north).code == "role"  # type: ignore[arg-type]  # texts
    assert managed(door, "role", "a", roles=["leader"], org="Linjiang", by=north).code == "role"
    assert managed(door, "add", "c", name="C", roles=["officer"], by=north).code == "role"
    assert managed(door, "policy", policy="dengbao3", by=north).code == "role"
    assert managed(door, "role", "a", roles=["leader", "trainer"], by=north).people[0]["roles"] == "leader trainer"


def test_a_leader_shuts_out_and_releases_and_an_officer_does_neither(hub: ThreadedHub) -> None:
    door = hub.address
    leader, officer = at_home(door, "chief", "leader"), at_home(door, "lin")
    assert managed(door, "lock", "chief", by=officer).code == "role"
    assert managed(door, "list", by=officer).people == []
    assert managed(door, "lock", "lin", by=leader).people[0]["locked_by"] == "chief"
    assert managed(door, "release", "lin", by=leader).people[0]["locked_by"] == ""
    assert managed(door, "password", "lin", by=leader).code == "role"


def test_the_log_says_who_sat_where_and_who_changed_what(hub: ThreadedHub) -> None:
    at_home(hub.address, "lin")
    managed(hub.address, "role", "lin", roles=["leader"])
    lines = managed(hub.address, "log").people
    assert [(line["what"], line["login"], line["seat"]) for line in lines] == [
        ("add", "lin", ""),
        ("signed_in", "lin", "first seat of lin"),
        ("role", "lin", ""),
    ]


def test_under_the_dengbao_profile_a_password_needs_three_kinds_may_not_come_again_and_ends_after_90_days(
    hub: ThreadedHub, clock: ManualClock
) -> None:
    managed(hub.address, "policy", policy="dengbao3")
    first = added(hub.address, "lin")
    with a_seat(hub.address, "desk 1") as seat:
        assert answered(seat, Credentials("lin", first, "lampriver")) == "sign_in_weak"
        assert answered(seat, Credentials("lin", first, "Teal7otter")) == ""
        clock.advance(timedelta(days=91))
        assert link_changed(seat).code == "sign_in_over"
        assert answered(seat, Credentials("lin", "Teal7otter")) == "sign_in_old"
        assert answered(seat, Credentials("lin", "Teal7otter", "Green8otter")) == ""
        assert answered(seat, Credentials("lin", "Green8otter", "Teal7otter")) == "sign_in_weak"


def test_a_seat_may_not_change_people_where_nobody_signs_in(world: Path) -> None:
    with a_threaded_hub(world, WallClock()) as hub, a_raw_peer(hub.address, "seat", "desk 1") as peer:
        peer.says(1, b'{"t":"hello","protocol":4,"role":"seat","name":"desk 1"}')
        peer.says(2, b'{"t":"people","id":"1","action":"add","login":"me","name":"Me","roles":["administrator"]}')
        assert peer.hears(PeopleTold).code == "role"


def test_a_locked_seat_is_told_what_happens_and_may_order_nothing_until_its_person_signs_in_again(
    hub: ThreadedHub,
) -> None:
    lin = at_home(hub.address, "lin", "dispatcher")
    with a_seat(hub.address, "desk 1") as seat, a_source(hub.address) as source:
        assert answered(seat, lin) == ""
        seat.lock()
        assert receipt_of(seat, seat.place(RegisterUnit("E1", "Engine 1", "fire"))).code == "seat_locked"
        accepted(source, a_report_of_the_morning("seen all the same"))
        until(lambda: seat.number == 1, seat)
        assert answered(seat, lin) == ""
        assert receipt_of(seat, seat.place(RegisterUnit("E1", "Engine 1", "fire"))).accepted


def test_a_locked_seat_is_released_by_its_person_or_a_leader_of_that_part_and_by_nobody_else(hub: ThreadedHub) -> None:
    door = hub.address
    lin = at_home(door, "lin", org="Linjiang/Northgate")
    colleague, far_leader = at_home(door, "chen"), at_home(door, "zhao", "leader", org="Linjiang/Southgate")
    leader = at_home(door, "wu", "leader", org="Linjiang")
    with a_seat(door, "desk 1") as seat, a_seat(door, "desk 2") as other:
        assert answered(seat, lin) == ""
        seat.lock()
        seat.turn(0.0)
        assert [answered(seat, each) for each in (colleague, far_leader)] == ["sign_in_held", "sign_in_held"]
        assert answered(other, colleague) == ""
        assert answered(seat, leader) == ""
        assert answered(seat, colleague) == ""


def test_the_token_of_a_locked_seat_opens_nothing_also_at_the_next_hub(world: Path, clock: ManualClock) -> None:
    with a_threaded_hub(world, clock) as hub:
        seat = open_seat(hub.address, "desk 1", credentials=at_home(hub.address, "lin"))
        seated(seat)
        seat.lock()
        until(lambda: managed(hub.address, "log").people[-1]["what"] == "seat_locked", seat)
    try:
        with a_threaded_hub(world, clock) as again:
            seat.move_to(again.address)
            assert link_changed(seat).code == "sign_in_over"
    finally:
        seat.close()


def test_what_one_person_had_placed_is_not_sent_under_the_name_of_the_next(world: Path, clock: ManualClock) -> None:
    with a_threaded_hub(world, clock) as hub:
        lin, chen = (at_home(hub.address, who, "dispatcher") for who in ("lin", "chen"))
        seat = open_seat(hub.address, "desk 1", credentials=lin)
        seated(seat)
    try:
        waiting = seat.place(RegisterUnit("E1", "Engine 1", "fire"))
        with a_threaded_hub(world, clock) as again:
            managed(again.address, "lock", "lin")
            seat.move_to(again.address)
            assert link_changed(seat).code == "sign_in_over"
            seat.sign_in(chen)
            assert receipt_of(seat, waiting).code == "placed_by_other"
            assert receipt_of(seat, seat.place(RegisterUnit("E1", "Engine 1", "fire"))).accepted
    finally:
        seat.close()
