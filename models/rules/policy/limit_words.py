"""Limits as people write them: `2wd`, and the Chinese words of municipal standards.

Without 紧急 (or 自然) hours and days are working ones, as the standards mean them. Where two readings are likely the
text is refused, with what to write instead.
"""

from __future__ import annotations

import re
import unicodedata

from models.domain.clocks import Limit, LimitUnit

UNITS = "nm, nh and nd are natural minutes, hours and days; wh and wd are working hours and days"
LONGEST_DAYS = 3660

_CODE = re.compile(r"(\d{1,6})\s*(nm|nh|nd|wh|wd)", re.IGNORECASE)
_WORDS = re.compile(
    r"(?P<kind>紧急|自然|连续|工作)?(?P<amount>\d{1,6}|[一二两三四五六七八九十]{1,3})个?"
    r"(?P<own>紧急|自然|连续|工作)?(?P<unit>分钟|分|小时|时|天|日)"
)
_ENGLISH = re.compile(r"(\d{1,6})\s*(minute|min|hour|hr|h|day|d|week|m)s?\b.*", re.IGNORECASE)
_NATURAL = {"分": LimitUnit.NATURAL_MINUTES, "时": LimitUnit.NATURAL_HOURS, "天": LimitUnit.NATURAL_DAYS}
_WORKING = {"时": LimitUnit.WORKING_HOURS, "天": LimitUnit.WORKING_DAYS}
_UNIT = {"分钟": "分", "分": "分", "小时": "时", "时": "时", "天": "天", "日": "天"}
_NUMERALS = {letter: value for value, letter in enumerate("一二三四五六七八九", start=1)} | {"两": 2}


def read_limit(text: str) -> Limit:
    """`2wd`, `紧急2小时`, `5个工作日`, `5天`; ValueError says what to write."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if (code := _CODE.fullmatch(plain)) is not None:
        limit = Limit.parse(f"{int(code[1])}{code[2].lower()}")
    elif (words := _WORDS.fullmatch(plain.replace(" ", ""))) is not None:
        limit = _of_words(text, words)
    else:
        raise ValueError(_what_to_write(text, plain))
    if _days(limit) > LONGEST_DAYS:
        raise ValueError(f"{text!r} is longer than ten years")
    return limit


def _of_words(text: str, words: re.Match[str]) -> Limit:
    amount, unit = _number(words["amount"]), _UNIT[words["unit"]]
    kinds = {kind for kind in (words["kind"], words["own"]) if kind}
    natural = bool(kinds - {"工作"})
    if not amount or len(kinds) > 1:
        raise ValueError(f"{text!r} is no limit: write one number and one kind of time, as in 3wd")
    if unit == "分" and not natural:
        raise ValueError(f"{text!r}: minutes are counted day and night only; write {amount}nm or 紧急{amount}分钟")
    if unit == "时" and not kinds and amount % 24 == 0:
        raise ValueError(f"{text!r} may be {amount}nh, day and night, or {amount}wh of working time: write which")
    return Limit(amount, (_NATURAL if natural else _WORKING)[unit])


def _number(text: str) -> int:
    """Digits, or Chinese numerals up to 99; 0 where they are none."""
    if text.isdecimal():
        return int(text)
    if "十" not in text:
        return _NUMERALS.get(text, 0)
    tens, _, ones = text.partition("十")
    if (tens and tens not in _NUMERALS) or (ones and ones not in _NUMERALS):
        return 0
    return _NUMERALS.get(tens, 1) * 10 + _NUMERALS.get(ones, 0)


def _what_to_write(text: str, plain: str) -> str:
    english = _ENGLISH.fullmatch(plain)
    if english is None:
        return f"{text!r} is no limit: a positive whole number and a unit are needed, as in 2wd; {UNITS}"
    amount, letter = int(english[1]), english[2][0].lower()
    if letter == "w":
        return f"{text!r}: weeks are no unit; write {amount * 5}wd or {amount * 7}nd; {UNITS}"
    meant = f"{amount}nm" if letter == "m" else f"{amount}w{letter} (working) or {amount}n{letter} (day and night)"
    return f"{text!r}: the unit is not known; write {meant}; {UNITS}"


def _days(limit: Limit) -> float:
    """How many days at least it takes."""
    a_day = {"m": 24 * 60, "h": 24, "d": 1}
    return limit.amount / a_day[limit.unit.value[1]]
