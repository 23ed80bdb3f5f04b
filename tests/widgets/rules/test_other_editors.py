"""Supervision and early warnings as they are edited."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.domain.rules import BookKind, SupervisionStep
from models.rules.early_warnings.reading import default_settings
from models.rules.early_warnings.settings import WarningSettings
from models.rules.supervising import SupervisionBook
from tests.widgets.rules.shelves import opened
from widgets.rules.field_specs import ChoiceBox, LineBox
from widgets.rules.settings_tree import PATH, RANGE, VALUE, SettingsTree
from widgets.rules.supervision_editor import SupervisionEditor
from widgets.rules.warnings_editor import WarningsEditor


def cell(tree: SettingsTree, path: str, column: int = VALUE) -> QModelIndex:
    """The cell of a setting by its name in files."""
    for group in range(tree.rowCount()):
        head = tree.index(group, 0)
        for row in range(tree.rowCount(head)):
            if tree.index(row, PATH, head).data() == path:
                return tree.index(row, column, head)
    raise KeyError(path)


def test_a_step_of_supervision_is_chosen_and_its_words_are_typed(qtbot: QtBot) -> None:
    window = opened(qtbot, BookKind.SUPERVISION)
    page = window.page(BookKind.SUPERVISION)
    editor = page.editor
    assert isinstance(editor, SupervisionEditor)
    editor.list.choose("sign_half", 0)
    step, words = editor.form.boxes["step"], editor.form.boxes["text"]
    assert isinstance(step, ChoiceBox)
    assert isinstance(words, LineBox)
    step.set_text("raise")
    step.edited.emit()
    words.line.selectAll()
    QTest.keyClicks(words.line, "Sign; now")
    assert page.draft is not None
    assert isinstance(page.draft.value, SupervisionBook)
    (rule,) = (entry.rule for entry in page.draft.value.entries if entry.rule.id == "sign_half")
    assert rule.step is SupervisionStep.RAISE
    assert rule.text == "Sign; now"


def test_a_counted_occasion_asks_for_the_times_and_not_for_percent(qtbot: QtBot) -> None:
    window = opened(qtbot, BookKind.SUPERVISION)
    page = window.page(BookKind.SUPERVISION)
    editor = page.editor
    assert isinstance(editor, SupervisionEditor)
    editor.list.choose("sign_half", 0)
    occasion = editor.form.boxes["occasion"]
    occasion.set_text("reworked")
    occasion.edited.emit()
    assert "use times" in editor.form.said("percent")
    assert "no clock is chosen" in editor.form.said("clock")
    assert not page.unsent


def test_two_rules_that_do_the_same_at_the_same_moment_are_a_fault(qtbot: QtBot) -> None:
    window = opened(qtbot, BookKind.SUPERVISION)
    page = window.page(BookKind.SUPERVISION)
    editor = page.editor
    assert isinstance(editor, SupervisionEditor)
    editor.list.choose("sign_half", 0)
    editor.act("copy")
    page.check()
    assert any("would both urge the same case" in fault.sentence for fault in page.faults)


def test_the_settings_tree_obeys_the_rules_of_qt(qtbot: QtBot) -> None:
    tree = SettingsTree()
    tester = QAbstractItemModelTester(tree, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tree.set_value(default_settings())
    assert tree.setData(cell(tree, "raise_at"), "60")
    del tester


def test_a_setting_is_typed_and_kept_within_its_range(qtbot: QtBot) -> None:
    window = opened(qtbot, BookKind.WARNINGS)
    page = window.page(BookKind.WARNINGS)
    editor = page.editor
    assert isinstance(editor, WarningsEditor)
    index = cell(editor.tree, "place.cell_m")
    assert "20 – 2000" in str(cell(editor.tree, "place.cell_m", RANGE).data())
    editor.view.setCurrentIndex(index)
    QTest.keyClick(editor.view, Qt.Key.Key_Return)
    (line,) = editor.view.viewport().findChildren(QLineEdit)
    line.setText("5")
    assert "a number, 20 – 2000 is needed here" in editor.said
    line.setText("250")
    assert not editor.said
    QTest.keyClick(line, Qt.Key.Key_Return)

    def cell_m() -> float:
        assert page.draft is not None
        assert isinstance(page.draft.value, WarningSettings)
        return page.draft.value.place.cell_m

    qtbot.waitUntil(lambda: cell_m() == 250)


def test_windows_of_a_surge_are_typed_in_one_line(qtbot: QtBot) -> None:
    tree = SettingsTree()
    tree.set_value(default_settings())
    told: list[WarningSettings] = []
    tree.value_edited.connect(told.append)
    assert tree.setData(cell(tree, "surge.hours"), "6; 12; 48")
    assert not tree.setData(cell(tree, "surge.hours"), "6; soon")
    assert [each.surge.hours for each in told] == [(6.0, 12.0, 48.0)]


def test_weights_that_cannot_stand_together_are_faults(qtbot: QtBot) -> None:
    window = opened(qtbot, BookKind.WARNINGS)
    page = window.page(BookKind.WARNINGS)
    assert isinstance(page.editor, WarningsEditor)
    assert page.editor.tree.setData(cell(page.editor.tree, "weights.place.repeats"), "99")
    page.check()
    assert any("a score has 100 points" in fault.sentence for fault in page.faults)
