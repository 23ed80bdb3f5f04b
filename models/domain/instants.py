"""Instants as whole milliseconds since 1970 UTC, as rows and alerts keep them: columns of them can be sorted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_ms(at: datetime) -> int:
    return (at - _EPOCH) // _MILLISECOND


def at_ms(ms: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=ms)
