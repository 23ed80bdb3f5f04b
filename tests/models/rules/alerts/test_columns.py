"""Many cases at once: the same alerts as case by case, at every instant of a long walk; and what a turn tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from random import Random

import numpy as np
import pytest

from models.domain.alerts.alert import Alert, AlertState, alerts_of
from models.domain.alerts.heeds import AlertKind, Heed, heeds_text
from models.domain.instants import at_ms, to_ms
from models.domain.summary import CaseRow, summarise
from models.rules.alerts.columns import INSTANTS, KINDS, LEVELS, STANDINGS, STATES, AlertColumns, Cells
from models.rules.alerts.load import LoadLog
from models.rules.alerts.origins import ChatterLog, OriginKind, OriginLog
from models.rules.alerts.reading import shipped_alerts
from tests.models.domain.steps import Step, walked
from tests.widgets.rows import made_row

POLICY = shipped_alerts()
MINUTE_MS = 60_000
NOW = 1_795_242_727_000


@pytest.fixture(scope="module")
def steps() -> Sequence[Step]:
    return [step for seed in (11, 12) for step in walked(seed, 700)]


def put(columns: AlertColumns, rows: Sequence[CaseRow], first: int = 0, fresh: Sequence[int] = ()) -> None:
    columns.put(
        np.arange(first, first + len(rows), dtype=np.int32),
        {name: np.array([getattr(row, name) for row in rows], np.int64) for name in INSTANTS},
        np.array([[level.value for level in LEVELS].index(row.level) for row in rows], np.int8),
        np.array([[state.value for state in STATES].index(row.state) for row in rows], np.int8),
        {first + at: row.heeds for at, row in enumerate(rows) if row.heeds},
        fresh,
    )


def row(number: str = "DD-1", **changes: object) -> CaseRow:
    """A case in hand that has been overdue for a minute."""
    plain = made_row(Random(5), 7, NOW)._replace(number=number, state="handling", level="B", due_ms=NOW - MINUTE_MS)
    return plain._replace(work_ms=NOW - MINUTE_MS)._replace(**changes)  # type: ignore[arg-type]  # fields by name


def found(columns: AlertColumns, rows: Sequence[CaseRow]) -> set[tuple[str, AlertKind, AlertState]]:
    kinds, slots = np.nonzero(columns.standing)
    return {
        (rows[slot].number, KINDS[kind], STANDINGS[int(columns.standing[kind, slot])])
        for kind, slot in zip(kinds.tolist(), slots.tolist(), strict=True)
    }


def one_by_one(rows: Sequence[CaseRow], now_ms: int) -> list[Alert]:
    return [alert for each in rows for alert in alerts_of(each, POLICY, now_ms)]


def test_columns_say_of_every_case_of_a_walk_what_is_said_of_it_alone(steps: Sequence[Step]) -> None:
    seen: set[tuple[AlertKind, AlertState]] = set()
    for step in steps[::5]:
        rows = [summarise(case, step.rules.times) for case in step.after.cases.values()]
        if not rows:
            continue
        columns = AlertColumns(POLICY)
        put(columns, rows)
        for minutes in (0, 4, 9, 45, 600, 7):  # the last is a clock that was set back
            now_ms = to_ms(step.now + timedelta(minutes=minutes))
            columns.turn(now_ms)
            alone = one_by_one(rows, now_ms)
            assert found(columns, rows) == {(a.case, a.kind, a.state) for a in alone}
            seen |= {(alert.kind, alert.state) for alert in alone}
    assert {kind for kind, _ in seen} >= set(KINDS) - {AlertKind.RELAY, AlertKind.UNRESUMED}
    assert {state for _, state in seen} == set(AlertState) - {AlertState.NORMAL, AlertState.RETURNED}


def test_a_turn_tells_what_calls_now_and_what_called_and_is_over() -> None:
    columns = AlertColumns(POLICY)
    put(columns, [row(), row("DD-2", work_ms=NOW + MINUTE_MS, due_ms=NOW + MINUTE_MS, soon_ms=NOW - 9 * MINUTE_MS)])
    turned = columns.turn(NOW - 30 * MINUTE_MS)
    assert (len(turned.came), len(turned.went), turned.changed) == (0, 0, False)
    turned = columns.turn(NOW)
    assert cells(turned.came) == {(AlertKind.OVERDUE, 0), (AlertKind.NEAR, 1)}
    put(columns, [row(state="closed")])
    turned = columns.turn(NOW)
    assert (cells(turned.came), cells(turned.went)) == (set(), {(AlertKind.OVERDUE, 0)})


def cells(found: Cells) -> set[tuple[AlertKind, int]]:
    return {(KINDS[kind], slot) for kind, slot in zip(found.kinds.tolist(), found.slots.tolist(), strict=True)}


def test_another_case_in_a_slot_is_a_call_of_its_own() -> None:
    columns = AlertColumns(POLICY)
    put(columns, [row()])
    columns.turn(NOW)
    put(columns, [row("DD-9")], fresh=[0])
    assert cells(columns.turn(NOW).came) == {(AlertKind.OVERDUE, 0)}


def test_a_case_that_is_gone_leaves_nothing_that_calls() -> None:
    columns = AlertColumns(POLICY)
    put(columns, [row()])
    columns.turn(NOW)
    columns.drop(np.array([0, 900], np.int32))
    assert not columns.turn(NOW).changed
    assert sum(columns.counts().values()) == 0


def test_what_is_over_unseen_is_left_until_it_is_seen_or_calls_again_or_its_case_goes() -> None:
    columns = AlertColumns(POLICY)
    over = {(AlertKind.OVERDUE, 0), (AlertKind.OVERDUE, 1), (AlertKind.OVERDUE, 2)}
    put(columns, [row(), row("DD-2"), row("DD-3")])
    columns.turn(NOW)
    put(columns, [row(state="closed"), row("DD-2", state="closed"), row("DD-3", state="closed")])
    went = columns.turn(NOW).went
    columns.leave(went)
    assert cells(columns.cells(AlertState.RETURNED)) == cells(went) == over
    assert columns.raised_of(went).tolist() == [NOW - MINUTE_MS] * 3
    assert columns.counts()[AlertState.RETURNED] == 3
    columns.leave(Cells(went.kinds[:1], went.slots[:1]), unseen=False)
    put(columns, [row("DD-2")], first=1)
    columns.turn(NOW)
    assert cells(columns.cells(AlertState.RETURNED)) == {(AlertKind.OVERDUE, 2)}
    columns.drop(np.array([2], np.int32))
    assert columns.counts()[AlertState.RETURNED] == 0


def test_the_first_are_the_weightiest_and_of_those_the_oldest() -> None:
    columns = AlertColumns(POLICY)
    rows = [row(f"DD-{at}", level="BAC"[at % 3], work_ms=NOW - at * MINUTE_MS) for at in range(60)]
    put(columns, rows)
    columns.turn(NOW)
    first = columns.first(columns.cells(AlertState.CALLING), 7)
    assert first.slots.tolist() == [58, 55, 52, 49, 46, 43, 40]


def test_100_000_overdue_cases_are_all_there() -> None:
    columns = AlertColumns(POLICY)
    put(columns, [row()] * 100_000)
    columns.turn(NOW)
    assert columns.counts()[AlertState.CALLING] == 100_000
    assert len(columns.first(columns.cells(AlertState.CALLING), 500)) == 500


def test_a_flood_begins_over_ten_calls_in_ten_minutes_and_ends_under_five() -> None:
    log = LoadLog(POLICY.flood, 2 * 60 * MINUTE_MS)
    log.add([NOW - at * 30_000 for at in range(10)])
    assert (log.at(NOW).count, log.at(NOW).flood_ms) == (10, 0)
    log.add([NOW])
    assert log.at(NOW).flood_ms == NOW
    later = NOW + 7 * MINUTE_MS
    assert log.at(later).count == 7
    assert log.at(later).flood_ms == NOW
    later = NOW + 9 * MINUTE_MS
    assert (log.at(later).count, log.at(later).flood_ms) == (3, 0)


def test_the_trend_is_the_load_of_two_hours_before() -> None:
    log = LoadLog(POLICY.flood, 2 * 60 * MINUTE_MS)
    log.add([NOW - 63 * MINUTE_MS] * 3)
    log.add([NOW] * 2)
    trend = log.at(NOW).trend
    assert (len(trend), trend[-1], max(trend), trend[0]) == (24, 2, 3, 0)
    assert trend[10:14] == (0, 3, 3, 0)


def test_origins_are_counted_over_a_day_and_the_most_come_first() -> None:
    log = OriginLog(24 * 60 * MINUTE_MS)
    log.add(NOW - 30 * 60 * MINUTE_MS, {OriginKind.TYPE: {"0101": 99}})
    log.add(NOW - 60 * MINUTE_MS, {OriginKind.TYPE: {"0205": 2, "0806": 6}, OriginKind.UNIT: {"": 5}})
    log.add(NOW, {OriginKind.TYPE: {"0205": 1}})
    told = [(each.name, each.count, round(each.share, 2)) for each in log.top(OriginKind.TYPE, NOW)]
    assert told == [("0806", 6, 0.67), ("0205", 3, 0.33)]
    assert log.top(OriginKind.UNIT, NOW) == ()


def test_a_call_that_comes_again_and_again_is_named() -> None:
    log = ChatterLog(POLICY.chatter)
    for at in (0, 10, 20):
        log.add("DD-1", "near", NOW + at * MINUTE_MS)
    log.add("DD-2", "near", NOW)
    [chatter] = log.chattering(NOW + 20 * MINUTE_MS)
    assert (chatter.case, chatter.alert, chatter.count) == ("DD-1", "near", 3)
    assert log.chattering(NOW + 31 * MINUTE_MS) == ()


def test_what_was_heeded_before_is_known_as_calling_again() -> None:
    heed = Heed(AlertKind.OVERDUE, at_ms(NOW - MINUTE_MS), "Seat 1", at_ms(NOW), at_ms(NOW + 5 * MINUTE_MS))
    columns = AlertColumns(POLICY)
    put(columns, [row(heeds=heeds_text((heed,))), row("DD-2")])
    columns.turn(NOW)
    assert columns.counts()[AlertState.ACKNOWLEDGED] == 1
    columns.turn(NOW + 5 * MINUTE_MS)
    calling = columns.cells(AlertState.CALLING)
    again = dict(zip(calling.slots.tolist(), columns.heeded_before(calling).tolist(), strict=True))
    assert again == {0: True, 1: False}
