"""A handover on paper: A4, heading, figures, sections as tables, signatures, page numbers. It loads nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from models.domain.shift.sheets import Figures
from widgets.shift.shift_sheet import SheetRow, SheetSection
from widgets.shift.shift_signatures import SignatureBox

DPI = 300
MARGIN_MM = 15.0
FOOT_POINTS = 8.0
_STYLE = """
h1 { font-size: 15pt; margin: 0 0 2pt 0; } p { margin: 0 0 3pt 0; }
h2 { font-size: 10.5pt; margin: 9pt 0 2pt 0; }
td { padding-right: 8pt; padding-bottom: 1.5pt; font-size: 8.5pt; vertical-align: top; }
"""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed. `rests_on` names the journal entry and the page's digest; it stands at the foot of each page.

    `mark` says at the head of each page that it is not real, where it is not.
    """

    title: str
    subtitle: str
    figures: Figures
    sections: tuple[SheetSection, ...]
    signatures: tuple[SignatureBox, ...]
    rests_on: str
    mark: str = ""


class _Closed(QTextDocument):
    """A document that fetches no picture, style or file, whatever its text says."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802  # Qt's own name
        return None


def write_pdf(path: str, paper: Paper, font: QFont) -> None:
    """May be called in any thread. OSError where the file cannot be written."""
    with open(path, "ab"):  # noqa: PTH123  # Qt does not say why it cannot
        pass
    writer = QPdfWriter(path)
    writer.setTitle(paper.title)
    writer.setCreator("Dutydesk")
    writer.setResolution(DPI)
    print_on(writer, paper, font)


def print_on(device: QPagedPaintDevice, paper: Paper, font: QFont) -> None:
    """Paint it page by page on A4."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
    device.setPageLayout(layout)
    painter = QPainter(device)
    try:
        _paint(painter, device, paper, font)
    finally:
        painter.end()


def _paint(painter: QPainter, device: QPagedPaintDevice, paper: Paper, font: QFont) -> None:
    foot = QFont(font)
    foot.setPointSizeF(FOOT_POINTS)
    painter.setFont(foot)
    foot_high = painter.fontMetrics().height() * 2
    head_high = foot_high if paper.mark else 0
    wide, high = float(device.width()), float(device.height() - foot_high - head_high)
    document = document_of(paper, font)
    document.documentLayout().setPaintDevice(device)
    document.setPageSize(QSizeF(wide, high))
    pages = document.pageCount()
    for number in range(pages):
        if number:
            device.newPage()
        painter.save()
        painter.translate(0, head_high - number * high)
        _draw(document, painter, QRectF(0, number * high, wide, high))
        painter.restore()
        _paint_mark(painter, QRectF(0, 0, wide, head_high), paper.mark)
        _paint_foot(painter, QRectF(0, head_high + high, wide, foot_high), paper, number + 1, pages)


def _draw(document: QTextDocument, painter: QPainter, part: QRectF) -> None:
    """In black, whatever the colours of the screen are."""
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette(Qt.GlobalColor.black, Qt.GlobalColor.white)
    palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    context.palette = palette
    context.clip = part
    painter.setClipRect(part)
    document.documentLayout().draw(painter, context)


def _paint_mark(painter: QPainter, rect: QRectF, mark: str) -> None:
    """Framed, so that it is seen on a copy too."""
    if mark:
        frame = rect.adjusted(0, 0, 0, -rect.height() / 4)
        painter.drawRect(frame)
        painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), f"◆ {mark} ◆")


def _paint_foot(painter: QPainter, rect: QRectF, paper: Paper, number: int, pages: int) -> None:
    low = Qt.AlignmentFlag.AlignBottom
    words = QCoreApplication.translate("shift", "page {n} of {pages}").format(n=number, pages=pages)
    painter.drawText(rect, int(low | Qt.AlignmentFlag.AlignLeft), f"{paper.title} · {paper.rests_on}")
    painter.drawText(rect, int(low | Qt.AlignmentFlag.AlignRight), words)


def document_of(paper: Paper, font: QFont) -> QTextDocument:
    """Every text in it is escaped: nothing that somebody typed is read as markup."""
    document = _Closed()
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(_STYLE)
    body = "".join(map(_section, paper.sections))
    head = f"<h1>{escape(paper.title)}</h1><p>{escape(paper.subtitle)}</p>{_figures(paper.figures)}"
    document.setHtml(f"{head}{_signatures(paper.signatures)}{body}")
    return document


def _figures(figures: Figures) -> str:
    words = (
        (figures.received, QCoreApplication.translate("ShiftFigures", "came in")),
        (figures.closed, QCoreApplication.translate("ShiftFigures", "closed")),
        (figures.fell_overdue, QCoreApplication.translate("ShiftFigures", "fell overdue")),
        (figures.open_left, QCoreApplication.translate("ShiftFigures", "left open")),
    )
    return f"<p>{' · '.join(f'<b>{number}</b> {escape(word)}' for number, word in words)}</p>"


def _section(section: SheetSection) -> str:
    remark = f" — {escape(section.remark)}" if section.remark else ""
    rows = "".join(map(_row, section.rows))
    table = f'<table width="100%" cellspacing="0">{rows}</table>' if rows else ""
    return f"<h2>{escape(section.caption)}: {section.count}{remark}</h2>{table}"


def _row(row: SheetRow) -> str:
    when = f"{row.when} !" if row.late else row.when
    cells: Sequence[tuple[str, int]] = ((row.case, 20), (row.subject, 34), (row.words, 16), (row.who, 16), (when, 14))
    texts = (f'<td width="{share}%">{_lines(text)}</td>' for text, share in cells)
    return f"<tr>{''.join(texts)}</tr>"


def _lines(text: str) -> str:
    return "<br>".join(map(escape, text.splitlines()))


def _signatures(boxes: Sequence[SignatureBox]) -> str:
    cells = "".join(f'<td width="33%"><b>{escape(box.title)}</b><br>{escape(box.words)}</td>' for box in boxes)
    return f'<table width="100%" border="1" cellspacing="0" cellpadding="6"><tr>{cells}</tr></table>'
