"""`main.py report duplicates`: known pairs tried again in their order, on made files and on a real city's."""

import argparse
import json
from pathlib import Path

import pytest

from console.duplicate_figures import same_matter
from console.duplicate_messages import message_figures, read_messages, same_by_wording
from console.duplicate_replay import Pair
from console.report_command import add_arguments, run
from models.clock import WallClock
from models.rules.catalogue import Catalogue

HEADER = "CASE_ENQUIRY_ID,OPEN_DT,CLOSED_DT,CASE_STATUS,TYPE,Location,LATITUDE,LONGITUDE,CLOSURE_REASON"
REPORTS = (
    "1,01/01/2015 08:00:00 AM,,Open,Sign Repair,1 Main St,42.3000,-71.0600,",
    "2,01/02/2015 08:00:00 AM,01/03/2015 08:00:00 AM,Closed,Sign Repair,9 Elm St,42.3400,-71.0900,",
    "3,01/04/2015 08:00:00 AM,,Open,Graffiti Removal,1 Main St,42.3000,-71.0600,",
    "4,01/05/2015 08:00:00 AM,01/06/2015 08:00:00 AM,Closed,Sign Repair,2 Main St,42.3001,-71.0601,Duplicate of 1",
    "5,04/01/2015 08:00:00 AM,,Open,Sign Repair,9 Elm St,42.3400,-71.0900,",
)
PAIRS = ("4,1", "5,2", "1,3", "4,77")


def report(*arguments: object) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(["duplicates", *map(str, arguments)]))


def written(path: Path, *lines: str) -> Path:
    path.write_text("\n".join((*lines, "")), encoding="utf-8")
    return path


@pytest.fixture
def files(tmp_path: Path) -> list[object]:
    pairs = written(tmp_path / "pairs.csv", "child_case,parent_case", *PAIRS)
    return ["--pairs", pairs, "--reports", written(tmp_path / "reports.csv", HEADER, *REPORTS)]


def test_only_pairs_whose_parent_came_first_and_was_open_or_recent_count(
    files: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(*files, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [found[name] for name in ("reports", "pairs", "pairs_of_known_reports", "pairs_counted")] == [5, 4, 3, 1]
    assert (found["recall_at_5"], found["precision_at_1"], found["pairs_within_200_m"]) == (1, 1, 1)


def test_a_pair_named_the_other_way_round_is_told_apart(
    files: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(*files, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["pairs_either_way_round"] == 2
    assert found["recall_at_5_either_way_round"] == 1


def test_the_figures_are_a_line_each_without_json(files: list[object], capsys: pytest.CaptureFixture[str]) -> None:
    assert report(*files) == 0
    assert "recall_at_5      1.0" in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("arguments", [[], ["--pairs", "pairs.csv"], ["--reports", "a.csv", "--messages", "b.csv"]])
def test_files_that_are_not_named_are_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert report(*arguments) == 2
    assert "--pairs with --reports" in capsys.readouterr().err


def test_a_file_of_pairs_without_parents_is_refused_by_its_column(
    files: list[object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "pairs.csv", "child_case,mother", "4,1")
    assert report(*files) == 1
    assert "parent_case" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(files: list[object], capsys: pytest.CaptureFixture[str]) -> None:
    assert report("--pairs", "nowhere.csv", *files[2:]) == 1
    assert "nowhere.csv" in capsys.readouterr().err


def test_reports_tied_by_pairs_are_one_matter() -> None:
    matter = same_matter([Pair(0, "2", "1"), Pair(1, "3", "2"), Pair(2, "9", "8"), Pair(3, "1", "3")])
    assert matter("1") == matter("2") == matter("3")
    assert len({matter("1"), matter("8"), matter("7")}) == 3


def test_the_yardstick_takes_repeated_wording_and_another_users_same_title(tmp_path: Path) -> None:
    path = written(
        tmp_path / "messages.csv",
        "留言编号,留言用户,留言主题,留言时间,留言详情",
        "1,a,路灯不亮,2019/1/1 08:00:00,小区门口路灯坏了三天没有人修",
        "2,b,灯不亮,2019/1/2 08:00:00,小区门口路灯坏了三天没有人修了",
        "3,c,路灯不亮,2019/1/3 08:00:00,另一条街整夜漆黑一片",
        "4,c,路灯不亮,2019/1/4 08:00:00,学校旁边的河堤完全看不见",
    )
    messages = read_messages(path, WallClock().now(), Catalogue.load())
    assert same_by_wording(messages) == [frozenset(), {0}, {0}, {0}]
    figures = message_figures(messages)
    assert (figures["messages_with_an_earlier_alike"], figures["messages_recall_at_5"]) == (3, 1)


@pytest.mark.slow
def test_the_parents_of_a_real_citys_duplicates_are_among_the_first_five(
    shared_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs = shared_data / "311" / "boston_311_duplicate_pairs_derived.csv"
    reports = shared_data / "311" / "boston_311_2015_jan_jun.csv"
    assert report("--pairs", pairs, "--reports", reports, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["pairs_counted"] == 525
    for part in ("", "_odd_rows", "_either_way_round"):
        assert found[f"recall_at_5{part}"] >= 0.8
    assert found["precision_at_1"] >= 0.6


@pytest.mark.slow
def test_chinese_messages_find_earlier_ones_of_the_same_wording(shared_data: Path) -> None:
    path = shared_data / "zh" / "tipdm2020_fj3_messages_hot_issues.csv"
    found = message_figures(read_messages(path, WallClock().now(), Catalogue.load()))
    assert found["messages_with_an_earlier_alike"] > 300
    assert found["messages_recall_at_5"] >= 0.9
    assert found["messages_precision_at_1"] >= 0.9
