"""Whatever the rules: the index gives what asking one by one gives, and a rule said never to match never does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from models.domain.case import Level
from models.domain.rules import Matter
from models.rules.routing import Hours, RoutingBook, RoutingRule, route
from models.rules.routing.asking import asked, seen
from models.rules.routing.checking import faults_among
from models.rules.rule_fields import type_fits
from tests.models.rules.routing.matters import MONDAY_NOON, a_matter

CODES = ("0101", "0102", "0201", "0202", "1", "")
WORDS = ("gas", "gas leak", "煤气")


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


HOURS = st.sampled_from((None, "22:00-06:00", "06:00-22:00", "00:00-24:00", "12:00-12:30")).map(
    lambda text: Hours.parse(text) if text else None
)
RULES = st.lists(
    st.builds(
        RoutingRule,
        id=st.uuids().map(str),
        lead=st.sampled_from(("MUN", "STR")),
        rank=st.integers(0, 3),
        types=some(("01*", "0*", "0101", "0201", "02*", "01", "1")),
        areas=some(("Oldtown", "Harbour")),
        levels=st.lists(st.sampled_from(Level), max_size=2, unique=True).map(tuple),
        sources=some(("grid", "court")),
        words=some(WORDS),
        hours=HOURS,
        weekdays=st.lists(st.integers(0, 6), max_size=3, unique=True).map(tuple),
    ),
    max_size=8,
)
MATTERS = st.builds(
    a_matter,
    st.sampled_from(CODES),
    level=st.sampled_from(Level),
    area=st.sampled_from(("OLDTOWN", "Harbour", "")),
    source=st.sampled_from(("grid", "city")),
    channel=st.sampled_from(("court", "hotline")),
    text=st.sampled_from(("", "a gas leak", "gas", "有煤气", "gasket")),
    at=st.integers(0, 7 * 24 * 4).map(lambda quarters: MONDAY_NOON + timedelta(minutes=15 * quarters)),
)


def fits(rule: RoutingRule, matter: Matter) -> bool:
    """One rule by itself, without the index."""
    typed = not rule.types or any(type_fits(pattern, matter.type_code) for pattern in rule.types)
    return typed and not asked(rule).misfits(seen(matter, words=True))


@given(RULES, MATTERS)
def test_the_index_finds_the_first_rule_that_fits(rules: list[RoutingRule], matter: Matter) -> None:
    book = RoutingBook.of(rules)
    found = route(book, matter, 1)
    first = next((rule for rule in book.rules if fits(rule, matter)), None)
    assert (found.rule if found else None) == (first.id if first else None)
    assert [rule.rank for rule in book.rules] == sorted(rule.rank for rule in rules)
    assert all(a.rank < b.rank or rules.index(a) < rules.index(b) for a, b in pairwise(book.rules))


@given(RULES, st.lists(MATTERS, min_size=20, max_size=20))
def test_a_rule_said_never_to_match_never_does(rules: list[RoutingRule], matters: list[Matter]) -> None:
    book = RoutingBook.of(rules)
    never = {fault.sentence.split(" ")[0] for fault in faults_among(book) if fault.column == "id"}
    for matter in matters:
        found = route(book, matter, 1)
        assert found is None or found.rule not in never


@given(RULES, st.lists(MATTERS, min_size=20, max_size=20))
def test_without_ties_the_first_of_two_that_differ_is_the_more_special(
    rules: list[RoutingRule], matters: list[Matter]
) -> None:
    """Texts and sources can hold two names by chance, which is no tie: they are left out."""
    book = RoutingBook.of(replace(rule, words=(), sources=()) for rule in rules)
    faulty = {fault.sentence.split(" ")[0] for fault in faults_among(book)}
    for matter in matters:
        fitting = [rule for rule in book.rules if fits(rule, matter)]
        for other in fitting[1:]:
            first = fitting[0]
            if other.id not in faulty and other.rank == first.rank and other.outcome != first.outcome:
                assert [each for each in matters if fits(first, each) and not fits(other, each)] == []
