"""Every kind of rules goes the same way: shipped, written, read back, stored, compared, checked beside the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from models.domain.rules import BookKind
from models.rules.calendar.book import CalendarBook
from models.rules.faults import RuleFileError
from models.rules.kind_checks import Beside
from models.rules.kind_files import RuleFile
from models.rules.kinds import KINDS, Value, drafted
from models.rules.policy.book import PolicyBook
from models.rules.tables import table_rows
from tests.models.rules.policy.sheet import a_sheet

FORMS = [(kind, form) for kind in BookKind for form in KINDS[kind].forms]


@pytest.fixture(scope="module")
def shipped() -> Mapping[BookKind, Value]:
    return {kind: reader.shipped() for kind, reader in KINDS.items()}


@pytest.fixture(scope="module")
def beside(shipped: Mapping[BookKind, Value]) -> Beside:
    return Beside(shipped.__getitem__)


@pytest.mark.parametrize("kind", BookKind)
def test_what_ships_can_be_published_beside_what_ships(kind: BookKind, beside: Beside) -> None:
    assert KINDS[kind].faults(beside.newest(kind), beside) == ()
    assert KINDS[kind].fault_of(KINDS[kind].encode(beside.newest(kind)), beside) is None


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_every_file_that_is_written_reads_back_to_the_same(kind: BookKind, form: str, beside: Beside) -> None:
    value, reader = beside.newest(kind), KINDS[kind]
    back = drafted(kind, RuleFile(f"rules.{form}", reader.write(value, form).encode()), beside)
    assert back == value
    assert list(reader.changes(value, back)) == []


@pytest.mark.parametrize("kind", [kind for kind, form in FORMS if form == "csv"])
def test_a_sheet_says_the_same_as_the_table_it_was_made_from(kind: BookKind, beside: Beside) -> None:
    value, reader = beside.newest(kind), KINDS[kind]
    rows = [row for _, row in table_rows("t.csv", reader.write(value, "csv").encode())]
    sheet = a_sheet([list(rows[0]), *(list(row.values()) for row in rows)])
    assert drafted(kind, RuleFile("rules.xlsx", sheet), beside) == value


@pytest.mark.parametrize("kind", BookKind)
def test_a_body_is_the_same_for_the_same_rules(kind: BookKind, beside: Beside) -> None:
    reader = KINDS[kind]
    body = reader.encode(beside.newest(kind))
    assert reader.decode(body) == beside.newest(kind)
    assert reader.encode(reader.decode(body)) == body


@pytest.mark.parametrize("kind", BookKind)
@pytest.mark.parametrize("body", ["", "5", "{}", "[]", '{"a": 1}', "[" * 50_000])
def test_a_body_of_something_else_is_refused_with_a_sentence(kind: BookKind, body: str, beside: Beside) -> None:
    fault = KINDS[kind].fault_of(body, beside)
    assert fault is not None
    assert all(fault)


@pytest.mark.parametrize("kind", BookKind)
def test_a_body_with_something_more_in_it_is_refused(kind: BookKind, beside: Beside) -> None:
    body = KINDS[kind].encode(beside.newest(kind))
    assert KINDS[kind].fault_of(body.replace("{", '{"more":1,', 1), beside) is not None
    assert KINDS[kind].fault_of(f" {body}", beside) is not None


def test_a_policy_cannot_lose_what_the_routing_names(shipped: Mapping[BookKind, Value], beside: Beside) -> None:
    policy: PolicyBook = shipped[BookKind.POLICY]
    gone = next(rule.types[0].rstrip("*") for rule in shipped[BookKind.ROUTING].rules if rule.types)
    left = replace(policy, types={code: each for code, each in policy.types.items() if not code.startswith(gone)})
    faults = KINDS[BookKind.POLICY].faults(left, beside)
    assert "the routing in force no longer fits" in faults[0].sentence


def test_calendars_cannot_lose_one_that_the_policy_counts_by(beside: Beside) -> None:
    calendars: CalendarBook = beside.newest(BookKind.CALENDAR)
    left = CalendarBook(tuple(data for data in calendars.calendars if data.name != "boston"))
    assert ["'boston'" in fault.sentence for fault in KINDS[BookKind.CALENDAR].faults(left, beside)] == [True]


def test_a_limit_cannot_be_counted_by_a_calendar_that_is_not_there(beside: Beside) -> None:
    file = RuleFile("t.csv", b"code,handle,handle_calendar\n0203,5wd,bosten\n")
    with pytest.raises(RuleFileError) as refusal:
        drafted(BookKind.POLICY, file, beside)
    assert [(fault.line, fault.column) for fault in refusal.value.faults] == [(2, "handle_calendar")]


def test_a_file_of_one_calendar_leaves_the_others(beside: Beside) -> None:
    before: CalendarBook = beside.newest(BookKind.CALENDAR)
    text = b'[[calendar]]\nname = "night"\nzone = "Asia/Shanghai"\n[calendar.windows]\nmon = "20:00-24:00"\n'
    after: CalendarBook = drafted(BookKind.CALENDAR, RuleFile("c.toml", text), beside)
    assert [data.name for data in after.calendars] == [*(data.name for data in before.calendars), "night"]


def test_days_of_a_table_go_into_the_calendar_that_is_named(beside: Beside) -> None:
    text = b"day,working,windows,note\n2026-12-24,false,,closed\n"
    after: CalendarBook = drafted(BookKind.CALENDAR, RuleFile("days.csv", text, calendar="boston"), beside)
    changes = KINDS[BookKind.CALENDAR].changes(beside.newest(BookKind.CALENDAR), after)
    assert [change.where for change in changes] == ["calendar 'boston' 2026-12-24"]


def test_units_that_are_known_are_looked_for(beside: Beside) -> None:
    rule = b'[[rule]]\nid = "one"\nlead = "NOBODY"\n'
    drafted(BookKind.ROUTING, RuleFile("r.toml", rule), beside)
    with pytest.raises(RuleFileError) as refusal:
        drafted(BookKind.ROUTING, RuleFile("r.toml", rule), replace(beside, units={"FIR-1"}))
    assert [(fault.line, fault.column) for fault in refusal.value.faults] == [(3, "lead")]


@pytest.mark.parametrize(("kind", "name"), [(BookKind.WARNINGS, "w.csv"), (BookKind.CALENDAR, "c.xlsx")])
def test_a_file_of_a_form_that_the_kind_does_not_have_is_refused(kind: BookKind, name: str, beside: Beside) -> None:
    with pytest.raises(RuleFileError) as refusal:
        drafted(kind, RuleFile(name, b"a,b\n1,2\n"), beside)
    assert ".toml" in str(refusal.value)
    with pytest.raises(ValueError):
        KINDS[kind].write(beside.newest(kind), "csv")
