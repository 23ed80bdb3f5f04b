"""The thread of a case as the officer meets it: read, written, with pictures and files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.domain.facts import Entry, NoteAdded
from models.domain.thread.attached_files import MAX_FILE_BYTES
from models.domain.thread.facts import FileAttached, MessagePosted
from models.domain.thread.orders import SEATS
from tests.widgets.cases import NOW, TZ, UNIT_NAMES, at, case_of, entries_of, flooded_underpass
from tests.widgets.pictures import a_picture, claims_to_be, file_of
from widgets.case.case_pane import CasePane
from widgets.case.file_tile import FileTile
from widgets.case.thread_composer import Draft
from widgets.case.thread_items import ThreadItem, thread_items
from widgets.case.thread_view import LATEST, ThreadView
from widgets.theme import THEMES

FLOOD = flooded_underpass()
N = FLOOD.number
DARK = THEMES["dark"]
PICTURE = a_picture()


def entry(number: int, fact: MessagePosted | FileAttached | NoteAdded, by: str = "WAT-1") -> Entry:
    return Entry(number, fact.at, by, f"o-{number}", fact)


def said(number: int, text: str, to: str = "", by: str = "Seat 1") -> ThreadItem:
    return ThreadItem(number, at("14:00") + timedelta(minutes=number), by, to, text)


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[CasePane]:
    made = CasePane(DARK, TZ)
    qtbot.addWidget(made)
    made.set_unit_names(UNIT_NAMES)
    made.set_case(FLOOD, entries_of(FLOOD))
    made.set_now(NOW)
    made.resize(760, 900)
    made.show()
    yield made
    made.thread_view.decoding.wait()
    made.thread_view.composer.taking.wait()


@pytest.fixture
def thread(pane: CasePane) -> ThreadView:
    return pane.thread_view


def words_of(thread: ThreadView) -> list[str]:
    return [label.text() for label in thread.findChildren(QLabel) if label.isVisibleTo(thread) and label.text()]


# ---- what there is ----


def test_messages_and_files_of_the_timeline_make_the_thread_and_nothing_else_does() -> None:
    file = file_of(PICTURE)
    told = thread_items(
        [
            entry(1, MessagePosted(N, at("14:20"), "how deep?", "WAT-1"), "Seat 1"),
            entry(2, NoteAdded(N, at("14:21"), "a note")),
            entry(3, replace(file, text="0.62 m")),
            entry(4, replace(file, at=at("14:24:50"), name="second.png")),
            entry(5, replace(file, at=at("14:24:55"), name="third.png"), "Seat 2"),
            entry(6, replace(file, at=at("14:30"), name="fourth.png", text="later"), "Seat 2"),
        ]
    )
    assert [(item.by, item.to, item.text, [file.name for file in item.files]) for item in told] == [
        ("Seat 1", "WAT-1", "how deep?", []),
        ("WAT-1", "", "0.62 m", ["gauge.png", "second.png"]),
        ("Seat 2", "", "", ["third.png"]),
        ("Seat 2", "", "later", ["fourth.png"]),
    ]


def test_an_empty_thread_says_what_would_be_there_and_how_to_get_it(thread: ThreadView) -> None:
    assert any("Nothing was written yet" in words for words in words_of(thread))
    assert "paste or drop a picture" in thread.composer.field.placeholderText()
    thread.set_items([said(1, "hello")])
    assert not any("Nothing was written yet" in words for words in words_of(thread))


def test_each_item_tells_when_who_to_whom_and_what(thread: ThreadView) -> None:
    thread.set_items([said(1, "how deep?", "WAT-1"), said(2, "for us alone", SEATS), said(3, "0.62 m", by="WAT-1")])
    words = words_of(thread)
    assert words[words.index("how deep?") - 2 : words.index("how deep?")] == ["14:01", "Seat 1 › Water crew 1"]
    assert "Seat 1 › the duty room" in words
    assert words[words.index("0.62 m") - 1] == "Water crew 1"


def test_what_people_write_is_shown_as_it_is_and_never_as_rich_text(thread: ThreadView) -> None:
    thread.set_items([said(1, "<img src='file:///etc/hostname'><b>x</b>")])
    assert "<img src='file:///etc/hostname'><b>x</b>" in words_of(thread)
    assert {label.textFormat() for label in thread.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_of_a_long_thread_the_latest_are_shown_until_more_is_asked_for(thread: ThreadView) -> None:
    items = [said(n, f"message {n}") for n in range(1, 31)]
    thread.set_items(items)
    assert [row.item.text for row in thread.rows] == [f"message {n}" for n in range(31 - LATEST, 31)]
    thread.set_unfolded(True)
    assert len(thread.rows) == 30
    kept = thread.rows[-1]
    thread.set_items([*items, said(31, "one more")])
    assert thread.rows[-2] is kept
    thread.set_case(case_of())
    thread.set_items([])
    assert thread.rows == []


# ---- pictures and files ----


def test_a_picture_is_asked_for_once_and_shown_when_it_has_come(thread: ThreadView, qtbot: QtBot) -> None:
    file = file_of(PICTURE)
    wanted: list[FileAttached] = []
    thread.file_wanted.connect(wanted.append)
    thread.set_items([ThreadItem(1, at("14:24"), "WAT-1", "", "", (file,))])
    thread.set_items([ThreadItem(1, at("14:24"), "WAT-1", "", "", (file,)), said(2, "seen")])
    assert wanted == [file]
    [tile] = thread.findChildren(FileTile)
    assert not tile.shown
    thread.set_content(file, PICTURE)
    qtbot.waitUntil(lambda: tile.shown)


def test_a_picture_that_cannot_be_shown_or_had_says_so(thread: ThreadView, qtbot: QtBot) -> None:
    bomb = claims_to_be(60_000, 60_000)
    files = (file_of(bomb, "bomb.png"), file_of(PICTURE, "far.png"))
    thread.set_items([ThreadItem(1, at("14:24"), "WAT-1", "", "", files)])
    for file, content in zip(files, (bomb, None), strict=True):
        thread.set_content(file, content)
    first, second = thread.findChildren(FileTile)
    qtbot.waitUntil(lambda: first.remark == "cannot be shown")
    assert second.remark == "not to be had now"


def test_a_file_that_is_no_picture_is_not_fetched_and_tells_its_name_kind_and_size(thread: ThreadView) -> None:
    wanted: list[FileAttached] = []
    thread.file_wanted.connect(wanted.append)
    file = replace(file_of(b"%PDF", "permit.pdf", "application/pdf"), size=183_000)
    thread.set_items([ThreadItem(1, at("14:24"), "WAT-1", "", "", (file,))])
    [tile] = thread.findChildren(FileTile)
    assert tile.accessibleName() == "permit.pdf, PDF, 179 KB"
    assert wanted == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_tile_is_opened_and_saved_by_the_keyboard(thread: ThreadView, qtbot: QtBot, key: Qt.Key) -> None:
    file = file_of(PICTURE)
    thread.set_items([ThreadItem(1, at("14:24"), "WAT-1", "", "", (file,))])
    [tile] = thread.findChildren(FileTile)
    with qtbot.waitSignal(thread.opened) as opened:
        QTest.keyClick(tile, key)
    assert opened.args == [file]
    with qtbot.waitSignal(thread.save_asked) as asked:
        QTest.keyClick(tile, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [file]


def test_tiles_of_different_height_do_not_cover_what_follows(thread: ThreadView, qtbot: QtBot) -> None:
    files = (file_of(PICTURE), file_of(b"%PDF", "permit.pdf", "application/pdf"))
    thread.set_items([ThreadItem(1, at("14:24"), "WAT-1", "", "", files), said(2, "seen")])
    picture, paper = thread.findChildren(FileTile)
    qtbot.waitUntil(lambda: picture.height() > paper.height() > 0)
    around = picture.parentWidget()
    assert around is not None
    qtbot.waitUntil(lambda: around.height() >= picture.height())


# ---- writing ----


def test_enter_sends_what_is_written_to_whoever_is_chosen(thread: ThreadView, qtbot: QtBot) -> None:
    composer = thread.composer
    assert [composer.to.itemText(i) for i in range(composer.to.count())] == [
        "All at work",
        "Duty room",
        "Water crew 1",
        "Traffic police 6",
        "Municipal 9",
    ]
    composer.to.setCurrentIndex(2)
    QTest.keyClicks(composer.field, " how deep is it? ")
    with qtbot.waitSignal(thread.posted) as posted:
        QTest.keyClick(composer.field, Qt.Key.Key_Return)
    assert posted.args == [Draft("how deep is it?", "WAT-1", ())]
    assert composer.field.toPlainText() == ""


def test_nothing_written_is_not_sent(thread: ThreadView) -> None:
    posted: list[Draft] = []
    thread.posted.connect(posted.append)
    QTest.keyClicks(thread.composer.field, "   ")
    QTest.keyClick(thread.composer.field, Qt.Key.Key_Return)
    assert posted == []
    assert not thread.composer.send.isEnabled()


def test_a_pasted_picture_lies_beside_the_message_until_it_is_sent(thread: ThreadView, qtbot: QtBot) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    QGuiApplication.clipboard().setImage(image)
    thread.composer.field.paste()
    qtbot.waitUntil(lambda: len(thread.composer.files) == 1)
    [taken] = thread.composer.files
    assert (taken.name, QImage.fromData(taken.data).size()) == ("pasted 1.png", image.size())
    assert any(words.startswith("Beside it: pasted 1.png (") for words in words_of(thread))
    with qtbot.waitSignal(thread.posted) as posted:
        QTest.keyClick(thread.composer.field, Qt.Key.Key_Return)
    assert posted.args == [Draft("", "", (taken,))]
    assert not thread.composer.files


def test_files_dropped_anywhere_on_the_case_are_taken_or_refused_by_name(
    pane: CasePane, qtbot: QtBot, tmp_path: Path
) -> None:
    good, large = tmp_path / "permit.pdf", tmp_path / "film.mp4"
    good.write_bytes(b"%PDF-1.7")
    large.write_bytes(bytes(MAX_FILE_BYTES + 1))
    gone = tmp_path / "gone.txt"
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)) for path in (good, large, gone)])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    pane.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, dropped, buttons, none))
    thread = pane.thread_view
    qtbot.waitUntil(lambda: any("gone.txt cannot be read." in words for words in words_of(thread)))
    assert [taken.name for taken in thread.composer.files] == ["permit.pdf"]


def test_a_draft_for_one_case_is_not_sent_to_another(pane: CasePane) -> None:
    QTest.keyClicks(pane.thread_view.composer.field, "for the flood")
    pane.set_case(FLOOD, entries_of(FLOOD))
    assert pane.thread_view.composer.field.toPlainText() == "for the flood"
    pane.set_case(case_of())
    assert pane.thread_view.composer.field.toPlainText() == ""


def test_a_draft_that_was_refused_comes_back_unless_something_new_is_written(thread: ThreadView) -> None:
    draft = Draft("how deep?", "", ())
    thread.composer.put_back(draft)
    assert thread.composer.field.toPlainText() == "how deep?"
    thread.composer.put_back(Draft("older", "", ()))
    assert thread.composer.field.toPlainText() == "how deep?"
