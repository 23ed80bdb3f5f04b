"""How much is measured: the whole, and a shorter run that shows where one stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """Counts of things and seconds of watching."""

    hub_reports: int = 20_000
    hub_runs: int = 3
    outstanding: int = 1_000
    glass_s: float = 30.0
    glass_per_s: int = 100
    burst: int = 30_000
    pings: int = 300
    open_cases: int = 100_000
    missed: int = 10_000
    starts: int = 3
    queue_rows: int = 100_000
    queue_changes: int = 400
    peer_rows: int = 20_000
    timeline_spans: int = 5_000
    timeline_frames: int = 300
    duty_s: float = 300.0
    duty_per_s: int = 200
    duty_keys: int = 300
    strangers: int = 100_000
    journal_entries: int = 10_000_000
    kills: int = 300
    seats: int = 20
    contested: int = 100_000
    fuzzed: int = 1_000_000
    failovers: int = 50
    roommates: int = 50
    room_s: float = 600.0


FULL = Sizes()
QUICK = Sizes(
    hub_reports=5_000,
    hub_runs=1,
    glass_s=8.0,
    burst=10_000,
    pings=100,
    starts=1,
    peer_rows=5_000,
    duty_s=20.0,
    duty_keys=60,
    strangers=3_000,
    journal_entries=500_000,
    kills=10,
    contested=4_000,
    fuzzed=20_000,
    failovers=4,
    room_s=30.0,
)
LONG = Sizes(duty_s=600.0)
