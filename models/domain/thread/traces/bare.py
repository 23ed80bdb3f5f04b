"""A file without what its camera wrote into it. The subject is the case: where somebody stood with his phone is not.

Taken out before the bytes leave a seat; the hub refuses what still has it. A file that cannot be read through might
have it anywhere, so it is not taken either.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from models.domain.thread.attached_files import media_of
from models.domain.thread.traces.broken import BrokenFileError
from models.domain.thread.traces.jpeg import bare_jpeg
from models.domain.thread.traces.mp4 import bare_mp4
from models.domain.thread.traces.png import bare_png
from models.domain.thread.traces.webp import bare_webp

KEEPS_TRACES = frozenset({"image/heic"})
"""Kinds whose traces lie where they cannot be taken out without making the picture anew."""
_BARE: Mapping[str, Callable[[bytes], bytes]] = {
    "image/jpeg": bare_jpeg,
    "image/png": bare_png,
    "image/webp": bare_webp,
    "video/mp4": bare_mp4,
}


def bare(data: bytes) -> bytes:
    """The same picture; of what it needs to be seen (size, colours, which side is up) nothing is lost.

    Bare bytes come back as they are, and so does what is no picture. BrokenFileError where it cannot be read through.
    """
    make = _BARE.get(media_of(data))
    return data if make is None else make(data)


def sendable(data: bytes) -> bytes:
    """`bare`, for a seat: what it cannot read through it leaves to the hub, which says why it is refused."""
    try:
        return bare(data)
    except BrokenFileError:
        return data
