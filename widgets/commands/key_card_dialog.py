"""Shows the key card as it will be printed, and takes it to a PDF file or a printer."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.commands.key_card import Card, paint_card

A4_ACROSS = 297 / 210
MARGIN_MM = 10


class CardView(QWidget):
    """The sheet, as large as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card("", ())
        self.setMinimumSize(560, 400)

    def set_card(self, card: Card) -> None:
        self.card = card
        self.setAccessibleName(card.title)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(1000, 708)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = min(self.width(), self.height() * A4_ACROSS)
        sheet = QRectF(0, 0, width, width / A4_ACROSS)
        sheet.moveCenter(QRectF(self.rect()).center())
        painter.fillRect(sheet, QColor("#ffffff"))
        margin = width * MARGIN_MM / 297
        paint_card(painter, self.card, sheet.adjusted(margin, margin, -margin, -margin), self.font())


class KeyCardDialog(QDialog):
    """Told by `set_card`; says which language, file or printer is wanted."""

    language_chosen = Signal(str)
    pdf_asked = Signal()
    print_asked = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Key card"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view = CardView()
        self.languages = QComboBox()
        self.languages.setAccessibleName(self.tr("Language of the card"))
        for code, name in (("en", "English"), ("zh", "中文")):
            self.languages.addItem(name, code)
        self.languages.setCurrentIndex(self.languages.findData(language))
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.languages.currentIndexChanged.connect(self._on_language)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.languages)
        foot.addWidget(self.note, 1)
        for text, asked in (
            (self.tr("Save as &PDF…"), self.pdf_asked),
            (self.tr("P&rint…"), self.print_asked),
        ):
            button = QPushButton(text)
            button.clicked.connect(asked)
            foot.addWidget(button)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def set_card(self, card: Card) -> None:
        self.view.set_card(card)

    def set_note(self, text: str) -> None:
        self.note.setText(text)

    def _on_language(self) -> None:
        self.language_chosen.emit(self.languages.currentData())


def card_printer() -> QPrinter:
    """A printer set to one sheet of A4 across."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    return printer


def print_card(printer: QPrinter, card: Card, view: CardView) -> bool:
    """Print the card; False where the file or the printer does not take it."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    page = QRectF(printer.pageRect(QPrinter.Unit.DevicePixel))
    paint_card(painter, card, QRectF(0, 0, page.width(), page.height()), view.font())
    return painter.end()


def print_to_pdf(path: str, card: Card, view: CardView) -> bool:
    """Write the card as a PDF file; False where that cannot be."""
    printer = card_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(path)
    printer.setDocName(card.title)
    return print_card(printer, card, view)
