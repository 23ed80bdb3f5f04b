"""A journal that grows and is signed as it does, by the real signing into real files."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

from models.store.engine import open_reader, sqlite_url
from models.store.heads.comparing import Heads
from models.store.heads.folder import files_in
from models.store.heads.signing import HeadSigning
from models.store.verifying import Verdict, verify
from tests.models.domain.room import START
from tests.models.store.hub import Hub, times_of, walk_through


class Signed:
    """A folder with a hub's database, its signed heads and its key; `heads` are the entries that were signed."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.path = folder / "hub.db"
        self.heads: list[int] = []

    def grow(self, seed: int, commits: int = 15) -> None:
        hub = Hub(self.path)
        walk_through(hub, seed=seed, commits=commits)
        hub.close()

    def sign(self, key_folder: str = "keys") -> int:
        engine = open_reader(sqlite_url(self.path))
        try:
            number = HeadSigning(engine, self.folder / "heads", self.folder / key_folder).sign(
                START + timedelta(minutes=len(self.heads))
            )
        finally:
            engine.dispose()
        self.heads.append(number)
        return number

    @property
    def file(self) -> Path:
        [path] = files_in(self.folder / "heads")
        return path

    @property
    def lines(self) -> list[str]:
        return self.file.read_text(encoding="utf-8").splitlines()

    def put_lines(self, lines: list[str]) -> None:
        self.file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    def copy(self, to: Path) -> Signed:
        """The same on another machine."""
        shutil.copytree(self.folder, to)
        other = Signed(to)
        other.heads = list(self.heads)
        return other

    def checked(self, *keys: Path, journal_only: bool = True) -> Verdict:
        heads = Heads(self.folder / "heads", keys)
        return verify(sqlite_url(self.path), times_of, heads, journal_only=journal_only)


def grown(folder: Path) -> Signed:
    """Signed three times, and grown a little since."""
    signed = Signed(folder)
    for seed in (1, 2, 3):
        signed.grow(seed)
        signed.sign()
    signed.grow(4, commits=3)
    return signed
