"""Asking routing rules about a matter."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from models.domain.case import Level
from models.domain.rules import Route
from models.rules.routing import RoutingBook, route
from tests.models.rules.routing.matters import MONDAY_NOON, a_book, a_matter


def rule_for(book: RoutingBook, *args: str, **about: object) -> str:
    found = route(book, a_matter(*args, **about), 1)  # type: ignore[arg-type]  # the fields of a matter, by name
    return found.rule if found is not None else ""


def at(day: str, time: str) -> datetime:
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    hour, minute = time.split(":")
    return MONDAY_NOON.replace(hour=int(hour), minute=int(minute)) + timedelta(days=days.index(day))


def test_the_first_rule_that_fits_decides() -> None:
    book = a_book('id = "potholes"\ntype = "0203"\nlead = "MUN"', 'id = "rest"\nlead = "STR"')
    assert rule_for(book, "0203") == "potholes"
    assert rule_for(book, "0301") == "rest"


def test_a_smaller_rank_is_asked_first_wherever_it_stands() -> None:
    book = a_book('id = "rest"\nlead = "STR"\nrank = 90', 'id = "facilities"\ntype = "02*"\nlead = "MUN"\nrank = 10')
    assert rule_for(book, "0203") == "facilities"


def test_where_no_rule_fits_there_is_no_route() -> None:
    assert route(a_book('id = "gas"\ntype = "0105"\nlead = "GAS"'), a_matter("0203"), 1) is None
    assert route(RoutingBook.of(), a_matter(), 1) is None


@pytest.mark.parametrize(
    ("pattern", "fitting", "other"),
    [("02*", "0203", "0301"), ("0203", "0203", "02031"), ("020*", "0209", "0214"), ("*", "1002", None)],
)
def test_a_type_is_a_code_or_the_beginning_of_codes(pattern: str, fitting: str, other: str | None) -> None:
    book = (
        a_book(f'id = "this"\ntype = ["{pattern}", "9999"]\nlead = "MUN"')
        if pattern != "*"
        else a_book('id = "this"\ntype = "*"\nlead = "MUN"')
    )
    assert rule_for(book, fitting) == "this"
    assert other is None or rule_for(book, other) == ""


def test_a_code_that_others_begin_with_is_not_their_beginning() -> None:
    book = a_book('id = "whole"\ntype = "02"\nlead = "GOV"\nrank = 1', 'id = "start"\ntype = "02*"\nlead = "MUN"')
    assert [rule_for(book, code) for code in ("02", "0203", "03")] == ["whole", "start", ""]


def test_every_condition_must_hold() -> None:
    book = a_book('id = "this"\ntype = "02*"\nlevel = ["A", "B"]\narea = "Oldtown"\nsource = "grid"\nlead = "MUN"')
    fitting = {"level": Level.B, "area": "OLDTOWN", "channel": "Grid"}
    assert rule_for(book, **fitting) == "this"
    assert rule_for(book, **{**fitting, "level": Level.C}) == ""
    assert rule_for(book, **{**fitting, "area": "Old"}) == ""
    assert rule_for(book, **{**fitting, "channel": "hotline"}) == ""
    assert rule_for(book, "0301", **fitting) == ""


def test_a_source_is_a_sender_or_a_channel() -> None:
    book = a_book('id = "this"\nsource = ["court"]\nlead = "MED"')
    assert rule_for(book, source="Court") == "this"
    assert rule_for(book, channel="court") == "this"
    assert rule_for(book, source="courtyard", channel="courts") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There is a SMELL of Gas here", True),
        ("smell of gas", True),
        ("smell of gasoline", False),
        ("asmell of gas", False),
        ("gasoline, then a smell of gasoline, then a smell of gas", True),
        ("家里有煤气味,请来人", True),
        ("煤气表", False),
        ("厨房gas味", True),
        ("", False),
    ],
)
def test_words_stand_alone_in_english_and_anywhere_in_chinese(text: str, found: bool) -> None:
    book = a_book('id = "this"\nwords = ["smell of gas", "煤气味", "gas味"]\nlead = "GAS"')
    assert rule_for(book, text=text) == ("this" if found else "")
    assert rule_for(book, title=text) == ("this" if found else "")


@pytest.mark.parametrize(
    ("day", "time", "open_then"),
    [
        ("fri", "21:59", False),
        ("fri", "22:00", True),
        ("sat", "05:59", True),
        ("sat", "06:00", False),
        ("sat", "22:00", False),
        ("fri", "03:00", False),
    ],
)
def test_hours_over_midnight_belong_to_the_day_they_begin_on(day: str, time: str, open_then: bool) -> None:
    book = a_book('id = "night"\nhours = "22:00-06:00"\nweekdays = "fri"\nlead = "POL"')
    assert rule_for(book, at=at(day, time)) == ("night" if open_then else "")


def test_hours_by_day_and_weekdays_without_hours() -> None:
    office = a_book('id = "office"\nhours = "08:00-17:00"\nweekdays = ["mon", "tue"]\nlead = "GOV"')
    assert [rule_for(office, at=at(*when)) for when in (("mon", "08:00"), ("mon", "17:00"), ("wed", "09:00"))] == [
        "office",
        "",
        "",
    ]
    sunday = a_book('id = "sunday"\nweekdays = ["sun"]\nlead = "GOV"')
    assert [rule_for(sunday, at=at(*when)) for when in (("sun", "00:00"), ("sun", "23:59"), ("mon", "00:00"))] == [
        "sunday",
        "sunday",
        "",
    ]


def test_a_route_tells_what_it_saw_and_what_nearly_fitted() -> None:
    book = a_book(
        'id = "far"\ntype = "02*"\narea = "Harbour"\nlevel = "A"\nlead = "WAT"\nrank = 1',
        'id = "words"\ntype = "02*"\nwords = "gas"\nlead = "GAS"\nrank = 2',
        'id = "harbour"\narea = "Harbour"\nlead = "WAT"\nrank = 3',
        'id = "night"\nhours = "22:00-06:00"\nlead = "POL"\nrank = 4',
        'id = "grid"\nsource = "grid"\nlead = "SAN"\nrank = 5',
        'id = "this"\ntype = "02*"\nlevel = "C"\nsource = "hotline"\nlead = "MUN"\nhelpers = ["TRF"]\n'
        'limits = "rain"\nautomatic = true\nrank = 6',
    )
    assert route(book, a_matter(), 7) == Route(
        rule="this",
        version=7,
        lead="MUN",
        helpers=("TRF",),
        limits="rain",
        automatic=True,
        facts=(("type", "0203"), ("level", "C"), ("source", "hotline")),
        passed=(("harbour", "area: Oldtown"), ("night", "hours: mon 12:00"), ("grid", "source: city")),
    )


def test_a_rule_with_two_conditions_that_do_not_hold_did_not_nearly_fit() -> None:
    book = a_book(
        'id = "two"\narea = "Harbour"\nlevel = "A"\nlead = "WAT"',
        'id = "one"\narea = "Oldtown"\nlevel = "A"\nlead = "WAT"',
        'id = "this"\nlead = "MUN"',
    )
    found = route(book, a_matter(), 1)
    assert found is not None
    assert found.passed == (("one", "level: C"),)


def test_the_word_that_was_found_is_told() -> None:
    book = a_book('id = "this"\nwords = ["gas", "煤气"]\nlead = "GAS"')
    found = route(book, a_matter(text="有煤气味"), 1)
    assert found is not None
    assert found.facts == (("words", "煤气"),)


def test_the_department_of_the_type_takes_its_place_and_nobody_helps_itself() -> None:
    book = a_book('id = "this"\nlead = "@type"\nhelpers = ["MUN", "TRF"]')
    found = route(book, a_matter(), 1, department="MUN")
    assert found is not None
    assert (found.lead, found.helpers, found.facts) == ("MUN", ("TRF",), (("type", "0203"),))
    helped = route(a_book('id = "this"\nlead = "TRF"\nhelpers = ["@type", "MUN"]'), a_matter(), 1, department="MUN")
    assert helped is not None
    assert helped.helpers == ("MUN",)
