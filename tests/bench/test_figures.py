"""What a figure says of itself, and what the command makes of figures."""

import json
import subprocess

from bus.hub.process import program, program_environment
from console.bench.figures import Figure, as_json, as_table

SLOW = Figure("glass.p50", "send to paint", "ms", bound=40, reached=41, floor=0.5, beside="a ping", note="800 reports")
MANY = Figure("hub.rate", "reports", "a second", bound=1_500, reached=6_000, at_least=True, floor=20_000)


def test_a_time_above_its_bound_is_not_ok() -> None:
    assert not SLOW.ok


def test_a_rate_above_its_bound_is_ok() -> None:
    assert MANY.ok


def test_the_ratio_is_of_what_was_reached_to_what_stands_beside_it() -> None:
    assert (SLOW.ratio, MANY.ratio) == (82, 0.3)


def test_the_object_is_ok_only_where_every_figure_is() -> None:
    assert as_json([MANY])["ok"] is True
    assert as_json([MANY, SLOW])["ok"] is False
    assert as_json([MANY], failed=["queue"])["ok"] is False


def test_the_table_shows_bound_floor_and_a_missed_bound() -> None:
    lines = as_table([SLOW, MANY]).splitlines()
    assert lines[2].split("  ")[-1] == "NO"
    assert "≤ 40 ms" in lines[2]
    assert "0.5 a ping" in lines[2]
    assert "≥ 1,500 a second" in lines[3]
    assert lines[-1] == "glass.p50: 800 reports"


def test_the_command_refuses_a_figure_that_there_is_not() -> None:
    command = [*program(), "bench", "--only", "everything"]
    found = subprocess.run(command, capture_output=True, text=True, check=False, env=program_environment())
    assert found.returncode == 2
    assert "everything" in found.stderr


def test_figures_travel_as_json() -> None:
    assert json.loads(json.dumps(as_json([SLOW])))["figures"]["glass.p50"]["reached"] == 41
