"""Rules of routing that cannot stand together: ties, rules that never match, names that nobody bears."""

from __future__ import annotations

import pytest

from models.rules.routing import Names, check_routing, read_routing
from tests.models.rules.routing.matters import a_book, faults_of

FACILITIES = 'id = "facilities"\ntype = "02*"\nlead = "MUN"'
OLDTOWN = 'id = "oldtown"\narea = "Oldtown"\nlead = "STR"'
NAMES = Names(types=("0203", "0301"), departments=("MUN", "STR"), limit_sets=("rain",), units=("MUN-1",))


def ids(*rules: str) -> list[str]:
    """What is said of the rules, shortened to the sentence up to its first colon."""
    return [f"{line} {sentence.split(':')[0]}" for line, _, sentence in faults_of(lambda: a_book(*rules))]


def test_rules_with_the_same_conditions_and_different_outcomes_tie() -> None:
    assert ids(FACILITIES, 'id = "again"\ntype = "02*"\nlead = "STR"') == ["6 again and facilities (line 2) tie"]


def test_rules_that_overlap_without_one_being_more_special_tie() -> None:
    sentence = (
        "oldtown and facilities (line 2) tie: both fit, say, type 02…, area oldtown, level A, mon 00:00, "
        "they send it elsewhere, and neither is the more special; give one of them a smaller rank."
    )
    assert faults_of(lambda: a_book(FACILITIES, OLDTOWN)) == [(5, "rank", sentence)]
    assert faults_of(lambda: a_book(FACILITIES, f"{OLDTOWN}\nrank = 100")) == [(9, "rank", sentence)]


def test_a_rank_settles_a_tie_and_so_does_the_same_outcome() -> None:
    assert len(a_book(FACILITIES, f"{OLDTOWN}\nrank = 50").rules) == 2
    assert len(a_book(FACILITIES, 'id = "oldtown"\narea = "Oldtown"\nlead = "MUN"').rules) == 2
    assert len(a_book(FACILITIES, 'id = "oldtown"\ntype = "03*"\narea = "Oldtown"\nlead = "STR"').rules) == 2


def test_a_rule_before_both_for_what_they_share_settles_a_tie() -> None:
    both = 'id = "both"\ntype = "02*"\narea = "Oldtown"\nlead = "POL"'
    assert [rule.id for rule in a_book(both, FACILITIES, OLDTOWN).rules] == ["both", "facilities", "oldtown"]


def test_a_more_special_rule_stands_first_and_does_not_tie() -> None:
    special = 'id = "potholes"\ntype = "0203"\narea = "Oldtown"\nlead = "STR"'
    assert len(a_book(special, FACILITIES).rules) == 2
    assert ids(FACILITIES, special) == ["6 potholes can never match"]


def test_two_words_that_may_stand_in_one_text_do_not_tie() -> None:
    gas, fire = 'id = "gas"\nwords = ["gas"]\nlead = "GAS"', 'id = "fire"\nwords = ["fire"]\nlead = "FIR"'
    assert len(a_book(gas, fire).rules) == 2
    assert ids(gas, 'id = "leak"\nwords = ["fire", "gas"]\nlevel = "A"\nlead = "FIR"') == [
        "5 leak and gas (line 2) tie",
    ]


@pytest.mark.parametrize(
    ("before", "late"),
    [
        (['id = "all"\nlead = "STR"'], 'id = "late"\nlead = "MUN"\nrank = 200'),
        (['id = "word"\nwords = "gas"\nlead = "GAS"'], 'id = "late"\nwords = ["gas leak"]\nlead = "GAS"'),
        (['id = "n"\nhours = "20:00-08:00"\nlead = "POL"'], 'id = "late"\nhours = "22:00-06:00"\nlead = "POL"'),
        (
            ['id = "n"\nhours = "22:00-06:00"\nweekdays = "sun"\nlead = "POL"'],
            'id = "late"\nhours = "00:00-06:00"\nweekdays = "mon"\nlead = "POL"',
        ),
        (
            ['id = "am"\nhours = "00:00-12:00"\nlead = "POL"', 'id = "pm"\nhours = "12:00-24:00"\nlead = "POL"'],
            'id = "late"\nhours = "10:00-14:00"\nlead = "POL"',
        ),
        (
            ['id = "a"\nlevel = ["A", "B"]\nlead = "POL"', 'id = "b"\nlevel = ["C", "W"]\nlead = "POL"'],
            'id = "late"\narea = "Oldtown"\nlead = "POL"',
        ),
        (
            ['id = "s"\nsource = ["grid"]\nlead = "POL"', 'id = "t"\nsource = ["app"]\nlead = "POL"'],
            'id = "late"\nsource = ["GRID", "app"]\nlead = "POL"',
        ),
    ],
)
def test_a_rule_that_those_before_it_take_wholly_can_never_match(before: list[str], late: str) -> None:
    (found,) = faults_of(lambda: a_book(*before, late))
    assert found[1] == "id"
    assert found[2].startswith("late can never match")


