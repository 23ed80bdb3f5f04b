"""`main.py keys`: what a person makes, sees and revokes, with and without a hub that runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bus.keys.door import bare_address
from bus.keys.key_folder import KeyFolder
from main import main
from tests.bus.hub.served import a_hub


class KeysCommand:
    def __init__(self, capsys: pytest.CaptureFixture[str], world: Path) -> None:
        self._capsys, self._world = capsys, world

    def __call__(self, *words: str) -> list[dict[str, Any]]:  # Any: the values of a JSON object
        assert main(["keys", *words, "--base-dir", str(self._world), "--json"]) == 0
        found = json.loads(self._capsys.readouterr().out)
        assert isinstance(found, list)
        return found

    def refused(self, *words: str) -> str:
        assert main(["keys", *words, "--base-dir", str(self._world)]) == 1
        return self._capsys.readouterr().err


@pytest.fixture
def keys(capsys: pytest.CaptureFixture[str], world: Path) -> KeysCommand:
    return KeysCommand(capsys, world)


def test_a_key_is_made_listed_and_revoked(keys: KeysCommand, tmp_path: Path) -> None:
    (made,) = keys("make", "--seat", "Seat 3", "--to", str(tmp_path / "seat.key"), "--days", "30")
    assert (made["kind"], made["name"], made["state"], bool(made["made_by"])) == ("seat", "Seat 3", "good", True)
    assert made["made_at"] < made["expires"]
    assert [row["id"] for row in keys("list")] == [made["id"]]
    (revoked,) = keys("revoke", "--key", made["id"])
    assert (revoked["state"], bool(revoked["revoked_at"])) == ("revoked", True)
    assert keys("list") == []
    assert [row["state"] for row in keys("list", "--all")] == ["revoked"]


def test_every_key_of_a_name_is_revoked_at_once(keys: KeysCommand, tmp_path: Path) -> None:
    for number in range(2):
        keys("make", "--source", "sensors", "--to", str(tmp_path / f"{number}.key"))
    keys("make", "--seat", "sensors", "--to", str(tmp_path / "seat.key"))
    assert len(keys("revoke", "--source", "sensors")) == 2
    assert [row["kind"] for row in keys("list")] == ["seat"]
    assert "there is no such key" in keys.refused("revoke", "--source", "sensors")


def test_the_secret_half_is_in_the_file_alone(keys: KeysCommand, tmp_path: Path, world: Path) -> None:
    keys("make", "--seat", "Seat 3", "--to", str(tmp_path / "seat.key"))
    secret = json.loads((tmp_path / "seat.key").read_text())["secret"]
    assert [path for path in world.rglob("*") if path.is_file() and secret in path.read_text()] == []


def test_a_file_that_is_there_is_not_written_over_and_no_key_is_left_of_it(keys: KeysCommand, tmp_path: Path) -> None:
    (tmp_path / "seat.key").write_text("mine")
    assert "is there already" in keys.refused("make", "--seat", "Seat 3", "--to", str(tmp_path / "seat.key"))
    assert "No such file" in keys.refused("make", "--seat", "Seat 3", "--to", str(tmp_path / "none" / "seat.key"))
    assert (tmp_path / "seat.key").read_text() == "mine"
    assert keys("list", "--all") == []


def test_the_hub_is_given_another_pair_only_while_it_stands_still(keys: KeysCommand, world: Path) -> None:
    before = KeyFolder.of(world).hub_pair()
    with a_hub(world):
        assert "stop it before" in keys.refused("make", "--hub")
    (made,) = keys("make", "--hub")
    assert made["public"] == KeyFolder.of(world).hub_pair().public != before.public


def test_with_a_carried_key_a_command_speaks_with_a_hub_it_knows_only_the_address_of(
    keys: KeysCommand, world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    away = ["--base-dir", str(tmp_path / "away")]
    order = ["order", "RegisterUnit", "call_sign=E1", "name=Engine 1", "department=FIRE", "--post", "whole_room"]
    with a_hub(world) as hub:
        address = bare_address(hub.address)
        keys("make", "--seat", "Seat 3", "--to", str(tmp_path / "seat.key"))
        assert main([*order, "--hub", address, "--hub-key", str(tmp_path / "seat.key"), *away]) == 0
        capsys.readouterr()
        with pytest.raises(SystemExit, match="1"):
            main([*order, "--hub", address, *away])
        assert f"there is no key for the hub at {address}: have one made there" in capsys.readouterr().err
        assert main(["report", "counts", "--hub", address, "--base-dir", str(world), "--json"]) == 0
        capsys.readouterr()
        seat = ["console", "--hub", address, "--hub-key", str(tmp_path / "seat.key"), "--seat", "Seat 4", *away]
        assert main(seat) == 1
        assert "the key is that of 'Seat 3', not of 'Seat 4'" in capsys.readouterr().err
        (tmp_path / "seat.key").unlink()
        with pytest.raises(SystemExit, match="1"):
            main([*order, "--hub", address, "--hub-key", str(tmp_path / "seat.key"), *away])
        assert "cannot be read" in capsys.readouterr().err
