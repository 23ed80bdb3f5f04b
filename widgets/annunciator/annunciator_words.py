"""What is said of the annunciator: in the header in a few words, in its dialog in sentences."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from widgets.annunciator.annunciator_state import AnnunciatorState, SelfTestPhase, SelfTestTold, Standing

_STANDING = {
    Standing.NOT_RUNNING: QT_TRANSLATE_NOOP("annunciator", "Annunciator not running"),
    Standing.SILENT: QT_TRANSLATE_NOOP("annunciator", "No sound"),
    Standing.STARTING: QT_TRANSLATE_NOOP("annunciator", "Sound starting …"),
    Standing.ON: QT_TRANSLATE_NOOP("annunciator", "Sound on"),
}
_SENTENCES = {
    Standing.NOT_RUNNING: QT_TRANSLATE_NOOP(
        "annunciator", "The annunciator is not running: nothing is called out. It is being started again."
    ),
    Standing.SILENT: QT_TRANSLATE_NOOP(
        "annunciator",
        "No program on this workstation could play the last sound. Install pw-play, paplay or aplay and look at the "
        "volume; until then only notices and this window call.",
    ),
    Standing.STARTING: QT_TRANSLATE_NOOP("annunciator", "The annunciator is starting."),
    Standing.ON: QT_TRANSLATE_NOOP("annunciator", "Alerts are called out, and so is a frozen console or a lost hub."),
}
_LEVELS = {
    "fault": QT_TRANSLATE_NOOP("annunciator", "console or hub"),
    "critical": QT_TRANSLATE_NOOP("annunciator", "critical"),
    "high": QT_TRANSLATE_NOOP("annunciator", "high"),
    "medium": QT_TRANSLATE_NOOP("annunciator", "medium"),
    "low": QT_TRANSLATE_NOOP("annunciator", "low"),
}
_RESULTS = {
    "passed": QT_TRANSLATE_NOOP("annunciator", "Self-test passed {ago}"),
    "failed": QT_TRANSLATE_NOOP("annunciator", "Self-test failed {ago}"),
    "not_heard": QT_TRANSLATE_NOOP("annunciator", "Self-test not heard {ago}"),
    "unanswered": QT_TRANSLATE_NOOP("annunciator", "Self-test not answered {ago}"),
    "interrupted": QT_TRANSLATE_NOOP("annunciator", "Self-test interrupted {ago}"),
}
_HUB = {
    "live": QT_TRANSLATE_NOOP("annunciator", "live"),
    "connecting": QT_TRANSLATE_NOOP("annunciator", "connecting"),
    "lost": QT_TRANSLATE_NOOP("annunciator", "lost"),
}


def _word(text: object) -> str:
    return QCoreApplication.translate("annunciator", str(text))


def header_words(state: AnnunciatorState, now: datetime | None) -> str:
    """A few words, the one that needs a person first."""
    if state.phase is SelfTestPhase.ASKING:
        return QCoreApplication.translate("annunciator", "Did you hear it?")
    if state.phase is SelfTestPhase.PLAYING:
        return QCoreApplication.translate("annunciator", "Self-test: {level}").format(level=level_name(state.step))
    words = _muted_words(state, now) if state.standing is Standing.MUTED else _word(_STANDING[state.standing])
    if state.standing is Standing.ON and state.unheard:
        return QCoreApplication.translate("annunciator", "Calling out")
    if state.standing in (Standing.ON, Standing.MUTED) and state.test_late:
        return QCoreApplication.translate("annunciator", "{sound} · test overdue").format(sound=words)
    return words


def _muted_words(state: AnnunciatorState, now: datetime | None) -> str:
    return QCoreApplication.translate("annunciator", "Muted, {left} left").format(left=_left(state, now))


def _left(state: AnnunciatorState, now: datetime | None) -> str:
    """What is left of a mute, as mm:ss."""
    if state.muted_until is None or now is None:
        return "–"
    seconds = max(0, ceil((state.muted_until - now).total_seconds()))
    return f"{seconds // 60:02}:{seconds % 60:02}"


def standing_sentence(state: AnnunciatorState, now: datetime | None) -> str:
    if state.standing is not Standing.MUTED:
        return _word(_SENTENCES[state.standing])
    text = QCoreApplication.translate(
        "annunciator", "Muted, {left} left: {reason}. A frozen console or a lost hub is called out all the same."
    )
    return text.format(left=_left(state, now), reason=state.mute_reason)


def level_name(level: str) -> str:
    return _word(_LEVELS[level]) if level in _LEVELS else level


def player_words(program: str) -> str:
    return program or QCoreApplication.translate("annunciator", "none found")


def trouble_words(state: AnnunciatorState) -> str:
    """What failed last, or empty."""
    if state.trouble in ("", "-"):
        return ""
    if state.trouble_code is None:
        text = QCoreApplication.translate("annunciator", "{program} could not be run, or took too long.")
        return text.format(program=state.trouble)
    text = QCoreApplication.translate("annunciator", "{program} failed with exit code {code}.")
    return text.format(program=state.trouble, code=state.trouble_code)


def hub_words(hub: str) -> str:
    return _word(_HUB[hub]) if hub in _HUB else QCoreApplication.translate("annunciator", "not known yet")


def test_words(state: AnnunciatorState, now: datetime | None) -> str:
    """The last self-test with its age, and whether another is due."""
    last = _last_test_words(state.last_test, now)
    if state.test_late:
        return QCoreApplication.translate("annunciator", "{last} · this shift's is overdue").format(last=last)
    if state.test_due:
        return QCoreApplication.translate("annunciator", "{last} · this shift's is due").format(last=last)
    return last


def _last_test_words(told: SelfTestTold | None, now: datetime | None) -> str:
    if told is None:
        return QCoreApplication.translate("annunciator", "Never tested at this seat")
    text = _word(_RESULTS[told.result]) if told.result in _RESULTS else told.result
    return text.format(ago=ago_words(told.at, now))


def ago_words(at: datetime, now: datetime | None) -> str:
    """How long ago, in the largest unit that still says something."""
    passed = max(timedelta(), (now or at) - at)
    minutes = int(passed.total_seconds()) // 60
    if minutes < 1:
        return QCoreApplication.translate("annunciator", "just now")
    if minutes < 60:
        return QCoreApplication.translate("annunciator", "{n} min ago").format(n=minutes)
    if minutes < 48 * 60:
        return QCoreApplication.translate("annunciator", "{n} h ago").format(n=minutes // 60)
    return QCoreApplication.translate("annunciator", "{n} days ago").format(n=minutes // (24 * 60))
