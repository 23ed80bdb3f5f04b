"""What is foretold before Enter, and that the hub then does just that."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.commands.known import Known
from console.commands.preview import foretell
from console.commands.reading import read
from models.domain.board import board_of
from models.domain.case import Level, UnitStatus
from models.domain.decide import decide
from models.domain.deciding import Desk
from models.domain.orders import Placed, Refused
from tests.console.commands.afternoon import LIFT, UNDERPASS, YESTERDAY, afternoon, for_post, units
from tests.widgets.cases import NOW
from widgets.commands.command_preview import Preview


def told(text: str, known: Known) -> Preview:
    return foretell(read(text, known), known, chinese=False).preview


def test_a_dispatch_is_foretold_with_its_way_its_arrival_and_the_limit() -> None:
    preview = told("d 0040 MUN-2 note:two people inside", afternoon())
    assert preview.tone == "ready"
    assert preview.text.startswith("Dispatch MUN-2 to “Lift entrapment, 2 people, block C” · ")
    assert " min away · arrives 14:" in preview.text
    assert "inside the 30 min limit" in preview.text
    assert preview.text.endswith("“two people inside”")


def test_an_arrival_after_the_limit_is_a_warning_in_words() -> None:
    preview = told("d 0040 GAS-2", afternoon())
    assert preview.tone == "warning"
    assert "after the 30 min limit" in preview.text


def test_the_last_free_unit_of_a_department_in_an_area_is_said_to_leave_it_uncovered() -> None:
    assert "leaves Fuyong without a free" in told("d 0040 MUN-2", afternoon()).text
    crews = units()
    crews["MUN-3"] = replace(crews["MUN-2"], call_sign="MUN-3")
    assert "leaves" not in told("d 0040 MUN-2", afternoon(None, crews)).text
    assert "leaves" in told("d 0040 MUN-2 MUN-3", afternoon(None, crews)).text


def test_what_a_unit_has_to_do_already_is_said() -> None:
    assert "at work on 0038" in told("d 0040 WAT-1", afternoon()).text


def test_an_unknown_place_says_so_rather_than_a_distance() -> None:
    crews = units()
    crews["MUN-2"] = replace(crews["MUN-2"], base=replace(crews["MUN-2"].base, lon=None, lat=None))
    assert "distance not known" in told("d 0040 MUN-2", afternoon(None, crews)).text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("d 0040", "which unit?"),
        ("d", "Which case?"),
        ("x 21-0038", "Close does not apply"),
        ("k 21-0038", "which type?"),
        ("m 0040 0040", "cannot be merged into itself"),
        ("b", "Which case?"),
    ],
)
def test_what_is_missing_or_in_the_way_is_said(text: str, said: str) -> None:
    assert said in told(text, afternoon()).text


def test_what_the_seat_may_not_do_is_refused_before_enter() -> None:
    known = for_post(afternoon(UNDERPASS), "officer")
    assert told("i . WAT drain it", known).tone == "refused"


def test_a_unit_off_duty_is_refused_by_the_hubs_own_rule() -> None:
    crews = units()
    crews["MUN-2"] = replace(crews["MUN-2"], status=UnitStatus.OFF_DUTY)
    preview = told("d 0040 MUN-2", afternoon(None, crews))
    assert (preview.tone, preview.text) == ("refused", "MUN-2 is off duty.")


def test_what_cannot_be_undone_says_so_before_it_is_done() -> None:
    assert told("n . hello", afternoon(UNDERPASS)).text.endswith("cannot be undone")
    assert "cannot be undone" not in told("d 0040 MUN-2", afternoon()).text


LINES = st.builds(
    " ".join,
    st.tuples(
        st.sampled_from(
            ["d", "ac", "m", "l", "a", "rc", "r", "n", "x", "e", "p", "i", "sv", "u", "g", "k", "es", "void"]
        ),
        st.sampled_from(["0040", "21-0038", "20-0038", "19-0040"]),
        st.sampled_from(["MUN-2", "WAT-1", "MUN-9", "0040", "21-0038", "II", "0111", "WAT", ""]),
        st.sampled_from(["", "reason:because", "text:words", "note:words"]),
    ),
)


@given(LINES, st.sampled_from(["whole_room", "officer", "leader"]), st.booleans())
def test_what_is_foretold_as_ready_the_hub_does_and_what_it_refuses_is_not_ready(
    text: str, post: str, urgent: bool
) -> None:
    known = for_post(afternoon(UNDERPASS), post)
    if urgent:
        known = replace(known, cases={**known.cases, YESTERDAY.number: replace(YESTERDAY, level=Level.A)})
    found = read(text, known)
    if found.order is None:
        return
    assert known.rules is not None
    board = board_of(known.cases.values(), known.units.values(), "DD", known.zone)
    verdict = decide(Desk(board, known.rules, NOW), Placed(found.order, "Seat 3", "id", None, known.roles))
    assert foretell(found, known, chinese=False).ready is not isinstance(verdict, Refused)


def test_nothing_is_foretold_of_a_case_that_has_not_been_read() -> None:
    known = replace(afternoon(), cases={})
    foretold = foretell(read("d 0040 MUN-2", known), known, chinese=False)
    assert not foretold.ready
    assert foretold.preview.tone == "open"


def test_the_chosen_case_stands_for_itself() -> None:
    known = replace(afternoon(LIFT), cases={})
    assert foretell(read("d . MUN-2", known), known, chinese=False).ready
