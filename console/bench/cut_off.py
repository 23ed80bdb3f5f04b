"""A cable that can be pulled: a network of its own for one process, joined to ours by a pair of virtual cards.

All of it lives in a network namespace that the whole run was started in (`unshare --net`): nothing of the machine's own
network is touched, and the kernel takes it away with the last process in it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

OURS, THEIRS, NETWORK = "10.77.0.1", "10.77.0.2", "10.77.0.0/24"
APART = ("unshare", "--net")
_CARD, _OTHER = "cut0", "cut1"


def why_not() -> str:
    """Why no cable can be pulled on this machine, in a sentence; empty where it can."""
    missing = [name for name in ("unshare", "ip", "nsenter") if shutil.which(name) is None]
    if not sys.platform.startswith("linux") or missing:
        return f"needs Linux with {', '.join(missing or ['network namespaces'])}"
    tried = subprocess.run(
        [*APART, "ip", "link", "add", _CARD, "type", "veth", "peer", "name", _OTHER], capture_output=True, check=False
    )
    if tried.returncode != 0:
        return f"no network namespace may be made: {tried.stderr.decode(errors='replace').strip()}"
    return ""


@dataclass(frozen=True, slots=True)
class Cable:
    """`inside` goes before the command of a process that is to be at its other end."""

    inside: Sequence[str]

    def pull(self) -> None:
        """Nothing passes any more, and neither side is told."""
        _run("ip", "link", "set", _CARD, "down")

    def plug(self) -> None:
        _run("ip", "link", "set", _CARD, "up")


@contextmanager
def a_cable() -> Iterator[Cable]:
    """In a process that was itself started by `APART`."""
    holder = subprocess.Popen([*APART, "sh", "-c", "echo; exec sleep infinity"], stdout=subprocess.PIPE)
    try:
        assert holder.stdout is not None
        with holder.stdout:
            holder.stdout.readline()  # from here on its network is its own
        inside = ("nsenter", "--net", f"--target={holder.pid}")
        _run("ip", "link", "set", "lo", "up")
        _run("ip", "link", "add", _CARD, "type", "veth", "peer", "name", _OTHER, "netns", str(holder.pid))
        _run("ip", "address", "add", f"{OURS}/24", "dev", _CARD)
        _run("ip", "link", "set", _CARD, "up")
        _run(*inside, "ip", "address", "add", f"{THEIRS}/24", "dev", _OTHER)
        _run(*inside, "ip", "link", "set", _OTHER, "up")
        _run(*inside, "ip", "link", "set", "lo", "up")
        yield Cable(inside)
    finally:
        holder.kill()
        holder.wait()


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
