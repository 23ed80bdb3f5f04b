"""Under which names the demonstration reports, orders, leads and works."""

from __future__ import annotations

from bus.hub.timers import HUB

SOURCE, SEAT, LEADER, FIELD = "Demo city", "Demo seat", "Demo leader", "Demo crews"
OWN = frozenset({SOURCE, SEAT, LEADER, FIELD, HUB})
"""Whoever else touches a case is a person: the demonstration leaves it to him for a while."""
PAST = "past-"
"""How records of the weeks before begin: they are there to be compared with, nobody works on them."""
