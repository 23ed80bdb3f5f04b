"""Reading and writing a book of routing rules: TOML, the rows of a sheet, and the body that is stored."""

from __future__ import annotations

from collections.abc import Iterable

from models.rules.faults import Fault, RuleFileError
from models.rules.routing.book import RoutingBook
from models.rules.routing.checking import faults_among
from models.rules.routing.fields import COLUMNS, FIELDS, fields_of, rule_of
from models.rules.rule_fields import Fields
from models.rules.rule_sources import Row, from_body, from_rows, from_toml, to_body, to_rows, to_toml
from resources import resource


def default_routing() -> RoutingBook:
    """The rules that ship with the program."""
    return read_routing(resource("rules", "routing.toml").read_text(encoding="utf-8"))


def read_routing(text: str) -> RoutingBook:
    """A book from TOML, one `[[rule]]` each. RuleFileError with every fault, each with its line and column."""
    faults: list[Fault] = []
    return _book(from_toml(text, faults), faults)


def read_routing_table(rows: Iterable[Row]) -> RoutingBook:
    """A book from the rows of a sheet, as (line, cells by column); the columns are `FIELDS`."""
    faults: list[Fault] = []
    return _book(from_rows(rows, COLUMNS, faults), faults)


def decode_routing(body: str) -> RoutingBook:
    """The book of a stored body; RuleFileError where it is none."""
    faults: list[Fault] = []
    return _book(from_body(body, faults), faults)


def write_routing(book: RoutingBook) -> str:
    """The TOML that reads back as the same book."""
    return to_toml(map(fields_of, book.rules))


def routing_rows(book: RoutingBook) -> list[list[str]]:
    """The rows below a header of `FIELDS` that read back as the same book."""
    return to_rows(map(fields_of, book.rules), FIELDS)


def encode_routing(book: RoutingBook) -> str:
    """The body of a published book: the same for equal books."""
    return to_body(map(fields_of, book.rules))


def _book(given: Iterable[Fields], faults: list[Fault]) -> RoutingBook:
    rules = [rule_of(fields) for fields in given]
    if faults:
        raise RuleFileError(faults)
    book = RoutingBook.of(rules)
    if among := faults_among(book):
        raise RuleFileError(among)
    return book
