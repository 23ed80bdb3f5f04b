"""What everybody in a world was told, kept outside the world: the invariants hold it against what is on the disks."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b

from bus.messages import Receipt
from models.domain.orders import Order


@dataclass(frozen=True, slots=True)
class Asked:
    """An order or report that somebody placed, in which of their lives."""

    sender: str
    id: str
    order: Order
    seen: int | None
    life: int = 0


class Broken(Exception):  # noqa: N818  # it says what is broken
    """A promise that does not hold: the text says which, and how it showed."""

    def __init__(self, promise: str, how: str) -> None:
        super().__init__(f"{promise}: {how}")
        self.promise = promise


@dataclass(slots=True)
class Record:
    """Everything asked, told and noticed so far. `lines` is the story, for whoever reads one seed."""

    telling: bool = False
    asked: dict[tuple[str, str], Asked] = field(default_factory=dict)
    receipts: dict[tuple[str, str], list[Receipt]] = field(default_factory=dict)
    junk: list[bytes] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    now: float = 0.0
    _digest: bytes = b""

    def tell(self, line: str) -> None:
        """One line of the story. All lines together make the digest by which two runs are compared."""
        text = f"{self.now:9.3f} {line}"
        self._digest = blake2b(text.encode(), digest_size=16, key=self._digest[:16]).digest()
        if self.telling:
            self.lines.append(text)

    def count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1

    @property
    def digest(self) -> str:
        return self._digest.hex()

    def ask(self, asked: Asked) -> None:
        self.asked[(asked.sender, asked.id)] = asked
        self.count("asked")
        self.tell(f"{asked.sender} places {asked.id}: {type(asked.order).__name__} seen {asked.seen}")

    def hear(self, sender: str, receipt: Receipt) -> None:
        """A receipt has come. What it says may never change."""
        told = self.receipts.setdefault((sender, receipt.id), [])
        told.append(receipt)
        self.tell(f"{sender} hears of {receipt.id}: {receipt.outcome} {receipt.code} entry {receipt.number}")
        if _said(told[0]) != _said(receipt):
            raise Broken("2 the same receipt", f"{sender} was told of {receipt.id} {told[0]}, then {receipt}")

    def unanswered(self, sender: str) -> list[str]:
        """What a sender has asked for and heard nothing of, oldest first."""
        return [each.id for key, each in self.asked.items() if each.sender == sender and key not in self.receipts]


def _said(receipt: Receipt) -> tuple[object, ...]:
    """All of a receipt but whether it is a repeat."""
    return (receipt.outcome, receipt.case, receipt.number, receipt.code, receipt.reason, receipt.field, receipt.args)
