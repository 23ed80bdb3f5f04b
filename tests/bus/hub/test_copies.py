"""A hub is backed up while it serves, by itself or from outside, and comes back from that in another folder."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.bus.hub.served import WITHIN_S, a_hub, a_report, a_source, accepted, kill, program, told
from tests.models.store.hub import Hub


def archived(backups: Path) -> int:
    """Lines of the archive that are on the disk."""
    return sum(segment.read_bytes().count(b"\n") for segment in backups.glob("*/*.jsonl"))


def until_archived(backups: Path, count: int) -> None:
    deadline = time.monotonic() + WITHIN_S
    while archived(backups) < count:
        assert time.monotonic() < deadline, f"{archived(backups)} of {count} entries archived within {WITHIN_S} s"


def test_a_copy_made_while_a_hub_serves_comes_back_with_what_was_acknowledged_until_then(
    world: Path, tmp_path: Path
) -> None:
    with a_hub(world) as hub, a_source(hub.address) as source:
        accepted(source, *(a_report(f"r{n}") for n in range(30)))
        made = told("backup", "--base-dir", world, "--to", tmp_path / "copies")
        assert made["number"] == 30
        accepted(source, a_report("after"))
    restored = told("restore", "--from", tmp_path / "copies", "--to", tmp_path / "new")
    assert (restored["holds"], restored["number"], restored["cases"]) == (True, 30, 30)
    with a_hub(tmp_path / "new") as hub, a_source(hub.address) as source:
        again = accepted(source, a_report("r29"), a_report("after"))
        assert [receipt.repeated for receipt in again] == [True, False]


def test_a_killed_hub_whose_disk_is_lost_comes_back_from_its_own_copies(world: Path, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    with a_hub(world, "--backups", str(backups)) as hub, a_source(hub.address) as source:
        first = accepted(source, *(a_report(f"r{n}") for n in range(20)))
        until_archived(backups, 20)
        kill(hub)
    (world / "hub.db").unlink()
    restored = told("restore", "--from", backups, "--to", tmp_path / "new", "--heads", world / "heads")
    assert (restored["holds"], restored["number"], restored["cases"]) == (True, 20, 20)
    with a_hub(tmp_path / "new") as hub, a_source(hub.address) as source:
        again = accepted(source, *(a_report(f"r{n}") for n in range(21)))
        assert [receipt.repeated for receipt in again] == [True] * 20 + [False]
        assert [receipt.case for receipt in again[:20]] == [receipt.case for receipt in first]
    assert told("verify", "--base-dir", tmp_path / "new")["holds"]


def test_a_damaged_database_is_not_served_and_what_the_hub_says_to_do_brings_it_back(
    world: Path, tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    with a_hub(world, "--backups", str(backups)) as hub, a_source(hub.address) as source:
        accepted(source, *(a_report(f"r{n}") for n in range(50)))
    with closing(sqlite3.connect(world / "hub.db")) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'journal_case'").fetchone()
    with (world / "hub.db").open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)
    ended = program("hub", "--base-dir", world)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "damaged" in ended.stderr or "malformed" in ended.stderr
    assert f"`main.py verify --base-dir {world}`" in ended.stderr
    assert "`main.py restore --from BACKUPS --to NEWFOLDER`" in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert program("verify", "--base-dir", world).returncode == 1
    restored = told("restore", "--from", backups, "--to", tmp_path / "new")
    assert (restored["holds"], restored["cases"]) == (True, 50)


def test_copies_that_cannot_be_made_do_not_stop_the_hub(world: Path, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file where a folder should be", encoding="utf-8")
    with a_hub(world, "--backups", str(tmp_path / "backups")) as hub, a_source(hub.address) as source:
        accepted(source, a_report("r1"))
    assert told("verify", "--base-dir", world)["entries"] == 1


@pytest.mark.parametrize(
    ("words", "says", "code"),
    [
        (("backup", "--base-dir", "{world}", "--to", "{world}/copies"), "there is no hub database at", 2),
        (("restore", "--from", "{world}", "--to", "{world}/new"), "there are no copies in", 2),
        (("restore", "--from", "{world}", "--to", "{world}/new", "--until", "yesterday"), "--until", 2),
        (("verify", "--base-dir", "{world}"), "there is no hub database at", 2),
    ],
    ids=["backup", "restore", "until", "verify"],
)
def test_what_is_not_there_is_named(world: Path, words: tuple[str, ...], says: str, code: int) -> None:
    ended = program(*(word.format(world=world) for word in words))
    assert ended.returncode == code
    assert says in ended.stderr


def test_copies_of_several_journals_are_not_mixed(world: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (world / name).mkdir()
        Hub(world / name / "hub.db").close()
        told("backup", "--base-dir", world / name, "--to", tmp_path / "copies")
    ended = program("restore", "--from", tmp_path / "copies", "--to", tmp_path / "new")
    assert ended.returncode == 2
    assert "has copies of several journals, take one of " in ended.stderr
    one, _ = sorted((tmp_path / "copies").iterdir())
    assert told("restore", "--from", one, "--to", tmp_path / "new")["holds"]
