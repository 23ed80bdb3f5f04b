"""The receipt of an intake: what became of every row that was read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

MOST_REASONS = 200
"""How many different reasons are told apart; the rest are counted together, so that no file can fill the memory."""
OTHER_REASONS = "other reasons"


@dataclass(slots=True)
class Tally:
    """`accepted + repeated + refused + unanswered == read`; unanswered rows are those of an intake that was stopped."""

    read: int = 0
    accepted: int = 0
    repeated: int = 0
    refused: int = 0
    unanswered: int = 0
    reasons: Counter[str] = field(default_factory=Counter)

    def refuse(self, field_name: str, reason: str) -> None:
        self.refused += 1
        text = f"{field_name}: {reason}" if field_name else reason
        self.reasons[text if text in self.reasons or len(self.reasons) < MOST_REASONS else OTHER_REASONS] += 1

    @property
    def adds_up(self) -> bool:
        answered = self.accepted + self.repeated + self.refused
        return answered + self.unanswered == self.read and self.reasons.total() == self.refused

    @property
    def settled(self) -> bool:
        """Whether every row is at the hub."""
        return self.refused == 0 and self.unanswered == 0

    def lines(self) -> list[str]:
        """For people."""
        told = [
            f"{self.read:>9,} rows read",
            f"{self.accepted:>9,} accepted",
            f"{self.repeated:>9,} repeated (the hub had them already)",
            f"{self.refused:>9,} refused",
        ]
        if self.unanswered:
            told.append(f"{self.unanswered:>9,} without an answer; send the file again")
        return told + [f"{count:>14,} × {reason}" for reason, count in self.reasons.most_common(20)]
