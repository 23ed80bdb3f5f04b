"""A status of the annunciator's process as the window shows it."""

from __future__ import annotations

from console.annunciator.messages import SelfTestResult, Status
from widgets.annunciator.annunciator_state import AnnunciatorState, SelfTestPhase, SelfTestTold, Standing


def state_of(status: Status) -> AnnunciatorState:
    standing = Standing.ON
    if status.silent or not status.sound:
        standing = Standing.SILENT
    elif status.muted_until is not None:
        standing = Standing.MUTED
    return AnnunciatorState(
        standing=standing,
        unheard=status.unheard,
        sound=status.sound,
        voice=status.voice,
        notices=status.notices,
        trouble=status.trouble,
        trouble_code=status.trouble_code,
        muted_until=status.muted_until,
        mute_reason=status.mute_reason,
        hub=status.hub,
        phase=SelfTestPhase(status.test),
        step=status.test_step,
        test_due=status.test_due,
        test_late=status.test_late,
        last_test=None if status.last_test is None else _test_told(status.last_test),
    )


def _test_told(result: SelfTestResult) -> SelfTestTold:
    return SelfTestTold(result.at, result.result, result.by, tuple(result.failed))
