"""Columns are found by loose names, words by tables."""

from hypothesis import given
from hypothesis import strategies as st

from bus.intake.columns import Joined, loose, reader_of
from bus.intake.words import WordTable


def test_two_spellings_of_a_column_are_one() -> None:
    assert loose("Unique Key") == loose("unique_key") == loose("UNIQUE.KEY") == "unique_key"
    assert loose("X Coordinate (State Plane)") == loose("x_coordinate_state_plane")
    assert loose("留言编号") == "留言编号"


def test_the_first_column_with_a_value_is_taken_and_joined_ones_leave_out_the_empty() -> None:
    reader = reader_of(["Address", Joined(["Street 1", "Street 2"], " & "), "Landmark"])
    assert reader.read({"address": " 1 Main St ", "landmark": "Zoo"}) == "1 Main St"
    assert reader.read({"address": " ", "street_1": "Elm", "street_2": "Oak"}) == "Elm & Oak"
    assert reader.read({"street_2": "Oak", "landmark": "Zoo"}) == "Oak"
    assert reader.read({"landmark": "Zoo"}) == "Zoo"
    assert reader.read({}) == ""


def test_a_word_is_found_exactly_before_it_is_found_by_its_longest_beginning() -> None:
    table = WordTable.of({"EMS: *": "medical", "EMS: Vehicle*": "crash", "ems: vehicle fire": "fire"})
    assert table.find("EMS:  VEHICLE   FIRE") == "fire"
    assert table.find("EMS: VEHICLE ACCIDENT") == "crash"
    assert table.find("EMS: FEVER") == "medical"
    assert table.find("Fire: ALARM") is None
    assert table.first(["Fire: ALARM", "EMS: FEVER"]) == "medical"


@given(st.text())
def test_a_loose_name_is_its_own_loose_name(name: str) -> None:
    assert loose(loose(name)) == loose(name)
