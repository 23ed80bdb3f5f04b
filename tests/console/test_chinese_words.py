"""What the console words by itself in Chinese: refusals, filters, dates, and what Qt says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from bus.messages import Receipt
from console.actions import BY_ID
from console.app import Console, ConsoleSettings
from console.refusal_words import SENTENCES
from console.refusals import refusal_text
from models.domain.case import CaseState
from models.domain.facts import CaseFact
from tests.console.chinese_room import LIFT, UNITS, speaking_chinese
from tests.console.on_screen import latin, untranslated
from tests.doors import a_door_to_nobody
from tests.widgets.cases import NOW, TZ
from widgets.forms.every_form import DispatchForm
from widgets.queue.row_filter import parse_filter
from widgets.timeline.time_axis import DAY_S, TimeAxis


@pytest.fixture
def _chinese(qapp: QApplication) -> Iterator[None]:
    with speaking_chinese(qapp):
        yield


def test_a_console_started_in_chinese_speaks_it_up_to_its_end(world: Path) -> None:
    settings = ConsoleSettings(base_dir=world, hub=a_door_to_nobody(world), language="zh", size=(1366, 768))
    console = Console(settings)
    seen: list[str] = []
    accepted = replace(LIFT, state=CaseState.ACCEPTED)

    def look() -> None:
        console.desk.ordering.begin(BY_ID["dispatch"], accepted, UNITS, console.window.rows)
        (form,) = console.window.findChildren(DispatchForm)
        seen.extend([console.window.windowTitle(), *untranslated(console.window), *untranslated(form)])
        form.close()
        console.window.close()

    assert console.run(look) == 0
    console.window.deleteLater()
    assert seen == ["值守台"]
    assert QCoreApplication.translate("MainWindow", "Dutydesk") == "Dutydesk"


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize("code", SENTENCES)
def test_a_refusal_is_told_in_chinese(code: str) -> None:
    args = ("40", "2", "41")
    assert latin(refusal_text(Receipt("1", "refused", code=code, reason="in English", args=args), TZ)) == []


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize("field", ["reason", "result", "text", "note", "units"])
def test_a_field_that_is_missing_or_too_long_has_its_chinese_name(field: str) -> None:
    for code in ("missing", "too_long"):
        receipt = Receipt("1", "refused", code=code, reason="in English", field=field, args=(field, "20000"))
        assert latin(refusal_text(receipt, TZ)) == []


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize("fact", [fact.__name__ for fact in CaseFact.__args__])
def test_who_was_faster_is_told_in_chinese(fact: str) -> None:
    told = refusal_text(Receipt("1", "refused", code="conflict", args=("Seat 2", fact, NOW.isoformat())), TZ)
    assert told.startswith("席位2 抢先一步：14:32:07 ")
    assert latin(told) == []


@pytest.mark.usefixtures("_chinese")
def test_what_qt_itself_says_is_chinese(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    menu: QMenu = line.createStandardContextMenu()
    assert untranslated(menu) == []
    assert [action.text() for action in menu.actions() if "复制" in action.text()]
    menu.deleteLater()


def test_days_on_the_time_axis_are_dates_in_any_language() -> None:
    axis = TimeAxis(orientation="top", utcOffset=-8 * 3600)
    midnight = NOW.astimezone(TZ).replace(hour=0, minute=0, second=0).timestamp()
    assert axis.tickStrings([midnight, midnight + DAY_S], 1.0, DAY_S) == ["11-21", "11-22"]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("级别:A 超期", "level:A overdue"),
        ("区域：福永 单位:水务 类型:井盖", "area:福永 unit:水务 type:井盖"),
        ("暂停 单位：“抢修 一队”", 'paused unit:"抢修 一队"'),
        ("区域：", "area:"),
    ],
)
def test_the_filter_line_takes_the_words_that_it_shows(chinese: str, english: str) -> None:
    assert parse_filter(chinese) == parse_filter(english)
