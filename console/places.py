"""Where files of the program lie on this machine."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path


def default_base_dir() -> Path:
    """The folder of the default world: hub database, cache, logs of crashes."""
    return user_data_path("dutydesk", appauthor=False)
