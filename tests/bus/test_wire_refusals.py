"""What cannot be taken is refused in a sentence that names the field; nothing else ever comes out of decoding."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bus.messages import Report
from bus.wire import WireError, decode_fact, decode_from_hub, decode_to_hub, encode, frame_number, order_of

REPORT = {
    "t": "report",
    "id": "a",
    "record": "r",
    "reported_at": "2026-01-02T03:04:05Z",
    "type_code": "x",
    "title": "y",
}


def changed(**fields: object) -> bytes:
    return json.dumps({**REPORT, **fields}).encode()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(changed(colour="red"), "unknown field `colour`", id="unknown field"),
        pytest.param(changed(record=7), "Expected `str`, got `int` - at `$.record`", id="number for a text"),
        pytest.param(changed(lon="east"), "Expected `float | null`, got `str` - at `$.lon`", id="text for a number"),
        pytest.param(changed(kept={"a": 1}), "Expected `str`, got `int` - at `$.kept[...]`", id="inside an object"),
        pytest.param(changed(reported_at="soon"), "Invalid RFC3339 encoded datetime - at `$.reported_at`", id="date"),
        pytest.param(changed(level="Z"), "Invalid enum value 'Z' - at `$.level`", id="no such level"),
        pytest.param(changed(record=None), "got `null` - at `$.record`", id="null"),
        pytest.param(encode({"t": "report", "id": "a"}), "missing required field `record`", id="missing field"),
        pytest.param(b'{"t":"ping","id":' + b"9" * 5000 + b"}", "out of range - at `$.id`", id="5,000 digits"),
        pytest.param(b'{"t":"ping","id":1e999}', "out of range - at `$.id`", id="beyond every float"),
        pytest.param(b'{"t":"ping","id":NaN}', "malformed", id="not a number"),
        pytest.param(changed(text="x").replace(b'"x"', b'"\xff\xfe"'), "utf-8", id="not UTF-8"),
        pytest.param(changed(text="\ud800 and more"), "surrogate", id="half a surrogate pair"),
        pytest.param(changed(text="a\0b"), "holds the character NUL", id="NUL"),
        pytest.param(changed(kept={"a": "\\\0"}), "holds the character NUL", id="NUL behind a backslash"),
        pytest.param(b'{"t":"ask","id":"a","case":' + b"[" * 100_000, "at `$.case`", id="nested without end"),
        pytest.param(b"[" * 100_000, "Expected `object`", id="nothing but nesting"),
        pytest.param(b"", "truncated", id="empty"),
        pytest.param(changed()[:-9], "truncated", id="cut off"),
        pytest.param(changed() + b"!", "trailing characters", id="more behind it"),
        pytest.param(b"null", "Expected `object`, got `null`", id="no object"),
        pytest.param(b"{}", "missing required field `t`", id="no kind"),
        pytest.param(b'{"t":"bow"}', "Invalid value 'bow' - at `$.t`", id="unknown kind"),
        pytest.param(b'{"t":"pong","id":1}', "Invalid value 'pong' - at `$.t`", id="a message the other way"),
    ],
)
def test_a_message_that_cannot_be_taken_is_refused_by_field(data: bytes, told: str) -> None:
    with pytest.raises(WireError) as refused:
        decode_to_hub(data)
    assert told in str(refused.value)


def test_a_text_that_only_speaks_of_nul_is_taken() -> None:
    message = decode_to_hub(changed(text="the sign \\u0000", title="\\\\u0000"))
    assert isinstance(message, Report)
    assert (message.text, message.title) == ("the sign \\u0000", "\\\\u0000")


def test_the_untouched_report_of_these_tests_is_taken() -> None:
    assert isinstance(decode_to_hub(changed()), Report)


@pytest.mark.parametrize(
    ("kind", "body", "told"),
    [
        ("FlyAway", b"{}", "there is no order 'FlyAway'"),
        ("ReportProgress", b"{}", "there is no order 'ReportProgress'"),
        ("FireSupervision", b'{"case":"x","rule":"y","mark":"z"}', "there is no order 'FireSupervision'"),
        ("ReportCase", b"{}", "ReportCase: Object missing required field `record`"),
        ("AcceptCase", b'{"case":"x","colour":"red"}', "AcceptCase has no field 'colour'"),
        ("AcceptCase", b"{}", "AcceptCase: Object missing required field `case`"),
        ("AcceptCase", b'{"case":1}', "AcceptCase: Expected `str`, got `int` - at `$.case`"),
        ("AcceptCase", b'{"case":' + b"9" * 5000 + b"}", "AcceptCase: Integer value out of range"),
        ("AcceptCase", b"[]", "AcceptCase: Expected `object`, got `array`"),
        ("AcceptCase", b'"x"', "AcceptCase: Expected `object`, got `str`"),
        ("AcceptCase", b"[" * 100_000 + b"]" * 100_000, "AcceptCase: maximum recursion depth"),
        ("DispatchCase", b'{"case":"x","units":["E1",2]}', "DispatchCase: Expected `str`, got `int` - at `$.units[1]`"),
        ("RegisterUnit", b'{"call_sign":"a","name":"b","department":"c","base":7}', "got `int` - at `$.base`"),
    ],
)
def test_an_order_that_cannot_be_taken_is_refused_by_field(kind: str, body: bytes, told: str) -> None:
    with pytest.raises(WireError) as refused:
        order_of(kind, body)
    assert told in str(refused.value)


@pytest.mark.parametrize(("kind", "body"), [("FlyAway", b"{}"), ("CaseClosed", b"{}"), ("CaseClosed", b'{"case":1}')])
def test_a_fact_that_cannot_be_read_is_refused(kind: str, body: bytes) -> None:
    with pytest.raises(WireError):
        decode_fact(kind, body)


@pytest.mark.parametrize("part", [b"", b"1234567", b"123456789"])
def test_a_frame_number_of_another_length_is_refused(part: bytes) -> None:
    with pytest.raises(WireError, match=f"8 bytes, this one has {len(part)}"):
        frame_number(part)


@given(data=st.binary(max_size=200))
@example(b'{"t":"ping","id":"\xed\xa0\x80"}')
def test_any_bytes_at_all_are_a_message_or_a_refusal(data: bytes) -> None:
    for decode in (decode_to_hub, decode_from_hub):
        with suppress(WireError):
            decode(data)


@given(position=st.integers(0, 10**6), with_byte=st.integers(0, 255), cut=st.booleans())
def test_a_report_with_one_byte_changed_is_a_message_or_a_refusal(position: int, with_byte: int, cut: bool) -> None:
    data = bytearray(changed(lon=-71.05, lat=42.35, kept={"a": "b"}))
    at = position % len(data)
    data[at] = with_byte
    with suppress(WireError):
        decode_to_hub(bytes(data[:at] if cut else data))
