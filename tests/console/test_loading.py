"""What is loaded is not looked through by the collector, then or later; everything else is, as before."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from console.loading import loading


@pytest.fixture(autouse=True)
def a_collector() -> Iterator[None]:
    by_itself = gc.isenabled()
    gc.enable()
    yield
    gc.unfreeze()
    if not by_itself:
        gc.disable()


def test_nothing_is_looked_through_while_things_are_loaded_and_they_are_let_be_afterwards() -> None:
    before = gc.get_freeze_count()
    with loading():
        assert not gc.isenabled()
        kept = [[n] for n in range(5_000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before + len(kept)


def test_where_it_fails_the_collector_goes_on() -> None:
    with pytest.raises(ImportError), loading():
        raise ImportError
    assert gc.isenabled()


def test_one_that_was_off_stays_off() -> None:
    gc.disable()
    with loading():
        pass
    assert not gc.isenabled()
