"""The widgets of alerts: rows that hold still, keys and buttons that say what was asked, signs told apart by shape."""

from __future__ import annotations

from datetime import UTC, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.domain.alerts.alert import Alert, AlertState
from models.domain.alerts.heeds import AlertKind, Heed
from models.domain.alerts.orders import AcknowledgeAlert, ShelveAlert, UnshelveAlert
from models.domain.alerts.policy import OwnKind, Priority
from models.domain.instants import at_ms
from models.rules.alerts.load import Load
from models.rules.alerts.origins import OriginKind
from tests.widgets.cases import at, case_of
from tests.widgets.shipped import in_force
from widgets.alerts.alert_forms import REASONS, AcknowledgeForm, AlertAsking, ShelveForm, UnshelveForm
from widgets.alerts.alert_load import AlertLoad
from widgets.alerts.alert_model import AlertModel
from widgets.alerts.alert_pane import AlertPane
from widgets.alerts.alert_rows import AlertGroup, AlertRow, AlertTab, ListRow
from widgets.alerts.alert_shapes import paint_alert
from widgets.alerts.alert_words import alert_guidance, alert_name
from widgets.theme import THEMES

NOW_MS = 1_795_242_727_000
MINUTE_MS = 60_000
HOUR = timedelta(hours=1)


def row(number: int, state: AlertState = AlertState.CALLING, **changes: object) -> AlertRow:
    case = f"DD-20261121-{number:04}"
    given = {"due_ms": NOW_MS - MINUTE_MS, "level": "A", "title": "Lift entrapment", "what": "handle", **changes}
    return AlertRow(case, "overdue", state, 1, NOW_MS - MINUTE_MS, **given)  # type: ignore[arg-type]  # by name


def group(count: int = 3, opened: bool = False) -> AlertGroup:
    return AlertGroup(OriginKind.TYPE, "0111", "0111 Lift entrapment", count, 1, NOW_MS, NOW_MS, opened)


@pytest.fixture
def pane(qtbot: QtBot) -> AlertPane:
    pane = AlertPane(THEMES["dark"], UTC)
    pane.set_keys(in_force())
    qtbot.addWidget(pane)
    pane.resize(700, 320)
    pane.set_now(NOW_MS)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def test_the_model_meets_the_tester_through_every_kind_of_change(qtbot: QtBot) -> None:
    model = AlertModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    one, two, three = row(1), row(2), row(3)
    steps: tuple[list[ListRow], ...] = ([one, two], [two, three, one], [group(), one], [], [three, one, two])
    for rows in steps:
        model.set_rows(rows)
        assert [model.row(at) for at in range(model.rowCount())] == rows
    assert tester.model() is model


def test_held_rows_change_in_place_and_new_ones_are_counted() -> None:
    model = AlertModel()
    model.set_rows([row(1), row(2)])
    late = row(2, AlertState.ACKNOWLEDGED)
    assert model.set_rows([row(3), late], hold=True) == 1
    assert [model.row(at) for at in range(2)] == [row(1), late]
    assert model.set_rows([row(3), late]) == 0
    assert [model.row(at) for at in range(2)] == [row(3), late]


def test_the_chosen_row_stays_chosen_and_its_guidance_is_at_the_foot(pane: AlertPane) -> None:
    pane.set_rows([row(1), row(2)])
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    pane.set_rows([row(3), row(1), row(2, title="Gas smell")], hold=False)
    assert pane.list.current == row(2, title="Gas smell")
    assert "Gas smell" in pane.foot.words
    assert alert_guidance("overdue") in pane.foot.words


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_acknowledge_the_chosen_one(qtbot: QtBot, pane: AlertPane, key: Qt.Key) -> None:
    pane.set_rows([row(1)])
    with qtbot.waitSignal(pane.acknowledged) as told:
        QTest.keyClick(pane.list, key)
    assert told.args == [row(1)]


