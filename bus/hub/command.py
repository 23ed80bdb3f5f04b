"""`main.py hub`: one hub over one database, until it is told to stop."""

from __future__ import annotations

import argparse
import gc
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import structlog
import zmq
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from bus.hub import duties
from bus.hub.candidacy import LedElsewhereError
from bus.hub.core import HubSettings
from bus.hub.holding import HeldError, HubHolding
from bus.hub.keeping import Keeping
from bus.hub.leading import Lead, seek_lead
from bus.hub.metrics.overview import Overview
from bus.hub.metrics.place import Place, place
from bus.hub.open_files import bound_open_files
from bus.hub.refusing import why_not
from bus.hub.server import HubServer
from bus.keys.key_files import KeyFileError
from bus.keys.key_folder import KeyFolder
from bus.pacing import Pace
from models.clock import Clock, WallClock
from models.domain.mode import Mode
from models.domain.people.belonging import Tree
from models.rules.organisation import read_tree
from models.rules.retention import MOST_DAYS, RetentionPolicy, shipped_retention
from models.store.damage import DamagedError, look_through
from models.store.engine import open_reader, sqlite_url
from models.store.fencing import SupersededError
from models.store.heads.keys import SigningKeyError
from models.store.heads.signing import NotWhatWasSignedError
from models.store.hub_store import HubStore
from models.store.journal_mode import ModeError
from models.store.postgresql import is_postgresql, shown
from models.store.rebuilding import JournalError
from models.store.schema import SchemaError

