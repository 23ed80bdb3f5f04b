"""A real hub process whose files may not grow: read-only and said so, no false receipt, and well when there is room."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bus.events import Beat, Event
from models.domain.orders import ReportCase
from tests.bus.hub.served import a_hub, a_report, a_seat, a_source, accepted, events_until, told, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits can be set from outside on Linux alone")
NO_LIMIT = -1


def large(record: str) -> ReportCase:
    return replace(a_report(record), text="x" * 15_000)


def may_grow(pid: int, to_bytes: int) -> None:
    """No file of the process may become larger than this: to write on is refused, as on a full disk."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415  # there is none elsewhere

        resource.prlimit(pid, resource.RLIMIT_FSIZE, (to_bytes, resource.RLIM_INFINITY))


def cannot_write(event: Event) -> bool:
    return isinstance(event, Beat) and event.read_only


def can_write(event: Event) -> bool:
    return isinstance(event, Beat) and not event.read_only


def test_a_hub_whose_disk_is_full_says_so_gives_no_receipt_and_loses_nothing(world: Path, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    with (
        a_hub(world, "--backups", str(backups), "--heads-every", "1") as hub,
        a_source(hub.address) as source,
        a_seat(hub.address) as seat,
    ):
        accepted(source, a_report("before"))
        wal = (world / "hub.db-wal").stat().st_size
        may_grow(hub.pid, wal)
        for n in range(50):
            source.submit(f"during {n}", large(f"during {n}"))
        assert source.turn(0) == []
        events_until(seat, cannot_write)
        assert source.turn(0.2) == []
        assert source.outstanding == 50
        may_grow(hub.pid, NO_LIMIT)
        receipts = until(lambda: not source.outstanding, source, seat)
        assert all(receipt.accepted for receipt in receipts if hasattr(receipt, "accepted"))
        events_until(seat, can_write)
    verdict = told("verify", "--base-dir", world)
    assert (verdict["holds"], verdict["entries"]) == (True, 51)
    assert verdict["heads"]["last_number"] == 51
    assert told("restore", "--from", backups, "--to", tmp_path / "new")["number"] == 51
