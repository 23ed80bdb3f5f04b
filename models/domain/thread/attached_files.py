"""What a file that is attached to a case may be: how large, under what name, of which kind by its own bytes."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence

MAX_FILE_BYTES = 5 * 1024 * 1024
"""A bound of the bus, as the longest text is: in base64 it still fits into one message (`bus.wire.MAX_FRAME`)."""
MAX_NAME = 120
PROGRAM = "application/x-executable"
TEXT = "text/plain"
UNKNOWN = "application/octet-stream"
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"})
"""Kinds that the screen shows as pictures."""

_BEGINNINGS: Sequence[tuple[bytes, str]] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"#!", PROGRAM),
    (b"\xfe\xed\xfa\xce", PROGRAM),
    (b"\xfe\xed\xfa\xcf", PROGRAM),
    (b"\xce\xfa\xed\xfe", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
)
_HEIF_BRANDS = frozenset(b"heic heix hevc hevx heim heis mif1 msf1 avif avis".split())
"""Pictures of phones in the container of films."""
_LOOKED_AT = 4096
_TEXT_CONTROLS = frozenset("\t\n\r\f")


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def media_of(data: bytes) -> str:
    """What the bytes are by how they begin. A name is not asked: it can say anything."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:8] == b"ftyp":
        return "image/heic" if data[8:12] in _HEIF_BRANDS else "video/mp4"
    for beginning, media in _BEGINNINGS:
        if data.startswith(beginning):
            return media
    return TEXT if _is_text(data[:_LOOKED_AT]) else UNKNOWN


def plain_name(name: str) -> str:
    """A name as it may be shown and saved: no path, no sign that hides or turns what is written, not too long.

    Empty where nothing of it is left.
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    seen = "".join(sign for sign in last if unicodedata.category(sign)[0] not in "CZ" or sign == " ")
    bare = seen.translate(dict.fromkeys(map(ord, '<>:"|?*'), "_")).strip().strip(".").strip()
    if len(bare) <= MAX_NAME:
        return bare
    stem, dot, ending = bare.rpartition(".")
    keeps_ending = bool(dot and stem) and len(ending) <= 8
    return f"{stem[: MAX_NAME - len(ending) - 1]}.{ending}" if keeps_ending else bare[:MAX_NAME]


def _is_text(beginning: bytes) -> bool:
    text = beginning.decode("utf-8", "ignore")
    lost = len(beginning) - len(text.encode())
    return lost < 4 and all(sign in _TEXT_CONTROLS or unicodedata.category(sign) != "Cc" for sign in text)
