"""What a camera wrote into a picture goes, what the picture is drawn from stays; and a hub takes no other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.thread.attached_files import media_of
from models.domain.thread.orders import AttachFile
from models.domain.thread.traces.bare import bare, sendable
from models.domain.thread.traces.broken import BrokenFileError
from tests.models.domain import camera
from tests.models.domain.room import Room

BARE = {"jpeg": camera.jpeg(), "png": camera.png(), "webp": camera.webp(), "film": camera.film()}
TAKEN = {
    "jpeg": camera.jpeg(camera.told_in_jpeg(side_up=1), camera.told_in_jpeg(1), b"a film of Heping Road 88"),
    "png": camera.png(camera.told_in_png(), b"Heping Road 88"),
    "webp": camera.webp(*camera.told_in_webp(), says=0x0C, after=b"Heping Road 88"),
    "film": camera.film(told=True),
}
EXIF_OF_THE_SIDE_ALONE = 36


@pytest.mark.parametrize("kind", BARE)
def test_nothing_is_left_of_what_the_camera_wrote_and_all_of_what_is_drawn(kind: str) -> None:
    assert any(told in TAKEN[kind] for told in camera.TOLD)
    assert bare(TAKEN[kind]) == BARE[kind]
    assert not [told for told in camera.TOLD if told in bare(TAKEN[kind])]


@pytest.mark.parametrize("kind", BARE)
def test_a_bare_file_stays_as_it_is(kind: str) -> None:
    assert bare(BARE[kind]) == BARE[kind]


@pytest.mark.parametrize("side", range(2, 9))
def test_a_picture_that_was_held_otherwise_still_says_which_side_is_up_and_nothing_else(side: int) -> None:
    turned = bare(camera.jpeg(camera.told_in_jpeg(side)))
    assert len(turned) == len(BARE["jpeg"]) + EXIF_OF_THE_SIDE_ALONE
    assert not [told for told in camera.TOLD if told in turned]
    at = turned.index(b"Exif")
    assert turned[at - 4 : at - 2] == b"\xff\xe1"
    assert turned[at + 24 : at + 26] == side.to_bytes(2, "big")
    assert bare(turned) == turned


def test_a_side_that_there_is_not_is_not_said() -> None:
    for side in (0, 1, 9):
        assert bare(camera.jpeg(camera.told_in_jpeg(side))) == BARE["jpeg"]


def test_what_is_no_picture_is_left_alone() -> None:
    for data in (b"", b"0.62 m", b"%PDF-1.7 Heping Road 88", b"GIF89a...."):
        assert bare(data) == data


@pytest.mark.parametrize("kind", BARE)
def test_a_picture_that_is_cut_is_broken_or_has_nothing_told(kind: str) -> None:
    broken = 0
    for end in range(16, len(TAKEN[kind])):
        try:
            left = bare(TAKEN[kind][:end])
        except BrokenFileError:
            broken += 1
        else:
            assert not [told for told in camera.TOLD if told in left]
    assert broken > 50


BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBP", b"\0\0\0\x10ftypisom")


@given(st.sampled_from(BEGINNINGS), st.binary(max_size=300))
def test_any_bytes_are_broken_or_bare_for_good_and_of_the_same_kind(beginning: bytes, rest: bytes) -> None:
    data = beginning + rest
    try:
        once = bare(data)
    except BrokenFileError:
        assert sendable(data) == data
        return
    assert bare(once) == once == sendable(data)
    assert media_of(once) == media_of(data)


@pytest.mark.parametrize("kind", BARE)
def test_the_hub_takes_a_bare_file_alone(room: Room, kind: str) -> None:
    number = room.reported()
    refused = room.refused(AttachFile(number, "door", TAKEN[kind]))
    assert (refused.code, refused.field, refused.args) == ("file_traces", "data", ("door",))
    room.accepted(AttachFile(number, "door", sendable(TAKEN[kind])))


def test_the_hub_takes_no_picture_that_it_cannot_read_through_nor_one_that_keeps_its_place(room: Room) -> None:
    number = room.reported()
    assert room.refused(AttachFile(number, "door.jpg", TAKEN["jpeg"][:60])).code == "file_broken"
    for brand in (b"heic", b"mif1", b"avif"):
        phone = camera.box(b"ftyp", brand + bytes(8)) + camera.box(b"meta", camera.exif())
        assert room.refused(AttachFile(number, "door.heic", phone)).code == "file_heic"
