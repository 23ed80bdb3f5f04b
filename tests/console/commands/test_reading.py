"""What a typed line means, and where it is wrong."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.action_table import ACTIONS
from console.commands.completion import complete
from console.commands.history import kept_line
from console.commands.known import Known
from console.commands.preview import foretell
from console.commands.reading import read
from console.commands.slots import field_names, slots_of
from console.commands.verbs import verbs
from console.commands.words import read_line
from models.domain import orders as o
from models.domain.case import Level
from tests.console.commands.afternoon import LIFT, UNDERPASS, YESTERDAY, afternoon
from tests.widgets.cases import NOW, TZ

PIECES = [*(name for verb in verbs() for name in verb.names), "0040", "0038", ".", "WAT-1", "mun-2", "note:", "备注:"]
PIECES += [
    "reason:",
    "until:",
    "14:40",
    "2h",
    "limit:",
    "yes",
    '"',
    "“",
    "I",
    "first",
    "to:",
    " ",
    "：",
    "DD-20261121-0040",
]
LINES = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join))
KNOWN = [afternoon(), afternoon(UNDERPASS), afternoon(LIFT)]


@given(LINES, st.sampled_from(KNOWN), st.integers(0, 80), st.booleans())
def test_no_text_whatever_makes_reading_completing_or_foretelling_fail(
    text: str, known: Known, cursor: int, chinese: bool
) -> None:
    found = read(text, known)
    foretold = foretell(found, known, chinese)
    completion = complete(found, min(cursor, len(text)), known, chinese)
    kept_line(found)
    assert 0 <= completion.start <= completion.end <= len(text)
    for part in found.parts:
        assert 0 <= part.start <= part.end <= len(text)
    for mistake in found.mistakes:
        assert 0 <= mistake.start < mistake.end <= len(text)
    assert not (foretold.ready and found.mistakes)
    assert (found.order is None) or not (found.mistakes or found.missing)


@given(st.text(max_size=80))
def test_words_and_fields_stand_where_they_are_said_to_stand(text: str) -> None:
    line = read_line(text, field_names())
    for word in line.words:
        assert word.text in text[word.start : word.end]
    for field in line.fields:
        assert text[field.name.start : field.name.end].casefold() == field.name.text
        assert field.value.text in text[field.value.start : field.value.end]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        (
            "d 0040 MUN-2 note:two people: inside",
            o.DispatchCase(LIFT.number, ("MUN-2",), "two people: inside"),
        ),
        ("派遣 0040 MUN-2 GAS-2 备注：两人被困", o.DispatchCase(LIFT.number, ("MUN-2", "GAS-2"), "两人被困")),
        ('d 0040 "municipal 2" any:yes', o.DispatchCase(LIFT.number, ("MUN-2",), any_of=True)),
        ("a 21-0038 mun-9", o.Arrive(UNDERPASS.number, "MUN-9")),
        ("n . water falls note that", o.AddNote(UNDERPASS.number, "water falls note that")),
        ("n water falls", o.AddNote(UNDERPASS.number, "water falls")),
        ("i . WAT drain it within:2h", o.Instruct(UNDERPASS.number, "WAT", "drain it", "2nh")),
        ("k . 0111 wrong at first level:b", o.ReclassifyCase(UNDERPASS.number, "0111", "wrong at first", Level.B)),
        ("m 0040 21-0038", o.MergeCase(LIFT.number, UNDERPASS.number)),
        ("b . yes no", o.RecordCallBack(UNDERPASS.number, solved=True, satisfied=False)),
        ("p . parts reason:no pump event:the pump comes", None),
        ("p . until:2h no pump", None),
    ],
)
def test_a_whole_line_is_the_order_that_a_form_would_place(text: str, order: o.CaseOrder | None) -> None:
    found = read(text, afternoon(UNDERPASS))
    if order is not None:
        assert (found.order, found.mistakes) == (order, [])
    else:
        assert found.mistakes or found.order is not None


def test_a_time_of_day_is_the_next_one_to_come_in_the_rooms_own_zone() -> None:
    found = read("p 21-0038 no pump until:14:31", afternoon(UNDERPASS))
    assert isinstance(found.order, o.RequestSuspension)
    assert found.order.until is None or found.order.until > NOW
    late = read("p 21-0038 until:14:31 reason:no pump", afternoon(UNDERPASS))
    assert isinstance(late.order, o.RequestSuspension)
    expected = NOW.astimezone(TZ).replace(hour=14, minute=31, second=0) + timedelta(days=1)
    assert late.order.until == expected
    assert isinstance(expected, datetime)


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("fly 0040", "fly", "no_verb"),
        ("d 9999 MUN-2", "9999", "no_such_case"),
        ("d 0038 MUN-2", "0038", "which_case"),
        ("d 0040 MUN-2 XXX-1", "XXX-1", "no_unit"),
        ("d 0040 MUN-2 mun-2", "mun-2", "twice"),
        ("d 0040 MUN-2 reason:far", "reason", "no_field"),
        ("p 21-0038 waiting until:soon", "soon", "no_time"),
        ("x 21-0038 gone limit:2h", "limit", "no_field"),
        ("a 21-0038 WAT-1", "WAT-1", "not_now_unit"),
        ("d 0040 MUN-2 note:a note:b", "note", "field_twice"),
        ("archive 0040 now", "now", "no_place"),
    ],
)
def test_a_mistake_is_told_where_it_stands(text: str, place: str, code: str) -> None:
    mistakes = read(text, afternoon()).mistakes
    assert [(text[each.start : each.end], each.code) for each in mistakes] == [(place, code)]


def test_of_several_cases_only_the_one_that_is_open_is_meant_by_the_same_digits() -> None:
    known = afternoon()
    assert read("go 0040", known).number == LIFT.number  # the other one is closed
    assert read("go 0038", known).number == ""
    assert read("go 20-0038", known).number == YESTERDAY.number
    assert read("go 11210038", known).number == UNDERPASS.number


def test_without_a_case_the_chosen_one_is_meant_and_without_that_none() -> None:
    assert read("note hello", afternoon(LIFT)).number == LIFT.number
    assert read("note hello", afternoon()).number == ""


def test_what_only_one_unit_can_do_needs_no_unit() -> None:
    found = read("a", afternoon(UNDERPASS))
    assert found.order == o.Arrive(UNDERPASS.number, "MUN-9")
    assert found.filled == {"unit"}


def test_every_action_has_a_verb_in_both_languages_and_no_name_is_given_twice() -> None:
    names = [name for verb in verbs() for name in verb.names]
    assert len(names) == len(set(names))
    assert {verb.id for verb in verbs() if verb.order is not None} == {action.id for action in ACTIONS}
    assert [verb.id for verb in verbs() if all(name.isascii() for name in verb.names)] == []


def test_an_alert_is_acknowledged_by_its_form_for_nobody_types_when_it_began_to_call() -> None:
    preview = foretell(read("ack .", afternoon(UNDERPASS)), afternoon(UNDERPASS), chinese=False)
    assert preview.ready
    assert preview.preview.text.endswith("Enter opens its form")


def test_every_field_of_every_order_has_a_slot() -> None:
    for action in ACTIONS:
        fields = {name for name in action.order.__dataclass_fields__ if name != "case"}
        assert {slot.field for slot in slots_of(action.order)} == fields
