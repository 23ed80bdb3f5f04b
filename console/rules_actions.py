"""`rules check`, `diff`, `publish` and `backtest`: what a file would make of the rules in force."""

from __future__ import annotations

import argparse
from dataclasses import asdict

import msgspec

from console.hub_for import hub_for
from console.person_named import person_named
from console.rules_answer import Answer, base_dir_of, instant_of, source_of
from console.rules_link import NoRulesError, publish_book
from console.rules_source import RuleSource
from console.rules_trial import tried
from console.trial import KINDS_TRIED, tell
from models.clock import WallClock
from models.domain.rules import BookKind
from models.rules.changes import Change
from models.rules.kind_files import RuleFile
from models.rules.kinds import KINDS, Value, drafted


def check(args: argparse.Namespace) -> Answer:
    """RuleFileError is the other answer."""
    source = source_of(args)
    count = len(_changes(args, source, _draft(args, source)))
    told = f"{args.file}: nothing is wrong with it; it would make {count} changes to {source.where}"
    return Answer([told], {"file": str(args.file), "faults": [], "changes": count})


def diff(args: argparse.Namespace) -> Answer:
    source = source_of(args)
    changes = _changes(args, source, _draft(args, source))
    return Answer(_told(changes), {"against": source.where, "changes": [asdict(change) for change in changes]})


def publish(args: argparse.Namespace) -> Answer:
    """Through the hub of the address or folder, which is started for it where none runs."""
    kind = BookKind(args.kind)
    with hub_for(args) as (address, _):
        source = source_of(args, address)
        draft, newest = _draft(args, source), source.books(kind)[-1]
        changes = _changes(args, source, draft)
        valid_from = instant_of(args.valid_from, source)
        receipt = publish_book(
            address, kind, KINDS[kind].encode(draft), valid_from, args.note, newest.version, person_named(args)
        )
    if not receipt.accepted:
        raise NoRulesError(f"the hub refused it: {receipt.reason}")
    version = newest.version + 1
    value = {"kind": kind.value, "version": version, "changes": [asdict(change) for change in changes]}
    return Answer([*_told(changes), f"{kind.value} version {version} is published"], value)


def backtest(args: argparse.Namespace) -> Answer:
    kind = BookKind(args.kind)
    if kind not in KINDS_TRIED:
        raise NoRulesError(f"only {' and '.join(each.value for each in KINDS_TRIED)} can be tried on history")
    source = source_of(args)
    trial = tried(kind, _draft(args, source), source, base_dir_of(args), WallClock().now())
    return Answer(tell(trial), msgspec.to_builtins(trial))


def _draft(args: argparse.Namespace, source: RuleSource) -> Value:
    file = RuleFile(args.file.name, args.file.read_bytes(), args.replace, args.calendar)
    return drafted(BookKind(args.kind), file, source.beside)


def _changes(args: argparse.Namespace, source: RuleSource, draft: Value) -> list[Change]:
    kind = BookKind(args.kind)
    return list(KINDS[kind].changes(source.shelf.newest(kind), draft))


def _told(changes: list[Change]) -> list[str]:
    return [*map(str, changes), f"{len(changes)} changes" if changes else "nothing would change"]
