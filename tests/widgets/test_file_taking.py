"""Files that are taken from this workstation: whole and as they look, without what a camera wrote into them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from models.domain.thread.orders import AttachFile
from models.domain.thread.traces.bare import bare
from tests.models.domain import camera
from tests.widgets.cases import flooded_underpass
from tests.widgets.pictures import a_picture
from widgets.case.file_taking import FileTaking, Taken
from widgets.case.thread_forms import AttachForm
from widgets.theme import THEMES

EXIF_FLAG = 0x08


def taken_jpeg() -> bytes:
    """A picture of Qt's making, with what a phone writes after its first segment."""
    made = a_picture(form="JPG")
    after = 4 + int.from_bytes(made[4:6], "big")
    return made[:after] + camera.told_in_jpeg() + made[after:] + b"Heping Road 88"


def taken_png() -> bytes:
    made = a_picture(form="PNG")
    return made[:33] + camera.told_in_png() + made[33:]


def taken_webp() -> bytes:
    made = a_picture(form="WEBP")
    head = bytes([EXIF_FLAG]) + bytes(3) + (639).to_bytes(3, "little") + (399).to_bytes(3, "little")
    body = camera.riff(b"VP8X", head) + made[12:] + camera.riff(b"EXIF", camera.exif())
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


TAKEN = {"JPG": taken_jpeg, "PNG": taken_png, "WEBP": taken_webp}


def took(qtbot: QtBot, *paths: Path) -> list[Taken]:
    taking, came = FileTaking(), list[Taken]()
    taking.taken.connect(came.append)
    taking.take_files([str(path) for path in paths])
    qtbot.waitUntil(lambda: len(came) == len(paths))
    return came


@pytest.mark.parametrize("form", TAKEN)
def test_a_picture_leaves_its_position_behind_and_looks_the_same(qtbot: QtBot, tmp_path: Path, form: str) -> None:
    data, path = TAKEN[form](), tmp_path / f"door.{form.lower()}"
    assert camera.LATITUDE in data
    path.write_bytes(data)
    [taken] = took(qtbot, path)
    assert not [told for told in camera.TOLD if told in taken.data]
    before, after = QImage.fromData(data), QImage.fromData(taken.data)
    assert not after.isNull()
    assert before == after


def test_a_document_is_taken_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "gauge.pdf"
    path.write_bytes(b"%PDF-1.7 Heping Road 88")
    assert took(qtbot, path) == [Taken("gauge.pdf", b"%PDF-1.7 Heping Road 88")]


def test_a_picture_from_the_clipboard_brings_no_words_along(qtbot: QtBot) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("#35506b"))
    picture.setText("Location", "Heping Road 88")
    taking, came = FileTaking(), list[Taken]()
    taking.taken.connect(came.append)
    taking.take_picture(picture)
    qtbot.waitUntil(lambda: bool(came))
    assert b"Heping" not in came[0].data
    assert QImage.fromData(came[0].data) == picture


def test_the_form_sends_a_picture_without_its_position_too(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "door.jpg"
    path.write_bytes(taken_jpeg())
    form = AttachForm(flooded_underpass(), THEMES["dark"])
    qtbot.addWidget(form)
    form.path.setText(str(path))
    order = form.order()
    assert isinstance(order, AttachFile)
    assert order.data == bare(taken_jpeg())
    assert camera.LATITUDE not in order.data
