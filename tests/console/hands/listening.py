"""Hears everything that goes wrong while hands play: exceptions, failed tasks, Qt's warnings, errors in the logs."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from traceback import format_exception
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from structlog.testing import capture_logs

QUIET = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
NO_WINDOW_MANAGER = "This plugin does not support "
"""What Qt's offscreen screen says of windows that ask to be raised: no fault of the program."""


@dataclass(slots=True)
class Heard(logging.Handler):
    """`faults` tell each in words. A logging handler too: asyncio and qasync say there what they could not raise."""

    faults: list[str] = field(default_factory=list)
    logs: list[MutableMapping[str, Any]] = field(default_factory=list)  # Any: structlog's events
    read: int = 0

    def __post_init__(self) -> None:
        logging.Handler.__init__(self, logging.WARNING)

    def __hash__(self) -> int:
        return id(self)

    def all(self) -> list[str]:
        """Every fault so far, those that stand in the program's own logs among them."""
        fresh, self.read = self.logs[self.read :], len(self.logs)
        self.faults += [told for entry in fresh if (told := _told(entry))]
        return self.faults

    def emit(self, record: logging.LogRecord) -> None:
        trace = "".join(format_exception(record.exc_info[1])) if record.exc_info else ""
        self.faults.append(f"{record.name}: {record.getMessage()}\n{trace}".strip())

    def hear_exceptions(self) -> None:
        """From now on what is raised where nobody catches it is heard, and then goes where it went before."""
        before = sys.excepthook

        def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            self.faults.append("".join(format_exception(kind, error, trace)))
            before(kind, error, trace)

        sys.excepthook = raised


@contextmanager
def listening() -> Iterator[Heard]:
    with capture_logs() as logs:
        heard = Heard(logs=logs)

        def said(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
            if kind not in QUIET and not text.startswith(NO_WINDOW_MANAGER):
                heard.faults.append(f"Qt: {text}")
            if callable(before):
                before(kind, context, text)

        before = qInstallMessageHandler(said)
        logging.getLogger().addHandler(heard)
        try:
            yield heard
        finally:
            logging.getLogger().removeHandler(heard)
            qInstallMessageHandler(before)


def _told(entry: MutableMapping[str, Any]) -> str:  # Any: as above
    """An error of the logs, or a seat that found itself different from its hub; nothing where all is well."""
    if entry.get("log_level") in ("error", "critical"):
        error = entry.get("exc_info")
        error = error[1] if isinstance(error, tuple) else error
        trace = "".join(format_exception(error)) if isinstance(error, BaseException) else ""
        return f"log: {entry}\n{trace}".strip()
    if "differs from the hub" in str(entry.get("reason", "")):
        return f"log: {entry}"
    return ""
