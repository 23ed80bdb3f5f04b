"""Rows of a JSON-lines file: one flat object a line, every broken line told as such."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

import msgspec

from bus.intake.columns import Values, loose
from bus.intake.lines import MAX_ROW, Lines, RowTooLongError
from bus.intake.refusal import KEPT_OF_LONG, Refusal, foreign_letters

BROKEN_TEXT = "_text"
"""Where a quarantine file keeps a line that was no JSON object; it is to be replaced by the corrected line."""


def json_rows(stream: TextIO) -> Iterator[tuple[str, Values, Refusal | None]]:
    """Text, values and fault of each line that is not blank."""
    lines = Lines(stream)
    while True:
        try:
            text = next(lines)
        except StopIteration:
            return
        except RowTooLongError:
            first, _ = lines.give_back()
            reason = f"the row is longer than {MAX_ROW:,} characters"
            yield first[:KEPT_OF_LONG], {}, Refusal("", reason)
            continue
        lines.finish_row()
        if text.strip():
            yield _json_row(text.strip())


def _json_row(text: str) -> tuple[str, Values, Refusal | None]:
    try:
        found = msgspec.json.decode(text.encode("utf-8"), type=dict[str, str | int | float | bool | None])
    except UnicodeEncodeError:
        return text, {}, Refusal("", "holds bytes that are not UTF-8")
    except msgspec.ValidationError as error:
        reason, _, key = str(error).partition(" - at `")
        return text, {}, Refusal("", f"no flat JSON object: {reason}{' in a value' if key else ''}")
    except (msgspec.DecodeError, RecursionError):
        return text, {}, Refusal("", "no JSON object")
    if BROKEN_TEXT in found:
        return str(found[BROKEN_TEXT]), {}, Refusal("", "no JSON object")
    own = {name for name in found if name.startswith("_")}
    values = {loose(name): _text(value) for name, value in found.items() if name not in own}
    raw = text
    if own:
        raw = msgspec.json.encode({name: value for name, value in found.items() if name not in own}).decode()
    return raw, values, foreign_letters((name, _text(value)) for name, value in found.items())


def _text(value: str | float | bool | None) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
