"""A real PostgreSQL that nobody else sees: on an address of this machine, in a folder that is thrown away."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from console.bench.figures import BenchError

START_LIMIT_S = 30.0
STOP_LIMIT_S = 20.0
LOOK_AGAIN_S = 0.05
OWNER = "postgres"
"""As whom the server runs where we run as root, which PostgreSQL refuses: Debian's package makes this user."""
SETTINGS = {"shared_buffers": "16MB", "max_connections": "40", "log_min_messages": "panic"}
PLAIN = ("--locale=C.UTF-8",)


@dataclass(slots=True)
class DatabaseServer:
    """A server at a port of one host, which trusts everybody who reaches it there."""

    folder: Path
    port: int
    host: str = "127.0.0.1"
    settings: Mapping[str, str] = field(default_factory=lambda: SETTINGS)
    process: subprocess.Popen[bytes] | None = None

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://dutydesk@{self.host}:{self.port}/{database}"

    @contextmanager
    def database(self, encoding: str = "UTF8") -> Iterator[str]:
        """The URL of a new database; it is dropped afterwards, with whoever is still connected to it."""
        name = f"hub_{uuid.uuid4().hex}"
        locale = "" if encoding == "UTF8" else " LOCALE_PROVIDER libc LOCALE 'C'"
        self.say(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}'{locale}")
        try:
            yield self.url(name)
        finally:
            self.say(f"DROP DATABASE {name} WITH (FORCE)")

    def say(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run a statement as the owner of everything."""
        engine = create_engine(self.url(database), isolation_level="AUTOCOMMIT")
        try:
            with engine.connect() as connection:
                result = connection.execute(text(statement))
                return [tuple(row) for row in result] if result.returns_rows else []
        finally:
            engine.dispose()

    def start(self) -> None:
        settings = [part for name, value in self.settings.items() for part in ("-c", f"{name}={value}")]
        command = [_program("postgres"), "-D", f"{self.folder}/data", "-k", str(self.folder), "-h", self.host]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [*command, "-p", str(self.port), *settings],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                user=_owner(),
                group=_owner(),
                extra_groups=[] if _owner() else None,
            )
        deadline = time.monotonic() + START_LIMIT_S
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise BenchError(f"PostgreSQL does not come up: {(self.folder / 'log').read_text()[-500:]}")
            time.sleep(LOOK_AGAIN_S)

    def stop(self) -> None:
        """Every connection is cut at once, as when a database server is restarted in a hurry."""
        assert self.process is not None
        self.process.send_signal(2)  # SIGINT is PostgreSQL's fast shutdown
        try:
            self.process.wait(STOP_LIMIT_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _answers(self) -> bool:
        try:
            self.say("SELECT 1")
        except OperationalError:
            return False
        return True


@contextmanager
def a_database_server(
    host: str = "127.0.0.1",
    trusting: str = "",
    locale: Sequence[str] = PLAIN,
    settings: Mapping[str, str] = SETTINGS,
) -> Iterator[DatabaseServer]:
    """Make and start a server; `trusting` is a network whose machines it takes at their word as well.

    BenchError where there is none to be had.
    """
    if not sys.platform.startswith("linux"):
        raise BenchError("a PostgreSQL of our own is tried on Linux only")
    folder = Path(tempfile.mkdtemp(prefix="dutydesk-postgresql-"))
    try:
        _make(folder, trusting, locale)
        server = DatabaseServer(folder, _free_port(host), host, settings)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


def _make(folder: Path, trusting: str, locale: Sequence[str]) -> None:
    if owner := _owner():
        shutil.chown(folder, owner, owner)
    made = ["--username=dutydesk", "--auth=trust", "--encoding=UTF8", "--no-sync", *locale]
    subprocess.run(
        [_program("initdb"), "-D", f"{folder}/data", *made],
        check=True,
        stdout=subprocess.DEVNULL,
        timeout=60,
        cwd=folder,
        user=_owner(),
        group=_owner(),
        extra_groups=[] if _owner() else None,
    )
    if trusting:
        with (folder / "data" / "pg_hba.conf").open("a", encoding="ascii") as trusts:
            trusts.write(f"host all dutydesk {trusting} trust\n")


def _program(name: str) -> str:
    """Debian keeps the programs of the server beside each other by version, and not on the path."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    path = str(found[-1]) if found else shutil.which(name)
    if not path:
        raise BenchError(f"PostgreSQL's {name} is missing: install Debian's package postgresql")
    return path


def _owner() -> str | None:
    """Another user than root; None where this process may run the server itself."""
    return OWNER if os.geteuid() == 0 else None


def _free_port(host: str) -> int:
    with socket.socket() as probe:
        probe.bind((host, 0))
        port: int = probe.getsockname()[1]
    return port
