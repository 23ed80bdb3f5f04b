"""The first rows of a file as they would be sent, or why they would not: to see a profile at work before using it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bus.intake.reading import Row, Source
from models.domain.orders import ReportCase

ROWS = 10
_HEAD = ("row", "record", "reported (UTC)", "closed (UTC)", "type", "level", "title", "place", "channel")
_WIDTHS = (4, 16, 19, 19, 4, 5, 40, 44, 8)


def preview_lines(source: Source, rows: int = ROWS) -> Iterator[str]:
    """A table, for people."""
    yield _line(_HEAD)
    for row in islice(source.rows(), rows):
        if row.refusal is not None:
            where = f"{row.refusal.field}: " if row.refusal.field else ""
            yield f"{row.number:<4}  refused: {where}{row.refusal.reason}"
            continue
        yield _line(_cells(row))
        steps = [f"{o.unit} {o.stage.value} {o.at:%H:%M:%S}" for o in row.orders if not isinstance(o, ReportCase)]
        if steps:
            yield f"      {' · '.join(steps)}"


def _cells(row: Row) -> tuple[str, ...]:
    order = row.orders[0]
    assert isinstance(order, ReportCase)  # the report comes before the steps of its units
    place = order.place
    where = ", ".join(part for part in (place.address, place.area) if part)
    point = f" ({place.lat:.4f}, {place.lon:.4f})" if place.lat is not None and place.lon is not None else ""
    return (
        str(row.number),
        order.record,
        f"{order.reported_at:%Y-%m-%d %H:%M:%S}",
        f"{order.closed_at:%Y-%m-%d %H:%M:%S}" if order.closed_at is not None else "",
        order.type_code,
        order.level.value if order.level is not None else "",
        order.title,
        where[: _WIDTHS[7] - len(point)] + point,
        order.channel,
    )


def _line(cells: tuple[str, ...]) -> str:
    flat = (" ".join(cell.split()) for cell in cells)
    cut = (c if len(c) <= w else c[: w - 1] + "…" for c, w in zip(flat, _WIDTHS, strict=True))
    return "  ".join(f"{cell:<{width}}" for cell, width in zip(cut, _WIDTHS, strict=True)).rstrip()
