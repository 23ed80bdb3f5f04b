"""The offers of the command line while Tab goes through them: what stood there first is kept until one is taken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.commands.completion import Completion
from console.commands.reading import Read
from console.commands.slots import Kind
from widgets.commands.command_line import CommandLine


class Offering:
    """`stepping` says that the line shows an offer that may still be changed for the next; `putting`, that it is us."""

    def __init__(self, line: CommandLine) -> None:
        self._line = line
        self._base = ""
        self._at = -1
        self.completion = Completion(0, 0)
        self.putting = False

    @property
    def stepping(self) -> bool:
        return self._at >= 0

    def forget(self) -> None:
        """The officer goes on typing: offers follow the text again."""
        self._at = -1

    def take(self, completion: Completion) -> None:
        """Other offers; one that stands in the line in full already is not worth a list."""
        self.completion = completion
        self._base = self._line.text
        typed = self._base[completion.start : completion.end]
        done = [offer.text for offer in completion.offers] == [typed]
        hidden = done or completion.loose or not self._base
        self._line.set_offers(() if hidden else completion.offers)

    def step(self, step: int) -> None:
        """Put the next offer in the line, or the one before. What is off is passed over."""
        offers = self.completion.offers
        usable = [row for row, offer in enumerate(offers) if not offer.off] or list(range(len(offers)))
        if not usable:
            return
        typed = self._base[self.completion.start : self.completion.end]
        if not self.stepping and typed and offers[usable[0]].text == typed and len(usable) > 1:
            place = (0 + step) % len(usable)  # it is there already: Tab means the next one
        elif not self.stepping:
            place = 0 if step > 0 else len(usable) - 1
        else:
            place = (usable.index(self._at) + step) % len(usable) if self._at in usable else 0
        self.put(usable[place])

    def put(self, row: int, spaced: bool = False) -> None:
        """Put an offer in the line; `spaced` goes on to the next word."""
        if not 0 <= row < len(self.completion.offers):
            return
        offer, start, end = self.completion.offers[row], self.completion.start, self.completion.end
        text = offer.text + (" " if spaced and not offer.joined else "")
        self._at = -1 if spaced else row
        self.putting = True
        self._line.set_text(self._base[:start] + text + self._base[end:], start + len(text))
        self.putting = False
        if not spaced:
            self._line.set_offers(self.completion.offers, row)

    def hint(self, found: Read) -> str:
        """What Tab brings, in two words; empty where it brings nothing."""
        translate = QCoreApplication.translate
        if not self.completion.offers:
            return ""
        start = self.completion.start
        part = next((part for part in found.parts if part.start == start), None)
        slot = part.slot if part is not None else next(iter(found.expected), None)
        if part is not None and part.role == "case":
            return translate("command", "other cases")
        if slot is not None and slot.kind in (Kind.UNITS, Kind.CREW):
            return translate("command", "other units")
        return translate("command", "choices")
