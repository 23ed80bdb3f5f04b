"""Every weight, window and threshold is data: read with every fault told, published as one text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from models.rules.early_warnings.published import decode, encode
from models.rules.early_warnings.reading import default_settings, read_settings
from models.rules.early_warnings.scoring import early_warnings
from models.rules.faults import RuleFileError
from resources import resource
from tests.models.rules.warned_city import NOW, seen

TEXT = resource("rules", "early_warnings.toml").read_text(encoding="utf-8")


def faults_of(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(RuleFileError) as caught:
        read_settings(text)
    return [(fault.line, fault.column, fault.sentence) for fault in caught.value.faults]


def changed(pattern: str, into: str) -> tuple[str, int]:
    """The file with its first line that matches put otherwise, and the number of that line."""
    found = re.search(pattern, TEXT, re.MULTILINE)
    assert found is not None
    return TEXT[: found.start()] + into + TEXT[found.end() :], TEXT.count("\n", 0, found.start()) + 1


@pytest.mark.parametrize(
    ("pattern", "into", "column", "sentence"),
    [
        ("^raise_at = 50$", "raise_att = 50", "raise_att", "is not known here"),
        ("^raise_at = 50$", "raise_at = 500", "raise_at", "must be a number from 1 to 100, not 500"),
        ("^raise_at = 50$", 'raise_at = "50"', "raise_at", "must be a number from 1 to 100, not '50'"),
        ("^raise_at = 50$", "raise_at = true", "raise_at", "must be a number"),
        ("^raise_at = 50$", "raise_at = nan", "raise_at", "must be a number"),
        ("^repeats = 50$", "repeats = 150", "repeats", "must be a number from 0 to 100, not 150"),
        ("^cell_m = 100$", "cell_m = 1", "cell_m", "must be a number from 20 to 2000, not 1"),
        ("^weeks = 8$", "weeks = 8.5", "weeks", "must be a whole number from 1 to 52, not 8.5"),
        (r"^hours = \[6, 24\]$", "hours = []", "hours", "must be a list of 1 to 5 values"),
        (r"^hours = \[6, 24\]$", "hours = [6, 6]", "hours", "the same window stands here twice"),
        ('^levels = \\["A"\\]$', 'levels = ["urgent"]', "levels", "each a text of 1 to 1 letters"),
        ("^least_weeks = 4$", "least_weeks = 9", "least_weeks", "more weeks than the 8"),
        ("^usual_days = 180$", "usual_days = 7", "usual_days", "at least the window itself, 14 days"),
        ("^full_at = 10$", "full_at = 2", "full_at", "must be above none_at, which is 2"),
        ("^full_share = 0.5$", "full_share = 0.1", "full_share", "must be above none_share"),
    ],
)
def test_a_fault_is_told_with_line_column_and_sentence(pattern: str, into: str, column: str, sentence: str) -> None:
    text, line = changed(pattern, into)
    told = [fault for fault in faults_of(text) if fault[1] == column]
    assert [(line, column)] == [fault[:2] for fault in told]
    assert sentence in told[0][2]


@pytest.mark.parametrize(
    ("pattern", "into", "column", "sentence"),
    [
        ("^sources = 15$", "sources = 40", "place", "the weights come to 125; a score has 100 points"),
        ("^raise_at = 50$", "raise_at = 100\n", "", ""),
        ("^repeats = 0$", "repeats = 5", "type", "the weights come to 105"),
        (r"^surge = 0$", "surge = 5", "surge", "a place has no surge"),
    ],
)
def test_weights_that_cannot_stand_together_are_told(pattern: str, into: str, column: str, sentence: str) -> None:
    text, _ = changed(pattern, into)
    if not column:
        assert read_settings(text).raise_at == 100
        return
    assert any(fault[1] == column and sentence in fault[2] for fault in faults_of(text))


def test_weights_that_can_never_raise_a_warning_are_told() -> None:
    text, _ = changed("^surge = 80$", "surge = 20")
    assert any("can never reach raise_at, 50" in fault[2] for fault in faults_of(text))


def test_every_fault_of_a_file_is_told_at_once_in_the_order_of_its_lines() -> None:
    text = (
        changed("^raise_at = 50$", "raise_at = 0")[0].replace("[sources]", "[source]").replace("weeks = 8", "weeks = 0")
    )
    told = faults_of(text)
    assert {"raise_at", "source", "sources", "weeks"} <= {column for _, column, _ in told}
    assert [line for line, _, _ in told] == sorted(line for line, _, _ in told)


def test_a_file_that_is_no_toml_names_the_line() -> None:
    assert faults_of("name = 'x'\nraise_at = = 3\n")[0][0] == 2


def test_published_settings_come_back_as_they_were_and_always_as_the_same_text() -> None:
    settings = default_settings()
    assert decode(encode(settings)) == settings
    assert encode(decode(encode(settings))) == encode(settings)


def test_a_published_body_that_is_not_as_it_was_written_is_refused() -> None:
    body = encode(default_settings())
    for other in (
        body.replace("{", "{ ", 1),
        body.replace('"name"', '"extra":1,"name"'),
        body.replace("50.0", "500.0"),
    ):
        with pytest.raises(ValueError):
            decode(other)


def test_a_published_body_whose_weights_cannot_stand_together_is_refused() -> None:
    settings = default_settings()
    heavy = replace(settings, weights=replace(settings.weights, place=replace(settings.weights.place, sources=90.0)))
    with pytest.raises(ValueError, match=r"weights\.place: the weights come to"):
        decode(encode(heavy))


def test_another_threshold_raises_other_warnings() -> None:
    cases = [seen(day, "5 Quay Street") for day in range(1, 9)]
    settings = default_settings()
    low = replace(settings, raise_at=30.0)
    raised = [len(early_warnings(cases, each, NOW, NOW.tzinfo)) for each in (settings, low) if NOW.tzinfo]
    assert raised == [0, 1]
