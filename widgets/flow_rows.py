"""Small things set side by side, on further rows where they do not fit: its height follows its width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

ROW_GAP = 2
NARROWEST = 120


class FlowRows(QWidget):
    """`items()` gives what is shown, in order; call `flow()` when that has changed."""

    def __init__(self, gap: int, usual_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._usual_width = usual_width
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def items(self) -> Sequence[QWidget]:
        raise NotImplementedError

    def flow(self) -> None:
        self.updateGeometry()
        self._place(self.width(), move=True)

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(self._usual_width, self._place(max(self.width(), NARROWEST), move=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _place(self, width: int, move: bool) -> int:
        """Lay the items out in rows; gives the height they take."""
        x = y = row = 0
        for item in self.items():
            size = item.sizeHint().expandedTo(item.minimumSize()).boundedTo(item.maximumSize())
            if x and x + size.width() > width:
                x, y, row = 0, y + row + ROW_GAP, 0
            if move:
                item.setGeometry(x, y, min(size.width(), width), size.height())
            x, row = x + size.width() + self._gap, max(row, size.height())
        return y + row
