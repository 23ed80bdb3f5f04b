"""Tasks of the screen's event loop: started by name in one place, kept until they end, heard when they fail."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine

import structlog


class Tasks:
    """Starts coroutines on the running loop."""

    def __init__(self, on_failure: Callable[[str], None]) -> None:
        self._running: set[asyncio.Task[None]] = set()
        self._on_failure = on_failure

    def start(self, name: str, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_event_loop().create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._ended)

    async def cancel(self) -> None:
        """End what is under way and wait until it has ended; it is the last thing asked of them."""
        for task in self._running:
            task.cancel()
        if self._running:
            await asyncio.wait(self._running)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            structlog.get_logger("desk").error("task failed", task=task.get_name(), exc_info=error)
            self._on_failure(f"{task.get_name()}: {error}")
