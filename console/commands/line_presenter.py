"""Joins the command line with the room: reads what is typed by what is known now, foretells it, places the order."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from bus.messages import Receipt
from console.commands.case_fetching import CaseFetching
from console.commands.completion import complete
from console.commands.history import History, kept_line
from console.commands.known import Known
from console.commands.line_undo import LineUndo
from console.commands.offering import Offering
from console.commands.order_log import OrderLog
from console.commands.preview import Foretold, foretell
from console.commands.reading import Read, read
from console.commands.slots import Kind, can_be_typed
from console.commands.softened import softened
from console.commands.undo_words import order_told
from console.languages import type_names
from console.room import Room
from console.toolbox import Toolbox
from models.domain.orders import CaseOrder
from widgets.commands.command_edit import Span
from widgets.commands.command_line import CommandLine
from widgets.commands.command_preview import Preview

_KEPT = "commands/history"


@dataclass(frozen=True, slots=True)
class ActLater:
    """An action whose form opens when its case is on show."""

    number: str
    action: str


class LinePresenter(QObject):
    """`leave_to` gives the keyboard back to whoever had it before the line."""

    def __init__(
        self,
        line: CommandLine,
        room: Room,
        toolbox: Toolbox,
        log: OrderLog,
        take_back: Callable[[], None],
        leave_to: Callable[[], None],
    ) -> None:
        super().__init__(line)
        self._line = line
        self._room = room
        self._toolbox = toolbox
        self._leave_to = leave_to
        self._chinese = room.language == "zh"
        self._types = type_names(room.catalogue, room.language)
        self._said = Preview()
        self._later: ActLater | None = None
        self._offering = Offering(line)
        self._fetching = CaseFetching(room, self.refresh, self)
        self.undoing = LineUndo(room, log, take_back)
        self.history = History.of(_lines(room))
        self._connect()

    def _connect(self) -> None:
        line, room = self._line, self._room
        line.edited.connect(self._edited)
        line.submitted.connect(self.submit)
        line.stepped.connect(self._step)
        line.recalled.connect(self._recall)
        line.picked.connect(self._pick)
        line.left.connect(self._leave)
        room.case_shown.connect(self._case_shown)
        room.rules_changed.connect(self._rules_changed)
        room.second.connect(self._second)

    def known(self) -> Known:
        """What this seat knows at this moment."""
        room = self._room
        return Known(
            rows=room.rows,
            now=room.clock.now(),
            zone=room.zone,
            roles=room.roles,
            chosen=room.case,
            cases=self._fetching.cases,
            units=room.units,
            departments=room.departments,
            types=self._types,
            catalogue=room.catalogue,
            rules=room.rules,
        )

    def begin(self, text: str) -> None:
        """Put words in the line, for the officer to go on with."""
        self._line.set_text(text)
        self._line.setFocus()

    def undo(self) -> None:
        """Take back what is queued; for what the hub has taken, show in the line what would undo it."""
        if self.undoing.in_outbox is not None:
            self.undoing.undo("", self.known())
        else:
            self.begin(QCoreApplication.translate("command", "undo"))

    # ---- what is typed ----

    def _edited(self, text: str, _cursor: int) -> None:
        if text:
            self._said = Preview()
        if not self._offering.putting:
            self._offering.forget()
        self.refresh()

    def refresh(self) -> None:
        """Read the line by what is known now, and say what it would do."""
        line, known = self._line, self.known()
        found = read(line.text, known)
        self._fetch(found, known)
        if not self._offering.stepping:
            place = line.edit.textCursor().position()
            self._offering.take(complete(found, place, known, self._chinese))
        foretold = self._foretell(found, known)
        preview = softened(foretold.preview, self._offering.completion, line.text)
        spans = [Span(part.start, part.end, part.role) for part in found.parts]
        line.set_preview(preview if line.text else self._said, spans)
        line.set_hint(self._offering.hint(found))

    def _fetch(self, found: Read, known: Known) -> None:
        """Have every case read that the line is about."""
        numbers = {found.number}
        if found.verb is not None and found.verb.id == "undo":
            numbers.add(self.undoing.number)
        numbers |= {
            str(found.values.get(part.slot.field, ""))
            for part in found.parts
            if part.slot is not None and part.slot.kind is Kind.CASE
        }
        for number in numbers:
            if known.case(number) is None:
                self._fetching.fetch(number)

    def _foretell(self, found: Read, known: Known) -> Foretold:
        if found.verb is not None and found.verb.id == "undo" and not found.mistakes:
            return self.undoing.foretell(_reason(found), known)
        return foretell(found, known, self._chinese)

    def _step(self, step: int) -> None:
        self._offering.step(step)

    def _pick(self, row: int) -> None:
        self._offering.put(row, spaced=True)
        self._line.setFocus()

    def _recall(self, step: int) -> None:
        typed = self._line.text
        self._line.set_text(self.history.earlier(typed) if step < 0 else self.history.later(typed))

    def _leave(self) -> None:
        if self._line.text:
            self._line.set_text("")
            self.history.leave()
            return
        self._said = Preview()
        self._leave_to()

    # ---- what is done ----

    def submit(self, text: str) -> None:
        """Carry the line out, if it is whole and right; otherwise it says already why not."""
        known = self.known()
        found = read(text, known)
        if not self._foretell(found, known).ready or found.verb is None:
            self.refresh()
            return
        self.history.put(kept_line(found))
        self._room.kept.setValue(_KEPT, json.dumps(list(self.history.kept()), ensure_ascii=False))
        self._line.set_text("")
        self._carry_out(found, known, text)

    def _carry_out(self, found: Read, known: Known, text: str) -> None:
        assert found.verb is not None
        match found.verb.id:
            case "go":
                self._room.choose(found.number)
            case "undo":
                self.undoing.undo(_reason(found), known)
            case "register" | "help" as tool:
                if reason := self._toolbox.use(tool):
                    self._room.say(reason)
            case action_id if found.verb.order is not None and not can_be_typed(found.verb.order):
                self._open_form(found.number, action_id)
            case _:
                assert found.order is not None
                self._place(found.order, known, text)

    def _place(self, order: CaseOrder, known: Known, text: str) -> None:
        case = known.case(order.case)
        told = order_told(order)

        def answered(receipt: Receipt) -> None:
            if receipt.accepted:
                self._say(QCoreApplication.translate("command", "{order}: done").format(order=told), "ready")
            elif not self._line.text:
                self._line.set_text(text)  # what was written is not lost by a refusal

        self._say(QCoreApplication.translate("command", "{order}: sent").format(order=told), "open")
        self._room.place(order, None if case is None else case.version, answered)

    def _say(self, text: str, tone: str) -> None:
        """Say it where the line would be foretold, until something else is typed."""
        self._said = Preview(text, tone)
        self.refresh()

    def _open_form(self, number: str, action_id: str) -> None:
        if self._room.case is not None and self._room.case.number == number:
            self._room.act(action_id)
        else:
            self._later = ActLater(number, action_id)
            self._room.choose(number)

    # ---- what the room tells ----

    def _case_shown(self) -> None:
        later, case = self._later, self._room.case
        if later is not None and case is not None and case.number == later.number:
            self._later = None
            self._room.act(later.action)
        self.refresh()

    def _rules_changed(self) -> None:
        self._types = type_names(self._room.catalogue, self._room.language)
        self.refresh()

    def _second(self, _now: datetime) -> None:
        if self._line.text:
            self.refresh()  # arrivals and times of day go on


def _reason(found: Read) -> str:
    """What is said behind `undo`."""
    words = " ".join(word.text for word in found.line.words[1:])
    named = next((field.value.text for field in found.line.fields if field.name.text in ("reason", "why", "理由")), "")
    return named or words


def _lines(room: Room) -> list[object]:
    """What the seat has kept; nothing where it cannot be read."""
    try:
        kept = json.loads(str(room.kept.value(_KEPT, "[]")))
    except (ValueError, RecursionError):
        return []
    return kept if isinstance(kept, list) else []
