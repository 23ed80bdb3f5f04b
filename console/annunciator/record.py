"""What the annunciator writes down: a log of its calls, and the few things that hold over a restart."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import msgspec

from console.annunciator.messages import SelfTestResult
from console.annunciator.muting import Muted


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a restart may not lose: a mute with its end, the last self-test."""

    muted_until: datetime | None = None
    muted_by: str = ""
    mute_reason: str = ""
    last_test: SelfTestResult | None = None


class Record:
    """Two files in a folder of the seat's. What cannot be written is no reason to fall silent."""

    def __init__(self, folder: Path, most_bytes: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._events = folder / "events.jsonl"
        self._kept = folder / "kept.json"
        self._most_bytes = most_bytes
        self.trouble = ""

    def write(self, at: datetime, what: str, **fields: object) -> None:
        line = json.dumps({"at": at.isoformat(timespec="milliseconds"), "what": what, **fields}, ensure_ascii=False)
        try:
            if self._events.exists() and self._events.stat().st_size > self._most_bytes:
                self._events.replace(self._events.with_suffix(".1.jsonl"))
            with self._events.open("a", encoding="utf-8") as out:
                out.write(line + "\n")
        except OSError as error:
            self.trouble = str(error)

    def keep(self, muted: Muted | None, last_test: SelfTestResult | None) -> None:
        kept = Kept(last_test=last_test)
        if muted is not None:
            kept = Kept(muted.until, muted.by, muted.reason, last_test)
        draft = self._kept.with_suffix(".tmp")
        try:
            draft.write_bytes(msgspec.json.encode(kept))
            draft.replace(self._kept)
        except OSError as error:
            self.trouble = str(error)

    def kept(self) -> tuple[Muted | None, SelfTestResult | None]:
        """What was kept. A file that cannot be read is as none: the test is due again, nothing is muted."""
        try:
            kept = msgspec.json.decode(self._kept.read_bytes(), type=Kept)
        except (OSError, ValueError):
            return None, None
        until = kept.muted_until
        return (None if until is None else Muted(until, kept.muted_by, kept.mute_reason)), kept.last_test
