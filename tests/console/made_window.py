"""A window without a desk: what it shows is told by the test."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QSettings

from console.key_book import KeyBook
from console.toolbox import Toolbox
from console.window import MainWindow
from widgets.theme import Theme


def made_window(theme: Theme, zone: tzinfo, names: Mapping[str, str], folder: Path) -> MainWindow:
    """As the program makes it, with nothing kept but in this folder."""
    kept = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    return MainWindow(theme, zone, names, KeyBook(), Toolbox(), kept)
