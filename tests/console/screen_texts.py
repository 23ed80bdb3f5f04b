"""The texts of the screen: as the code has them, as the translators' tool sees them, as a translation has them."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
TRANSLATED = ROOT / "resources" / "translations" / "dutydesk_zh.ts"
MARKS = ("translate", "QT_TRANSLATE_NOOP")
WITHIN_S = 60

Key = tuple[str, str]
"""Context and source text: what a translation is found by."""


@dataclass(frozen=True, slots=True)
class Translation:
    text: str
    finished: bool


def sources() -> list[Path]:
    return sorted(path for room in ("widgets", "console") for path in (ROOT / room).rglob("*.py"))


def translations(file: Path) -> dict[Key, Translation]:
    """Everything a .ts file holds."""
    found: dict[Key, Translation] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            node = message.find("translation")
            assert node is not None
            text = node.text or ""
            key = context.findtext("name", ""), message.findtext("source", "")
            found[key] = Translation(text, bool(text.strip()) and node.get("type") is None)
    return found


def seen_by_the_tool(code: Iterable[Path], folder: Path) -> set[Key]:
    """What the translators' tool finds in these files."""
    found = folder / "found.ts"
    _run("pyside6-lupdate", "-silent", *map(str, code), "-ts", str(found))
    return set(translations(found))


def compiled(file: Path, folder: Path) -> bytes:
    """A .ts file as the program reads it."""
    target = folder / "compiled.qm"
    _run("pyside6-lrelease", "-silent", str(file), "-qm", str(target))
    return target.read_bytes()


def marked(code: str) -> Iterator[str]:
    """Every text that code hands to a translation; `?` where it is none that anyone could find."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and _marks(node):
            text = node.args[0 if _called(node.func) == "tr" else 1]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value
            elif not _from_a_table(text):
                yield f"? line {node.lineno}"
        elif isinstance(node, ast.Assign) and _called(node.value) == "translate":
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
            if names != ["translate"]:
                yield f"? line {node.lineno}"  # the tool knows `translate` by its name alone


def lost(source: str, text: str) -> list[str]:
    """What a translation must have from its source and has not: placeholders, and whether a key opens it."""
    fields = Counter(re.findall(r"\{\w*\}", source))
    missing = [*(fields - Counter(re.findall(r"\{\w*\}", text))).elements()]
    invented = [*(Counter(re.findall(r"\{\w*\}", text)) - fields).elements()]
    keys = len(re.findall(r"&\w", source)) - len(re.findall(r"&\w", text))
    return missing + [f"no {each}" for each in invented] + (["&"] if keys else [])


def _called(of: ast.expr) -> str:
    return of.attr if isinstance(of, ast.Attribute) else of.id if isinstance(of, ast.Name) else ""


def _marks(call: ast.Call) -> bool:
    """A painter can `translate` as well: a text has a context, which is a text itself."""
    name = _called(call.func)
    context = call.args[0] if call.args else None
    return name == "tr" or (name in MARKS and isinstance(context, ast.Constant) and isinstance(context.value, str))


def _from_a_table(text: ast.expr) -> bool:
    """`str(…)` of a value that was marked where it stands."""
    return isinstance(text, ast.Call) and _called(text.func) == "str"


def _run(tool: str, *arguments: str) -> None:
    command: Sequence[str] = (str(Path(sys.executable).with_name(tool)), *arguments)
    subprocess.run(command, check=True, capture_output=True, timeout=WITHIN_S)
