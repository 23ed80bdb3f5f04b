"""`main.py rules`: what it says of files, and what it makes of a hub."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from main import main

NEW = "code,handle,basis,as_of\n0203,4wd,an order of the mayor,2026-11-20\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.csv"
    path.write_text(NEW, encoding="utf-8")
    return path


def told(capsys: pytest.CaptureFixture[str], world: Path, *arguments: str, code: int = 0) -> str:
    """What a command says, where it ends with this code."""
    ended = main(["rules", *arguments, "--base-dir", str(world)])
    said = capsys.readouterr()
    assert ended == code, said
    return said.out if code == 0 or arguments[0] == "check" else said.err


def told_json(capsys: pytest.CaptureFixture[str], world: Path, *arguments: str) -> Any:  # Any: JSON
    return json.loads(told(capsys, world, *arguments, "--json"))


def test_a_file_with_faults_is_told_by_line_and_column(
    capsys: pytest.CaptureFixture[str], world: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("code,handle,department\n0203,5 days,MUN\n0205,2wd,MUM\n", encoding="utf-8")
    lines = told(capsys, world, "check", str(bad), "--kind", "policy", code=1).splitlines()
    assert [line.removeprefix(f"{bad}: ").split(":")[0] for line in lines] == [
        "line 2, handle",
        "line 3, department",
    ]


def test_the_dry_run_lists_every_change(capsys: pytest.CaptureFixture[str], world: Path, good: Path) -> None:
    lines = told(capsys, world, "diff", str(good), "--kind", "policy").splitlines()
    assert lines[0] == "type 0203 handle: 5wd -> 4wd"
    assert lines[-1] == "5 changes"
    changes = told_json(capsys, world, "diff", str(good), "--kind", "policy")["changes"]
    assert changes[0] == {"where": "type 0203 handle", "was": "5wd", "now": "4wd"}
    assert not (world / "hub.db").exists()


@pytest.mark.parametrize(
    ("kind", "ending"),
    [("policy", "toml"), ("policy", "csv"), ("calendar", "toml"), ("routing", "csv"), ("warnings", "toml")],
)
def test_what_is_exported_would_change_nothing(
    capsys: pytest.CaptureFixture[str], world: Path, tmp_path: Path, kind: str, ending: str
) -> None:
    file = tmp_path / f"rules.{ending}"
    told(capsys, world, "export", "--kind", kind, "-o", str(file))
    assert file.read_bytes().startswith(b"\xef\xbb\xbf") == (ending == "csv")
    assert told(capsys, world, "diff", str(file), "--kind", kind) == "nothing would change\n"


def test_the_working_days_of_a_year_are_counted(capsys: pytest.CaptureFixture[str], world: Path) -> None:
    days = told_json(capsys, world, "days", "--year", "2026")
    assert (len(days["working"]), days["published"]) == (248, True)
    assert {"2026-01-04", "2026-02-14"} < set(days["working"])
    assert "2026-02-17" not in days["working"]
    lines = told(capsys, world, "days", "--year", "2026").splitlines()
    assert "248 working days" in lines[0]
    assert "2026-02-17 Tue  off, 春节" in lines
    assert "not published" in told(capsys, world, "days", "--year", "2027").splitlines()[0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "nowhere.csv", "--kind", "policy"), "nowhere.csv"),
        (("show", "--kind", "policy", "--version", "7"), "no version 7"),
        (("export", "--kind", "calendar", "-o", "x.csv"), "written as toml"),
        (("days", "--calendar", "mars"), "no calendar 'mars'"),
        (("days", "--year", "12345"), "no year"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    capsys: pytest.CaptureFixture[str], world: Path, arguments: tuple[str, ...], said: str
) -> None:
    assert main(["rules", *arguments, "--base-dir", str(world)]) == 1
    assert said in capsys.readouterr().err


def test_a_draft_is_tried_only_where_there_is_history(
    capsys: pytest.CaptureFixture[str], world: Path, good: Path
) -> None:
    assert "no hub database" in told(capsys, world, "backtest", str(good), "--kind", "policy", code=1)
    assert "can be tried" in told(capsys, world, "backtest", str(good), "--kind", "warnings", code=1)


def test_a_published_file_is_the_next_version(capsys: pytest.CaptureFixture[str], world: Path, good: Path) -> None:
    said = told(capsys, world, "publish", str(good), "--kind", "policy", "--note", "shorter")
    assert said.splitlines()[-1] == "policy version 2 is published"
    books = told_json(capsys, world, "show")["books"]
    assert [book["version"] for book in books if book["kind"] == "policy"] == [1, 2]
    assert [book["note"] for book in books if book["version"] == 2] == ["shorter"]
    assert told(capsys, world, "diff", str(good), "--kind", "policy") == "nothing would change\n"
    trial = told_json(capsys, world, "backtest", str(good), "--kind", "policy")
    assert trial["cases"] == 0


def test_what_the_hub_refuses_is_not_published(capsys: pytest.CaptureFixture[str], world: Path, good: Path) -> None:
    arguments = ("publish", str(good), "--kind", "policy", "--note", "too late", "--valid-from", "2020-01-01T08:00")
    assert "past" in told(capsys, world, *arguments, code=1)
    books = told_json(capsys, world, "show")["books"]
    assert {book["version"] for book in books} == {1}


@pytest.mark.parametrize(
    ("given", "utc"),
    [
        ("2040-01-02T08:00", "2040-01-02T00:00:00+00:00"),
        ("2040-01-02T08:00-05:00", "2040-01-02T13:00:00+00:00"),
    ],
)
def test_a_version_can_come_into_force_later_by_the_rooms_clock_or_any(
    capsys: pytest.CaptureFixture[str], world: Path, good: Path, given: str, utc: str
) -> None:
    told(capsys, world, "publish", str(good), "--kind", "policy", "--note", "later", "--valid-from", given)
    books = told_json(capsys, world, "show")["books"]
    assert [book["valid_from"] for book in books if book["version"] == 2] == [utc]


def test_a_date_that_is_none_publishes_nothing(capsys: pytest.CaptureFixture[str], world: Path, good: Path) -> None:
    arguments = ("publish", str(good), "--kind", "policy", "--note", "x", "--valid-from", "tomorrow")
    assert "'tomorrow' is no date" in told(capsys, world, *arguments, code=1)
