"""The console's side of the annunciator: beats for it, tells it what calls, and shows what it says of itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from console.alerting import Alerting
from console.annunciator.messages import (
    AnswerSelfTest,
    Beat,
    BeginSelfTest,
    Follow,
    Heard,
    Mute,
    Speak,
    Status,
)
from console.annunciator.policy import policy_of
from console.annunciator_process import AnnunciatorPlace, AnnunciatorProcess
from console.annunciator_showing import state_of
from console.calling_words import calling_message, fault_words
from console.room import Room
from console.toolbox import Toolbox
from models.clock import Clock
from models.domain.alerts.alert import AlertSummary
from widgets.annunciator.annunciator_dialog import AnnunciatorDialog
from widgets.annunciator.annunciator_part import AnnunciatorPart
from widgets.annunciator.annunciator_state import AnnunciatorState, Standing

BEAT_MS = 1_000
START_AFTER_MS = 1_500
"""The window comes first: the annunciator's start takes a core for a third of a second."""


class CallingOut(QObject):
    """Lives as long as the console; `sit_down` joins it to a window and its room, and again when that is made anew."""

    def __init__(self, place: AnnunciatorPlace, seat: str, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._clock = clock
        self._minutes = policy_of(place.policy).mute.minutes
        self.process = AnnunciatorProcess(place, seat, self)
        self.state = AnnunciatorState()
        self._summary = AlertSummary()
        self._hub, self._live = "", False
        self._language = ""
        self._alerting: Alerting | None = None
        self._stirred = False
        self._part: AnnunciatorPart | None = None
        self._dialog: AnnunciatorDialog | None = None
        self._room: Room | None = None
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self.process.start)
        self.process.told.connect(self._told)
        self.process.opened.connect(self._opened)
        self.process.lost.connect(self._lost)

    # ---- from its start to its end ----

    def start(self, after_ms: int = START_AFTER_MS) -> None:
        self._beat.start()
        self._delay.start(after_ms)

    def leave(self) -> None:
        """Say goodbye first of all: a console that takes itself apart does not beat."""
        self._beat.stop()
        self._delay.stop()
        self.process.leave()
        self.stand_up()

    def stop(self) -> None:
        """Wait until the annunciator has ended."""
        self.process.stop()

    def sit_down(self, room: Room, part: AnnunciatorPart) -> None:
        """Show it in this window, and speak its language from now on."""
        self._room, self._part = room, part
        part.set_now(self._clock.now())
        part.set_state(self.state)
        part.clicked.connect(self.open)
        room.link_changed.connect(self._take_link)
        self._take_link()
        self.speak(room.language)

    def follow(self, alerting: Alerting) -> None:
        """Call out what this desk's alerts call for from now on."""
        self._alerting = alerting
        alerting.changed.connect(self._stir)
        self._stir()

    def stand_up(self) -> None:
        """The window goes."""
        self._part = self._room = self._alerting = None
        if self._dialog is not None:
            self._dialog.close()

    def offer(self, toolbox: Toolbox) -> None:
        """Say what the tools about it do."""
        toolbox.offer("annunciator", self.open)
        toolbox.offer("annunciator_test", self.test, self.why_not_tested)
        toolbox.offer("annunciator_heard", self.heard, self.why_not_heard)

    # ---- what it is told ----

    def speak(self, language: str) -> None:
        self._language = language
        self.process.set_words(language, fault_words())
        self.process.send(Speak(self.process.token, language, fault_words()))
        self._send_summary()

    def _stir(self) -> None:
        """Alerts may change many times a second: they are summed up at the next beat."""
        self._stirred = True

    def _take_link(self) -> None:
        if self._room is not None:
            self.set_link(self._room.link.address, self._room.live)

    def set_link(self, address: str, live: bool) -> None:
        """Where the hub is, and whether the console's own link to it is live."""
        self._hub, self._live = address or self._hub, live
        self._send_link()

    def set_summary(self, summary: AlertSummary) -> None:
        """What calls now."""
        self._summary = summary
        self._send_summary()

    # ---- what the officer does ----

    def open(self) -> None:
        """Open the dialog, or bring it to the front."""
        if self._dialog is None:
            self._dialog = self._made()
            self._dialog.show()  # it is left open beside the work
        self._dialog.activateWindow()

    def test(self) -> None:
        """Begin a self-test, and show what it asks."""
        self.open()
        self._ask_for_test()

    def heard(self) -> None:
        """What calls has been heard: it is not repeated."""
        self.process.send(Heard(self.process.token))

    def why_not_tested(self) -> str:
        runs = self.state.standing not in (Standing.NOT_RUNNING, Standing.STARTING)
        return "" if runs else self.tr("The annunciator is not running.")

    def why_not_heard(self) -> str:
        return "" if self.state.unheard else self.tr("Nothing calls that has not been heard.")

    def mute(self, minutes: float, reason: str) -> None:
        self.process.send(Mute(self.process.token, minutes, self._seat, reason))

    def unmute(self) -> None:
        self.process.send(Mute(self.process.token, 0, self._seat))

    def _ask_for_test(self) -> None:
        self.process.send(BeginSelfTest(self.process.token, self._seat))

    def _answer(self, heard: bool) -> None:
        self.process.send(AnswerSelfTest(self.process.token, heard, self._seat))

    def _made(self) -> AnnunciatorDialog:
        dialog = AnnunciatorDialog(self._minutes, self.state, None if self._room is None else self._room.window)
        dialog.set_now(self._clock.now())
        dialog.mute_asked.connect(self.mute)
        dialog.unmute_asked.connect(self.unmute)
        dialog.test_asked.connect(self._ask_for_test)
        dialog.answered.connect(self._answer)
        dialog.heard.connect(self.heard)
        dialog.finished.connect(self._closed)
        return dialog

    def _closed(self) -> None:
        self._dialog = None

    # ---- what the annunciator hears ----

    def _on_beat(self) -> None:
        self.process.send(Beat(self.process.token))
        if self._stirred and self._alerting is not None:
            self._stirred = False
            self.set_summary(self._alerting.summary())
        now = self._clock.now()
        if self._part is not None:
            self._part.set_now(now)
        if self._dialog is not None:
            self._dialog.set_now(now)

    def _opened(self) -> None:
        """It is there (again): it has to be told everything."""
        self._on_beat()
        self.process.send(Speak(self.process.token, self._language, fault_words()))
        self._send_link()
        self._send_summary()

    def _send_link(self) -> None:
        if self._hub:
            self.process.send(Follow(self.process.token, self._hub, self._live))

    def _send_summary(self) -> None:
        self.process.send(calling_message(self.process.token, self._summary))

    # ---- what it says ----

    def _told(self, status: Status) -> None:
        self._set_state(state_of(status))

    def _lost(self) -> None:
        self._set_state(AnnunciatorState(Standing.NOT_RUNNING, last_test=self.state.last_test))

    def _set_state(self, state: AnnunciatorState) -> None:
        self.state = state
        if self._part is not None:
            self._part.set_state(state)
        if self._dialog is not None:
            self._dialog.set_state(state)
