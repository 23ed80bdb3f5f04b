"""The annunciator's process as the console sees it: started, fed, heard, started again when it dies, ended in order."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from pathlib import Path

import structlog
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from bus.hub.process import program, program_environment
from console.annunciator.door import NearEnd
from console.annunciator.messages import Bye, Opening, Status, ToAnnunciator, encode

TURN_MS = 200
SILENT_AFTER_TURNS = 30
"""Turns without a status after which a process that is still there counts as stuck: 6 s."""
AGAIN_MS = (1_000, 2_000, 5_000, 15_000)
"""How long to wait before it is started again, the last for good."""
END_WITHIN_MS = 3_000


@dataclass(frozen=True, slots=True)
class AnnunciatorPlace:
    """Where it keeps its things; a policy and players of one's own, where they are given."""

    folder: Path
    policy: Path | None = None
    players: Path | None = None

    @property
    def options(self) -> list[str]:
        named = {"--folder": self.folder, "--policy": self.policy, "--players": self.players}
        return [part for name, path in named.items() if path is not None for part in (name, str(path))]


class AnnunciatorProcess(QObject):
    """`told` gives every status, `lost` says that nothing is called out now, `opened` that it listens (again)."""

    told = Signal(object)
    opened = Signal()
    lost = Signal()

    def __init__(self, place: AnnunciatorPlace, seat: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._seat = seat
        self._language, self._words = "en", dict[str, str]()
        self.token = secrets.token_hex(16)
        self._end: NearEnd | None = None
        self._quiet_turns = 0
        self._deaths = 0
        self._stopping = False
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._spoke)
        self._process.started.connect(self._open)
        self._process.finished.connect(self._died)
        self._process.errorOccurred.connect(self._could_not)
        self._timer = QTimer(self)
        self._timer.setInterval(TURN_MS)
        self._timer.timeout.connect(self._turn)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._start)
        self._log = structlog.get_logger("screen")

    @property
    def pid(self) -> int:
        """The process id, 0 where none runs."""
        return int(self._process.processId())

    def set_words(self, language: str, words: dict[str, str]) -> None:
        """What it is to say if it is started from now on."""
        self._language, self._words = language, words

    def start(self) -> None:
        self._start()

    def send(self, message: ToAnnunciator) -> None:
        """Tell it something; lost where it does not listen, so whoever tells says again what must be known."""
        if self._end is not None:
            self._end.send(message)

    def leave(self) -> None:
        """Say goodbye; it ends by itself meanwhile."""
        self._stopping = True
        self._again.stop()
        self._timer.stop()
        self.send(Bye(self.token))

    def stop(self) -> None:
        """Say goodbye, unless that was said, and wait until it has ended."""
        if not self._stopping:
            self.leave()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._close_end()
            return
        if self._end is None:  # it has not said where it listens: the end of its input must do
            self._process.closeWriteChannel()
        if not self._process.waitForFinished(END_WITHIN_MS):
            self._process.kill()
            self._process.waitForFinished(END_WITHIN_MS)
        self._close_end()

    def _start(self) -> None:
        command = [*program(), "annunciator", *self._place.options]
        environment = QProcessEnvironment()
        for name, value in program_environment().items():
            environment.insert(name, value)
        self._process.setProcessEnvironment(environment)
        self._process.start(command[0], command[1:])

    def _open(self) -> None:
        opening = Opening(self.token, self._seat, self._language, self._words)
        self._process.write(encode(opening) + b"\n")

    def _spoke(self) -> None:
        if self._end is not None or not self._process.canReadLine():
            return
        try:
            address = str(json.loads(bytes(self._process.readLine().data()))["address"])
        except (ValueError, KeyError, TypeError):
            self._log.error("the annunciator does not say where it listens")
            return
        self._end = NearEnd(address)
        if self._stopping:  # the goodbye was said before anybody listened
            self.send(Bye(self.token))
            return
        self._quiet_turns = 0
        self._timer.start()
        self.opened.emit()

    def _turn(self) -> None:
        """Hear what it says; end one that says nothing any more."""
        statuses = self._end.statuses() if self._end is not None else []
        self._quiet_turns = 0 if statuses else self._quiet_turns + 1
        for status in statuses[-1:]:
            self._heard(status)
        if self._quiet_turns > SILENT_AFTER_TURNS:
            self._log.error("the annunciator is stuck and is ended", pid=self.pid)
            self._quiet_turns = 0
            self._process.kill()

    def _heard(self, status: Status) -> None:
        self._deaths = 0
        self.told.emit(status)

    def _died(self, code: int) -> None:
        self._timer.stop()
        self._close_end()
        if not self._stopping:
            self._log.error("the annunciator has ended, starting it again", code=code)
            self._try_again()

    def _could_not(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and not self._stopping:
            self._log.error("the annunciator could not be started", why=self._process.errorString())
            self._try_again()

    def _try_again(self) -> None:
        self._timer.stop()
        self.lost.emit()
        self._again.start(AGAIN_MS[min(self._deaths, len(AGAIN_MS) - 1)])
        self._deaths += 1

    def _close_end(self) -> None:
        if self._end is not None:
            self._end.close()
            self._end = None
