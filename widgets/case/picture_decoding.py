"""Pictures decoded away from the screen's thread, as large as shown; what would burst the memory is refused."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader

MOST_PIXELS = 50_000_000
"""The largest photo of a telephone; four bytes each. A picture that says it is larger is not begun with."""
LONGEST_SIDE = 20_000
_FORMATS = {"image/png": b"png", "image/jpeg": b"jpeg", "image/gif": b"gif", "image/webp": b"webp", "image/bmp": b"bmp"}


def decode(data: bytes, media: str, box: QSize) -> QImage:
    """The picture, no larger than the box; a null one where it cannot be shown. Animations stand still."""
    if media not in _FORMATS:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(_FORMATS[media]))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > LONGEST_SIDE:
        return QImage()
    if size.width() * size.height() > MOST_PIXELS:
        return QImage()
    if size.width() > box.width() or size.height() > box.height():
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    return reader.read()


class PictureDecoding(QObject):
    """Asked for pictures; says by `decoded(key, image)` when one is there, a null one where it cannot be shown."""

    decoded = Signal(str, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.destroyed.connect(self._pool.clear)

    def ask(self, key: str, data: bytes, media: str, box: QSize) -> None:
        self._pool.start(_Work(self, key, data, media, box))

    def wait(self) -> None:
        """Until nothing is under way: before whoever asked goes."""
        self._pool.clear()
        self._pool.waitForDone()


class _Work(QRunnable):
    def __init__(self, told: PictureDecoding, key: str, data: bytes, media: str, box: QSize) -> None:
        super().__init__()
        self._told, self._key, self._data, self._media, self._box = told, key, data, media, box

    def run(self) -> None:
        picture = decode(self._data, self._media, self._box)
        with contextlib.suppress(RuntimeError):  # whoever asked has gone meanwhile
            self._told.decoded.emit(self._key, picture)
