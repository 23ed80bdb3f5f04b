"""Supervision that happens by itself, as data: what fires when, and what it does then."""

from models.rules.supervising.checking import check_supervision
from models.rules.supervising.entry import SupervisionBook, SupervisionEntry
from models.rules.supervising.fields import FIELDS as SUPERVISION_FIELDS
from models.rules.supervising.reading import (
    decode_supervision,
    default_supervision,
    encode_supervision,
    read_supervision,
    read_supervision_table,
    supervision_changes,
    supervision_rows,
    write_supervision,
)

__all__ = [
    "SUPERVISION_FIELDS",
    "SupervisionBook",
    "SupervisionEntry",
    "check_supervision",
    "decode_supervision",
    "default_supervision",
    "encode_supervision",
    "read_supervision",
    "read_supervision_table",
    "supervision_changes",
    "supervision_rows",
    "write_supervision",
]
