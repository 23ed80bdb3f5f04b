"""`main.py rules`: the city's rules as files: shown, checked, compared, tried on history, published."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bus.hub.room_search import NoHubError
from bus.keys.key_files import KeyFileError
from console import rules_actions, rules_showing
from console.hub_named import add_hub_name
from console.person_named import add_person_name
from console.rules_link import NoRulesError
from models.domain.rules import BookKind
from models.rules.faults import Fault, RuleFileError

ACTIONS = {
    "show": (rules_showing.show, "the versions of the rules, or one of them with --kind"),
    "export": (rules_showing.export, "write a version to a file that can be edited"),
    "check": (rules_actions.check, "say what is wrong with a file, by line and column"),
    "diff": (rules_actions.diff, "the dry run: every change that a file would make"),
    "publish": (rules_actions.publish, "make a file the next version"),
    "backtest": (rules_actions.backtest, "try a draft of routing or policy on the history of a hub"),
    "days": (rules_showing.days, "the working days of a year"),
}
WITH_A_FILE = ("check", "diff", "publish", "backtest")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, (_, purpose) in ACTIONS.items():
        action = actions.add_parser(name, help=purpose, description=purpose)
        add_hub_name(action)
        add_person_name(action)
        action.add_argument("--base-dir", type=Path, default=None, help="folder of a hub's database")
        if name in WITH_A_FILE:
            _add_file(action)
        action.add_argument("--json", action="store_true", help="one JSON object on stdout")
    for name in ("show", "export"):
        _add_kind(actions.choices[name], required=name == "export")
        actions.choices[name].add_argument("--version", type=int, default=None, help="default: the newest")
    _add_own(actions.choices["export"], actions.choices["publish"], actions.choices["days"])


def run(args: argparse.Namespace) -> int:
    """0 done, 1 where the file has faults, the hub refuses, or there is nothing to ask."""
    try:
        answer = ACTIONS[args.action][0](args)
    except RuleFileError as error:
        _tell(args, error.faults)
        return 1
    except (NoRulesError, KeyFileError, NoHubError, OSError, SQLAlchemyError) as error:
        print(str(error), file=sys.stderr)
        return 1
    print(json.dumps(answer.value, ensure_ascii=False) if args.json else "\n".join(answer.lines))
    return 0


def _tell(args: argparse.Namespace, faults: tuple[Fault, ...]) -> None:
    """Faults are what `check` was asked for; elsewhere they are why nothing was done."""
    file = getattr(args, "file", "the rules in force")
    if args.json:
        lines = [{"line": each.line, "column": each.column, "sentence": each.sentence} for each in faults]
        print(json.dumps({"file": str(file), "faults": lines}, ensure_ascii=False))
        return
    for fault in faults:
        print(f"{file}: {fault}", file=sys.stdout if args.action == "check" else sys.stderr)


def _add_kind(action: argparse.ArgumentParser, required: bool) -> None:
    action.add_argument("--kind", choices=[kind.value for kind in BookKind], required=required, help="which rules")


def _add_file(action: argparse.ArgumentParser) -> None:
    action.add_argument("file", type=Path, help="a file of rules: .toml; tables also .csv or .xlsx")
    _add_kind(action, required=True)
    action.add_argument("--replace", action="store_true", help="what the file does not name goes; else it stays")
    action.add_argument("--calendar", default="", help="the calendar that a file of days is for")


def _add_own(export: argparse.ArgumentParser, publish: argparse.ArgumentParser, days: argparse.ArgumentParser) -> None:
    export.add_argument("-o", "--output", type=Path, required=True, help="the file to write: .toml; tables also .csv")
    publish.add_argument("--note", required=True, help="why: it is kept with the version")
    publish.add_argument("--valid-from", default="", help="ISO date and time, in the room's zone (default: at once)")
    days.add_argument("--year", type=int, default=0, help="default: this year")
    days.add_argument("--calendar", default="", help="default: the duty room's own")
