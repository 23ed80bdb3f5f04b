"""The folder of signed heads: a file for each journal that is only added to, and the public keys to check it with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from models.store.appending import append_whole, cut_to_whole_lines
from models.store.heads.keys import PublicKeys, SigningKey, public_keys
from models.store.heads.lines import FIRST, Head, digest_of, written

SUFFIX = ".heads"


class HeadFile:
    """The heads of one journal, open to be added to. A line that a power cut left half written is taken away first."""

    def __init__(self, folder: Path, journal: str, key: SigningKey) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        public = folder / f"{key.id}.pem"
        if not public.exists():
            public.write_bytes(key.public_pem)
        self._key = key
        self._path = folder / f"{journal}{SUFFIX}"
        self._before = cut_to_whole_lines(self._path)

    @property
    def last(self) -> str:
        """The last line; empty where there is none."""
        return self._before

    def append(self, head: Head) -> None:
        """It is on the disk when this returns. OSError where it cannot be; then nothing of it is there."""
        line = written(head, self._key, digest_of(self._before) if self._before else FIRST)
        append_whole(self._path, f"{line}\n".encode())
        self._before = line


def files_in(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{SUFFIX}"))


def keys_in(folder: Path) -> PublicKeys:
    """The public keys that lie with the heads: good to find damage, but whoever can write there can put another."""
    return public_keys(sorted(folder.glob("*.pem")))


def lines_of(path: Path, size: int) -> Iterator[tuple[int, str]]:
    """Each whole line of the first `size` bytes, with its number. The last may be half there while a hub is at it."""
    with path.open("rb") as file:
        for at, line in enumerate(file, start=1):
            size -= len(line)
            if size < 0 or not line.endswith(b"\n"):
                return
            yield at, line[:-1].decode("utf-8", "replace")
