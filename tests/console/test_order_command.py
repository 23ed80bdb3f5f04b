"""`main.py order`: what a seat can order without a window, against one running hub; what is wrong is said by field."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bus.wire import SEAT_ORDERS
from main import main
from models.clock import WallClock
from tests.console.room import Hub
from tests.doors import a_door_to_nobody


@dataclass
class CommandLine:
    """The program's commands, spoken to one hub."""

    capsys: pytest.CaptureFixture[str]
    hub: str
    folder: Path

    def say(self, *words: str, code: int = 0) -> str:
        """What `order` says where it ends with this code: on its output, or what is wrong on the other."""
        self.capsys.readouterr()
        ended = main(["order", *words, "--hub", self.hub, "--base-dir", str(self.folder)])
        said = self.capsys.readouterr()
        assert ended == code, (words, said)
        return (said.out or said.err).strip()

    def accepted(self, *words: str) -> str:
        """The number of the case that an order was about."""
        outcome, number, _ = self.say(*words).split()
        assert outcome == "accepted"
        return number

    def report(self, *words: str) -> Any:  # Any: a JSON value
        assert main(["report", *words, "--hub", self.hub, "--base-dir", str(self.folder), "--json"]) == 0
        return json.loads(self.capsys.readouterr().out)


@pytest.fixture
def line(hub: Hub, world: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys, hub.address, world)


def reported(line: CommandLine, record: str, *more: str) -> str:
    at = (WallClock().now() - timedelta(minutes=1)).isoformat()
    words = (f"record={record}", f"reported_at={at}", "type_code=0203", "title=Pothole", "place=12 Binjiang|Fuyong")
    return line.accepted("ReportCase", *words, *more)


def test_without_a_word_every_order_is_listed_with_its_fields(capsys: pytest.CaptureFixture[str], world: Path) -> None:
    assert main(["order", "--base-dir", str(world)]) == 0
    listed = {words[0]: words[1:] for each in capsys.readouterr().out.splitlines() if (words := each.split())}
    assert set(listed) == set(SEAT_ORDERS)
    assert "FireSupervision" not in listed
    assert listed["RequestSuspension"] == ["case", "reason", "[until]", "[event]"]


def test_a_case_lives_from_its_report_to_the_archive_by_commands_alone(line: CommandLine) -> None:
    number = reported(line, "H-1", "call_back=yes")
    line.say("RegisterUnit", "call_sign=MUN-1", "name=Road crew 1", "department=MUN")
    case = f"case={number}"
    for words in (
        ("VerifyCase", case, "to=MUN-1", "text=is it still there?"),
        ("RecordVerification", case, "found=yes", "note=two of them"),
        ("AcceptCase", case),
        ("DispatchCase", case, "units=MUN-1", "note=bring cones"),
        ("SignAssignment", case, "unit=MUN-1"),
        ("SuperviseCase", case, "to=MUN-1", "text=when?"),
        ("ReceiveTask", case, "task=2"),
        ("AnswerTask", case, "task=2", "text=at four"),
        ("RequestExtension", case, "reason=broken below too"),
        ("DecideRequest", case, "task=3", "grant=yes"),
        ("Arrive", case, "unit=MUN-1"),
        ("CompleteAssignment", case, "unit=MUN-1", "result=filled"),
        ("PassCheck", case),
        ("RecordCallBack", case, "solved=yes", "satisfied=no"),
        ("CloseCase", case, "result=filled and checked"),
        ("ArchiveCase", case),
    ):
        assert line.accepted(*words) == number, words
    assert number not in {each["number"] for each in line.report("cases")["cases"]}


def test_a_value_can_stand_in_a_file(line: CommandLine, tmp_path: Path) -> None:
    text = tmp_path / "note.txt"
    text.write_text("来电人称仍未修好", encoding="utf-8")
    number = reported(line, "H-1")
    line.accepted("AddNote", f"case={number}", f"text=@{text}")
    (note,) = [each for each in line.report("case", number)["timeline"] if each["fact"] == "NoteAdded"]
    assert note["fields"]["text"] == "来电人称仍未修好"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("AceptCase",), "there is no order 'AceptCase'"),
        (("FireSupervision", "case=DD-1"), "there is no order 'FireSupervision'"),
        (("AcceptCase", "number=DD-1"), "'number=DD-1': write field=value; the fields of AcceptCase are case, "),
        (("AcceptCase", "DD-1"), "'DD-1': write field=value"),
        (("AcceptCase",), "case"),
        (("ReceiveTask", "case=DD-1", "task=two"), "'two' is no whole number"),
        (("DecideRequest", "case=DD-1", "task=1", "grant=perhaps"), "'perhaps' is neither yes nor no"),
        (("AcceptCase", "case=DD-1", "level=Z"), "'Z'"),
        (("AddNote", "case=DD-1", "text=@nowhere.txt"), "nowhere.txt"),
        (("RequestSuspension", "case=DD-1", "reason=x", "until=soon"), "soon"),
    ],
)
def test_a_wrong_word_is_told_before_anybody_is_asked(
    capsys: pytest.CaptureFixture[str], world: Path, words: tuple[str, ...], told: str
) -> None:
    assert main(["order", *words, "--base-dir", str(world)]) == 2
    said = capsys.readouterr()
    assert told in said.err
    assert said.out == ""
    assert not (world / "hub.db").exists()


def test_an_order_that_the_hub_refuses_ends_with_1_and_the_reason(line: CommandLine) -> None:
    number = reported(line, "H-1")
    assert line.say("CloseCase", f"case={number}", "result=x", code=1).startswith("refused: ")
    answer = json.loads(line.say("AcceptCase", "case=DD-20200101-0001", "--json", code=1))
    assert (answer["outcome"], answer["code"]) == ("refused", "no_case")


def test_an_order_that_rests_on_an_older_version_is_told_who_was_faster(line: CommandLine) -> None:
    number = reported(line, "H-1")
    seen = line.report("case", number)["version"]
    line.accepted("AcceptCase", f"case={number}", "--name", "Ann")
    refused = json.loads(line.say("RefuseCase", f"case={number}", "reason=x", "--seen", str(seen), "--json", code=1))
    assert (refused["code"], refused["args"][:2]) == ("conflict", ["Ann", "CaseAccepted"])


def test_an_order_is_placed_as_the_post_that_is_named(line: CommandLine) -> None:
    number = reported(line, "H-1")
    words = ("SuperviseCase", f"case={number}", "to=MUN", "text=when?", "--post")
    for post in ("officer", "dispatcher"):
        assert line.say(*words, post, code=1).startswith("refused: SuperviseCase is for "), post
    for post in ("supervisor", "leader"):
        assert line.say(*words, post).startswith(f"accepted {number}"), post


def test_where_no_hub_answers_it_says_so(
    capsys: pytest.CaptureFixture[str], world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.order_command.ANSWER_WITHIN_S", 0.2)
    assert main(["order", "AcceptCase", "case=DD-1", "--hub", a_door_to_nobody(world), "--base-dir", str(world)]) == 1
    assert "no hub answers" in capsys.readouterr().err
