"""Where a message of the thread is written, and files are laid beside it before they are sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from models.domain.case import Case
from widgets.case.file_taking import FileTaking, Taken
from widgets.case.thread_forms import AddresseeField
from widgets.case.thread_words import size_text
from widgets.forms.order_form import TextField
from widgets.theme import Theme

_MOST_WIDE = 170
"""How much of the row the addressee may take, in pixels."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be sent: words, who they are for, and files with their bytes."""

    text: str
    to: str
    files: tuple[Taken, ...]


class MessageField(TextField):
    """Takes pictures and files that are pasted as what they are."""

    given = Signal(QMimeData)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802  # a name of Qt
        return source.hasImage() or source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  # a name of Qt
        if source.hasImage() or source.hasUrls():
            self.given.emit(source)
        else:
            super().insertFromMimeData(source)


class ThreadComposer(QWidget):
    """Enter sends; a draft stays until it was sent or its files were taken away."""

    posted = Signal(object)
    """A `Draft`."""
    attach_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = MessageField(1)
        self.to = AddresseeField()
        self.attach, self.send = QToolButton(), QPushButton(self.tr("Send"))
        self.taking = FileTaking(self)
        self._beside: list[Taken] = []
        self._told = QLabel()
        self._drop = QToolButton()
        self._lay_out()
        self._connect()
        self._say()

    @property
    def files(self) -> Sequence[Taken]:
        return self._beside

    def set_case(self, case: Case, names: Mapping[str, str]) -> None:
        self.to.set_case(case, names)

    def take(self, source: QMimeData) -> None:
        """A picture or files that were pasted or dropped."""
        if source.hasUrls():
            self.taking.take_files([url.toLocalFile() for url in source.urls() if url.isLocalFile()])
        elif source.hasImage():
            self.taking.take_picture(QImage(source.imageData()))

    def clear(self) -> None:
        """Another case: a draft for one is not sent to the other."""
        self.field.clear()
        self._beside.clear()
        self._say()

    def put_back(self, draft: Draft) -> None:
        """It was not taken: it stands here again, unless something new is being written."""
        if not self.field.toPlainText() and not self._beside:
            self.field.setPlainText(draft.text)
            self._beside = list(draft.files)
            self._say()

    def _lay_out(self) -> None:
        self.field.setAccessibleName(self.tr("Message on this case"))
        self.field.setPlaceholderText(self.tr("Write to everybody at work; paste or drop a picture"))
        self.attach.setText(self.tr("Attach…"))
        self._drop.setText(self.tr("Take away"))
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self.send.setAutoDefault(False)
        for button in (self.attach, self._drop):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.to.setMaximumWidth(_MOST_WIDE)
        row.addWidget(self.to)
        row.addWidget(self.field, 1)
        row.addWidget(self.attach)
        row.addWidget(self.send)
        beside = QHBoxLayout()
        beside.addWidget(self._told, 1)
        beside.addWidget(self._drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        column.addLayout(beside)
        column.addLayout(row)

    def _connect(self) -> None:
        self.field.finished.connect(self._send)
        self.field.textChanged.connect(self._say)
        self.field.given.connect(self.take)
        self.send.clicked.connect(self._send)
        self.attach.clicked.connect(self.attach_asked)
        self._drop.clicked.connect(self._take_away)
        self.taking.taken.connect(self._on_taken)
        self.taking.refused.connect(self._on_refused)

    def _on_taken(self, file: Taken) -> None:
        self._beside.append(file)
        self._say()
        self.field.setFocus()

    def _on_refused(self, reason: str) -> None:
        self._say()
        self._told.setText("\n".join(part for part in (self._told.text(), reason) if part))
        self._told.show()

    def _take_away(self) -> None:
        self._beside.clear()
        self._say()
        self.field.setFocus()

    def _send(self) -> None:
        text = self.field.toPlainText().strip()
        if not text and not self._beside:
            return
        draft = Draft(text, self.to.to, tuple(self._beside))
        self.clear()
        self.posted.emit(draft)

    def _say(self) -> None:
        told = " · ".join(f"{file.name} ({size_text(len(file.data))})" for file in self._beside)
        self._told.setText(self.tr("Beside it: {files}").format(files=told) if told else "")
        self._told.setVisible(bool(told))
        self._drop.setVisible(bool(told))
        self.send.setEnabled(bool(told or self.field.toPlainText().strip()))
