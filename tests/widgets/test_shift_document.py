"""A handover on paper: everything is on it, nothing typed is read as markup, nothing is fetched."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextDocument
from pytestqt.qtbot import QtBot

from models.domain.shift.sheets import Figures
from widgets.shift.shift_document import Paper, document_of, write_pdf
from widgets.shift.shift_sheet import SheetRow, SheetSection
from widgets.shift.shift_signatures import SignatureBox

NASTY = '<img src="secret.png"> & <b>bold</b>'


def paper(rows: int = 1, text: str = "watch the gauge") -> Paper:
    lines = tuple(SheetRow(f"{n}", text, "Handle", "Water crew 1", "due 14:40", "DD-1", late=True) for n in range(rows))
    section = SheetSection("overdue", "Overdue", rows, "", lines)
    boxes = (SignatureBox("Prepared", "Seat 1"), SignatureBox("Signed", "Seat 2"), SignatureBox("Seen", "not yet"))
    return Paper("Handover of 夜班", "signed", Figures(14, 9, 2, 41), (section,), boxes, "journal ab, entry 7")


def test_the_paper_holds_figures_sections_and_signatures(qtbot: QtBot) -> None:
    text = document_of(paper(), QFont()).toPlainText()
    for words in ("Handover of 夜班", "14 came in", "Overdue: 1", "watch the gauge", "due 14:40 !", "Seat 2"):
        assert words in text


def test_what_somebody_typed_stands_there_as_it_was_typed(qtbot: QtBot) -> None:
    document = document_of(paper(text=NASTY), QFont())
    assert NASTY in document.toPlainText()


def test_nothing_is_fetched_whatever_a_text_asks_for(qtbot: QtBot, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    document = document_of(paper(), QFont())
    kind = QTextDocument.ResourceType.StyleSheetResource
    assert document.resource(kind.value, QUrl.fromLocalFile(str(secret))) is None


def pages_of(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


def test_a_long_handover_goes_over_several_a4_pages(qtbot: QtBot, tmp_path: Path) -> None:
    short, long = tmp_path / "short.pdf", tmp_path / "long.pdf"
    write_pdf(str(short), paper(), QFont())
    write_pdf(str(long), paper(rows=300), QFont())
    assert pages_of(short) == 1
    assert pages_of(long) > 3
    assert b"/MediaBox [0 0 595" in short.read_bytes()


def frames_of(path: Path) -> int:
    """How many rectangles are drawn as outlines, on all pages."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", path.read_bytes(), re.DOTALL)
    drawn = b"\n".join(zlib.decompressobj().decompress(each) for each in streams if each[:1] == b"x")
    return len(re.findall(rb"\bre\s+S\b", drawn))


def test_a_page_that_is_not_real_says_so_in_a_frame_at_the_head_of_each_page(qtbot: QtBot, tmp_path: Path) -> None:
    real, unreal = tmp_path / "real.pdf", tmp_path / "unreal.pdf"
    write_pdf(str(real), paper(rows=120), QFont())
    write_pdf(str(unreal), replace(paper(rows=120), mark="Exercise – not real"), QFont())
    assert pages_of(unreal) > 1
    assert frames_of(unreal) - frames_of(real) == pages_of(unreal)


def test_a_file_that_cannot_be_written_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_pdf(str(tmp_path / "nowhere" / "x.pdf"), paper(), QFont())
