"""From a copy and the archive after it a hub's database comes back as it was, at any entry and any instant."""

from __future__ import annotations

import shutil
import stat
from datetime import timedelta
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from models.store.backup.archiving import Archiving, let_go_before, segments_in
from models.store.backup.copying import BackupError, back_up, backups_in, keep_newest
from models.store.backup.reading import Until
from models.store.chain import from_us
from models.store.verifying import Verdict, verify
from tests.models.domain.room import START
from tests.models.store.copies import Lived, reading, rows
from tests.models.store.hub import Hub, times_of

TABLES = ("journal", "cases", "assignments", "clocks", "units", "books", "sheets", "kept", "files", "callers")
ACCEPTED = "SELECT * FROM receipts WHERE json_extract(body, '$.outcome') = 'accepted' ORDER BY sender, id"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    return Lived(tmp_path_factory.mktemp("lived") / "hub", seed=11)


@pytest.fixture
def lived(original: Lived, tmp_path: Path) -> Lived:
    """The same, with copies and archive that may be damaged."""
    home = tmp_path / "copies" / original.home.name
    shutil.copytree(original.home, home)
    other = object.__new__(Lived)
    other.__dict__.update(original.__dict__, copies=home.parent, home=home)
    return other


def ends_of_orders(lived: Lived) -> list[int]:
    """The last entry of each order."""
    entries = rows(lived.path, "SELECT number, by, order_id FROM journal ORDER BY number")
    return [list(of_order)[-1][0] for _, of_order in groupby(entries, key=lambda entry: entry[1:])]


def checked(path: Path) -> Verdict:
    return verify(f"sqlite:///{path.as_posix()}", times_of)


def test_without_a_limit_everything_comes_back_and_it_holds(lived: Lived, world: Path) -> None:
    restored = lived.restored(world)
    assert checked(world / "hub.db").faults == []
    for table in TABLES:
        query = f"SELECT * FROM {table} ORDER BY 1, 2"
        assert rows(world / "hub.db", query) == rows(lived.path, query), table
    assert rows(world / "hub.db", ACCEPTED) == rows(lived.path, ACCEPTED)
    assert restored.number == ends_of_orders(lived)[-1] > restored.backup.number > 0
    assert len(rows(lived.path, "SELECT * FROM files")) > 0
    assert len(rows(lived.path, "SELECT * FROM callers")) > 0


