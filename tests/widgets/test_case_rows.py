"""The live list as a plain object: what is shown and in which order, and that the steps it tells of are true."""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.case import CaseState
from models.domain.lights import Light, light_of
from models.domain.summary import NEVER_MS, CaseRow
from tests.widgets.rows import HOUR, MINUTE, NOW_MS, TYPE_NAMES, made_row, made_rows, numbers
from widgets.case.case_light import light_at
from widgets.queue.case_rows import CaseRows
from widgets.queue.queue_columns import COUNTED, Column, SortKey
from widgets.queue.queue_scope import Scope, Whose, offered_areas
from widgets.queue.row_edits import Changed, Edit, Inserted, Moved, Rearranged, Removed
from widgets.queue.row_filter import parse_filter

HANDLING = frozenset({CaseState.HANDLING.value})


def rows_of(rows: Sequence[CaseRow]) -> CaseRows:
    live = CaseRows(TYPE_NAMES)
    live.load(rows)
    return live


def shown(live: CaseRows) -> list[str]:
    return [live.number(at) for at in range(len(live))]


def a_case(number: str, **fields: object) -> CaseRow:
    plain = made_row(random.Random(7), 0)._replace(
        number=number, due_ms=NOW_MS + HOUR, soon_ms=NOW_MS + HOUR, paused=0, title="A lamp", type_code="0202"
    )
    return plain._replace(**fields)  # type: ignore[arg-type]  # the fields are named by the test


# ---- order ----


def test_the_most_urgent_case_stands_first_then_the_paused_then_those_without_a_clock() -> None:
    live = rows_of(
        [
            a_case("BX-1", due_ms=NEVER_MS),
            a_case("BX-2", due_ms=NEVER_MS, paused=1),
            a_case("BX-3", due_ms=NOW_MS + 2 * HOUR),
            a_case("BX-4", due_ms=NOW_MS - HOUR),
        ]
    )
    assert shown(live) == ["BX-4", "BX-3", "BX-2", "BX-1"]


def test_ties_stand_in_the_order_of_their_numbers_with_two_before_ten() -> None:
    live = rows_of([a_case("BX-20261121-10000"), a_case("BX-20261121-9999"), a_case("BX-20261120-0002")])
    assert shown(live) == ["BX-20261120-0002", "BX-20261121-9999", "BX-20261121-10000"]


STAGES = ["", "dispatched", "signed", "en_route", "on_scene", "done"]
ORDERS: list[tuple[Column, Callable[[CaseRow], object]]] = [
    (Column.LEFT, lambda row: (row.due_ms, -row.paused if row.due_ms == NEVER_MS else 0)),
    (Column.NUMBER, lambda row: row.number),
    (Column.LEVEL, lambda row: row.level),
    (Column.CASE, lambda row: row.title.casefold()),
    (Column.PLACE, lambda row: (row.area.casefold(), row.address.casefold())),
    (Column.CHANNEL, lambda row: row.channel),
    (Column.LEAD, lambda row: row.lead.casefold()),
    (Column.STATE, lambda row: (list(CaseState).index(CaseState(row.state)), STAGES.index(row.stage))),
    (Column.TYPE, lambda row: (row.type_code, TYPE_NAMES[row.type_code])),
    (Column.AREA, lambda row: row.area.casefold()),
    (Column.ADDRESS, lambda row: row.address.casefold()),
    (Column.REPORTED, lambda row: row.reported_ms),
    (Column.DUE, lambda row: (row.due_ms, -row.paused if row.due_ms == NEVER_MS else 0)),
    (Column.CLOCK, lambda row: row.clock),
    (Column.CHANGED, lambda row: row.touched_ms),
    (Column.OFFICER, lambda row: row.officer),
    (Column.GRADE, lambda row: row.grade),
    *((column, attrgetter(field)) for column, field in COUNTED.items()),
]


@pytest.mark.parametrize(("column", "key"), ORDERS, ids=[column.name for column, _ in ORDERS])
@pytest.mark.parametrize("descending", [False, True], ids=["up", "down"])
def test_each_column_sorts_as_its_values_do_with_ties_by_number(
    column: Column, key: Callable[[CaseRow], object], descending: bool
) -> None:
    rows = made_rows(800, seed=3)
    live = rows_of(rows)
    live.sort_by(SortKey(column, descending))
    expected = sorted(rows, key=key, reverse=descending)  # type: ignore[arg-type]  # each key gives one type
    assert shown(live) == numbers(expected)


