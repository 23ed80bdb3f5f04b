"""Colours that can be read, letters that are there, and lights that differ by shape."""

import itertools

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.domain.lights import Light
from tests.widgets.rows import NOW_MS
from widgets.light_shapes import paint_level, paint_light, remaining_text
from widgets.theme import THEMES, Theme, apply_theme, palette_of, ui_font

EVERY_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
SHAPES = ("overdue", "urgent", "soon", "on_time", "paused", "level_a", "level_b", "level_c", "level_w", "accent")
TEXTS = ("text", "dim", "faint", "accent", "overdue", "urgent", "soon", "on_time", "paused")


def luminance(name: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    colour = QColor(name)
    plain = (colour.redF(), colour.greenF(), colour.blueF())
    parts = [part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4) for part in plain]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@EVERY_THEME
def test_text_stands_out_by_four_and_a_half_to_one(theme: Theme) -> None:
    for name, ground in itertools.product(TEXTS, ("panel", "window", "raised")):
        assert contrast(getattr(theme, name), getattr(theme, ground)) >= 4.5, (name, ground)
    for name in ("selection_text", "selection_dim"):
        assert contrast(getattr(theme, name), theme.selection) >= 4.5, name


@EVERY_THEME
def test_shapes_stand_out_by_three_to_one_on_the_panel_and_on_a_selected_row(theme: Theme) -> None:
    for name, ground in itertools.product(SHAPES, ("panel", "selection", "raised")):
        assert contrast(getattr(theme, name), getattr(theme, ground)) >= 3.0, (name, ground)


def drawn(light: Light, theme: Theme) -> QImage:
    """The mere form of a light: what is drawn and what is not, whatever the colour."""
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_light(painter, QRect(2, 2, 20, 20), light, theme)
    painter.end()
    marks = QColor(theme.panel)
    for x, y in itertools.product(range(24), range(24)):
        colour = image.pixelColor(x, y)
        inked = colour.alpha() > 127 and colour.rgb() != marks.rgb()
        image.setPixelColor(x, y, QColor("black" if inked else "white"))
    return image


@EVERY_THEME
def test_no_two_lights_have_the_same_shape(theme: Theme) -> None:
    shapes = [drawn(light, theme) for light in Light]
    for one, other in itertools.combinations(shapes, 2):
        differing = sum(one.pixel(x, y) != other.pixel(x, y) for x in range(24) for y in range(24))
        assert differing > 30


def test_a_level_is_drawn_as_a_ring_and_a_letter(qtbot: QtBot) -> None:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_level(painter, QRect(2, 2, 20, 20), "A", THEMES["dark"])
    painter.end()
    assert image.pixelColor(12, 2).alpha() > 0
    assert image.pixelColor(2, 2).alpha() == 0
    assert any(image.pixelColor(x, 14).alpha() > 0 for x in range(8, 16))


SECOND, MINUTE, HOUR, DAY = 1_000, 60_000, 3_600_000, 86_400_000


@pytest.mark.parametrize(
    ("light", "left", "said"),
    [
        (Light.OVERDUE, -18 * MINUTE - 5 * SECOND, "+00:18"),
        (Light.OVERDUE, 0, "+00:00"),
        (Light.OVERDUE, -3 * DAY - 4 * HOUR, "+3 d 4 h"),
        (Light.URGENT, 6 * MINUTE + 12 * SECOND, "06:12"),
        (Light.SOON, 34 * MINUTE + 51 * SECOND, "34:51"),
        (Light.ON_TIME, HOUR + 12 * MINUTE, "1 h 12"),
        (Light.ON_TIME, 2 * HOUR + 5 * MINUTE, "2 h 05"),
        (Light.ON_TIME, 2 * DAY + 3 * HOUR, "2 d 3 h"),
        (Light.PAUSED, 0, "paused"),
        (Light.NONE, 0, ""),
    ],
)
def test_the_time_that_is_left_is_said_in_few_letters(light: Light, left: int, said: str) -> None:
    assert remaining_text(light, NOW_MS + left, NOW_MS) == said


def test_a_theme_dresses_the_whole_program(qapp: QApplication) -> None:
    before, style = qapp.palette(), qapp.style().objectName()
    try:
        apply_theme(qapp, THEMES["light"])
        assert qapp.styleSheet()
        assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(THEMES["light"].panel)
        assert palette_of(THEMES["dark"]).color(QPalette.ColorRole.Text) == QColor(THEMES["dark"].text)
    finally:
        qapp.setStyleSheet("")
        qapp.setStyle(style)
        qapp.setPalette(before)


def test_the_letters_of_the_screen_are_of_the_size_asked_for_and_of_an_installed_family(qapp: QApplication) -> None:
    font = ui_font(10.5)
    assert font.pointSizeF() == 10.5
    assert font.families()
