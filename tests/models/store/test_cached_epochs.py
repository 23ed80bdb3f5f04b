"""A seat's cache remembers the highest epoch of each journal, whatever else it forgets."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from models.store.cache import Cache


def test_the_epoch_of_each_journal_is_there_after_a_start_and_the_last_one_kept_counts(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    with closing(Cache(path)) as cache:
        assert cache.epochs.known() == {}
        cache.epochs.keep("87f2", 3)
        cache.epochs.keep("other_%", 1)
        cache.epochs.keep("87f2", 4)
    with closing(Cache(path)) as cache:
        assert cache.epochs.known() == {"87f2": 4, "other_%": 1}
        cache.begin_snapshot()
        cache.end_snapshot("87f2", 12)
        assert cache.epochs.known() == {"87f2": 4, "other_%": 1}
        assert (cache.number(), cache.standing().journal) == (12, "87f2")