_REFUSALS = (
    JournalError,
    ModeError,
    SchemaError,
    SupersededError,
    LedElsewhereError,
    DamagedError,
    NotWhatWasSignedError,
    KeyFileError,
)
TREE_FILE = "organisation.toml"
GENERATIONS = 50_000, 20, 100
"""Objects made before the collector looks: what the hub keeps forms no cycles. Measured: 12 % more reports a second."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--base-dir", type=Path, required=True, help="folder of the hub's database")
    parser.add_argument(
        "--bind", default="tcp://127.0.0.1:*", help="address to listen at (default: a free loopback port)"
    )
    parser.add_argument(
        "--db",
        default="",
        metavar="URL",
        help="database (default: hub.db in the base dir), e.g. postgresql+psycopg://dutydesk@db.example/dutydesk; "
        "see docs/operations.md",
    )
    parser.add_argument(
        "--upgrade", action="store_true", help="bring a PostgreSQL database of an older version to this one's shape"
    )
    parser.add_argument(
        "--zone", default="", help="time zone of the duty room, e.g. Asia/Shanghai (default: this machine's)"
    )
    parser.add_argument("--prefix", default="DD", help="what case numbers begin with")
    parser.add_argument(
        "--mode", choices=[mode.value for mode in Mode], default=None, help="what a new journal is (default: live)"
    )
    parser.add_argument("--exercise", dest="mode", action="store_const", const="exercise", help="short for --mode")
    parser.add_argument(
        "--standby",
        action="store_true",
        help="where another hub leads on the PostgreSQL database: wait, and lead when it no longer does",
    )
    parser.add_argument(
        "--source-pace",
        type=pace,
        default=None,
        metavar="REPORTS[:BURST]",
        help="so many reports a second are taken from each source, and so many at once (default: as many as it sends; "
        "burst: ten seconds' worth)",
    )
    parser.add_argument(
        "--erase-after",
        type=int,
        default=None,
        metavar="DAYS",
        help="erase what is held of a caller so long after the end of its case (default: as in resources/rules)",
    )
    parser.add_argument(
        "--organisation",
        type=Path,
        default=None,
        metavar="FILE",
        help="which areas, departments and units belong to which part of the organisation, for people who see a part "
        f"(default: {TREE_FILE} in the base dir, or where there is none that of the demo city)",
    )
    duties.add_arguments(parser)
    parser.add_argument(
        "--metrics",
        type=place,
        default=None,
        metavar="[HOST:]PORT",
        help="answer /metrics (Prometheus), /live and /ready there over HTTP; a port alone is for this machine only",
    )
    parser.add_argument("--until-stdin-closes", action="store_true", help="stop when whoever started it goes away")


def pace(text: str) -> Pace:
    """From `50`, or `50:500` with what is taken at once. ValueError where a source could never report."""
    per_s, _, burst = text.partition(":")
    found = Pace(float(per_s), int(burst) if burst else max(1, round(10 * float(per_s))))
    if not 0 < found.per_s < float("inf") or found.burst < 1:
        raise ValueError(f"a source has to be let report: {text}")
    return found


def run(args: argparse.Namespace) -> int:
    """Serve until SIGINT, SIGTERM or (where asked) the end of standard input. 1 where it may not or cannot serve."""
    try:
        zone = ZoneInfo(args.zone) if args.zone else None
    except (ZoneInfoNotFoundError, ValueError):
        print(f"there is no time zone {args.zone!r}", file=sys.stderr)
        return 2
    if args.erase_after is not None and not 0 <= args.erase_after <= MOST_DAYS:
        print(f"--erase-after: 0 to {MOST_DAYS} days", file=sys.stderr)
        return 2
    try:
        tree = _tree(args.organisation, args.base_dir)
    except (OSError, ValueError) as error:
        print(f"the tree of the organisation cannot be read: {error}", file=sys.stderr)
        return 2
    base_dir: Path = args.base_dir
    base_dir.mkdir(parents=True, exist_ok=True)
    url = args.db or sqlite_url(base_dir / "hub.db")
    clock = WallClock()
    stop = _stopping(args.until_stdin_closes)
    gc.set_threshold(*GENERATIONS)
    bound_open_files()
    mode = Mode(args.mode) if args.mode else None
    retention = _retention(args.erase_after)
    settings = HubSettings(args.bind, args.prefix, zone, mode, pace=args.source_pace, retention=retention, tree=tree)
    overview = Overview()
    with ExitStack() as held:
        try:
            if args.standby and not is_postgresql(url):
                print(
                    "a standby needs a database that several hubs reach: --db postgresql+psycopg://…", file=sys.stderr
                )
                return 2
            holdings = [held.enter_context(HubHolding.take(path, clock.now())) for path in _held_paths(base_dir, url)]
            watched = _open_door(held, args.metrics, overview, clock)
            follows = _following(overview, watched)
            lead = seek_lead(url, stop, standby=args.standby, follows=follows)
            if lead is None:
                return 0
            overview.start()
            held.enter_context(lead)
            reader = open_reader(url)
            held.callback(reader.dispose)
            look_through(reader)
            store = HubStore(url, upgrade=args.upgrade)
            others = duties.beside(reader, args)
            _begin_signing(others.heads)
            server = HubServer(store, clock, settings, KeyFolder.of(base_dir))
        except HeldError as error:
            print(str(error), file=sys.stderr)
            return 1
        except (OSError, SQLAlchemyError, zmq.ZMQError, *_REFUSALS) as error:
            print(f"the hub cannot start: {_why(error, url, args)}", file=sys.stderr)
            return 1
        gc.freeze()  # the board that was loaded stays: looking through it again and again would hold everybody up
        for holding in holdings:
            holding.tell(server.address)
        lead.serves_at(server.address)
        print(json.dumps({"address": server.address, "pid": os.getpid(), **watched}), flush=True)
        keeping = Keeping(others.duties, clock)
        overview.kept, server.core.failing = others.kept, lambda: keeping.failing
        server.core.watched = overview.lead if watched else None
        with keeping:
            try:
                return _serve(server, store, lead, stop)
            except SQLAlchemyError as error:  # what it cannot read, nobody is told: it is not the hub to ask any more
                print(f"the hub stops: {_why(error, url, args)}", file=sys.stderr)
                return 1


def _open_door(held: ExitStack, where: Place | None, overview: Overview, clock: Clock) -> dict[str, str]:
    """For those who watch over the hub, where somebody asked for it: what is told of it. OSError where it is taken."""
    if where is None:
        return {}
    from bus.hub.metrics.door import Door

    try:
        door = held.enter_context(Door(where.host, where.port, overview, clock))
    except OSError as error:
        raise OSError(f"--metrics {where.host}:{where.port}: {error}") from error
    structlog.get_logger("bus").info("may be watched", at=f"{door.url}/metrics")
    return {"metrics": door.url}


def _tree(path: Path | None, base_dir: Path) -> Tree | None:
    """OSError or ValueError, with the file's name, where one is there that is no tree."""
    own = base_dir / TREE_FILE
    path = path or (own if own.is_file() else None)
    try:
        return None if path is None else read_tree(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error


def _retention(days: int | None) -> RetentionPolicy:
    shipped = shipped_retention()
    return shipped if days is None else replace(shipped, keep=timedelta(days=days))


def _begin_signing(heads: duties.SignedHeads) -> None:
    """Where it cannot be begun the hub serves all the same, and tries again. NotWhatWasSignedError stops it."""
    try:
        heads.begin()
    except (OSError, SigningKeyError) as error:
        structlog.get_logger("store").error("the journal's head is not signed for now", error=str(error))


def _serve(server: HubServer, store: HubStore, lead: Lead, stop: threading.Event) -> int:
    """Until it is told to stop, which is 0, or leads no longer, which is 1: whoever watches it starts it anew."""
    log, hub = structlog.get_logger("bus"), server.core
    log.info("hub serves", address=server.address, head=hub.head, epoch=hub.epoch, cases=len(hub.board.cases))
    leads = True

    def stopping() -> bool:
        nonlocal leads
        leads = lead.turn()
        return stop.is_set() or not leads

    try:
        server.serve(stopping)
    except SupersededError as error:
        print(f"the hub stops: {error}", file=sys.stderr)
        return 1
    finally:
        server.close()
        store.close()
    if not leads:
        print("the hub stops: the database let go of its lead", file=sys.stderr)
        return 1
    log.info("hub stopped", head=hub.head)
    return 0


def _following(overview: Overview, watched: dict[str, str]) -> Callable[[str], None]:
    """Told on standard output as well: whoever started the hub knows that it is there."""

    def follows(leader: str) -> None:
        overview.follow(leader)
        structlog.get_logger("bus").info("standing by", leader=leader)
        print(json.dumps({"leader": leader, "pid": os.getpid(), **watched}), flush=True)

    return follows


def _why(error: Exception, url: str, args: argparse.Namespace) -> str:
    """One line: where, the database's own words without the statement, and what to do where it is damaged."""
    if isinstance(error, OSError | KeyFileError):
        return str(error)
    where = args.bind if isinstance(error, zmq.ZMQError) else shown(url)
    return " ".join(f"{where}: {why_not(error, args.base_dir)}".split())


def _held_paths(base_dir: Path, url: str) -> list[Path]:
    """What one hub alone may serve: its folder, where it is looked for, and its database file, wherever that lies."""
    paths = [(base_dir / "hub.db").resolve()]
    database = make_url(url).database
    if url.startswith("sqlite") and database and database != ":memory:":
        paths.append(Path(database.removeprefix("file:")).resolve())
    return list(dict.fromkeys(paths))


def _stopping(with_stdin: bool) -> threading.Event:
    stop = threading.Event()
    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop.set())
    if with_stdin:

        def watch() -> None:
            while os.read(sys.stdin.fileno(), 4096):  # not through sys.stdin: its lock would be held at the end
                pass
            stop.set()

        threading.Thread(target=watch, name="stdin", daemon=True).start()
    return stop
