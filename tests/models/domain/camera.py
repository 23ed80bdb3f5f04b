"""What cameras and programs write into pictures and films: where, when, with what, by whom."""

from __future__ import annotations

import struct
import zlib

MAKE = b"PhoneCo X9\0"
LATITUDE = struct.pack(">IIIIII", 22, 1, 36, 1, 4242, 100)
"""22 degrees 36 minutes 42.42 seconds north, as Exif has it."""
TOLD = (MAKE, LATITUDE, b"22.6117", b"+22.6117", b"Heping Road 88")
"""No bare file has any of these bytes."""
XMP = b"<x:xmpmeta><exif:GPSLatitude>22.6117N</exif:GPSLatitude></x:xmpmeta>"
NOT_A_PICTURE = b"\x00\x00\x00\x08skip"
SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x12\xff\x00\x34\xff\xd0\x56"
"""A scan with data of all sorts: 0xFF as data, and a restart."""


def exif(side_up: int = 6) -> bytes:
    """A TIFF with a camera, which side is up, and a position."""
    make_at, gps_at = 8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + len(MAKE) + 1
    entries = (
        struct.pack(">HHII", 0x010F, 2, len(MAKE), make_at),
        struct.pack(">HHIHH", 0x0112, 3, 1, side_up, 0),
        struct.pack(">HHII", 0x8825, 4, 1, gps_at),
    )
    gps = struct.pack(">H", 1) + struct.pack(">HHII", 0x0002, 5, 3, gps_at + 18) + bytes(4) + LATITUDE
    return b"MM\0*" + struct.pack(">IH", 8, len(entries)) + b"".join(entries) + bytes(4) + MAKE + b"\0" + gps


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def told_in_jpeg(side_up: int = 6) -> bytes:
    """Segments that a phone and an editor write, to stand after the first mark."""
    return (
        segment(0xE1, b"Exif\0\0" + exif(side_up))
        + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP)
        + segment(0xE2, b"MPF\0" + MAKE)
        + segment(0xED, b"Photoshop 3.0\0" + b"8BIM Heping Road 88")
        + segment(0xFE, b"at Heping Road 88")
    )


def jpeg(told: bytes = b"", between: bytes = b"", after: bytes = b"") -> bytes:
    """Two scans, as progressive pictures have, with things told before, between and after them."""
    head = segment(0xE0, b"JFIF\0" + bytes(9)) + told + segment(0xE2, b"ICC_PROFILE\0" + bytes(20))
    return b"\xff\xd8" + head + segment(0xDB, bytes(65)) + SCAN + between + SCAN + b"\xff\xd9" + after


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def told_in_png() -> bytes:
    return (
        chunk(b"eXIf", exif())
        + chunk(b"tEXt", b"Location\0Heping Road 88")
        + chunk(b"zTXt", b"Comment\0\0" + zlib.compress(XMP))
        + chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP)
        + chunk(b"tIME", bytes(7))
    )


def png(told: bytes = b"", after: bytes = b"") -> bytes:
    head, body = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0), zlib.compress(bytes(4))
    drawn = chunk(b"IHDR", head) + told + chunk(b"pHYs", bytes(9)) + chunk(b"IDAT", body)
    return b"\x89PNG\r\n\x1a\n" + drawn + chunk(b"IEND", b"") + after


def riff(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)


def webp(*told: bytes, says: int = 0, after: bytes = b"") -> bytes:
    """A picture of two frames; `says` are the flags of what its header promises."""
    frame = riff(b"ANMF", bytes(16) + riff(b"VP8L", b"/data") + b"".join(told[:1]))
    body = riff(b"VP8X", bytes([0x02 | says]) + bytes(9)) + riff(b"ANIM", bytes(6)) + frame + frame + b"".join(told)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body + after


def told_in_webp() -> tuple[bytes, bytes]:
    return riff(b"EXIF", exif()), riff(b"XMP ", XMP)


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + kind + content


def film(*, told: bool = False, data: bytes = b"frames") -> bytes:
    """A film of one track; told or not, its boxes are as long and at the same places."""
    place = box(b"\xa9xyz" if told else b"free", b"+22.6117+113.8/" if told else bytes(15))
    user_data = box(b"udta", place) if told else box(b"free", bytes(len(place)))
    track = box(b"trak", box(b"tkhd", bytes(12)) + user_data)
    moov = box(b"moov", box(b"mvhd", bytes(12)) + track + user_data)
    return box(b"ftyp", b"isom" + bytes(8)) + moov + box(b"mdat", data)
