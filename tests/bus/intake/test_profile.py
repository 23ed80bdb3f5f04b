"""Profiles are data, read strictly: what is wrong is told with file, key and reason."""

from pathlib import Path

import pytest

from bus.intake.profile import ProfileError, load_profile, read_profile, shipped_profiles
from tests.bus.intake.files import CODES, PLAIN


@pytest.mark.parametrize("name", shipped_profiles())
def test_a_shipped_profile_is_named_like_its_file_and_names_only_known_types(name: str) -> None:
    assert load_profile(name, CODES).name == name


def test_a_profile_of_ones_own_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(PLAIN, encoding="utf-8")
    assert load_profile(str(path), CODES).name == "plain"


def test_an_unknown_name_is_told_with_the_names_there_are() -> None:
    with pytest.raises(ProfileError, match=r"atlantis: no such profile or file.*boston311"):
        load_profile("atlantis", CODES)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('record = "Id"', 'recrod = "Id"'), "plain.toml: columns: .*unknown field `recrod`"),
        (('name = "plain"', "name = 7"), "plain.toml: name: Expected `str`, got `int`"),
        (('name = "plain"', ""), "plain.toml: top level: .*missing required field `name`"),
        (('name = "plain"', "name ="), "plain.toml: no TOML: "),
        (("America/New_York", "Boston/Harbor"), "plain.toml: time_zone: 'Boston/Harbor' is no time zone"),
        (('"gb18030"', '"klingon"'), "plain.toml: encodings: 'klingon' is no encoding"),
        (('"0203"', '"9999"'), r"plain.toml: types.Pothole\*: '9999' is no type of the catalogue"),
        (('"iso"', '"ISO 8601"'), "plain.toml: time_formats: 'ISO 8601' holds no % field"),
        (('record = "Id"', ""), "plain.toml: columns.record: either record or record_from"),
        (('lat = "Lat"', ""), "plain.toml: columns.lon: lon and lat go together"),
        (('name = "plain"', 'name = "plain"\nkind = "calls"'), r"plain.toml: calls: .*\[calls\] go together"),
        (('name = "plain"', 'name = "plain"\ndelimiter = "||"'), "plain.toml: delimiter: .*one character"),
    ],
)
def test_a_fault_is_told_with_file_key_and_reason(change: tuple[str, str], told: str) -> None:
    with pytest.raises(ProfileError, match=told):
        read_profile(PLAIN.replace(*change), "plain.toml", CODES)


def test_no_profile_takes_over_what_was_wrong_with_a_patient() -> None:
    named = str([load_profile(name, CODES) for name in shipped_profiles()])
    assert "Call Final Disposition" not in named
    assert "Call Type Group" not in named
