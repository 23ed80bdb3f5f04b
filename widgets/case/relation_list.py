"""Which other cases this one has to do with: the one it went into, those it is linked with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from models.domain.case import Case
from widgets.case.merged_list import MergedReport
from widgets.case.number_links import Link, NumberLinks
from widgets.theme import Theme


class RelationList(QWidget):
    """A line each for what there is; every number leads to its case by `case_chosen(number)`."""

    case_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        texts = (self.tr("Merged into"), self.tr("Linked with"))
        self._rows = tuple((QLabel(text), NumberLinks(theme)) for text in texts)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for i, (name, links) in enumerate(self._rows):
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setContentsMargins(0, 2, 0, 0)
            links.case_chosen.connect(self.case_chosen)
            links.setAccessibleName(name.text())
            grid.addWidget(name, i, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(links, i, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        for name, links in self._rows:
            palette = name.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.faint))
            name.setPalette(palette)
            links.set_theme(theme)

    def set_case(self, case: Case) -> None:
        into = (Link(case.merged_into),) if case.merged_into else ()
        told = (into, tuple(map(Link, case.tracks.links)))
        for (name, links), shown in zip(self._rows, told, strict=True):
            links.set_links(shown)
            name.setVisible(bool(shown))
            links.setVisible(bool(shown))


def related(case: Case) -> bool:
    return bool(case.merged_into or case.tracks.links)


def sources_text(case: Case) -> str:
    """`3 reports from 2 sources`, where a case stands for more than its own report."""
    if not case.merged:
        return ""
    from_sources = QCoreApplication.translate("words", "{n} reports from {m} sources")
    from_one = QCoreApplication.translate("words", "{n} reports from one source")
    sources = len(case.sources)
    return (from_sources if sources > 1 else from_one).format(n=len(case.merged) + 1, m=sources)


def merged_reports(case: Case) -> tuple[MergedReport, ...]:
    """Cases of before channels were kept with a merge have none to tell."""
    channels = (*case.tracks.merged_channels, *("" for _ in case.merged))
    return tuple(MergedReport(number, channel) for number, channel in zip(case.merged, channels, strict=False))
