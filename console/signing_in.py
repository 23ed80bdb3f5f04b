"""Who sits at this seat: the card in the place of all windows while nobody does, the seat's own lock, its release."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget

from bus.events import LinkState
from bus.messages import Seated
from bus.session import SIGN_IN_CODES, Credentials
from console.idle_watch import IdleWatch
from console.seat import Linked, Seat
from console.sign_in_words import words_of
from console.toolbox import Toolbox
from widgets.people.sign_in_card import SignInCard

_PEOPLE = "hub/people"
"""Kept with the seat: a hub that had people asks for one again, also before it is heard."""


class SigningIn(QObject):
    """Hears of every link before the desk does. `let_in` is told who sits here now, `leave` that the card was closed.

    Alerts are no matter of windows: what calls out goes on while they are hidden.
    """

    _seat: Seat

    def __init__(self, kept: QSettings, let_in: Callable[[Seated], None], leave: Callable[[], None]) -> None:
        super().__init__()
        self._kept, self._let_in, self._leave = kept, let_in, leave
        self._seated: Seated | None = None
        self._hidden: list[QWidget] = []
        self.card: SignInCard | None = None
        self.idle = IdleWatch(self)
        self.idle.left_alone.connect(self.lock)

    def sit_down(self, seat: Seat) -> None:
        """When the window stands: it is not left to just anybody, where it is known that people sign in."""
        self._seat = seat
        if self._kept.value(_PEOPLE, False, bool):
            self._cover(words_of("no_hub"))

    def offer(self, toolbox: Toolbox) -> None:
        """For each window anew."""
        toolbox.offer("lock_seat", self.lock, why_not=self._why_not)

    def linked(self, event: Linked) -> None:
        if event.code.startswith(SIGN_IN_CODES):
            self._refused(event)
        elif event.state is LinkState.LIVE:
            self._live(event.seated)
        elif self.card is not None:
            self._cover(words_of("no_hub"))

    def lock(self) -> None:
        """Hide everything, and take no orders until this person or a leader signs in."""
        self.idle.end()
        self._seat.lock()
        self._cover("")

    def forget_windows(self) -> None:
        """Those that are hidden are not to be shown again: others take their place."""
        self._hidden.clear()

    def end(self) -> None:
        self.idle.end()
        self._uncover()

    def _live(self, seated: Seated | None) -> None:
        """A link that comes back by the token of a locked seat changes nothing: the card stays."""
        self._kept.setValue(_PEOPLE, seated is not None)
        again = seated is not None and self._seated is not None and seated.token == self._seated.token
        if again and self.card is not None:
            self._seat.lock()
            return
        self._seated = seated
        self._uncover()
        if seated is not None:
            self.idle.begin(seated.locks_after_s)
            self._let_in(seated)

    def _refused(self, event: Linked) -> None:
        self.idle.end()
        self._cover(words_of(event.code, event.reason))
        assert self.card is not None
        if event.code in ("sign_in_old", "sign_in_weak"):
            self.card.ask_for_new(asked=True)
        elif event.code != "sign_in":
            self.card.ask_for_new(asked=False)

    def _cover(self, message: str) -> None:
        if self.card is None:
            self.card = SignInCard()
            self.card.signed_in.connect(self._try)
            self.card.closed.connect(self._close)
            self.card.set_seat(self._seat.name, self._seated.name if self._seated else "")
            if self._seated is not None:
                self.card.set_person(self._seated.person)
            self._hidden = [each for each in QApplication.topLevelWidgets() if _is_seen(each)]
            self.card.show()
            for window in self._hidden:
                window.hide()
        self.card.set_message(message)

    def _uncover(self) -> None:
        if self.card is None:
            return
        card, self.card = self.card, None
        for window in self._hidden:
            window.show()
        self._hidden.clear()
        card.forget()
        card.closed.disconnect(self._close)
        card.close()
        card.deleteLater()

    def _try(self, person: str, password: str, new_password: str) -> None:
        self._seat.sign_in(Credentials(person, password, new_password))

    def _close(self) -> None:
        self._uncover()
        self._leave()

    def _why_not(self) -> str:
        if self._seated is None:
            return QCoreApplication.translate("people", "Nobody signs in here: this hub has no people.")
        return ""


def _is_seen(window: QWidget) -> bool:
    """Whether it is a window that stands; menus and tips go by themselves."""
    return window.isVisible() and window.windowType() not in (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
