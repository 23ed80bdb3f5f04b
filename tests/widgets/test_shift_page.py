"""The handover page on the screen: sections and lines step by step, and what is gone to."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from models.domain.shift.sheets import Figures, LogKind, LogLine, Matter, Page, Part, Section, TellingOf
from tests.widgets.cases import NOW, TZ, at
from widgets.shift.shift_page_model import PageModel
from widgets.shift.shift_page_view import PageView
from widgets.shift.shift_sheet import Naming, SheetSection, sections_of
from widgets.theme import THEMES

N = "DD-20261121-0038"
NAMING = Naming(TZ, NOW, {N: "Road flooding"}, {"WAT-1": "Water crew 1"}, {"WAT": "Water"}, {"0902": "Rainstorm"})


def page(*sections: Section, lines: tuple[int, ...] = ()) -> Page:
    return Page(NOW, at("08:00"), 7, Figures(), sections, lines)


def overdue(*whens: str) -> Section:
    matters = tuple(Matter(f"DD-20261121-{when[:2]}{when[3:]}", at(when), "handle", "WAT-1") for when in whens)
    return Section(Part.OVERDUE, len(matters), matters)


def told(*sections: Section, note: str = "", lines: tuple[LogLine, ...] = ()) -> tuple[SheetSection, ...]:
    numbered = {line.number: line for line in lines}
    return sections_of(page(*sections, lines=tuple(numbered)), numbered, note, NAMING)


def texts(model: PageModel, section: int) -> list[list[str]]:
    parent = model.index(section, 0)
    return [
        [str(model.index(row, column, parent).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount(parent))
    ]


def test_a_line_says_the_case_the_matter_whose_it_is_and_when(qtbot: QtBot) -> None:
    section = Section(Part.TASKS, 1, (Matter(N, at("14:40"), "instruction", "WAT"),))
    [tasks, *_] = told(section)
    [row] = tasks.rows
    assert (row.case, row.subject, row.words, row.who, row.when) == (
        N,
        "Road flooding",
        "Instruction",
        "Water",
        "due 14:40",
    )
    assert row.late == (at("14:40") <= NOW)


def test_times_are_told_as_what_they_are(qtbot: QtBot) -> None:
    matter = Matter(N, at("14:40"), "signed", "WAT-1")
    whens = {part: told(Section(part, 1, (matter,)))[0].rows[0].when for part in Part}
    assert whens[Part.UNITS] == "since 14:40"
    assert whens[Part.PAUSES] == whens[Part.SHELF] == "until 14:40"
    assert whens[Part.OVERDUE] == "due 14:40"
    assert told(Section(Part.LEVEL_A, 1, (Matter(N),)))[0].rows[0].when == "no limit runs"


def test_an_empty_part_says_so_and_a_cut_list_says_how_many_it_shows(qtbot: QtBot) -> None:
    empty, cut, *_ = told(Section(Part.SHELF, 0), replace(overdue("14:00", "14:01"), count=40))
    assert (empty.count, empty.remark) == (0, "no alert is shelved")
    assert (cut.count, cut.remark) == (40, "the first 2 are listed")


def test_notes_equipment_and_log_come_from_the_lines_of_the_shift(qtbot: QtBot) -> None:
    lines = (
        LogLine(1, at("09:00"), "Seat 2", "officer", LogKind.NEXT, "the pump is on loan"),
        LogLine(2, at("09:01"), "Seat 2", "officer", LogKind.EQUIPMENT, "all sounds heard"),
        LogLine(3, at("09:02"), "Seat 2", "officer", LogKind.PHONE, "a main", (TellingOf("desk", at("09:03")),), (N,)),
    )
    notes, equipment, log = told(note="watch the gauge", lines=lines)[-3:]
    assert [row.subject for row in notes.rows] == ["watch the gauge", "the pump is on loan"]
    assert [row.subject for row in equipment.rows] == ["all sounds heard"]
    assert [row.words for row in log.rows] == ["For the next shift", "Equipment", "Phone"]
    assert (log.rows[2].subject, log.rows[2].case) == ("a main — told: desk 09:03", N)
    assert log.rows[2].who == "Seat 2 · Duty officer"


def test_lines_that_are_filed_by_now_are_counted_all_the_same(qtbot: QtBot) -> None:
    log = sections_of(page(lines=(1, 2)), {}, "", NAMING)[-1]
    assert (log.count, log.rows, log.remark) == (2, (), "the first 0 are listed")


def test_pages_that_follow_one_another_are_told_step_by_step(qtbot: QtBot) -> None:
    model = PageModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    steps: list[tuple[str, ...]] = [
        ("14:00", "14:01", "14:02"),
        ("14:02", "14:00"),
        (),
        ("13:59", "14:00", "14:05"),
        ("14:05", "13:58", "13:59", "14:00"),
    ]
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    for whens in steps:
        model.set_sections(told(overdue(*whens), Section(Part.SHELF, 0)))
        assert [row[4] for row in texts(model, 0)] == [f"due {when}" for when in whens]
    assert resets == [1], "only the first page is a page of its own"


def test_a_page_of_other_sections_takes_the_place_of_the_whole(qtbot: QtBot) -> None:
    model = PageModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_sections(told(overdue("14:00")))
    model.set_sections(told(Section(Part.SHELF, 0), overdue("14:00")))
    assert [str(model.index(at, 0).data()) for at in range(2)] == [
        "Alerts on the shelf: 0, no alert is shelved",
        "Overdue: 1",
    ]


def test_two_tasks_of_one_case_for_one_unit_are_two_lines(qtbot: QtBot) -> None:
    twice = Section(Part.TASKS, 2, (Matter(N, NOW, "instruction", "WAT"), Matter(N, NOW, "instruction", "WAT")))
    model = PageModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_sections(told(twice))
    model.set_sections(told(twice))
    assert len(texts(model, 0)) == 2


def shown(qtbot: QtBot) -> PageView:
    view = PageView(THEMES["dark"])
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.set_sections(told(overdue("14:00", "14:01"), Section(Part.SHELF, 0)))
    view.show()
    return view


def first_line(view: PageView) -> QModelIndex:
    model = view.model()
    return model.index(0, 0, model.index(0, 0))


def test_enter_and_a_click_on_the_number_go_to_the_case(qtbot: QtBot) -> None:
    view = shown(qtbot)
    gone: list[str] = []
    view.case_chosen.connect(gone.append)
    view.setCurrentIndex(first_line(view))
    QTest.keyClick(view, Qt.Key.Key_Return)
    second = first_line(view).siblingAtRow(1)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(second).center())
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(second.siblingAtColumn(1)).center()
    )
    assert gone == ["DD-20261121-1400", "DD-20261121-1401"]


def test_a_section_folded_by_hand_stays_folded_when_the_page_is_renewed(qtbot: QtBot) -> None:
    view = shown(qtbot)
    section = view.model().index(0, 0)
    assert view.isExpanded(section)
    view.setCurrentIndex(section)
    QTest.keyClick(view, Qt.Key.Key_Return)
    view.set_sections(told(overdue("14:00", "14:01", "14:02"), Section(Part.SHELF, 0)))
    assert not view.isExpanded(section)


def test_the_columns_share_the_width_and_no_time_is_cut_in_a_narrow_pane(qtbot: QtBot) -> None:
    view = shown(qtbot)
    for width in (480, 640, 900):
        view.resize(width, 400)
        widths = [view.columnWidth(column) for column in range(5)]
        assert sum(widths) == view.viewport().width()
        assert widths[4] >= view.fontMetrics().horizontalAdvance("since 11-21 14:32") + 20
