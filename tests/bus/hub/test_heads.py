"""Every hub signs the head of its journal, knows a journal that is not the one it signed, and `verify` tells."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.bus.hub.served import a_hub, a_report, a_source, accepted, program, told


def lived(base_dir: Path, *records: str) -> None:
    """One life of a hub, in which these were reported."""
    with a_hub(base_dir) as hub, a_source(hub.address) as source:
        accepted(source, *map(a_report, records))


def test_a_hub_signs_the_head_of_its_journal_without_being_asked(world: Path) -> None:
    lived(world, "r1", "r2")
    lived(world, "r3")
    found = told("verify", "--base-dir", world)
    assert found["holds"]
    assert found["heads"]["fitting"] >= 2
    assert found["heads"]["last_number"] == found["entries"] == 3
    [key] = found["heads"]["keys"]
    with_key = program("verify", "--base-dir", world, "--journal-only", "--key", world / "heads" / f"{key}.pem")
    assert with_key.returncode == 0
    assert f"by key {key}\n" in with_key.stdout


def test_heads_go_where_they_are_told_and_are_looked_for_there(world: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    with a_hub(world, "--heads", str(elsewhere)) as hub, a_source(hub.address) as source:
        accepted(source, a_report("r1"))
    assert not (world / "heads").exists()
    assert told("verify", "--base-dir", world)["heads"]["fitting"] == 0
    assert told("verify", "--base-dir", world, "--heads", elsewhere)["heads"]["last_number"] == 1


def test_a_hub_does_not_serve_an_older_copy_of_what_it_signed_and_says_what_to_do(world: Path, tmp_path: Path) -> None:
    lived(world, "r1")
    older = shutil.copy(world / "hub.db", tmp_path / "older.db")
    lived(world, "r2", "r3")
    shutil.copy(older, world / "hub.db")
    ended = program("hub", "--base-dir", world)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "entry 3 of the journal, signed at " in ended.stderr
    assert f"`main.py verify --base-dir {world}`" in ended.stderr
    assert "`main.py restore " in ended.stderr
    assert ended.stderr.count("\n") == 1
    verdict = program("verify", "--base-dir", world)
    assert verdict.returncode == 1
    assert "fault: journal: it ends at entry 1, but entry 3 was signed at " in verdict.stdout
    with a_hub(world, "--heads", str(world / "other heads")) as hub, a_source(hub.address) as source:
        accepted(source, a_report("r4"))


def test_a_hub_that_cannot_sign_serves_all_the_same(world: Path) -> None:
    (world / "heads").write_text("a file where a folder should be", encoding="utf-8")
    lived(world, "r1")
    assert told("verify", "--base-dir", world)["entries"] == 1
