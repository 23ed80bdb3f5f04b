"""How many files a case may have, from its TOML file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

import msgspec
from msgspec import Meta

from models.domain.thread.attached_files import MAX_FILE_BYTES
from models.domain.thread.limits import FileLimits
from resources import resource

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class PerCase:
    files: Annotated[int, Meta(ge=1, le=10_000)]
    megabytes: Annotated[int, Meta(ge=MAX_FILE_BYTES // _MEGABYTE, le=100_000)]
    basis: Annotated[str, Meta(min_length=1, max_length=500)]


class FileSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    per_case: PerCase


@lru_cache(maxsize=1)
def shipped_file_limits() -> FileLimits:
    """What ships with the program, read once."""
    return read_file_limits(resource("rules", "files.toml").read_text(encoding="utf-8"))


def read_file_limits(text: str) -> FileLimits:
    """ValueError says where a setting does not fit."""
    limits = msgspec.toml.decode(text, type=FileSettings).per_case
    return FileLimits(limits.files, limits.megabytes * _MEGABYTE)
