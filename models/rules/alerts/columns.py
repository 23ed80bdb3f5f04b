"""The alerts of many cases at once: instants by kind and slot, and how each stands. The same answers as `alerts_of`.

A case has a slot, a kind of alert a row. A turn looks only at slots that were told anew or have come to an instant at
which they may stand otherwise, so 100,000 cases cost a fraction of a millisecond each second.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
import numpy.typing as npt

from models.domain.alerts.alert import AlertState, near_factor
from models.domain.alerts.heeds import AlertKind, Heed, heeds_of
from models.domain.alerts.policy import AlertPolicy
from models.domain.case import OPEN_STATES, CaseState, Level
from models.domain.instants import to_ms
from models.domain.summary import NEVER_MS

Instants = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int8]
Slots = npt.NDArray[np.int32]
Marks = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]

KINDS = tuple(AlertKind)
STATES = tuple(CaseState)
LEVELS = tuple(Level)
STANDINGS = tuple(AlertState)
NORMAL, CALLING, ACKNOWLEDGED, SHELVED, SUPPRESSED, RETURNED = range(len(STANDINGS))
INSTANTS = (
    "due_ms",
    "soon_ms",
    "work_ms",
    "sign_ms",
    "reply_ms",
    "report_ms",
    "resume_ms",
    "returned_ms",
    "supervised_ms",
    "escalated_ms",
)
"""The columns of the queue that alerts go by."""
_AT = {kind: at for at, kind in enumerate(KINDS)}
_FEW = 64
AT_ONCE = -(2**62)
"""Before any instant: at the next turn."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Some of the alerts, as pairs of kind and slot, in no order."""

    kinds: Slots
    slots: Slots

    def __len__(self) -> int:
        return len(self.slots)


@dataclass(frozen=True, slots=True)
class Turned:
    """What a turn changed: alerts that call now and did not, and those that called and are over."""

    came: Cells
    went: Cells
    changed: bool


def _ms(span: timedelta) -> int:
    return span // timedelta(milliseconds=1)


