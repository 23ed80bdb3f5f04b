"""The catalogue of case types as the program asks it: one version of the policy, made for quick answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from models.domain.case import Level
from models.domain.clocks import ClockKind
from models.domain.rules import TimedLimit
from models.rules.policy.book import ANY_TYPE, CaseType, Department, LimitEntry, PolicyBook
from models.rules.policy.shipped import shipped_policy

__all__ = ["CaseType", "Catalogue", "Department"]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The `Policy` that the domain decides with. Limits are looked up ahead: each report asks for some of them."""

    book: PolicyBook
    version: int
    _limits: Mapping[tuple[str, ClockKind], TimedLimit] = field(repr=False, compare=False)
    _sets: Mapping[tuple[str, ClockKind], TimedLimit] = field(repr=False, compare=False)
    _promises: Mapping[tuple[str, str], TimedLimit] = field(repr=False, compare=False)
    _answers: Mapping[str, TimedLimit] = field(repr=False, compare=False)

    @classmethod
    def of(cls, book: PolicyBook, version: int) -> Catalogue:
        """A type's own limits come before the duty room's, which are the same for all types."""
        return cls(
            book=book,
            version=version,
            _limits={
                (code, kind): _timed(entry)
                for code, case_type in book.types.items()
                for kind, entry in {**book.centre, **case_type.limits}.items()
            },
            _sets={(name, kind): _timed(entry) for name, limits in book.sets.items() for kind, entry in limits.items()},
            _promises={
                (sender, source_type): _timed(entry)
                for sender, types in book.promises.items()
                for source_type, entry in types.items()
            },
            _answers={name: _timed(entry) for name, entry in book.answers.items()},
        )

    @classmethod
    def load(cls) -> Catalogue:
        """The default policy that ships with the program, as the first version."""
        return cls.of(shipped_policy(), 1)

    @property
    def types(self) -> Mapping[str, CaseType]:
        return self.book.types

    @property
    def departments(self) -> Mapping[str, Department]:
        return self.book.departments

    @property
    def most_extensions(self) -> int:
        return self.book.most_extensions

    @property
    def longest_suspension(self) -> timedelta:
        return timedelta(days=self.book.longest_suspension_days)

    def knows(self, type_code: str) -> bool:
        return type_code in self.book.types

    def level(self, type_code: str) -> Level:
        return self.book.types[type_code].level

    def group(self, type_code: str) -> str:
        return self.book.types[type_code].group_code

    def department(self, type_code: str) -> str:
        return self.book.types[type_code].department

    def profile(self, type_code: str) -> str:
        return self.book.types[type_code].profile

    def limit(self, type_code: str, kind: ClockKind, limits: str = "") -> TimedLimit | None:
        """The limit of a step; a set that has one for the step comes before the type's own."""
        if limits and (chosen := self._sets.get((limits, kind))) is not None:
            return chosen
        return self._limits.get((type_code, kind))

    def promise(self, sender: str, source_type: str) -> TimedLimit | None:
        """The promise for the type, or the sender's for all its other types."""
        own = self._promises.get((sender, source_type))
        return self._promises.get((sender, ANY_TYPE)) if own is None else own

    def answer_limit(self, name: str) -> TimedLimit | None:
        return self._answers.get(name)


def _timed(entry: LimitEntry) -> TimedLimit:
    return TimedLimit(entry.limit, entry.calendar)
