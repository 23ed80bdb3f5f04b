"""Settings from a TOML file: every fault of it with its line, its column and a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

from models.rules.early_warnings.contradictions import contradictions
from models.rules.early_warnings.settings import WarningSettings
from models.rules.faults import RuleFileError
from models.rules.toml_lines import parse_toml
from resources import resource

Path = tuple[str, ...]


def default_settings() -> WarningSettings:
    """What ships with the program."""
    return read_settings(resource("rules", "early_warnings.toml").read_text(encoding="utf-8"))


def read_settings(text: str) -> WarningSettings:
    """RuleFileError with every fault that was found."""
    toml = parse_toml(text)
    faults = [toml.fault(sentence, *path) for path, sentence in _faults(WarningSettings, toml.values, ())]
    if faults:
        raise RuleFileError(faults)
    settings = msgspec.convert(toml.values, WarningSettings)
    if faults := [toml.fault(sentence, *path) for path, sentence in contradictions(settings)]:
        raise RuleFileError(faults)
    return settings


def _faults(
    table: type, values: Mapping[str, Any], path: Path
) -> Iterator[tuple[Path, str]]:  # Any: whatever TOML holds
    hints = get_type_hints(table, include_extras=True)
    for name in values.keys() - hints.keys():
        yield (*path, name), f"is not known here; known are {', '.join(hints)}"
    for name, hint in hints.items():
        if name not in values:
            yield (*path, name), "is missing"
        elif is_dataclass(hint):
            yield from _table_faults(hint, values[name], (*path, name))
        elif not _fits(values[name], hint):
            yield (*path, name), f"must be {_wanted(hint)}, not {_shown(values[name])}"


def _table_faults(table: Any, values: object, path: Path) -> Iterator[tuple[Path, str]]:  # Any: a class of settings
    if isinstance(values, Mapping):
        yield from _faults(table, values, path)
    else:
        yield path, f"must be a table, not {_shown(values)}"


def _fits(value: object, hint: Any) -> bool:  # Any: a type with its range
    try:
        msgspec.convert(value, hint)
    except msgspec.ValidationError:
        return False
    return True


def _wanted(hint: Any) -> str:  # Any: a type with its range
    kind, meta = get_args(hint) if get_origin(hint) is Annotated else (hint, msgspec.Meta())
    if get_origin(kind) is tuple:
        return f"a list of {meta.min_length or 0} to {meta.max_length} values, each {_wanted(get_args(kind)[0])}"
    if kind is str:
        return f"a text of {meta.min_length or 0} to {meta.max_length} letters"
    number = "a whole number" if kind is int else "a number"
    return f"{number} from {meta.ge:g} to {meta.le:g}"


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:40]}…"
