"""A handover as a PDF or on a printer: asked for by a dialog, painted away from the screen's thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from console.room import Room
from widgets.shift.shift_document import Paper, write_pdf

translate = QCoreApplication.translate


class ShiftPrinting:
    """Keeps no paper: each is made anew from what was handed over."""

    def __init__(self, room: Room, say: Callable[[str], None]) -> None:
        self._room, self._say = room, say

    def ask_for_file(self, paper: Paper) -> None:
        """Nothing waits for the dialog."""
        dialog = QFileDialog(self._room.window, translate("shift", "Save the handover as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDirectory(QDir.homePath())
        dialog.selectFile(f"{paper.title.replace(':', '').replace(' ', '-').replace(',', '')}.pdf")
        dialog.fileSelected.connect(lambda path: self.write(path, paper))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: str, paper: Paper) -> None:
        self._room.ordering.start("handover as PDF", self._written(path, paper, self._font()))

    async def _written(self, path: str, paper: Paper, font: QFont) -> None:
        try:
            await asyncio.to_thread(write_pdf, path, paper, font)
        except OSError as error:
            text = translate("shift", "The PDF could not be written: {why}")
            self._say(text.format(why=error.strerror or error))
            return
        self._say(translate("shift", "Written: {name}").format(name=Path(path).name))

    def ask_for_printer(self, paper: Paper) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415  # slow to import

        if not QPrinterInfo.availablePrinterNames():
            self._say(translate("shift", "This machine has no printer: take the PDF."))
            return
        from widgets.shift.shift_document import print_on  # noqa: PLC0415  # beside the printer

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._room.window)

        async def printed() -> None:
            await asyncio.to_thread(print_on, printer, paper, self._font())

        dialog.accepted.connect(lambda: self._room.ordering.start("handover on paper", printed()))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own open wants a slot by name

    def _font(self) -> QFont:
        font = QFont(QApplication.font())
        font.setPointSizeF(9.0)
        return font