def test_a_second_column_sorts_within_the_first() -> None:
    rows = made_rows(400)
    live = rows_of(rows)
    live.sort_by(SortKey(Column.LEVEL), SortKey(Column.CASE, descending=True))
    by_title = sorted(rows, key=lambda row: row.title.casefold(), reverse=True)
    assert shown(live) == numbers(sorted(by_title, key=lambda row: row.level))


# ---- filter ----

UNTIL_HANDLED = ("reported", "verifying", "accepted", "dispatched", "handling", "suspended")


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("lamp", lambda row: "lamp" in _all_text(row)),
        ("POTHOLE river", lambda row: "pothole" in _all_text(row) and "river" in _all_text(row)),
        ("井盖", lambda row: "井盖" in _all_text(row)),
        ("-0042", lambda row: "-0042" in _all_text(row)),
        ("level:A", lambda row: row.level == "A"),
        ("level:ab lamp", lambda row: row.level in "AB" and "lamp" in _all_text(row)),
        ("area:xixiang", lambda row: row.area == "Xixiang"),
        ("area：福永", lambda row: "福永" in row.area),
        ('unit:"water crew 1"', lambda row: "water crew 1" in row.lead.casefold()),
        ("type:gas", lambda row: row.type_code == "0501"),
        ("type:0501", lambda row: row.type_code == "0501"),
        ("overdue", lambda row: row.due_ms <= NOW_MS),
        ("paused", lambda row: row.paused and row.due_ms == NEVER_MS),
        ("area:", lambda row: True),
        ("-lamp", lambda row: "lamp" not in _all_text(row)),
        ("-level:A -overdue", lambda row: row.level != "A" and row.due_ms > NOW_MS),
        ("area:xixiang,福永", lambda row: row.area == "Xixiang" or "福永" in row.area),
        ("place:g107", lambda row: "g107" in row.address.casefold()),
        ("source:热线", lambda row: row.channel == "hotline"),
        ("来源：sensor", lambda row: row.channel == "sensor"),
        ("state:handling", lambda row: row.state == "handling"),
        ("状态：待受理", lambda row: row.state == "reported"),
        ("title:exit", lambda row: "exit" in row.title.casefold()),
        ("number:0042", lambda row: "0042" in row.number),
        ("left<30m", lambda row: row.due_ms - NOW_MS < 30 * MINUTE),
        ("left>=1h30m", lambda row: NEVER_MS > row.due_ms >= NOW_MS + 90 * MINUTE),
        ("剩余＜2小时", lambda row: row.due_ms - NOW_MS < 2 * HOUR),
        ("left<-30", lambda row: row.due_ms - NOW_MS < -30 * MINUTE),
        ("red<1h", lambda row: row.due_ms - NOW_MS < 70 * MINUTE),
        ("age>1d", lambda row: NOW_MS - row.reported_ms > 24 * HOUR),
        ("idle<=90", lambda row: NOW_MS - row.touched_ms <= 90 * MINUTE),
        ("returns>0", lambda row: row.returns > 0),
        ("returned", lambda row: row.returns > 0),
        ("reports>=2", lambda row: row.merged >= 1),
        ("urges:1", lambda row: row.urges == 1),
        ("督办", lambda row: row.tasks or row.escalation),
        ("unassigned", lambda row: row.units == 0 and row.state in UNTIL_HANDLED),
        ('"overdue"', lambda row: "overdue" in _all_text(row)),
        ("foo:bar", lambda row: True),
        ("left<soon", lambda row: True),
        ("", lambda row: True),
    ],
)
def test_the_typed_filter_leaves_the_rows_in_which_everything_is_found(
    text: str, fits: Callable[[CaseRow], bool]
) -> None:
    rows = made_rows(3_000)
    live = rows_of(rows)
    live.set_now(NOW_MS)
    live.filter(text)
    assert sorted(shown(live)) == sorted(numbers([row for row in rows if fits(row)]))


def _all_text(row: CaseRow) -> str:
    parts = (row.number, row.title, TYPE_NAMES[row.type_code], row.area, row.address, row.lead, row.channel)
    return "\n".join(parts).casefold()


@given(st.text(max_size=40))
def test_whatever_is_typed_into_the_filter_is_understood_somehow(text: str) -> None:
    parse_filter(text)
    live = rows_of(made_rows(5))
    live.filter(text)
    assert len(live) <= 5


def test_only_the_states_asked_for_are_shown_and_all_are_counted() -> None:
    rows = made_rows(500)
    live = rows_of(rows)
    live.filter("", HANDLING)
    handling = [row for row in rows if row.state == "handling"]
    assert len(live) == len(handling)
    assert live.counts()["handling"] == len(handling)
    assert sum(live.counts().values()) == len(rows)


