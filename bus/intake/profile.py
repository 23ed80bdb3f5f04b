"""A mapping profile: how the files of one source are read. It is data, a TOML file that a user can write.

`resources/profiles/README.md` explains every key.
"""

from __future__ import annotations

import codecs
import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec

from bus.intake.columns import Column
from models.domain.case import Level
from resources import resource


class ProfileError(ValueError):
    """A profile that cannot be used; the text names the file, the key and the reason."""


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which column holds which field of a report. `record_from` makes a record number where the source has none."""

    record: Column | None = None
    record_from: tuple[str, ...] = ()
    reported_at: Column
    closed_at: Column | None = None
    type: Column | None = None
    source_type: Column | None = None
    level: Column | None = None
    title: Column | None = None
    text: Column | None = None
    address: Column | None = None
    area: Column | None = None
    lon: Column | None = None
    lat: Column | None = None
    point: Column | None = None
    channel: Column | None = None
    result: Column | None = None


class Constants(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Values that are the same for every row, used where the row says nothing itself."""

    title: str = ""
    area: str = ""
    channel: str = ""


class Closed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A case is closed when this column says one of these words; its closing time counts only then.

    A closing at most `slack_s` seconds before the report counts as at the report: two clocks of one city differ.
    """

    column: Column
    words: list[str]
    slack_s: Annotated[int, msgspec.Meta(ge=0, le=3600)] = 0


class Calls(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A file with one row for each unit of a call: which columns tell the unit and its times.

    The unit whose `lead` column says `lead_value` leads. `in_order` lists time columns that must not run backwards.
    """

    unit: Column
    lead: Column | None = None
    lead_value: str = "1"
    dispatched: Column
    en_route: Column | None = None
    on_scene: Column | None = None
    done: Column | None = None
    in_order: tuple[str, ...] = ()


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    name: str
    about: str = ""
    kind: Literal["reports", "calls"] = "reports"
    format: Literal["csv", "tsv", "jsonl"] = "csv"
    delimiter: str = ","
    encodings: tuple[str, ...] = ("utf-8",)
    time_zone: str
    time_formats: tuple[str, ...] = ("iso",)
    default_type: str = "1001"
    own_codes: bool = False
    columns: Columns
    constants: Constants = Constants()
    closed: Closed | None = None
    calls: Calls | None = None
    kept: tuple[str, ...] = ()
    types: dict[str, str] = {}
    titles: dict[str, str] = {}
    channels: dict[str, str] = {}
    levels: dict[str, Level] = {}

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


def shipped_profiles() -> list[str]:
    """The names of the profiles that come with the program."""
    found = (entry.name for entry in resource("profiles").iterdir())
    return sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml"))


def load_profile(name: str, codes: Collection[str]) -> Profile:
    """A shipped profile by its name, or one's own by its path. `codes` are the type codes that exist here."""
    if name in shipped_profiles():
        return read_profile(resource("profiles", f"{name}.toml").read_text(encoding="utf-8"), f"{name}.toml", codes)
    path = Path(name)
    if not path.is_file():
        raise ProfileError(f"{name}: no such profile or file; shipped profiles are {', '.join(shipped_profiles())}")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProfileError(f"{path.name}: byte {error.start + 1} is not UTF-8; save the profile as UTF-8") from error
    return read_profile(text, path.name, codes)


def read_profile(text: str, file: str, codes: Collection[str]) -> Profile:
    try:
        profile = msgspec.convert(tomllib.loads(text), Profile)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{file}: no TOML: {error}") from error
    except msgspec.ValidationError as error:
        reason, _, key = str(error).partition(" - at `$")
        raise ProfileError(f"{file}: {key.strip('.`') or 'top level'}: {reason}") from error
    for key, reason in _faults(profile, codes):
        raise ProfileError(f"{file}: {key}: {reason}")
    return profile


def _faults(profile: Profile, codes: Collection[str]) -> list[tuple[str, str]]:
    """Everything wrong that the types alone cannot tell, as (key, reason)."""
    faults: list[tuple[str, str]] = []
    try:
        _ = profile.zone
    except (KeyError, ValueError, OSError):
        faults.append(("time_zone", f"{profile.time_zone!r} is no time zone; write it like Asia/Shanghai"))
    for encoding in profile.encodings:
        try:
            codecs.lookup(encoding)
        except LookupError:
            faults.append(("encodings", f"{encoding!r} is no encoding; write it like utf-8 or gb18030"))
    if not profile.encodings:
        faults.append(("encodings", "at least one is needed"))
    if not profile.time_formats:
        faults.append(("time_formats", "at least one is needed, like iso or %Y-%m-%d %H:%M:%S"))
    faults += [
        ("time_formats", f"{form!r} holds no % field and is not iso")
        for form in profile.time_formats
        if form != "iso" and "%" not in form
    ]
    if len(profile.delimiter) != 1 or profile.delimiter in '"\r\n':
        faults.append(("delimiter", f"{profile.delimiter!r} must be one character, and no quote or line end"))
    if (profile.columns.record is None) == (not profile.columns.record_from):
        faults.append(("columns.record", "either record or record_from is needed, not both"))
    if profile.columns.title is None and not profile.constants.title and profile.columns.type is None:
        faults.append(("columns.title", "a title, a type column or constants.title is needed"))
    if (profile.columns.lon is None) != (profile.columns.lat is None):
        faults.append(("columns.lon", "lon and lat go together"))
    if (profile.kind == "calls") != (profile.calls is not None):
        faults.append(("calls", 'kind = "calls" and the table [calls] go together'))
    named = [("default_type", profile.default_type)] + [(f"types.{w}", code) for w, code in profile.types.items()]
    faults += [(key, f"{code!r} is no type of the catalogue") for key, code in named if code not in codes]
    return faults
