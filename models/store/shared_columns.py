"""Columns that the hub's tables and a seat's cache have in common."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, Integer

from models.store.text_columns import TEXT


def queue_columns() -> list[Column[Any]]:  # Any: a column of whichever type
    """The columns of `models.domain.summary.CaseRow`, in its order; a table has columns of its own."""
    return [
        Column("number", TEXT, primary_key=True),
        Column("state", TEXT, nullable=False),
        Column("stage", TEXT, nullable=False),
        Column("level", TEXT, nullable=False),
        Column("type_code", TEXT, nullable=False),
        Column("title", TEXT, nullable=False),
        Column("area", TEXT, nullable=False),
        Column("address", TEXT, nullable=False),
        Column("channel", TEXT, nullable=False),
        Column("lead", TEXT, nullable=False),
        Column("units", Integer, nullable=False),
        Column("clock", TEXT, nullable=False),
        Column("due_ms", BigInteger, nullable=False),
        Column("soon_ms", BigInteger, nullable=False),
        Column("paused", Integer, nullable=False),
        Column("reported_ms", BigInteger, nullable=False),
        Column("touched_ms", BigInteger, nullable=False),
        Column("returns", Integer, nullable=False),
        Column("reworks", Integer, nullable=False),
        Column("merged", Integer, nullable=False),
        Column("tasks", Integer, nullable=False),
        Column("urges", Integer, nullable=False),
        Column("escalation", Integer, nullable=False),
        Column("sources", Integer, nullable=False),
        Column("work_ms", BigInteger, nullable=False),
        Column("sign_ms", BigInteger, nullable=False),
        Column("reply_ms", BigInteger, nullable=False),
        Column("report_ms", BigInteger, nullable=False),
        Column("resume_ms", BigInteger, nullable=False),
        Column("returned_ms", BigInteger, nullable=False),
        Column("supervised_ms", BigInteger, nullable=False),
        Column("escalated_ms", BigInteger, nullable=False),
        Column("heeds", TEXT, nullable=False),
        Column("officer", TEXT, nullable=False),
        Column("grade", TEXT, nullable=False),
    ]


def book_columns() -> list[Column[Any]]:
    """The columns of a published book of rules (`models.domain.rules.Book`)."""
    return [
        Column("kind", TEXT, primary_key=True),
        Column("version", Integer, primary_key=True),
        Column("valid_from_us", BigInteger, nullable=False),
        Column("published_us", BigInteger, nullable=False),
        Column("by", TEXT, nullable=False),
        Column("note", TEXT, nullable=False),
        Column("body", TEXT, nullable=False),
    ]


def sheet_columns() -> list[Column[Any]]:
    """The columns of a sheet of the room's folder (`models.domain.shift.sheets.Sheet`)."""
    return [
        Column("key", TEXT, primary_key=True),
        Column("filed", BigInteger, nullable=False),
        Column("card", TEXT, nullable=False),
    ]
