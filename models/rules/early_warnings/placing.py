"""Which building and which square of ground each case stands at; none where what is given stands for "not known"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

import numpy as np

from models.rules.early_warnings.arrays import Floats, Ints
from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.places import area_key, building_key, cells
from models.rules.early_warnings.settings import PlaceSettings


def building_words(seen: Sequence[Observation], settings: PlaceSettings) -> list[str]:
    """The key of each case's building. An address that is but the name of its area says nothing of a building."""
    keys = {address: building_key(address) for address in {each.address for each in seen}}
    areas = {area: building_key(area) for area in {each.area for each in seen}}
    unknown = _stand_ins((keys[each.address] for each in seen), settings)
    for address, key in keys.items():
        if key in unknown:
            keys[address] = ""
    return ["" if keys[each.address] == areas[each.area] else keys[each.address] for each in seen]


def area_words(seen: Sequence[Observation]) -> list[str]:
    """The key of each case's area."""
    keys = {area: area_key(area) for area in {each.area for each in seen}}
    return [keys[each.area] for each in seen]


def cell_ids(seen: Sequence[Observation], settings: PlaceSettings) -> tuple[Ints, tuple[int, ...]]:
    """The id of each case's square of ground, -1 without one, and the square of each id."""
    points = [(each.lon, each.lat) for each in seen]
    unknown = _stand_ins(points, settings)
    known = [(None, None) if point in unknown else point for point in points]
    squares = cells(_degrees(lon for lon, _ in known), _degrees(lat for _, lat in known), settings.cell_m)
    found, ids = np.unique(squares, return_inverse=True)
    nowhere = int(found.size > 0 and found[0] == -1)
    return ids.astype(np.int64) - nowhere, tuple(found[nowhere:].tolist())


def _stand_ins(places: Iterable[Hashable], settings: PlaceSettings) -> frozenset[Hashable]:
    """What so many cases have that it cannot be where they are."""
    counts = Counter(places)
    many = max(settings.stand_in_cases, settings.stand_in_share * counts.total())
    return frozenset(place for place, count in counts.items() if count >= many)


def _degrees(values: Iterable[float | None]) -> Floats:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
