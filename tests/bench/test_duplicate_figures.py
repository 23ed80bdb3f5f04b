"""The bench of duplicates with a small city: its figures, and that what it asks for is there to be found."""

from dataclasses import replace

from console.bench import duplicates
from console.bench.sizes import Sizes
from models.domain.instants import to_ms
from models.rules.duplicates.index import DuplicateIndex


def test_every_figure_of_the_index_is_measured() -> None:
    figures = duplicates.measure(Sizes(open_cases=200, pings=5))
    names = ("search", "search_p95", "put", "change", "memory")
    assert [figure.name for figure in figures] == [f"duplicates.{name}" for name in names]
    assert all(figure.reached > 0 for figure in figures)
    assert figures[0].note == "200 open cases, 5 reports"


def test_a_second_report_finds_the_case_that_it_was_made_from() -> None:
    sketches = duplicates.made_sketches(400)
    index = DuplicateIndex()
    for sketch in sketches:
        index.put(sketch)
    for sketch in sketches[:40]:
        (draft,) = duplicates.second_reports([sketch], 1)
        assert draft == replace(sketch, number="", lon=draft.lon, lat=draft.lat, reported_ms=draft.reported_ms)
        assert index.likely(draft, to_ms(duplicates.AT))[0].number == sketch.number
