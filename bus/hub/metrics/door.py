"""The door for those who watch over a hub: /metrics for Prometheus, /live and /ready for load balancers. It only tells.

It has a thread of its own and reads what other threads have put down: a hub that hangs is still asked, and says so.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from bus.hub.metrics.families import HubFigures
from bus.hub.metrics.overview import Overview
from models.clock import Clock

PLAIN = "text/plain; charset=utf-8"
PATIENCE_S = 5.0
"""Whoever connects and says nothing is let go of after this."""

Answer = tuple[HTTPStatus, str, bytes]


class Door:
    """Open from the start until `with` ends. `url` says where; port 0 is any free one. OSError where it is taken."""

    def __init__(self, host: str, port: int, overview: Overview, clock: Clock) -> None:
        registry = CollectorRegistry(auto_describe=False)
        registry.register(HubFigures(overview, clock))
        ProcessCollector(registry=registry)  # memory, processor time, open files
        self._rooms: dict[str, Callable[[], Answer]] = {
            "/metrics": lambda: (HTTPStatus.OK, CONTENT_TYPE_LATEST, generate_latest(registry)),
            "/live": lambda: _health(overview.trouble, "alive"),
            "/ready": lambda: _health(overview.not_ready, "ready"),
        }
        self._server = _server(host, port, self._answer)
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.1,), name="metrics", daemon=True)

    def __enter__(self) -> Door:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _answer(self, path: str) -> Answer:
        room = self._rooms.get(path.partition("?")[0])
        if room is None:
            return HTTPStatus.NOT_FOUND, PLAIN, f"there is {', '.join(self._rooms)}\n".encode()
        return room()


def _health(trouble: str, well: str) -> Answer:
    status = HTTPStatus.SERVICE_UNAVAILABLE if trouble else HTTPStatus.OK
    return status, PLAIN, f"{trouble or well}\n".encode()


def _server(host: str, port: int, answer: Callable[[str], Answer]) -> ThreadingHTTPServer:
    class Asked(BaseHTTPRequestHandler):
        timeout = PATIENCE_S

        def do_GET(self) -> None:
            status, kind, body = answer(self.path)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """A question every few seconds is no story."""

    class Server(ThreadingHTTPServer):
        address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        daemon_threads = True
        block_on_close = False

    return Server((host, port), Asked)
