"""The policy that the program ships with, from its resources."""

from __future__ import annotations

from models.rules.faults import Fault, RuleFileError
from models.rules.policy.book import Department, PolicyBook
from models.rules.policy.document import read_departments
from models.rules.policy.part import Part, joined
from models.rules.policy.reading import read_policy
from models.rules.policy.record import Record
from models.rules.tables import table_rows
from resources import resource


def shipped_policy() -> PolicyBook:
    """Departments, types, limits, and every file of promises that is there."""
    book = joined(PolicyBook(), Part(departments=_departments()), whole=False)
    book = read_policy("taxonomy.csv", resource("taxonomy.csv").read_bytes(), book)
    book = read_policy("policy.toml", resource("rules", "policy.toml").read_bytes(), book)
    for file in sorted(resource("rules").iterdir(), key=lambda each: each.name):
        if file.name.startswith("promises_") and file.name.endswith(".csv"):
            book = read_policy(file.name, file.read_bytes(), book)
    return book


def _departments() -> dict[str, Department]:
    faults: list[Fault] = []
    rows = table_rows("departments.csv", resource("departments.csv").read_bytes())
    departments = read_departments(Record(line, cells, faults) for line, cells in rows)
    if faults:
        raise RuleFileError(faults)
    return departments
