"""Why a case goes where it goes: what a routing rule looked at and which rules before it did not fit, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.rules import Route
from widgets.track_words import all_of
from widgets.words import channel_name

translate = QCoreApplication.translate

Pairs = Sequence[tuple[str, str]]
Names = Mapping[str, str]
NO_NAMES: Names = MappingProxyType({})

_FIELDS: Mapping[str, object] = {
    "type": QT_TRANSLATE_NOOP("routes", "type {seen}"),
    "level": QT_TRANSLATE_NOOP("routes", "level {seen}"),
    "area": QT_TRANSLATE_NOOP("routes", "area {seen}"),
    "source": QT_TRANSLATE_NOOP("routes", "source {seen}"),
    "words": QT_TRANSLATE_NOOP("routes", "the words “{seen}”"),
    "hours": QT_TRANSLATE_NOOP("routes", "hours {seen}"),
    "unit": QT_TRANSLATE_NOOP("routes", "the unit {seen}"),
}
_DAYS: Mapping[str, object] = {
    "mon": QT_TRANSLATE_NOOP("routes", "Mon"),
    "tue": QT_TRANSLATE_NOOP("routes", "Tue"),
    "wed": QT_TRANSLATE_NOOP("routes", "Wed"),
    "thu": QT_TRANSLATE_NOOP("routes", "Thu"),
    "fri": QT_TRANSLATE_NOOP("routes", "Fri"),
    "sat": QT_TRANSLATE_NOOP("routes", "Sat"),
    "sun": QT_TRANSLATE_NOOP("routes", "Sun"),
}


def route_sentence(route: Route, names: Names = NO_NAMES) -> str:
    """`Rule fire_lane (version 1): Fire, because type 0101, level A; not night_shift: hours 10:12`."""
    text = translate("routes", "Rule {rule} (version {version}): {who}")
    who = all_of(names.get(name, name) for name in (route.lead, *route.helpers))
    return text.format(rule=route.rule, version=route.version, who=who) + reasons(route.facts, route.passed)


def reasons(facts: Pairs, passed: Pairs) -> str:
    """What the rule saw, and why not the others; begins as the rest of a sentence."""
    because = translate("routes", ", because {facts}").format(facts=all_of(_seen(*each) for each in facts))
    others = [_passed(rule, why) for rule, why in passed]
    if not others:
        return because if facts else ""
    not_others = translate("routes", "; not {others}").format(others=all_of(others))
    return f"{because}{not_others}" if facts else not_others


def _passed(rule: str, why: str) -> str:
    """A rule that nearly fitted, with the field that did not and what was seen there."""
    field, _, seen = why.partition(": ")
    told = _seen(field, seen) if seen else why
    return translate("routes", "{rule}: {why}").format(rule=rule, why=told)


def _seen(field: str, seen: str) -> str:
    day, _, time = seen.partition(" ")
    if field == "hours" and day in _DAYS:
        seen = f"{translate('routes', str(_DAYS[day]))} {time}".strip()
    if field == "source":
        seen = channel_name(seen)
    return translate("routes", str(_FIELDS[field])).format(seen=seen) if field in _FIELDS else f"{field} {seen}"
