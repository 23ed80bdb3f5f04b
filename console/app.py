"""The one place that builds the console's parts, joins them, and takes them apart in the reverse order."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import structlog
from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from bus.hub.finding import HubFinder, OwnHub
from console.demo_feed import DemoFeed
from console.desk import Desk
from console.inbox import Inbox, InboxEvent
from console.languages import speak, type_names
from console.lookout import Lookout
from console.seat import Linked, Seat
from console.seat_holding import SeatHolding
from console.watchdog import Watchdog
from console.window import MainWindow
from models.clock import OffsetClock, WallClock
from models.rules.catalogue import Catalogue
from widgets.theme import THEMES, apply_theme, ui_font

FONT_POINTS = 10.0


@dataclass(frozen=True, slots=True)
class ConsoleSettings:
    """How the console was started. `hub` is empty for a hub of one's own; `seat` empty for the first free one."""

    base_dir: Path
    hub: str = ""
    seat: str = ""
    post: str = "whole_room"
    demo: bool = False
    demo_options: tuple[str, ...] = ()
    language: str = "en"
    theme: str = "dark"
    size: tuple[int, int] | None = None
    shot: Path | None = None
    shot_after_s: float = 5.0
    debug: bool = False


class Console:
    """A console from its first window to its last. `run` gives the exit code."""

    def __init__(self, settings: ConsoleSettings) -> None:
        self.settings = settings
        self.app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(self.app, QApplication)
        self.app.setApplicationName("dutydesk")
        self._translators = speak(self.app, settings.language)
        theme = THEMES[settings.theme]
        apply_theme(self.app, theme)
        self.app.setFont(ui_font(FONT_POINTS))
        clock = OffsetClock(WallClock())
        zone = clock.now().astimezone().tzinfo
        assert zone is not None
        self._holding = SeatHolding.take(settings.base_dir, settings.seat)
        self._kept = QSettings(str(self._holding.folder / "window.ini"), QSettings.Format.IniFormat)
        catalogue = Catalogue.load()
        self.window = MainWindow(theme, zone, type_names(catalogue, settings.language))
        self.desk = Desk(self.window, clock, catalogue, zone, settings, self._kept)
        self._demo = DemoFeed(settings.demo_options) if settings.demo else None
        self.inbox = Inbox(self._take)
        finder = HubFinder(settings.hub) if settings.hub else OwnHub(settings.base_dir, debug=settings.debug)
        cache = self._holding.folder / "cache.db"
        self.seat = Seat(self._holding.name, cache, finder, WallClock(), self.inbox.put, settings.post)
        self.lookout = Lookout(cache, WallClock(), zone, self.inbox.put)
        self.watchdog = Watchdog(self.window)
        self.shot_taken = False

    def run(self, on_started: Callable[[], None] | None = None) -> int:
        """Show the window and stay until it is closed."""
        sys.excepthook = self._failed
        self._show()
        with QEventLoop(self.app) as loop, closing_on_signals(self.window):
            closed = asyncio.Event()
            self.window.closed.connect(closed.set)
            self.seat.start()
            self.desk.sit_down(self.seat, self.lookout)
            self.watchdog.start()
            if self.settings.shot is not None:
                QTimer.singleShot(round(self.settings.shot_after_s * 1000), self._take_shot)
            if on_started is not None:
                on_started()
            loop.run_until_complete(closed.wait())
            loop.run_until_complete(self.desk.ordering.close())
            self._take_apart()
        return 0 if self.settings.shot is None or self.shot_taken else 1

    def _show(self) -> None:
        if self.settings.size is not None:
            self.window.resize(*self.settings.size)
            self.window.show()
        elif self.window.restore(self._kept):
            self.window.show()
        else:
            self.window.showMaximized()

    def _take(self, event: InboxEvent) -> None:
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
        self.watchdog.stop()
        if self._demo is not None:
            self._demo.stop()
        self.desk.stand_up()
        self.lookout.stop()
        self.seat.stop()
        if self.settings.size is None:
            self.window.save(self._kept)
        for translator in reversed(self._translators):
            self.app.removeTranslator(translator)
        self._holding.let_go()
        sys.excepthook = sys.__excepthook__

    def _failed(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        structlog.get_logger("screen").error("unexpected fault", exc_info=(kind, error, trace))
        text = QCoreApplication.translate("Console", "Something went wrong: {error}")
        self.window.case.set_notice(text.format(error=error), "warning")


@contextlib.contextmanager
def closing_on_signals(window: MainWindow) -> Iterator[None]:
    """Ctrl+C at the terminal, or a polite end from outside, closes the window as a hand would."""
    signals = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name)]
    before = {each: signal.signal(each, lambda *_: window.close()) for each in signals}
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
