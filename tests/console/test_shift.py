"""The shift at a real hub: the log written and read by others, a page prepared, signed, refused, countersigned."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.shift_papers import paper_of
from console.shift_presenter import ShiftPresenter
from main import main
from models.domain.case import Level
from models.domain.orders import AcceptCase
from models.domain.shift.orders import SignHandover, WriteLog
from models.domain.shift.sheets import Handover, HandoverState, LogKind, Part
from tests.console.room import LAMP, Hub, Room
from tests.console.sitting import Officer, sit, until
from tests.doors import a_door_to_nobody
from widgets.key_button import KeyButton
from widgets.shift.shift_page_model import PageRole
from widgets.shift.shift_pane import ShiftPane


class ShiftOfficer:
    """An officer with the pane of the shift in front."""

    def __init__(self, officer: Officer) -> None:
        self.officer = officer
        officer.window.frame.show_pane("shift")
        pane = officer.window.frame.pane("shift")
        assert isinstance(pane, ShiftPane)
        self.pane = pane
        presenter = pane.findChild(ShiftPresenter)
        assert isinstance(presenter, ShiftPresenter)
        self.known, self.printing = presenter.known, presenter.deeds.printing

    @property
    def lines(self) -> list[str]:
        return [str(self.pane.log.model().index(at, 0).data()) for at in range(self.pane.log.model().rowCount())]

    @property
    def last(self) -> Handover | None:
        found = self.known.folder.handovers
        return found[max(found)] if found else None

    def steps(self) -> dict[str, KeyButton]:
        return {button.id: button for button in self.pane.handover.steps.buttons}

    async def to_handover(self) -> None:
        self.pane.tabs.setCurrentIndex(1)
        await until(lambda: self.known.gathered is not None, "a page is gathered")

    async def click(self, step: str) -> None:
        await until(lambda: step in self.steps() and self.steps()[step].isEnabled(), f"{step} can be clicked")
        QTest.mouseClick(self.steps()[step], Qt.MouseButton.LeftButton)

    async def reaches(self, state: HandoverState) -> Handover:
        await until(lambda: self.last is not None and self.last.state is state, f"the handover is {state.value}")
        assert self.last is not None
        return self.last

    def section(self, part: str) -> tuple[int, list[str]]:
        """What the page on show counts in a part, and the cases that it lists."""
        model = self.pane.handover.page.model()
        for at in range(model.rowCount()):
            parent = model.index(at, 0)
            section = parent.data(PageRole.SECTION)
            if section.key == part:
                rows = range(model.rowCount(parent))
                return section.count, [model.index(row, 0, parent).data(PageRole.ROW).case for row in rows]
        raise AssertionError(f"the page has no part {part}")

    async def prepared(self, note: str = "") -> Handover:
        await self.to_handover()
        self.pane.handover.note_line.setText(note)
        await self.click("prepare")
        return await self.reaches(HandoverState.PREPARED)


def test_a_line_that_is_written_is_read_by_the_others_and_links_its_case(tmp_path: Path, hub: Hub, room: Room) -> None:
    number = room.report("H-1")

    async def script(officer: Officer) -> None:
        shift = ShiftOfficer(officer)
        await officer.live()
        await until(lambda: officer.row(number) is not None, "the case has come")
        assert room.place(WriteLog(LogKind.EVENT, "from another seat", "whole_room")).accepted
        await until(lambda: shift.lines == ["from another seat"], "the other's line has come")
        QTest.keyClicks(shift.pane.entry.text, f"second pump for {number}, not for DD-20010101-0001")
        QTest.keyClicks(shift.pane.entry.told, "water desk")
        QTest.keyClick(shift.pane.entry.text, Qt.Key.Key_Return)
        await until(lambda: len(shift.lines) == 2, "the own line has come")
        [line] = [line for line in shift.known.folder.lines.values() if line.cases]
        assert line.cases == (number,)
        assert [telling.who for telling in line.told] == ["water desk"]
        assert shift.pane.entry.text.text() == ""

    assert sit(tmp_path / "seat", script, hub.address) == 0


def test_the_page_gathers_what_is_open_and_is_frozen_when_it_is_prepared(tmp_path: Path, hub: Hub, room: Room) -> None:
    urgent = room.report("H-1")
    assert room.place(AcceptCase(urgent, LAMP, Level.A)).accepted

    async def script(officer: Officer) -> None:
        shift = ShiftOfficer(officer)
        await officer.live()
        await until(lambda: officer.row(urgent) is not None, "the case has come")
        await shift.to_handover()
        await until(lambda: shift.section("level_a") == (1, [urgent]), "the urgent case is on the page")
        assert room.place(WriteLog(LogKind.NEXT, "the pump is on loan", "whole_room")).accepted
        await until(lambda: shift.section("notes")[0] == 1, "the note is on the page")
        handover = await shift.prepared("watch the gauge")
        assert [matter.case for matter in handover.page.section(Part.LEVEL_A).matters] == [urgent]
        assert handover.page.figures.received == 1
        assert handover.prepared.remark == "watch the gauge"
        late = room.report("H-2")
        assert room.place(AcceptCase(late, LAMP, Level.A)).accepted
        await until(lambda: officer.state(late) == "accepted", "the later case has come")
        assert shift.section("level_a") == (1, [urgent]), "the prepared page stays as it was"
        await shift.click("live")
        await until(lambda: shift.section("level_a")[0] == 2, "the page of now has both")
        await shift.click("frozen")
        await until(lambda: shift.section("level_a")[0] == 1, "the prepared page is back")

    assert sit(tmp_path / "seat", script, hub.address) == 0


def test_of_two_seats_that_sign_one_wins_and_the_other_is_told(tmp_path: Path, hub: Hub, room: Room) -> None:
    room.report("H-1")

    async def script(officer: Officer) -> None:
        shift = ShiftOfficer(officer)
        await officer.live()
        handover = await shift.prepared()
        await until(lambda: "sign" in shift.steps(), "it can be signed")
        assert room.place(SignHandover(handover.number, "whole_room", "mine")).accepted
        shift.pane.handover.action_chosen.emit("sign")  # before the other's signature has come here
        signed = await shift.reaches(HandoverState.SIGNED)
        assert signed.taken is not None
        assert (signed.taken.by, signed.taken.remark) == ("watch", "mine")
        await until(lambda: "was faster: signed the handover" in shift.pane.message, "the loser is told")
        await shift.click("countersign")
        await until(lambda: shift.last is not None and shift.last.countersigned is not None, "it is countersigned")
        shift.pane.tabs.setCurrentIndex(2)
        assert shift.pane.earlier.current == handover.number

    assert sit(tmp_path / "seat", script, hub.address) == 0


def test_a_page_is_refused_with_a_reason_only_and_prepared_anew(tmp_path: Path, hub: Hub, room: Room) -> None:
    room.report("H-1")

    async def script(officer: Officer) -> None:
        shift = ShiftOfficer(officer)
        await officer.live()
        await shift.prepared()
        await shift.click("refuse")
        await until(lambda: "why you do not take over" in shift.pane.message, "a reason is asked for")
        QTest.keyClicks(shift.pane.handover.note_line, "it lacks a case")
        await shift.click("refuse")
        refused = await shift.reaches(HandoverState.REFUSED)
        assert refused.taken is not None
        assert refused.taken.remark == "it lacks a case"
        again = await shift.prepared()
        assert again.number == refused.number + 1

    assert sit(tmp_path / "seat", script, hub.address) == 0


def test_a_handover_is_written_as_pdf_and_reported_without_a_screen(
    tmp_path: Path, hub: Hub, room: Room, capsys: pytest.CaptureFixture[str]
) -> None:
    number = room.report("H-1")
    assert room.place(AcceptCase(number, LAMP, Level.A)).accepted
    target = tmp_path / "handover.pdf"

    async def script(officer: Officer) -> None:
        shift = ShiftOfficer(officer)
        await officer.live()
        await until(lambda: officer.state(number) == "accepted", "the case has come")
        handover = await shift.prepared()
        paper = paper_of(shift.known, handover)
        assert paper is not None
        shift.printing.write(str(target), paper)
        await until(lambda: "Written: handover.pdf" in shift.pane.message, "the PDF is written")
        shift.printing.write(str(tmp_path / "nowhere" / "x.pdf"), paper)
        await until(lambda: "could not be written" in shift.pane.message, "it says that it cannot")

    assert sit(tmp_path / "seat", script, hub.address) == 0
    assert target.read_bytes().startswith(b"%PDF")
    at_hub = ("--hub", hub.address, "--base-dir", str(tmp_path / "seat"))

    def report(*words: str) -> int:
        capsys.readouterr()
        return main(["report", "handover", *words, *at_hub])

    assert report("--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["handover"], told["state"], told["counts"]["level_a"]) == (1, "prepared", 1)
    assert report("now", "--json") == 0
    now = json.loads(capsys.readouterr().out)
    assert (now["handover"], now["counts"], now["figures"]) == (None, told["counts"], told["figures"])
    assert report("7") == 1
    assert "there is no handover 7; known: 1" in capsys.readouterr().err


def test_a_watcher_reads_the_log_and_can_neither_write_nor_sign(tmp_path: Path, hub: Hub, room: Room) -> None:
    assert room.place(WriteLog(LogKind.EVENT, "a call", "whole_room")).accepted

    async def script(officer: Officer) -> None:
        shift = ShiftOfficer(officer)
        await officer.live()
        await until(lambda: shift.lines == ["a call"], "the line is read")
        assert not shift.pane.entry.text.isEnabled()
        await shift.to_handover()
        await until(lambda: "prepare" in shift.steps(), "the step is shown")
        assert not shift.steps()["prepare"].isEnabled()
        assert "duty officer" in shift.steps()["prepare"].toolTip()

    assert sit(tmp_path / "seat", script, hub.address, post="supervisor") == 0


def test_without_a_link_the_log_is_still_written_and_nothing_is_handed_over(tmp_path: Path) -> None:
    async def script(officer: Officer) -> None:
        shift = ShiftOfficer(officer)
        shift.pane.tabs.setCurrentIndex(1)
        await until(lambda: "prepare" in shift.steps(), "the step is shown")
        assert not shift.steps()["prepare"].isEnabled()
        assert "no link to the hub" in shift.steps()["prepare"].toolTip()
        shift.pane.tabs.setCurrentIndex(0)
        QTest.keyClicks(shift.pane.entry.text, "written meanwhile")
        QTest.keyClick(shift.pane.entry.text, Qt.Key.Key_Return)
        await until(lambda: "1 order queued" in officer.header, "the line waits in the outbox")

    assert sit(tmp_path / "seat", script, a_door_to_nobody(tmp_path)) == 0
