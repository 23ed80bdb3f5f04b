"""A policy as a file: all of it as TOML, or its types as a CSV table. Reading the file gives the same back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import tomli_w

from models.rules.policy.book import NUMBERS, CaseType, LimitEntry, Limits, PolicyBook
from models.rules.policy.columns import DETAILS, NAMES, STEP_NAMES, STEPS, USUAL_STEPS
from models.rules.policy.record import NOTHING
from models.rules.tables import write_csv

FORMS = ("toml", "csv")


def write_policy(book: PolicyBook, form: str) -> str:
    """`csv` holds the types alone; `toml` everything. ValueError for another form."""
    if form == "csv":
        return _types_table(book)
    if form == "toml":
        return "\n".join(_document(book))
    raise ValueError(f"a policy is written as {' or '.join(FORMS)}, not as {form!r}")


def _document(book: PolicyBook) -> Iterator[str]:
    """Each table under a header of its own, so that a fault in it has a line."""
    yield _table("[policy]", {name: getattr(book, name) for name in NUMBERS})
    yield _table("[centre]", _flat(_named(book.centre)))
    yield _table("[answers]", _flat(book.answers))
    for name, limits in sorted(book.sets.items()):
        yield _table(f"[set.{name}]", _flat(_named(limits)))
    for _, department in sorted(book.departments.items()):
        yield _table("[[department]]", {name: getattr(department, name) for name in ("code", "name_zh", "name_en")})
    for _, case_type in sorted(book.types.items()):
        yield _table("[[type]]", _type_cells(case_type))
    for sender, types in sorted(book.promises.items()):
        for source_type, entry in sorted(types.items()):
            whose = {"sender": sender, "source_type": source_type}
            yield _table("[[promise]]", whose | _flat({"limit": entry}, named=False))


def _table(header: str, cells: Mapping[str, object]) -> str:
    return f"{header}\n{tomli_w.dumps(cells)}"


def _types_table(book: PolicyBook) -> str:
    """The details of a step have columns only where a type has some that differ from its row's."""
    rows = [_type_cells(case_type) for _, case_type in sorted(book.types.items())]
    used = {column for row in rows for column in row}
    optional = [*(step for step in STEPS if step not in USUAL_STEPS), *_step_details()]
    columns = ["code", *NAMES, *USUAL_STEPS, *DETAILS, *(column for column in optional if column in used)]
    return write_csv(columns, ([row.get(column, "") for column in columns] for row in rows))


def _step_details() -> Iterator[str]:
    return (f"{step}_{detail}" for step in STEPS for detail in DETAILS)


def _type_cells(case_type: CaseType) -> dict[str, str]:
    cells = {"code": case_type.code} | {name: str(getattr(case_type, name)) for name in NAMES}
    whole = {"basis": case_type.basis, "as_of": case_type.as_of, "calendar": ""}
    cells |= {name: text for name, text in whole.items() if text}
    return cells | _flat(_named(case_type.limits), whole)


def _flat(
    entries: Mapping[str, LimitEntry], whole: Mapping[str, str] | None = None, named: bool = True
) -> dict[str, str]:
    """Limits as columns, each with the details that are not the whole row's."""
    cells: dict[str, str] = {}
    for name, entry in entries.items():
        cells[name] = str(entry.limit)
        for detail in DETAILS:
            text = getattr(entry, detail)
            if text != (whole or {}).get(detail, ""):
                cells[f"{name}_{detail}" if named else detail] = text or NOTHING
    return cells


def _named(limits: Limits) -> dict[str, LimitEntry]:
    return {name: limits[kind] for kind, name in STEP_NAMES.items() if kind in limits}
