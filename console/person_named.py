"""The person that a command line names with `--user`, and the password, which is asked for and never an argument."""

from __future__ import annotations

import argparse
import getpass
import sys

from bus.session import Credentials


def add_person_name(parser: argparse.ArgumentParser, *, changing: bool = False) -> None:
    """`changing` where it is the place to change one's password too."""
    parser.add_argument(
        "--user",
        default="",
        metavar="LOGIN",
        help="who signs in, where the hub has people; the password is asked for, or the first line of standard input",
    )
    if not changing:
        return
    parser.add_argument(
        "--new-password", action="store_true", help="with --user: change the password; the new one is the second line"
    )


def person_named(args: argparse.Namespace) -> Credentials | None:
    """Who signs in, asked for once; None where nobody was named."""
    if not args.user:
        return None
    found: Credentials | None = getattr(args, "credentials", None)
    if found is None:
        password = _line(f"Password of {args.user}: ")
        found = Credentials(
            args.user, password, _line("New password: ") if getattr(args, "new_password", False) else ""
        )
        args.credentials = found
    return found


def _line(prompt: str) -> str:
    """What is typed unseen at a terminal, or a line of what is piped in."""
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
