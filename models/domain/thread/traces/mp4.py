"""MP4 and QuickTime (ISO/IEC 14496-12): boxes that tell of the film are made free space of the same length.

Tables in the film count its bytes from the beginning of the file, so nothing may move.
"""

from __future__ import annotations

from models.domain.thread.traces.broken import BrokenFileError

_HOLD_OTHERS = frozenset({b"moov", b"trak"})
_TELL = frozenset({b"udta", b"meta", b"uuid"})
"""User data (where it was filmed stands there), tags, and boxes of programs' own."""
_FREE = b"free"


def bare_mp4(data: bytes) -> bytes:
    film = bytearray(data)
    _clear(film, 0, len(film))
    return bytes(film)


def _clear(film: bytearray, at: int, end: int) -> None:
    while at < end:
        head, after = _box(film, at, end)
        kind = bytes(film[at + 4 : at + 8])
        if kind in _HOLD_OTHERS:
            _clear(film, at + head, after)
        elif kind in _TELL:
            film[at + 4 : at + 8] = _FREE
            film[at + head : after] = bytes(after - at - head)
        at = after


def _box(film: bytearray, at: int, end: int) -> tuple[int, int]:
    """How long a box's head is, and where the box ends; 0 as its length: at the end, 1: the length follows."""
    head, length = 8, int.from_bytes(film[at : at + 4], "big")
    if length == 1:
        head, length = 16, int.from_bytes(film[at + 8 : at + 16], "big")
    after = at + length if length else end
    if at + head > after or after > end:
        raise BrokenFileError(f"the box at byte {at} is cut")
    return head, after
