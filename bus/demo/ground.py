"""The flat ground of a small city: where a house stands, how far it is from one place to another."""

from __future__ import annotations

from math import cos, hypot, pi, radians, sin

from models.domain.case import Place

KM_A_DEGREE = 111.32
"""Kilometres in a degree of latitude, or of longitude at the equator."""
HOUSES = 120
"""House numbers in a street, from one end of the district to the other."""
WINDING = 1.3
"""How much longer the way by road is than the straight line."""


def spot(lon: float, lat: float, radius_km: float, street: float, number: int) -> tuple[float, float]:
    """Longitude and latitude of a house. Streets are chords of the district, `street` (0 to 1) is their angle."""
    angle = pi * street
    off = radius_km * 0.5 * (2 * street - 1)
    along = radius_km * 0.8 * (2 * (number % HOUSES) / HOUSES - 1)
    return moved(lon, lat, along * cos(angle) - off * sin(angle), along * sin(angle) + off * cos(angle))


def moved(lon: float, lat: float, east_km: float, north_km: float) -> tuple[float, float]:
    """The point so many kilometres to the east and north, to a tenth of a metre or so."""
    return (
        round(lon + east_km / (KM_A_DEGREE * cos(radians(lat))), 6),
        round(lat + north_km / KM_A_DEGREE, 6),
    )


def km_between(one: Place, other: Place) -> float:
    """The straight line in kilometres; zero where one of them has no coordinates."""
    if one.lon is None or one.lat is None or other.lon is None or other.lat is None:
        return 0.0
    east = (other.lon - one.lon) * cos(radians((one.lat + other.lat) / 2))
    return KM_A_DEGREE * hypot(east, other.lat - one.lat)
