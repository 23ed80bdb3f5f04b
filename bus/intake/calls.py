"""One row for each unit of a call becomes the call's report and the steps of that unit, each at its own time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bus.intake.columns import Reader, Values, reader_of
from bus.intake.mapping import Mapper, read_instant
from bus.intake.profile import Calls
from bus.intake.refusal import CellError
from models.domain.case import Stage
from models.domain.orders import ReportCase, ReportProgress


@dataclass(frozen=True, slots=True)
class CallMapper:
    """Reads the rows of a file whose profile is of the kind `calls`."""

    mapper: Mapper
    unit: Reader
    lead: Reader
    lead_value: str
    stages: tuple[tuple[Stage, Reader], ...]
    in_order: tuple[Reader, ...]

    @classmethod
    def of(cls, mapper: Mapper, calls: Calls) -> CallMapper:
        stages = (
            (Stage.DISPATCHED, calls.dispatched),
            (Stage.EN_ROUTE, calls.en_route),
            (Stage.ON_SCENE, calls.on_scene),
            (Stage.DONE, calls.done),
        )
        readers = tuple((stage, reader_of(column)) for stage, column in stages if column is not None)
        in_order = tuple(reader_of(name) for name in calls.in_order)
        return cls(mapper, reader_of(calls.unit), reader_of(calls.lead), calls.lead_value, readers, in_order)

    @property
    def needed(self) -> tuple[Reader, ...]:
        """What every file of the kind must have beside the report's own columns."""
        return (self.unit, *(reader for stage, reader in self.stages if stage is Stage.DISPATCHED))

    def orders(self, values: Values) -> tuple[ReportCase | ReportProgress, ...]:
        """The report and the unit's steps in the order of the life cycle; CellError where times run backwards."""
        report = self.mapper.report(values)
        unit = self.unit.read(values)
        if not unit:
            raise CellError(self.unit.label, "is missing")
        self._check_order(values)
        return (report, *self._steps(values, report, unit))

    def _steps(self, values: Values, report: ReportCase, unit: str) -> Iterator[ReportProgress]:
        lead = self.lead.read(values) == self.lead_value
        before = report.reported_at
        for stage, reader in self.stages:
            at = read_instant(reader, values, self.mapper.times, before)
            if at is None:
                if stage is Stage.DISPATCHED:
                    raise CellError(reader.label, "is missing")
                continue
            before = _not_before(before, at, reader)
            yield ReportProgress(report.record, unit, stage, at, lead=lead and stage is Stage.DISPATCHED)

    def _check_order(self, values: Values) -> None:
        before: datetime | None = None
        for reader in self.in_order:
            if (at := read_instant(reader, values, self.mapper.times, before)) is not None:
                before = _not_before(before or at, at, reader)


def _not_before(before: datetime, at: datetime, reader: Reader) -> datetime:
    if at < before:
        raise CellError(reader.label, "is before the step that must come first")
    return at
