"""The roster: shifts, skills and equipment by their names, and how long a unit may stand at a stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import msgspec

from models.domain.units_standing import StageLimits
from models.rules.calendar.toml_shape import shaped
from models.rules.faults import Fault, RuleFileError
from models.rules.plans.cards import Named, span_of
from models.rules.toml_lines import TomlLines, parse_toml
from resources import resource

STAGES = ("dispatched", "signed", "en_route", "on_scene", "long")


class _Word(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    en: str
    zh: str


class _Shift(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"start": "from", "end": "to"}):
    id: str
    en: str
    zh: str
    start: str
    end: str
    days: tuple[int, ...]
    basis: str
    as_of: date


class _Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    limit: str
    basis: str
    as_of: date


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    shift: tuple[_Shift, ...]
    skill: tuple[_Word, ...]
    equipment: tuple[_Word, ...]
    stage: tuple[_Stage, ...]


@dataclass(frozen=True, slots=True)
class DutyShift(Named):
    """`days` are those on which it begins, 1 for Monday to 7; one that ends before it begins goes over midnight."""

    start: time
    end: time
    days: frozenset[int]

    def on(self, local: datetime) -> bool:
        """Whether the shift is on duty at an instant, told by the clock on the wall."""
        at = local.time()
        if self.start < self.end:
            return self.start <= at < self.end and local.isoweekday() in self.days
        if at >= self.start:
            return local.isoweekday() in self.days
        return at < self.end and (local - timedelta(days=1)).isoweekday() in self.days


@dataclass(frozen=True, slots=True)
class Roster:
    shifts: Mapping[str, DutyShift]
    skills: Mapping[str, Named]
    equipment: Mapping[str, Named]
    limits: StageLimits

    def names(self, keys: tuple[str, ...], of: Mapping[str, Named], language: str) -> tuple[str, ...]:
        """Names in the language of the screen; a key that is not known is its own name."""
        return tuple(of[key].name(language) if key in of else key for key in keys)

    def expected(self, rota: tuple[str, ...], local: datetime) -> bool | None:
        """Whether a unit of these shifts should be on duty now; None where its rota says nothing that is known."""
        known = [self.shifts[key] for key in rota if key in self.shifts]
        return any(shift.on(local) for shift in known) if known else None


def shipped_roster() -> Roster:
    return read_roster(resource("units.toml").read_text(encoding="utf-8"))


def read_roster(text: str) -> Roster:
    """RuleFileError with every fault, each with its line."""
    toml = parse_toml(text)
    file = shaped(toml, _File)
    faults = list(_faults(file, toml))
    if faults:
        raise RuleFileError(faults)
    spans = {stage.id: span_of(stage.limit) for stage in file.stage}
    return Roster(
        shifts={
            s.id: DutyShift(s.id, s.en, s.zh, time.fromisoformat(s.start), time.fromisoformat(s.end), frozenset(s.days))
            for s in file.shift
        },
        skills={each.id: Named(each.id, each.en, each.zh) for each in file.skill},
        equipment={each.id: Named(each.id, each.en, each.zh) for each in file.equipment},
        limits=StageLimits(**{name: span for name in STAGES if (span := spans[name]) is not None}),
    )


def _faults(file: _File, toml: TomlLines) -> Iterator[Fault]:
    for at, shift in enumerate(file.shift):
        for key, text in (("from", shift.start), ("to", shift.end)):
            try:
                time.fromisoformat(text)
            except ValueError:
                yield toml.fault(f"{text!r} is no time of day such as 08:00", "shift", at, key)
        if not shift.days or not set(shift.days) <= set(range(1, 8)):
            yield toml.fault("days are 1 for Monday to 7 for Sunday, one at least", "shift", at, "days")
    for at, stage in enumerate(file.stage):
        try:
            if span_of(stage.limit) is None:
                yield toml.fault("a stage needs a limit", "stage", at, "limit")
        except ValueError as error:
            yield toml.fault(str(error), "stage", at, "limit")
    given = [stage.id for stage in file.stage]
    if sorted(given) != sorted(STAGES):
        yield toml.fault(f"each of the stages {', '.join(STAGES)} needs its limit, once", "stage")
