"""Asks where an export goes, has it written away from the screen, and says how it went."""

from __future__ import annotations

import threading
from pathlib import Path

import structlog
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from console.queue_export import MOST_ROWS, Export, write
from console.room import Room
from models.domain.instants import to_ms
from widgets.mode_words import mode_mark
from widgets.queue.queue_columns import Column
from widgets.queue.queue_pane import QueuePane
from widgets.queue.queue_texts import header_word
from widgets.words import queue_name

_KINDS = {"XLSX": ".xlsx", "CSV": ".csv"}


class QueueExporting(QObject):
    """One file at a time. The rows are taken when the file is named: what stood on the screen then is what it holds."""

    written = Signal(str, int, str)
    """The file, how many rows, and what went wrong, or nothing."""

    def __init__(self, pane: QueuePane, room: Room) -> None:
        super().__init__(pane)
        self._pane = pane
        self._room = room
        self._thread: threading.Thread | None = None
        self.written.connect(self._told)

    def ask(self) -> None:
        """Ask for the file; nothing waits for the answer."""
        if self._under_way():
            self._room.say(self.tr("An export is being written: wait until it is done."))
        elif len(self._pane.rows) > MOST_ROWS:
            self._room.say(self.tr("More rows than a sheet can hold: filter first."))
        else:
            self._dialog().open()

    def export_to(self, path: Path) -> None:
        """Write what is shown now; the end of the file's name says how."""
        export = self._taken()
        self._thread = threading.Thread(target=self._write, args=(export, path), name="export")
        self._thread.start()

    def close(self) -> None:
        """Let a file that is being written be finished."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def suggested(self) -> str:
        """A name that tells the queue, the time and the number of rows."""
        now = self._room.clock.now().astimezone(self._room.zone)
        return f"dutydesk-{self._pane.tabs.queue.key}-{now:%Y%m%d-%H%M}-{len(self._pane.rows)}.xlsx"

    def _dialog(self) -> QFileDialog:
        dialog = QFileDialog(self._room.window, self.tr("Export what the queue shows"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{kind} (*{ending})" for kind, ending in _KINDS.items()])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen.partition(" ")[0].lower()))
        dialog.selectFile(self.suggested())
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _taken(self) -> Export:
        room, pane = self._room, self._pane
        columns = [column for column, _ in pane.view.header.layout_shown()]
        taken = pane.rows.taken()
        return Export(
            rows=taken,
            columns=columns,
            headers=[self._header(column) for column in columns],
            said=self._said(len(taken)),
            now_ms=to_ms(room.clock.now()),
            zone=room.zone,
            text=pane.model.plain_text,
        )

    def _header(self, column: Column) -> str:
        return self.tr("Left, minutes") if column is Column.LEFT else header_word(column)

    def _said(self, count: int) -> str:
        """One line that says what the file holds: the queue, the filter, the time, how many, from where."""
        pane, room = self._pane, self._room
        now = room.clock.now().astimezone(room.zone)
        told = [mode_mark(room.mode), self.tr("Dutydesk queue: {queue}").format(queue=queue_name(pane.tabs.queue.key))]
        if typed := pane.filter_line.text().strip():
            told.append(self.tr("filter “{filter}”").format(filter=typed))
        if pane.supervised.isChecked():
            told.append(self.tr("only supervised"))
        told.append(f"{now:%Y-%m-%d %H:%M}")
        told.append(self.tr("{count} cases").format(count=count))
        told.append(room.seat_name)
        if not room.live:
            told.append(self.tr("without a link to the hub: as last heard"))
        return " · ".join(filter(None, told))

    def _write(self, export: Export, path: Path) -> None:
        """In the thread."""
        try:
            write(export, path)
        except OSError as error:
            self.written.emit(str(path), 0, error.strerror or str(error))
        except Exception as error:  # noqa: BLE001  # a thread's last words: an export that fails must not look written
            structlog.get_logger("screen").error("the export has failed", exc_info=error)
            self.written.emit(str(path), 0, f"{type(error).__name__}: {error}")
        else:
            self.written.emit(str(path), len(export.rows), "")

    def _told(self, path: str, count: int, trouble: str) -> None:
        self.close()
        if trouble:
            text = self.tr("{file} could not be written: {reason}")
            self._room.say(text.format(file=path, reason=trouble), "warning")
        else:
            self._room.say(self.tr("{count} cases were written to {file}.").format(count=count, file=path))

    def _under_way(self) -> bool:
        return self._thread is not None and self._thread.is_alive()
