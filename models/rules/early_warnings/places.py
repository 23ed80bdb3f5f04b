"""Where a case is, as keys that two spellings of one place share: the building by its address, the square of ground."""

from __future__ import annotations

import re
import unicodedata

import numpy as np
import numpy.typing as npt

METRES_A_DEGREE = 111_320.0
"""Along a meridian, and along the equator."""

_WORDS = {
    "street": "st", "avenue": "ave", "av": "ave", "road": "rd", "boulevard": "blvd", "drive": "dr", "lane": "ln",
    "place": "pl", "plaza": "plz", "square": "sq", "court": "ct", "terrace": "ter", "highway": "hwy",
    "parkway": "pkwy", "north": "n", "south": "s", "east": "e", "west": "w", "and": "&", "at": "&",
}  # fmt: skip
_CROSSING_WORDS = ("intersection ", "the intersection ")
_CROSSING = re.compile(r"^(?:the )?intersection(?: of)? ")
_DOOR = re.compile(
    r"(?:\b(?:apt|apartment|unit|suite|ste|room|rm|floor|fl) |#) ?(?:[a-z]?-?\d{1,4}[a-z]?|[a-z])\b"
    r"|\b\d+(?:st|nd|rd|th) (?:floor|fl)\b"
)
_DOOR_ZH = re.compile(
    r"((?:\d+|[a-z甲乙丙丁])(?:号楼|号院|号|栋|幢|座))"
    r"(?:[一二三四五六七八九十\d]+单元)?(?:[一二三四五六七八九十\d]+(?:楼|层))?(?:[a-z]?\d+(?:-\d+)?(?:室|房|户)?)?$"
)
_CHINESE = re.compile("[\u4e00-\u9fff]")
_BETWEEN = str.maketrans(dict.fromkeys(",.;:，。；：、()（）", " "))
_TAIL = re.compile(r"\s{2,}|,")


def building_key(address: str) -> str:
    """The address without what only tells a door inside the building; empty where there is no address."""
    text = (address if address.isascii() else unicodedata.normalize("NFKC", address)).strip().casefold()
    if not text.isascii() and _CHINESE.search(text):
        return _DOOR_ZH.sub(r"\1", "".join(text.translate(_BETWEEN).split()))
    street, *rest = _TAIL.split(text, maxsplit=1)
    if "&" in street or street.startswith(_CROSSING_WORDS):
        street = _crossing(street)
    return _plain(" ".join((street, *rest)))


def area_key(area: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", area).casefold().split())


def cells(lon: npt.NDArray[np.float64], lat: npt.NDArray[np.float64], side_m: float) -> npt.NDArray[np.int64]:
    """The square of ground of each point, -1 where a point is missing (NaN). Rows run along the parallels."""
    known = np.isfinite(lon) & np.isfinite(lat)
    step = side_m / METRES_A_DEGREE
    row = np.floor(np.where(known, lat, 0.0) / step)
    width = step / np.maximum(0.01, np.cos(np.radians((row + 0.5) * step)))
    column = np.floor((np.where(known, lon, 0.0) + 180.0) / width)
    cell = ((row + 90.0 / step) * 4_000_000 + column).astype(np.int64)
    return np.where(known, cell, -1)


def _plain(text: str) -> str:
    spaced = " ".join(text.translate(_BETWEEN).split())
    return " ".join([_WORDS.get(word, word) for word in _DOOR.sub(" ", spaced).split()])


def _crossing(street: str) -> str:
    """A crossing is the same whichever of its streets is named first."""
    return " & ".join(sorted(part.strip() for part in _CROSSING.sub("", street).split("&")))
