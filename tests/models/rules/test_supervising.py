"""Rules of supervision as data: the shipped ones, in and out, and what is said of bad ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.domain.case import Level
from models.domain.clocks import ClockKind
from models.domain.rules import Occasion, SupervisionRule, SupervisionStep
from models.rules.catalogue import Catalogue
from models.rules.changes import Change
from models.rules.faults import RuleFileError
from models.rules.supervising import (
    SUPERVISION_FIELDS,
    SupervisionBook,
    SupervisionEntry,
    check_supervision,
    decode_supervision,
    default_supervision,
    encode_supervision,
    read_supervision,
    read_supervision_table,
    supervision_changes,
    supervision_rows,
    write_supervision,
)

URGED = 'id = "urged"\noccasion = "clock"\nclock = "sign"\npercent = 50\nstep = "urge"\ntext = "Sign."\nbasis = "ours"'
BOOK = SupervisionBook(
    (
        SupervisionEntry(
            SupervisionRule(
                "urged",
                Occasion.CLOCK,
                SupervisionStep.URGE,
                ClockKind.SIGN,
                50,
                text="请签收",
                levels=(Level.A, Level.B),
                types=("08*", "0105"),
            ),
            "ours",
            "2026-08-07",
        ),
        SupervisionEntry(
            SupervisionRule("again", Occasion.REWORKED, SupervisionStep.RAISE, times=2, text="Again."), "ours"
        ),
        SupervisionEntry(SupervisionRule("mute", Occasion.UNANSWERED, SupervisionStep.RAISE, text="Answer."), "ours"),
    )
)


def a_book(*rules: str) -> SupervisionBook:
    return read_supervision("".join(f"[[rule]]\n{rule}\n" for rule in rules))


def faults_of(reading: Callable[[], object]) -> list[tuple[int, str, str]]:
    with pytest.raises(RuleFileError) as refused:
        reading()
    return [(fault.line, fault.column, fault.sentence) for fault in refused.value.faults]


def a_rule(*lines: str) -> str:
    return "\n".join(['id = "this"', 'text = "Do it."', 'basis = "ours"', *lines])


def test_a_book_reads_back_the_same_in_every_shape() -> None:
    assert read_supervision(write_supervision(BOOK)) == BOOK
    assert decode_supervision(encode_supervision(BOOK)) == BOOK
    rows = [dict(zip(SUPERVISION_FIELDS, row, strict=True)) for row in supervision_rows(BOOK)]
    assert read_supervision_table(enumerate(rows, start=2)) == BOOK


def test_the_shipped_rules_fit_the_shipped_policy_and_each_has_a_basis() -> None:
    book = default_supervision()
    assert check_supervision(book, Catalogue.load().types) == ()
    assert all(entry.basis and entry.as_of and entry.rule.text for entry in book.entries)


def test_the_shipped_rules_hold_what_the_field_asks_for() -> None:
    rules = default_supervision().rules(())
    fired = {(rule.clock or rule.occasion, rule.percent if rule.clock else rule.times, rule.step) for rule in rules}
    assert fired >= {
        (ClockKind.SIGN, 50, SupervisionStep.URGE),
        (ClockKind.SIGN, 100, SupervisionStep.SUPERVISE),
        (ClockKind.SIGN, 200, SupervisionStep.REASSIGN),
        (ClockKind.SIGN, 200, SupervisionStep.RAISE),
        (ClockKind.HANDLE, 100, SupervisionStep.SUPERVISE),
        (ClockKind.HANDLE, 200, SupervisionStep.RAISE),
        (ClockKind.ARRIVE, 100, SupervisionStep.URGE),
        (Occasion.REWORKED, 2, SupervisionStep.RAISE),
        (Occasion.RETURNED, 2, SupervisionStep.RAISE),
        (Occasion.UNANSWERED, 0, SupervisionStep.RAISE),
    }


def test_the_domain_gets_whole_codes_and_no_rule_for_types_that_nobody_has() -> None:
    first, *rest = BOOK.rules(("0105", "0801", "0203"))
    assert first.types == ("0105", "0801")
    assert [rule.id for rule in rest] == ["again", "mute"]
    assert [rule.id for rule in BOOK.rules(("0203",))] == ["again", "mute"]


@pytest.mark.parametrize(
    ("lines", "column", "sentence"),
    [
        (('step = "urge"',), "occasion", "occasion must be given."),
        (
            ('occasion = "clock"', 'step = "urge"', 'clock = "coffee"'),
            "clock",
            f"'coffee' is none of {', '.join(ClockKind)}.",
        ),
        (('occasion = "clock"', 'step = "urge"'), "clock", "a rule about a clock says which one."),
        (
            ('occasion = "returned"', 'step = "raise"', "times = 2", 'clock = "sign"'),
            "clock",
            "no clock is chosen where the occasion is returned.",
        ),
        (
            ('occasion = "clock"', 'clock = "sign"', 'step = "urge"', "percent = 1001"),
            "percent",
            "1001 is not between 1 and 1000.",
        ),
        (
            ('occasion = "clock"', 'clock = "sign"', 'step = "urge"', "percent = 0"),
            "percent",
            "0 is not between 1 and 1000.",
        ),
        (
            ('occasion = "clock"', 'clock = "sign"', 'step = "urge"', "times = 2"),
            "times",
            "nothing is counted where the occasion is clock; use percent.",
        ),
        (
            ('occasion = "reworked"', 'step = "raise"', "times = 2", "percent = 50"),
            "percent",
            "no limit runs where the occasion is reworked; use times.",
        ),
        (
            ('occasion = "returned"', 'step = "raise"'),
            "times",
            "say at which time it fires that a case is returned.",
        ),
        (
            ('occasion = "unanswered"', 'step = "raise"', "percent = 50"),
            "percent",
            "an answer is not late at 50 % of its limit.",
        ),
        (
            ('occasion = "clock"', 'clock = "check"', 'step = "reassign"'),
            "step",
            "while the check clock runs no unit has the case that it could be taken from.",
        ),
        (
            ('occasion = "returned"', "times = 2", 'step = "reassign"'),
            "step",
            "a case that was returned is with no unit that it could be taken from.",
        ),
        (
            ('occasion = "clock"', 'clock = "sign"', 'step = "urge"', 'as_of = "7.8.2026"'),
            "as_of",
            "'7.8.2026' is no date; write it as 2026-08-07.",
        ),
    ],
)
def test_a_bad_field_is_told_with_line_and_column(lines: tuple[str, ...], column: str, sentence: str) -> None:
    head, first = 9, 13  # a field that is not there is told at the head of its rule
    at = next((number for number, line in enumerate(lines, start=first) if line.startswith(column)), head)
    assert faults_of(lambda: a_book(URGED, a_rule(*lines))) == [(at, column, sentence)]


@pytest.mark.parametrize(
    ("rule", "clashes"),
    [
        (URGED.replace('"urged"', '"also"'), True),
        (URGED.replace('"urged"', '"also"') + '\nlevel = "A"', True),
        (URGED.replace('"urged"', '"also"').replace("50", "60"), False),
        (URGED.replace('"urged"', '"also"').replace('"urge"', '"raise"'), False),
    ],
)
def test_two_rules_that_take_the_same_step_for_the_same_thing_clash(rule: str, clashes: bool) -> None:
    if not clashes:
        assert len(a_book(URGED, rule).entries) == 2
        return
    sentence = "also and urged (line 2) would both urge the same case."
    assert faults_of(lambda: a_book(URGED, rule)) == [(10, "id", sentence)]


@pytest.mark.parametrize(
    ("one", "other", "clashes"),
    [
        ('type = "08*"', 'type = "0801"', True),
        ('type = "0801"', 'type = ["01*", "0*"]', True),
        ('type = "08*"', 'type = "0101"', False),
        ('level = ["A", "B"]', 'level = ["C"]', False),
        ('level = ["A", "B"]\ntype = "08*"', 'level = "B"\ntype = "08*"', True),
    ],
)
def test_rules_for_different_levels_or_types_do_not_clash(one: str, other: str, clashes: bool) -> None:
    rules = (f"{URGED}\n{one}", f"{URGED.replace('urged', 'also')}\n{other}")
    if clashes:
        assert [column for _, column, _ in faults_of(lambda: a_book(*rules))] == ["id"]
    else:
        assert len(a_book(*rules).entries) == 2


def test_an_unanswered_task_is_the_same_as_its_reply_clock() -> None:
    late = a_rule('occasion = "unanswered"', 'step = "raise"')
    clock = URGED.replace("sign", "reply").replace("50", "100").replace('"urge"', '"raise"')
    assert [column for _, column, _ in faults_of(lambda: a_book(late, clock))] == ["id"]


def test_an_id_stands_once_and_a_type_must_exist() -> None:
    assert faults_of(lambda: a_book(URGED, URGED.replace("50", "60"))) == [
        (10, "id", "urged (line 2) has the same id.")
    ]
    (fault,) = check_supervision(a_book(f'{URGED}\ntype = ["0801", "99*"]'), ("0801",))
    assert (fault.line, fault.column) == (9, "type")
    assert fault.sentence == "urged: no type of the policy begins with '99'."


def test_changes_tell_what_comes_goes_and_is_said_anew() -> None:
    old = a_book(URGED, a_rule('occasion = "reworked"', "times = 2", 'step = "raise"'))
    new = a_book(
        URGED.replace("50", "60") + '\nlevel = ["A"]',
        a_rule('occasion = "returned"', "times = 3", 'step = "raise"', 'type = "08*"').replace("this", "that"),
    )
    assert supervision_changes(old, new) == (
        Change("this", "reworked 2 times: raise", ""),
        Change("that", "", "returned 3 times, type 08*: raise"),
        Change("urged, percent", "50", "60"),
        Change("urged, level", "", "A"),
    )
    assert supervision_changes(new, new) == ()
