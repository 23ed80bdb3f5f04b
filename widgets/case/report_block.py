"""What was reported: the caller's words, the place, the source and its own number, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from PySide6.QtWidgets import QWidget

from models.domain.case import Case
from widgets.field_grid import FieldGrid
from widgets.theme import Theme
from widgets.words import channel_name, level_name, moment_text, sender_name


class ReportBlock(FieldGrid):
    """Told of a case; the reports merged into it stand with its relations."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tz = tz
        self._type_names: Mapping[str, str] = {}
        self._case: Case | None = None

    def set_type_names(self, names: Mapping[str, str]) -> None:
        self._type_names = names
        self._tell()

    def set_case(self, case: Case) -> None:
        self._case = case
        self._tell()

    def _tell(self) -> None:
        case = self._case
        if case is None:
            return
        place = " · ".join(part for part in (case.place.area, case.place.address) if part)
        if case.place.lon is not None and case.place.lat is not None:
            place = f"{place}  ({case.place.lat:.5f}, {case.place.lon:.5f})".strip()
        reported = moment_text(case.reported_at, self._tz)
        source = [channel_name(case.channel), sender_name(case.sender), case.record, reported]
        kind = f"{case.type_code} {self._type_names.get(case.type_code, '')}".strip()
        level = f"{case.level.value} {level_name(case.level)}"
        rules = self.tr("policy version {n}").format(n=case.policy) if case.policy > 1 else ""
        self.set_fields(
            (
                (self.tr("Text"), case.text),
                (self.tr("Place"), place),
                (self.tr("Type"), " · ".join(part for part in (kind, level, rules) if part)),
                (self.tr("Source"), " · ".join(part for part in source if part)),
                (self.tr("Result"), case.result),
            )
        )
