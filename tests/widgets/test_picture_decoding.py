"""Pictures are decoded as large as they are shown, elsewhere than on the screen's thread, and never without bounds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, QThread
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.widgets.pictures import a_picture, claims_to_be
from widgets.case.picture_decoding import LONGEST_SIDE, PictureDecoding, decode

BOX = QSize(120, 80)


@pytest.mark.parametrize(("form", "media"), [("PNG", "image/png"), ("JPG", "image/jpeg"), ("BMP", "image/bmp")])
def test_a_picture_is_decoded_no_larger_than_its_box_and_keeps_its_shape(form: str, media: str) -> None:
    assert decode(a_picture(640, 320, form), media, BOX).size() == QSize(120, 60)
    assert decode(a_picture(30, 20, form), media, BOX).size() == QSize(30, 20)
    assert decode(a_picture(4000, 2, form), media, BOX).height() == 1


@pytest.mark.parametrize(
    ("data", "media"),
    [
        pytest.param(claims_to_be(60_000, 60_000), "image/png", id="bomb"),
        pytest.param(claims_to_be(10_000, 10_000), "image/png", id="too many pixels"),
        pytest.param(claims_to_be(LONGEST_SIDE + 1, 1), "image/png", id="too long"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "image/png", id="cut"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", id="drawing with links"),
        pytest.param(b"hello", "text/plain", id="text"),
    ],
)
def test_what_is_no_picture_or_would_burst_the_memory_is_not_shown(data: bytes, media: str) -> None:
    assert decode(data, media, BOX).isNull()


def test_bytes_are_taken_for_what_they_are_told_to_be_and_nothing_else() -> None:
    assert decode(a_picture(form="BMP"), "image/png", BOX).isNull()


def test_the_work_is_done_in_another_thread_and_told_in_this_one(qtbot: QtBot) -> None:
    decoding = PictureDecoding()
    heard: list[tuple[str, QImage, bool]] = []
    here = QThread.currentThread()
    decoding.decoded.connect(lambda key, image: heard.append((key, image, QThread.currentThread() is here)))
    decoding.ask("a", a_picture(), "image/png", BOX)
    decoding.ask("b", b"cut", "image/png", BOX)
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert [(key, image.isNull(), same) for key, image, same in heard] == [("a", False, True), ("b", True, True)]
    decoding.wait()