def test_shift_and_space_ask_for_all_and_the_key_of_shelving_for_the_shelf(qtbot: QtBot, pane: AlertPane) -> None:
    pane.set_rows([row(1)])
    with qtbot.waitSignal(pane.all_acknowledged):
        QTest.keyClick(pane.list, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(pane.shelved) as told:
        QTest.keyClick(pane.list, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == [row(1)]


def test_the_key_of_acknowledging_takes_nothing_from_the_shelf_nor_the_other_way_round(
    qtbot: QtBot, pane: AlertPane
) -> None:
    shelved = row(1, AlertState.SHELVED)
    for shown, wrong, right in (
        (shelved, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier),
        (row(1), Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier),
    ):
        pane.set_rows([shown])
        with qtbot.assertNotEmitted(pane.acknowledged):
            QTest.keyClick(pane.list, Qt.Key.Key_F5, wrong)
        with qtbot.waitSignal(pane.acknowledged) as told:
            QTest.keyClick(pane.list, Qt.Key.Key_F5, right)
        assert told.args == [shown]


def test_what_is_the_seats_own_is_not_shelved(qtbot: QtBot, pane: AlertPane) -> None:
    own = AlertRow("", OwnKind.LINK_LOST.value, AlertState.CALLING, 1, NOW_MS)
    pane.set_rows([own])
    with qtbot.assertNotEmitted(pane.shelved):
        QTest.keyClick(pane.list, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert [button.id for button in pane.foot.deeds.buttons] == ["acknowledge", "all"]


def test_arrows_open_and_close_a_group(qtbot: QtBot, pane: AlertPane) -> None:
    pane.set_rows([group()])
    with qtbot.waitSignal(pane.folded) as told:
        QTest.keyClick(pane.list, Qt.Key.Key_Right)
    assert told.args == [group().key]
    with qtbot.assertNotEmitted(pane.folded):
        QTest.keyClick(pane.list, Qt.Key.Key_Left)
    pane.set_rows([group(opened=True), row(1, inside=True)])
    with qtbot.waitSignal(pane.folded):
        QTest.keyClick(pane.list, Qt.Key.Key_Left)


def test_an_empty_tab_says_what_would_be_there_and_how_it_gets_there(pane: AlertPane) -> None:
    for tab, word in ((AlertTab.CALLING, "Nothing calls"), (AlertTab.SHELF, "X on an alert")):
        pane.tabs.set_tab(tab)
        pane.set_rows([])
        assert any(word in label for label in _labels(pane))
    assert pane.foot.isHidden()


def _labels(pane: AlertPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def test_tabs_count_what_is_over_but_not_seen_with_what_calls(pane: AlertPane) -> None:
    pane.set_counts({AlertState.CALLING: 2, AlertState.RETURNED: 1, AlertState.SHELVED: 4})
    assert [pane.tabs.tabText(at) for at in range(3)] == ["Calling 3", "Acknowledged 0", "Shelf 4"]


def test_every_standing_and_priority_has_a_sign_of_its_own(qtbot: QtBot) -> None:
    signs = {}
    for state in set(AlertState) - {AlertState.NORMAL}:
        for priority in Priority:
            for again in (False, True) if state is AlertState.CALLING else (False,):
                signs[state, priority, again] = _grey(state, priority, again)
    assert len(set(signs.values())) == len(signs)


def _grey(state: AlertState, priority: int, again: bool) -> bytes:
    """The sign without its colour."""
    image = QImage(22, 22, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_alert(painter, QRect(2, 2, 18, 18), state, priority, THEMES["dark"], again)
    painter.end()
    return bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def test_every_alert_has_a_name_and_says_what_to_do() -> None:
    kinds = [*AlertKind, *OwnKind]
    assert len({alert_name(kind) for kind in kinds}) == len(kinds)
    assert len({alert_guidance(kind) for kind in kinds}) == len(kinds)


def test_the_header_tells_load_flood_and_what_calls(qtbot: QtBot) -> None:
    part = AlertLoad(THEMES["dark"])
    qtbot.addWidget(part)
    part.set_load(Load(3, (0, 1, 3)))
    assert part.words == "Load 3 / 10 min"
    part.set_load(Load(14, (0, 9, 14), flood_ms=NOW_MS))
    part.set_calling(5, 1)
    assert part.words == "▲ 5 alerts   Load 14 / 10 min  flood"
    assert part.accessibleName() == part.words
    with qtbot.waitSignal(part.asked):
        QTest.mouseClick(part, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(part.asked):
        QTest.keyClick(part, Qt.Key.Key_Return)


# ---- forms ----


def asking(*states: AlertState) -> AlertAsking:
    heed = Heed(AlertKind.UNSIGNED, at("14:00"), "Seat 2", at("14:00"), at("15:00"), True, "crew on the way")
    kinds = (AlertKind.OVERDUE, AlertKind.UNSIGNED)
    alerts = [
        Alert("DD-1", kind, state, Priority.HIGH, NOW_MS, 0, heed if state is AlertState.SHELVED else None)
        for kind, state in zip(kinds, states, strict=False)
    ]
    return AlertAsking(alerts, 2 * HOUR, at("14:30"))


def test_the_acknowledge_form_asks_which_alert_is_meant(qtbot: QtBot) -> None:
    form = AcknowledgeForm(case_of(), asking(AlertState.CALLING, AlertState.CALLING), THEMES["dark"])
    qtbot.addWidget(form)
    form.choose(AlertKind.UNSIGNED)
    assert form.order() == AcknowledgeAlert(case_of().number, AlertKind.UNSIGNED, at_ms(NOW_MS))
    quiet = AcknowledgeForm(case_of(), asking(AlertState.ACKNOWLEDGED), THEMES["dark"])
    qtbot.addWidget(quiet)
    assert quiet.told == "No alert of this case calls."


def test_the_shelf_needs_a_reason_and_ends_within_the_limit_of_the_level(qtbot: QtBot) -> None:
    form = ShelveForm(case_of(), asking(AlertState.CALLING), THEMES["dark"])
    qtbot.addWidget(form)
    assert form.span.itemData(form.span.count() - 1) == 2 * HOUR
    form.span.setCurrentIndex(0)
    form.field.setPlainText("unit rang")
    order = form.order()
    assert isinstance(order, ShelveAlert)
    assert order.until == at("14:45")
    assert order.reason == f"{REASONS[0]}: unit rang"
    form.reason.setCurrentIndex(len(REASONS))
    assert form.words == "unit rang"
    form.field.setPlainText("  ")
    assert "Say why" in form.told


def test_the_unshelve_form_says_why_it_is_there(qtbot: QtBot) -> None:
    form = UnshelveForm(case_of(), asking(AlertState.CALLING, AlertState.SHELVED), THEMES["dark"])
    qtbot.addWidget(form)
    assert form.order() == UnshelveAlert(case_of().number, AlertKind.UNSIGNED)
    assert any("crew on the way" in label for label in _texts(form))


def _texts(form: UnshelveForm) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel)]
