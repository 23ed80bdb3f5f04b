"""The files of real cities, whole: every row accounted for, every refusal known."""

from collections import Counter
from pathlib import Path

import pytest

from bus.intake.parts import parts_of
from bus.intake.profile import load_profile
from bus.intake.reading import Source, open_file
from models.domain.case import Stage
from models.domain.orders import ReportCase, ReportProgress
from tests.bus.intake.files import CODES, NOW

CLOSED_BEFORE = "closed before it was reported"
BACKWARDS = "is before the step that must come first"


def city(shared_data: Path, file: str, profile: str) -> Source:
    return open_file(shared_data / file, load_profile(profile, CODES), NOW, CODES)


@pytest.mark.parametrize(
    ("file", "profile", "count", "refused"),
    [
        ("311/boston_311_2015_jan_jun.csv", "boston311", 58_119, {}),
        ("311/nyc_311_2018_with_due_dates.csv", "nyc311", 1_000, {("Closed Date", CLOSED_BEFORE): 10}),
        (
            "311/nyc_311_2024-04-15_stream.csv",
            "nyc311",
            1_000,
            {("Closed Date", "the case is closed, but the time of closing is missing"): 1},
        ),
        (
            "311/nyc_311_illegal_animals_2010_2025.csv",
            "nyc311",
            5_895,
            {("Closed Date", "the year is outside 1970 to 2100"): 2},
        ),
        ("311/sf_311_sample10k_2008_2016.csv", "sf311", 10_000, {("Closed", CLOSED_BEFORE): 129}),
        ("311/chicago_311_potholes_2018_dup_status.csv", "chicago311_potholes", 1_000, {}),
        ("emergency/montgomery_911_sample6k_2015_2016.csv", "montgomery911", 6_000, {}),
        (
            "emergency/sf_fire_calls_2016-12-31_2017-01-07.csv",
            "sf_fire",
            7_704,
            {("Hospital DtTm", BACKWARDS): 25, ("Transport DtTm", BACKWARDS): 2, ("On Scene DtTm", BACKWARDS): 1},
        ),
        (
            "emergency/sf_structure_fires_2009_2019.csv",
            "sf_fire",
            4_340,
            {("Available DtTm", BACKWARDS): 7, ("On Scene DtTm", BACKWARDS): 4},
        ),
        (
            "emergency/seattle_fire_911_2010_2015_mvi.csv",
            "seattle_fire",
            13_771,
            {
                ("Incident Number", "is missing"): 1_141,
                ("Datetime", "is no date and time like %m/%d/%Y %I:%M:%S %p %z or iso"): 25,
                ("Report Location", "0, 0 is no place of a report"): 25,
            },
        ),
        (
            "311/robustness_qsv/boston311-100-bad.tsv",
            "boston311",
            100,
            {("", "the row has more columns than the header"): 1},
        ),
        ("311/robustness_qsv/boston311-100-with-nonascii.csv", "boston311", 100, {}),
        ("311/robustness_qsv/boston311-100.csv.gz", "boston311", 100, {}),
        ("311/robustness_qsv/NYC311-5.tsv", "nyc311", 5, {}),
        ("311/robustness_qsv/NYC311-5.jsonl", "nyc311", 5, {}),
    ],
)
def test_every_row_of_a_city_s_file_is_taken_or_refused_for_a_known_reason(
    shared_data: Path, file: str, profile: str, count: int, refused: dict[tuple[str, str], int]
) -> None:
    found: Counter[tuple[str, str]] = Counter()
    numbers = []
    for row in city(shared_data, file, profile).rows():
        numbers.append(row.number)
        if row.refusal is not None:
            found[row.refusal.field, row.refusal.reason] += 1
    assert numbers == list(range(1, count + 1))
    assert found == refused


@pytest.mark.parametrize(
    ("file", "profile", "most"),
    [
        ("311/boston_311_2015_jan_jun.csv", "boston311", 0.0),
        ("311/nyc_311_2024-04-15_stream.csv", "nyc311", 0.01),
        ("311/sf_311_sample10k_2008_2016.csv", "sf311", 0.01),
        ("emergency/montgomery_911_sample6k_2015_2016.csv", "montgomery911", 0.02),
    ],
)
def test_nearly_every_word_a_city_uses_has_a_type_here(shared_data: Path, file: str, profile: str, most: float) -> None:
    codes = Counter(
        order.type_code
        for row in city(shared_data, file, profile).rows()
        for order in row.orders
        if isinstance(order, ReportCase)
    )
    assert codes["1001"] <= most * codes.total()


def test_an_emergency_call_says_nothing_of_a_patient(shared_data: Path) -> None:
    """Whatever the source wrote, a medical call is titled as one, and keeps nothing of it."""
    titles = set()
    for row in city(shared_data, "emergency/montgomery_911_sample6k_2015_2016.csv", "montgomery911").rows():
        report = row.orders[0]
        assert isinstance(report, ReportCase)
        assert not report.kept
        titles.add(report.title)
    assert {title for title in titles if not title.startswith(("Traffic: ", "Fire: "))} == {
        "Medical incident",
        *("EMS: vehicle accident", "EMS: building fire", "EMS: vehicle fire", "EMS: rescue"),
        *("EMS: gas odor or leak", "EMS: carbon monoxide detector", "EMS: fire special service"),
    }
    assert not {title for title in titles if "VICTIM" in title or "CARDIAC" in title}


def test_the_fire_calls_come_with_all_their_units_and_steps(shared_data: Path) -> None:
    """3,560 calls are in the file; of six every row runs backwards."""
    calls, units, stages = set(), set(), Counter[Stage]()
    for row in city(shared_data, "emergency/sf_fire_calls_2016-12-31_2017-01-07.csv", "sf_fire").rows():
        for order in row.orders:
            calls.add(order.record)
            if isinstance(order, ReportProgress):
                units.add(order.unit)
                stages[order.stage] += 1
    assert (len(calls), len(units)) == (3_554, 178)
    assert stages == {Stage.DISPATCHED: 7_676, Stage.EN_ROUTE: 7_462, Stage.ON_SCENE: 6_122, Stage.DONE: 7_671}


def test_twenty_rows_written_twice_have_the_ids_of_the_first_writing(shared_data: Path) -> None:
    file = "311/robustness_qsv/boston311-100-20dupes-random.csv"
    ids = [part.id for row in city(shared_data, file, "boston311").rows() for part in parts_of(row)]
    assert (len(ids), len(set(ids))) == (100, 80)
