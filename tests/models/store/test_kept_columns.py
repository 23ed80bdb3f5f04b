"""Rows kept as columns: a start from them shows what a start from the rows would, whatever was written since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bus.wire import digest_of_bytes
from models.domain.case import Case, CaseState
from models.domain.clocks import ROUND_THE_CLOCK
from models.domain.summary import CaseRow
from models.store import kept_columns
from models.store.cache import Cache
from models.store.cards import card
from tests.widgets.cases import at, case_of
from widgets.queue.case_rows import CaseRows

MANY = kept_columns.LEAST


def case(number: int, title: str = "Lamp out", state: CaseState = CaseState.REPORTED) -> Case:
    reported = at("10:00") + timedelta(seconds=number)
    return case_of(number=f"DD-20261121-{number:04d}", title=title, state=state, reported_at=reported)


def put(cache: Cache, *cases: Case, number: int | None = None) -> None:
    cards = [(each, data, digest_of_bytes(data)) for each in cases for data in [card(each)]]
    cache.put(cards, ROUND_THE_CLOCK, number=number)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    cache = Cache(tmp_path / "cache.db")
    cache.begin_snapshot()
    put(cache, *(case(n, f"Lamp {n % 7} out") for n in range(1, MANY + 1)))
    cache.end_snapshot("journal", 5)
    yield cache
    cache.close()


def shown(cache: Cache) -> dict[str, CaseRow]:
    """What a queue shows that starts from what was kept."""
    kept = cache.kept_rows()
    assert kept is not None
    rows = CaseRows({})
    rows.load_columns(kept.columns.numbers, kept.columns.texts, kept.columns.values)
    rows.apply(kept.changed)
    rows.remove(kept.gone)
    assert cache.standing(kept) == cache.standing()  # what the link goes by, too
    return {number: row for number in rows.columns.slot_of if (row := rows.case(number)) is not None}


def there(cache: Cache) -> dict[str, CaseRow]:
    return {row[0]: CaseRow._make(row) for row in cache.rows()}


def test_nothing_is_kept_until_it_is_asked_for(cache: Cache) -> None:
    assert cache.kept_rows() is None


def test_columns_hold_what_the_rows_do(cache: Cache) -> None:
    cache.keep_rows()
    assert shown(cache) == there(cache)
    assert len(shown(cache)) == MANY


def test_what_is_written_since_comes_with_them(cache: Cache, tmp_path: Path) -> None:
    cache.keep_rows()
    put(cache, case(3, "Lamp gone"), case(MANY + 40, "Lamp"), case(4), number=6)
    put(cache, case(3, "Lamp leaning"), case(MANY + 40), case(4, state=CaseState.ARCHIVED), number=7)
    cache.close()
    again = Cache(tmp_path / "cache.db")
    assert shown(again) == there(again)
    assert shown(again)["DD-20261121-0003"].title == "Lamp leaning"
    assert "DD-20261121-0004" not in shown(again)
    again.close()


def test_numbers_stand_in_their_order_also_beyond_four_figures(cache: Cache) -> None:
    put(cache, case(10_001), number=6)
    cache.keep_rows()
    kept = cache.kept_rows()
    assert kept is not None
    rows = CaseRows({})
    rows.load_columns(kept.columns.numbers, kept.columns.texts, kept.columns.values)
    in_order = [rows.columns.numbers[slot] for slot in rows.columns.by_number()]
    assert in_order[-2:] == [f"DD-20261121-{MANY:04d}", "DD-20261121-10001"]


def test_a_new_snapshot_makes_what_was_kept_void(cache: Cache) -> None:
    cache.keep_rows()
    cache.begin_snapshot()
    assert cache.kept_rows() is None


def test_where_most_has_changed_the_rows_are_read_instead(cache: Cache) -> None:
    cache.keep_rows()
    put(cache, *(case(n, "Lamp gone") for n in range(1, MANY // 2)), number=6)
    assert cache.kept_rows() is None


def test_a_text_that_cannot_be_parted_from_the_others_is_not_kept(cache: Cache) -> None:
    put(cache, case(9, f"Lamp{kept_columns.BETWEEN}out"), number=6)
    cache.keep_rows()
    assert cache.kept_rows() is None
    assert there(cache)["DD-20261121-0009"].title == f"Lamp{kept_columns.BETWEEN}out"


def test_a_half_filled_cache_is_not_kept(cache: Cache) -> None:
    cache.begin_snapshot()
    cache.keep_rows()
    assert cache.kept_rows() is None
