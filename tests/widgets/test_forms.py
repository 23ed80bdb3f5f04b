"""The forms, by the keyboard: what is typed becomes an order, or the form says what is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from models.domain import orders
from models.domain.case import Case, CaseState, Level
from models.rules.catalogue import Catalogue
from tests.widgets.cases import UNIT_NAMES, case_of, flooded_underpass, units
from tests.widgets.form_desk import FormDesk
from widgets.forms import every_form as forms
from widgets.forms.unit_choices import UnitChoiceModel, unit_choices
from widgets.theme import THEMES

DARK = THEMES["dark"]
FLOOD = flooded_underpass()
LIFT = case_of()
N = FLOOD.number


@pytest.fixture
def desk(qtbot: QtBot) -> FormDesk:
    return FormDesk(qtbot)


TEXT_FORMS = [
    (lambda c, w: forms.RefuseForm(c, DARK, w), orders.RefuseCase(N, "not ours")),
    (lambda c, w: forms.ReworkForm(c, DARK, w), orders.ReworkCase(N, "not ours")),
    (lambda c, w: forms.ReopenForm(c, DARK, w), orders.ReopenCase(N, "not ours")),
    (lambda c, w: forms.CloseForm(c, DARK, w), orders.CloseCase(N, "not ours")),
    (lambda c, w: forms.NoteForm(c, DARK, w), orders.AddNote(N, "not ours")),
    (lambda c, w: forms.RecallForm(c, DARK, UNIT_NAMES, w), orders.RecallUnit(N, "WAT-1", "not ours")),
    (lambda c, w: forms.ReturnForm(c, DARK, UNIT_NAMES, w), orders.ReturnAssignment(N, "MUN-9", "not ours")),
]


@pytest.mark.parametrize(("make", "order"), TEXT_FORMS, ids=[type(order).__name__ for _, order in TEXT_FORMS])
def test_a_form_that_needs_a_text_says_so_and_sends_once_it_has_it(
    desk: FormDesk, make: Callable[[Case, QWidget], forms.TextForm], order: orders.CaseOrder
) -> None:
    form = make(FLOOD, desk.window)
    desk.open(form)
    desk.press(form.field, Qt.Key.Key_Return)
    assert desk.sent == []
    assert form.told
    desk.type(form.field, "  not ours ")
    assert form.told == ""
    desk.press(form.field, Qt.Key.Key_Return)
    assert desk.sent == [order]


def test_a_passed_check_and_a_finished_unit_need_no_text(desk: FormDesk) -> None:
    check = forms.CheckForm(FLOOD, DARK, desk.window)
    done = forms.CompleteForm(FLOOD, DARK, UNIT_NAMES, desk.window)
    for form in (check, done):
        desk.open(form)
        desk.press(form.field, Qt.Key.Key_Return)
    assert desk.sent == [orders.PassCheck(N, ""), orders.CompleteAssignment(N, "WAT-1", "")]


def test_a_form_about_a_unit_offers_those_the_order_can_be_about(desk: FormDesk) -> None:
    form = forms.CompleteForm(FLOOD, DARK, UNIT_NAMES, desk.window)
    assert [form.choice.itemText(i) for i in range(form.choice.count())] == [
        "Water crew 1 (WAT-1)",
        "Traffic police 6 (TRF-6)",
        "Municipal 9 (MUN-9)",
    ]
    nobody = forms.RecallForm(LIFT, DARK, UNIT_NAMES, desk.window)
    assert "No unit of this case" in nobody.told


def test_shift_enter_is_a_new_line_and_esc_leaves_without_a_word(desk: FormDesk) -> None:
    form = forms.NoteForm(FLOOD, DARK, desk.window)
    desk.open(form)
    desk.type(form.field, "one")
    desk.press(form.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    desk.type(form.field, "two")
    assert form.text == "one\ntwo"
    desk.press(form.field, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert desk.sent == []


def dispatch(desk: FormDesk, case: Case = LIFT) -> forms.DispatchForm:
    form = forms.DispatchForm(case, units(), ["MKT-4"], DARK, "MKT", desk.window)
    desk.open(form)
    return form


def test_enter_sends_the_suggested_unit(desk: FormDesk) -> None:
    form = dispatch(desk)
    assert form.told == ""
    desk.press(form.finder, Qt.Key.Key_Return)
    assert desk.sent == [orders.DispatchCase(LIFT.number, ("MKT-4",))]


def test_units_are_found_by_typing_and_the_first_ticked_leads(desk: FormDesk) -> None:
    form = dispatch(desk)
    desk.type(form.finder, "water 2")
    desk.press(form.finder, Qt.Key.Key_Return)
    desk.type(form.finder, "fir")
    desk.press(form.finder, Qt.Key.Key_Return)
    row = next(i for i, c in enumerate(form.model.choices) if c.unit.call_sign == "WAT-2")
    assert form.model.index(row, UnitChoiceModel.TICK).data() == "☑ lead"
    desk.type(form.note, "block C")
    desk.press(form.note, Qt.Key.Key_Return)
    assert desk.sent == [orders.DispatchCase(LIFT.number, ("WAT-2", "FIR-2"), "block C")]


def test_space_ticks_and_takes_the_tick_away_and_the_arrows_walk_the_list(desk: FormDesk) -> None:
    form = dispatch(desk)
    assert list(form.model.ticked) == ["MKT-4"]
    desk.press(form.finder, Qt.Key.Key_Space)
    assert not list(form.model.ticked)
    assert "Tick at least one unit" in form.told
    desk.press(form.finder, Qt.Key.Key_Down)
    desk.press(form.finder, Qt.Key.Key_Space)
    assert list(form.model.ticked) == ["MKT-1"]


def test_a_unit_off_duty_or_already_there_cannot_be_ticked_and_says_why(desk: FormDesk) -> None:
    form = dispatch(desk, replace(FLOOD, state=CaseState.HANDLING))
    told = {c.unit.call_sign: c.why_not for c in form.model.choices if c.why_not}
    assert told == {"WAT-1": "on this case already", "MUN-3": "off duty"}
    form.finder.setText("市政养护三队")
    desk.press(form.finder, Qt.Key.Key_Return)
    assert list(form.model.ticked) == ["MKT-4"]
    assert desk.sent == []


def test_suggested_units_come_first_then_the_department_then_the_free_then_the_near() -> None:
    order = [c.unit.call_sign for c in unit_choices(LIFT, units(), ["WAT-2"], "MKT")]
    assert order == ["WAT-2", "MKT-4", "MKT-1", "MUN-2", "FIR-2", "WAT-4", "WAT-1", "MUN-3"]


def test_the_distance_is_told_in_kilometres_and_left_out_where_the_case_has_no_point() -> None:
    nowhere = replace(LIFT, place=replace(LIFT.place, lon=None, lat=None))
    near = UnitChoiceModel(unit_choices(LIFT, units()[:1]), leads=True)
    unknown = UnitChoiceModel(unit_choices(nowhere, units()[:1]), leads=True)
    told = [model.index(0, UnitChoiceModel.DISTANCE).data() for model in (near, unknown)]
    assert told == ["11.1 km", ""]


def test_the_choices_are_a_sound_item_model() -> None:
    model = UnitChoiceModel(unit_choices(LIFT, units()), leads=True)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.turn(0)
    model.turn(2)
    model.turn(0)
    assert len(model.ticked) == 1
    tester.deleteLater()


def test_a_case_is_merged_into_a_candidate_or_into_a_number_typed_in_full(desk: FormDesk) -> None:
    candidates = [forms.MergeCandidate("DD-20261121-0039", "Underpass under water", "140 m, 5 min apart")]

    def open_form() -> forms.MergeForm:
        form = forms.MergeForm(LIFT, candidates, DARK, desk.window)
        desk.open(form)
        return form

    desk.press(open_form().finder, Qt.Key.Key_Return)
    typed = open_form()
    desk.type(typed.finder, "DD-2026")
    desk.type(typed.finder, "1121-0077")
    desk.press(typed.finder, Qt.Key.Key_Return)
    assert desk.sent == [
        orders.MergeCase(LIFT.number, "DD-20261121-0039"),
        orders.MergeCase(LIFT.number, "DD-20261121-0077"),
    ]


def test_a_case_is_not_merged_into_itself_or_into_half_a_number(desk: FormDesk) -> None:
    form = forms.MergeForm(LIFT, [], DARK, desk.window)
    assert "Choose the case" in form.told
    desk.type(form.finder, LIFT.number)
    assert "into itself" in form.told
    form.finder.setText("0039")
    assert "a number looks like" in form.told


@pytest.mark.parametrize("words", ["manhole missing", "井盖缺失", "0201"])
def test_a_type_is_found_by_words_of_either_language_or_by_its_code(desk: FormDesk, words: str) -> None:
    form = forms.AcceptForm(LIFT, list(Catalogue.load().types.values()), DARK, desk.window)
    desk.open(form)
    form.finder.setText(words)
    desk.press(form.finder, Qt.Key.Key_Return)
    assert desk.sent == [orders.AcceptCase(LIFT.number, "0201", Level.A)]


def test_the_level_follows_the_type_until_one_is_chosen(desk: FormDesk) -> None:
    form = forms.AcceptForm(LIFT, list(Catalogue.load().types.values()), DARK, desk.window)
    form.open()
    form.finder.setText("0205")
    assert form.level.value == "C"
    QTest.mouseClick(form.levels.button(1), Qt.MouseButton.LeftButton)
    form.finder.setText("0201")
    assert form.level.value == "B"
    form.finder.setText("no such type")
    assert "No type has these words" in form.told


def test_a_call_back_asks_both_questions(desk: FormDesk) -> None:
    form = forms.CallBackForm(FLOOD, DARK, desk.window)
    desk.open(form)
    assert form.told == "Say whether it is solved."
    buttons = {button.text(): button for button in form.findChildren(QRadioButton)}
    QTest.mouseClick(buttons["&Solved"], Qt.MouseButton.LeftButton)
    assert form.told == "Say whether the caller is satisfied."
    QTest.mouseClick(buttons["Not sat&isfied"], Qt.MouseButton.LeftButton)
    desk.type(form.note, "took too long")
    desk.press(form.note, Qt.Key.Key_Return)
    assert desk.sent == [orders.RecordCallBack(N, True, False, "took too long")]
