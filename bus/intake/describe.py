"""Help for writing a profile: the columns of a file with samples and guesses, and a skeleton to start from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bus.intake.columns import loose
from bus.intake.instants import Times
from bus.intake.records import Shape, read_records

LOOKED_AT = 1_000
"""How many rows are looked at."""
SAMPLES = 3
MOST_KINDS = 60

_GUESSES: tuple[tuple[str, str], ...] = (
    (
        "record",
        r"(unique_key|case_?(enquiry_)?(id|no|number)|service_request_(id|number)|(incident|call)_number|record|编号|工单号)",
    ),
    ("closed_at", r"(clos|complet|resolv|办结|结案|答复时间)"),
    ("reported_at", r"(open(ed|_dt)?$|creat|report(ed)?|receiv|request(ed)?_(date|time)|timestamp|时间|日期)"),
    ("lon", r"(lon|lng|longitude|经度)$"),
    ("lat", r"(lat|latitude|纬度)$"),
    ("address", r"(address|addr|street|location|地址)"),
    ("area", r"(neighbou?rhood|borough|district|ward|area|town|twp|街道|社区|区域)"),
    ("channel", r"(source|channel|来源|渠道)"),
    ("type", r"(type|category|类别|类型|分类)"),
    ("title", r"(title|subject|主题|标题)"),
    ("text", r"(desc|detail|note|text|内容|详情)"),
    ("result", r"(resolution|closure|result|答复|结果)"),
)
_FORMS = (
    "iso",
    "%m/%d/%Y %I:%M:%S %p",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y",
    "%d/%m/%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d",
)
_LIKE_TIME = re.compile(r"\d[-/.:T]\d")


@dataclass(slots=True)
class Seen:
    """What a column held in the rows looked at."""

    name: str
    filled: int = 0
    samples: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    time_format: str = ""
    guess: str = ""


def look_at(shape: Shape, times: Times) -> list[Seen]:
    """Every column of a file, by its first rows. A guess is only a guess: it helps to write the profile."""
    names = list(shape.header)
    by_name = {loose(name): Seen(name) for name in names}
    for record in islice(read_records(shape), LOOKED_AT):
        for key, value in record.values.items():
            _look(by_name.setdefault(key, Seen(key)), value.strip())
    seen = list(by_name.values())
    taken: set[str] = set()
    for column in seen:
        column.time_format = _time_format(column.samples, times)
    for guess, pattern in _GUESSES:
        for column in seen:
            fits = re.search(pattern, loose(column.name)) and bool(column.time_format) == guess.endswith("_at")
            if guess not in taken and not column.guess and column.filled and fits:
                column.guess = guess
                taken.add(guess)
    return seen


def _look(column: Seen, value: str) -> None:
    if not value:
        return
    column.filled += 1
    if len(column.kinds) <= MOST_KINDS:
        column.kinds.add(value[:80])
    if len(column.samples) < SAMPLES and value not in column.samples:
        column.samples.append(value)


def _time_format(samples: Sequence[str], times: Times) -> str:
    if not samples or not all(_LIKE_TIME.search(sample) for sample in samples):
        return ""
    for form in _FORMS:
        try:
            for sample in samples:
                Times((form,), times.zone, times.now).read(sample)
        except ValueError:
            continue
        return form
    return ""


def column_lines(columns: Sequence[Seen]) -> Iterator[str]:
    """A table of the columns, for people."""
    width = max((len(column.name) for column in columns), default=6)
    yield f"{'column':<{width}}  {'filled':>6}  {'guess':<12}  samples"
    for column in columns:
        samples = " · ".join(_short(sample, 40) for sample in column.samples)
        yield f"{column.name:<{width}}  {column.filled:>6}  {column.guess:<12}  {samples}"


def skeleton(shape: Shape, columns: Sequence[Seen]) -> Iterator[str]:
    """A profile to start from, with what was guessed filled in."""
    guessed = {column.guess: column for column in columns if column.guess}
    forms = dict.fromkeys(column.time_format for column in columns if column.guess.endswith("_at"))
    yield f'name = "{_quoted(shape.path.name.split(".")[0])}"'
    yield f'format = "{shape.format}"'
    if shape.format == "csv" and shape.delimiter != ",":
        yield f'delimiter = "{_quoted(shape.delimiter)}"'
    yield f'encodings = ["{shape.encoding.name}"]'
    yield 'time_zone = "UTC"  # where the clock hangs that wrote the times, like Asia/Shanghai'
    yield f"time_formats = [{', '.join(chr(34) + form + chr(34) for form in forms or ('iso',))}]"
    yield 'default_type = "1001"'
    yield ""
    yield "[columns]"
    wanted = ("record", "reported_at", "closed_at", "type", "title", "text", "address", "area", "lon", "lat")
    for name in (*wanted, "channel", "result"):
        if (column := guessed.get(name)) is not None:
            yield f'{name} = "{_quoted(column.name)}"'
        elif name in ("record", "reported_at"):
            yield f'{name} = ""  # needed: no column looks like it'
    yield ""
    yield "[types]  # a word of the source = a code of the catalogue; * stands for any ending"
    if (kinds := guessed.get("type")) is not None:
        for word in sorted(kinds.kinds)[:MOST_KINDS]:
            yield f'"{_quoted(word)}" = "1001"'


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return "".join(letter if letter >= " " and letter != "\x7f" else f"\\u{ord(letter):04x}" for letter in escaped)


def _short(text: str, width: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"
