"""The keys of a hub's base folder. Whoever may write there decides who may speak with the hub.

`hub.key` is the hub's own pair. `known/` has a file for each public key that was ever let in, good or revoked. `own/`
has the pairs of those who work on this machine as the folder's owner; the secret half of all others is carried away.
"""

from __future__ import annotations

import getpass
import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import structlog

from bus.keys.key_files import (
    MAX_NAME,
    KeyFileError,
    Kind,
    KnownKey,
    OwnKey,
    Pair,
    key_bytes,
    new_pair,
    read_key,
    read_secret,
)
from bus.keys.secret_files import private_folder, put, put_once

KEYS = "keys"
"""The folder of keys in a base folder."""


class KeyFolder:
    """Makes, finds and revokes. Several processes may do so at once: every file appears whole, the first one stays."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.known_path = path / "known"

    @classmethod
    def of(cls, base_dir: Path) -> KeyFolder:
        return cls(base_dir / KEYS)

    def hub_pair(self) -> Pair:
        """The hub's pair, made where there is none."""
        path = private_folder(self.path) / "hub.key"
        if not path.exists():
            put_once(path, key_bytes(new_pair()))
        return read_secret(path, Pair)

    def renew_hub(self) -> None:
        """Another pair for the hub, from its next start: what was carried away before is good for nothing then."""
        put(private_folder(self.path) / "hub.key", key_bytes(new_pair()))

    def make(self, kind: Kind, name: str, now: datetime, expires: datetime | None = None) -> OwnKey:
        """A new key that the hub knows. The secret half is in what is given back, and nowhere else."""
        if not name.strip() or len(name) > MAX_NAME:
            raise KeyFileError(f"a key needs a name of 1 to {MAX_NAME} characters")
        pair, hub = new_pair(), self.hub_pair()
        self._write(KnownKey(kind, name, pair.public, now, made_by(), expires))
        return OwnKey(kind, name, hub.public, pair.public, pair.secret)

    def own(self, kind: Kind, name: str, now: datetime) -> OwnKey:
        """The key of somebody who works here as the owner of this folder, made where there is none."""
        path = self._own_path(kind, name)
        if not path.exists():
            made = self.make(kind, name, now)
            if not put_once(path, key_bytes(made)):  # another process was faster: nobody has this one
                self.forget(made.public)
        return msgspec.structs.replace(read_secret(path, OwnKey), hub=self.hub_pair().public)

    def keep_own(self, key: OwnKey) -> Path:
        """Lay a key down for those who work here."""
        path = self._own_path(key.kind, key.name)
        put(path, key_bytes(key))
        return path

    def known(self) -> list[KnownKey]:
        """All keys, the oldest first. A file that makes no sense lets nobody in, and is said in the log.

        OSError where the files cannot be read just now: then nothing is known of any key.
        """
        found = []
        for path in self._files():
            try:
                found.append(read_key(path, KnownKey))
            except KeyFileError as error:
                if isinstance(error.__cause__, OSError) and path.exists():
                    raise error.__cause__ from error
                structlog.get_logger("bus").error("a key is left out", error=str(error))
        return sorted(found, key=lambda key: (key.made_at, key.public))

    def revoke(self, key: KnownKey, now: datetime) -> KnownKey:
        """From now on the hub does not take this key; what was said under it stays."""
        revoked = msgspec.structs.replace(key, revoked_at=key.revoked_at or now, revoked_by=made_by())
        self._write(revoked)
        return revoked

    def forget(self, public: str) -> None:
        """A key that nobody ever had."""
        self._file_of(public).unlink(missing_ok=True)

    def changed_ns(self) -> int:
        """When a file of known keys last came, went or was replaced; 0 where there are none."""
        try:
            return self.known_path.stat().st_mtime_ns
        except OSError:
            return 0

    def _files(self) -> Iterator[Path]:
        if self.known_path.exists():
            yield from (path for path in self.known_path.iterdir() if path.suffix == ".json")

    def _own_path(self, kind: Kind, name: str) -> Path:
        private_folder(self.path)  # each by itself: parents that mkdir makes are open to all
        return private_folder(self.path / "own") / _file_name(kind, name)

    def _write(self, key: KnownKey) -> None:
        private_folder(self.path)
        private_folder(self.known_path)
        put(self._file_of(key.public), key_bytes(key))

    def _file_of(self, public: str) -> Path:
        return self.known_path / f"{hashlib.sha256(public.encode()).hexdigest()}.json"


def made_by() -> str:
    """Who works at this machine, as it says."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name in the environment and none for the user's number
        return ""


def _file_name(kind: Kind, name: str) -> str:
    """The words of the name for people, a digest to keep names apart that are written alike."""
    words = re.sub(r"\W+", "-", name).strip("-")[:40]
    return f"{kind}-{words}-{hashlib.sha256(name.encode()).hexdigest()[:8]}.key"
