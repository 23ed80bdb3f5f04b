"""How many cases of a kind a trial met, and the first few of them to look at."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.rules.backtest.routing_trial import MOST_EXAMPLES


@dataclass(slots=True)
class Tally:
    cases: int = 0
    examples: list[str] = field(default_factory=list)

    def add(self, number: str) -> None:
        self.cases += 1
        if len(self.examples) < MOST_EXAMPLES:
            self.examples.append(number)
