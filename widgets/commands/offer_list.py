"""The list above the command line: what can stand at the cursor, what it is, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex
MOST_SHOWN = 9
_PADDING = 8


@dataclass(frozen=True, slots=True)
class Offer:
    """`text` is put in the line, `told` says what it is, `why` why it would be good or why it is `off`.

    `joined` texts, such as the name of a field, are not followed by a space. `short` is a shorter text for the same.
    """

    text: str
    told: str = ""
    why: str = ""
    short: str = ""
    off: bool = False
    joined: bool = False


class OfferModel(QAbstractListModel):
    """A row an offer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offers: tuple[Offer, ...] = ()

    def set_offers(self, offers: Sequence[Offer]) -> None:
        """Each key stroke brings another list, short enough to be taken as a whole."""
        self.beginResetModel()
        self.offers = tuple(offers)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return None
        return " · ".join(filter(None, (offer.text, offer.told, offer.why)))


class OfferDelegate(QStyledItemDelegate):
    """Draws an offer in three columns: the text, what it is, why."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.widest = 60

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, option.fontMetrics.height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, OfferModel)
        offer, theme = model.offers[index.row()], self.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, QColor(theme.selection if chosen else theme.raised))
        text, dim = (theme.selection_text, theme.selection_dim) if chosen else (theme.text, theme.dim)
        ink = (dim if offer.off else text, dim, dim)
        for rect, words, colour in zip(
            self._columns(option.rect), (offer.text, offer.told, offer.why), ink, strict=True
        ):
            painter.setPen(QColor(colour))
            elided = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)
        painter.restore()

    def measure(self, offers: Sequence[Offer], metrics: QFontMetrics) -> None:
        """How wide the first column has to be."""
        self.widest = max((metrics.horizontalAdvance(each.text) for each in offers), default=60) + 20

    def _columns(self, rect: QRect) -> tuple[QRect, QRect, QRect]:
        whole = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        first = min(self.widest, whole.width() // 3)
        second = (whole.width() - first) // 2
        left = whole.left()
        return (
            QRect(left, whole.top(), first - 8, whole.height()),
            QRect(left + first, whole.top(), second - 12, whole.height()),
            QRect(left + first + second, whole.top(), whole.width() - first - second, whole.height()),
        )


class OfferList(QListView):
    """Told by `set_offers` and `set_current`; says by `picked` which one was clicked. It never takes the keyboard."""

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OfferModel(self)
        self._delegate = OfferDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("What can be typed here"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.Box)
        self.clicked.connect(self._on_clicked)
        self.set_theme(theme)

    @property
    def offers(self) -> tuple[Offer, ...]:
        return self._model.offers

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def set_offers(self, offers: Sequence[Offer]) -> None:
        self._delegate.measure(offers, self.fontMetrics())
        self._model.set_offers(offers)

    def set_current(self, row: int) -> None:
        """Mark an offer; -1 for none."""
        if row < 0:
            self.clearSelection()
        else:
            self.setCurrentIndex(self._model.index(row))

    def wanted_height(self) -> int:
        """As high as what is offered, up to some rows."""
        rows = min(MOST_SHOWN, len(self.offers))
        return rows * (self.fontMetrics().height() + 8) + 2 * self.frameWidth()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(index.row())
