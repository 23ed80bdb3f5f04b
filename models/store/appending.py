"""Files of lines that are only added to, and keep nothing half written."""

from __future__ import annotations

import os
from pathlib import Path

_STEP = 65_536


def append_whole(path: Path, lines: bytes) -> None:
    """On the disk when this returns. OSError where it cannot be: then the file is as it was."""
    with path.open("ab", buffering=0) as file:
        size = file.seek(0, os.SEEK_END)
        try:
            if file.write(lines) != len(lines):
                raise OSError(f"there is no room for {path}")
            os.fsync(file.fileno())
        except OSError:
            file.truncate(size)
            raise


def cut_to_whole_lines(path: Path) -> str:
    """Take away the line that a power cut left half written. The last whole line is given back, or nothing."""
    if not path.exists():
        return ""
    with path.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        tail, step = b"", _STEP
        while tail.count(b"\n") < 2 and len(tail) < size:
            file.seek(max(0, size - step))
            tail, step = file.read(), 2 * step
        ended = tail.rfind(b"\n") + 1
        if ended < len(tail):
            file.truncate(size - len(tail) + ended)
    return tail[:ended].decode("utf-8", "replace").rstrip("\n").rpartition("\n")[2]
