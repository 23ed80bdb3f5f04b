"""The colours of the themes: read by everybody, told apart by the colour-blind, and never by colour alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import combinations, product

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from models.domain.alerts.alert import AlertState
from models.domain.alerts.policy import Priority
from models.domain.lights import Light
from tests.colours.sight import NOTICEABLE, SHAPE, SIGHTS, TEXT, contrast, distance, laid_over
from widgets.alerts.alert_shapes import paint_alert, priority_colour
from widgets.light_shapes import paint_level, paint_light
from widgets.stale_theme import greyed
from widgets.theme import THEMES, Theme, ui_font
from widgets.timeline.timeline_item import ON_WAY, THERE

EVERY_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
LIGHTS = ("overdue", "urgent", "soon", "on_time")
LEVELS = ("level_a", "level_b", "level_c", "level_w")
GROUNDS = ("panel", "raised", "window")
SEEN = 2 * NOTICEABLE
"""What one tells apart without looking twice."""
SIDE = 24
GREY = "#808080"
Paint = Callable[[QPainter, QRect], None]


@EVERY_THEME
@pytest.mark.parametrize("stale", [False, True], ids=["live", "stale"])
def test_texts_and_shapes_stand_out_on_every_ground(theme: Theme, stale: bool) -> None:
    shown = greyed(theme) if stale else theme
    for name, ground in product(("text", "dim", "faint", "accent", *LIGHTS, *LEVELS), GROUNDS):
        assert contrast(getattr(shown, name), getattr(shown, ground)) >= TEXT, (name, ground)
    for name in ("selection_text", "selection_dim"):
        assert contrast(getattr(shown, name), shown.selection) >= TEXT, name
    for name in (*LIGHTS, *LEVELS, "accent", "paused"):
        assert contrast(getattr(shown, name), shown.selection) >= SHAPE, name


@EVERY_THEME
def test_a_figure_on_a_filled_sign_and_a_number_on_a_span_stand_out(theme: Theme) -> None:
    for priority in Priority:
        assert contrast(theme.panel, priority_colour(theme, priority)) >= TEXT, priority
    for name in ("accent", *LIGHTS):
        under = laid_over(getattr(theme, name), ON_WAY / 255, theme.panel)
        there = laid_over(getattr(theme, name), THERE / 255, under)  # as a span is filled from the arrival on
        assert contrast(theme.text, there) >= TEXT, name


@EVERY_THEME
@pytest.mark.parametrize("sight", SIGHTS)
def test_lights_levels_and_priorities_stay_apart_in_every_sight(theme: Theme, sight: str) -> None:
    priorities = [priority_colour(theme, each) for each in Priority]
    lights, levels = ([getattr(theme, name) for name in names] for names in (LIGHTS, LEVELS))
    for scale in (lights, levels, priorities):
        for one, other in combinations(dict.fromkeys(scale), 2):
            assert distance(one, other, sight) >= SEEN, (one, other)


def form_of(paint: Paint, theme: Theme) -> frozenset[tuple[int, int]]:
    """Where there is ink: the mere form, whatever the colour."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setFont(ui_font(10))
    paint(painter, QRect(3, 3, SIDE - 6, SIDE - 6))
    painter.end()
    bare, ink = QColor(theme.panel).lightness(), QColor(GREY).lightness()
    return frozenset((x, y) for x, y in product(range(SIDE), repeat=2) if inked(image.pixelColor(x, y), bare, ink))


def inked(pixel: QColor, bare: int, ink: int) -> bool:
    """Whether it is nearer to the ink than to what was left out of it."""
    return pixel.alpha() > 127 and abs(pixel.lightness() - ink) < abs(pixel.lightness() - bare)


def grey(theme: Theme) -> Theme:
    """Every sign in one and the same grey: nothing is left but its form."""
    names = ("overdue", "urgent", "soon", "on_time", "paused", "faint", "dim", *LEVELS)
    return replace(theme, **dict.fromkeys(names, GREY))


def light_in(theme: Theme, light: Light, painter: QPainter, box: QRect) -> None:
    paint_light(painter, box, light, theme)


def level_in(theme: Theme, level: str, painter: QPainter, box: QRect) -> None:
    paint_level(painter, box, level, theme)


def alert_in(theme: Theme, state: AlertState, priority: Priority, painter: QPainter, box: QRect) -> None:
    paint_alert(painter, box, state, priority, theme, again=False)


@pytest.mark.usefixtures("qapp")
@EVERY_THEME
def test_signs_in_one_grey_are_told_apart_by_their_form(theme: Theme) -> None:
    one = grey(theme)
    paints: list[Paint] = [partial(light_in, one, each) for each in Light]
    paints += [partial(level_in, one, each) for each in "ABCW"]
    states = [each for each in AlertState if each is not AlertState.NORMAL]
    paints += [partial(alert_in, one, state, priority) for state, priority in product(states, Priority)]
    forms = [form_of(paint, one) for paint in paints]
    for first, second in combinations(forms, 2):
        assert len(first ^ second) >= 8
