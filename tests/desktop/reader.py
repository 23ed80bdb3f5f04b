"""A screen reader without a voice: it finds parts of a program over AT-SPI by role and name, and presses them."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

WITHIN_S = 60.0
REPLY_S = 10.0
LOOK_EVERY_S = 0.1
_ACCESSIBLE, _ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
SHOWING = 25
"""The bit of AT-SPI's states that is set while a part can be seen."""
_MANY = ("table", "list", "table cell")
"""What is in these is read when somebody goes there."""

Reference = tuple[str, str]
"""Who has a part, and where."""


@dataclass(frozen=True, slots=True)
class Part:
    at: Reference
    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Reader:
    """`environment` is for the programs that it reads."""

    environment: Mapping[str, str]
    bus: DBusConnection

    def press(self, name: str, role: str = "button") -> None:
        """Do what the first part with this role and the beginning of this name offers as its first action."""
        found = self.wait_for(lambda part: part.role.endswith(role) and part.name.startswith(name), f"{role} {name!r}")
        done = self._call(found.at, _ACTION, "DoAction", "i", (0,))
        assert done == (True,), f"{found} cannot be pressed"

    def wait_for(self, wanted: Callable[[Part], bool], what: str) -> Part:
        deadline = time.monotonic() + WITHIN_S
        while True:
            seen = list(self.parts())
            found = next(filter(wanted, seen), None)
            if found is not None:
                return found
            assert time.monotonic() < deadline, f"not within {WITHIN_S:g} s: {what}; found {sorted(map(str, seen))}"
            time.sleep(LOOK_EVERY_S)

    def parts(self) -> Iterator[Part]:
        """Everything that is showing in every program on the bus."""
        for program in self._children(_ROOT):
            for window in self._children(program):
                yield from self._showing(window)

    def _showing(self, at: Reference) -> Iterator[Part]:
        states = self._call(at, _ACCESSIBLE, "GetState")
        if not states or not states[0][0] >> SHOWING & 1:
            return
        part = Part(at, *map(str, (*self._call(at, _ACCESSIBLE, "GetRoleName"), self._name(at))))
        yield part
        if part.role not in _MANY:
            for child in self._children(at):
                yield from self._showing(child)

    def _children(self, at: Reference) -> list[Reference]:
        told = self._call(at, _ACCESSIBLE, "GetChildren")
        return [(str(who), str(where)) for who, where in told[0]] if told else []

    def _name(self, at: Reference) -> str:
        told = self._call(at, "org.freedesktop.DBus.Properties", "Get", "ss", (_ACCESSIBLE, "Name"))
        return str(told[0][1]) if told else ""

    def _call(
        self, at: Reference, interface: str, method: str, signature: str | None = None, body: tuple[object, ...] = ()
    ) -> tuple[Any, ...]:  # Any: what the method answers
        """What is answered; nothing where the part has gone meanwhile."""
        address = DBusAddress(at[1], bus_name=at[0], interface=interface)
        reply = self.bus.send_and_get_reply(new_method_call(address, method, signature, body), timeout=REPLY_S)
        return () if reply.header.message_type is MessageType.error else tuple(reply.body)


@contextmanager
def reading() -> Iterator[Reader]:
    """A session bus of the test's own with the bus of screen readers beside it; both end with the test."""
    assert shutil.which("dbus-daemon"), "dbus-daemon is missing: .ci/setup dev installs it"
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as session:
        assert session.stdout is not None
        address = session.stdout.readline().strip()
        environment = {"DBUS_SESSION_BUS_ADDRESS": address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        try:
            with closing(open_dbus_connection(address)) as own, closing(open_dbus_connection(readers_bus(own))) as bus:
                yield Reader(environment, bus)
        finally:
            session.terminate()


def readers_bus(session: DBusConnection) -> str:
    """Where screen readers and programs meet; asking starts it."""
    asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
    reply = session.send_and_get_reply(asked, timeout=REPLY_S)
    assert reply.header.message_type is not MessageType.error, f"at-spi2-core is missing: {reply.body}"
    return str(reply.body[0])
