"""The file of the made-up city is read strictly, and keeps what it promises."""

import msgspec
import pytest

from bus.demo.city import City, crews_of, load_city
from models.rules.catalogue import Catalogue
from resources import resource


def city_from(text: str) -> City:
    return msgspec.toml.decode(text, type=City)


@pytest.fixture
def text() -> str:
    return resource("demo_city.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("found", "put", "said"),
    [
        ("duplicate_share", "dublicate_share", "dublicate_share"),
        ("reports_an_hour = 60.0", 'reports_an_hour = "many"', "reports_an_hour"),
        ('bases = ["Harbour"]', 'bases = ["Harbor"]', "Harbor"),
        ("hours = [\n    0.80, ", "hours = [\n    ", "24 weights"),
        ("[groups.06]", "[groups.16]", "group '06'"),
        ("{ 0702 = 8.0,", "{ 0799 = 8.0,", "0799"),
        ('district = "Harbour"', 'district = "Harbor"', "Harbor"),
        ("days = 3.0", "days = -3.0", "event or days"),
    ],
)
def test_a_mistake_in_the_file_is_named(text: str, found: str, put: str, said: str) -> None:
    assert found in text
    with pytest.raises(msgspec.ValidationError, match=said):
        city_from(text.replace(found, put, 1))


def test_every_type_of_the_city_has_a_crew_that_can_be_sent() -> None:
    catalogue, city = Catalogue.load(), load_city()
    departments = {crew.department for crew in crews_of(city).values()}
    assert {catalogue.department(code) for code in city.types} <= departments
    assert {helper for kind in city.types.values() for helper in kind.helpers} <= departments


def test_crews_have_call_signs_of_their_department_and_names_in_both_languages() -> None:
    english, chinese = crews_of(load_city()), crews_of(load_city("zh"))
    assert english["WAT-1"].name == "Water crew 1"
    assert chinese["WAT-1"].name == "水务1组"
    assert all(call_sign.startswith(crew.department + "-") for call_sign, crew in english.items())
    assert 45 <= len(english) <= 60
