"""Pictures for the tests, small and large, whole and broken."""

from __future__ import annotations

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from models.domain.thread.attached_files import digest_of
from models.domain.thread.facts import FileAttached
from tests.widgets.cases import at, flooded_underpass


def a_picture(width: int = 640, height: int = 400, form: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#35506b"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)  # type: ignore[call-overload]  # takes a device
    return bytes(buffer.data().data())


def claims_to_be(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is so large: unpacked it would fill the memory."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = b"IDAT" + zlib.compress(bytes(1000))
    parts = (struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in (head, body))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def file_of(data: bytes, name: str = "gauge.png", media: str = "image/png", text: str = "") -> FileAttached:
    number = flooded_underpass().number
    return FileAttached(number, at("14:24"), digest_of(data), len(data), name, media, text)
