"""Chinese messages without known duplicates, held against a yardstick that has nothing to do with the index.

The yardstick: two messages are the same matter where the sets of three-character pieces of their whole texts (title
and text, blanks taken out) have a Jaccard index of at least 0.5, or where two different users gave the same title. It
is weak truth: it knows only repeated wording, and calls two people who tell one matter in their own words different.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bus.intake.profile import read_profile
from bus.intake.reading import open_file
from console.duplicate_figures import Figures, spread
from models.domain.instants import to_ms
from models.domain.orders import ReportCase
from models.rules.catalogue import Catalogue
from models.rules.duplicates.index import DuplicateIndex
from models.rules.duplicates.sketch import Sketch

ALIKE = 0.5
PROFILE = """
name = "messages"
encodings = ["utf-8", "gb18030"]
time_zone = "Asia/Shanghai"
time_formats = ["%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M", "%Y-%m-%d %H:%M:%S"]
kept = ["留言用户"]
[columns]
record = "留言编号"
reported_at = "留言时间"
title = "留言主题"
text = "留言详情"
"""


@dataclass(frozen=True, slots=True)
class Message:
    """A message in the order of time; `user` is the source's own sign, looked at by the yardstick alone."""

    sketch: Sketch
    user: str


def read_messages(path: Path, now: datetime, catalogue: Catalogue) -> list[Message]:
    """All messages that intake would take, as reports with no place and no type."""
    rows = open_file(path, read_profile(PROFILE, "messages", catalogue.types), now, catalogue.types).rows()
    reports = [order for row in rows for order in row.orders if isinstance(order, ReportCase)]
    reports.sort(key=lambda report: report.reported_at)
    return [Message(_sketch(at, report), dict(report.kept).get("留言用户", "")) for at, report in enumerate(reports)]


def _sketch(at: int, report: ReportCase) -> Sketch:
    return Sketch(str(at), "", "", None, None, "", report.title, report.text, to_ms(report.reported_at))


def same_by_wording(messages: Sequence[Message]) -> list[frozenset[int]]:
    """For each message, the earlier ones that the yardstick calls the same matter."""
    pieces = [_pieces(message.sketch) for message in messages]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    found = []
    for at, message in enumerate(messages):
        shared = Counter(other for piece in pieces[at] for other in holders[piece])
        alike = {o for o, both in shared.items() if both >= ALIKE * (len(pieces[at]) + len(pieces[o]) - both)}
        found.append(frozenset(alike | {o for o in shared if _same_title(message, messages[o])}))
        for piece in pieces[at]:
            holders[piece].append(at)
    return found


def _pieces(sketch: Sketch) -> frozenset[str]:
    text = "".join(f"{sketch.title}{sketch.text}".split())
    return frozenset(text[at : at + 3] for at in range(len(text) - 2))


def _same_title(one: Message, other: Message) -> bool:
    return one.sketch.title == other.sketch.title and one.user != other.user


def suggested(messages: Sequence[Message]) -> Iterator[tuple[list[int], float]]:
    """For each message, what would be suggested of the earlier ones, all of them open, and the milliseconds it took."""
    index = DuplicateIndex()
    for message in messages:
        begun = time.perf_counter()
        found = index.likely(message.sketch, message.sketch.reported_ms)
        yield [int(likely.number) for likely in found], (time.perf_counter() - begun) * 1e3
        index.put(message.sketch)


def message_figures(messages: Sequence[Message]) -> Figures:
    """Of the messages that have an earlier one of the same matter by the yardstick: how many are told so."""
    same, answers = same_by_wording(messages), list(suggested(messages))
    asked = [(same[at], found) for at, (found, _) in enumerate(answers) if same[at]]
    figures: Figures = {"messages": len(messages), "messages_with_an_earlier_alike": len(asked)}
    if asked:
        told = sum(not alike.isdisjoint(found) for alike, found in asked)
        first = sum(not alike.isdisjoint(found[:1]) for alike, found in asked)
        figures["messages_recall_at_5"] = round(told / len(asked), 4)
        figures["messages_precision_at_1"] = round(first / len(asked), 4)
    figures["messages_suggestions_mean"] = round(sum(len(found) for found, _ in answers) / max(len(answers), 1), 3)
    return figures | spread("messages_search_ms", [took for _, took in answers])
