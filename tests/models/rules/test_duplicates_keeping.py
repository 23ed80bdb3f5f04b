"""The index is kept up to date change by change, and says what one built anew would say."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.case import Case, CaseState, Level, Place, Touch
from models.rules.duplicates.holders import COMMON
from models.rules.duplicates.index import DuplicateIndex
from models.rules.duplicates.likely import Kind
from models.rules.duplicates.sketch import Sketch, can_be_suggested, sketch_of
from models.rules.duplicates.weights import Weights
from tests.models.rules.duplicate_reports import DAY_MS, DRAFT, NOW_MS, POTHOLE, numbers, of, unplaced, wordless

EVERYTHING = Weights(least=0.0)
WORDS = ("lamp", "dark", "pothole", "deep", "路灯", "噪音扰民", "heping rd", "13912345678")
REPORTED = datetime(2026, 6, 1, 8, tzinfo=UTC)


def texts() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)


def sketches() -> st.SearchStrategy[Sketch]:
    placed = st.builds(
        Sketch,
        number=st.sampled_from([f"DD-{n}" for n in range(6)]),
        type_code=st.sampled_from(["", "0203", "0204", "0501"]),
        group=st.sampled_from(["", "02", "05"]),
        lon=st.just(113.9),
        lat=st.floats(22.6, 22.61),
        address=texts(),
        title=texts(),
        text=texts(),
        reported_ms=st.integers(NOW_MS - 90 * DAY_MS, NOW_MS),
        closed_ms=st.none() | st.integers(NOW_MS - 40 * DAY_MS, NOW_MS),
    )
    return placed | placed.map(unplaced)


def answer(index: DuplicateIndex, draft: Sketch) -> dict[str, Mapping[Kind, tuple[float, float]]]:
    return {
        likely.number: {r.kind: (round(r.value, 6), round(r.points, 6)) for r in likely.reasons}
        for likely in index.likely(draft, NOW_MS, most=10)
    }


@given(st.lists(sketches() | st.sampled_from([f"DD-{n}" for n in range(6)]), max_size=30), sketches())
def test_an_index_kept_by_changes_answers_as_one_built_anew(changes: list[Sketch | str], draft: Sketch) -> None:
    kept, left = DuplicateIndex(EVERYTHING), dict[str, Sketch]()
    for change in changes:
        if isinstance(change, str):
            kept.drop(change)
            left.pop(change, None)
        else:
            kept.put(change)
            left[change.number] = change
    assert len(kept) == len(left)
    draft = replace(draft, number="")
    assert answer(kept, draft) == answer(of(*left.values(), weights=EVERYTHING), draft)


def test_a_case_is_found_by_its_new_words_and_no_more_by_its_old() -> None:
    old = replace(unplaced(wordless(POTHOLE)), text="zeppelin moored over the bakery")
    index = of(old, weights=EVERYTHING)
    index.put(replace(old, text="canary escaped from the vestry"))
    kinds = [
        {reason.kind for reason in index.likely(replace(DRAFT, text=text, title=""), NOW_MS)[0].reasons}
        for text in ("zeppelin moored", "canary vestry")
    ]
    assert [Kind.WORDS in found for found in kinds] == [False, True]


def test_a_case_that_was_dropped_is_not_suggested_and_makes_room() -> None:
    index = of(POTHOLE, replace(POTHOLE, number="DD-2"))
    index.drop("DD-1")
    index.drop("DD-1")
    index.put(replace(wordless(POTHOLE), number="DD-3", lon=114.2))
    assert len(index) == 2
    assert numbers(index.likely(DRAFT, NOW_MS)) == ["DD-2"]


def test_a_case_that_is_closed_and_opened_again_is_suggested_again() -> None:
    index = of(replace(POTHOLE, closed_ms=NOW_MS - 60 * DAY_MS))
    assert index.likely(DRAFT, NOW_MS) == []
    index.put(POTHOLE)
    assert numbers(index.likely(DRAFT, NOW_MS)) == ["DD-1"]


def test_the_right_one_is_found_among_more_cases_than_hold_one_common_word() -> None:
    crowd = [replace(wordless(POTHOLE), number=f"X-{n}", lon=114.0, text="lamp") for n in range(COMMON + 10)]
    rare = replace(unplaced(wordless(POTHOLE)), text="lamp beside the zeppelin hangar")
    index = of(*crowd, rare)
    index.drop("X-7")
    draft = replace(unplaced(wordless(DRAFT)), text="zeppelin hangar lamp")
    assert numbers(index.likely(draft, NOW_MS))[0] == "DD-1"


def a_case(state: CaseState = CaseState.HANDLING, closed_at: datetime | None = None) -> Case:
    return Case(
        number="DD-20260601-0001",
        version=3,
        state=state,
        type_code="0203",
        level=Level.C,
        title="Pothole",
        text="Deep.",
        place=Place("12 Heping Road", "Xixiang", 113.9, 22.6),
        channel="hotline",
        sender="hotline",
        record="1",
        reported_at=REPORTED,
        filed_at=REPORTED,
        call_back=True,
        touch=Touch("seat-1", REPORTED + timedelta(hours=2), "CaseRefused"),
        entries=3,
        closed_at=closed_at,
    )


def test_a_sketch_is_what_a_case_says_of_place_time_type_and_matter() -> None:
    ms = int(REPORTED.timestamp() * 1000)
    sketch = sketch_of(a_case(), lambda code: code[:2])
    place = (113.9, 22.6, "12 Heping Road")
    assert sketch == Sketch("DD-20260601-0001", "0203", "02", *place, "Pothole", "Deep.", ms, None)


@pytest.mark.parametrize(
    ("closed_at", "hours"), [(REPORTED + timedelta(hours=5), 5), (None, 2)], ids=["closed", "refused without closing"]
)
def test_a_case_that_is_over_has_the_time_when_it_was(closed_at: datetime | None, hours: int) -> None:
    sketch = sketch_of(a_case(CaseState.REFUSED, closed_at), str)
    assert sketch.closed_ms == sketch.reported_ms + hours * 3_600_000


def test_a_case_that_was_merged_or_made_void_is_not_to_be_suggested() -> None:
    assert not any(can_be_suggested(a_case(state)) for state in (CaseState.MERGED, CaseState.VOID))
    assert all(can_be_suggested(a_case(state)) for state in (CaseState.REPORTED, CaseState.CLOSED, CaseState.REFUSED))
