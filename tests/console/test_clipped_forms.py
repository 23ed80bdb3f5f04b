"""No form cuts a text off: each of them, in both languages, with letters of the usual and of double size."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.form_table import FORMS
from tests.console.asked import asking
from tests.console.chinese_room import FLOOD, LIFT, busy, speaking_chinese
from tests.drawn.findings import found_on
from widgets.theme import THEMES, apply_theme, ui_font


@contextmanager
def dressed(app: QApplication, scale: int) -> Iterator[None]:
    """As the program dresses itself, with letters of this size in per cent; then as before."""
    font, palette, style = app.font(), app.palette(), app.style().name()
    apply_theme(app, THEMES["dark"])
    app.setFont(ui_font(10 * scale / 100))
    try:
        yield
    finally:
        app.setStyleSheet("")
        app.setStyle(style)
        app.setPalette(palette)
        app.setFont(font)


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_form_shows_its_words_whole(qtbot: QtBot, qapp: QApplication, language: str, scale: int) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    found: list[str] = []
    with dressed(qapp, scale), speaking_chinese(qapp) if language == "zh" else nullcontext():
        for case in (LIFT, FLOOD, busy()):
            for name, make in FORMS.items():
                form = make(asking(case, language, over))
                form.open()
                form.check()
                qapp.processEvents()
                found += [f"{name}: {fault}" for fault in found_on(form)]
                form.close()
                form.deleteLater()
    assert list(dict.fromkeys(found)) == []
