"""What is kept of the lines that were placed, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.commands.history import MOST_KEPT, History, kept_line
from console.commands.reading import read
from tests.console.commands.afternoon import UNDERPASS, afternoon

KNOWN = afternoon(UNDERPASS)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("d 0040 MUN-2 note:Mrs Li, 13800001111", "d 0040 MUN-2 note:"),
        ("n . caller rang again", "n ."),
        ("b . yes no note:was rude", "b . yes no note:"),
        ("p . no pump until:2h", "p . until:2h"),
        ("i . “Captain Wang” drain it limit:2h", "i . limit:2h"),
        ("备注 . 家属情绪激动", "备注 ."),
    ],
)
def test_words_of_somebodys_own_are_not_kept(typed: str, kept: str) -> None:
    assert kept_line(read(typed, KNOWN)) == kept


@given(st.text(alphabet=st.characters(categories=("L", "N")), min_size=3, max_size=30).map(lambda word: f"zq{word}"))
def test_no_word_of_a_note_is_in_the_history(word: str) -> None:
    for line in (f"d 0040 MUN-2 note:{word}", f"n . {word}", f"x . {word} result:{word}"):
        assert word not in kept_line(read(line, KNOWN))


def test_up_and_down_go_through_the_lines_and_back_to_what_was_being_typed() -> None:
    history = History.of(["d 0040 MUN-2", "a .", 7, ""])
    assert [history.earlier("draft"), history.earlier("a ."), history.earlier("d 0040 MUN-2")] == [
        "a .",
        "d 0040 MUN-2",
        "d 0040 MUN-2",
    ]
    assert [history.later(""), history.later(""), history.later("draft")] == ["a .", "draft", "draft"]


def test_a_line_said_twice_is_kept_once_and_the_oldest_go() -> None:
    history = History.of([])
    for place in range(MOST_KEPT + 5):
        history.put(f"go {place}")
        history.put(f"go {place}")
    assert len(history.kept()) == MOST_KEPT
    assert history.kept()[-1] == f"go {MOST_KEPT + 4}"


def test_with_no_history_the_keys_leave_the_line_as_it_is() -> None:
    history = History.of([])
    assert history.earlier("d ") == "d "
    assert history.later("d ") == "d "
