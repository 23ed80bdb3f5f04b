"""Logs by subject (bus, store, desk, screen, intake, demo) on stderr; a crash folder with the stack of every thread."""

from __future__ import annotations

import faulthandler
import logging
import sys
from pathlib import Path
from typing import TextIO

import structlog

_crash_files: list[TextIO] = []  # kept open: faulthandler writes into it when the process dies


def set_up(*, debug: bool, base_dir: Path | None, command: str) -> None:
    """Log to stderr; with a base dir, write the stacks of a crash to its `crashes` folder."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%H:%M:%S", utc=False),
            structlog.dev.ConsoleRenderer(
                colors=False, pad_event_to=0, exception_formatter=structlog.dev.plain_traceback
            ),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG if debug else logging.INFO),
        logger_factory=_SubjectLoggerFactory(),
        cache_logger_on_first_use=False,
    )
    if base_dir is None:
        faulthandler.enable()
        return
    folder = base_dir / "crashes"
    folder.mkdir(parents=True, exist_ok=True)
    crash_file = (folder / f"{command}.txt").open("a", encoding="utf-8")
    _crash_files.append(crash_file)
    faulthandler.enable(crash_file)


class _SubjectLoggerFactory:
    """Prints each line with the subject that the logger was asked for by name."""

    def __call__(self, *names: str) -> _SubjectLogger:
        return _SubjectLogger(names[0] if names else "desk")


class _SubjectLogger:
    def __init__(self, subject: str) -> None:
        self._subject = subject

    def msg(self, message: str) -> None:
        sys.stderr.write(f"{self._subject}: {message}\n")
        sys.stderr.flush()

    log = debug = info = warn = warning = error = critical = exception = failure = fatal = err = msg
