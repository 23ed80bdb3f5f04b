"""What people of the made-up city say, in both languages. Read strictly, with the city."""

from __future__ import annotations

import msgspec

from models.domain.case import MediationStage
from models.domain.shift.sheets import LogKind

Language = str


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the file: a field that is not known is a mistake, not a remark."""


class Text(Part, frozen=True):
    """The same words in both languages."""

    en: str
    zh: str

    def say(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


Texts = tuple[Text, ...]


class Wait(Part, frozen=True):
    """Why work has to wait, and what for; `days` is how long where a day is known, 0 where it is not."""

    why: Text
    event: Text | None = None
    days: float = 0.0

    def __post_init__(self) -> None:
        if self.event is None and self.days <= 0:
            raise ValueError("a wait needs an event or days")


class SiteVisit(Part, frozen=True):
    """What somebody is asked to look at, and what he says when it is so and when it is not."""

    asked: Texts
    so: Texts
    not_so: Texts


class TalkWords(Part, frozen=True):
    """What is written on a case: `name` is that of a picture, `captions` what pictures show."""

    name: Text
    captions: Texts
    questions: Texts
    answers: Texts


class DutyWords(Part, frozen=True):
    """A line of the duty log, and which desk was told."""

    kind: LogKind
    text: Text
    told: Text | None = None


class Phrases(Part, frozen=True):
    """By occasion. `{n}` and `{district}` are filled in."""

    grid: Text
    verification: SiteVisit
    check: SiteVisit
    talk: TalkWords
    duty: tuple[DutyWords, ...]
    feedback: Texts
    made_safe: Texts
    extensions: Texts
    waits: tuple[Wait, ...]
    resumed: Text
    granted: Text
    not_granted: Text
    over_already: Text
    shelved: Text
    urges: Texts
    supervisions: Texts
    instructions: Texts
    answers: Texts
    designated: Text
    helper_not_needed: Text
    escalations: Texts
    task_force: Texts
    grades: Texts
    first_reports: Texts
    continued_reports: Texts
    final_reports: Texts
    broadcasts: Texts
    situations: Texts
    mediation: dict[MediationStage, Text]
    unsolved: Texts
    reopened: Texts
    voids: Texts
    sent_back: Text
    reclassified: Text
    linked: Text
    apart: Text
