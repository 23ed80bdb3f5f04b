"""Decides what is called out when: the worst first, again until somebody has heard it, never louder than it must be.

Pure: it is given the time (monotonic seconds) and answers with what to call. Whether that is heard is others' matter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from console.annunciator.messages import Calling
from console.annunciator.policy import FAULT, OVER, Policy
from console.annunciator.watching import Fault, Turned

ALERTS, LATE_TEST = "alerts", "test_late"
"""What a call may be about, beside a fault."""


@dataclass(frozen=True, slots=True)
class Call:
    """One sounding: what about, how loud, what to say (empty for no voice) and what to show (empty for no notice)."""

    about: str
    level: str
    round: int
    sound: bool
    say: str
    title: str
    text: str

    @property
    def urgent(self) -> bool:
        return self.level == FAULT


@dataclass(slots=True)
class _Standing:
    """A call that goes on until it is over. `heard` ends its repeating."""

    about: str
    level: str
    say: str
    title: str
    text: str
    slower: float = 1.0
    heard: bool = False
    shown: bool = False
    rounds: int = 0
    next_sound: float = float("-inf")
    next_say: float = float("-inf")

    def rise(self, *, at_once: bool) -> None:
        """Something came to it: it calls again, though somebody has heard it. In a flood its pace stays."""
        self.heard = False
        if at_once:
            self.shown, self.rounds = False, 0
            self.next_sound = self.next_say = float("-inf")


@dataclass(slots=True)
class Caller:
    """`words` gives the sentence for a key, in the language of the screen."""

    policy: Policy
    words: Callable[[str], str]
    _standing: dict[str, _Standing] = field(default_factory=dict)
    _once: list[_Standing] = field(default_factory=list)
    _summary: Calling | None = None
    _quiet_until: float = float("-inf")

    # ---- what is told ----

    def fault(self, turned: Turned) -> None:
        """The console or the hub: begun, or over again."""
        about = turned.fault.value
        if turned.begun:
            self._stand(about, FAULT, self.words(about))
            return
        if self._standing.pop(about, None) is not None and not turned.replaced:
            self._say_once(about, self.words(f"{about}_over"))

    def summary(self, told: Calling) -> None:
        """Alerts that call. More of them, or other ones, sound at once; fewer go on as they were."""
        before, self._summary = self._summary, told
        if told.calling <= 0:
            self._standing.pop(ALERTS, None)
            return
        standing = self._standing.get(ALERTS) or self._stand(ALERTS, "", told.spoken)
        if before is not None and _rises(before, told):
            standing.rise(at_once=not told.flood)
        standing.level = self._level_of(told)
        standing.say, standing.title, standing.text = told.spoken, told.title, told.text
        standing.slower = self.policy.pace.flood_slower.times if told.flood else 1.0

    def late_test(self, late: bool) -> None:
        """A self-test that is overdue is said as the least of the alerts that are spoken."""
        if not late:
            self._standing.pop(LATE_TEST, None)
        elif LATE_TEST not in self._standing:
            spoken = [name for name in self.policy.priorities if self.policy.level[name].spoken]
            self._stand(LATE_TEST, spoken[-1] if spoken else self.policy.priorities[-1], self.words(LATE_TEST))

    def heard(self) -> list[str]:
        """Somebody has heard all that calls now; what was still unheard is told."""
        unheard = self.unheard
        for standing in self._standing.values():
            standing.heard = True
        return list(unheard)

    # ---- what follows ----

    @property
    def calling(self) -> tuple[str, ...]:
        """What calls now, heard or not, the worst first."""
        return tuple(standing.about for standing in self._ranked())

    @property
    def unheard(self) -> tuple[str, ...]:
        return tuple(standing.about for standing in self._ranked() if not standing.heard)

    def tick(self, now: float, muted: bool, busy: bool = False) -> list[Call]:
        """What is to be called now. While something else is heard (`busy`) only faults are."""
        once = [self._called(standing, now, muted) for standing in self._once]
        self._once.clear()
        faults = [each for each in self._ranked() if each.level == FAULT and self._is_due(each, now)]
        if faults or once:
            return [*(self._called(each, now, muted) for each in faults), *once]
        if any(each.level == FAULT and not each.heard for each in self._standing.values()):
            return []  # a console that does not work comes before what it would show
        if now < self._quiet_until or busy:
            return []
        due = [each for each in self._ranked() if self._is_due(each, now)]
        return [self._called(due[0], now, muted)] if due else []

    def _is_due(self, standing: _Standing, now: float) -> bool:
        return not standing.heard and now >= standing.next_sound

    def _called(self, standing: _Standing, now: float, muted: bool) -> Call:
        level = self.policy.level[standing.level]
        muted = muted and not level.never_muted
        speaks = level.spoken and now >= standing.next_say and not muted
        shows = level.notice and not standing.shown
        standing.rounds += 1
        standing.shown = True
        standing.next_sound = _next(now, level.repeat.seconds * standing.slower)
        if speaks:
            standing.next_say = _next(now, level.say.seconds * standing.slower)
        self._quiet_until = now + self.policy.pace.least_gap.seconds
        return Call(
            standing.about,
            standing.level,
            standing.rounds,
            sound=not muted,
            say=standing.say if speaks else "",
            title=standing.title if shows else "",
            text=standing.text if shows else "",
        )

    def _stand(self, about: str, level: str, say: str) -> _Standing:
        standing = self._standing[about] = _Standing(about, level, say, self.words("title"), say)
        return standing

    def _say_once(self, about: str, say: str) -> None:
        self._once.append(_Standing(f"{about}_over", OVER, say, self.words("title"), say))

    def _ranked(self) -> list[_Standing]:
        order = [FAULT, *self.policy.priorities]
        return sorted(self._standing.values(), key=lambda each: order.index(each.level))

    def _level_of(self, told: Calling) -> str:
        levels = {self.policy.level_of(name) for name, count in told.by_priority.items() if count > 0}
        return min(levels or {self.policy.priorities[0]}, key=self.policy.priorities.index)


def _next(now: float, after_s: float) -> float:
    """The next time; never, where it is for once."""
    return now + after_s if after_s > 0 else float("inf")


def _rises(before: Calling, told: Calling) -> bool:
    """Whether there is something to hear that was not there before."""
    more = any(count > before.by_priority.get(name, 0) for name, count in told.by_priority.items())
    another = bool(told.newest) and told.newest != before.newest and told.calling >= before.calling
    return more or another


FAULT_WORDS = tuple(word for fault in Fault for word in (fault.value, f"{fault.value}_over"))
WORDS = ("title", LATE_TEST, "test_sound", "test_voice", "no_sound", "mute_over", *FAULT_WORDS)
"""Every sentence that the annunciator must be able to say by itself."""
