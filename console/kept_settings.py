"""What a seat keeps of its window between two starts. A damaged file is set aside and never stops the start."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

FILE = "window.ini"
_BLANK, _ENDS = ord(" "), b"\r\n"
"""Qt writes every other byte below a blank as an escape: those in a file are not its own."""


@dataclass(frozen=True, slots=True)
class Kept:
    """`set_aside` is where a file lies that could not be read; the settings are begun anew then."""

    settings: QSettings
    set_aside: Path | None = None


def kept_in(folder: Path) -> Kept:
    """The settings of the seat whose folder this is."""
    path = folder / FILE
    if _readable(path):
        return Kept(_opened(path))
    aside = path.with_suffix(".damaged")
    with contextlib.suppress(OSError):  # it is read as far as it goes then
        path.replace(aside)
    return Kept(_opened(path), aside)


def _readable(path: Path) -> bool:
    """Whether it is as Qt writes it: Qt itself takes nearly everything, and says nothing of what it passes over."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    plain = _text(content) and not any(byte < _BLANK and byte not in _ENDS for byte in content)
    settings = _opened(path)
    whole = settings.status() is QSettings.Status.NoError and (not content or bool(settings.allKeys()))
    return plain and whole


def _text(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _opened(path: Path) -> QSettings:
    return QSettings(str(path), QSettings.Format.IniFormat)
