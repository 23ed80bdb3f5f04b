"""The kinds of rule book in one table: how each is read, written, stored, compared and checked.

The command line, the editors of the window and the hub all go by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from models.domain.rules import BookKind
from models.rules import kind_checks as checks
from models.rules import kind_files as files
from models.rules.calendar import book as calendars
from models.rules.calendar.changes import calendar_changes
from models.rules.calendar.shipped import shipped_calendars
from models.rules.changes import Change
from models.rules.early_warnings import published as warnings
from models.rules.early_warnings.files import settings_changes
from models.rules.early_warnings.reading import default_settings
from models.rules.faults import Fault, RuleFileError
from models.rules.kind_checks import Beside
from models.rules.kind_files import RuleFile
from models.rules.policy.body import decode_policy, encode_policy
from models.rules.policy.comparing import policy_changes
from models.rules.policy.shipped import shipped_policy
from models.rules.policy.writing import write_policy
from models.rules.routing import reading as routing
from models.rules.routing.changes import routing_changes
from models.rules.supervising import reading as supervising

Value = Any  # the value of whichever kind: PolicyBook, CalendarBook, RoutingBook, SupervisionBook, WarningSettings


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of book is handled. Reading and decoding raise RuleFileError or another ValueError.

    `forms` are the files that can be written, by their endings, the fullest first.
    """

    read_file: Callable[[RuleFile, Value], Value]
    write_file: Callable[[Value, str], str]
    encode: Callable[[Value], str]
    decode: Callable[[str], Value]
    changes: Callable[[Value, Value], Sequence[Change]]
    check: Callable[[Value, Beside], Iterable[Fault]]
    shipped: Callable[[], Value]
    forms: tuple[str, ...] = ("toml",)

    def read(self, name: str, data: bytes, base: Value, replace: bool = False, calendar: str = "") -> Value:
        """What a file makes of the value that is in force; the ending of its name says what file it is."""
        return self.read_file(RuleFile(name, data, replace, calendar), base)

    def write(self, value: Value, form: str = "toml") -> str:
        """A file that reads back to the same. ValueError for a form that this kind does not have."""
        if form not in self.forms:
            raise ValueError(f"these rules are written as {' or '.join(self.forms)}, not as {form!r}")
        return self.write_file(value, form)

    def faults(self, value: Value, beside: Beside) -> tuple[Fault, ...]:
        """What is wrong with a value by itself, and beside the other rules that are in force."""
        return tuple(self.check(value, beside))

    def fault_of(self, body: str, beside: Beside) -> tuple[str, str] | None:
        """Why a body cannot be published, as (field, sentence); None where it can."""
        try:
            value = self.decode(body)
            exact = self.encode(value) == body
        except RuleFileError as error:
            return error.faults[0].column or "body", error.faults[0].sentence
        except (ValueError, RecursionError) as error:
            return "body", str(error)
        if not exact:
            return "body", "it is not exactly what the program writes of these rules"
        fault = next(iter(self.check(value, beside)), None)
        return None if fault is None else (fault.column or "body", fault.sentence)


KINDS: Mapping[BookKind, Kind] = {
    BookKind.POLICY: Kind(
        read_file=files.policy_of,
        write_file=write_policy,
        encode=encode_policy,
        decode=decode_policy,
        changes=policy_changes,
        check=checks.check_policy,
        shipped=shipped_policy,
        forms=("toml", "csv"),
    ),
    BookKind.CALENDAR: Kind(
        read_file=files.calendars_of,
        write_file=files.write_calendar_file,
        encode=calendars.encode,
        decode=calendars.decode,
        changes=calendar_changes,
        check=checks.check_calendars,
        shipped=shipped_calendars,
    ),
    BookKind.ROUTING: Kind(
        read_file=files.routing_of,
        write_file=files.write_routing_file,
        encode=routing.encode_routing,
        decode=routing.decode_routing,
        changes=routing_changes,
        check=checks.check_routing_beside,
        shipped=routing.default_routing,
        forms=("toml", "csv"),
    ),
    BookKind.SUPERVISION: Kind(
        read_file=files.supervision_of,
        write_file=files.write_supervision_file,
        encode=supervising.encode_supervision,
        decode=supervising.decode_supervision,
        changes=supervising.supervision_changes,
        check=checks.check_supervision_beside,
        shipped=supervising.default_supervision,
        forms=("toml", "csv"),
    ),
    BookKind.WARNINGS: Kind(
        read_file=files.warnings_of,
        write_file=files.write_warnings_file,
        encode=warnings.encode,
        decode=warnings.decode,
        changes=settings_changes,
        check=checks.check_warnings,
        shipped=default_settings,
    ),
}


def drafted(kind: BookKind, file: RuleFile, beside: Beside) -> Value:
    """What the file makes of the rules in force. RuleFileError with every fault, also those beside the other rules."""
    calendars = {data.name for data in beside.newest(BookKind.CALENDAR).calendars}
    value = KINDS[kind].read_file(replace(file, calendars=calendars), beside.newest(kind))
    if faults := KINDS[kind].faults(value, beside):
        raise RuleFileError(faults)
    return value
