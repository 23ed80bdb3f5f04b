"""The thread of a case: who may write to whom, which files are taken, and that talk outdates nobody's order."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.orders import AcceptCase, CloseCase, PassCheck, RecordCallBack, Refused
from models.domain.roles import POSTS
from models.domain.thread.attached_files import MAX_FILE_BYTES, MAX_NAME, PROGRAM, TEXT, UNKNOWN, media_of, plain_name
from models.domain.thread.facts import FileAttached, MessagePosted
from models.domain.thread.orders import SEATS, AttachFile, PostMessage
from tests.models.domain import camera
from tests.models.domain.room import Room

PNG = camera.png()


def test_a_message_is_for_everybody_at_work_the_duty_room_or_one_unit_of_the_case(room: Room) -> None:
    number = room.dispatched("WAT-1")
    for to in ("", SEATS, "WAT-1"):
        [fact] = room.accepted(PostMessage(number, "how deep is it?", to))
        assert fact == MessagePosted(number, room.clock.now(), "how deep is it?", to)
    refused = room.refused(PostMessage(number, "come too", "GAS-2"))
    assert (refused.code, refused.field) == ("not_assigned", "to")
    assert room.refused(PostMessage(number, "  ")).field == "text"


def test_talk_does_not_outdate_what_an_officer_saw_and_is_taken_whatever_he_saw(room: Room) -> None:
    number = room.reported()
    seen = room.case(number).version
    room.accepted(PostMessage(number, "is it still so?"))
    room.accepted(AttachFile(number, "door.png", PNG))
    assert room.case(number).version == seen
    room.accepted(AcceptCase(number))
    assert not isinstance(room.place(PostMessage(number, "on its way"), seen=seen), Refused)


def test_a_file_is_told_by_its_digest_its_size_and_what_its_bytes_are(room: Room) -> None:
    number = room.reported()
    [fact] = room.accepted(AttachFile(number, "C:\\photos\\gauge.pdf", PNG, "0.62 m"))
    assert fact == FileAttached(
        number, room.clock.now(), hashlib.sha256(PNG).hexdigest(), len(PNG), "gauge.pdf", "image/png", "0.62 m"
    )


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.png", b"", "file_empty"),
        ("a.png", bytes(MAX_FILE_BYTES + 1), "file_too_large"),
        ("holiday.jpg", b"MZ\x90\x00", "file_program"),
        ("holiday.jpg", b"#!/bin/sh\n", "file_program"),
        ("../..", PNG, "missing"),
    ],
)
def test_what_is_no_file_to_look_at_is_refused_with_its_reason(room: Room, name: str, data: bytes, code: str) -> None:
    assert room.refused(AttachFile(room.reported(), name, data)).code == code


def test_the_largest_file_is_taken(room: Room) -> None:
    assert room.accepted(AttachFile(room.reported(), "a.bin", bytes(MAX_FILE_BYTES)))


def test_a_closed_case_can_still_be_written_on_and_an_administrator_writes_on_none(room: Room) -> None:
    number = room.handled("WAT-1")
    for order in (PassCheck(number), RecordCallBack(number, True, True), CloseCase(number, "dry")):
        room.place(order)
    assert room.case(number).state == "closed"
    room.accepted(PostMessage(number, "thank you"))
    assert room.refused(PostMessage(number, "hello"), roles=POSTS["administrator"]).code == "role"


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0" + bytes(9), "image/jpeg"),
        (b"GIF89a....", "image/gif"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        (b"\0\0\0\x18ftypisom", "video/mp4"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"%PDF-1.7", "application/pdf"),
        ("水位 0.62 米\n".encode(), TEXT),
        (b"<html><script>", TEXT),
        (b"\x7fELF\x02", PROGRAM),
        (b"a\0b", UNKNOWN),
        (b"\xff\xfe\xfa\xc0", UNKNOWN),
    ],
)
def test_what_a_file_is_its_beginning_says(data: bytes, media: str) -> None:
    assert media_of(data) == media


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("gauge.png", "gauge.png"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\照片 1.jpg", "照片 1.jpg"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("a\nb\t.txt", "ab.txt"),
        (' <b>"x"|y?.png ', "_b__x__y_.png"),
        (".hidden", "hidden"),
        ("...", ""),
        ("", ""),
    ],
)
def test_a_name_keeps_no_path_and_no_sign_that_hides_what_is_written(name: str, plain: str) -> None:
    assert plain_name(name) == plain


@given(st.text(max_size=400))
def test_any_name_is_plain_short_and_plain_again(name: str) -> None:
    plain = plain_name(name)
    assert len(plain) <= MAX_NAME
    assert not set("/\\\0\n") & set(plain)
    assert plain_name(plain).rstrip() == plain.rstrip()


def test_a_long_name_keeps_its_ending() -> None:
    assert plain_name("x" * 300 + ".png") == "x" * (MAX_NAME - 4) + ".png"
