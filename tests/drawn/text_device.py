"""A screen that keeps the words: a widget painted on it leaves every text, where it stands and what was cut away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QWidget

_DIRTY = QPaintEngine.DirtyFlag
_CLIP = _DIRTY.DirtyClipRegion | _DIRTY.DirtyClipPath | _DIRTY.DirtyClipEnabled
_METRIC = QPaintDevice.PaintDeviceMetric


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text as it was painted: the box of its ink and the box that was open to paint, both in the widget's pixels.

    `colour` is that of its letters.
    """

    text: str
    ink: QRectF
    colour: QColor
    open: QRectF | None


class TextEngine(QPaintEngine):
    """Paints nothing; what is written it keeps."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.drawn: list[Drawn] = []
        self._moved = QTransform()
        self._open: QRectF | None = None
        self._colour = QColor()

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802  # Qt's
        if state.state() & _DIRTY.DirtyTransform:
            self._moved = state.transform()
        if state.state() & _DIRTY.DirtyPen:
            self._colour = state.pen().color()
        if state.state() & _CLIP:
            painter = state.painter()
            clipped = painter.hasClipping()
            self._open = state.transform().mapRect(painter.clipBoundingRect()) if clipped else None

    def drawTextItem(self, at: QPointF | QPoint | object, item: QTextItem) -> None:  # noqa: N802  # Qt's
        assert isinstance(at, QPointF)
        if not item.text().strip():
            return
        ink = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(at)
        self.drawn.append(Drawn(item.text(), self._moved.mapRect(ink), self._colour, self._open))

    # What is no text is let go; Qt would draw it in pieces otherwise.
    def drawPixmap(self, *told: object) -> None: ...  # noqa: N802
    def drawImage(self, *told: object) -> None: ...  # noqa: N802
    def drawTiledPixmap(self, *told: object) -> None: ...  # noqa: N802
    def drawPath(self, *told: object) -> None: ...  # noqa: N802
    def drawRects(self, *told: object) -> None: ...  # noqa: N802
    def drawLines(self, *told: object) -> None: ...  # noqa: N802
    def drawPolygon(self, *told: object) -> None: ...  # noqa: N802
    def drawEllipse(self, *told: object) -> None: ...  # noqa: N802
    def drawPoints(self, *told: object) -> None: ...  # noqa: N802


class TextDevice(QPaintDevice):
    """As large as a widget, at 96 dots an inch."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine = TextEngine()
        self._metrics = {
            _METRIC.PdmWidth: size.width(),
            _METRIC.PdmHeight: size.height(),
            _METRIC.PdmWidthMM: size.width(),
            _METRIC.PdmHeightMM: size.height(),
            _METRIC.PdmDpiX: 96,
            _METRIC.PdmDpiY: 96,
            _METRIC.PdmPhysicalDpiX: 96,
            _METRIC.PdmPhysicalDpiY: 96,
            _METRIC.PdmDepth: 32,
            _METRIC.PdmDevicePixelRatio: 1,
            _METRIC.PdmDevicePixelRatioScaled: 0x10000,
        }

    def paintEngine(self) -> QPaintEngine:  # noqa: N802  # Qt's
        return self.engine

    def metric(self, asked: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(asked, 0)


def drawn_by(widget: QWidget) -> list[Drawn]:
    """What the widget itself writes, without its children."""
    device = TextDevice(widget.size())
    widget.render(device, QPoint(), QRegion(QRect(QPoint(), widget.size())), QWidget.RenderFlag(0))
    return device.engine.drawn
