"""What the screen says of itself as a whole: a pure function from what the seat knows to the bands over the panes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from bus.events import LinkState
from models.domain.mode import Mode
from widgets.band import Band, BandKind
from widgets.mode_words import mode_mark, mode_sentence
from widgets.words import time_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Heard:
    """How the seat hangs on its hub at an instant.

    `since` is how old what is shown is; None where nothing is shown yet. `heard` whether the hub was heard since the
    program was started; `ended` whether the seat's thread has died. `read_only` is since when the hub could not write,
    `fails_since` since when what is `failing` beside its serving fails. `epochs` are the hub's own and the highest that
    was heard of its journal, where it is an older one that is not spoken to.
    """

    mode: Mode
    link: LinkState
    now: datetime
    since: datetime | None = None
    heard: bool = False
    silent: bool = False
    ended: bool = False
    reason: str = ""
    code: str = ""
    read_only: datetime | None = None
    failing: tuple[str, ...] = ()
    fails_since: datetime | None = None
    epochs: tuple[int, int] | None = None


def bands_of(heard: Heard, zone: tzinfo) -> tuple[Band, ...]:
    """What is not real first, then how old it is, then what cannot be done."""
    found = (_mode_band(heard.mode), _link_band(heard, zone), _writing_band(heard, zone), _copies_band(heard, zone))
    return tuple(band for band in found if band is not None)


def _mode_band(mode: Mode) -> Band | None:
    return Band(BandKind.UNREAL, (mode_sentence(mode), mode_mark(mode))) if mode is not Mode.LIVE else None


def _link_band(heard: Heard, zone: tzinfo) -> Band | None:
    if heard.link is LinkState.LIVE:
        return None
    if heard.ended:
        return _ended(heard.reason)
    if (shut_out := _shut_out(heard)) is not None:
        return shut_out
    if heard.epochs is not None:
        return _older_hub(*heard.epochs)
    if heard.since is None:
        return _nothing_yet(heard.reason)
    when = time_text(heard.since, heard.now, zone, seconds=True)
    age = age_text(heard.now - heard.since)
    kind, texts = _texts(heard)
    return Band(kind, tuple(text.format(time=when, age=age) for text in texts))


def _texts(heard: Heard) -> tuple[BandKind, tuple[str, ...]]:
    if not heard.heard:
        return BandKind.OLD, (
            translate(
                "honest", "From this seat's cache, as of {time} ({age} old), until the hub is heard. Orders wait here."
            ),
            translate("honest", "From the cache, as of {time} ({age} old). Orders wait."),
            translate("honest", "From the cache, {age} old"),
        )
    if heard.silent:
        return BandKind.SILENT, (
            translate(
                "honest",
                "Hub silent since {time} ({age}): it is there and says nothing. This is what was known; orders wait.",
            ),
            translate("honest", "Hub silent since {time} ({age}). Orders wait."),
            translate("honest", "Hub silent for {age}"),
        )
    return BandKind.LOST, (
        translate(
            "honest", "Hub lost since {time} ({age}): this is what was known then. Orders wait here until it is back."
        ),
        translate("honest", "Hub lost since {time} ({age}). Orders wait."),
        translate("honest", "Hub lost for {age}"),
    )


def _ended(reason: str) -> Band:
    full = translate("honest", "This seat has stopped and hears nothing more: close the window and open it again.")
    return Band(BandKind.LOST, (f"{full} {reason}".strip(), full, translate("honest", "This seat has stopped.")))


def _shut_out(heard: Heard) -> Band | None:
    """Where the hub is there and does not let us in: no waiting helps, somebody has to do something."""
    if heard.code == "not_the_hub":
        full = translate("honest", "Whatever answers at the hub's address is not the hub that this seat's key is for.")
        short = translate("honest", "This is not our hub.")
    elif heard.code == "key_revoked":
        full = translate("honest", "This seat's key was revoked: the hub does not let it in any more.")
        short = translate("honest", "This seat's key was revoked.")
    elif heard.code == "key_expired":
        full = translate("honest", "This seat's key has expired: the hub does not let it in any more.")
        short = translate("honest", "This seat's key has expired.")
    elif heard.code.startswith("key_"):
        full = translate("honest", "The hub does not take this seat's key.")
        short = full
    else:
        return None
    todo = translate("honest", "Whoever runs the hub can make another key. Orders wait here.")
    return Band(BandKind.LOST, (f"{full} {todo}", full, short))


def _nothing_yet(reason: str) -> Band:
    full = translate("honest", "No hub has been heard yet: cases stand here as soon as it is. Orders wait.")
    return Band(BandKind.OLD, (f"{full} {reason}".strip(), full, translate("honest", "No hub has been heard yet.")))


def _writing_band(heard: Heard, zone: tzinfo) -> Band | None:
    if heard.read_only is None or heard.link is not LinkState.LIVE:
        return None
    when = time_text(heard.read_only, heard.now, zone, seconds=True)
    texts = (
        translate(
            "honest",
            "The hub cannot write since {time} ({age}): reading goes on, orders wait and are sent again by themselves.",
        ),
        translate("honest", "The hub cannot write since {time}: orders wait."),
        translate("honest", "The hub cannot write"),
    )
    age = age_text(heard.now - heard.read_only)
    return Band(BandKind.READ_ONLY, tuple(text.format(time=when, age=age) for text in texts))


def _older_hub(own: int, highest: int) -> Band:
    full = translate(
        "honest",
        "The hub that answers is an older one (epoch {own}; {highest} was heard) and is not spoken to. Orders wait.",
    )
    short = translate("honest", "An older hub answers (epoch {own}, not {highest}): not spoken to.")
    texts = (full, short, translate("honest", "Older hub"))
    return Band(BandKind.LOST, tuple(text.format(own=own, highest=highest) for text in texts))


def _copies_band(heard: Heard, zone: tzinfo) -> Band | None:
    """Nothing is lost yet, and nobody at a desk can mend it: it is said so that somebody is told."""
    if heard.fails_since is None or heard.link is not LinkState.LIVE:
        return None
    what = ", ".join(_failing_words(name) for name in heard.failing)
    when = time_text(heard.fails_since, heard.now, zone, seconds=True)
    texts = (
        translate("honest", "The hub fails at {what} since {time} ({age}): work goes on. Tell whoever runs the hub."),
        translate("honest", "The hub fails at {what} since {time}"),
        translate("honest", "The hub fails at {what}"),
    )
    age = age_text(heard.now - heard.fails_since)
    return Band(BandKind.UNCOPIED, tuple(text.format(what=what, time=when, age=age) for text in texts))


def _failing_words(name: str) -> str:
    words = {
        "backing up": translate("honest", "making its copies"),
        "archiving": translate("honest", "writing its archive"),
        "signing the journal's head": translate("honest", "signing its journal"),
    }
    return words.get(name, name)


def age_text(span: timedelta) -> str:
    """How long ago, in the two largest units at the most."""
    seconds = max(0, int(span.total_seconds()))
    minutes, hours, days = seconds // 60, seconds // 3600, seconds // 86_400
    if days:
        return translate("honest", "{d} d {h} h").format(d=days, h=hours % 24)
    if hours:
        return translate("honest", "{h} h {m} min").format(h=hours, m=minutes % 60)
    if minutes:
        return translate("honest", "{m} min {s} s").format(m=minutes, s=seconds % 60)
    return translate("honest", "{s} s").format(s=seconds)


def skew_words(offset: timedelta, limit: timedelta) -> tuple[str, str]:
    """What the header says of this machine's clock, short and in a sentence; nothing within the limit.

    `offset` is how far the hub's clock is ahead: the hub's time rules.
    """
    if abs(offset) <= limit:
        return "", ""
    by = age_text(timedelta(seconds=round(abs(offset).total_seconds())))
    if offset > timedelta(0):
        short = translate("honest", "Clock {by} slow")
        full = translate("honest", "This machine's clock is {by} slow. All times shown go by the hub's: set it right.")
    else:
        short = translate("honest", "Clock {by} fast")
        full = translate("honest", "This machine's clock is {by} fast. All times shown go by the hub's: set it right.")
    return short.format(by=by), full.format(by=by)
