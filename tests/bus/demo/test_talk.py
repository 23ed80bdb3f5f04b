"""What the demonstration writes on its cases: the same in every run, once each, with made-up pictures."""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bus.demo.command import shift_of
from bus.demo.names import FIELD, SEAT
from bus.demo.pictures import HEIGHT, WIDTH, made_up_picture
from bus.demo.plans import Shift
from bus.demo.talk import Said, Talk
from models.domain.case import Case, CaseState, Stage
from models.domain.thread.attached_files import media_of
from models.domain.thread.orders import AttachFile, PostMessage
from tests.bus.demo.test_crews import case_of

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)


@pytest.fixture(scope="module")
def shift() -> Shift:
    return shift_of("en", 7, 1.0)


def cases(count: int = 60) -> dict[str, Case]:
    made = [case_of(f"{n:04}", "MUN-1", Stage.ON_SCENE) for n in range(count)]
    return {case.number: case for case in made}


def said(shift: Shift, talk: Talk, now: datetime, most: int = 10_000) -> list[Said]:
    return list(talk.next(shift, cases(), now, most))


def test_some_crews_show_pictures_and_are_asked_once_they_are_on_scene(shift: Shift) -> None:
    assert said(shift, Talk(), NOON) == []
    told = said(shift, Talk(), LATER)
    pictures = [each.order for each in told if isinstance(each.order, AttachFile)]
    asked = [each for each in told if each.by == SEAT]
    assert 10 < len(pictures) < 50
    assert {media_of(order.data) for order in pictures} == {"image/png"}
    assert len({order.data for order in pictures}) == len(pictures)
    assert 5 < len(asked) < 40
    assert all(isinstance(each.order, PostMessage) and each.order.to == "MUN-1" for each in asked)
    assert {each.by for each in told} == {SEAT, FIELD}


def test_nothing_is_said_twice_and_another_run_says_the_same_under_the_same_ids(shift: Shift) -> None:
    talk = Talk()
    told = said(shift, talk, LATER)
    assert said(shift, talk, LATER) == []
    assert said(shift, Talk(), LATER) == told
    assert len({each.id for each in told}) == len(told)


def test_a_look_says_no_more_than_a_person_can(shift: Shift) -> None:
    talk = Talk()
    first = said(shift, talk, LATER, 1)
    assert 1 <= len(first) <= 4  # all that is due on one case
    assert {each.order.case for each in first} == {first[0].order.case}
    assert first[0] not in said(shift, talk, LATER, 1)


def test_nobody_writes_on_cases_that_are_over_or_not_of_the_demonstration(shift: Shift) -> None:
    talk, known = Talk(), cases()
    over = {n: replace(case, state=CaseState.CLOSED) for n, case in known.items()}
    others = {n: replace(case, sender="hotline") for n, case in known.items()}
    for some in (over, others):
        assert list(talk.next(shift, some, LATER, 1000)) == []


def test_a_picture_is_whole_small_and_the_same_for_the_same_name() -> None:
    data = made_up_picture("R-1", "shown")
    assert data == made_up_picture("R-1", "shown") != made_up_picture("R-2", "shown")
    assert data[16:24] == WIDTH.to_bytes(4, "big") + HEIGHT.to_bytes(4, "big")
    packed = data[data.index(b"IDAT") + 4 : data.index(b"IEND") - 8]
    assert len(zlib.decompress(packed)) == HEIGHT * (1 + 3 * WIDTH)
    assert len(data) < 20_000
