"""A seat's outbox: what was shown as queued is there again, in the order in which it was placed, whatever happened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from bus.simulation.disk import Disk, Point, ProcessEnded
from models.domain.clocks import ROUND_THE_CLOCK
from models.store.cache import Cache, Waiting

NOON_US = 1_772_000_000_000_000
HOUR_US = 3_600_000_000


def order(name: str) -> Waiting:
    return Waiting(name, "DD-1", "AddNote", "{}", None)


@pytest.fixture
def disk() -> Iterator[Disk]:
    """Of a seat whose machine may lose its power."""
    with closing(Disk("NORMAL")) as made:
        Cache(made.engine)
        made.begin(made.image(), Random(1), power_may_go=True)
        yield made


def ids(cache: Cache) -> list[str]:
    return [waiting.id for waiting in cache.waiting_orders()]


def test_orders_come_back_in_the_order_in_which_they_were_placed_though_the_clock_was_set_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.db")
    for name, at in (("first", NOON_US), ("second", NOON_US - HOUR_US), ("third", NOON_US - 2 * HOUR_US)):
        cache.queue_order(order(name), at)
    cache.settle_order("second")
    cache.queue_order(order("fourth"), NOON_US - 3 * HOUR_US)
    cache.close()
    again = Cache(tmp_path / "cache.db")
    assert ids(again) == ["first", "third", "fourth"]
    again.close()


def test_a_queued_order_survives_the_loss_of_power(disk: Disk) -> None:
    image = disk.image()
    for seed in range(10):
        disk.begin(image, Random(seed), power_may_go=True)
        cache = Cache(disk.engine)
        cache.queue_order(order("n1"), NOON_US)
        cache.put((), ROUND_THE_CLOCK, (), 5)
        disk.lose_power()
        assert ids(Cache(disk.engine)) == ["n1"]


def test_what_the_hub_can_give_again_is_left_to_the_system_to_write(disk: Disk) -> None:
    image, there = disk.image(), set()
    for seed in range(20):
        disk.begin(image, Random(seed), power_may_go=True)
        cache = Cache(disk.engine)
        cache.queue_order(order("n1"), NOON_US)
        cache.put((), ROUND_THE_CLOCK, (), 5)
        disk.lose_power()
        there.add(Cache(disk.engine).number())
    assert there == {0, 5}


@pytest.mark.parametrize(("point", "there"), [(Point.BEFORE, []), (Point.AFTER, ["n1"])])
def test_a_process_that_ends_in_the_commit_has_queued_the_order_or_not(
    disk: Disk, point: Point, there: list[str]
) -> None:
    cache = Cache(disk.engine)
    disk.end_at(point)
    with pytest.raises(ProcessEnded):
        cache.queue_order(order("n1"), NOON_US)
    disk.recover()
    assert ids(Cache(disk.engine)) == there
