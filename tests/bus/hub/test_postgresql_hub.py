"""A hub over PostgreSQL from the command line: it serves, and what stands in its way is one clear sentence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from bus.events import Beat
from bus.hub.process import program_environment
from models.domain.orders import AcceptCase, AddNote
from models.domain.thread.orders import AttachFile
from models.store.engine import open_writer
from tests.bus.hub.served import (
    ROOT,
    a_hub,
    a_raw_peer,
    a_report,
    a_seat,
    a_source,
    accepted,
    events_until,
    program,
    receipt_of,
    told,
)

NOWHERE = "postgresql+psycopg://duty:secret@127.0.0.1:9/none"  # nothing listens at the port of discarded mail


def test_reports_orders_and_files_are_kept_and_the_next_hub_goes_on_with_them(world: Path, postgresql_url: str) -> None:
    with a_hub(world, "--db", postgresql_url) as hub, a_source(hub.address) as source, a_seat(hub.address) as seat:
        receipts = accepted(source, *(a_report(f"r{n} 积水") for n in range(50)))
        number = receipts[0].case
        for order in (AcceptCase(number), AddNote(number, "井盖"), AttachFile(number, "gauge.txt", b"0.62 m")):
            assert receipt_of(seat, seat.place(order)).accepted
        events_until(seat, lambda event: isinstance(event, Beat) and event.in_step and event.number == 53)
    verdict = told("verify", "--db", postgresql_url)
    assert (verdict["holds"], verdict["entries"], verdict["cases"]) == (True, 53, 50)
    with a_hub(world, "--db", postgresql_url) as hub, a_source(hub.address) as source, a_seat(hub.address) as seat:
        (again,) = accepted(source, a_report("r0 积水"))
        assert (again.repeated, again.case) == (True, number)
        events_until(seat, lambda event: isinstance(event, Beat) and event.in_step and event.number == 53)


def test_what_the_database_could_not_keep_is_refused_at_the_door_and_holds_nobody_up(
    world: Path, postgresql_url: str
) -> None:
    """PostgreSQL's texts hold no NUL: a write that fails would fail for everybody in the same commit."""
    with (
        a_hub(world, "--db", postgresql_url) as hub,
        a_raw_peer(hub.address, name="sensors") as peer,
        a_source(hub.address) as source,
    ):
        peer.says(1, b'{"t":"hello","protocol":4,"role":"source","name":"sensors"}')
        peer.says(2, b'{"t":"ask","id":"a\\u0000b","case":""}')
        peer.says(3, b'{"t":"\\u0000"}')
        accepted(source, a_report("r1"))
    verdict = told("verify", "--db", postgresql_url)
    assert (verdict["holds"], verdict["entries"]) == (True, 1)
    assert told("report", "counts", "--db", postgresql_url)["total"] == 1
    kept = told("report", "quarantine", "--db", postgresql_url)
    assert [(frame["sender"], frame["code"]) for frame in kept["quarantine"]] == [("sensors", "malformed")] * 2


def test_a_database_of_before_there_were_revisions_waits_for_the_word_of_a_person(
    world: Path, postgresql_url: str
) -> None:
    with a_hub(world, "--db", postgresql_url) as hub, a_source(hub.address) as source:
        accepted(source, a_report("r1"))
    engine = open_writer(postgresql_url)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    engine.dispose()
    refused = program("hub", "--base-dir", world, "--db", postgresql_url)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.endswith("then start once with --upgrade\n")
    with a_hub(world, "--db", postgresql_url, "--upgrade"):
        pass
    with a_hub(world, "--db", postgresql_url) as hub, a_source(hub.address) as source:
        accepted(source, a_report("r2"))
    assert told("verify", "--db", postgresql_url)["entries"] == 2


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        pytest.param(["--db", NOWHERE], 1, "postgresql+psycopg://duty:***@127.0.0.1:9/none: ", id="nobody there"),
        pytest.param(["--db", "duty room"], 1, "Could not parse SQLAlchemy URL", id="no URL"),
        pytest.param(["--standby"], 2, "a standby needs a database that several hubs reach", id="a file for a standby"),
    ],
)
def test_what_cannot_be_served_is_said_in_one_line_without_the_password(
    world: Path, options: list[str], code: int, said: str
) -> None:
    ended = program("hub", "--base-dir", world, *options)
    assert (ended.returncode, ended.stdout) == (code, "")
    assert said in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert "secret" not in ended.stderr


def test_without_the_extra_a_hub_says_what_to_install_and_everything_else_goes_on(world: Path) -> None:
    """A database URL is the only thing that asks for the driver."""
    without = "import sys; sys.modules['psycopg'] = None; import main; sys.exit(main.main(sys.argv[1:]))"
    command = [sys.executable, "-c", without, "hub", "--base-dir", str(world), "--db", NOWHERE]
    ended = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT, env=program_environment()
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "PostgreSQL needs the extra 'postgresql' of this program (psycopg is not installed)" in ended.stderr
    assert "secret" not in ended.stderr
