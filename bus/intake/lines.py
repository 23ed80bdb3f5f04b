"""Lines of a file in flat memory: none longer than a limit, and any of them can be taken back and read again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TextIO

MAX_ROW = 131_072
"""The longest row that is read, in characters."""
MAX_LINES = 1_000
"""The most lines that one row may run over."""
_SKIP = 65_536


class RowTooLongError(ValueError):
    """A row goes beyond what is read at once."""


class Lines:
    """Hands out lines and remembers those of the row in hand, so that a broken row costs its first line only."""

    def __init__(self, stream: TextIO, limit: int = MAX_ROW) -> None:
        self._stream = stream
        self._limit = limit
        self._taken: list[str] = []
        self._size = 0
        self._back: deque[str] = deque()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else self._read()
        if not line:
            raise StopIteration
        self._taken.append(line)
        self._size += len(line)
        if self._size > self._limit or len(self._taken) > MAX_LINES:
            raise RowTooLongError
        return line

    def finish_row(self) -> str:
        """The text of the row in hand, as it stands in the file; the next line begins a new row."""
        text = "".join(self._taken)
        self._taken, self._size = [], 0
        return text

    def give_back(self) -> tuple[str, bool]:
        """Keep the first line of a row that went wrong, and read the others again. True when there were others."""
        first, others = self._taken[0], self._taken[1:]
        self._back.extendleft(reversed(others))
        self._taken, self._size = [], 0
        return first, bool(others)

    def _read(self) -> str:
        line = self._stream.readline(self._limit + 1)
        if len(line) > self._limit and not line.endswith(("\n", "\r")):
            while (rest := self._stream.readline(_SKIP)) and not rest.endswith(("\n", "\r")):
                pass
        return line
