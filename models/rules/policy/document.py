"""A TOML file of the policy: [policy], [centre], [answers], [set.NAME], [[type]], [[department]], [[promise]]."""

from __future__ import annotations

from collections.abc import Iterable

from models.domain.clocks import ClockKind
from models.rules.faults import Fault, RuleFileError
from models.rules.nearest import did_you_mean
from models.rules.policy.book import NUMBERS, Department, LimitEntry, Limits, PolicyBook
from models.rules.policy.columns import ANSWERS, STEP_NAMES, STEPS, type_columns
from models.rules.policy.entries import columns_of, read_entries
from models.rules.policy.part import Part
from models.rules.policy.promise_rows import COLUMNS, read_promises
from models.rules.policy.record import Record, read_count, toml_record
from models.rules.policy.type_rows import read_types
from models.rules.toml_lines import TomlLines, parse_toml

_LISTS = ("type", "department", "promise")
_TABLES = ("policy", "centre", "answers", "set")


def read_document(text: str, base: PolicyBook, whole: bool, faults: list[Fault]) -> Part:
    """What the file says. With `whole` a type is only what the file says of it, else its other fields stay."""
    file = parse_toml(text)
    _check_tables(file, faults)
    before = PolicyBook() if whole else base
    part = Part()
    _limits(file, part, before, faults)
    _lists(file, part, before, faults)
    return part


def _limits(file: TomlLines, part: Part, before: PolicyBook, faults: list[Fault]) -> None:
    if "policy" in file.values:
        record = part.records["policy", ""] = toml_record(file, faults, "policy")
        record.only(NUMBERS)
        part.numbers = {name: record.read(name, read_count, 0) for name in NUMBERS if name in record}
    if "centre" in file.values:
        record = part.records["centre", ""] = toml_record(file, faults, "centre")
        part.centre = _steps(record, before.centre)
    if "answers" in file.values:
        record = part.records["answers", ""] = toml_record(file, faults, "answers")
        record.only(columns_of(ANSWERS))
        part.answers = read_entries(record, ANSWERS, before.answers)
    if "set" in file.values:
        records = {name: toml_record(file, faults, "set", name) for name in file.values["set"]}
        part.sets = {name: _steps(record, before.sets.get(name, {})) for name, record in records.items()}
        part.records |= {("set", name): record for name, record in records.items()}


def _lists(file: TomlLines, part: Part, before: PolicyBook, faults: list[Fault]) -> None:
    if "type" in file.values:
        rows = _many(file, faults, "type", type_columns())
        part.types = read_types(rows, before.types)
        part.records |= {("type", record.text("code")): record for record in rows}
    if "department" in file.values:
        rows = _many(file, faults, "department", ("code", "name_zh", "name_en"))
        part.departments = read_departments(rows)
        part.records |= {("department", record.text("code")): record for record in rows}
    if "promise" in file.values:
        rows = _many(file, faults, "promise", COLUMNS)
        part.promises = read_promises(rows)
        part.records |= {("promise", f"{row.text('sender')} {row.text('source_type')}"): row for row in rows}


def read_departments(records: Iterable[Record]) -> dict[str, Department]:
    departments: dict[str, Department] = {}
    for record in records:
        code = record.text("code")
        if not code or code in departments:
            record.wrong("code", f"{code!r} stands twice" if code else "the code is missing")
        departments[code] = Department(code, record.text("name_zh"), record.text("name_en"))
    return departments


def _steps(record: Record, before: Limits) -> dict[ClockKind, LimitEntry]:
    record.only(columns_of(STEPS))
    had = {STEP_NAMES[kind]: entry for kind, entry in before.items()}
    return {STEPS[name]: entry for name, entry in read_entries(record, STEPS, had).items()}


def _many(file: TomlLines, faults: list[Fault], name: str, known: Iterable[str]) -> list[Record]:
    records = [toml_record(file, faults, name, position) for position in range(len(file.values[name]))]
    for record in records:
        record.only(tuple(known))
    return records


def _check_tables(file: TomlLines, faults: list[Fault]) -> None:
    """RuleFileError where the shape is another: nothing could be read then."""
    shapes = []
    for name, value in file.values.items():
        if name not in (*_TABLES, *_LISTS):
            meant = did_you_mean(name, (*_TABLES, *_LISTS))
            first = (name, 0) if isinstance(value, list) else (name,)
            faults.append(file.fault(f"no table is called {name!r} here{meant}", *first))
        elif name in _LISTS and not (isinstance(value, list) and all(isinstance(each, dict) for each in value)):
            shapes.append(file.fault(f"it is written as [[{name}]], once for each", name))
        elif name in _TABLES and not isinstance(value, dict):
            shapes.append(file.fault(f"it is written as [{name}]", name))
    if shapes:
        raise RuleFileError([*faults, *shapes])
