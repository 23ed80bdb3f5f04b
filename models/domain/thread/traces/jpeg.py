"""JPEG (ITU-T T.81): segments up to the end of the picture, without those of cameras and programs.

Which side is up stands in Exif alone, so a Exif segment of that one entry is put in its place.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from models.domain.thread.traces.broken import BrokenFileError

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")
"""In the data of a scan: a zero after 0xFF is data, D0 to D7 are restarts inside of it."""
_KEPT_APPS = {_APP0: b"JFIF\0", _APP2: b"ICC_PROFILE\0", _APP14: b"Adobe"}
"""By segment: what it begins with where it is needed to draw the picture as it is meant."""
_EXIF = b"Exif\0\0"
_ORIENTATION, _SHORT = 0x0112, 3
_USUAL_SIDE_UP = 1
_MOST_ENTRIES = 1_000


def bare_jpeg(data: bytes) -> bytes:
    side, parts = _USUAL_SIDE_UP, [b"\xff\xd8"]
    for marker, segment in _segments(data):
        if marker == _APP1 and segment[4:].startswith(_EXIF):
            side = _side_up(segment[4 + len(_EXIF) :]) or side
        elif _is_kept(marker, segment):
            parts.append(segment)
    if side != _USUAL_SIDE_UP:
        parts.insert(2 if parts[1:2] and parts[1][:2] == b"\xff\xe0" else 1, _segment_of(side))
    return b"".join(parts)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each segment with its marker and length; a scan goes with all its data, the end mark is the last."""
    at = 2
    while True:
        while data[at : at + 2] == b"\xff\xff":  # fill bytes before a marker
            at += 1
        if at + 2 > len(data) or data[at] != 0xFF:
            raise BrokenFileError(f"no segment at byte {at}")
        marker = data[at + 1]
        if marker == _END:
            yield marker, data[at : at + 2]
            return
        after = at + 2 if marker in _NO_LENGTH else _after(data, at)
        if marker == _SCAN:
            found = _NEXT_MARKER.search(data, after)
            if found is None:  # cut off while it was sent: what came can be seen
                yield marker, data[at:]
                return
            after = found.start()
        yield marker, data[at:after]
        at = after


def _after(data: bytes, at: int) -> int:
    length = int.from_bytes(data[at + 2 : at + 4], "big")
    if length < 2 or at + 2 + length > len(data):
        raise BrokenFileError(f"the segment at byte {at} is cut")
    return at + 2 + length


def _is_kept(marker: int, segment: bytes) -> bool:
    if marker == _COMMENT:
        return False
    if _APP0 <= marker <= _APP15:
        beginning = _KEPT_APPS.get(marker)
        return beginning is not None and segment[4:].startswith(beginning)
    return True


def _side_up(tiff: bytes) -> int:
    """The orientation, 1 to 8; 0 where none is said."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None or len(tiff) < 10:
        return 0
    first = struct.unpack_from(f"{order}I", tiff, 4)[0]
    count = int.from_bytes(tiff[first : first + 2], "big" if order == ">" else "little")
    for entry in range(first + 2, first + 2 + 12 * min(count, _MOST_ENTRIES), 12):
        if entry + 12 > len(tiff):
            return 0
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, entry)
        if (tag, kind) == (_ORIENTATION, _SHORT):
            return value if 1 <= value <= 8 else 0
    return 0


def _segment_of(side: int) -> bytes:
    entry = struct.pack(">HHIHH", _ORIENTATION, _SHORT, 1, side, 0)
    body = _EXIF + b"MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)
    return struct.pack(">BBH", 0xFF, _APP1, len(body) + 2) + body
