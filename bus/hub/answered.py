"""The receipt that an order must have been given, told from the entries it made: for a database made anew from them."""

from __future__ import annotations

from collections.abc import Sequence

from bus.messages import Receipt
from bus.wire import encode
from models.store.chain import StoredEntry
from models.store.projections import Row


def receipt_row(entries: Sequence[StoredEntry]) -> Row:
    """`entries` are all that one order made. Refusals made none: an order that was refused is decided on again."""
    last = entries[-1]
    case = next((entry.case_no for entry in entries if entry.case_no), "")
    receipt = Receipt(last.order_id, "accepted", case=case, number=last.number)
    return {"sender": last.by, "id": last.order_id, "body": encode(receipt).decode()}
