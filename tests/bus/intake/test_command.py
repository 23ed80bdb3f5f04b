"""The command line: help for writing a profile, a preview, and plain words for wrong use."""

import argparse
import json
from pathlib import Path

import pytest

from bus.intake.command import add_arguments, run
from bus.intake.profile import read_profile
from models.clock import ManualClock
from tests.bus.intake.files import CODES, NOW, PLAIN, csv_file, line

NOWHERE = "tcp://127.0.0.1:1"


def intake(*arguments: object) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([str(argument) for argument in arguments]), NOWHERE, ManualClock(NOW))


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(PLAIN, encoding="utf-8")
    return path


def test_the_preview_shows_ten_rows_mapped_or_refused(
    tmp_path: Path, mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = csv_file(tmp_path, line(Id="first", Lon="-71.5", Lat="42.25"), *[line(Opened="?")] * 20)
    assert intake(path, "--profile", mine, "--preview") == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 11
    assert "first" in lines[1]
    assert "2025-06-01 16:00:00" in lines[1]
    assert "(42.2500, -71.5000)" in lines[1]
    assert lines[2] == "2     refused: Opened: is no date and time like %Y-%m-%d %H:%M:%S or iso"


def test_the_columns_are_shown_with_samples_and_a_profile_to_start_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = csv_file(tmp_path, line(Address="1 Main St"), line(Id="2", Type='"say ""hole"""'))
    assert intake(path, "--columns") == 0
    table, _, start = capsys.readouterr().out.partition("# a profile to start from\n")
    assert "1 Main St" in table
    started = read_profile(start.replace('record = ""', 'record = "Id"'), "start.toml", CODES)
    assert started.columns.reported_at == "Opened"
    assert started.columns.type == "Type"
    assert started.types == {"Pothole": "1001", 'say "hole"': "1001"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "--profile is needed: boston311, "),
        (("--profile", "atlantis"), "atlantis: no such profile or file"),
        (("--profile", "boston311", "--speed", "fast"), "speed 'fast': write max, or how many times"),
        (("--profile", "boston311", "--speed", "-1"), "speed '-1': write max"),
    ],
)
def test_wrong_use_is_told_and_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    assert intake(csv_file(tmp_path, line()), *arguments) == 2
    assert told in capsys.readouterr().err


def test_a_missing_file_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert intake(tmp_path / "nothing.csv", "--profile", "boston311") == 2
    assert "nothing.csv: there is no such file" in capsys.readouterr().err


def test_a_file_that_does_not_fit_the_profile_is_refused_as_one_json_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert intake(csv_file(tmp_path, line()), "--profile", "boston311", "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told == {
        "file": "reports.csv",
        "error": "reports.csv: OPEN_DT: the file has no such column; is this the right profile?",
    }
