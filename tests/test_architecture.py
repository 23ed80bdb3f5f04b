"""The walls that import-linter does not see, written as sentences.

Each rule is a function from source text to what breaks it: tried on planted faults, then on the program.
"""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("models", "bus", "widgets", "console", "resources", "tests")
QT = {"PySide6", "PySide6QtAds", "shiboken6", "pyqtgraph", "qasync", "qtawesome"}
SLOW = {"pyqtgraph", "scipy", "shapely"}
DRAWERS = {"utils", "util", "misc", "common", "helpers", "helper", "manager", "managers", "base"}
CLOCK_FILE = "models/clock.py"
CLOCKS = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "gmtime"),
    ("time", "localtime"),
    ("time", "time"),
    ("time", "time_ns"),
    ("QDate", "currentDate"),
    ("QDateTime", "currentDateTime"),
    ("QDateTime", "currentDateTimeUtc"),
    ("QDateTime", "currentMSecsSinceEpoch"),
    ("QDateTime", "currentSecsSinceEpoch"),
    ("QTime", "currentTime"),
}

Rule = Callable[[str], list[str]]


# ---- rules -------------------------------------------------------------------------------------------------


def imported(tree: ast.AST) -> Iterator[str]:
    """Give the full name of every module that is imported anywhere in the tree."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def imported_on_start(tree: ast.Module) -> Iterator[str]:
    """Give what is imported as soon as the module is: not what waits inside a function."""
    waiting = [tree.body]
    while waiting:
        for node in waiting.pop():
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield from imported(node)
            elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                waiting.append([child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)])


def root_of(module: str) -> str:
    return module.partition(".")[0]


def screen_imports(source: str) -> list[str]:
    return [name for name in imported(ast.parse(source)) if root_of(name) in QT]


def slow_imports_on_start(source: str) -> list[str]:
    return [name for name in imported_on_start(ast.parse(source)) if root_of(name) in SLOW]


def foreign_to_the_domain(source: str) -> list[str]:
    def allowed(name: str) -> bool:
        home = name in {"models.domain", "models.clock"} or name.startswith("models.domain.")
        beside = name.startswith(".") and not name.startswith("..")
        return home or beside or root_of(name) in sys.stdlib_module_names

    return [name for name in imported(ast.parse(source)) if not allowed(name)]


def wall_clock_reads(source: str) -> list[str]:
    """Find every mention of a function that reads the time of day, under whatever name it was imported."""
    tree = ast.parse(source)
    found = []
    true_name = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            true_name.update({alias.asname: alias.name for alias in node.names if alias.asname})
        if isinstance(node, ast.ImportFrom):
            found += [f"{node.module}.{alias.name}" for alias in node.names if (node.module, alias.name) in CLOCKS]
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = getattr(node.value, "id", getattr(node.value, "attr", ""))
            owner = true_name.get(owner, owner)
            if (owner, node.attr) in CLOCKS:
                found.append(f"{owner}.{node.attr}")
    return found


def addresses(text: str) -> list[str]:
    return re.findall(r"\S*://\S*|\S+ @ \S+|^--?(?!hash)\w\S*.*$", text, flags=re.MULTILINE)


# ---- planted faults ----------------------------------------------------------------------------------------

PLANTED = [
    (screen_imports, "import PySide6.QtCore", "PySide6.QtCore"),
    (screen_imports, "def f():\n    from PySide6 import QtCore", "PySide6"),
    (screen_imports, "if True:\n    import qasync", "qasync"),
    (slow_imports_on_start, "import scipy.optimize", "scipy.optimize"),
    (slow_imports_on_start, "try:\n    import pyqtgraph\nexcept ImportError:\n    pass", "pyqtgraph"),
    (slow_imports_on_start, "class Map:\n    from shapely import Point", "shapely"),
    (foreign_to_the_domain, "import msgspec", "msgspec"),
    (foreign_to_the_domain, "from models.store import journal", "models.store"),
    (foreign_to_the_domain, "from models import store", "models"),
    (foreign_to_the_domain, "from ..store import journal", "..store"),
    (wall_clock_reads, "import datetime\ndatetime.datetime.now()", "datetime.now"),
    (wall_clock_reads, "field(default_factory=datetime.utcnow)", "datetime.utcnow"),
    (wall_clock_reads, "import time\ntime.time()", "time.time"),
    (wall_clock_reads, "from time import time as clock", "time.time"),
    (wall_clock_reads, "import time as t\nt.time()", "time.time"),
    (wall_clock_reads, "from datetime import datetime as dt\ndt.now()", "datetime.now"),
    (wall_clock_reads, "QDateTime.currentDateTimeUtc()", "QDateTime.currentDateTimeUtc"),
    (addresses, "numpy==2.0 --hash=sha256:0\n--index-url somewhere", "--index-url somewhere"),
    (addresses, "numpy @ file:///wheels/numpy.whl", "file:///wheels/numpy.whl"),
]


@pytest.mark.parametrize(("rule", "source", "fault"), PLANTED)
def test_each_rule_finds_the_fault_planted_for_it(rule: Rule, source: str, fault: str) -> None:
    assert any(fault in found for found in rule(source))


INNOCENT = [
    (screen_imports, "from models.domain import case"),
    (slow_imports_on_start, "def draw():\n    import pyqtgraph"),
    (foreign_to_the_domain, "import datetime\nfrom models.domain.case import Case\nfrom .case import Case"),
    (wall_clock_reads, "import time\ntime.monotonic()\nclock.now()\n'datetime.now()'"),
    (addresses, "numpy==2.0 ; python_version < '3.12' \\\n    --hash=sha256:0 \\\n    --hash=sha256:1"),
]


@pytest.mark.parametrize(("rule", "source"), INNOCENT)
def test_each_rule_lets_the_innocent_pass(rule: Rule, source: str) -> None:
    assert rule(source) == []


# ---- the program -------------------------------------------------------------------------------------------


def files_in(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def program_files() -> list[Path]:
    return [path for path in [ROOT / "main.py", *files_in(*ROOMS)] if path.exists()]


def broken(rule: Rule, paths: list[Path]) -> list[str]:
    """Apply a rule to files and name each fault by its file."""
    return [
        f"{path.relative_to(ROOT).as_posix()}: {fault}"
        for path in paths
        for fault in rule(path.read_text(encoding="utf-8"))
    ]


def test_models_and_bus_import_nothing_of_the_screen() -> None:
    assert broken(screen_imports, files_in("models", "bus")) == []


def test_the_domain_imports_the_standard_library_and_itself_only() -> None:
    assert broken(foreign_to_the_domain, files_in("models/domain")) == []


def test_the_time_of_day_is_read_in_one_file() -> None:
    elsewhere = [path for path in program_files() if path != ROOT / CLOCK_FILE]
    assert broken(wall_clock_reads, elsewhere) == []


def test_the_start_waits_for_no_slow_library() -> None:
    assert broken(slow_imports_on_start, [path for path in program_files() if path.name == "main.py"]) == []


def test_there_are_no_drawers() -> None:
    names = {path.relative_to(ROOT) for path in program_files()}
    assert [str(name) for name in names if DRAWERS & {*name.with_suffix("").parts}] == []


def test_nothing_imports_main() -> None:
    rooms = [room for room in ROOMS if room != "tests"]
    assert broken(lambda source: [n for n in imported(ast.parse(source)) if n == "main"], files_in(*rooms)) == []


def test_the_locks_name_no_address() -> None:
    locks = [ROOT / "requirements" / "run.txt", ROOT / "requirements" / "dev.txt"]
    assert broken(addresses, locks) == []
