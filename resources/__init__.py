"""Data the program ships with: catalogue, profiles, demo scenario, translations. No code beside the way to find it."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(*parts: str) -> Traversable:
    """A shipped file by its path below this folder."""
    return files(__name__).joinpath(*parts)
