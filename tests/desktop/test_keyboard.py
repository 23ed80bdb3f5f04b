"""The main job by keyboard alone, in the program itself on a real X screen, with the hub's own word for every step."""

from __future__ import annotations

from pathlib import Path

from tests.desktop.window import window_on
from tests.screen import Display

ALONG = ("dispatched", "signed", "en_route", "on_scene", "handled", "checked", "called_back", "closed", "archived")


def test_a_case_goes_from_report_to_archive_by_keyboard_alone(display: Display, tmp_path: Path) -> None:
    with window_on(display, tmp_path, units=("LAMP-1", "LAMP-2")) as window:
        window.room.report("H-1")
        number = window.room.report("H-2", call_back=True)
        window.go_to(number)
        window.fill("F6", "Accept the report")
        window.until(number, "accepted")
        window.fill("F7", "Dispatch units", "Return", text="LAMP-2", send="ctrl+Return")
        window.until(number, "dispatched")
        for key, stage in (("s", "signed"), ("o", "en_route"), ("a", "on_scene")):
            window.order(key, number, stage)
        window.fill("d", "A unit has finished", field="alt+d", text="bulb and ballast changed")
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
    facts = [entry["fact"] for entry in case["timeline"]]
    assert case["state"] == "archived"
    assert case["result"] == "the lamp burns again"
    assert {each["unit"]: each["note"] for each in case["assignments"]} == {"LAMP-2": "bulb and ballast changed"}
    assert facts == [
        "CaseReported",
        "CaseAccepted",
        "CaseRouted",
        "UnitDispatched",
        "AssignmentSigned",
        "UnitSetOut",
        "UnitArrived",
        "AssignmentCompleted",
        "CaseHandled",
        "CaseChecked",
        "CallBackRecorded",
        "CaseClosed",
        "CaseArchived",
    ]
    assert {entry["by"] for entry in case["timeline"][1:]} == {"Seat 1"}
    assert window.run("verify").returncode == 0


def test_a_case_goes_its_ways_back_by_keyboard_alone(display: Display, tmp_path: Path) -> None:
    with window_on(display, tmp_path, units=("LAMP-1", "LAMP-2")) as window:
        number = window.room.report("H-1")
        window.go_to(number)
        window.fill("n", "Add a note", field="alt+n", text="caller rang again")
        window.fill("F6", "Accept the report")
        window.until(number, "accepted")
        window.fill("F7", "Dispatch units", "Return", text="LAMP-1", send="ctrl+Return")
        window.until(number, "dispatched")
        window.fill("r", "Return for a unit", field="alt+r", text="no key to the mast")
        window.until(number, "accepted")
        window.fill("F7", "Dispatch units", "Return", text="LAMP-2", send="ctrl+Return")
        window.until(number, "dispatched")
        window.order("s", number, "signed")
        window.fill("d", "A unit has finished")
        window.until(number, "handled")
        window.fill("w", "Send back to be done again", field="alt+n", text="it flickers still")
        window.until(number, "handling")
        window.fill("d", "A unit has finished")
        window.until(number, "handled")
        window.fill("c", "The work is good")
        window.until(number, "called_back")
        window.fill("F9", "Close the case", field="alt+r", text="it burns steadily")
        window.until(number, "closed")
        window.fill("ctrl+shift+r", "Reopen the case", field="alt+r", text="dark again")
        window.until(number, "accepted")
        case = window.report(number)
        window.leave()
    facts = [entry["fact"] for entry in case["timeline"]]
    assert (case["returns"], case["reworks"], facts.count("NoteAdded"), facts.count("CaseReopened")) == (1, 1, 1, 1)
    assert case["assignments"][0]["note"] == "no key to the mast"
    assert window.run("verify").returncode == 0


def test_a_report_is_refused_and_a_double_is_merged_by_keyboard_alone(display: Display, tmp_path: Path) -> None:
    with window_on(display, tmp_path, units=()) as window:
        first = window.room.report("H-1", address="Heping Road 88")
        double = window.room.report("H-2", address="Heping Road 88")
        idle = window.room.report("H-3")
        window.go_to(idle)
        window.fill("shift+F6", "Refuse the report", field="alt+r", text="a drill, not a case")
        window.until(idle, "refused")
        window.go_to(double)
        window.fill("m", "Merge into another case")
        window.until(double, "merged")
        refused = window.report(idle)
        assert window.room.case(double).merged_into == first
        assert window.room.case(first).merged == (double,)
        window.leave()
    assert refused["timeline"][-1]["fields"]["reason"] == "a drill, not a case"
    assert window.run("verify").returncode == 0
