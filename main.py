"""Dutydesk 值守台: reads the command line and hands over. Everything else is imported only where it is needed."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from console.loading import loading

COMMANDS = {
    "console": ("console.command", "the duty officer's window (default)"),
    "hub": ("bus.hub.command", "the process that decides and keeps the journal"),
    "intake": ("console.intake_command", "send a file of reports to a hub"),
    "demo": ("console.demo_command", "a made-up city at work, as a feed for a hub"),
    "annunciator": ("console.annunciator.command", "started by a console: calls out, also when the console freezes"),
    "lookout": ("console.looking_out.command", "started by a console: looks through all its cases"),
    "report": ("console.report_command", "what the window shows, as a table or JSON"),
    "rules": ("console.rules_command", "the city's rules: show, check, compare, try on history, publish"),
    "order": ("console.order_command", "place an order as a seat would, without a window"),
    "keys": ("console.keys_command", "who may speak with a hub: make, list and revoke keys"),
    "people": ("console.people_command", "who may sign in at a hub's seats, as what: add, list, role, lock, release"),
    "verify": ("console.verify_command", "check the journal and everything projected from it"),
    "backup": ("console.backup_command", "copy the hub's database while it runs"),
    "restore": ("console.restore_command", "make the hub's database anew from copies and archive, as it was then"),
    "move": ("console.move_command", "take a hub's database from its file into PostgreSQL"),
    "erase": ("console.erase_command", "erase what is held of callers whose cases are long over"),
    "bench": ("console.bench_command", "measure the program against floors, on this machine"),
    "simulate": ("bus.simulation.command", "whole rooms on a virtual clock, with all that can go wrong, by seeds"),
}


def loaded(name: str) -> ModuleType:
    """A module, without the collector looking through it again and again."""
    with loading():
        return import_module(name)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. 0 done, 1 refused or failed checks, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help", "--version")):
        arguments.insert(0, "console")
    parser = argparse.ArgumentParser(
        prog="dutydesk", description="Command-and-dispatch console for a city's duty room."
    )
    parser.add_argument("--version", action="version", version="Dutydesk 0.1.0")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    wanted = next((word for word in arguments if word in COMMANDS), None)
    for name, (module, purpose) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=purpose)
        command.add_argument("--debug", action="store_true", help="log everything")
        if name == wanted:
            loaded(module).add_arguments(command)
    args = parser.parse_args(arguments)
    logs = loaded("console.logs")
    try:
        logs.set_up(debug=args.debug, base_dir=getattr(args, "base_dir", None), command=args.command)
    except OSError as error:
        print(f"the base dir cannot be used: {error}", file=sys.stderr)
        return 1
    try:
        code: int = import_module(COMMANDS[args.command][0]).run(args)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


if __name__ == "__main__":
    sys.exit(main())
