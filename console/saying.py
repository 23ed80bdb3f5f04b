"""What is said to the officer: the last fifty sentences, the newest in the line near the foot of the window."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject

from console.room import Room
from console.toolbox import Toolbox
from widgets.message_line import Message, MessageLine
from widgets.message_list import MessageList

MOST = 50


class Saying(QObject):
    """`say` is for whoever has something to say. The same said again is counted."""

    def __init__(self, line: MessageLine, room: Room, toolbox: Toolbox) -> None:
        super().__init__(room)
        self._line, self._room = line, room
        self.messages: deque[Message] = deque(maxlen=MOST)
        self._list: MessageList | None = None
        line.clicked.connect(self.open)
        room.second.connect(line.set_now)
        toolbox.offer("messages", self.open)

    def say(self, text: str, tone: str = "info") -> None:
        if not text:
            return
        now = self._room.clock.now()
        last = self.messages[-1] if self.messages else None
        if last is not None and (last.text, last.tone) == (text, tone):
            self.messages[-1] = replace(last, at=now, times=last.times + 1)
        else:
            self.messages.append(Message(now, text, tone))
        self._line.set_message(self.messages[-1], len(self.messages))
        self._show(now)

    def open(self) -> None:
        """Show them all, or bring the list to the front."""
        if self._list is None:
            self._list = MessageList(self._room.zone, self._room.window)
            self._list.finished.connect(self._closed)
            self._show(self._room.clock.now())
            self._list.show()  # it is left open beside the work
        self._list.activateWindow()

    def _show(self, now: datetime) -> None:
        if self._list is not None:
            self._list.set_messages(self.messages, now)

    def _closed(self) -> None:
        self._list = None