def test_a_filter_for_the_overdue_takes_in_a_case_when_it_falls_due() -> None:
    live = rows_of([a_case("BX-1", due_ms=NOW_MS + MINUTE)])
    live.set_now(NOW_MS)
    live.filter("overdue")
    assert shown(live) == []
    live.set_now(NOW_MS + MINUTE)
    assert shown(live) == ["BX-1"]


# ---- what arrives ----


def test_a_new_row_comes_in_where_it_belongs_and_a_changed_one_moves_there() -> None:
    live = rows_of([a_case(f"BX-{at}", due_ms=NOW_MS + at * HOUR) for at in range(1, 6)])
    assert live.apply([a_case("BX-9", due_ms=NOW_MS + 2 * HOUR + 1)]) == [Inserted(2, 2)]
    edits = live.apply([a_case("BX-5", due_ms=NOW_MS)])
    assert edits == [Moved(5, 0), Changed(0, 0, frozenset({Column.LEFT, Column.DUE}))]
    assert shown(live) == ["BX-5", "BX-1", "BX-2", "BX-9", "BX-3", "BX-4"]


def test_a_row_that_stays_in_its_place_only_changes_its_cells() -> None:
    live = rows_of([a_case("BX-1"), a_case("BX-2")])
    assert live.apply([a_case("BX-2", title="Two lamps", lead="Power crew 7")]) == [
        Changed(1, 1, frozenset({Column.CASE, Column.LEAD}))
    ]
    assert live.apply([a_case("BX-2", title="Two lamps", lead="Power crew 7")]) == []


def test_a_case_that_leaves_the_queue_goes_from_the_rows_and_stays_known() -> None:
    live = rows_of([a_case("BX-1", state="handling"), a_case("BX-2", state="handling")])
    live.filter("", HANDLING)
    assert live.apply([a_case("BX-1", state="handled")]) == [Removed(0, 0)]
    case = live.case("BX-1")
    assert case is not None
    assert case.state == "handled"
    assert live.remove(["BX-1", "BX-2", "BX-404"]) == [Removed(0, 0)]
    assert live.known == 0


def test_a_case_that_came_and_went_at_once_is_not_shown_again() -> None:
    live = rows_of([a_case("BX-1")])
    live.apply([a_case("BX-2")])
    live.remove(["BX-2"])
    live.apply([a_case("BX-3")])
    live.sort_by(SortKey(Column.NUMBER))
    assert shown(live) == ["BX-1", "BX-3"]


# ---- holding still ----


def test_held_rows_change_their_cells_in_place_and_count_what_waits() -> None:
    live = rows_of([a_case("BX-1"), a_case("BX-2", due_ms=NOW_MS + 2 * HOUR), a_case("BX-3", due_ms=NOW_MS + 3 * HOUR)])
    live.hold()
    live.apply([a_case("BX-3", due_ms=NOW_MS - HOUR), a_case("BX-4")])
    live.remove(["BX-1"])
    assert shown(live) == ["BX-1", "BX-2", "BX-3"]
    assert live.row(2).due_ms == NOW_MS - HOUR
    assert live.pending == 1
    live.release()
    assert shown(live) == ["BX-3", "BX-4", "BX-2"]
    assert (live.pending, live.known) == (0, 3)


def test_a_held_case_that_was_to_leave_and_comes_again_stays() -> None:
    live = rows_of([a_case("BX-1"), a_case("BX-2")])
    live.hold()
    live.remove(["BX-1"])
    live.apply([a_case("BX-1", title="Again")])
    live.release()
    assert shown(live) == ["BX-1", "BX-2"]


def test_a_waiting_case_that_no_longer_fits_waits_no_more() -> None:
    live = rows_of([a_case("BX-1", state="handling")])
    live.filter("", HANDLING)
    live.hold()
    live.apply([a_case("BX-2", state="handling")])
    assert live.pending == 1
    live.apply([a_case("BX-2", state="handled")])
    assert live.pending == 0


# ---- the steps told of ----


def mirrored(before: list[str], edits: Sequence[Edit], live: CaseRows) -> list[str]:
    """What a table knows that has followed the steps; it reads new rows at the end, as they stand then."""
    table: list[str | None] = list(before)
    for edit in edits:
        match edit:
            case Inserted(first, last):
                table[first:first] = [None] * (last - first + 1)
            case Removed(first, last):
                del table[first : last + 1]
            case Moved(start, end):
                table.insert(end, table.pop(start))
            case Rearranged():
                at = dict(zip(edit.before.tolist(), table, strict=True))
                table = [at[slot] for slot in edit.after.tolist()]
            case Changed():
                pass
    now = shown(live)
    assert len(table) == len(now)
    return [known or now[at] for at, known in enumerate(table)]


