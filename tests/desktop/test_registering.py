"""A whole duty by keyboard alone on a real X screen: a call is registered, sent by the rule, supervised, archived."""

from __future__ import annotations

from pathlib import Path

from tests.desktop.window import Window, window_on
from tests.screen import Display

FORM = "Register a report"


def type_report(window: Window, title: str, address: str) -> None:
    """Open the form and type what a caller says, the address by its own key."""
    window.open("F2", FORM)
    window.type(FORM, title)
    window.type(FORM, address, field="alt+a")


def register(window: Window, title: str, address: str) -> str:
    """Type a report and send it; the number of the case that came of it."""
    before = window.room.cases
    type_report(window, title, address)
    window.send("ctrl+Return", FORM)
    window.room.until(lambda: len(window.room.cases) > len(before), "the hub has the case")
    (number,) = window.room.cases - before
    return number


def test_a_call_goes_from_its_registration_to_the_archive_by_keyboard_alone(display: Display, tmp_path: Path) -> None:
    with window_on(display, tmp_path, units=("LAMP-1",)) as window:
        number = register(window, "Street lamp out at the market gate", "88 Heping Road")
        window.go_to(number)
        window.fill("F6", "Accept the report")
        window.until(number, "accepted")
        window.fill("F7", "Dispatch units")
        window.until(number, "dispatched")
        window.fill("shift+F8", "Supervise", text="when will it burn again?")
        window.room.until(lambda: len(window.room.case(number).open_tasks()) == 1, "the task is open")
        window.fill("shift+t", "Answer a task", text="tonight")
        window.room.until(lambda: not window.room.case(number).open_tasks(), "the task is answered")
        for key, stage in (("s", "signed"), ("o", "en_route"), ("a", "on_scene")):
            window.order(key, number, stage)
        window.fill("d", "A unit has finished", field="alt+d", text="bulb changed")
        window.until(number, "handled")
        window.fill("c", "The work is good")
        window.until(number, "checked")
        window.fill("b", "Record the call-back", "alt+s", "alt+a", "alt+o")
        window.until(number, "called_back")
        window.fill("F9", "Close the case", field="alt+r", text="the lamp burns again")
        window.until(number, "closed")
        window.order("shift+F9", number, "archived")
        case = window.report(number)
        window.leave()
    (task,) = case["tracks"]["tasks"]
    assert (case["title"], case["address"], case["type"]) == (
        "Street lamp out at the market gate",
        "88 Heping Road",
        "0205",
    )
    assert (case["state"], case["sender"], task["state"], task["answer"]) == (
        "archived",
        "Seat 1",
        "answered",
        "tonight",
    )
    assert [each["unit"] for each in case["assignments"]] == ["LAMP-1"]
    assert {entry["by"] for entry in case["timeline"]} == {"Seat 1"}
    assert window.run("verify").returncode == 0


def test_a_second_call_about_the_same_lamp_is_joined_to_the_first_by_keyboard_alone(
    display: Display, tmp_path: Path
) -> None:
    with window_on(display, tmp_path, units=()) as window:
        first = register(window, "Street lamp out at the market gate", "88 Heping Road")
        type_report(window, "Street lamp is dark at the market gate", "88 Heping Road")
        window.send("alt+m ctrl+m", FORM)  # to the likely duplicates as soon as there are any: the same matter
        window.room.until(lambda: len(window.room.case(first).merged) == 1, "the second call is merged")
        window.leave()
    assert window.run("verify").returncode == 0
