"""Trying a matter on the draft: which rule would decide, what it saw, and why not those that are asked before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from models.domain.case import Level
from models.domain.rules import Matter
from models.rules.routing import RoutingBook, route
from models.rules.routing.asking import saw, seen
from widgets.route_sentences import reasons
from widgets.rules.field_specs import FieldBox, FieldSpec, box_of
from widgets.rules.routing_words import CHANNELS, condition_text, lead_names, type_names
from widgets.rules.row_table import Column, RowTable
from widgets.rules.rule_editor import Known
from widgets.rules.table_pane import TablePane
from widgets.text_runs import bold_font
from widgets.theme import Theme
from widgets.track_words import all_of
from widgets.words import channel_name, level_name


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A rule that was asked, and what of the matter did not fit it: empty for the one that decides."""

    rule: str
    misfits: str


class RoutingTry(QWidget):
    """Told the draft; answers as one types. `rule_chosen` names a rule that is to be looked at."""

    rule_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book, self._known = RoutingBook.of(), Known()
        self.boxes: dict[str, FieldBox] = {spec.name: box_of(spec) for spec in self._specs()}
        self._answer = QLabel()
        columns: list[Column[AskedRow]] = [
            Column(self.tr("Asked in turn"), lambda row: row.rule, width=24),
            Column(self.tr("Why not"), self._why, width=0),
        ]
        self.asked = TablePane(RowTable(columns, lambda row: row.rule), self.tr("Rules asked"), theme, finds=False,
                               whole_rows=True)  # fmt: skip
        self._lay_out()
        for box in self.boxes.values():
            box.edited.connect(self._answer_now)
        self.asked.view.activated.connect(self._on_activated)

    def set_book(self, book: RoutingBook) -> None:
        self._book = book
        self._answer_now()

    def set_known(self, known: Known) -> None:
        self._known = known
        self.boxes["type"].set_names([pair for pair in type_names(known) if not pair[0].endswith("*")])
        self.boxes["area"].set_names([(area, "") for area in known.areas])
        self.boxes["source"].set_names([(source, "") for source in known.sources])
        self._answer_now()

    def set_theme(self, theme: Theme) -> None:
        self.asked.set_theme(theme)

    @property
    def answer(self) -> str:
        return self._answer.text()

    # ---- inside ----

    def _specs(self) -> list[FieldSpec]:
        levels = [("", self.tr("the type's own")), *((each.value, f"{each.value} {level_name(each.value)}") for each in Level)]  # fmt: skip  # noqa: E501
        return [
            FieldSpec("type", self.tr("&Type"), hint=self.tr("a code, or words of its name")),
            FieldSpec("level", self.tr("&Level"), choices=levels),
            FieldSpec("area", self.tr("&Area")),
            FieldSpec("source", self.tr("&Sender")),
            FieldSpec("channel", self.tr("C&hannel"), choices=[("", ""), *((c, channel_name(c)) for c in CHANNELS)]),
            FieldSpec("text", self.tr("&Words")),
            FieldSpec("at", self.tr("T&ime"), hint=self.tr("2026-11-21 22:30; else noon of a Monday")),
        ]

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(8, 6, 8, 2)
        form.setVerticalSpacing(3)
        for spec in self._specs():
            label = QLabel(spec.title)
            label.setBuddy(self.boxes[spec.name])
            form.addRow(label, self.boxes[spec.name])
        self._answer.setTextFormat(Qt.TextFormat.PlainText)
        self._answer.setWordWrap(True)
        self._answer.setFont(bold_font(self.font()))
        self._answer.setContentsMargins(8, 4, 8, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(form)
        column.addWidget(self._answer)
        column.addWidget(self.asked, 1)

    def _answer_now(self) -> None:
        matter = self._matter()
        if isinstance(matter, str):
            self._answer.setText(matter)
            self.asked.set_rows([])
            return
        case_type = self._known.policy.types[matter.type_code]
        found = route(self._book, matter, 0, case_type.department)
        if found is None:
            self._answer.setText(self.tr("No rule fits: a person decides."))
        else:
            names = dict(lead_names(self._known))
            who = all_of(f"{name} {names.get(name, '')}".strip() for name in (found.lead, *found.helpers))
            how = self.tr("by itself") if found.automatic else self.tr("proposed to a person")
            text = self.tr("▶ {rule} decides: {who}, {how}").format(rule=found.rule, who=who, how=how)
            self._answer.setText(text + reasons(found.facts, found.passed))
        self.asked.set_rows(self._asked(matter, found.rule if found is not None else ""))

    def _asked(self, matter: Matter, decided: str) -> list[AskedRow]:
        lane = self._book.lane(matter.type_code)
        what = seen(matter, lane.words)
        rows: list[AskedRow] = []
        for ready in lane.rules:
            told = [condition_text(name, saw(name, ready, matter, what)) for name in ready.misfits(what)]
            rows.append(AskedRow(ready.rule.id, all_of(told)))
            if ready.rule.id == decided:
                break
        return rows

    def _matter(self) -> Matter | str:
        """What the fields tell of, or what is still needed."""
        given = {name: box.text for name, box in self.boxes.items()}
        case_type = self._known.policy.types.get(given["type"])
        if case_type is None:
            return self.tr("Choose a type: then it stands here which rule would decide, and why not the others.")
        try:
            at = datetime.fromisoformat(given["at"] or "2026-11-23 12:00")  # the duty room's own clock
        except ValueError:
            return self.tr("Write the time like 2026-11-21 22:30.")
        level = Level(given["level"]) if given["level"] else case_type.level
        return Matter(
            type_code=case_type.code,
            group=case_type.group_code,
            level=level,
            area=given["area"],
            source=given["source"],
            channel=given["channel"],
            title=given["text"],
            text="",
            at=at,
        )

    def _why(self, row: AskedRow) -> str:
        if not row.misfits:
            return self.tr("▶ it fits, and decides")
        return self.tr("does not fit: {what}").format(what=row.misfits)

    def _on_activated(self) -> None:
        if (row := self.asked.current) is not None:
            self.rule_chosen.emit(row.rule)
