"""`main.py simulate`: do the promises hold, whatever goes wrong? Whole rooms on a virtual clock, each from a seed."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bus.simulation.seeds import Outcome, Tally

SEEDS = 200
_SAY_EVERY = 500


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seeds", type=int, default=None, help=f"how many seeds (default: {SEEDS})")
    parser.add_argument(
        "--seed", type=int, default=None, help="the first seed; without --seeds this one alone, with its whole story"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (default: one a core)")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace) -> int:
    """0 where every promise held in every seed, 1 where one did not, 2 for a count that is none."""
    from bus.simulation.seeds import quiet

    if (args.seeds is not None and args.seeds < 1) or args.jobs < 1:
        print("--seeds and --jobs begin at 1", file=sys.stderr)
        return 2
    quiet()
    if args.seed is not None and args.seeds is None:
        return _one(args.seed, as_json=args.json)
    return _many(args.seed or 0, args.seeds or SEEDS, args.jobs, as_json=args.json)


def _one(seed: int, *, as_json: bool) -> int:
    from bus.simulation.seeds import live_through
    from bus.simulation.world import Ground

    with closing(Ground.laid()) as ground:
        outcome = live_through(ground, seed, telling=True)
    if as_json:
        told = {"seed": seed, "holds": not outcome.promise, "digest": outcome.digest, "story": outcome.story}
        print(json.dumps({**told, "counts": outcome.counts, "broken": outcome.how}, ensure_ascii=False))
    else:
        print("\n".join(outcome.story))
        print(_verdict(outcome))
    return 1 if outcome.promise else 0


def _many(first: int, count: int, jobs: int, *, as_json: bool) -> int:
    from bus.simulation.seeds import Tally, run

    tally, begun = Tally(), time.monotonic()

    def done(outcome: Outcome) -> None:
        tally.add(outcome)
        if outcome.promise:
            print(_verdict(outcome), file=sys.stderr)
        if tally.seeds % _SAY_EVERY == 0:
            print(f"{tally.seeds} of {count} seeds", file=sys.stderr)

    run(first, count, jobs, done)
    took = time.monotonic() - begun
    print(json.dumps(_as_json(tally, first, took), ensure_ascii=False) if as_json else _as_text(tally, took))
    return 1 if tally.broken else 0


def _verdict(outcome: Outcome) -> str:
    if not outcome.promise:
        return f"seed {outcome.seed}: every promise held ({outcome.digest})"
    return f"seed {outcome.seed}: BROKEN: {outcome.how}\nagain: main.py simulate --seed {outcome.seed}"


def _as_json(tally: Tally, first: int, took: float) -> dict[str, Any]:  # Any: what JSON can hold
    broken = [{"seed": each.seed, "promise": each.promise, "how": each.how} for each in tally.broken]
    return {
        "seeds": tally.seeds,
        "first": first,
        "holds": not tally.broken,
        "broken": broken,
        "seconds": round(took, 1),
        "counts": dict(sorted(tally.counts.items())),
    }


def _as_text(tally: Tally, took: float) -> str:
    lines = [f"{count:>9} {what}" for what, count in sorted(tally.counts.items())]
    ends = f"{len(tally.broken)} of {tally.seeds} seeds broke a promise" if tally.broken else "every promise held"
    return "\n".join([*lines, f"{tally.seeds} seeds in {took:.1f} s: {ends}"])
