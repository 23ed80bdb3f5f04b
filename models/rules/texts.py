"""A rule file's bytes as text: UTF-8 with or without its mark, or GB 18030; never a guess shown as text."""

from __future__ import annotations

import codecs

from models.rules.faults import Fault, RuleFileError

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_of(data: bytes) -> str:
    """RuleFileError with the line where the bytes are no text."""
    if not data.strip():
        raise RuleFileError([Fault(0, "", "the file is empty")])
    if data.startswith(_WIDE):
        raise RuleFileError([Fault(0, "", "the file is UTF-16: save it as UTF-8")])
    if data.startswith(b"PK\x03\x04"):
        raise RuleFileError([Fault(0, "", "the file is a spreadsheet or an archive by its bytes, not text")])
    if b"\0" in data:
        raise RuleFileError([Fault(_line(data, data.index(b"\0")), "", "there is a NUL byte: this is no text")])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _chinese(data, Fault(_line(data, error.start), "", "the bytes are neither UTF-8 nor GB 18030"))


def _chinese(data: bytes, fault: Fault) -> str:
    """The text as GB 18030, where its characters are believable ones."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        raise RuleFileError([fault]) from None
    wide = [letter for letter in text if letter > "\x7f"]
    if sum(map(_common, wide)) * 10 < len(wide) * 9:
        raise RuleFileError([fault])
    return text


def _common(letter: str) -> bool:
    try:
        return len(letter.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def _line(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1
