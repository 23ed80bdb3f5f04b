"""Takes files from this workstation, and pictures from the clipboard, away from the screen's thread."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

from models.domain.thread.attached_files import MAX_FILE_BYTES, plain_name
from models.domain.thread.traces.bare import sendable

_JPEG_QUALITY = 85


@dataclass(frozen=True, slots=True)
class Taken:
    """A file with its bytes, not sent yet."""

    name: str
    data: bytes


class FileTaking(QObject):
    """Says `taken(Taken)`, or `refused(sentence)` where a file cannot be taken.

    What a camera wrote into a picture beside it is taken out here: it never leaves the workstation.
    """

    taken = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pasted = 0

    def take_files(self, paths: Sequence[str]) -> None:
        for path in paths:
            self._pool.start(_Work(self, lambda path=path: self._read(Path(path))))  # type: ignore[misc]  # bound now

    def take_picture(self, picture: QImage) -> None:
        self._pasted += 1
        stem = self.tr("pasted {n}").format(n=self._pasted)
        self._pool.start(_Work(self, lambda: _written(picture, stem)))

    def wait(self) -> None:
        """Until nothing is under way."""
        self._pool.waitForDone()

    def _read(self, path: Path) -> Taken | str:
        most = MAX_FILE_BYTES // 2**20
        try:
            if path.stat().st_size > MAX_FILE_BYTES:
                return self.tr("{name} has more than {n} MB.").format(name=path.name, n=most)
            return Taken(plain_name(path.name), sendable(path.read_bytes()))
        except OSError:
            return self.tr("{name} cannot be read.").format(name=path.name)


def _written(picture: QImage, stem: str) -> Taken:
    """A picture as PNG, which loses nothing; as JPEG where that would be too large."""
    png = _bytes(picture, "PNG")
    return Taken(f"{stem}.png", png) if len(png) <= MAX_FILE_BYTES else Taken(f"{stem}.jpg", _bytes(picture, "JPG"))


def _bytes(picture: QImage, form: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, form, _JPEG_QUALITY if form == "JPG" else -1)  # type: ignore[call-overload]  # takes a device
    return sendable(bytes(buffer.data().data()))  # texts that came with it to the clipboard are written too


class _Work(QRunnable):
    def __init__(self, told: FileTaking, work: Callable[[], Taken | str]) -> None:
        super().__init__()
        self._told, self._work = told, work

    def run(self) -> None:
        came = self._work()
        with contextlib.suppress(RuntimeError):  # whoever asked has gone meanwhile
            if isinstance(came, Taken):
                self._told.taken.emit(came)
            else:
                self._told.refused.emit(came)
