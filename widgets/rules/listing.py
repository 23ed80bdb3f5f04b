"""Lists that are only read: the changes of a draft, its faults, the versions there were. Columns of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from models.domain.rules import Book
from models.rules.changes import Change
from models.rules.faults import Fault
from widgets.rules.row_table import Column, RowTable
from widgets.words import moment_text, sender_name

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Numbered:
    """A row of a list in which the same words may stand twice."""

    at: int


@dataclass(frozen=True, slots=True)
class ChangeRow(Numbered):
    change: Change


@dataclass(frozen=True, slots=True)
class FaultRow(Numbered):
    """`where` is the file, or empty for the draft."""

    fault: Fault
    where: str = ""


def change_table() -> RowTable[ChangeRow]:
    return RowTable(
        [
            Column(translate("rules", "What"), lambda row: row.change.where, width=44),
            Column(translate("rules", "In force"), lambda row: row.change.was or "–", width=44),
            Column(translate("rules", "Draft"), lambda row: row.change.now or "–", width=0),
        ],
        lambda row: row.at,
    )


def fault_table() -> RowTable[FaultRow]:
    return RowTable(
        [
            Column(translate("rules", "In"), lambda row: row.where or translate("rules", "draft"), width=22),
            Column(translate("rules", "Line"), lambda row: str(row.fault.line or "–"), width=6, right=True),
            Column(translate("rules", "Column"), lambda row: row.fault.column or "–", width=26),
            Column(translate("rules", "What is wrong"), lambda row: row.fault.sentence, width=0),
        ],
        lambda row: row.at,
    )


def version_table(zone: tzinfo) -> RowTable[Book]:
    return RowTable(
        [
            Column(translate("rules", "Version"), lambda book: str(book.version), width=9, right=True),
            Column(translate("rules", "Valid from"), lambda book: valid_text(book, zone), width=22),
            Column(translate("rules", "Published"), lambda book: moment_text(book.published_at, zone), width=22),
            Column(translate("rules", "By"), lambda book: sender_name(book.by), width=16),
            Column(translate("rules", "Note"), lambda book: book.note, width=0),
        ],
        lambda book: book.version,
    )


def valid_text(book: Book, zone: tzinfo) -> str:
    """From when a version is in force; the first has always been."""
    if book.valid_from.year <= 1970:
        return translate("rules", "the beginning")
    return moment_text(book.valid_from, zone)


def change_rows(changes: tuple[Change, ...]) -> list[ChangeRow]:
    return [ChangeRow(at, change) for at, change in enumerate(changes)]


def fault_rows(faults: tuple[Fault, ...], where: str = "", first: int = 0) -> list[FaultRow]:
    return [FaultRow(first + at, fault, where) for at, fault in enumerate(faults)]
