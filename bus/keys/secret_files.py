"""Small files that only their owner may read: written whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

OWNER_ONLY = 0o600
FOLDER_OWNER_ONLY = 0o700


def private_folder(path: Path) -> Path:
    """The folder, made for its owner alone where it is not there."""
    path.mkdir(parents=True, exist_ok=True, mode=FOLDER_OWNER_ONLY)
    return path


def put(path: Path, data: bytes) -> None:
    """Write a file in the place of whatever stands there. What was put is on the disk when this returns."""
    draft = _draft(path, data)
    draft.replace(path)


def put_once(path: Path, data: bytes) -> bool:
    """Write a file that is not there yet; False where another was faster, whose file stays."""
    draft = _draft(path, data)
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        return False
    finally:
        draft.unlink()
    return True


def read_by_others(path: Path) -> bool:
    """Whether others than the owner may read it. Windows keeps that elsewhere: there it is not asked."""
    return os.name == "posix" and bool(path.stat().st_mode & 0o077)


def _draft(path: Path, data: bytes) -> Path:
    draft = path.with_name(f".{secrets.token_hex(8)}.draft")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return draft
