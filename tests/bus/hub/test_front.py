"""main.py as a script sees it: exit codes, one JSON object on stdout and nothing else, logs on stderr."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bus.messages import Rejected
from models.domain.orders import AcceptCase, RegisterUnit
from tests.bus.hub.served import (
    a_hub,
    a_raw_peer,
    a_report,
    a_seat,
    a_source,
    accepted,
    program,
    receipt_of,
    told,
)


@dataclass(frozen=True)
class Served:
    """A running hub with three reports, one of them accepted, one unit, and one frame that it refused."""

    base_dir: Path
    address: str
    case: str
    head: int


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    base_dir = tmp_path_factory.mktemp("front") / "world"
    with a_hub(base_dir) as hub:
        with a_source(hub.address) as source, a_seat(hub.address) as seat, a_raw_peer(hub.address) as peer:
            first, *_ = accepted(source, *(a_report(f"r{n}") for n in range(3)))
            receipt_of(seat, seat.place(AcceptCase(first.case)))
            last = receipt_of(seat, seat.place(RegisterUnit("E1", "Engine 1", "fire")))
            peer.says(1, b"gibberish")
            peer.hears(Rejected)
        yield Served(base_dir, hub.address, first.case, last.number)


def asked(served: Served, way: str) -> tuple[str, object]:
    return ("--hub", served.address) if way == "hub" else ("--base-dir", served.base_dir)


WAYS = pytest.mark.parametrize("way", ["base-dir", "hub"])


@WAYS
def test_counts_are_told_by_state(served: Served, way: str) -> None:
    counts = told("report", "counts", *asked(served, way))
    assert counts["total"] == 3
    assert {state: count for state, count in counts["states"].items() if count} == {"reported": 2, "accepted": 1}


@WAYS
def test_cases_are_told_and_can_be_narrowed(served: Served, way: str) -> None:
    everything = told("report", "cases", *asked(served, way))
    assert (everything["total"], len(everything["cases"])) == (3, 3)
    narrowed = told("report", "cases", *asked(served, way), "--state", "accepted")
    assert [(case["number"], case["state"]) for case in narrowed["cases"]] == [(served.case, "accepted")]
    assert len(told("report", "cases", *asked(served, way), "--limit", 1)["cases"]) == 1


@WAYS
def test_a_case_is_told_with_its_timeline_clocks_and_kept_columns(served: Served, way: str) -> None:
    case = told("report", "case", served.case, *asked(served, way))
    assert [line["fact"] for line in case["timeline"]] == ["CaseReported", "CaseAccepted"]
    assert {clock["kind"] for clock in case["clocks"]} >= {"accept", "dispatch"}
    assert case["kept"] == {"n": "r0"}


@WAYS
def test_units_are_told(served: Served, way: str) -> None:
    (unit,) = told("report", "units", *asked(served, way))["units"]
    assert (unit["call_sign"], unit["status"], unit["cases"]) == ("E1", "on_duty", [])


def test_the_quarantine_is_told_with_the_reason(served: Served) -> None:
    (line,) = told("report", "quarantine", *asked(served, "base-dir"))["quarantine"]
    assert (line["code"], line["frame"]) == ("malformed", "gibberish")
    assert "JSON is malformed" in line["reason"]


@WAYS
def test_both_ways_of_asking_print_tables_without_json_too(served: Served, way: str) -> None:
    ended = program("report", "cases", *asked(served, way))
    assert ended.returncode == 0
    assert served.case in ended.stdout
    assert ended.stdout.count("Something about r") == 3


@WAYS
def test_an_unknown_case_ends_with_1_and_an_empty_stdout(served: Served, way: str) -> None:
    ended = program("report", "case", "DD-19990101-0001", *asked(served, way), "--json")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "there is no case DD-19990101-0001" in ended.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("report",),
        ("report", "weather"),
        ("report", "case"),
        ("report", "counts", "--colour", "red"),
        ("report", "cases", "--limit", "few"),
        ("verify", "--colour"),
        ("hub",),
        ("hub", "--base-dir", "x", "--zone", "Mars/Olympus"),
        ("fly",),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_says_what_is_wrong_on_stderr(arguments: tuple[str, ...], tmp_path: Path) -> None:
    ended = program(*(str(tmp_path / "x") if word == "x" else word for word in arguments))
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_report_without_a_database_or_hub_ends_with_1(tmp_path: Path) -> None:
    ended = program("report", "counts", "--base-dir", tmp_path, "--json")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "there is no hub database at " in ended.stderr


def test_logs_of_a_command_go_to_stderr_even_with_debug(served: Served) -> None:
    ended = program("report", "counts", *asked(served, "hub"), "--json", "--debug")
    assert json.loads(ended.stdout)["total"] == 3
    ended = program("verify", *asked(served, "base-dir"), "--json", "--debug")
    assert json.loads(ended.stdout)["holds"] is True


def test_verify_beside_the_running_hub_holds(served: Served) -> None:
    verdict = told("verify", *asked(served, "base-dir"))
    assert (verdict["holds"], verdict["entries"], verdict["cases"], verdict["units"]) == (True, served.head, 3, 1)
    assert verdict["faults"] == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("UPDATE journal SET by = 'someone else' WHERE number = 2", "the hash of entry 2 does not fit"),
        ("DELETE FROM journal WHERE number = 2", "entry 3 stands where 2 should"),
        ("UPDATE cases SET title = 'another' WHERE record = 'r1'", "has title = 'another', the journal gives"),
        ("DELETE FROM cases WHERE record = 'r1'", "is missing or out of place"),
        ("UPDATE clocks SET ended_ms = 5", "has ended_ms = 5, the journal gives None"),
        ("DELETE FROM kept", "kept: "),
    ],
)
def test_verify_finds_what_was_changed_by_hand_and_ends_with_1(world: Path, change: str, fault: str) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source:
        accepted(source, *(a_report(f"r{n}") for n in range(3)))
    with closing(sqlite3.connect(world / "hub.db")) as connection, connection:
        connection.execute(change)
    verdict = told("verify", "--base-dir", world, code=1)
    assert verdict["holds"] is False
    assert any(fault in sentence for sentence in verdict["faults"]), verdict["faults"]


def test_verify_where_there_is_nothing_ends_with_2(tmp_path: Path) -> None:
    ended = program("verify", "--base-dir", tmp_path, "--json")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "there is no hub database at " in ended.stderr
