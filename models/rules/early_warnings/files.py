"""Settings of the early warnings as a TOML file, and what a draft of them changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
import tomli_w

from models.rules.changes import Change
from models.rules.early_warnings.settings import WarningSettings


def write_settings(settings: WarningSettings) -> str:
    """The TOML that reads back as the same settings."""
    return tomli_w.dumps(msgspec.to_builtins(settings, order="deterministic"))


def settings_changes(old: WarningSettings, new: WarningSettings) -> tuple[Change, ...]:
    """Every number that is another one, by its path in the file."""
    was, now = (dict(_leaves(msgspec.to_builtins(each), ())) for each in (old, new))
    return tuple(
        Change(path, was.get(path, ""), now.get(path, ""))
        for path in sorted(was.keys() | now.keys())
        if was.get(path) != now.get(path)
    )


def _leaves(value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:  # Any: a table or a value of TOML
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _leaves(inner, (*path, str(name)))
    else:
        yield ".".join(path), str(value)
