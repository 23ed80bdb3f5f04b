"""`rules show`, `export` and `days`: what is published."""

from __future__ import annotations

import argparse
import json

from console.rules_answer import Answer, in_json, in_words, source_of
from console.rules_days import tell_days, working_days
from console.rules_link import NoRulesError
from console.rules_source import RuleSource
from models.clock import WallClock
from models.domain.rules import Book, BookKind
from models.rules.kinds import KINDS


def show(args: argparse.Namespace) -> Answer:
    """All versions of all kinds, or one version of a kind as the file that it could be."""
    source = source_of(args)
    if args.kind is None:
        books = [book for kind in BookKind for book in source.books(kind)]
        value = {"from": source.where, "books": [in_json(book) for book in books]}
        return Answer([source.where, *map(in_words, books)], value)
    book = _book(args, source)
    lines = [f"# {in_words(book)}", *_written(book, "toml").splitlines()]
    return Answer(lines, in_json(book) | {"body": json.loads(book.body)})


def export(args: argparse.Namespace) -> Answer:
    """The form goes by the ending of the file's name."""
    book = _book(args, source_of(args))
    form = args.output.suffix.removeprefix(".").casefold()
    mark = "\ufeff" if form == "csv" else ""  # without it spreadsheets take the Chinese for Western text
    args.output.write_text(mark + _written(book, form), encoding="utf-8", newline="")
    return Answer([f"{args.output}: {in_words(book)}"], in_json(book) | {"file": str(args.output)})


def days(args: argparse.Namespace) -> Answer:
    calendar = source_of(args).shelf.newest(BookKind.CALENDAR).of(args.calendar)
    year = args.year or WallClock().now().year
    if calendar.name != args.calendar:
        raise NoRulesError(f"there is no calendar {args.calendar!r}")
    if not 1 <= year <= 9999:
        raise NoRulesError(f"{year} is no year")
    working = [day.isoformat() for day in working_days(calendar, year)]
    value = {"calendar": calendar.name, "year": year, "published": year in calendar.published, "working": working}
    return Answer(list(tell_days(calendar, year)), value)


def _book(args: argparse.Namespace, source: RuleSource) -> Book:
    book = source.book(BookKind(args.kind), args.version)
    if book is None:
        raise NoRulesError(f"{source.where}: there is no version {args.version} of {args.kind}")
    return book


def _written(book: Book, form: str) -> str:
    reader = KINDS[book.kind]
    try:
        return reader.write(reader.decode(book.body), form)
    except ValueError as error:
        raise NoRulesError(str(error)) from error
