"""What is typed into the filter line, understood."""

from __future__ import annotations

import re

from widgets.queue.filter_fields import FIELD_OF, FLAG_OF, FieldKind, FilterField
from widgets.queue.filter_terms import Fault, FaultKind, Flagged, Holds, Measures, RowFilter, Sign, Term

# -key:value, key<value, "two words" or a word; full-width signs and quotes come with a Chinese input method.
TOKEN = re.compile(
    r"""(?P<not>[-－](?=[^\s\d]))?
        (?:(?P<key>[^\W\d_]+)(?P<sign>[<>＜＞][=＝]?|[:：=＝≤≥]))?
        (?P<value>(?:["“”][^"“”]*["“”]?|[^\s"“”])+)?""",
    re.VERBOSE,
)
_QUOTED = re.compile(r'["“”]([^"“”]*)["“”]?|([^,，、"“”]+)')
_SPAN = re.compile(r"(\d+(?:\.\d+)?)\s*(d|天|日|h|小时|时|m|min|分钟|分|)", re.IGNORECASE)
_UNIT_MS = {"d": 86_400_000, "天": 86_400_000, "日": 86_400_000, "h": 3_600_000, "小时": 3_600_000, "时": 3_600_000}
_MINUTE_MS = 60_000
_LONGEST_MS = 100 * 366 * 86_400_000
_MOST = 10**9
_SIGNS: dict[str, Sign] = {"<": "<", ">": ">", "<=": "<=", ">=": ">=", "=": "=", "≤": "<=", "≥": ">="}


def parse_filter(text: str) -> RowFilter:
    """Read words, `field:part`, `left<30m`, `returns>1`, words such as `overdue`, and `-` to turn one of them round.

    Everything in double quotes is a plain text. A field with nothing after it yet (`area:` while typing) asks nothing.
    """
    terms: list[Term] = []
    faults: list[Fault] = []
    for match in TOKEN.finditer(text):
        found = _read(match)
        if isinstance(found, Fault):
            faults.append(found)
        elif found is not None:
            terms.append(found)
    return RowFilter(tuple(sorted(terms, key=_costs)), tuple(faults))


def _read(match: re.Match[str]) -> Term | Fault | None:
    key, sign, value = match["key"], match["sign"], match["value"] or ""
    negative = bool(match["not"])
    if key is None:
        return _word(value, negative)
    field = FIELD_OF.get(key.casefold())
    if field is None:
        return Fault(FaultKind.FIELD, key)
    if not value:
        return None
    plain = sign.translate(str.maketrans("：＜＞＝", ":<>="))
    if field.kind is FieldKind.TEXT:
        return _text_term(field, plain, value, negative)
    return _number_term(field, plain, value, negative)


def _word(value: str, negative: bool) -> Term | None:
    if value in ("", ":", "："):
        return None
    if flag := FLAG_OF.get(value.casefold()):
        return Flagged(flag, negative)
    word = "".join(part or plain for part, plain in _WHOLE.findall(value)).casefold()
    return Holds("", (word,), negative) if word else None


_WHOLE = re.compile(r'["“”]([^"“”]*)["“”]?|([^"“”]+)')


def _text_term(field: FilterField, sign: str, value: str, negative: bool) -> Term | Fault | None:
    if sign not in (":", "="):
        return Fault(FaultKind.COMPARED, value, field.key)
    parts = [quoted or plain for quoted, plain in _QUOTED.findall(value)]
    if field.key == "level":
        parts = list("".join(parts))
    folded = tuple(part.casefold() for part in parts if part)
    return Holds(field.column, folded, negative) if folded else None


def _number_term(field: FilterField, sign: str, value: str, negative: bool) -> Term | Fault:
    if field.kind is FieldKind.SPAN:
        span = span_ms(value)
        told = "<=" if sign in (":", "=") else _SIGNS[sign]
        return Fault(FaultKind.SPAN, value, field.key) if span is None else Measures(field.key, told, span, negative)
    if not value.isascii() or not value.isdecimal() or len(value) > len(str(_MOST)):
        return Fault(FaultKind.COUNT, value, field.key)
    return Measures(field.key, "=" if sign == ":" else _SIGNS[sign], int(value), negative)


def span_ms(text: str) -> int | None:
    """`30m`, `1h30m`, `2天`, `-10m` or plain minutes, as milliseconds; None where it is no length of time."""
    rest = text.removeprefix("-")
    pieces = _SPAN.findall(rest)
    if not pieces or "".join(number + unit for number, unit in pieces) != rest:
        return None
    span = round(sum(float(number) * _UNIT_MS.get(unit.lower(), _MINUTE_MS) for number, unit in pieces))
    if span > _LONGEST_MS:
        return None
    return -span if text.startswith("-") else span


def _costs(term: Term) -> tuple[int, int]:
    """What is quick to look at comes first; the longest word leaves the fewest rows for the others."""
    if not isinstance(term, Holds):
        return 0, 0
    return (2, -len(term.parts[0])) if not term.column else (1, 0)