@pytest.mark.parametrize(
    ("before", "still"),
    [
        ('id = "word"\nwords = "gas"\nlead = "GAS"', 'id = "late"\nwords = ["gasket"]\nlead = "GAS"'),
        ('id = "n"\nhours = "22:00-06:00"\nlead = "P"', 'id = "late"\nhours = "21:59-06:00"\nlead = "P"'),
        (
            'id = "n"\nhours = "22:00-06:00"\nweekdays = "fri"\nlead = "P"',
            'id = "late"\nhours = "00:00-06:00"\nweekdays = ["fri", "sat"]\nlead = "P"',
        ),
        ('id = "a"\ntype = ["0201", "0202"]\nlead = "P"', 'id = "late"\ntype = "02*"\nlead = "P"'),
    ],
)
def test_a_rule_with_something_left_to_it_stands(before: str, still: str) -> None:
    assert [rule.id for rule in a_book(before, still).rules][-1] == "late"


def test_with_the_types_of_the_policy_a_beginning_is_no_more_than_its_codes() -> None:
    book = a_book('id = "each"\ntype = ["0203"]\nlead = "MUN"', 'id = "rest"\ntype = "02*"\nlead = "STR"')
    (fault,) = check_routing(book, NAMES)
    assert fault.sentence == "rest and each (line 2) tie: they fit the same matters and send them elsewhere."


def test_two_rules_of_one_id_are_told_once() -> None:
    assert faults_of(lambda: a_book(FACILITIES, 'id = "facilities"\ntype = "03*"\nlead = "SAN"')) == [
        (6, "id", "facilities (line 2) has the same id.")
    ]


@pytest.mark.parametrize(
    ("rule", "column", "sentence"),
    [
        ('lead = "MUM"', "lead", "this: 'MUM' is neither a department nor a unit."),
        ('lead = "MUN"\nhelpers = ["STR", "X-1"]', "helpers", "this: 'X-1' is neither a department nor a unit."),
        ('lead = "MUN"\ntype = ["0203", "07*"]', "type", "this: no type of the policy begins with '07'."),
        ('lead = "MUN"\ntype = "0299"', "type", "this: no type of the policy has the code '0299'."),
        ('lead = "MUN"\nlimits = "snow"', "limits", "this: the policy has no set of limits called 'snow'."),
    ],
)
def test_names_that_the_city_does_not_have_are_told_with_line_and_column(rule: str, column: str, sentence: str) -> None:
    book = read_routing(f'# a comment\n\n[[rule]]\nid = "this"\n{rule}\n')
    line = 5 + rule.split("\n").index(next(part for part in rule.split("\n") if part.startswith(column)))
    assert [(f.line, f.column, f.sentence) for f in check_routing(book, NAMES)] == [(line, column, sentence)]


def test_names_that_the_city_has_are_taken() -> None:
    book = a_book('id = "this"\ntype = "02*"\nlead = "MUN-1"\nhelpers = ["@type", "STR"]\nlimits = "rain"')
    assert check_routing(book, NAMES) == ()


def test_a_source_and_an_area_are_looked_up_where_they_are_known() -> None:
    book = a_book('id = "this"\nsource = "court"\narea = "Oldtown"\nlead = "MUN"')
    assert check_routing(book, NAMES) == ()
    known = Names(NAMES.types, NAMES.departments, sources=("hotline",), areas=("oldtown",))
    assert [fault.sentence for fault in check_routing(book, known)] == ["this: there is no source 'court'."]
