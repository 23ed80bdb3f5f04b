"""Files of keys: only their owner reads them, they appear whole, and several processes may make them at once."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from bus.hub.key_ring import KeyRing
from bus.keys.door import Door
from bus.keys.key_files import KeyFileError
from bus.keys.key_folder import KeyFolder
from tests.bus.room import MORNING
from tests.doors import a_door_to_nobody

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows keeps permissions elsewhere")


@posix_only
def test_nobody_but_the_owner_may_read_a_key(world: Path) -> None:
    keys = KeyFolder.of(world)
    keys.own("seat", "Seat 1", MORNING)
    found = {path: stat.S_IMODE(path.stat().st_mode) for path in [keys.path, *keys.path.rglob("*")]}
    assert {mode for path, mode in found.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in found.items() if path.is_file()} == {0o600}
    assert len([path for path in found if path.is_file()]) == 3


@posix_only
def test_a_key_that_others_can_read_is_not_used(world: Path) -> None:
    door = a_door_to_nobody(world)
    Door.find(door, "seat", "Seat 1")
    (path,) = (world / "keys" / "own").iterdir()
    path.chmod(0o640)
    with pytest.raises(KeyFileError, match=r"others can read the key file .*: set its permissions to 600"):
        Door.find(door, "seat", "Seat 1")


def test_many_who_make_the_same_key_at_once_have_one(world: Path) -> None:
    keys = KeyFolder.of(world)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: keys.own("seat", "Seat 1", MORNING), range(40)))
    assert len({key.secret for key in made}) == 1
    assert [known.public for known in keys.known()] == [made[0].public]


def test_names_that_look_alike_in_a_file_name_have_keys_of_their_own(world: Path) -> None:
    keys = KeyFolder.of(world)
    names = ["Seat 1", "Seat-1", "seat 1", "席位 1", "../Seat 1"]
    assert len({keys.own("seat", name, MORNING).public for name in names}) == len(names)
    assert len({keys.own(kind, "Seat 1", MORNING).public for kind in ("seat", "source")}) == 2


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_key_needs_a_name(world: Path, name: str) -> None:
    with pytest.raises(KeyFileError, match="a name of 1 to 80 characters"):
        KeyFolder.of(world).make("seat", name, MORNING)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is no key file"),
        ("nonsense", "is no key file"),
        ('{"public": "short", "secret": "short"}', "a key has 40 characters"),
        ("[" * 100_000, "is no key file"),
    ],
)
def test_a_file_that_is_no_key_is_said_to_be_none(world: Path, content: str, reason: str) -> None:
    keys = KeyFolder.of(world)
    keys.hub_pair()
    (keys.path / "hub.key").write_text(content, encoding="utf-8")
    with pytest.raises(KeyFileError, match=reason):
        keys.hub_pair()


def test_a_damaged_file_lets_nobody_in_and_keeps_nobody_out(world: Path) -> None:
    keys = KeyFolder.of(world)
    good, bad = (keys.make("seat", name, MORNING) for name in ("good", "bad"))
    for path in keys.known_path.iterdir():
        if bad.public in path.read_text(encoding="utf-8"):
            path.write_text("{", encoding="utf-8")
    ring = KeyRing(keys)
    assert (ring.badge(good.public, MORNING).fault, ring.badge(bad.public, MORNING).code) == ("", "key_unknown")


def test_a_ring_hears_of_every_key_that_is_made_and_revoked(world: Path) -> None:
    keys = KeyFolder.of(world)
    ring = KeyRing(keys)
    for number in range(20):
        made = keys.make("seat", f"Seat {number}", MORNING, expires=MORNING + timedelta(days=1))
        ring.look()
        assert ring.badge(made.public, MORNING).name == f"Seat {number}"
        assert ring.badge(made.public, MORNING + timedelta(days=1)).code == "key_expired"
        (known,) = (key for key in keys.known() if key.public == made.public)
        keys.revoke(known, MORNING)
        ring.look()
        assert ring.badge(made.public, MORNING).code == "key_revoked"
