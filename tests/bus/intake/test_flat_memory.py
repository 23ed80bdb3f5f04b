"""However long a row or a file is, reading it takes the same memory."""

import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from bus.intake.parts import in_time_order
from tests.bus.intake.files import HEADER, line, source

MEGABYTE = 1_000_000
READ_ALONE = """
import resource, sys
from pathlib import Path
from tests.bus.intake.files import source
count = sum(1 for _ in source(Path(sys.argv[1])).rows())
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def peak_of_reading(path: Path, sort: bool = False) -> tuple[int, int]:
    """(things read, most bytes held at a time)."""
    tracemalloc.start()
    try:
        rows = source(path).rows()
        count = sum(1 for _ in (in_time_order(rows, lambda _: None, lambda _: None) if sort else rows))
        return count, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def write(path: Path, rows: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{HEADER}\n")
        for number in range(rows):
            file.write(f"{line(Id=str(number), Text='a lamp is out')}\n")
    return path


def test_a_field_of_thirty_million_characters_takes_no_more_than_a_few_megabytes(tmp_path: Path) -> None:
    path = write(tmp_path / "reports.csv", 10)
    with path.open("a", encoding="utf-8") as file:
        for _ in range(30):
            file.write("x" * MEGABYTE)
        file.write(f"\n{line(Id='after')}\n")
    count, peak = peak_of_reading(path)
    assert count == 12
    assert peak < 6 * MEGABYTE


def test_sorting_by_time_keeps_the_messages_on_disk(tmp_path: Path) -> None:
    small, few = peak_of_reading(write(tmp_path / "few.csv", 500), sort=True)
    large, many = peak_of_reading(write(tmp_path / "many.csv", 5_000), sort=True)
    assert (small, large) == (500, 5_000)
    assert many < few + MEGABYTE


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="measures the peak by getrusage")
def test_a_file_of_200_000_rows_takes_no_more_memory_than_one_of_2_000(tmp_path: Path) -> None:
    """Measured from outside, in processes of their own: most memory held, all told (kilobytes on Linux)."""
    peaks = []
    for rows in (2_000, 200_000):
        path = write(tmp_path / f"{rows}.csv", rows)
        told = subprocess.run(
            [sys.executable, "-c", READ_ALONE, str(path)], capture_output=True, text=True, check=True, timeout=100
        ).stdout.split()
        assert int(told[0]) == rows
        peaks.append(int(told[1]))
    assert peaks[1] < peaks[0] * 1.1
