"""How far apart two places are, as the crow flies."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from models.domain.case import Place

EARTH_RADIUS_M = 6_371_008.8
"""Mean radius of the earth (IUGG), metres."""


def metres_between(one: Place, other: Place) -> float | None:
    """Great-circle distance in metres (haversine), or None where either place has no coordinates."""
    if one.lon is None or one.lat is None or other.lon is None or other.lat is None:
        return None
    lat1, lat2 = radians(one.lat), radians(other.lat)
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * EARTH_RADIUS_M * asin(sqrt(half))
