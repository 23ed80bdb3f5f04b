"""Signed heads outside the database show what the chain alone does not: a cut tail, a journal hashed again."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.store.engine import open_reader, open_writer, sqlite_url
from models.store.heads.comparing import Heads, compare_heads, sizes_now
from models.store.heads.keys import SigningKeyError, own_key
from models.store.heads.signing import NotWhatWasSignedError
from tests.models.domain.room import START
from tests.models.store.hand import Hand
from tests.models.store.signed import Signed, grown
from tests.models.store.tampering import hash_again


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Signed:
    return grown(tmp_path_factory.mktemp("signed") / "hub")


@pytest.fixture
def signed(original: Signed, tmp_path: Path) -> Signed:
    return original.copy(tmp_path / "hub")


def test_heads_of_a_journal_that_nobody_touched_fit(signed: Signed) -> None:
    verdict = signed.checked(journal_only=False)
    assert verdict.faults == []
    assert verdict.heads.fitting == 3
    assert verdict.heads.last_number == signed.heads[-1] < verdict.entries
    assert verdict.heads.keys == [own_key(signed.folder / "keys").id]


def test_a_public_key_is_enough_to_check_on_another_machine(signed: Signed, tmp_path: Path) -> None:
    key = Path(shutil.copy(next((signed.folder / "heads").glob("*.pem")), tmp_path / "auditor.pem"))
    shutil.rmtree(signed.folder / "keys")
    for path in (signed.folder / "heads").glob("*.pem"):
        path.unlink()
    verdict = signed.checked(key)
    assert (verdict.faults, verdict.heads.fitting) == ([], 3)


def test_a_journal_whose_tail_was_cut_with_all_that_followed_from_it_is_found(signed: Signed, tmp_path: Path) -> None:
    older = Signed(tmp_path / "older")
    older.grow(1)
    with closing(sqlite3.connect(older.path)) as connection, connection:
        journal = Hand(signed.path).value("SELECT value FROM meta WHERE key = 'journal'")
        connection.execute("UPDATE meta SET value = ? WHERE key = 'journal'", (journal,))
    shutil.copy(older.path, signed.path)
    head, gone = Hand(signed.path).head, signed.heads[1]
    assert signed.heads[0] == head
    at = f"{START + timedelta(minutes=1):%Y-%m-%d %H:%M:%S} UTC"
    assert signed.checked(journal_only=False).faults == [
        f"journal: it ends at entry {head}, but entry {gone} was signed at {at}: its tail was cut off"
    ]


def test_a_journal_that_was_changed_and_hashed_again_is_found_by_the_next_head(signed: Signed) -> None:
    number = signed.heads[0] + 1
    engine = open_writer(sqlite_url(signed.path))
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE journal SET recorded_us = recorded_us + 1 WHERE number = ?", (number,))
        hash_again(connection)
    engine.dispose()
    [fault] = signed.checked().faults
    assert fault.startswith(f"journal: entry {signed.heads[1]} is not what was signed at ")
    assert fault.endswith(f"something after entry {signed.heads[0]} was rewritten")


@given(st.data())
def test_any_changed_byte_of_a_head_is_found(original: Signed, data: st.DataObject) -> None:
    whole = original.file.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 2))
    bits = data.draw(st.integers(1, 255))
    try:
        original.file.write_bytes(whole[:at] + bytes([whole[at] ^ bits]) + whole[at + 1 :])
        [fault] = original.checked().faults
        line = whole.count(b"\n", 0, at) + 1
        assert fault.startswith((f"heads: line {line} of ", f"heads: line {line + 1} of "))
    finally:
        original.file.write_bytes(whole)


@pytest.mark.parametrize("order", [(1, 2), (0, 2), (1, 0, 2), (0, 0, 1, 2)], ids=str)
def test_a_line_that_was_taken_out_put_in_or_moved_is_found(signed: Signed, order: tuple[int, ...]) -> None:
    lines = signed.lines
    signed.put_lines([lines[at] for at in order])
    [fault] = signed.checked().faults
    wrong = next(at for at, line in enumerate(order) if line != at)
    assert fault == f"heads: line {wrong + 1} of {signed.file.name} does not follow on the line before it"


def test_a_head_that_somebody_else_signed_is_found_by_whoever_has_the_right_key(signed: Signed, tmp_path: Path) -> None:
    key = Path(shutil.copy(next((signed.folder / "heads").glob("*.pem")), tmp_path / "auditor.pem"))
    signed.sign("keys of another")
    assert signed.checked().faults == []
    other = own_key(signed.folder / "keys of another").id
    [fault] = signed.checked(key).faults
    assert fault == f"heads: line 4 of {signed.file.name}: it is signed with a key that was not given: {other}"
    assert signed.checked(key, signed.folder / "heads" / f"{other}.pem").holds


def test_a_key_that_is_none_is_named(signed: Signed, tmp_path: Path) -> None:
    (tmp_path / "key.pem").write_text("no key")
    [fault] = signed.checked(tmp_path / "key.pem").faults
    assert fault.startswith(f"heads: {tmp_path / 'key.pem'} holds no public key that can be read")


def test_what_a_power_cut_left_half_written_is_taken_away_and_signing_goes_on(signed: Signed) -> None:
    whole = signed.file.read_bytes()
    signed.file.write_bytes(whole + whole[:100])
    assert signed.checked().faults == []
    assert signed.sign() == Hand(signed.path).head
    assert signed.lines[:3] == whole.decode().splitlines()
    verdict = signed.checked()
    assert (verdict.faults, verdict.heads.fitting, verdict.heads.last_number) == ([], 4, verdict.entries)


def test_heads_that_are_signed_while_the_journal_is_read_are_no_fault(signed: Signed) -> None:
    heads, faults = Heads(signed.folder / "heads"), list[str]()
    sizes = sizes_now(heads)
    engine = open_reader(sqlite_url(signed.path))
    with engine.begin() as connection:
        journal = connection.exec_driver_sql("SELECT value FROM meta WHERE key = 'journal'").scalar_one()
        signed.grow(9)
        assert signed.sign() > signed.heads[-2]
        found = compare_heads(connection, heads, sizes, {journal: None}, faults.append)
        assert (faults, found.fitting) == ([], 3)
        compare_heads(connection, heads, sizes_now(heads), {journal: None}, faults.append)
        assert "its tail was cut off" in faults[0]
    engine.dispose()


def test_a_journal_that_did_not_grow_is_not_signed_again(signed: Signed) -> None:
    assert signed.sign() == signed.sign()
    assert len(signed.lines) == 4


def test_a_journal_that_is_not_the_one_that_was_signed_is_not_signed_further(signed: Signed) -> None:
    last = signed.heads[-1]
    Hand(signed.path).run("DELETE FROM journal WHERE number >= ?", last)
    with pytest.raises(NotWhatWasSignedError, match=f"^entry {last} of the journal, signed at .* is missing$"):
        signed.sign()
    assert len(signed.lines) == 3


def test_the_private_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = own_key(tmp_path / "keys")
    path = tmp_path / "keys" / "heads.pem"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o644)
    assert own_key(tmp_path / "keys").id == first.id
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_private_key_that_cannot_be_read_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "heads.pem"
    path.write_text("no key")
    with pytest.raises(SigningKeyError, match="holds no key that can be read"):
        own_key(tmp_path)
    assert path.read_text() == "no key"
