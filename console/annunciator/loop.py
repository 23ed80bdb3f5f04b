"""Turns the annunciator: hears the console and the hub, lets it decide, plays, and tells how it stands."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from console.annunciator.annunciator import Annunciator
from console.annunciator.door import FarEnd
from console.annunciator.hub_watch import HubWatch
from console.annunciator.messages import Opening, Status
from console.annunciator.players import find_players
from console.annunciator.playing import Playing
from console.annunciator.policy import Policy
from console.annunciator.record import Record
from console.annunciator.tones import make_sounds
from models.clock import WallClock

TURN_MS = 50
STATUS_EVERY_S = 1.0
ENDED, CONSOLE_DIED = 0, 3


class Loop:
    """One life of the annunciator's process. OSError where its folder cannot be used."""

    def __init__(self, opening: Opening, policy: Policy, folder: Path, players: Path | None) -> None:
        self._policy = policy
        self._clock = WallClock()
        self._record = Record(folder, policy.record.most_bytes)
        limits = policy.player
        playing = Playing(
            find_players(players),
            {
                "sound": limits.sound_within.seconds,
                "voice": limits.voice_within.seconds,
                "notice": limits.notice_within.seconds,
            },
            time.monotonic,
        )
        sounds = make_sounds(policy, folder / "sounds")
        now = time.monotonic()
        self._annunciator = Annunciator(opening, policy, sounds, playing, self._record, now, os.getpid())
        self._hub = HubWatch(f"annunciator of {opening.seat}")
        self._door = FarEnd(opening.token)
        self._told: Status | None = None
        self._told_at = float("-inf")
        self._strangers = 0

    @property
    def address(self) -> str:
        return self._door.address

    def run(self, closed: Callable[[], bool], stopped: Callable[[], bool]) -> int:
        """Turn until the console has said goodbye, or has died and that was said; `closed` tells of its death."""
        self._record.write(self._clock.now(), "begun", pid=os.getpid())
        code = self._until_over(closed, stopped)
        self._record.write(self._clock.now(), "ended", code=code)
        return code

    def close(self) -> None:
        self._annunciator.close()
        self._hub.close()
        self._door.close()

    def _until_over(self, closed: Callable[[], bool], stopped: Callable[[], bool]) -> int:
        last_words_until: float | None = None
        while not stopped():
            was_closed = closed()
            self._turn()
            if self._annunciator.ended:
                return ENDED
            if was_closed and last_words_until is None:  # whatever it said before it closed has been read by now
                self._annunciator.take_gone()
                last_words_until = time.monotonic() + self._policy.player.last_words_within.seconds
                continue
            if last_words_until is not None:
                said = self._annunciator.gone and not self._annunciator.busy
                if said or time.monotonic() > last_words_until:
                    return CONSOLE_DIED
        return ENDED

    def _turn(self) -> None:
        annunciator, hub = self._annunciator, self._hub
        messages = self._door.receive(TURN_MS)
        now, wall = time.monotonic(), self._clock.now()
        for message in messages:
            annunciator.take(message, now, wall)
        if self._door.strangers != self._strangers:
            self._strangers = self._door.strangers
            self._record.write(wall, "stranger", messages=self._strangers)
        hub.follow(annunciator.hub_address)
        hub.turn(now)
        annunciator.take_hub(hub.state, now, hub.silent_since)
        annunciator.tick(now, wall)
        self._tell(now)

    def _tell(self, now: float) -> None:
        status = self._annunciator.status()
        if status != self._told or now - self._told_at >= STATUS_EVERY_S:
            self._told, self._told_at = status, now
            self._door.send(status)
