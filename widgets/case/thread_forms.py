"""The forms of the thread: a message to whoever works on the case, a file from this workstation."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from models.domain.case import Case
from models.domain.orders import CaseOrder
from models.domain.thread.attached_files import MAX_FILE_BYTES
from models.domain.thread.orders import SEATS, AttachFile, PostMessage
from models.domain.thread.traces.bare import sendable
from widgets.case.file_asking import ask_for_file
from widgets.elided_box import ElidedBox
from widgets.forms.text_forms import TextForm
from widgets.theme import Theme


class AddresseeField(ElidedBox):
    """Everybody at work on a case, the duty room, or one of its units."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(ElidedBox.SizeAdjustPolicy.AdjustToContents)
        self.setAccessibleName(self.tr("Who the message is for"))

    @property
    def to(self) -> str:
        return str(self.currentData() or "")

    def set_case(self, case: Case, names: Mapping[str, str]) -> None:
        """Offer the units on the case; whoever was chosen stays chosen where he still is there."""
        chosen = self.to
        told = [("", self.tr("All at work")), (SEATS, self.tr("Duty room"))]
        told += [(each.unit, names.get(each.unit, each.unit)) for each in case.active]
        if [self.itemData(i) for i in range(self.count())] == [key for key, _ in told]:
            return
        self.clear()
        for key, name in told:
            self.addItem(name, key)
        self.setCurrentIndex(max(0, self.findData(chosen)))


class MessageForm(TextForm):
    """A text, and who it is for."""

    def __init__(self, case: Case, theme: Theme, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        self._names = names
        title, button = self.tr("Message on the case"), self.tr("Send (Enter)")
        super().__init__(case, theme, title, button, self.tr("&Message"), self.tr("Write the message."), parent)
        self.to = AddresseeField()
        self.to.set_case(case, names)
        self.add_field(self.tr("&For"), self.to)

    def order(self) -> CaseOrder:
        return PostMessage(self.case.number, self.text, self.to.to)


class AttachForm(TextForm):
    """A file by its path, and what it shows. Pictures can also be pasted or dragged into the case."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        self.path = QLineEdit()
        title, button = self.tr("Attach a file"), self.tr("Attach (Enter)")
        super().__init__(case, theme, title, button, self.tr("&What it shows, if that is to be said"), "", parent)

    def lay_before(self) -> None:
        choose = QPushButton(self.tr("&Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        self.path.setPlaceholderText(self.tr("picture or document, at most {n} MB").format(n=MAX_FILE_BYTES // 2**20))
        self.add_field(self.tr("&File"), self.path)
        row = QHBoxLayout()
        row.addWidget(choose)
        row.addStretch(1)
        self.fields.addLayout(row)
        self.asks(choose)
        self.path.textChanged.connect(self.check)
        self.path.returnPressed.connect(self.submit)

    def problem(self) -> str:
        path = Path(self.path.text().strip() or ".")
        if not path.is_file():
            return self.tr("Choose a file: type its path or press Choose.")
        if path.stat().st_size > MAX_FILE_BYTES:
            return self.tr("The file has more than {n} MB.").format(n=MAX_FILE_BYTES // 2**20)
        return self.problem_of_length()

    def order(self) -> CaseOrder:
        path = Path(self.path.text().strip())
        try:
            data = sendable(path.read_bytes())
        except OSError:
            data = b""  # the hub says that there is nothing in it
        return AttachFile(self.case.number, path.name, data, self.text)

    def _choose(self) -> None:
        ask_for_file(self, self.tr("Attach a file"), self.path.setText)
