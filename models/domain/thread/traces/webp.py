"""WebP (RFC 9649): only chunks that the picture is drawn from, and a header that promises no other."""

from __future__ import annotations

from collections.abc import Iterator

from models.domain.thread.traces.broken import BrokenFileError

_HEAD = 12
_DRAWN = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_FRAME = 16
"""Bytes of a frame of a moving picture before its own chunks."""
_SAYS_EXIF, _SAYS_XMP = 0x08, 0x04


def bare_webp(data: bytes) -> bytes:
    size = int.from_bytes(data[4:8], "little") + 8
    if size > len(data):
        raise BrokenFileError("the picture is cut")
    body = b"".join(_bare(data[_HEAD:size]))
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def _bare(chunks: bytes) -> Iterator[bytes]:
    for kind, content in _chunks(chunks):
        if kind == b"VP8X" and content:
            yield _chunk(kind, bytes([content[0] & ~(_SAYS_EXIF | _SAYS_XMP)]) + content[1:])
        elif kind == b"ANMF":
            yield _chunk(kind, content[:_FRAME] + b"".join(_bare(content[_FRAME:])))
        elif kind in _DRAWN:
            yield _chunk(kind, content)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(data):
        kind, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        content = data[at + 8 : at + 8 + length]
        if len(kind) < 4 or len(content) < length:
            raise BrokenFileError(f"the chunk at byte {at} is cut")
        yield kind, content
        at += 8 + length + length % 2


def _chunk(kind: bytes, content: bytes) -> bytes:
    return kind + len(content).to_bytes(4, "little") + content + bytes(len(content) % 2)