def raised_at(values: Mapping[str, Instants], level: Codes, state: Codes, policy: AlertPolicy) -> Instants:
    """When each kind is raised, by kind and slot; `NEVER_MS` where it cannot be.

    The same as `models.domain.alerts.alert.raised`, of all cases at once.
    """
    near, before_report = _ms(policy.near), _ms(policy.report_near)
    live = np.isin(state, [STATES.index(each) for each in (*OPEN_STATES, CaseState.MERGED)])
    to_relay = np.isin(state, [STATES.index(each) for each in (CaseState.REPORTED, CaseState.ACCEPTED)])
    relays = (level == LEVELS.index(Level.W)) & to_relay & (values["work_ms"] > 0)
    due, report = values["due_ms"], values["report_ms"]
    lead = np.minimum(near, (due - np.minimum(values["soon_ms"], due)) * near_factor(policy) // 1000)
    nears = (due != NEVER_MS) & ~relays & (due != report)
    found = {
        AlertKind.OVERDUE: values["work_ms"],
        AlertKind.NEAR: np.where(nears, due - lead, 0),
        AlertKind.UNSIGNED: values["sign_ms"],
        AlertKind.RETURNED: values["returned_ms"],
        AlertKind.UNANSWERED: values["reply_ms"],
        AlertKind.SUPERVISED: values["supervised_ms"],
        AlertKind.ESCALATED: values["escalated_ms"],
        AlertKind.REPORT_NEAR: np.where(report > 0, report - before_report, 0),
        AlertKind.REPORT_LATE: report,
        AlertKind.UNRESUMED: values["resume_ms"],
        AlertKind.RELAY: np.where(relays, values["work_ms"] - near, 0),
    }
    raised = np.stack([found[kind] for kind in KINDS])
    raised[(raised == 0) | ~live] = NEVER_MS
    return raised


class AlertColumns:
    """Told what changed by `put` and `drop`; `turn` works out how everything stands at an instant.

    By kind and slot: `raised`, `standing`, and of the last time that it began to call when that was `seen`, and when it
    had been raised then (`called`). What was `left` unseen is over, until somebody takes note or it calls again.
    """

    def __init__(self, policy: AlertPolicy) -> None:
        self.policy = policy
        self._rules = [policy.rules[kind] for kind in KINDS]
        self._weights: Marks = np.array([[rule.priority[level] for level in LEVELS] for rule in self._rules], np.uint8)
        self.clear()

    def clear(self) -> None:
        self.raised: Instants = np.full((len(KINDS), 0), NEVER_MS, np.int64)
        self._over: Instants = np.full((2, 0), NEVER_MS, np.int64)
        self._state: Codes = np.zeros(0, np.int8)
        self._level: Codes = np.zeros(0, np.int8)
        self.standing: Marks = np.zeros((len(KINDS), 0), np.uint8)
        self.called: Instants = np.full((len(KINDS), 0), NEVER_MS, np.int64)
        self.seen: Instants = np.full((len(KINDS), 0), NEVER_MS, np.int64)
        self.left: Mask = np.zeros((len(KINDS), 0), np.bool_)
        self._heeds: dict[int, tuple[Heed, ...]] = {}
        self._look_at: Instants = np.full(0, AT_ONCE, np.int64)
        self._now_ms = AT_ONCE
        self._found: dict[AlertState, Cells] = {}

    def put(
        self,
        slots: Slots,
        values: Mapping[str, Instants],
        level: Codes,
        state: Codes,
        heeds: Mapping[int, str],
        fresh: Iterable[int] = (),
    ) -> None:
        """Take the rows of these slots. `fresh` slots hold another case than they did, `heeds` are texts by slot."""
        if len(slots) == 0:
            return
        self._grow(int(slots.max()) + 1)
        for slot in fresh:
            self.standing[:, slot] = NORMAL
            self.left[:, slot] = False
            self._found.clear()
        self._look_at[slots] = AT_ONCE
        self.raised[:, slots] = raised_at(values, level, state, self.policy)
        self._over[0, slots] = values["due_ms"]
        self._over[1, slots] = np.where(values["report_ms"] > 0, values["report_ms"], NEVER_MS)
        self._state[slots], self._level[slots] = state, level
        if self._heeds:
            for slot in slots.tolist():
                self._heeds.pop(slot, None)
        for slot, text in heeds.items():
            self._heeds[slot] = heeds_of(text)

    def drop(self, slots: Slots) -> None:
        """The cases of these slots are gone: nothing of them calls, and nothing is left to be seen."""
        known = slots[slots < self.raised.shape[1]]
        self.raised[:, known] = NEVER_MS
        self.standing[:, known] = NORMAL
        self.left[:, known] = False
        self._look_at[known] = AT_ONCE
        self._found.clear()
        for slot in known.tolist():
            self._heeds.pop(slot, None)

    def turn(self, now_ms: int) -> Turned:
        """Go on to an instant; also back, where a clock was set right."""
        if now_ms < self._now_ms:
            self._look_at[:] = AT_ONCE
        self._now_ms = now_ms
        slots = np.flatnonzero(self._look_at <= now_ms).astype(np.int32)
        was, stands = self.standing[:, slots], self._standing_at(slots, now_ms)
        self._look_at[slots] = self._otherwise_at(slots, now_ms)
        differs = stands != was
        if not differs.any():
            nothing = np.zeros(0, np.int32)
            return Turned(Cells(nothing, nothing), Cells(nothing, nothing), False)
        self.standing[:, slots] = stands
        self._found.clear()
        came = _cells(differs & (stands == CALLING), slots)
        self.called[came.kinds, came.slots] = self.raised[came.kinds, came.slots]
        self.seen[came.kinds, came.slots] = now_ms
        self.left[came.kinds, came.slots] = False
        return Turned(came, _cells(differs & (was == CALLING) & (stands == NORMAL), slots), True)

    def leave(self, cells: Cells, unseen: bool = True) -> None:
        """These are over, and nobody has seen them; or somebody has now."""
        self.left[cells.kinds, cells.slots] = unseen
        self._found.clear()

    def counts(self) -> dict[AlertState, int]:
        return {
            state: int(np.count_nonzero(self._mask(state))) for state in STANDINGS if state is not AlertState.NORMAL
        }

    def cells(self, state: AlertState) -> Cells:
        """All that stand so. Whoever asks again before anything changes is told the same ones."""
        if state not in self._found:
            self._found[state] = _cells(self._mask(state))
        return self._found[state]

    def _mask(self, state: AlertState) -> Mask:
        return self.left if state is AlertState.RETURNED else np.asarray(self.standing == STANDINGS.index(state))

    def priorities(self, cells: Cells) -> Marks:
        return self._weights[cells.kinds, self._level[cells.slots]]

    def raised_of(self, cells: Cells) -> Instants:
        """When they were raised; of what is over, when it had been."""
        at = cells.kinds, cells.slots
        found: Instants = np.where(self.left[at], self.called[at], self.raised[at])
        return found

    def first(self, cells: Cells, most: int) -> Cells:
        """The weightiest, and among those the oldest, in this order."""
        keys = self.priorities(cells).astype(np.int64) * 2**50 + self.raised_of(cells) // 2
        if len(keys) > most:
            some = np.argpartition(keys, most)[:most]
            cells, keys = Cells(cells.kinds[some], cells.slots[some]), keys[some]
        order = np.lexsort((cells.slots, keys))
        return Cells(cells.kinds[order], cells.slots[order])

    def heed(self, kind: int, slot: int) -> Heed | None:
        """The heed about the call that is raised now, in force or run out."""
        for heed in self._heeds.get(slot, ()):
            if heed.alert is KINDS[kind] and to_ms(heed.raised) == int(self.raised[kind, slot]):
                return heed
        return None

    def heeded_before(self, cells: Cells) -> Mask:
        """Which of them somebody has acknowledged or shelved before: they call again."""
        found: Mask = np.isin(cells.slots, list(self._heeds))
        for at in np.flatnonzero(found).tolist():
            found[at] = self.heed(int(cells.kinds[at]), int(cells.slots[at])) is not None
        return found

    def _grow(self, size: int) -> None:
        have = self.raised.shape[1]
        if size <= have:
            return
        more = max(size, 2 * have, _FEW) - have
        self.raised = np.pad(self.raised, ((0, 0), (0, more)), constant_values=NEVER_MS)
        self._over = np.pad(self._over, ((0, 0), (0, more)), constant_values=NEVER_MS)
        self.seen = np.pad(self.seen, ((0, 0), (0, more)), constant_values=NEVER_MS)
        self.called = np.pad(self.called, ((0, 0), (0, more)), constant_values=NEVER_MS)
        self.standing = np.pad(self.standing, ((0, 0), (0, more)))
        self.left = np.pad(self.left, ((0, 0), (0, more)))
        self._look_at = np.pad(self._look_at, (0, more), constant_values=AT_ONCE)
        self._state, self._level = (np.pad(each, (0, more)) for each in (self._state, self._level))

    def _standing_at(self, slots: Slots, now_ms: int) -> Marks:
        """How the alerts of these slots stand, by kind and place among the slots."""
        over, states = self._over[:, slots], self._state[slots]
        there: Mask = self.raised[:, slots] <= now_ms
        there[_AT[AlertKind.NEAR]] &= over[0] > now_ms
        there[_AT[AlertKind.REPORT_NEAR]] &= over[1] > now_ms
        standing: Marks = there.astype(np.uint8) * np.uint8(CALLING)
        shelved = self._heeded(slots, standing, now_ms)
        for kind, rule in enumerate(self._rules):
            if not there[kind].any():
                continue
            silent = np.isin(states, [STATES.index(each) for each in rule.quiet])
            for other in rule.under:
                silent |= there[_AT[other]]
            standing[kind, silent & there[kind]] = SUPPRESSED
        for kind, at in shelved:
            standing[kind, at] = SHELVED
        return standing

    def _heeded(self, slots: Slots, standing: Marks, now_ms: int) -> list[tuple[int, int]]:
        """Mark what is acknowledged; those that are shelved are given back, for the shelf goes before all else."""
        shelved = []
        for at, slot in self._with_heeds(slots):
            for heed in self._heeds[slot]:
                kind = _AT[heed.alert]
                if standing[kind, at] != NORMAL and heed.holds(int(self.raised[kind, slot]), now_ms):
                    standing[kind, at] = ACKNOWLEDGED
                    if heed.shelved:
                        shelved.append((kind, at))
        return shelved

    def _with_heeds(self, slots: Slots) -> list[tuple[int, int]]:
        """Which of the slots have heeds, each with its place among them."""
        if not self._heeds:
            return []
        return [(at, slot) for at, slot in enumerate(slots.tolist()) if slot in self._heeds]

    def _otherwise_at(self, slots: Slots, now_ms: int) -> Instants:
        """The first instant to come at which each slot may stand otherwise, unless it is told anew before."""
        instants = np.concatenate((self.raised[:, slots], self._over[:, slots]))
        first: Instants = np.where(instants > now_ms, instants, NEVER_MS).min(axis=0, initial=NEVER_MS)
        for at, slot in self._with_heeds(slots):
            ends = [end for heed in self._heeds[slot] if (end := to_ms(heed.until)) > now_ms]
            first[at] = min([int(first[at]), *ends])
        return first


def _cells(mask: Mask, slots: Slots | None = None) -> Cells:
    """The alerts in a mask by kind and slot, or by kind and place among these slots."""
    kinds, places = np.divmod(np.flatnonzero(mask), max(1, mask.shape[1]))
    return Cells(kinds.astype(np.int32), (places if slots is None else slots[places]).astype(np.int32))


def those(cells: Cells, mask: Mask) -> Cells:
    """The alerts that a mask has chosen of some."""
    return Cells(cells.kinds[mask], cells.slots[mask])
