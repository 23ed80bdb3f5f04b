"""A draft of one kind of rules: what it was begun from, what it says now, and the steps that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.domain.rules import BookKind
from models.rules.changes import Change
from models.rules.kinds import KINDS, Value

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Draft:
    """`base` is version `seen`, which the draft is compared with and which its publication says it has seen."""

    kind: BookKind
    seen: int
    base: Value
    value: Value
    past: tuple[Value, ...] = ()
    future: tuple[Value, ...] = ()

    @classmethod
    def of(cls, kind: BookKind, version: int, value: Value) -> Draft:
        """Nothing changed yet."""
        return cls(kind, version, value, value)

    @property
    def untouched(self) -> bool:
        return bool(self.value == self.base)

    @property
    def body(self) -> str:
        return KINDS[self.kind].encode(self.value)

    def changes(self) -> tuple[Change, ...]:
        return tuple(KINDS[self.kind].changes(self.base, self.value))

    def edited(self, value: Value) -> Draft:
        return replace(self, value=value, past=(*self.past[-MOST_STEPS:], self.value), future=())

    def undone(self) -> Draft:
        if not self.past:
            return self
        return replace(self, value=self.past[-1], past=self.past[:-1], future=(*self.future, self.value))

    def redone(self) -> Draft:
        if not self.future:
            return self
        return replace(self, value=self.future[-1], past=(*self.past, self.value), future=self.future[:-1])

    def discarded(self) -> Draft:
        """Back to what is in force, which can be taken back as well."""
        return self.edited(self.base)

    def on(self, version: int, base: Value) -> Draft:
        """The same draft, compared with another version."""
        return replace(self, seen=version, base=base)
