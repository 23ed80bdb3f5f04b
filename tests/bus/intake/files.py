"""Small files and profiles for the tests of intake, and reading them in one call."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bus.intake.profile import Profile, read_profile
from bus.intake.reading import Row, Source, open_file
from models.domain.orders import ReportCase
from models.rules.catalogue import Catalogue

NOW = datetime(2026, 1, 1, tzinfo=UTC)
CODES = frozenset(Catalogue.load().types)

PLAIN = """
name = "plain"
encodings = ["utf-8", "gb18030"]
time_zone = "America/New_York"
time_formats = ["%Y-%m-%d %H:%M:%S", "iso"]
kept = ["Due"]
[columns]
record = "Id"
reported_at = "Opened"
closed_at = "Closed"
type = "Type"
title = ["Title", "Type"]
text = "Text"
address = "Address"
lon = "Lon"
lat = "Lat"
channel = "Source"
result = "Result"
[types]
"Pothole*" = "0203"
"Pothole, deep" = "0805"
[channels]
"Phone" = "hotline"
"""
HEADER = "Id,Opened,Closed,Type,Title,Text,Address,Lon,Lat,Source,Result,Due"


def profile(text: str = PLAIN) -> Profile:
    return read_profile(text, "plain.toml", CODES)


def line(**cells: str) -> str:
    """A good row of the plain profile, but for the cells given."""
    good = {"Id": "1", "Opened": "2025-06-01 12:00:00", "Type": "Pothole"} | cells
    return ",".join(good.get(name, "") for name in HEADER.split(","))


def csv_file(folder: Path, *lines: str, name: str = "reports.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes("\n".join((HEADER, *lines, "")).encode(encoding))
    return path


def source(path: Path, text: str = PLAIN, now: datetime = NOW) -> Source:
    return open_file(path, profile(text), now, CODES)


def rows(path: Path, text: str = PLAIN, now: datetime = NOW) -> list[Row]:
    return list(source(path, text, now).rows())


def refusals(path: Path, text: str = PLAIN) -> list[tuple[int, str, str]]:
    """(row, field, reason) of every refused row."""
    return [(row.number, r.field, r.reason) for row in rows(path, text) if (r := row.refusal) is not None]


def reports(path: Path, text: str = PLAIN) -> list[ReportCase]:
    return [order for row in rows(path, text) for order in row.orders if isinstance(order, ReportCase)]
