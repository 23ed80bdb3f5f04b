"""A form that was opened by key is typed into at once: the hands do not look for its text first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.domain.case import Case
from tests.widgets.cases import UNIT_NAMES, flooded_underpass
from widgets.forms import every_form as forms
from widgets.theme import THEMES

DARK = THEMES["dark"]
FLOOD = flooded_underpass()
TEXT_FORMS: list[Callable[[Case, QWidget], forms.TextForm]] = [
    lambda case, over: forms.RefuseForm(case, DARK, over),
    lambda case, over: forms.CheckForm(case, DARK, over),
    lambda case, over: forms.ReworkForm(case, DARK, over),
    lambda case, over: forms.CloseForm(case, DARK, over),
    lambda case, over: forms.ReopenForm(case, DARK, over),
    lambda case, over: forms.NoteForm(case, DARK, over),
    lambda case, over: forms.RecallForm(case, DARK, UNIT_NAMES, over),
    lambda case, over: forms.ReturnForm(case, DARK, UNIT_NAMES, over),
    lambda case, over: forms.CompleteForm(case, DARK, UNIT_NAMES, over),
]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize("make", TEXT_FORMS, ids=lambda make: "-".join(make.__code__.co_names[1:2]))
def test_what_is_typed_as_a_form_opens_goes_into_its_text(
    qtbot: QtBot, window: QWidget, make: Callable[[Case, QWidget], forms.TextForm]
) -> None:
    form = make(FLOOD, window)
    form.open()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is form)
    typed_into = QApplication.focusWidget()
    assert typed_into is not None
    QTest.keyClicks(typed_into, "two words")
    told = form.text if form.isVisible() else "the form is gone"
    form.close()
    assert told == "two words"
