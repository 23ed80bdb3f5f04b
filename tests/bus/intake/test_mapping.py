"""A good row becomes the report that the profile describes."""

from datetime import UTC, datetime
from pathlib import Path

from bus.intake.identity import message_id
from models.domain.case import Level, Place
from models.domain.orders import ReportCase
from tests.bus.intake.files import PLAIN, csv_file, line, reports

FULL = line(
    Id="A-7",
    Closed="2025-06-02 08:00:00",
    Type="Pothole, deep",
    Title="Deep hole",
    Text="mind it",
    Address="1 Main St",
    Lon="-71.5",
    Lat="42.25",
    Source="Phone",
    Result="filled",
    Due="2025-06-05",
)


def test_every_field_comes_from_its_column(tmp_path: Path) -> None:
    full = FULL.replace("Pothole, deep", '"Pothole, deep"')
    assert reports(csv_file(tmp_path, full)) == [
        ReportCase(
            record="A-7",
            reported_at=datetime(2025, 6, 1, 16, tzinfo=UTC),
            type_code="0805",
            title="Deep hole",
            text="mind it",
            place=Place("1 Main St", "", -71.5, 42.25),
            channel="hotline",
            closed_at=datetime(2025, 6, 2, 12, tzinfo=UTC),
            result="filled",
            kept=(("Due", "2025-06-05"),),
        )
    ]


def test_an_unlisted_type_goes_to_the_default_with_the_source_s_word_for_a_title(tmp_path: Path) -> None:
    (report,) = reports(csv_file(tmp_path, line(Type="Dragon in the park")))
    assert (report.type_code, report.title) == ("1001", "Dragon in the park")


def test_a_case_that_its_source_calls_open_stays_open_whatever_its_closing_time(tmp_path: Path) -> None:
    text = PLAIN + '[closed]\ncolumn = "Result"\nwords = ["done"]\n'
    closing = "2025-06-02 08:00:00"
    path = csv_file(tmp_path, line(Closed=closing, Result="waiting"), line(Id="2", Closed=closing, Result="Done"))
    assert [report.closed_at is None for report in reports(path, text)] == [True, False]


def test_titles_and_levels_can_be_set_by_the_words_of_the_source(tmp_path: Path) -> None:
    text = PLAIN.replace("[columns]", '[columns]\nlevel = "Type"')
    text += '[titles]\n"EMS: *" = "Medical incident"\n[levels]\n"EMS: *" = "A"\n'
    (report,) = reports(csv_file(tmp_path, line(Type="EMS: FEVER")), text)
    assert (report.title, report.level) == ("Medical incident", Level.A)


def test_a_point_is_read_from_one_column_with_or_without_an_address_before_it(tmp_path: Path) -> None:
    text = PLAIN.replace('lon = "Lon"\nlat = "Lat"', 'point = "Text"')
    cells = ['"(42.25, -71.5)"', '"1 Main St\nBoston\n(42.25, -71.5)"', "42.25 -71.5", "", '"\n,  \n"']
    path = csv_file(tmp_path, *(line(Id=str(n), Text=cell) for n, cell in enumerate(cells)))
    points = [(report.place.lat, report.place.lon) for report in reports(path, text)]
    assert points == [(42.25, -71.5)] * 3 + [(None, None)] * 2


def test_a_source_without_numbers_gets_records_made_of_what_tells_its_reports_apart(tmp_path: Path) -> None:
    text = PLAIN.replace('record = "Id"', 'record_from = ["Opened", "Text"]')
    path = csv_file(tmp_path, line(Text="a"), line(Text="a"), line(Text="b"))
    first, again, other = (report.record for report in reports(path, text))
    assert first == again != other


def test_an_unchanged_row_has_the_same_id_and_a_corrected_one_another(tmp_path: Path) -> None:
    path = csv_file(tmp_path, line(Text="a"), line(Text="a"), line(Text="b"))
    first, again, corrected = map(message_id, reports(path))
    assert first == again != corrected
    assert first.startswith("1:")
