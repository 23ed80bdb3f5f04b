"""What is set so that the screen goes first, and that it is undone."""

import gc
import sys

from console import screen_first


def test_threads_take_shorter_turns_until_the_end() -> None:
    before = sys.getswitchinterval(), gc.get_threshold()
    screen_first.begin()
    try:
        assert sys.getswitchinterval() < 0.001 < before[0]
        assert gc.get_threshold() > before[1]
    finally:
        screen_first.end()
    assert (sys.getswitchinterval(), gc.get_threshold()) == before


def test_what_was_loaded_is_not_looked_through_again_until_the_end() -> None:
    screen_first.settle()
    try:
        assert gc.get_freeze_count() > 1_000
    finally:
        screen_first.end()
    assert gc.get_freeze_count() == 0
