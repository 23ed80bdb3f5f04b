"""Which slots hold which words, through every coming and going."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.duplicates.holders import COMMON, Holders

SLOTS, WORDS = 5, ("lamp", "dark", "road", "噪音")
CHANGES = st.lists(st.tuples(st.integers(0, SLOTS - 1), st.sets(st.sampled_from(WORDS))), max_size=25)


def held(holders: Holders, word: str, size: int = SLOTS) -> list[int]:
    """The slots that a search for a word would find."""
    known = holders.known(word)
    if known is None:
        return []
    found = holders.shared(np.array([known], np.uint32), np.ones(1), size)
    return [int(slot) for slot in np.flatnonzero(found)]


@given(CHANGES)
def test_a_word_is_held_by_the_slots_it_was_added_to_and_not_removed_from(changes: list[tuple[int, set[str]]]) -> None:
    holders, noted, left = Holders(), dict[int, bytes](), dict[int, set[str]]()
    for slot, words in changes:
        holders.remove(slot, noted.get(slot, b""))
        noted[slot], left[slot] = holders.add(slot, sorted(words)), words
    for word in WORDS:
        assert held(holders, word) == sorted(slot for slot, words in left.items() if word in words)


def test_a_word_of_fewer_slots_tells_more() -> None:
    holders = Holders()
    for slot in range(9):
        holders.add(slot, ["lamp", "zeppelin"] if slot == 3 else ["lamp"])
    lamp, zeppelin = holders.tells(np.array([0, 1], np.uint32), 1000).tolist()
    assert lamp == pytest.approx(np.log1p(1000 / 9))
    assert zeppelin == pytest.approx(np.log1p(1000))


def test_a_word_of_too_many_slots_is_counted_but_not_searched_by() -> None:
    holders = Holders()
    for slot in range(COMMON):
        holders.add(slot, ["lamp"])
    assert len(held(holders, "lamp", COMMON)) == COMMON
    noted = holders.add(COMMON, ["lamp"])
    assert held(holders, "lamp", COMMON + 1) == []
    holders.remove(COMMON, noted)
    assert holders.tells(np.array([0], np.uint32), COMMON)[0] == pytest.approx(np.log1p(1))
