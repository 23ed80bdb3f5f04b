"""The bench of verify over a small journal: real entries, chained anew, as many as were asked for. Nothing is timed."""

from pathlib import Path

from console.bench import verify
from console.bench.made_journal import write_journal
from console.bench.sizes import Sizes
from models.clock import WallClock
from models.domain.clocks import ROUND_THE_CLOCK
from models.store import verifying
from models.store.engine import sqlite_url
from tests.models.store.hand import Hand

ENTRIES = 700


def test_a_whole_journal_is_a_figure_with_its_share_of_the_bound() -> None:
    [figure] = verify.measure(Sizes(journal_entries=ENTRIES))
    assert (figure.name, figure.unit) == ("verify.journal", "s")
    assert figure.bound == 60 * ENTRIES / 10_000_000
    assert figure.reached > 0
    assert figure.floor
    assert figure.note.startswith("700 entries, ")


def test_the_journal_is_of_real_entries_and_a_changed_one_is_found_in_it(world: Path) -> None:
    path = write_journal(world, ENTRIES, WallClock())
    hand = Hand(path)
    assert hand.count("SELECT count(DISTINCT case_no) FROM journal") > 100
    assert hand.count("SELECT count(DISTINCT kind) FROM journal") > 1
    assert hand.count("SELECT min(length(body)) FROM journal") > 30
    hand.run("UPDATE journal SET body = body || ' ' WHERE number = 512")
    verdict = verifying.verify(sqlite_url(path), lambda _: ROUND_THE_CLOCK, journal_only=True)
    assert (verdict.entries, len(verdict.faults)) == (511, 1)
