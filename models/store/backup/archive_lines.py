"""The archive's lines: an entry of the journal as it is stored; before it what it attached, or told of a caller."""

from __future__ import annotations

import msgspec

from models.store.chain import StoredEntry


class ArchivedEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="entry"):
    """A row of the journal; `hash` is hex."""

    number: int
    recorded_us: int
    by: str
    order_id: str
    kind: str
    case_no: str
    body: str
    hash: str

    def stored(self) -> StoredEntry:
        return StoredEntry(
            self.number,
            self.recorded_us,
            self.by,
            self.order_id,
            self.kind,
            self.case_no,
            self.body,
            bytes.fromhex(self.hash),
        )


class ArchivedFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="file"):
    """The bytes that entry `number` attached; base64 in the line."""

    number: int
    digest: str
    content: bytes


class ArchivedCaller(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="caller"):
    """A value that entry `number` has sealed, with its salt (base64 in the line)."""

    number: int
    case_no: str
    field: str
    salt: bytes
    value: str


Archived = ArchivedEntry | ArchivedFile | ArchivedCaller
_decoder: msgspec.json.Decoder[Archived] = msgspec.json.Decoder(Archived)


def archived(entry: StoredEntry) -> ArchivedEntry:
    e = entry
    return ArchivedEntry(e.number, e.recorded_us, e.by, e.order_id, e.kind, e.case_no, e.body, bytes(e.hash).hex())


def line_of(thing: Archived) -> bytes:
    return msgspec.json.encode(thing) + b"\n"


def read_line(line: bytes | str) -> Archived:
    """msgspec.DecodeError where it is no line of an archive."""
    return _decoder.decode(line)
