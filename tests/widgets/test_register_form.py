"""The form that registers a report: what is typed is checked, kept and asked about; the type follows the words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.domain.case import Place
from models.domain.deciding import MAX_TEXT, MAX_TITLE
from models.rules.catalogue import Catalogue
from models.rules.duplicates.likely import Likely
from tests.console.chinese_room import speaking_chinese
from tests.widgets.shipped import in_force
from widgets.forms.choice_list import chosen_key
from widgets.forms.duplicate_list import DuplicateLine
from widgets.forms.register_form import Draft, RegisterForm, draft_of, read_point
from widgets.theme import THEMES

TYPES = list(Catalogue.load().types.values())
CTRL = Qt.KeyboardModifier.ControlModifier
FULL = Draft(
    title="Street lamp out",
    text="dark since yesterday\n第二次来电",
    type_code="0205",
    level="B",
    address="88 Heping Road",
    area="Fuyong",
    point="113.8201, 22.6702",
    channel="walk-in",
    call_back=False,
    type_chosen=True,
)
CALLER = {"caller_name": "Ada Quill", "caller_phone": "+44 7700 900123", "caller_words": "my boy fell in"}
FIELDS = 13
"""Those that are filled in, and the list of likely cases."""
Open = Callable[..., RegisterForm]


@pytest.fixture
def kept() -> list[Draft]:
    return []


@pytest.fixture
def sent() -> list[tuple[Draft, str]]:
    return []


@pytest.fixture
def opened(qtbot: QtBot, kept: list[Draft], sent: list[tuple[Draft, str]]) -> Open:
    over = QWidget()
    qtbot.addWidget(over)
    over.show()

    def open_it(draft: Draft | None = None) -> RegisterForm:
        form = RegisterForm(TYPES, ("Fuyong", "Shajing"), THEMES["dark"], draft, over)
        form.set_keys(in_force())
        form.changed.connect(kept.append)
        form.registered.connect(lambda what, into: sent.append((what, into)))
        form.open()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is form)
        return form

    return open_it


@pytest.fixture
def form(opened: Open) -> RegisterForm:
    return opened()


def told(form: RegisterForm) -> str:
    return " ".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())


def button(form: RegisterForm, words: str) -> QPushButton:
    (found,) = [each for each in form.findChildren(QPushButton) if each.text().startswith(words)]
    return found


def level(form: RegisterForm) -> str:
    return str(form.level.currentData())


# ---- the type follows the words ----


def test_the_type_and_its_level_follow_what_is_typed_in_english_and_chinese(form: RegisterForm) -> None:
    QTest.keyClicks(form.title, "Suspected gas leak")
    assert (chosen_key(form.types), level(form)) == ("0105", "A")
    form.title.clear()
    form.text.setPlainText("路灯不亮已经三天")
    assert (chosen_key(form.types), level(form)) == ("0205", "C")


def test_a_type_that_a_hand_has_chosen_is_not_taken_away_by_words(form: RegisterForm) -> None:
    QTest.keyClicks(form.finder, "pothole")
    assert chosen_key(form.types) == "0203"
    QTest.keyClicks(form.title, "Street lamp out")
    assert (chosen_key(form.types), form.draft.type_chosen) == ("0203", True)


def test_a_level_that_a_hand_has_chosen_stays_when_the_type_changes(form: RegisterForm) -> None:
    form.level.setFocus()
    QTest.keyClick(form.level, Qt.Key.Key_A)
    form.level.activated.emit(form.level.currentIndex())
    QTest.keyClicks(form.title, "Street lamp out")
    assert (chosen_key(form.types), level(form)) == ("0205", "A")


def test_the_type_is_found_by_chinese_words_by_its_code_and_by_the_arrows(form: RegisterForm) -> None:
    form.finder.setText("井盖")
    first = chosen_key(form.types)
    QTest.keyClick(form.finder, Qt.Key.Key_Down)
    assert (first, chosen_key(form.types)) == ("0201", "0202")
    form.finder.setText("0705")
    assert chosen_key(form.types) == "0705"


# ---- checked as one types ----


def test_what_is_missing_is_said_before_it_can_be_sent(form: RegisterForm, sent: list[tuple[Draft, str]]) -> None:
    assert "Say in a few words what it is about." in told(form)
    assert not button(form, "Register (").isEnabled()
    QTest.keyClick(form.title, Qt.Key.Key_Return, CTRL)
    assert (sent, form.isVisible()) == ([], True)
    QTest.keyClicks(form.title, "something")
    assert "Choose a type: no type has these words." in told(form)
    form.finder.setText("no such type")
    assert not button(form, "Register (").isEnabled()
    form.finder.setText("0203")
    assert button(form, "Register (").isEnabled()


@pytest.mark.parametrize(
    "point", ["113.82", "113.82, ", "22.6 E, 113 N", "113.82, 122.66", "-181, 0", "1, 2, 3", "nan, nan", "inf, 0"]
)
def test_coordinates_that_are_none_are_said_as_one_types(form: RegisterForm, point: str) -> None:
    QTest.keyClicks(form.title, "Street lamp out")
    form.point.setText(point)
    assert "Coordinates are two numbers, longitude and latitude" in told(form)
    assert not button(form, "Register (").isEnabled()
    form.point.setText("")
    assert button(form, "Register (").isEnabled()


@pytest.mark.parametrize("point", ["113.82, 22.66", "113.82,22.66", "113.82，22.66", " 113.82 ; 22.66 "])
def test_coordinates_are_read_as_people_write_them(form: RegisterForm, point: str) -> None:
    form.point.setText(point)
    assert form.draft.place == Place("", "", 113.82, 22.66)


@given(st.text(max_size=40))
def test_whatever_is_typed_for_coordinates_is_a_point_on_the_earth_or_none(text: str) -> None:
    point = read_point(text)
    assert point is None or (-180 <= point[0] <= 180 and -90 <= point[1] <= 90)


def test_a_title_ends_where_the_hub_would_refuse_it_and_a_text_that_is_too_long_is_told(form: RegisterForm) -> None:
    form.title.setText("street lamp out " * MAX_TITLE)
    assert len(form.draft.title) == MAX_TITLE
    form.text.setPlainText("x" * (MAX_TEXT + 1))
    assert f"longer than {MAX_TEXT} characters" in told(form)
    form.text.setPlainText("x" * MAX_TEXT)
    assert button(form, "Register (").isEnabled()


# ---- sent, kept, thrown away ----


def test_what_is_sent_is_what_stands_there_and_the_draft_is_then_empty(
    opened: Open, kept: list[Draft], sent: list[tuple[Draft, str]]
) -> None:
    form = opened(FULL)
    QTest.keyClick(form.title, Qt.Key.Key_Return, CTRL)
    assert sent == [(FULL, "")]
    assert kept[-1].blank


def test_a_draft_comes_back_as_it_was_left(opened: Open) -> None:
    assert opened(FULL).draft == FULL


def test_leaving_keeps_the_last_that_was_typed(form: RegisterForm, kept: list[Draft]) -> None:
    QTest.keyClicks(form.title, "Street lamp")
    form.caller.call_back.setChecked(False)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert (kept[-1].title, kept[-1].call_back) == ("Street lamp", False)


def test_thrown_away_everything_is_blank_and_the_channel_stays(opened: Open, kept: list[Draft]) -> None:
    form = opened(FULL)
    QTest.mouseClick(button(form, "Throw"), Qt.MouseButton.LeftButton)
    assert (form.draft.blank, form.draft.channel, form.draft.call_back) == (True, "walk-in", True)
    assert kept[-1].blank
    assert form.title.hasFocus()


def test_thrown_away_the_words_that_a_type_was_looked_for_by_go_too(form: RegisterForm) -> None:
    QTest.keyClicks(form.finder, "pothole")
    QTest.keyClicks(form.title, "something")
    QTest.mouseClick(button(form, "Throw"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(form.title, "Street lamp out")
    assert (form.draft.type_code, form.draft.type_chosen) == ("0205", False)


@pytest.mark.parametrize("flag", [True, False])
def test_a_draft_is_read_back_from_settings_that_hold_words(flag: bool) -> None:
    draft = replace(FULL, call_back=flag)
    words: dict[str, object] = {
        name: str(value).lower() if value in (True, False) else value for name, value in draft.as_dict().items()
    }
    assert draft_of(words) == draft
    assert draft_of({**words, "colour": "red"}) == draft
    assert draft_of({}) == Draft()


# ---- likely duplicates ----


def test_a_pause_in_typing_asks_for_duplicates_once_and_a_blank_form_asks_for_none(opened: Open, qtbot: QtBot) -> None:
    form = opened()
    asked: list[Draft] = []
    form.asked.connect(asked.append)
    QTest.keyClicks(form.title, "Street lamp")
    qtbot.waitUntil(lambda: bool(asked))
    assert [draft.title for draft in asked] == ["Street lamp"]
    form.title.clear()
    qtbot.waitUntil(lambda: "appear here while you type" in told(form))
    assert len(asked) == 1


def test_joining_needs_a_duplicate_to_be_chosen(opened: Open, sent: list[tuple[Draft, str]], qtbot: QtBot) -> None:
    form = opened(FULL)
    join = button(form, "Register as the same")
    form.set_duplicates([DuplicateLine(Likely("DD-1", 0.8, ()), "Lamp", "Handling")])
    assert not join.isEnabled()
    form.duplicates.list.setCurrentRow(0)
    assert join.isEnabled()
    form.set_duplicates([])
    assert not join.isEnabled()
    form.set_duplicates([DuplicateLine(Likely("DD-1", 0.8, ()), "Lamp", "Handling")])
    form.duplicates.list.setCurrentRow(0)
    QTest.keyClick(form, Qt.Key.Key_M, CTRL)
    assert sent == [(FULL, "DD-1")]


def test_asking_to_join_with_nothing_chosen_registers_nothing(opened: Open, sent: list[tuple[Draft, str]]) -> None:
    form = opened(FULL)
    QTest.keyClick(form, Qt.Key.Key_M, CTRL)
    assert sent == []


def test_the_fields_can_be_reached_by_tab_and_each_has_a_name(form: RegisterForm) -> None:
    fields = (form.title, form.text, form.address, form.area, form.point, form.finder, form.types, form.level)
    assert [each.accessibleName() for each in fields if each is not form.types and not each.accessibleName()] == []
    walked = {form.title}
    for _ in range(30):
        at = QApplication.focusWidget()
        assert at is not None
        walked.add(at)  # type: ignore[arg-type]  # any widget
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert {form.text, form.address, form.area, form.point, form.finder, form.level, form.channel} <= walked


def test_every_text_is_plain(form: RegisterForm) -> None:
    assert {label.textFormat() for label in form.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_a_caller_is_sent_with_the_report_and_stands_in_no_draft(
    opened: Open, kept: list[Draft], sent: list[tuple[Draft, str]]
) -> None:
    form = opened(FULL)
    QTest.keyClicks(form.caller.name, " Ada Quill ")
    QTest.keyClicks(form.caller.phone, "+44 7700 900123")
    form.caller.words.setPlainText(" my boy fell in\nhurry ")
    QTest.keyClicks(form.title, "!")
    assert kept[-1].title == "!"
    form.register("")
    [(draft, _)] = sent
    assert (draft.caller_name, draft.caller_phone) == ("Ada Quill", "+44 7700 900123")
    assert (draft.caller_words, draft.text) == ("my boy fell in\nhurry", FULL.text)
    assert not [each for each in kept for told in ("Ada", "7700", "boy") if told in str(each.as_dict())]
    assert draft_of({"title": "x", **CALLER}) == Draft(title="x")


def test_what_a_caller_said_chooses_no_type_and_is_asked_about_nowhere(opened: Open, qtbot: QtBot) -> None:
    form = opened()
    asked: list[Draft] = []
    form.asked.connect(asked.append)
    QTest.keyClicks(form.title, "something")
    form.caller.words.setPlainText("gas leak")
    qtbot.waitUntil(lambda: bool(asked))
    assert (chosen_key(form.types), asked[-1].text) == ("", "")


def test_own_words_that_the_hub_would_not_take_are_told_before_they_are_sent(opened: Open) -> None:
    form = opened(FULL)
    form.caller.words.setPlainText("x" * (MAX_TEXT + 1))
    assert f"own words are longer than {MAX_TEXT} characters" in told(form)
    assert not button(form, "Register (").isEnabled()
    form.caller.words.setPlainText("x" * MAX_TEXT)
    assert button(form, "Register (").isEnabled()


def test_a_draft_that_is_thrown_away_takes_the_caller_with_it(opened: Open) -> None:
    form = opened(replace(FULL, caller_name="Ada Quill", caller_phone="1", caller_words="my boy fell in"))
    QTest.mouseClick(button(form, "Throw"), Qt.MouseButton.LeftButton)
    assert (form.draft.caller_name, form.draft.caller_phone, form.draft.caller_words) == ("", "", "")


def test_tab_goes_from_the_matter_to_the_caller_and_on_to_the_likely_cases(opened: Open) -> None:
    form = opened(FULL)
    form.set_duplicates([DuplicateLine(Likely("DD-1", 0.8, ()), "Lamp", "Handling")])
    caller = form.caller
    order = [form.channel, caller.name, caller.phone, caller.words, caller.call_back, form.duplicates.list]
    form.channel.setFocus()
    walked: list[QWidget] = []
    for _ in order:
        at = QApplication.focusWidget()
        assert at is not None
        walked.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert walked == order


def test_every_field_has_a_letter_of_its_own_in_both_languages(opened: Open, qapp: QApplication) -> None:
    def letters(form: RegisterForm) -> list[str]:
        told = [label.text() for label in form.findChildren(QLabel)] + [form.caller.call_back.text()]
        return sorted(text.casefold()[text.index("&") + 1] for text in told if "&" in text)

    found = letters(opened())
    with speaking_chinese(qapp):
        in_chinese = letters(opened())
    assert found == in_chinese == sorted(set(found))
    assert len(found) == FIELDS
