"""PNG (ISO/IEC 15948): only chunks that the picture is drawn from; no text, no Exif, no time, nothing after its end."""

from __future__ import annotations

from models.domain.thread.traces.broken import BrokenFileError

_SIGNATURE = 8
_DRAWN = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT cICP mDCV cLLI acTL fcTL fdAT".split()
)


def bare_png(data: bytes) -> bytes:
    parts, at, kind = [data[:_SIGNATURE]], _SIGNATURE, b""
    while kind != b"IEND":
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        after = at + 12 + length
        if after > len(data):
            raise BrokenFileError(f"the chunk at byte {at} is cut")
        if kind in _DRAWN:
            parts.append(data[at:after])
        at = after
    return b"".join(parts)
