"""A policy from a file: TOML of any part of it, or a table of types or promises, over the policy in force."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from models.rules.faults import Fault, RuleFileError
from models.rules.policy.book import PolicyBook
from models.rules.policy.checking import Problem, problems
from models.rules.policy.columns import DETAILS
from models.rules.policy.document import read_document
from models.rules.policy.part import Where, joined
from models.rules.policy.record import Record
from models.rules.policy.table_file import read_table_part
from models.rules.texts import text_of


def read_policy(
    name: str, data: bytes, base: PolicyBook, replace: bool = False, calendars: Collection[str] | None = None
) -> PolicyBook:
    """The policy that the file makes of `base`. `name` says by its ending what the file is.

    What the file does not name stays; with `replace` each table of the file is all there is of its kind. `calendars`
    are the names that there are, where that is known. RuleFileError holds every fault that was found.
    """
    faults: list[Fault] = []
    if name.casefold().endswith(".toml"):
        part = read_document(text_of(data), base, replace, faults)
    else:
        part = read_table_part(name, data, base, faults)
    book = joined(base, part, replace)
    named = {(fault.line, fault.column) for fault in faults}
    for problem in problems(book, calendars):
        fault = _fault(problem, part.records)
        if (fault.line, fault.column) not in named:
            faults.append(fault)
    if faults:
        raise RuleFileError(dict.fromkeys(faults))
    return book


def policy_faults(book: PolicyBook, calendars: Collection[str] | None = None) -> tuple[Fault, ...]:
    """What is wrong with a policy that stands in no file."""
    return tuple(_fault(problem, {}) for problem in problems(book, calendars))


def _fault(problem: Problem, records: Mapping[Where, Record]) -> Fault:
    """Where the file says it; what it does not say is named in full."""
    record = records.get(problem.where)
    if record is None:
        return Fault(0, " ".join(part for part in (*problem.where, problem.column) if part), problem.sentence)
    column = problem.column
    if column not in record:
        column = next((detail for detail in DETAILS if column.endswith(f"_{detail}")), column)
    return Fault(record.lines.get(column, record.line), column, problem.sentence)
