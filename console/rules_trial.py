"""A draft of the rules, tried on the history in a hub's database."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from console.rules_link import NoRulesError
from console.rules_source import RuleSource
from console.trial import Trial, try_out
from models.domain.rules import BookKind
from models.rules.kinds import Value
from models.store.engine import sqlite_url
from models.store.reading import HubReading
from models.store.routed import sent_by_themselves


def tried(kind: BookKind, draft: Value, source: RuleSource, base_dir: Path, now: datetime) -> Trial:
    """The draft beside what is in force, on every case there. NoRulesError where there is no history."""
    path = base_dir / "hub.db"
    if not path.exists():
        raise NoRulesError(f"there is no history to try it on: no hub database at {path}")
    url = sqlite_url(path)
    reading = HubReading(url)
    try:
        units = {unit.call_sign: unit.department for unit in reading.units()}
        return try_out(kind, draft, source.shelf, reading.cases(), units, sent_by_themselves(url), now)
    finally:
        reading.close()