acts = st.lists(
    st.one_of(
        st.tuples(st.just("apply"), st.lists(st.integers(0, 60), min_size=1, max_size=4)),
        st.tuples(st.just("batch"), st.lists(st.integers(0, 60), min_size=30, max_size=40)),
        st.tuples(st.just("remove"), st.lists(st.integers(0, 60), max_size=40)),
        st.tuples(st.just("sort"), st.lists(st.integers(0, 15), max_size=3)),
        st.tuples(st.just("filter"), st.lists(st.integers(0, 4), min_size=1, max_size=1)),
        st.tuples(st.just("hold"), st.just([])),
        st.tuples(st.just("release"), st.just([])),
    ),
    max_size=12,
)
FILTERS = ("", "lamp", "level:B", "paused", "area:x")


def act_on(live: CaseRows, act: str, picks: list[int], chance: random.Random) -> list[Edit]:
    match act:
        case "apply" | "batch":
            return live.apply([made_row(chance, at) for at in picks])
        case "remove":
            return live.remove([f"BX-20261101-{at:04}" for at in picks])
        case "sort":
            return live.sort_by(*(SortKey(Column(pick % 8), pick > 7) for pick in picks))
        case "filter":
            return live.filter(FILTERS[picks[0]], HANDLING if picks[0] == 1 else None)
        case "hold":
            live.hold()
            return []
        case _:
            return live.release()


@given(acts, st.integers(0, 1_000))
def test_whoever_follows_the_steps_knows_the_rows_and_they_are_those_of_a_fresh_list(
    sequence: list[tuple[str, list[int]]], seed: int
) -> None:
    chance = random.Random(seed)
    live = rows_of(made_rows(40, seed))
    keys: tuple[SortKey, ...] = live.sorted_by
    text, states = "", None
    for act, picks in sequence:
        before = shown(live)
        edits = act_on(live, act, picks, chance)
        assert mirrored(before, edits, live) == shown(live)
        if live.held and act in ("apply", "batch", "remove", "hold"):
            assert shown(live) == before
        keys = live.sorted_by
        if act == "filter":
            text, states = FILTERS[picks[0]], HANDLING if picks[0] == 1 else None
    live.release()
    known = [case for at in range(61) if (case := live.case(f"BX-20261101-{at:04}")) is not None]
    fresh = rows_of(known)
    fresh.filter(text, states)
    fresh.sort_by(*keys)
    assert shown(live) == shown(fresh)
    assert live.counts() == fresh.counts()
    assert [live.row(at) for at in range(len(live))] == [fresh.row(at) for at in range(len(fresh))]


# ---- lights ----


@given(
    due=st.one_of(st.just(NEVER_MS), st.integers(NOW_MS - 2 * HOUR, NOW_MS + 2 * HOUR)),
    soon=st.one_of(st.just(NEVER_MS), st.integers(NOW_MS - 2 * HOUR, NOW_MS + 2 * HOUR)),
    paused=st.integers(0, 1),
)
def test_the_light_of_a_row_is_the_light_of_its_clock_and_is_counted_as_such(due: int, soon: int, paused: int) -> None:
    row = a_case("BX-1", due_ms=due, soon_ms=soon, paused=paused)
    light = light_at(row, NOW_MS)
    assert light is light_of(_instant(due), _instant(soon), bool(paused), datetime.fromtimestamp(NOW_MS / 1000, UTC))
    assert rows_of([row]).light_counts(NOW_MS)[light] == 1


def _instant(ms: int) -> datetime | None:
    return None if ms == NEVER_MS else datetime.fromtimestamp(ms / 1000, UTC)


def test_no_cases_show_no_lights() -> None:
    counted = rows_of([]).light_counts(NOW_MS)
    assert counted == dict.fromkeys(Light, 0)


def test_the_next_most_urgent_goes_on_from_the_selected_one_and_begins_again() -> None:
    live = rows_of(
        [a_case("BX-1", due_ms=NOW_MS + 2), a_case("BX-2", due_ms=NOW_MS + 1), a_case("BX-3", due_ms=NOW_MS)]
    )
    live.sort_by(SortKey(Column.NUMBER))
    assert live.next_most_urgent() == 2
    assert live.next_most_urgent("BX-3") == 1
    assert live.next_most_urgent("BX-1") == 2
    assert rows_of([]).next_most_urgent() is None


