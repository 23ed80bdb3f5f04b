"""The annunciator itself: what it is told goes in, calls and a status come out. It holds no socket and no thread."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal

from console.annunciator.calling import Call, Caller
from console.annunciator.messages import (
    AnswerSelfTest,
    Beat,
    BeginSelfTest,
    Bye,
    Calling,
    Follow,
    Heard,
    Mute,
    Opening,
    Speak,
    Status,
    ToAnnunciator,
)
from console.annunciator.muting import muted_for, still
from console.annunciator.players import Saying
from console.annunciator.playing import Job, Outcome, Playing
from console.annunciator.policy import Policy
from console.annunciator.record import Record
from console.annunciator.tester import SelfTester
from console.annunciator.watching import Fault, Watch

HubState = Literal["", "connecting", "live", "lost"]


class Annunciator:
    """`take` and `tick` are called from one loop, several times a second, with monotonic seconds and the instant."""

    def __init__(
        self,
        opening: Opening,
        policy: Policy,
        sounds: Mapping[str, Path],
        playing: Playing,
        record: Record,
        now: float,
        pid: int,
    ) -> None:
        self._words, self._language = dict(opening.words), opening.language
        self._policy = policy
        self._sounds = sounds
        self._playing = playing
        self._record = record
        self._pid = pid
        self._watch = Watch(policy.watch, now)
        self._caller = Caller(policy, lambda key: self._words.get(key, key))
        self._muted, self._kept_test = record.kept()
        self._tester = SelfTester(policy, sounds, playing, record, self._test_saying, self._kept_test, now)
        self._trouble: tuple[str, int | None] = ("", None)
        self._silent = False
        self._hub: HubState = ""
        self._hub_noted: HubState = ""
        self.hub_address = ""
        self.ended = False

    @property
    def gone(self) -> bool:
        """The console has died: what is left is to say so."""
        return Fault.GONE in self._watch.faults

    @property
    def busy(self) -> bool:
        return self._playing.busy

    # ---- what is told ----

    def take(self, message: ToAnnunciator, now: float, wall: datetime) -> None:
        match message:
            case Beat():
                self._watch.beat(now)
            case Follow():
                self.hub_address = message.hub
                self._watch.link(message.live, now)
            case Calling():
                self._caller.summary(message)
            case Speak():
                self._words, self._language = dict(message.words), message.language
            case Heard():
                self._heard(wall)
            case Mute():
                self._mute(message, wall)
            case BeginSelfTest():
                self._begin_test(message.by, wall)
            case AnswerSelfTest():
                self._tester.answer(message.heard, message.by, wall)
            case Bye():
                self.ended = True

    def take_gone(self) -> None:
        """The console's end of the lifeline has closed, and it had not said goodbye."""
        if not self.ended:
            self._watch.gone()

    def take_hub(self, state: HubState, now: float, silent_since: float | None = None) -> None:
        """How the own link to the hub stands."""
        self._hub = state
        self._watch.hub(None if not state else state == "live", now, silent_since)

    def _heard(self, wall: datetime) -> None:
        if unheard := self._caller.heard():
            self._playing.silence()
            self._record.write(wall, "heard", about=unheard)

    def _mute(self, message: Mute, wall: datetime) -> None:
        if message.minutes == 0:
            self._muted = None
            self._record.write(wall, "unmuted", by=message.by)
        elif (muted := muted_for(self._policy.mute, message.minutes, message.by, message.reason, wall)) is not None:
            self._muted = muted
            self._record.write(wall, "muted", minutes=message.minutes, by=message.by, reason=message.reason)
            if not self._watch.faults:
                self._playing.silence()
        else:
            self._record.write(wall, "mute_refused", minutes=message.minutes, by=message.by)
        self._keep()

    def _begin_test(self, by: str, wall: datetime) -> None:
        if not self._watch.faults:
            self._tester.begin(by, wall)

    # ---- what follows ----

    def tick(self, now: float, wall: datetime) -> None:
        """Notice, call, play, and write down what happened."""
        self._notice(now, wall)
        self._look_at_mute(wall)
        self._look_at_shift(now, wall)
        for outcome in self._playing.turn():
            self._ended(outcome, now, wall)
        self._tester.go_on(now, wall)
        testing = self._tester.state == "playing"
        for call in self._caller.tick(now, self._muted is not None, busy=testing or self._playing.busy):
            self._call(call, wall)
        if self._tester.last is not self._kept_test:
            self._keep()

    def status(self) -> Status:
        program, code = self._trouble
        return Status(
            pid=self._pid,
            sound=self._playing.name_of("sound"),
            silent=self._silent,
            voice=self._playing.name_of("voice"),
            notices=self._playing.name_of("notice"),
            trouble=program,
            trouble_code=code,
            muted_until=None if self._muted is None else self._muted.until,
            mute_reason="" if self._muted is None else self._muted.reason,
            calling=self._caller.calling,
            unheard=bool(self._caller.unheard),
            hub=self._hub,
            test=self._tester.state,
            test_step=self._tester.step,
            test_due=self._tester.due,
            test_late=self._tester.late,
            last_test=self._tester.last,
        )

    def _notice(self, now: float, wall: datetime) -> None:
        if self._hub != self._hub_noted:
            self._hub_noted = self._hub
            self._record.write(wall, "link", about=self._hub)
        for turned in self._watch.tick(now):
            what = "noticed" if turned.begun else "replaced" if turned.replaced else "over"
            self._record.write(wall, what, about=turned.fault.value, after_s=round(turned.after_s, 2))
            self._caller.fault(turned)
            if turned.begun:
                self._tester.interrupt(wall)

    def _look_at_mute(self, wall: datetime) -> None:
        if self._muted is not None and still(self._muted, self._policy.mute, wall) is None:
            self._muted = None
            self._record.write(wall, "mute_over")
            self._keep()

    def _look_at_shift(self, now: float, wall: datetime) -> None:
        self._tester.look_at_shift(now, wall, hushed=self._muted is not None or bool(self._watch.faults))
        self._caller.late_test(self._tester.late)

    def _call(self, call: Call, wall: datetime) -> None:
        level = self._policy.level[call.level]
        self._record.write(
            wall, "called", about=call.about, level=call.level, round=call.round, sound=call.sound, say=call.say
        )
        if call.sound:
            file = str(self._sounds[level.tone])
            self._playing.put(Job(call.about, "sound", Saying(file=file), call.urgent))
        if call.say:
            saying = Saying(text=call.say, language=self._language)
            self._playing.put(Job(call.about, "voice", saying, call.urgent))
        if call.title:
            self._playing.put(Job(call.about, "notice", Saying(title=call.title, text=call.text)))

    def _ended(self, outcome: Outcome, now: float, wall: datetime) -> None:
        self._record.write(
            wall, "played", about=outcome.job.about, kind=outcome.job.kind, player=outcome.player, code=outcome.code
        )
        if not outcome.good:
            self._trouble = (outcome.player or "-", outcome.code)
            self._tell_no_sound(outcome)
        elif outcome.job.kind == "sound":
            self._silent = False
        if outcome.good and outcome.player == self._trouble[0]:
            self._trouble = ("", None)
        self._tester.take(outcome, now)

    def _tell_no_sound(self, outcome: Outcome) -> None:
        """A call that nobody could hear is at least shown on the desktop."""
        if outcome.job.kind == "sound" and outcome.last and not self._silent:
            self._silent = True
            title, text = self._words.get("title", ""), self._words.get("no_sound", "")
            self._playing.put(Job("no_sound", "notice", Saying(title=title, text=text)))

    def _test_saying(self) -> Saying:
        text, title = self._words.get("test_voice", ""), self._words.get("title", "")
        return Saying(text=text, title=title, language=self._language)

    def _keep(self) -> None:
        self._kept_test = self._tester.last
        self._record.keep(self._muted, self._kept_test)

    def close(self) -> None:
        self._playing.close()
