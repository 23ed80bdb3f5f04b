"""Joins the thread of the case pane to the desk: what is in it, what is written, which files are fetched and saved."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QSaveFile, QStandardPaths

from bus.messages import Receipt
from console.room import Room
from models.domain.thread.attached_files import PICTURES, plain_name
from models.domain.thread.facts import FileAttached
from models.domain.thread.orders import AttachFile, PostMessage
from widgets.case.file_asking import ask_for_files, ask_where_to_save
from widgets.case.picture_viewer import PictureViewer
from widgets.case.thread_composer import Draft
from widgets.case.thread_items import thread_items
from widgets.case.thread_view import ThreadView


class CaseThread(QObject):
    """Made with the case pane."""

    def __init__(self, thread: ThreadView, room: Room) -> None:
        super().__init__(thread)
        self._thread = thread
        self._room = room
        room.case_shown.connect(self._show)
        thread.posted.connect(self._post)
        thread.attach_asked.connect(self._attach)
        thread.file_wanted.connect(self._fetch)
        thread.opened.connect(self._open)
        thread.save_asked.connect(self._save)

    def _show(self) -> None:
        if self._room.case is not None:
            self._thread.set_items(thread_items(self._room.entries))

    def _post(self, draft: Draft) -> None:
        """The files first, then the words: who reads them finds what they speak of."""
        case = self._room.case
        if case is None:
            return
        beside = draft.text if len(draft.files) == 1 and not draft.to else ""
        for file in draft.files:
            self._place(AttachFile(case.number, file.name, file.data, beside), draft)
        if draft.text and not beside:
            self._place(PostMessage(case.number, draft.text, draft.to), draft)

    def _place(self, order: AttachFile | PostMessage, draft: Draft) -> None:
        self._room.place(order, None, partial(self._answered, order.case, draft))

    def _answered(self, number: str, draft: Draft, receipt: Receipt) -> None:
        shown = self._room.case
        if not receipt.accepted and shown is not None and shown.number == number:
            self._thread.composer.put_back(draft)

    def _attach(self) -> None:
        take = self._thread.composer.taking.take_files
        ask_for_files(self._room.window, self.tr("Attach files"), _downloads(), take)

    def _fetch(self, file: FileAttached) -> None:
        self._room.fetch(file.digest, file.case, partial(self._thread.set_content, file))

    def _open(self, file: FileAttached) -> None:
        """A picture is shown; anything else is saved, and never opened by this program."""
        if file.media in PICTURES:
            self._room.fetch(file.digest, file.case, partial(self._view, file))
        else:
            self._save(file)

    def _view(self, file: FileAttached, content: bytes | None) -> None:
        if content is None:
            self._not_there(file)
            return
        viewer = PictureViewer(file, content, self._room.theme, self._room.window)
        viewer.set_keys(self._room.keys)
        viewer.save_asked.connect(self._save)
        viewer.open()

    def _save(self, file: FileAttached) -> None:
        proposed = Path(_downloads()) / plain_name(file.name)
        ask_where_to_save(self._room.window, self.tr("Save as"), proposed, partial(self._fetch_for, file))

    def _fetch_for(self, file: FileAttached, path: str) -> None:
        self._room.fetch(file.digest, file.case, partial(self._write, file, path))

    def _write(self, file: FileAttached, path: str, content: bytes | None) -> None:
        if content is None:
            self._not_there(file)
            return
        out = QSaveFile(path)
        saved = out.open(QIODevice.OpenModeFlag.WriteOnly) and out.write(content) == len(content) and out.commit()
        if saved:
            self._room.say(self.tr("{name} was saved.").format(name=Path(path).name))
        else:
            self._room.say(self.tr("{path} cannot be written.").format(path=path), "warning")

    def _not_there(self, file: FileAttached) -> None:
        self._room.say(self.tr("{name} cannot be had now: the hub must be there.").format(name=file.name), "warning")


def _downloads() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
