"""Reading and writing a book of supervision: TOML, the rows of a sheet, the stored body, and what a draft changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.rules.changes import Change
from models.rules.faults import Fault, RuleFileError
from models.rules.rule_fields import Fields
from models.rules.rule_sources import Row, from_body, from_rows, from_toml, in_a_cell, to_body, to_rows, to_toml
from models.rules.supervising.checking import faults_among
from models.rules.supervising.entry import SupervisionBook, SupervisionEntry
from models.rules.supervising.fields import COLUMNS, FIELDS, WITH_CLOCK, entry_of, fields_of
from resources import resource


def default_supervision() -> SupervisionBook:
    """The rules that ship with the program."""
    return read_supervision(resource("rules", "supervision.toml").read_text(encoding="utf-8"))


def read_supervision(text: str) -> SupervisionBook:
    """A book from TOML, one `[[rule]]` each. RuleFileError with every fault, each with its line and column."""
    faults: list[Fault] = []
    return _book(from_toml(text, faults), faults)


def read_supervision_table(rows: Iterable[Row]) -> SupervisionBook:
    """A book from the rows of a sheet, as (line, cells by column); the columns are `FIELDS`."""
    faults: list[Fault] = []
    return _book(from_rows(rows, COLUMNS, faults), faults)


def decode_supervision(body: str) -> SupervisionBook:
    """The book of a stored body; RuleFileError where it is none."""
    faults: list[Fault] = []
    return _book(from_body(body, faults), faults)


def write_supervision(book: SupervisionBook) -> str:
    """The TOML that reads back as the same book."""
    return to_toml(map(fields_of, book.entries))


def supervision_rows(book: SupervisionBook) -> list[list[str]]:
    """The rows below a header of `FIELDS` that read back as the same book."""
    return to_rows(map(fields_of, book.entries), FIELDS)


def encode_supervision(book: SupervisionBook) -> str:
    """The body of a published book: the same for equal books."""
    return to_body(map(fields_of, book.entries))


def supervision_changes(old: SupervisionBook, new: SupervisionBook) -> tuple[Change, ...]:
    """Rules that go, come or say something else; their order means nothing and is not told."""
    before = {entry.rule.id: entry for entry in old.entries}
    after = {entry.rule.id: entry for entry in new.entries}
    return (
        *(Change(name, in_short(entry), "") for name, entry in before.items() if name not in after),
        *(Change(name, "", in_short(entry)) for name, entry in after.items() if name not in before),
        *(change for name, entry in after.items() if name in before for change in _edited(before[name], entry)),
    )


def in_short(entry: SupervisionEntry) -> str:
    """A rule in one line, e.g. `sign at 50 %: urge` or `reworked 2 times, level A: raise`."""
    rule = entry.rule
    what = rule.clock.value if rule.clock is not None else rule.occasion.value
    when = f"{what} at {rule.percent} %" if rule.occasion in WITH_CLOCK else f"{what} {rule.times} times"
    levels = f", level {' '.join(level.value for level in rule.levels)}" if rule.levels else ""
    types = f", type {' '.join(rule.types)}" if rule.types else ""
    return f"{when}{levels}{types}: {rule.step.value}"


def _edited(was: SupervisionEntry, now: SupervisionEntry) -> Iterator[Change]:
    before, after = fields_of(was), fields_of(now)
    for name in FIELDS:
        if before.get(name) != after.get(name):
            yield Change(f"{now.rule.id}, {name}", in_a_cell(before.get(name, "")), in_a_cell(after.get(name, "")))


def _book(given: Iterable[Fields], faults: list[Fault]) -> SupervisionBook:
    entries = tuple([entry_of(fields) for fields in given])
    if faults or (faults := faults_among(entries)):
        raise RuleFileError(faults)
    return SupervisionBook(entries)
