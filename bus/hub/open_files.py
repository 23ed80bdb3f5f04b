"""How many files and connections a hub may have open: the one thing that is asked of each system in its way."""

from __future__ import annotations

import sys

MOST_OPEN = 4_096
"""Some 12 KB are held for a connection that has shown no key: strangers take up 50 MB at the most. A room needs 200."""


def bound_open_files() -> None:
    """Let strangers hold neither all memory nor, where the system gives a process few files, all of those."""
    if sys.platform != "win32":  # there a process has no such limit, and what is held goes after three seconds
        import resource  # noqa: PLC0415  # it is not there on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        most = MOST_OPEN if hard == resource.RLIM_INFINITY else min(MOST_OPEN, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
