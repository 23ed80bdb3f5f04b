"""`main.py people`: who may sign in at the seats of a hub, with which roles; shut out and let in again."""

from __future__ import annotations

import argparse
import json
import sys
import uuid

from bus.messages import ManagePeople, PeopleTold
from console.hub_for import add_hub_arguments, hub_for
from console.people_asking import NobodyToAskError, ask_database, ask_hub
from console.person_named import add_person_name, person_named
from models.domain.people.person import PersonRole
from models.rules.people.profiles import PROFILES

PURPOSES = {
    "add": "let another person sign in; a first password is given out, to be changed at the first sign-in",
    "list": "who may sign in, with roles and part of the organisation",
    "role": "give a person other roles, or another part of the organisation",
    "lock": "shut a person out: whatever they are signed in at ends within a second",
    "release": "let a person in again who was shut out, or barred after too many wrong passwords",
    "password": "give out another first password, for one that was forgotten or seen",
    "policy": "show which profile of passwords and locks holds, or choose another",
    "log": "who signed in where, and who changed what of whom",
}
ABOUT_ONE = ("add", "role", "lock", "release", "password")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, purpose in PURPOSES.items():
        action = actions.add_parser(name, help=purpose, description=purpose)
        if name in ABOUT_ONE:
            action.add_argument("login", help="by which the person signs in")
        add_hub_arguments(action)
        action.add_argument("--db", default="", metavar="URL", help="the PostgreSQL database of a room's hubs")
        add_person_name(action, changing=True)
        action.add_argument("--json", action="store_true", help="a JSON list on stdout")
    actions.choices["add"].add_argument("--name", required=True, help="the person's name, for others to read")
    for name in ("add", "role"):
        _add_roles(actions.choices[name])
    actions.choices["policy"].add_argument("policy", nargs="?", default="", choices=("", *PROFILES), metavar="PROFILE")


def run(args: argparse.Namespace) -> int:
    """0 done, 1 where it was refused or there is nobody to ask."""
    try:
        told = _answer(args)
    except NobodyToAskError as error:
        print(str(error), file=sys.stderr)
        return 1
    if told.code:
        print(told.reason, file=sys.stderr)
        return 1
    for line in [json.dumps(told.people, ensure_ascii=False)] if args.json else map(_line, told.people):
        print(line)
    return 0


def _answer(args: argparse.Namespace) -> PeopleTold:
    asked = ManagePeople(
        uuid.uuid4().hex,
        args.action,
        login=getattr(args, "login", ""),
        name=getattr(args, "name", ""),
        roles=getattr(args, "role", None) or [],
        org=getattr(args, "org", ""),
        policy=getattr(args, "policy", ""),
    )
    if args.db:
        return ask_database(args.db, asked)
    with hub_for(args) as (address, _):
        return ask_hub(address, asked, person_named(args))


def _line(row: dict[str, str]) -> str:
    """The first two fields bare, the others by words that say themselves what they are."""
    first, *others = ((name, text) for name, text in row.items() if text)
    if "login" not in row or "name" not in row:
        return "  ".join(f"{name} {text}" for name, text in (first, *others))
    named = (text if name == "name" else f"{name} {text}" for name, text in others)
    return "  ".join((first[1], *named))


def _add_roles(action: argparse.ArgumentParser) -> None:
    action.add_argument(
        "--role", action="append", required=True, choices=[role.value for role in PersonRole], help="may be repeated"
    )
    action.add_argument(
        "--org",
        default="",
        metavar="CITY/DISTRICT/STREET",
        help="part of the organisation, up to three levels: whose cases are seen, whose people managed (default: all)",
    )
