"""The cases that are compared with, one slot each, kept up to date at little cost."""

from __future__ import annotations

from array import array

from models.rules.duplicates.columns import Columns
from models.rules.duplicates.holders import Holders
from models.rules.duplicates.sketch import Sketch
from models.rules.duplicates.texts import address_words, words_of

ADDRESS_WORDS = 16
"""Four bytes each: their length is kept in one byte."""
TEXT_WORDS = 64


class Slots:
    """Columns and words of every case. A slot that is freed is taken by the next new case."""

    def __init__(self) -> None:
        self.columns = Columns()
        self.words = Holders()
        self._notes: list[bytes] = []
        self._address_bytes = array("B")
        self.titles: list[str] = []
        self.numbers: list[str] = []
        self.slot_of: dict[str, int] = {}
        self._said = array("q")
        self._free: list[int] = []

    def __len__(self) -> int:
        return len(self.slot_of)

    def address(self, slot: int) -> bytes:
        """The words of a case's address, as `Holders` noted them."""
        return self._notes[slot][: self._address_bytes[slot]]

    def text(self, slot: int) -> bytes:
        """The words of a case's title and text."""
        return self._notes[slot][self._address_bytes[slot] :]

    def put(self, sketch: Sketch) -> None:
        """Insert or replace. Words are read anew only where one of the texts is another."""
        said = hash((sketch.address, sketch.title, sketch.text))
        slot = self.slot_of.get(sketch.number)
        if slot is None:
            slot = self._take(sketch.number)
            self._note(slot, sketch, said)
        elif said != self._said[slot]:
            self._forget(slot)
            self._note(slot, sketch, said)
        self.columns.set(slot, sketch)

    def drop(self, number: str) -> None:
        """Take a case out; one that is not here is no error."""
        slot = self.slot_of.pop(number, None)
        if slot is not None:
            self._forget(slot)
            self.columns.clear(slot)
            self.numbers[slot] = self.titles[slot] = ""
            self._notes[slot] = b""
            self._free.append(slot)

    def _take(self, number: str) -> int:
        if self._free:
            slot = self._free.pop()
            self.numbers[slot] = number
        else:
            slot = self.columns.new_slot()
            self.numbers.append(number)
            self._notes.append(b"")
            self._address_bytes.append(0)
            self.titles.append("")
            self._said.append(0)
        self.slot_of[number] = slot
        return slot

    def _note(self, slot: int, sketch: Sketch, said: int) -> None:
        address, text = words_to_note(sketch)
        noted = self.words.add(slot, address)
        self._address_bytes[slot] = len(noted)
        self._notes[slot] = noted + self.words.add(slot, text)
        self.titles[slot] = sketch.title
        self._said[slot] = said

    def _forget(self, slot: int) -> None:
        self.words.remove(slot, self._notes[slot])


def words_to_note(sketch: Sketch) -> tuple[list[str], list[str]]:
    """The words of the address, and those of title and text as one: what one puts in the title, another tells below."""
    return (
        address_words(sketch.address, ADDRESS_WORDS),
        words_of(f"{sketch.title}\n{sketch.text}", TEXT_WORDS),
    )