@pytest.mark.parametrize("eighth", range(8))
def test_it_comes_back_as_it_was_at_any_order_since_the_oldest_copy_and_holds(
    lived: Lived, world: Path, eighth: int
) -> None:
    ends = [end for end in ends_of_orders(lived) if end >= backups_in(lived.home)[0].number]
    number = ends[eighth * (len(ends) - 1) // 7]
    assert lived.restored(world, Until(number=number)).number == number
    verdict = checked(world / "hub.db")
    assert (verdict.faults, verdict.entries) == ([], number)
    journal = f"SELECT * FROM journal WHERE number <= {number} ORDER BY number"
    assert rows(world / "hub.db", "SELECT * FROM journal ORDER BY number") == rows(lived.path, journal)


def test_an_order_comes_back_whole_or_not_at_all(lived: Lived, world: Path) -> None:
    ends = ends_of_orders(lived)
    before, after = next((a, b) for a, b in pairwise(ends) if b > a + 1 and a >= backups_in(lived.home)[0].number)
    assert lived.restored(world, Until(number=after - 1)).number == before


def test_it_comes_back_as_it_was_at_an_instant(lived: Lived, world: Path) -> None:
    recorded = rows(lived.path, "SELECT number, recorded_us FROM journal ORDER BY number")
    middle = from_us(recorded[len(recorded) * 3 // 4][1])
    assert lived.restored(world, Until(at=middle)).number == max(n for n, us in recorded if from_us(us) <= middle)
    assert checked(world / "hub.db").faults == []


def test_the_newest_copy_before_the_limit_is_taken(lived: Lived, world: Path) -> None:
    first, second = backups_in(lived.home)
    assert lived.restored(world / "a", Until(number=second.number)).backup == second
    assert lived.restored(world / "b", Until(number=second.number - 1)).backup == first


@pytest.mark.parametrize(
    ("until", "why"),
    [
        (Until(number=1), "it is later than that"),
        (Until(at=START - timedelta(days=1)), "it is later than that"),
        (Until(number=1_000_000), "before entry 1000000"),
    ],
    ids=["early number", "early instant", "late number"],
)
def test_what_cannot_be_gone_back_to_is_refused_and_nothing_is_left_there(
    lived: Lived, world: Path, until: Until, why: str
) -> None:
    with pytest.raises(BackupError, match=why):
        lived.restored(world, until)
    assert list(world.iterdir()) == []


def test_a_database_that_is_there_is_not_written_over(lived: Lived, world: Path) -> None:
    (world / "hub.db").write_text("somebody's")
    with pytest.raises(BackupError, match="there is a database at"):
        lived.restored(world)
    assert (world / "hub.db").read_text() == "somebody's"


def spoil(lived: Lived, line: int, old: bytes, new: bytes) -> None:
    [segment] = segments_in(lived.home)
    lines = segment.read_bytes().splitlines(keepends=True)
    assert old in lines[line]
    lines[line] = lines[line].replace(old, new, 1)
    segment.write_bytes(b"".join(lines))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (b'"recorded_us":1', b'"recorded_us":2', "the hash of entry"),
        (b'"t":"entry"', b'"t":"entri"', "line 12 cannot be read"),
        (b'"number":', b'"number":9', "stands where"),
    ],
    ids=["changed", "no line", "renumbered"],
)
def test_an_archive_that_was_changed_is_found_and_the_place_is_named(
    lived: Lived, world: Path, old: bytes, new: bytes, why: str
) -> None:
    for copy in backups_in(lived.home)[1:]:
        copy.path.unlink()
    spoil(lived, 11, old, new)
    with pytest.raises(BackupError, match=why):
        lived.restored(world)


def test_what_a_power_cut_left_half_archived_is_left_out_and_archived_again(lived: Lived, world: Path) -> None:
    [segment] = segments_in(lived.home)
    whole = segment.read_bytes()
    segment.write_bytes(whole[:-10])
    head = ends_of_orders(lived)[-1]
    assert lived.restored(world / "cut").number < head
    with reading(lived.path) as engine:
        Archiving(engine, lived.home, 0).catch_up()
    assert segment.read_bytes() == whole
    assert lived.restored(world / "whole").number == head


def test_an_archive_of_another_journal_is_not_gone_on_with(lived: Lived, world: Path) -> None:
    other = Lived(world / "other", seed=12, commits=80)
    with reading(other.path) as engine, pytest.raises(BackupError, match="take another folder"):
        Archiving(engine, lived.home, 0)


def test_what_was_acknowledged_after_the_copy_is_known_again(lived: Lived, world: Path) -> None:
    lived.restored(world)
    hub, was = Hub(world / "hub.db"), Hub(lived.path)
    answered = 0
    for placed, now in lived.placed:
        [before] = was.commit([placed], now)
        if before.outcome == "accepted" and before.repeated:
            [again] = hub.commit([placed], now)
            assert again == before
            answered += 1
    assert answered > 50
    hub.close()
    was.close()


def test_a_restored_journal_goes_on_under_a_name_of_its_own_and_says_where_it_is_from(
    lived: Lived, world: Path
) -> None:
    number = lived.restored(world).number
    verdict = checked(world / "hub.db")
    assert verdict.journal not in ("", lived.home.name)
    assert verdict.restored_from == [f"{lived.home.name} at entry {number}"]


def test_copies_are_for_their_owner_alone_and_the_oldest_are_let_go_of_with_their_part_of_the_archive(
    lived: Lived, world: Path
) -> None:
    for segment in segments_in(lived.home):
        segment.unlink()
    with reading(lived.path) as engine:
        Archiving(engine, lived.home, backups_in(lived.home)[0].number, segment_bytes=20_000, page=10).catch_up()
        made = back_up(engine, lived.copies, START + timedelta(days=900))
    assert len(segments_in(lived.home)) > 2
    keep_newest(lived.home, 2)
    kept = backups_in(lived.home)
    assert kept[-1] == made
    assert len(kept) == 2
    let_go_before(lived.home, kept[0].number)
    first, second, *_ = (int(segment.stem) for segment in segments_in(lived.home))
    assert first <= kept[0].number + 1 < second
    assert lived.restored(world).number == made.number
    assert {stat.S_IMODE(path.stat().st_mode) for path in (made.path, *segments_in(lived.home))} == {0o600}


def test_a_file_that_is_no_copy_is_named(lived: Lived, world: Path) -> None:
    (lived.home / "999999999999-20300101T000000Z.db").write_bytes(b"no database" * 1000)
    with pytest.raises(BackupError, match="is no copy of a hub's database"):
        lived.restored(world)
