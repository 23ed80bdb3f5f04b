"""No widget writes down a key that does something of this program: keys come from the one table, by `set_keys`.

What every system and every list does by a key (arrows, Enter, Esc, Space on what is chosen, copy, save, find) stays.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(ROOT.glob("widgets/**/*.py"))
READ_KEYS = {"widgets/pane_keys.py", "widgets/commands/key_dialog.py"}
"""Those that make key sequences of what they are told or of what is pressed."""
OF_EVERY_LIST = {
    *("Key_Return", "Key_Enter", "Key_Escape", "Key_Tab", "Key_Backtab", "Key_Space", "Key_Backspace", "Key_Delete"),
    *("Key_Up", "Key_Down", "Key_Left", "Key_Right", "Key_PageUp", "Key_PageDown", "Key_Home", "Key_End"),
    "Key_F10",  # with Shift the menu of the system
}
OF_EVERY_SYSTEM = {
    "find (Ctrl+F)",
    "Find by typing (Ctrl+F)",
    "Save as… (Ctrl+S)",
    "&Note (Shift+Enter: new line)",
}
"""Words that name such a key."""
_WRITTEN = re.compile(r"\b(?:Ctrl|Alt|Shift|Meta)\+\S|\bF[1-9]\d?\b")


def docstrings(tree: ast.AST) -> set[int]:
    """The ids of texts that stand for themselves, and are for the reader."""
    return {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def is_standard(node: ast.expr) -> bool:
    """`QKeySequence.StandardKey.Find`, by itself or as a sequence."""
    if isinstance(node, ast.Call) and called(node) == "QKeySequence":
        return all(map(is_standard, node.args))
    return isinstance(node, ast.Attribute) and "StandardKey" in ast.unparse(node)


def names_a_key(text: object) -> bool:
    return isinstance(text, str) and bool(_WRITTEN.search(text)) and text not in OF_EVERY_SYSTEM


def faults(name: str, source: str) -> Iterator[str]:
    tree = ast.parse(source)
    spared = docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in ("QShortcut", "QKeySequence") and name not in READ_KEYS:
            if not node.args or not is_standard(node.args[0]):
                yield f"{name}:{node.lineno} makes a key: {ast.unparse(node)}"
        elif isinstance(node, ast.Call) and called(node) == "ActionItem":
            if any(isinstance(each, ast.Constant) and each.value for each in node.args[2:3]):
                yield f"{name}:{node.lineno} shows a key of its own: {ast.unparse(node)}"
        elif isinstance(node, ast.Attribute) and node.attr.startswith("Key_") and node.attr not in OF_EVERY_LIST:
            yield f"{name}:{node.lineno} hears {node.attr}"
        elif isinstance(node, ast.Constant) and id(node) not in spared and names_a_key(node.value):
            yield f"{name}:{node.lineno} names a key: {node.value!r}"


def test_no_widget_writes_a_key_of_the_program_down() -> None:
    assert len(SOURCES) > 200
    found = [each for path in SOURCES for each in faults(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        'QShortcut(QKeySequence("Ctrl+M"), self)',
        "QShortcut(QKeySequence(NEXT), self)",
        'entry.setShortcut(QKeySequence("N"))',
        'ActionItem("send", self.tr("Send"), "D")',
        "if event.key() == Qt.Key.Key_X: self.go()",
        'KEYS = {"turn": "Ctrl+T"}',
        'label.setText("F7 sends some")',
    ],
)
def test_a_key_that_is_written_down_is_found(line: str) -> None:
    assert list(faults("widgets/some_pane.py", line))


@pytest.mark.parametrize(
    "line",
    [
        "QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)",
        "if event.matches(QKeySequence.StandardKey.Copy): self.copy()",
        'ActionItem("send", self.tr("Send"), shown_key(keys, "dispatch"))',
        "if event.key() == Qt.Key.Key_Return: self.go()",
        'def heard() -> None:\n    """By Ctrl+K."""',
    ],
)
def test_what_every_system_does_by_a_key_is_let_be(line: str) -> None:
    assert list(faults("widgets/some_pane.py", line)) == []
