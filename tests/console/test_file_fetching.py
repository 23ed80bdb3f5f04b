"""Fetching a file for a seat: part by part, once for all who want it, anew with a new session, only if whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bus.events import FileGiven
from console.file_fetching import FileFetching
from models.domain.thread.attached_files import digest_of
from models.store.cache import Cache

CONTENT = bytes(range(256)) * 4
DIGEST = digest_of(CONTENT)
PART = 400
CASE = "DD-20260302-0001"


@dataclass
class Line:
    """The questions that go out to the hub."""

    asked: list[tuple[str, int]] = field(default_factory=list)

    def ask_file(self, digest: str, offset: int, case: str) -> None:
        assert case == CASE
        self.asked.append((digest, offset))


@dataclass
class Heard:
    told: list[bytes | None] = field(default_factory=list)

    def __call__(self, digest: str, content: bytes | None) -> None:
        assert digest == DIGEST
        self.told.append(content)


@pytest.fixture
def cache(world: Path) -> Iterator[Cache]:
    made = Cache(world / "cache.db")
    yield made
    made.close()


def part(offset: int, content: bytes = CONTENT) -> FileGiven:
    return FileGiven(DIGEST, offset, len(content), content[offset : offset + PART])


def test_a_part_is_asked_for_when_the_one_before_has_come_and_the_whole_is_kept(cache: Cache) -> None:
    fetching, line, first, second = FileFetching(cache.files), Line(), Heard(), Heard()
    fetching.want(DIGEST, CASE, first, line)
    fetching.want(DIGEST, CASE, second, line)
    for offset in (0, PART, 2 * PART):
        assert line.asked[-1] == (DIGEST, offset)
        fetching.came(part(offset), line)
    assert len(line.asked) == 3
    assert first.told == second.told == [CONTENT]
    third = Heard()
    FileFetching(cache.files).want(DIGEST, CASE, third, None)
    assert third.told == [CONTENT]


def test_with_a_new_session_it_begins_again_and_late_answers_are_passed_over(cache: Cache) -> None:
    fetching, line, heard = FileFetching(cache.files), Line(), Heard()
    fetching.want(DIGEST, CASE, heard, None)
    assert line.asked == []
    fetching.begin_again(line)
    fetching.came(part(0), line)
    fetching.begin_again(line)
    fetching.came(part(PART), line)
    assert line.asked[-1] == (DIGEST, 0)
    assert heard.told == []
    for offset in (0, PART, 2 * PART):
        fetching.came(part(offset), line)
    assert heard.told == [CONTENT]
    fetching.came(part(0), line)
    assert heard.told == [CONTENT]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(FileGiven(DIGEST, 0, 0, b""), id="not there"),
        pytest.param(FileGiven(DIGEST, 0, 4, b"evil"), id="other bytes"),
        pytest.param(FileGiven(DIGEST, 0, 9_000, b""), id="cut"),
    ],
)
def test_what_is_not_whole_is_not_handed_on_and_not_kept(cache: Cache, answer: FileGiven) -> None:
    fetching, line, heard = FileFetching(cache.files), Line(), Heard()
    fetching.want(DIGEST, CASE, heard, line)
    fetching.came(answer, line)
    assert heard.told == [None]
    assert cache.files.get(DIGEST) is None
    fetching.want(DIGEST, CASE, heard, line)
    assert line.asked == [(DIGEST, 0), (DIGEST, 0)]
