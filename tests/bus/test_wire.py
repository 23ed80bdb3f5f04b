"""What goes in comes out, for every message, order and fact; and the hash of a state knows no order."""

from __future__ import annotations

from datetime import datetime
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bus.messages import FromHub, PlaceOrder, ToHub
from bus.wire import (
    SEAT_ORDERS,
    decode_fact,
    decode_from_hub,
    decode_to_hub,
    digest,
    domain_entry,
    domain_order,
    domain_report,
    encode,
    encode_changes,
    encode_fact,
    encode_snapshot,
    frame_number,
    number_frame,
    place_order,
    report,
    state_hash,
    wire_entry,
)
from models.domain.case import Case, Unit
from models.domain.facts import FACT_TYPES, Entry, Fact
from models.domain.orders import Order, ReportCase, ReportProgress
from tests.bus.values import INSTANTS, TEXTS, value_of

FEW = settings(max_examples=25)


@pytest.mark.parametrize("kind", get_args(ToHub), ids=lambda kind: str(kind.__name__))
@FEW
@given(data=st.data())
def test_every_message_to_the_hub_comes_out_as_it_went_in(kind: type[Any], data: st.DataObject) -> None:
    message = data.draw(value_of(kind))
    assert decode_to_hub(encode(message)) == message


@pytest.mark.parametrize("kind", get_args(FromHub), ids=lambda kind: str(kind.__name__))
@FEW
@given(data=st.data())
def test_every_message_from_the_hub_comes_out_as_it_went_in(kind: type[Any], data: st.DataObject) -> None:
    message = data.draw(value_of(kind))
    assert decode_from_hub(encode(message)) == message


@pytest.mark.parametrize("kind", SEAT_ORDERS.values(), ids=lambda kind: str(kind.__name__))
@FEW
@given(data=st.data(), order_id=TEXTS.filter(bool), seen=st.none() | st.integers(1, 10**9))
def test_every_order_of_a_seat_reaches_the_hub_unchanged(
    kind: type[Order], data: st.DataObject, order_id: str, seen: int | None
) -> None:
    order = data.draw(value_of(kind))
    message = decode_to_hub(encode(place_order(order_id, order, seen)))
    assert isinstance(message, PlaceOrder)
    assert (message.id, message.seen) == (order_id, seen)
    assert domain_order(message) == order


@pytest.mark.parametrize("kind", [ReportCase, ReportProgress])
@FEW
@given(data=st.data())
def test_every_report_of_a_source_reaches_the_hub_unchanged(kind: type[Order], data: st.DataObject) -> None:
    order = data.draw(value_of(kind))
    if isinstance(order, ReportCase) and len(dict(order.kept)) < len(order.kept):
        return  # a source column has one value
    message = decode_to_hub(encode(report("id", order)))
    assert domain_report(message) == order  # type: ignore[arg-type]  # a Report or Progress, and the test says so


@pytest.mark.parametrize("kind", FACT_TYPES.values(), ids=lambda kind: str(kind.__name__))
@FEW
@given(data=st.data(), number=st.integers(1, 2**62), at=INSTANTS, words=st.tuples(TEXTS, TEXTS))
def test_every_fact_reaches_a_seat_unchanged(
    kind: type[Fact], data: st.DataObject, number: int, at: datetime, words: tuple[str, str]
) -> None:
    fact = data.draw(value_of(kind))
    assert decode_fact(kind.__name__, encode_fact(fact)) == fact
    entry = Entry(number, at, *words, fact)
    assert domain_entry(wire_entry(entry)) == entry


@FEW
@given(
    cases=st.lists(value_of(Case), max_size=3),
    units=st.lists(value_of(Unit), max_size=3),
    marks=st.tuples(st.booleans(), st.booleans()),
)
def test_cards_that_were_encoded_before_make_the_same_message(
    cases: list[Case], units: list[Unit], marks: tuple[bool, bool]
) -> None:
    cards, fleet = list(map(encode, cases)), list(map(encode, units))
    for data in (encode_changes(3, 9, [], cards, fleet), encode_snapshot(9, cards, fleet, *marks)):
        message: Any = decode_from_hub(data)  # Any: changes or snapshot, both have cases and units
        assert (message.cases, message.units) == (cases, units)
        assert encode(message) == data


@FEW
@given(case=value_of(Case))
def test_the_same_value_always_gives_the_same_bytes(case: Case) -> None:
    data = encode(case)
    again = decode_from_hub(encode_snapshot(1, [data], [], True, True))
    assert [encode(copy) for copy in again.cases] == [data]  # type: ignore[union-attr]  # it is a snapshot


@given(digests=st.lists(st.integers(0, 2**64 - 1), max_size=8), data=st.data())
def test_the_hash_of_a_state_does_not_depend_on_its_order(digests: list[int], data: st.DataObject) -> None:
    assert state_hash(data.draw(st.permutations(digests))) == state_hash(digests)


@FEW
@given(case=value_of(Case), unit=value_of(Unit), title=TEXTS)
def test_the_hash_of_a_state_tells_one_change_apart(case: Case, unit: Unit, title: str) -> None:
    both = state_hash([digest(case), digest(unit)])
    assert both not in (state_hash([digest(case)]), state_hash([digest(unit)]), state_hash([]))
    assert len(both) == 16


@given(number=st.integers(0, 2**64 - 1))
def test_a_frames_number_has_eight_bytes_and_comes_back(number: int) -> None:
    assert len(number_frame(number)) == 8
    assert frame_number(number_frame(number)) == number
