"""The tables of people. They stand in no journal entry: who may sign in is nothing that happened to a case."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, Table

from models.store.text_columns import TEXT


def people_table(metadata: MetaData) -> Table:
    """Who may sign in. `roles` and `org` as texts, instants in microseconds (0: none), `former` as JSON."""
    return Table(
        "people",
        metadata,
        Column("login", TEXT, primary_key=True),
        Column("name", TEXT, nullable=False),
        Column("roles", TEXT, nullable=False),
        Column("org", TEXT, nullable=False),
        Column("hash", TEXT, nullable=False),
        Column("former", TEXT, nullable=False),
        Column("set_us", BigInteger, nullable=False),
        Column("must_change", Integer, nullable=False),
        Column("failures", Integer, nullable=False),
        Column("barred_us", BigInteger, nullable=False),
        Column("locked_by", TEXT, nullable=False),
    )


def sign_ins_table(metadata: MetaData) -> Table:
    """Sign-ins that have not ended, by the digest of their token: at which seat, until when, whether it is locked."""
    return Table(
        "sign_ins",
        metadata,
        Column("digest", TEXT, primary_key=True),
        Column("login", TEXT, nullable=False),
        Column("seat", TEXT, nullable=False),
        Column("ends_us", BigInteger, nullable=False),
        Column("locked", Integer, nullable=False),
    )


def people_log_table(metadata: MetaData) -> Table:
    """Who signed in where, and who changed what of whom: which person a seat's orders are of is read here."""
    table = Table(
        "people_log",
        metadata,
        Column("position", Integer, primary_key=True),
        Column("at_us", BigInteger, nullable=False),
        Column("what", TEXT, nullable=False),
        Column("login", TEXT, nullable=False),
        Column("seat", TEXT, nullable=False),
        Column("by", TEXT, nullable=False),
    )
    Index("people_log_login", table.c.login)
    return table
