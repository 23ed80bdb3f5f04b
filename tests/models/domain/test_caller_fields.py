"""What is known of a caller without his data: masks, commitments, and who may see or erase what."""

from __future__ import annotations

import re

import pytest

from models.domain.caller.facts import CallerErased, FieldRevealed
from models.domain.caller.fields import PERSONAL, TABLE, Field, Showing, showing
from models.domain.caller.masks import masked
from models.domain.caller.orders import EraseCaller, RevealField
from models.domain.caller.sealing import commitment, held_of, new_salt
from models.domain.case import Case
from models.domain.orders import ReportCase
from models.domain.roles import POSTS, Role
from tests.models.domain.room import SEAT, SOURCE, START, Room

NAME, PHONE, WORDS = PERSONAL


@pytest.fixture
def called(room: Room) -> Case:
    """A case whose source told of a caller, and left out what he said."""
    told = ReportCase(
        "H-9", room.clock.now(), "0101", "Fire lane blocked", caller_name=" 王芳 ", caller_phone="13800001234"
    )
    room.accepted(told, SOURCE)
    [case] = room.board.cases.values()
    return case


@pytest.mark.parametrize(
    ("field", "value", "mask"),
    [
        (NAME, "王芳", "王**"),
        (NAME, "欧阳明月", "欧**"),
        (NAME, "Ada Quill", "A**"),
        (NAME, "王", "**"),
        (PHONE, "139 1234-5678", "** 5678"),
        (PHONE, "+44 7700 900123", "** 0123"),
        (PHONE, "１３９１２３４５６７８", "** ５６７８"),
        (PHONE, "12345", "**"),
        (PHONE, "ask at the gate", "**"),
        (WORDS, "快来人", "**"),
    ],
)
def test_a_mask_is_short_and_as_long_whatever_it_stands_for(field: Field, value: str, mask: str) -> None:
    assert masked(field, value) == mask


def test_every_field_has_a_row_and_no_post_is_sent_a_callers_data_unasked() -> None:
    assert set(TABLE) == set(Field)
    for roles in POSTS.values():
        assert Showing.SENT not in {showing(field, roles) for field in PERSONAL}
    assert {showing(field, POSTS["administrator"]) for field in Field} == {Showing.KEPT_BACK}


def test_a_commitment_says_nothing_without_its_salt_and_is_another_for_every_report() -> None:
    told = ReportCase("r", START, "0101", "x", caller_phone="13800001234", caller_words=" \n")
    [first], [second] = held_of(told, new_salt()), held_of(told, new_salt())
    assert first.seal.commitment != second.seal.commitment
    assert first.seal.commitment == commitment(first.salt, "13800001234")
    assert commitment(b"", "13800001234") not in (first.seal.commitment, second.seal.commitment)
    assert re.fullmatch("[0-9a-f]{64}", first.seal.commitment)


def test_the_card_names_what_is_held_and_holds_none_of_it(room: Room, called: Case) -> None:
    assert called.caller == (NAME, PHONE)
    for told in (called, room.entries):
        assert "王芳" not in str(told)
        assert "13800001234" not in str(told)


def test_a_reveal_needs_a_reason_a_role_and_something_that_is_held(room: Room, called: Case) -> None:
    number, version = called.number, called.version
    assert room.refused(RevealField(number, PHONE, " ")).code == "missing"
    assert room.refused(RevealField(number, WORDS, "to read it")).code == "not_held"
    assert room.refused(RevealField(number, PHONE, "curious"), roles=POSTS["supervisor"]).code == "role"
    assert room.refused(RevealField(number, NAME, "curious"), roles=frozenset({Role.SUPERVISOR})).code == "role"
    [fact] = room.accepted(RevealField(number, PHONE, "to ask where it is"), roles=POSTS["officer"])
    assert fact == FieldRevealed(number, room.clock.now(), PHONE, "to ask where it is")
    assert room.case(number).version == version


def test_a_case_without_a_caller_has_nothing_to_reveal_or_erase(room: Room) -> None:
    number = room.reported()
    assert room.refused(RevealField(number, PHONE, "to call")).code == "no_caller"
    assert room.refused(EraseCaller(number, "asked for")).code == "no_caller"


def test_what_was_erased_is_gone_from_the_card_and_the_case_stays(room: Room, called: Case) -> None:
    number = called.number
    assert room.refused(EraseCaller(number, "")).code == "missing"
    assert room.refused(EraseCaller(number, "asked for"), roles=POSTS["officer"]).code == "role"
    [fact] = room.accepted(EraseCaller(number, "asked for"), SEAT, POSTS["leader"])
    assert fact == CallerErased(number, room.clock.now(), (NAME, PHONE), "asked for")
    assert room.case(number).caller == ()
    assert room.case(number).title == called.title
    assert room.refused(RevealField(number, PHONE, "to call")).code == "no_caller"


@pytest.mark.parametrize("field", PERSONAL)
def test_what_is_told_of_a_caller_has_a_longest_length(room: Room, field: Field) -> None:
    long = {field.value: "x" * 20_001}
    refused = room.refused(ReportCase("H-1", room.clock.now(), "0101", "x", **long), SOURCE)  # type: ignore[arg-type]  # a text field by its name
    assert (refused.code, refused.field) == ("too_long", field.value)
