"""`main.py people`: what a person types to let others sign in, with a hub, without one, and by a database."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from main import main
from models.store.hub_store import HubStore
from tests.bus.hub.people import SECRET
from tests.bus.hub.served import a_hub


class Typed:
    """The program with what is piped in as passwords."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, where: list[str]) -> None:
        self._capsys, self._monkeypatch, self._where = capsys, monkeypatch, where

    def __call__(self, *words: str, typed: str = "") -> list[dict[str, Any]]:  # Any: the values of a JSON object
        self._monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        self._capsys.readouterr()  # what the test's own hub has said
        code = main(["people", *words, *self._where, "--json"])
        out, err = self._capsys.readouterr()
        assert code == 0, err
        found = json.loads(out)
        assert isinstance(found, list)
        return found

    def refused(self, *words: str, typed: str = "") -> str:
        self._monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        assert main(["people", *words, *self._where]) == 1
        return self._capsys.readouterr().err

    def order(self, *words: str, typed: str = "") -> tuple[int, str]:
        self._monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = main(["order", "RegisterUnit", "call_sign=E1", "name=Engine", "department=fire", *words, *self._where])
        out, err = self._capsys.readouterr()
        return code, out + err


@pytest.fixture
def people(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, world: Path) -> Typed:
    return Typed(capsys, monkeypatch, ["--base-dir", str(world)])


def test_a_person_is_added_signs_in_with_a_new_password_and_orders_what_their_roles_allow(
    people: Typed, world: Path
) -> None:
    with a_hub(world):
        (added,) = people("add", "lin", "--name", "Lin Yue", "--role", "leader", "--org", "Sampleton")
        assert (added["login"], added["roles"], added["org"], added["must_change"]) == (
            "lin",
            "leader",
            "Sampleton",
            "yes",
        )
        assert people.order()[1] == "refused: somebody has to sign in at this seat\n"
        assert "has to be changed" in people.order("--user", "lin", typed=f"{added['password']}\n")[1]
        rows = people("list", "--user", "lin", "--new-password", typed=f"{added['password']}\n{SECRET}\n")
        assert [(row["login"], row["must_change"]) for row in rows] == [("lin", "")]
        code, said = people.order("--user", "lin", typed=f"{SECRET}\n")
        assert (code, said.startswith("accepted")) == (0, True)
        people("role", "lin", "--role", "assessor")
        assert people.order("--user", "lin", typed=f"{SECRET}\n")[0] == 1
        assert people("lock", "lin")[0]["locked_by"]
        assert "shut out" in people.order("--user", "lin", typed=f"{SECRET}\n")[1]
        assert people("policy") == [{"policy": "asvs5"}]
        assert people("policy", "dengbao3") == people("policy") == [{"policy": "dengbao3"}]


def test_without_a_hub_one_is_started_for_it_and_what_was_added_stays(people: Typed) -> None:
    people("add", "lin", "--name", "Lin Yue", "--role", "officer", "--role", "trainer")
    assert [(row["login"], row["roles"]) for row in people("list")] == [("lin", "officer trainer")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("lock", "nobody"), "there is no person 'nobody'"),
        (("add", "a b", "--name", "A", "--role", "officer"), "1 to 32 letters, digits, dots and dashes"),
        (("add", "lin", "--name", " ", "--role", "officer"), "a name of 1 to 80 characters is needed"),
        (("add", "lin", "--name", "L", "--role", "officer", "--org", "a/b/c/d"), "the most is 3"),
        (("list", "--user", "lin"), "name or password is not right"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    people: Typed, world: Path, words: tuple[str, ...], said: str
) -> None:
    with a_hub(world):
        people("add", "wu", "--name", "Wu", "--role", "leader")
        assert said in people.refused(*words, typed="wrong\n")
        assert [row["login"] for row in people("list")] == ["wu"]


def test_in_a_shared_database_people_are_changed_beside_the_hub_which_sees_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, world: Path, postgresql_url: str
) -> None:
    beside = Typed(capsys, monkeypatch, ["--db", postgresql_url, "--base-dir", str(world)])
    assert "is of no revision" in beside.refused("list")
    HubStore(postgresql_url).close()
    with a_hub(world, "--db", postgresql_url):
        at_hub = Typed(capsys, monkeypatch, ["--base-dir", str(world)])
        beside("add", "lin", "--name", "Lin Yue", "--role", "officer")
        assert [row["login"] for row in at_hub("list")] == ["lin"]
    assert [row["what"] for row in beside("log")] == ["add"]


def test_the_file_of_a_hub_is_not_written_beside_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, world: Path
) -> None:
    beside = Typed(capsys, monkeypatch, ["--db", f"sqlite:///{world / 'hub.db'}", "--base-dir", str(world)])
    assert "name its folder with --base-dir" in beside.refused("list")
    assert not (world / "hub.db").exists()
