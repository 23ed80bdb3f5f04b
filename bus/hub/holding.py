"""Who holds a hub's folder: one hub at a time, and everyone can read where it listens."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from bus.keys.door import bare_address, door_text
from bus.keys.key_folder import KEYS
from models.store.hold import HeldElsewhereError, Hold, is_held

LOCK_FILE = "hub.lock"


class HeldError(Exception):
    """Another hub holds this folder: the message says who, since when and where it listens."""


@dataclass(frozen=True, slots=True)
class Holder:
    """What a hub tells of itself in `hub.json`; `address` with the keys of its folder, for those who may read them."""

    address: str
    pid: int
    host: str
    since: str


class HubHolding:
    """The hold on a folder, kept until `with` ends."""

    def __init__(self, path: Path, hold: Hold, since: datetime) -> None:
        self._path = path
        self._hold = hold
        self._since = since

    @classmethod
    def take(cls, database: Path, now: datetime) -> HubHolding:
        """Hold a database file by the lock beside it, or raise `HeldError`."""
        base_dir, told = database.parent, database.with_suffix(".json")
        try:
            hold = Hold.take(database.with_suffix(".lock"))
        except HeldElsewhereError:
            holder = read_holder(base_dir, told.name)
            who = f" by process {holder.pid} on {holder.host} since {holder.since}" if holder else ""
            where = f" at {bare_address(holder.address)}" if holder else ""
            raise HeldError(
                f"the database {database.name} in {base_dir} is held{who}{where}; a second hub may not serve it"
            ) from None
        told.unlink(missing_ok=True)  # what a hub that was killed left behind
        return cls(told, hold, now)

    def tell(self, address: str) -> None:
        """Write down where this hub listens, for those who look for it."""
        holder = {
            "address": address,
            "pid": os.getpid(),
            "host": platform.node(),
            "since": self._since.isoformat(timespec="seconds"),
        }
        draft = self._path.with_suffix(".tmp")
        draft.write_text(json.dumps(holder), encoding="utf-8")
        draft.replace(self._path)

    def __enter__(self) -> HubHolding:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._path.unlink(missing_ok=True)
        self._hold.let_go()


def read_holder(base_dir: Path, name: str = "hub.json") -> Holder | None:
    """What the last hub of this folder wrote down; it may be gone."""
    try:
        found = json.loads((base_dir / name).read_text(encoding="utf-8"))
        address = door_text(str(found["address"]), base_dir / KEYS)
        return Holder(address, int(found["pid"]), str(found["host"]), str(found["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def running_hub(base_dir: Path) -> Holder | None:
    """The hub that holds the folder now, or None."""
    return read_holder(base_dir) if is_held(base_dir / LOCK_FILE) else None
