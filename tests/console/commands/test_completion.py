"""What is offered at each place of the line."""

from __future__ import annotations

from dataclasses import replace

from console.commands.completion import complete
from console.commands.known import Known
from console.commands.reading import read
from console.commands.softened import softened
from models.domain.case import UnitStatus
from tests.console.commands.afternoon import LIFT, UNDERPASS, afternoon, units
from widgets.commands.command_preview import Preview
from widgets.commands.offer_list import Offer


def offers(text: str, known: Known, chinese: bool = False) -> tuple[Offer, ...]:
    return complete(read(text, known), len(text), known, chinese).offers


def texts(text: str, known: Known, chinese: bool = False) -> list[str]:
    return [offer.text for offer in offers(text, known, chinese)]


def test_verbs_are_offered_by_how_they_begin_in_either_language() -> None:
    assert texts("disp", afternoon()) == ["dispatch"]
    assert texts("派", afternoon()) == ["dispatch"]
    assert texts("disp", afternoon(), chinese=True) == ["派遣"]


def test_a_verb_that_the_chosen_case_does_not_allow_comes_later_and_says_why() -> None:
    offered = offers("", afternoon(UNDERPASS))
    off = [offer.off for offer in offered]
    assert off == sorted(off)
    assert all(bool(offer.why) == offer.off for offer in offered)


def test_cases_are_offered_by_digits_and_by_words_where_the_verb_applies() -> None:
    known = afternoon(UNDERPASS)
    assert texts("d 38", known) == ["21-0038", "20-0038"]
    assert texts("ac 38", known) == []
    assert texts("go lift", known) == ["0040"]
    assert texts("d tree", known) == ["20-0038"]


def test_each_case_offered_is_meant_by_the_digits_that_are_offered_for_it() -> None:
    known = afternoon()
    for offer in offers("go ", known):
        assert read(f"go {offer.text}", known).number == offer.short


def test_units_are_offered_with_the_best_first_and_with_reasons() -> None:
    known = afternoon(LIFT)
    offered = offers("d 0040 ", known)
    named = [offer.text for offer in offered if not offer.joined]
    assert named[-1] in ("WAT-1", "TRF-6", "MUN-9", "GAS-2")
    assert named.index("MUN-2") < named.index("MUN-9")  # free before one that is at work
    assert named.index("MUN-2") < named.index("GAS-2")  # near before far
    assert all(offer.why for offer in offered if not offer.joined)


def test_a_unit_that_cannot_be_sent_is_offered_last_as_off() -> None:
    crews = units()
    crews["MUN-2"] = replace(crews["MUN-2"], status=UnitStatus.OFF_DUTY)
    offered = [offer for offer in offers("d 0040 ", afternoon(LIFT, crews)) if not offer.joined]
    assert (offered[-1].text, offered[-1].off) == ("MUN-2", True)


def test_a_whole_call_sign_offers_the_other_units_behind_it() -> None:
    named = texts("d 0040 MUN-2", afternoon(LIFT))
    assert named[0] == "MUN-2"
    assert set(named) == set(units())


def test_a_unit_that_is_none_offers_those_that_can_be_sent_and_stays_wrong() -> None:
    known = afternoon(LIFT)
    completion = complete(read("d 0040 QQQ", known), 10, known, chinese=False)
    assert completion.loose
    assert {offer.text for offer in completion.offers} == set(units())
    wrong = Preview("no such unit", "refused", (7, 10))
    assert softened(wrong, completion, "d 0040 QQQ") == wrong


def test_a_word_that_may_still_become_right_is_not_told_as_wrong() -> None:
    known = afternoon(LIFT)
    completion = complete(read("d 0040 MU", known), 9, known, chinese=False)
    assert softened(Preview("no such unit", "refused", (7, 9)), completion, "d 0040 MU").tone == "open"


def test_fields_are_offered_in_the_language_of_the_screen() -> None:
    assert "note:" in texts("d 0040 MUN-2 ", afternoon(LIFT))
    assert "备注:" in texts("d 0040 MUN-2 ", afternoon(LIFT), chinese=True)
    assert "note:" not in texts("d 0040 MUN-2 note:x ", afternoon(LIFT))


def test_types_are_offered_by_their_names() -> None:
    known = afternoon(UNDERPASS)
    assert "0111" in texts("k . lift", known)
