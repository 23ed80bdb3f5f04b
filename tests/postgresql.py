"""A real PostgreSQL that nobody else sees: on loopback, in a folder that is thrown away."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

START_LIMIT_S = 30.0
STOP_LIMIT_S = 20.0
OWNER = "postgres"
"""As whom the server runs where the tests run as root, which PostgreSQL refuses: Debian's package makes this user."""
SETTINGS = {
    "fsync": "off",  # no test cuts the power of the machine
    "shared_buffers": "16MB",
    "max_connections": "40",
    "log_min_messages": "panic",
}


@dataclass(slots=True)
class PostgreSQL:
    """A server at a port of 127.0.0.1, which trusts everybody on this machine."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://dutydesk@127.0.0.1:{self.port}/{database}"

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
        settings = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
        command = [_program("postgres"), "-D", f"{self.folder}/data", "-k", str(self.folder), "-h", "127.0.0.1"]
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
            assert self.process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < deadline, f"PostgreSQL is not up within {START_LIMIT_S:.0f} s"

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
def a_postgresql() -> Iterator[PostgreSQL]:
    """Make and start a server whose texts are ordered as English has it, unlike Python: what must not matter."""
    if not sys.platform.startswith("linux"):
        pytest.skip("needs a PostgreSQL of its own, which is tried on Linux only")
    folder = Path(tempfile.mkdtemp(prefix="dutydesk-postgresql-"))
    try:
        if owner := _owner():
            shutil.chown(folder, owner, owner)
        made = ["--username=dutydesk", "--auth=trust", "--encoding=UTF8", "--no-sync", "--locale=C.UTF-8"]
        command = [_program("initdb"), "-D", f"{folder}/data", *made, "--locale-provider=icu", "--icu-locale=en-US"]
        subprocess.run(
            command,
            check=True,
            stdout=subprocess.DEVNULL,
            timeout=60,
            cwd=folder,
            user=_owner(),
            group=_owner(),
            extra_groups=[] if _owner() else None,
        )
        server = PostgreSQL(folder, _free_port())
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


def _program(name: str) -> str:
    """Debian keeps the programs of the server beside each other by version, and not on the path."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    if not found and (on_path := shutil.which(name)):
        return on_path
    assert found, f"PostgreSQL's {name} is missing: .ci/setup dev installs it"
    return str(found[-1])


def _owner() -> str | None:
    """Another user than root; None where this process may run the server itself."""
    return OWNER if os.geteuid() == 0 else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
