"""The one place that builds the console's parts, joins them, and takes them apart in the reverse order."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import structlog
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from bus.hub.finding import OwnHub
from bus.hub.room_finding import finder_of
from bus.messages import Seated
from console.annunciator_process import AnnunciatorPlace
from console.calling_out import CallingOut
from console.demo_feed import DemoFeed
from console.desk import Desk, DeskStart
from console.inbox import Inbox, InboxEvent
from console.kept_settings import kept_in
from console.key_book import KeyBook
from console.languages import LOCALES, speak, type_names
from console.layout_keeping import LayoutKeeping
from console.lookout import Lookout
from console.looks import Look, keep_look, look_of
from console.screen_first import ScreenFirst
from console.seat import Linked, Seat
from console.seat_holding import SeatHolding
from console.signing_in import SigningIn
from console.toolbox import Toolbox
from console.watchdog import Watchdog
from console.window import MainWindow
from models.clock import Clock, OffsetClock, WallClock
from models.domain.mode import Mode
from models.rules.catalogue import Catalogue
from widgets.focus_ring import FocusRing
from widgets.theme import THEMES, apply_theme, ui_font

FONT_POINTS = 10.0
TOUR_AFTER_MS = 1_500
"""The window comes first, and what it shows."""


@dataclass(frozen=True, slots=True)
class ConsoleSettings:
    """How the console was started. `hub` is empty for a hub of one's own; `seat` empty for the first free one.

    `language`, `theme` and `scale` (of text, in per cent) are empty where the seat is to be as it was left. `mode` is
    what a journal begun here is; `tour` offers the tour of the window to whoever has not seen it.
    """

    base_dir: Path
    hub: str = ""
    seat: str = ""
    post: str = "whole_room"
    demo: bool = False
    demo_options: tuple[str, ...] = ()
    language: str = ""
    theme: str = ""
    scale: int = 0
    size: tuple[int, int] | None = None
    shot: Path | None = None
    shot_after_s: float = 5.0
    debug: bool = False
    mode: Mode | None = None
    tour: bool = False
    clock: Clock = field(default_factory=WallClock)


class Console:
    """A console from its first window to its last. `run` gives the exit code."""

    def __init__(self, settings: ConsoleSettings) -> None:
        self.settings = settings
        app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(app, QApplication)
        self.app = app
        self.app.setQuitOnLastWindowClosed(False)  # another language makes another window
        self._ring = FocusRing(self.app)
        self.app.setApplicationName("dutydesk")
        # A pane that floats is a window of the system; without this every part beside it becomes one too.
        self.app.setAttribute(Qt.ApplicationAttribute.AA_DontCreateNativeWidgetSiblings)
        self._clock = OffsetClock(settings.clock)
        zone = self._clock.now().astimezone().tzinfo
        assert zone is not None
        self._zone = zone
        self._holding = SeatHolding.take(settings.base_dir, settings.seat)
        kept = kept_in(self._holding.folder)
        self._kept = kept.settings
        self._catalogue = Catalogue.load()
        self.look = look_of(self._kept, settings.language, settings.theme, settings.scale)
        self.keys = KeyBook(self._holding.folder)
        self._closed = asyncio.Event()
        place = AnnunciatorPlace(self._holding.folder / "annunciator")
        self.calling_out = CallingOut(place, self._holding.name, WallClock())
        self.signing_in = SigningIn(self._kept, self._let_in, self.close)
        self._open()
        if kept.set_aside is not None:
            text = QCoreApplication.translate("Console", "What was kept of this window was damaged: it begins anew.")
            self.desk.room.say(text, "warning")
        demo_options = ("--lang", self.look.language, *settings.demo_options)
        self._demo = DemoFeed(demo_options) if settings.demo else None
        self.inbox = Inbox(self._take)
        mode = settings.mode or (Mode.DEMO if settings.demo else None)
        own = OwnHub(settings.base_dir, mode=mode, debug=settings.debug)
        finder = finder_of(settings.hub) if settings.hub else own
        cache = self._holding.folder / "cache.db"
        self.seat = Seat(self._holding.name, cache, finder, settings.clock, self.inbox.put, settings.post)
        self.lookout = self._new_lookout()
        self.watchdog = Watchdog()
        self._screen_first = ScreenFirst()
        self.shot_taken = False

    def run(self, on_started: Callable[[], None] | None = None) -> int:
        """Show the window and stay until it is closed."""
        sys.excepthook = self._failed
        self._show(self.window)
        with QEventLoop(self.app) as loop, closing_on_signals(self.close):
            self._screen_first.begin()
            self.seat.start()
            self.desk.sit_down(self.seat, self.lookout)
            self.signing_in.sit_down(self.seat)
            self.watchdog.start()
            self.calling_out.start()
            if self.settings.tour:
                QTimer.singleShot(TOUR_AFTER_MS, self.desk.tour, self.desk.tour.offer_once)
            if self.settings.shot is not None:
                QTimer.singleShot(round(self.settings.shot_after_s * 1000), self._take_shot)
            if on_started is not None:
                on_started()
            loop.run_until_complete(self._closed.wait())
            loop.run_until_complete(self.desk.ordering.close())
            self._take_apart()
        return 0 if self.settings.shot is None or self.shot_taken else 1

    def _new_lookout(self) -> Lookout:
        return Lookout(self._holding.folder / "cache.db", WallClock(), self._zone, self.inbox.put)

    def close(self) -> None:
        """Close the window as a hand would."""
        self.window.close()

    def _open(self) -> None:
        """Make the window and its desk, in the language and the size of letters of the look."""
        look = self.look
        self._translators = speak(self.app, look.language)
        theme = THEMES[look.theme]
        apply_theme(self.app, theme)
        self.app.setFont(ui_font(FONT_POINTS * look.scale / 100))
        toolbox = self.tools = Toolbox()
        names = type_names(self._catalogue, look.language)
        self.window = MainWindow(theme, self._zone, names, self.keys, toolbox, self._kept)
        start = DeskStart(look.language, look.theme, self.settings.post)
        self.desk = Desk(self.window, self._clock, self._catalogue, self._zone, start, self._kept, toolbox)
        self.window.closed.connect(self._closed.set)
        if self.settings.size is None:
            LayoutKeeping(self.window, self._kept)
        self.calling_out.sit_down(self.desk.room, self.window.header.annunciator)
        self.calling_out.follow(self.desk.alerting)
        self.calling_out.offer(toolbox)
        self.signing_in.offer(toolbox)
        self._offer_looks(toolbox)

    def _offer_looks(self, toolbox: Toolbox) -> None:
        for language in LOCALES:
            toolbox.offer(f"language_{language}", partial(self._ask_for, language=language))
        toolbox.offer("larger_text", lambda: self._ask_for(scale=self.look.scaled(1)))
        toolbox.offer("smaller_text", lambda: self._ask_for(scale=self.look.scaled(-1)))

    def _ask_for(self, **other: str | int) -> None:
        """Take on another look, once the menu it was asked for in is gone."""
        look = replace(self.look, theme=self.desk.room.theme.name, **other)  # type: ignore[arg-type]  # by their names
        if look != self.look:
            QTimer.singleShot(0, self.app, lambda: self._reopen(look))

    def _see_another_part(self) -> None:
        """Somebody of another part of the organisation sits here: nothing of what was shown before stays in memory."""
        self.signing_in.forget_windows()
        self.lookout.stop()
        self.lookout = self._new_lookout()
        self._reopen(replace(self.look, theme=self.desk.room.theme.name), go_on=False)

    def _reopen(self, look: Look, *, go_on: bool = True) -> None:
        """Put another window in the place of this one: every word and measure of it is made anew.

        To `go_on` is to look at the same queue and case as before.
        """
        old_window, old_desk = self.window, self.desk
        chosen, queue = old_window.queue.current(), old_window.queue.tabs.queue.key
        filtered = old_window.queue.filter_line.text()
        old_window.closed.disconnect(self._closed.set)
        old_desk.stand_up()
        self.calling_out.stand_up()
        old_window.save(self._kept)
        self._silence()
        self.look = look
        self._let_go_of(old_window)
        self._open()
        if go_on:
            self.window.queue.set_queue(queue)
            self.window.queue.set_filter(filtered)
        self._show(self.window)
        self.desk.sit_down(self.seat, self.lookout)
        self.desk.ordering.start("the old window's orders", old_desk.ordering.close())
        if chosen and go_on:
            self.desk.come_back_to(chosen)
        self.seat.tell_again()

    def _let_go_of(self, window: MainWindow) -> None:
        """It is gone at once: dressed anew with the program, it would only cost time."""
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)

    def _silence(self) -> None:
        for translator in reversed(self._translators):
            self.app.removeTranslator(translator)

    def _show(self, window: MainWindow) -> None:
        if self.settings.size is not None:
            window.resize(*self.settings.size)
            window.show()
        elif window.restore(self._kept):
            window.show()
        else:
            window.showMaximized()
        window.queue.view.setFocus()

    def _let_in(self, seated: Seated) -> None:
        self.desk.set_person(seated.post, frozenset(seated.roles))

    def _take(self, event: InboxEvent) -> None:
        if isinstance(event, Linked):
            if event.anew:
                self._see_another_part()
            self.signing_in.linked(event)
        self.desk.take(event)
        if self._demo is not None and isinstance(event, Linked) and event.address:
            self._demo.follow(event.address)

    def _take_shot(self) -> None:
        path = self.settings.shot
        assert path is not None
        with contextlib.suppress(OSError):  # the picture cannot be saved then, which is said below
            path.parent.mkdir(parents=True, exist_ok=True)
        self.shot_taken = self.window.grab().save(str(path))
        if not self.shot_taken:
            structlog.get_logger("screen").error("the picture could not be saved", path=str(path))
        self.window.close()

    def _take_apart(self) -> None:
        self.signing_in.end()
        self.calling_out.leave()
        self.watchdog.stop()
        if self._demo is not None:
            self._demo.stop()
        self.desk.stand_up()
        self.lookout.stop()
        self.seat.stop()
        if self.settings.size is None:
            self.window.save(self._kept)
        keep_look(replace(self.look, theme=self.desk.room.theme.name), self._kept)
        self._silence()
        self.calling_out.stop()
        self._holding.let_go()
        self._screen_first.end()
        sys.excepthook = sys.__excepthook__

    def _failed(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        structlog.get_logger("screen").error("unexpected fault", exc_info=(kind, error, trace))
        text = QCoreApplication.translate("Console", "Something went wrong: {error}")
        self.window.say(text.format(error=error), "warning")


@contextlib.contextmanager
def closing_on_signals(close: Callable[[], None]) -> Iterator[None]:
    """Ctrl+C at the terminal, or a polite end from outside, closes the window as a hand would."""
    signals = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name)]
    before = {each: signal.signal(each, lambda *_: close()) for each in signals}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def screen_missing(shot: bool) -> bool:
    """Whether there is no screen to open a window on. A picture can be taken on Qt's own offscreen screen."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if not sys.platform.startswith("linux") or any(os.environ.get(name) for name in screens):
        return False
    if shot:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return not shot
