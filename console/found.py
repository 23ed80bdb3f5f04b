"""What the lookout tells the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.trouble import Trouble
from models.domain.rules import BookKind

if TYPE_CHECKING:  # what these come from is slow to load, and not needed before the first window
    from console.trial import Trial
    from models.rules.duplicates.likely import Likely
    from models.rules.early_warnings.warning import EarlyWarning


@dataclass(frozen=True, slots=True)
class DuplicatesFound:
    """The likely duplicates of a draft, best first; `asked` is the number that the question had."""

    asked: int
    likely: tuple[Likely, ...]


@dataclass(frozen=True, slots=True)
class WarningsFound:
    """Early warnings, best first; the weeks of history there are, and those that a surge needs."""

    warnings: tuple[EarlyWarning, ...]
    weeks: int
    needed: int


@dataclass(frozen=True, slots=True)
class TrialDone:
    """What a draft of the rules would have done; `trouble` says why it could not be tried."""

    kind: BookKind
    trial: Trial | None
    trouble: str = ""


Found = DuplicatesFound | WarningsFound | TrialDone | Trouble
