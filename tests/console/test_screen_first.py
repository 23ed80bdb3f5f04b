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


def test_a_cycle_of_a_quiet_time_is_found_and_a_burst_is_let_be() -> None:
    screen_first.begin()
    try:
        gc.collect()
        kept = [{"round": n} for n in range(1000)]
        gc.collect(0)
        before = gc.get_freeze_count()
        screen_first.rest()
        assert gc.get_count()[1] == 0
        assert gc.get_freeze_count() == before
        for _ in range(screen_first.MOST_ROUNDS + 1):
            kept.append({"round": len(kept)})
            gc.collect(0)
        screen_first.rest()
        assert gc.get_freeze_count() > before + len(kept)
    finally:
        screen_first.end()
