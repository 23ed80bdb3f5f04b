"""`main.py keys`: who may speak with the hub of a base folder. It works whether or not the hub runs."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import datetime, timedelta
from pathlib import Path

from bus.hub.badges import badge_of
from bus.hub.holding import LOCK_FILE
from bus.keys.key_files import KINDS, KeyFileError, Kind, KnownKey, OwnKey, key_bytes
from bus.keys.key_folder import KeyFolder
from bus.keys.secret_files import put_once
from console.places import default_base_dir
from models.clock import WallClock
from models.store.hold import is_held

MOST_DAYS = 36_500


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    make = _action(actions, "make", "make a key; its secret half is in the file that is written, and nowhere else")
    _add_owner(make, "the key of").add_argument(
        "--hub", action="store_true", help="another pair for the hub itself: every key file has to be made anew then"
    )
    make.add_argument("--to", type=Path, metavar="FILE", help="where to write it (default: the keys of this machine)")
    make.add_argument("--days", type=_days, default=None, metavar="N", help="it expires then (default: never)")
    listed = _action(actions, "list", "all keys that the hub takes")
    listed.add_argument("--all", action="store_true", help="those that are no longer good too")
    revoke = _action(actions, "revoke", "take a key no more; whoever has it is put out within a second")
    _add_owner(revoke, "every key of").add_argument("--key", default="", metavar="ID", help="the one of this id")


def run(args: argparse.Namespace) -> int:
    """0 done, 1 where it could not be done; the message says why."""
    folder = KeyFolder.of(args.base_dir or default_base_dir())
    try:
        told = {"make": _make, "list": _list, "revoke": _revoke}[args.action](folder, args, WallClock().now())
    except (KeyFileError, OSError) as error:
        print(str(error), file=sys.stderr)
        return 1
    for line in [json.dumps(told, ensure_ascii=False)] if args.json else _lines(told):
        print(line)
    return 0


def _make(folder: KeyFolder, args: argparse.Namespace, now: datetime) -> list[dict[str, str]]:
    if args.hub:
        if is_held(folder.path.parent / LOCK_FILE):
            raise KeyFileError("the hub runs: stop it before it is given another pair")
        folder.renew_hub()
        return [{"kind": "hub", "public": folder.hub_pair().public}]
    kind, name = _owner(args)
    key = folder.make(kind, name, now, None if args.days is None else now + timedelta(days=args.days))
    path = _written(folder, key, args.to)
    (known,) = (each for each in folder.known() if each.public == key.public)
    return [{**_row(known, now), "file": str(path)}]


def _written(folder: KeyFolder, key: OwnKey, to: Path | None) -> Path:
    """The file with the secret half. Where it cannot be written nobody has the key, and it goes again."""
    try:
        if to is None:
            return folder.keep_own(key)
        if not put_once(to, key_bytes(key)):
            raise KeyFileError(f"{to} is there already: name another file, or remove it first")
    except (KeyFileError, OSError):
        folder.forget(key.public)
        raise
    return to


def _list(folder: KeyFolder, args: argparse.Namespace, now: datetime) -> list[dict[str, str]]:
    return [_row(key, now) for key in folder.known() if args.all or not badge_of(key, now).fault]


def _revoke(folder: KeyFolder, args: argparse.Namespace, now: datetime) -> list[dict[str, str]]:
    if args.key:
        found = [key for key in folder.known() if key.id == args.key]
    else:
        owner = _owner(args)
        found = [key for key in folder.known() if (key.kind, key.name) == owner and key.revoked_at is None]
    if not found:
        raise KeyFileError("there is no such key: `keys list --all` shows them")
    return [_row(folder.revoke(key, now), now) for key in found]


def _owner(args: argparse.Namespace) -> tuple[Kind, str]:
    """Whose key it is about: argparse has seen to it that one is named."""
    return next((kind, getattr(args, kind)) for kind in KINDS if getattr(args, kind) is not None)


def _row(key: KnownKey, now: datetime) -> dict[str, str]:
    code = badge_of(key, now).code
    return {
        "id": key.id,
        "kind": key.kind,
        "name": key.name,
        "state": code.removeprefix("key_") or "good",
        "made_at": _when(key.made_at),
        "made_by": key.made_by,
        "expires": _when(key.expires),
        "revoked_at": _when(key.revoked_at),
        "revoked_by": key.revoked_by,
    }


def _when(at: datetime | None) -> str:
    return at.isoformat(timespec="seconds") if at is not None else ""


def _lines(rows: list[dict[str, str]]) -> list[str]:
    """One line a key, by which words say themselves what they are."""
    lines = []
    for row in rows:
        named = [
            f"{word} {row[word]}" for word in ("made_at", "made_by", "expires", "revoked_at", "file") if row.get(word)
        ]
        lines.append("  ".join((row.get("id", row.get("public", "")), row["kind"], row.get("name", ""), *named)))
    return lines


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, purpose: str
) -> argparse.ArgumentParser:
    action = actions.add_parser(name, help=purpose, description=purpose)
    action.add_argument("--base-dir", type=Path, default=None, help="folder of the hub's database")
    action.add_argument("--json", action="store_true", help="a JSON list on stdout")
    return action


def _add_owner(action: argparse.ArgumentParser, words: str) -> argparse._MutuallyExclusiveGroup:
    owner = action.add_mutually_exclusive_group(required=True)
    for kind in KINDS:
        owner.add_argument(f"--{kind}", default=None, metavar="NAME", help=f"{words} the {kind} of this name")
    return owner


def _days(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= MOST_DAYS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days from 1 to {MOST_DAYS}")
    return int(text)
