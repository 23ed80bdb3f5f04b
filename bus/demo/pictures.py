"""Pictures for the demonstration, drawn by code and looking it: bands, boxes, and MADE UP written across them."""

from __future__ import annotations

import struct
import zlib

from bus.demo.chance import dice

WIDTH, HEIGHT = 360, 240
_LETTERS = {
    "M": ("10001", "11011", "10101", "10001", "10001"),
    "A": ("01110", "10001", "11111", "10001", "10001"),
    "D": ("11110", "10001", "10001", "10001", "11110"),
    "E": ("11111", "10000", "11110", "10000", "11111"),
    "U": ("10001", "10001", "10001", "10001", "01110"),
    "P": ("11110", "10001", "11110", "10000", "10000"),
    " ": ("00000",) * 5,
}
_WORDS = "MADE UP"
_DOT = 6
Colour = tuple[int, int, int]


def made_up_picture(*name: object) -> bytes:
    """A PNG of a street that is not there; the same name gives the same picture."""
    roll = dice("picture", *name)
    picture = _Picture((roll.randint(120, 180), roll.randint(160, 200), roll.randint(200, 235)))
    ground = roll.randint(130, 170)
    picture.fill(0, ground, WIDTH, HEIGHT, (110, 112, 116))
    for house in range(roll.randint(3, 5)):
        left = house * 84 + roll.randint(0, 20)
        top = roll.randint(40, ground - 40)
        shade = roll.randint(150, 215)
        picture.fill(left, top, left + roll.randint(46, 70), ground, (shade, shade - 14, shade - 34))
        for window in range(3):
            picture.fill(left + 8 + 14 * window, top + 12, left + 16 + 14 * window, top + 26, (70, 84, 102))
    picture.fill(0, ground + 34, WIDTH, ground + 38, (226, 214, 140))
    at = roll.randint(60, 240)
    picture.fill(at, ground + 10, at + 54, ground + 30, (196, 78, 62))
    picture.fill(at - 10, ground + 28, at + 76, ground + 58, (92, 132, 164))
    picture.write(_WORDS, 40, 20, (250, 250, 250))
    return picture.png()


class _Picture:
    """Rows of red, green and blue."""

    def __init__(self, colour: Colour) -> None:
        self._rows = [bytearray(bytes(colour) * WIDTH) for _ in range(HEIGHT)]

    def fill(self, left: int, top: int, right: int, bottom: int, colour: Colour) -> None:
        left, right = max(0, left), min(WIDTH, right)
        if left < right:
            piece = bytes(colour) * (right - left)
            for row in self._rows[max(0, top) : min(HEIGHT, bottom)]:
                row[3 * left : 3 * right] = piece

    def write(self, words: str, left: int, top: int, colour: Colour) -> None:
        for place, letter in enumerate(words):
            for line, dots in enumerate(_LETTERS[letter]):
                for column, dot in enumerate(dots):
                    if dot == "1":
                        x, y = left + (6 * place + column) * _DOT, top + line * _DOT
                        self.fill(x, y, x + _DOT, y + _DOT, colour)

    def png(self) -> bytes:
        head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        rows = b"".join(b"\0" + bytes(row) for row in self._rows)
        parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_part(kind, data) for kind, data in parts)


def _part(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
