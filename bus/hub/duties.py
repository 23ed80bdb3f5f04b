"""What the hub of a folder does beside serving, by the options it was started with."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import structlog
from sqlalchemy import Engine, select

from bus.hub.keeping import TURN_S, Duty
from bus.hub.metrics.overview import DutyStanding, Kept
from models.store.backup.archiving import Archiving, let_go_before
from models.store.backup.copying import back_up, backups_in, keep_newest
from models.store.heads.signing import HeadSigning
from models.store.tables import meta

KEYS = "keys"
HEADS = "heads"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--heads",
        type=Path,
        default=None,
        help="folder of signed heads of the journal (default: heads in the base dir)",
    )
    parser.add_argument(
        "--heads-every", type=float, default=60.0, metavar="SECONDS", help="sign so often (default: 60)"
    )
    parser.add_argument("--backups", type=Path, default=None, help="folder to keep copies and an archive in")
    parser.add_argument("--backup-every", type=float, default=24.0, metavar="HOURS", help="copy so often (default: 24)")
    parser.add_argument("--keep", type=int, default=7, metavar="COPIES", help="copies to keep (default: 7)")


@dataclass(frozen=True, slots=True)
class Beside:
    """What is done beside serving, all of it in turns; `heads` are to be begun before the hub serves."""

    heads: SignedHeads
    copies: Copies | None
    duties: tuple[Duty, ...]

    def kept(self) -> Kept:
        """How it stands, for those who watch over the hub."""
        return Kept(
            tuple(DutyStanding(duty.name, duty.failing, duty.done) for duty in self.duties),
            None if self.copies is None else self.copies.newest,
            self.heads.written,
            self.heads.number,
        )


def beside(engine: Engine, args: argparse.Namespace) -> Beside:
    heads = SignedHeads(engine, args.heads or args.base_dir / HEADS, args.base_dir / KEYS)
    found = [Duty("signing the journal's head", heads.sign, timedelta(seconds=args.heads_every))]
    copies = None
    if args.backups is not None:
        copies = Copies(engine, args.backups, timedelta(hours=args.backup_every), args.keep)
        if copies.are_ours:
            found.append(Duty("backing up", copies.back_up, timedelta(seconds=TURN_S), at_the_end=False))
        found.append(Duty("archiving", copies.archive, timedelta(seconds=TURN_S)))
    return Beside(heads, copies, tuple(found))


@dataclass(slots=True)
class SignedHeads:
    """Heads signed into a folder. `begin` may fail, and is tried again before the next one is signed.

    `number` is the last entry that was signed, `written` how many heads were since the start.
    """

    engine: Engine
    folder: Path
    key_folder: Path
    number: int = field(default=0, init=False)
    written: int = field(default=0, init=False)
    _signing: HeadSigning | None = field(default=None, init=False)
    _told: bool = field(default=False, init=False)

    def begin(self) -> HeadSigning:
        signing = self._signing
        if signing is None:
            signing = self._signing = HeadSigning(self.engine, self.folder, self.key_folder)
            self.number = signing.number
            if signing.damaged:
                log = structlog.get_logger("store")
                log.error("the last signed head is damaged: run verify", folder=str(self.folder), why=signing.damaged)
        return signing

    def sign(self, now: datetime) -> None:
        signing = self.begin()
        if not self._told:
            self._told = True
            log = structlog.get_logger("store")
            log.info("the journal's heads are signed", folder=str(self.folder), key=signing.key_id)
        number = signing.sign(now)
        self.written += number != self.number
        self.number = number


@dataclass(slots=True)
class Copies:
    """Backups at an interval, and the entries since the last of them, in a folder named by the journal.

    `newest` is when the newest of them was made, as far as that is known yet.
    """

    engine: Engine
    folder: Path
    every: timedelta
    keep: int
    newest: datetime | None = field(default=None, init=False)
    _archiving: Archiving | None = field(default=None, init=False)
    _next: datetime | None = field(default=None, init=False)

    @property
    def are_ours(self) -> bool:
        """PostgreSQL makes its own; then the archive alone is kept, from the first entry on."""
        return self.engine.dialect.name == "sqlite"

    @property
    def home(self) -> Path:
        with self.engine.begin() as connection:
            return self.folder / str(
                connection.execute(select(meta.c.value).where(meta.c.key == "journal")).scalar_one()
            )

    def back_up(self, now: datetime) -> None:
        """Where one is due: the first at once, unless there is one that is young enough."""
        if self._next is None:
            there = sorted(self.home.glob("*.db"))
            self.newest = _made_at(there[-1]) if there else None
            self._next = now if self.newest is None else self.newest + self.every
        if now < self._next:
            return
        made = back_up(self.engine, self.folder, now)
        self.newest, self._next = now, now + self.every
        keep_newest(made.path.parent, self.keep)
        let_go_before(made.path.parent, backups_in(made.path.parent)[0].number)
        structlog.get_logger("store").info("backed up", entries=made.number, file=made.path.name)

    def archive(self, now: datetime) -> None:
        """All that was committed since; from the newest backup on where the archive is begun."""
        if self._archiving is None:
            there = backups_in(self.home)
            if not there and self.are_ours:
                return  # the first backup has not been made yet: it is tried again
            self._archiving = Archiving(self.engine, self.home, there[-1].number if there else 0)
        self._archiving.catch_up()


def _made_at(backup: Path) -> datetime:
    """When a copy was made, by its name."""
    return datetime.strptime(backup.stem.rpartition("-")[2] + "+0000", "%Y%m%dT%H%M%SZ%z")
