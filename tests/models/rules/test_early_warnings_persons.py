"""Places, types and areas are scored; persons never: nothing of them is read, so nothing of them can count."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

from models.domain.case import Case, CaseState, Level, Place, Touch
from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.observing import observation_of
from models.rules.early_warnings.warning import EarlyWarning, SubjectKind
from tests.models.rules.warned_city import NOW, warned

READ = {"number", "type_code", "group", "area", "address", "lon", "lat", "channel", "level"}
READ |= {"reported_at", "closed_at", "open", "overdue"}


def lamp(day: int) -> Case:
    at = NOW - timedelta(days=day)
    return Case(
        number=f"DD-{day}",
        version=1,
        state=CaseState.REPORTED,
        type_code="0205",
        level=Level.C,
        title="Lamp out",
        text="Since yesterday.",
        place=Place("5 Quay Street", "Harbour"),
        channel="hotline",
        sender="Seat 1",
        record=f"R-{day}",
        reported_at=at,
        filed_at=at,
        call_back=True,
        touch=Touch("Seat 1", at, "CaseReported"),
        entries=1,
    )


def test_an_observation_has_no_field_about_a_person_and_none_for_a_title_or_a_text() -> None:
    assert {field.name for field in fields(Observation)} == READ


def test_there_is_no_kind_of_warning_about_a_person() -> None:
    assert set(SubjectKind) == {"place", "type", "area"}
    assert not {field.name for field in fields(EarlyWarning)} & {"caller", "name", "phone", "person", "party", "sender"}


def test_names_in_title_text_and_sender_change_nothing() -> None:
    plain = [lamp(day) for day in range(1, 13)]
    named = [
        replace(
            each, title="Li Ming complains", text="Li Ming, 13800000000, again!", sender="Li Ming", record="Li Ming"
        )
        for each in plain
    ]
    observed = [[observation_of(each, "02", overdue=False) for each in cases] for cases in (plain, named)]
    assert observed[0] == observed[1]
    (warning,) = warned(each for each in observed[1] if each is not None)
    assert "Li Ming" not in repr(warning)


def test_what_was_refused_was_no_case() -> None:
    assert observation_of(replace(lamp(1), state=CaseState.REFUSED), "02", overdue=False) is None


def test_a_merged_report_still_says_that_one_more_source_has_seen_it() -> None:
    merged = observation_of(replace(lamp(1), state=CaseState.MERGED, channel="app"), "02", overdue=False)
    assert merged is not None
    assert (merged.channel, merged.open) == ("app", False)