# ---- 100,000 cases ----


def test_the_most_urgent_of_cases_that_have_just_come_is_found() -> None:
    rows = CaseRows({})
    rows.apply(made_rows(1))
    assert rows.next_most_urgent() == 0


# ---- as time goes on, and whose they are ----


@pytest.mark.parametrize("text", ["overdue", "left<30m", "red<20m", "left>30m", "age>2h", "-idle<2h"])
def test_a_filter_by_times_shows_others_as_time_goes_on_and_back(text: str) -> None:
    rows = made_rows(400)
    live = rows_of(rows)
    live.filter(text)
    for now_ms in (NOW_MS, NOW_MS + 40 * MINUTE, NOW_MS + 3 * HOUR, NOW_MS + MINUTE):
        live.set_now(now_ms)
        fresh = rows_of(rows)
        fresh.set_now(now_ms)
        fresh.filter(text)
        assert shown(live) == shown(fresh)


@pytest.mark.parametrize(
    ("text", "turns_ms"),
    [
        ("left<30m", NOW_MS + 30 * MINUTE),
        ("red<20m", NOW_MS + 30 * MINUTE),
        ("age>3h", NOW_MS + HOUR),
        ("idle>2h", NOW_MS + HOUR),
        ("overdue", NOW_MS + HOUR),
    ],
)
def test_a_case_comes_in_at_the_instant_at_which_it_fits(text: str, turns_ms: int) -> None:
    live = rows_of([a_case("BX-1", due_ms=NOW_MS + HOUR, reported_ms=NOW_MS - 2 * HOUR, touched_ms=NOW_MS - HOUR)])
    live.set_now(turns_ms - 1)
    live.filter(text)
    assert shown(live) == []
    live.set_now(turns_ms + 1)
    assert shown(live) == ["BX-1"]


def test_a_queue_of_ones_own_holds_what_the_seat_decided_on_last_and_what_it_marked() -> None:
    live = rows_of([a_case("BX-1", officer="Seat 1"), a_case("BX-2", officer="Seat 2"), a_case("BX-3"), a_case("BX-4")])
    live.set_whose(Whose("Seat 1", frozenset({"BX-3", "BX-404"})))
    live.filter("", scope=Scope.OWN)
    assert shown(live) == ["BX-1", "BX-3"]
    assert live.scope_count(frozenset({"reported", "dispatched", "handling", "accepted"}), Scope.OWN) == len(live)
    live.apply([a_case("BX-2", officer="Seat 1"), a_case("BX-1", officer="Seat 2")])
    assert shown(live) == ["BX-2", "BX-3"]
    live.apply([a_case("BX-3", title="A lamp again"), a_case("BX-4", title="Another")])
    assert shown(live) == ["BX-2", "BX-3"]
    live.set_whose(Whose())
    assert shown(live) == []


def test_watched_areas_hold_the_smaller_ones_within_them_and_no_others_that_begin_alike() -> None:
    live = rows_of([a_case("BX-1", area="Fuyong"), a_case("BX-2", area="Fuyong · Heping 3"), a_case("BX-3", area="Fu")])
    live.apply([a_case("BX-4", area="Fuyong East")])
    live.set_whose(Whose(areas=frozenset({"Fuyong"})))
    live.filter("", scope=Scope.WATCHED_AREAS)
    assert shown(live) == ["BX-1", "BX-2"]
    assert offered_areas(live.values_of("area")) == {"Fu": 1, "Fuyong": 2, "Fuyong East": 1, "Fuyong · Heping 3": 1}


def test_units_are_found_and_sorted_by_their_names_once_these_are_known() -> None:
    live = rows_of([a_case("BX-1", lead="WAT-1"), a_case("BX-2", lead="FIR-2")])
    live.sort_by(SortKey(Column.LEAD))
    assert shown(live) == ["BX-2", "BX-1"]
    live.set_unit_names({"WAT-1": "Canal crew", "FIR-2": "Tower crew"})
    assert shown(live) == ["BX-1", "BX-2"]
    live.filter("unit:tower")
    assert shown(live) == ["BX-2"]
    live.filter("unit:wat-1")
    assert shown(live) == ["BX-1"]


def test_taken_rows_stay_as_they_were_while_the_live_ones_go_on() -> None:
    live = rows_of(made_rows(50))
    before = [live.row(at) for at in range(len(live))]
    taken = live.taken()
    live.apply([row._replace(title="Changed", due_ms=NEVER_MS) for row in before[:30]])
    live.remove([row.number for row in before[30:]])
    assert list(taken) == before
    assert len(taken) == 50
