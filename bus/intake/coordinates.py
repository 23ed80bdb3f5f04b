"""Where a row says it is: two columns or one point, on the earth or refused."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from bus.intake.columns import Reader, Values
from bus.intake.refusal import CellError

_POINT = re.compile(r"\(?\s*([-+\d.eE]+)\s*[,;\s]\s*([-+\d.eE]+)\s*\)?\Z")


def read_coordinates(readers: Mapping[str, Reader], values: Values) -> tuple[float, float] | tuple[None, None]:
    """Longitude and latitude from the columns `lon` and `lat` or else from `point`; neither where the row has none."""
    lon_text, lat_text = readers["lon"].read(values), readers["lat"].read(values)
    lon_column, lat_column = readers["lon"].label, readers["lat"].label
    if not lon_text and not lat_text:
        point = readers["point"].read(values)
        if not any(letter.isdigit() for letter in point):
            return None, None
        lon_column = lat_column = readers["point"].label
        # Some cities write the address in front of the coordinates, on lines of its own.
        match = _POINT.search(point.splitlines()[-1])
        if match is None:
            raise CellError(lat_column, "is no pair (latitude, longitude)")
        lat_text, lon_text = match.groups()
    lon, lat = _degrees(lon_column, lon_text, 180), _degrees(lat_column, lat_text, 90)
    if lon == 0 and lat == 0:
        raise CellError(lat_column, "0, 0 is no place of a report")
    return lon, lat


def _degrees(column: str, text: str, most: int) -> float:
    if not text:
        raise CellError(column, "is missing, while the other coordinate is there")
    try:
        degrees = float(text)
    except ValueError as error:
        raise CellError(column, "is no number of degrees") from error
    if not math.isfinite(degrees) or abs(degrees) > most:
        raise CellError(column, "is not on the earth")
    return degrees
