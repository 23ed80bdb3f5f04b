"""What hands do without thinking. Each deed is drawn from dice of its own and says in words what it did."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from random import Random
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from console.key_table import shipped_keys
from tests.console.hands import reach

T = TypeVar("T")
Deed = Callable[[Random, QWidget], Iterator[str]]
"""Done in one go, or in several with the screen's turn between; the first thing it says is what it does."""

BUTTONS = {reach.LEFT: 12, Qt.MouseButton.RightButton: 2, Qt.MouseButton.MiddleButton: 1}
MODIFIERS = {
    reach.NO_MODIFIER: 14,
    Qt.KeyboardModifier.ShiftModifier: 3,
    Qt.KeyboardModifier.ControlModifier: 3,
    Qt.KeyboardModifier.AltModifier: 1,
}
PLAIN_KEYS = (
    *(Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1)),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space) * 4,
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right) * 4,
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) * 2,
    *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Menu, Qt.Key.Key_F10),
    *(Qt.Key.Key_Comma, Qt.Key.Key_Period, Qt.Key.Key_Semicolon, Qt.Key.Key_Slash, Qt.Key.Key_Minus),
)
NASTY = (
    "<img src='file:///etc/hostname'><b>bold</b>&amp;",
    "两个人被困在电梯里，请派人",
    "=1+1\t@SUM(A1)\r\n;--'\"",
    "\u202egnp.exe \u200b\u2066 \u0000 \ufeff",
    "👩‍🚒🔥 e\u0301\u0301\u0301 ﷽",
    "{0} {case} %1 %s %n \\n ${HOME}",
    "level:A area:Xixiang overdue -paused (",
    "d 0040 MKT-4 note:two people inside",
    "9" * 400,
    " ",
)
"""Markup, a sheet's formula, text that runs the other way, what a template would fill in, far too much of one digit."""


@cache
def keys_of_the_table() -> tuple[str, ...]:
    """Every key that ships but the one that leaves: hands go on."""
    bindings = shipped_keys().bindings.values()
    return tuple(key for each in bindings if each.id != "leave" for key in each.keys)


def key_of_the_table(dice: Random, main: QWidget) -> Iterator[str]:
    key = dice.choice(keys_of_the_table())
    pressed = QKeySequence(key)[0]  # type: ignore[index]  # the stubs do not know that it can be
    yield f"press {key}"
    reach.press(main, pressed.key(), pressed.keyboardModifiers())


def plain_key(dice: Random, main: QWidget) -> Iterator[str]:
    key, modifiers = dice.choice(PLAIN_KEYS), _drawn(dice, MODIFIERS)
    window = reach.in_front(main)
    yield f"press {modifiers.name} {key.name} in {reach.name_of(window)}"
    reach.press(main, key, modifiers)


def text(dice: Random, main: QWidget) -> Iterator[str]:
    words = dice.choice(NASTY)
    yield f"write {words[:40]!r}"
    reach.commit(words)


def paste(dice: Random, main: QWidget) -> Iterator[str]:
    words = dice.choice(NASTY)
    yield f"paste {words[:40]!r}"
    QGuiApplication.clipboard().setText(words)
    reach.press(main, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def click(dice: Random, main: QWidget) -> Iterator[str]:
    window, part = _somewhere(dice, main)
    button, modifiers = _drawn(dice, BUTTONS), _drawn(dice, MODIFIERS)
    spot = reach.at(window, part, dice.random(), dice.random())
    yield f"{button.name} click with {modifiers.name} on {reach.name_of(part)} at {spot.x()},{spot.y()}"
    reach.click(window, spot, button, modifiers)


def double_click(dice: Random, main: QWidget) -> Iterator[str]:
    window, part = _somewhere(dice, main)
    spot = reach.at(window, part, dice.random(), dice.random())
    yield f"double click on {reach.name_of(part)} at {spot.x()},{spot.y()}"
    reach.double_click(window, spot)


def hover(dice: Random, main: QWidget) -> Iterator[str]:
    window, part = _somewhere(dice, main)
    spot = reach.at(window, part, dice.random(), dice.random())
    yield f"point at {reach.name_of(part)} at {spot.x()},{spot.y()}"
    reach.hover(window, spot)


def wheel(dice: Random, main: QWidget) -> Iterator[str]:
    window, part = _somewhere(dice, main)
    spot = reach.at(window, part, dice.random(), dice.random())
    turns, modifiers = dice.choice((-5, -1, 1, 5)), _drawn(dice, MODIFIERS)
    yield f"turn the wheel by {turns} with {modifiers.name} on {reach.name_of(part)}"
    reach.wheel(window, spot, turns, modifiers)


def drag(dice: Random, main: QWidget) -> Iterator[str]:
    """Take hold, carry, let go: between them the screen has its turn, as with a hand."""
    window, part = _somewhere(dice, main)
    start = reach.at(window, part, dice.random(), dice.random())
    _, other = _somewhere(dice, main, window)
    end = reach.at(window, other, dice.random(), dice.random())
    yield f"drag from {reach.name_of(part)} {start.x()},{start.y()} to {reach.name_of(other)} {end.x()},{end.y()}"
    reach.take_hold(window, start)
    for share in (0.1, 0.5, 1.0):
        reach.hover(window, start + (end - start) * share)
        yield "carry"
    reach.let_go(window, end)


def close_form(dice: Random, main: QWidget) -> Iterator[str]:
    window = reach.in_front(main)
    if window is main:
        yield "press Escape"
        reach.press(main, Qt.Key.Key_Escape)
    else:
        yield f"close {reach.name_of(window)}"
        window.close()


DEEDS: Mapping[Deed, int] = {
    key_of_the_table: 30,
    plain_key: 22,
    click: 24,
    double_click: 3,
    hover: 4,
    wheel: 4,
    drag: 4,
    text: 6,
    paste: 2,
    close_form: 4,
}
"""How often each is done, among a hundred or so."""


def drawn_deed(dice: Random) -> Deed:
    return _drawn(dice, DEEDS)


def _drawn(dice: Random, weights: Mapping[T, int]) -> T:
    return dice.choices(list(weights), list(weights.values()))[0]


def _somewhere(dice: Random, main: QWidget, window: QWidget | None = None) -> tuple[QWidget, QWidget]:
    """A part of the window in front; now and then of any other that is open."""
    anywhere, which = dice.random() < 0.15, dice.random()
    if window is None:
        window = dice.choice(reach.open_windows() or [main]) if anywhere else reach.in_front(main)
    found = reach.parts(window)
    return window, found[int(which * len(found))]
