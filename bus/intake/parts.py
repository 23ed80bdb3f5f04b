"""What is sent, one message at a time: each row's orders with their ids, in the order of the file or of time.

Sorting by time keeps the messages in a temporary file and only their times in memory (some 30 bytes each).
"""

from __future__ import annotations

import pickle
import tempfile
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from bus.intake.identity import message_id
from bus.intake.reading import Row, Sent
from models.domain.case import Stage
from models.domain.orders import ReportCase

_RANK = {
    stage: rank
    for rank, stage in enumerate(
        (Stage.DISPATCHED, Stage.SIGNED, Stage.EN_ROUTE, Stage.ON_SCENE, Stage.DONE, Stage.RETURNED, Stage.RECALLED),
        start=1,
    )
}


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a row. `of` is how many the row has; `raw` its text in the file."""

    row: int
    raw: str
    of: int
    id: str
    order: Sent

    @property
    def at(self) -> datetime:
        """When it happened."""
        return happened_at(self.order)


def happened_at(order: Sent) -> datetime:
    return order.reported_at if isinstance(order, ReportCase) else order.at


def parts_of(row: Row) -> list[Part]:
    """The messages of a row; none where the row is refused."""
    return [Part(row.number, row.raw, len(row.orders), message_id(order), order) for order in row.orders]


def in_file_order(rows: Iterator[Row], on_refused: Callable[[Row], None]) -> Iterator[Part]:
    """The messages as the rows come. Refused rows are told at once."""
    for row in rows:
        if row.refusal is not None:
            on_refused(row)
        yield from parts_of(row)


def in_time_order(
    rows: Iterator[Row], on_refused: Callable[[Row], None], on_last: Callable[[datetime], None]
) -> Iterator[Part]:
    """The messages of the whole file by time; at one instant by the life cycle, then as they stand in the file.

    `on_last` is told the time of the last one before the first is handed out.
    """
    moments, ranks, places = array("d"), array("b"), array("q")
    with tempfile.TemporaryFile() as spool:
        for row in rows:
            if row.refusal is not None:
                on_refused(row)
            for part in parts_of(row):
                moments.append(part.at.timestamp())
                ranks.append(0 if isinstance(part.order, ReportCase) else _RANK[part.order.stage])
                places.append(spool.tell())
                pickle.dump(part, spool, pickle.HIGHEST_PROTOCOL)
        if moments:
            on_last(datetime.fromtimestamp(max(moments), UTC))
        # lexsort is stable and takes its last key first.
        for index in np.lexsort((np.asarray(ranks), np.asarray(moments))):
            spool.seek(places[int(index)])
            part = pickle.load(spool)  # our own bytes of a moment ago, in a file nobody else can open
            assert isinstance(part, Part)
            yield part
