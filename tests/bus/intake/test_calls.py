"""A row for each unit of a call becomes the call and the steps of its units, each at its own time."""

from pathlib import Path

from bus.intake.parts import happened_at, in_time_order
from models.domain.case import Stage
from models.domain.orders import ReportProgress
from tests.bus.intake.files import refusals, rows, source

CALLS = """
name = "calls"
kind = "calls"
time_zone = "UTC"
[columns]
record = "Call"
reported_at = "Received"
title = "What"
[calls]
unit = "Unit"
lead = "Sequence"
dispatched = "Dispatched"
en_route = "Response"
on_scene = "On Scene"
done = "Available"
in_order = ["Received", "Entry", "Dispatched", "Response", "On Scene", "Available"]
"""
HEADER = "Call,What,Received,Entry,Unit,Sequence,Dispatched,Response,On Scene,Available"
DAY = "2025-06-01T"


def call_file(folder: Path, *calls: str) -> Path:
    """Each call is written `unit sequence entry dispatched response on_scene available`, with minutes or `-`."""
    lines = [HEADER]
    for call in calls:
        unit, sequence, *minutes = call.split()
        entry, *steps = ("" if m == "-" else f"{DAY}12:{m}:00" for m in minutes)
        lines.append(",".join(("C1", "Fire", f"{DAY}12:00:00", entry, unit, sequence, *steps)))
    path = folder / "calls.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def told(path: Path) -> list[str]:
    """Everything sent for the file, in order, each message once."""
    parts = in_time_order(source(path, CALLS).rows(), lambda _: None, lambda _: None)
    lines = {}
    for part in parts:
        order = part.order
        step = f"{order.unit} {order.stage.value}" if isinstance(order, ReportProgress) else "reported"
        lines[part.id] = f"{happened_at(order):%H:%M} {step}"
    return list(lines.values())


def test_the_steps_of_all_units_come_in_time_order_and_at_one_instant_in_life_cycle_order(tmp_path: Path) -> None:
    path = call_file(tmp_path, "E2 2 01 02 03 06 20", "E1 1 01 02 02 05 20")
    assert told(path) == [
        "12:00 reported",
        "12:02 E2 dispatched",
        "12:02 E1 dispatched",
        "12:02 E1 en_route",
        "12:03 E2 en_route",
        "12:05 E1 on_scene",
        "12:06 E2 on_scene",
        "12:20 E2 done",
        "12:20 E1 done",
    ]


def test_the_unit_first_in_sequence_leads(tmp_path: Path) -> None:
    path = call_file(tmp_path, "E2 2 01 02 - - -", "E1 1 01 04 - - -")
    steps = [order for row in rows(path, CALLS) for order in row.orders if isinstance(order, ReportProgress)]
    assert [(step.unit, step.stage, step.lead) for step in steps] == [
        ("E2", Stage.DISPATCHED, False),
        ("E1", Stage.DISPATCHED, True),
    ]


def test_a_row_without_later_times_gives_the_steps_it_has(tmp_path: Path) -> None:
    assert told(call_file(tmp_path, "E1 1 01 02 - - 09")) == [
        "12:00 reported",
        "12:02 E1 dispatched",
        "12:09 E1 done",
    ]


def test_a_row_whose_times_run_backwards_is_refused_by_the_step_that_is_too_early(tmp_path: Path) -> None:
    path = call_file(tmp_path, "E1 1 01 02 03 02 09", "E2 2 05 04 - - -", "E3 3 01 02 - - -", "E4 4 01 - - - -")
    early = "is before the step that must come first"
    assert refusals(path, CALLS) == [
        (1, "On Scene", early),
        (2, "Dispatched", early),
        (4, "Dispatched", "is missing"),
    ]
    assert told(path) == ["12:00 reported", "12:02 E3 dispatched"]
