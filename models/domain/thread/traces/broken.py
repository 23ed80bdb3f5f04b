"""That a file cannot be read through."""

from __future__ import annotations


class BrokenFileError(ValueError):
    """Caught by name where a file is taken: nobody can say what is in it."""
