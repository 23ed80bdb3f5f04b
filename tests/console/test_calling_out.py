"""The annunciator beside the whole console: shown in the header, muted, tested and answered from its dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from models.domain.alerts.alert import AlertSummary
from models.domain.alerts.policy import Priority
from tests.console.annunciator.stand_in import PLAYERS, heard_in, put_players
from tests.console.sitting import Officer, sit, until
from widgets.annunciator.annunciator_dialog import AnnunciatorDialog


@pytest.fixture
def players(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Players that only write down what they are asked, for every annunciator that is started."""
    folder = tmp_path / "players"
    put_players(folder, PLAYERS)
    monkeypatch.setenv("DUTYDESK_PLAYERS", str(folder))
    return folder


def said(officer: Officer) -> str:
    return officer.window.header.annunciator.words


def button(dialog: AnnunciatorDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if text in each.text())


def the_dialog() -> AnnunciatorDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, AnnunciatorDialog))


def test_an_officer_tests_it_says_that_he_heard_it_mutes_it_and_ends_the_mute(world: Path, players: Path) -> None:
    async def script(officer: Officer) -> None:
        console = officer.console
        await until(lambda: "Sound on" in said(officer), "the annunciator runs")
        console.calling_out.test()
        dialog = the_dialog()
        await until(lambda: button(dialog, "Yes").isVisible(), "it asks")
        assert len([words for words in heard_in(players) if words[0] == "pw-play"]) == 5
        button(dialog, "Yes").click()
        await until(lambda: "Self-test passed just now" in dialog.told, "it is kept")
        reason = dialog.findChild(QLineEdit)
        assert isinstance(reason, QLineEdit)
        reason.setText("conference")
        button(dialog, "Mute").click()
        await until(lambda: "Muted, 0" in said(officer), "the header counts down")
        button(dialog, "Sound on").click()
        await until(lambda: "Sound on" in said(officer), "the mute is over")
        dialog.close()

    assert sit(world, script) == 0


def test_what_calls_is_said_until_it_was_heard(world: Path, players: Path) -> None:
    def spoken() -> list[str]:
        return [words[-1] for words in heard_in(players) if words[0] == "spd-say"]

    async def script(officer: Officer) -> None:
        calling = officer.console.calling_out
        await until(lambda: "Sound on" in said(officer), "the annunciator runs")
        assert calling.why_not_heard()
        calling.set_summary(AlertSummary(3, {Priority.CRITICAL: 1, Priority.HIGH: 2}, (("Water", 2),), "A flood"))
        await until(lambda: "3 alerts, 1 critical, 2 in Water" in spoken(), "it is said")
        await until(lambda: "Calling out" in said(officer), "the header says so")
        calling.heard()
        await until(lambda: "Sound on" in said(officer), "it was heard")

    assert sit(world, script) == 0


def test_a_console_that_is_closed_ends_its_annunciator_without_a_call(world: Path, players: Path) -> None:
    pids: list[int] = []

    async def script(officer: Officer) -> None:
        await until(lambda: "Sound on" in said(officer), "the annunciator runs")
        pids.append(officer.console.calling_out.process.pid)

    assert sit(world, script) == 0
    assert not Path(f"/proc/{pids[0]}").exists()
    assert heard_in(players) == []


def test_a_workstation_without_players_says_so_in_the_header(world: Path) -> None:
    async def script(officer: Officer) -> None:
        await until(lambda: "No sound" in said(officer), "the header says that nothing is heard")
        assert "none found" in the_dialog_of(officer).told

    assert sit(world, script) == 0


def the_dialog_of(officer: Officer) -> AnnunciatorDialog:
    officer.console.calling_out.open()
    return the_dialog()
