"""Sending keeps the books: every row read is accepted, repeated, refused or without an answer, once."""

import io
from datetime import timedelta
from pathlib import Path

from bus.intake.pace import Pace
from bus.intake.progress import Progress
from bus.intake.quarantine import Quarantine
from bus.intake.reading import Source
from bus.intake.sending import MOST_OUTSTANDING, Sending
from bus.intake.tally import Tally
from models.clock import ManualClock
from models.domain.orders import ReportCase
from tests.bus.intake.files import NOW, csv_file, line, source
from tests.bus.intake.hubs import SmallHub
from tests.bus.intake.test_calls import CALLS, call_file


def send(found: Source, hub: SmallHub, folder: Path, speed: float | None = None, as_now: bool = False) -> Tally:
    tally, _ = send_telling(found, hub, folder, speed, as_now)
    return tally


def send_telling(
    found: Source, hub: SmallHub, folder: Path, speed: float | None = None, as_now: bool = False
) -> tuple[Tally, str]:
    told = io.StringIO()
    quarantine = Quarantine(folder / "quarantine", found.shape)
    progress = Progress(told, hub.clock, found.about_rows)
    tally = Sending(hub, found, Pace(hub.clock, speed, as_now), quarantine, progress).run()
    assert tally.adds_up
    return tally, told.getvalue()


def small_hub(**how: object) -> SmallHub:
    return SmallHub(ManualClock(NOW), **how)  # type: ignore[arg-type]  # the fields of SmallHub


def test_every_row_is_counted_once_and_a_second_sending_acts_on_none(tmp_path: Path) -> None:
    lines = [line(Id=str(n)) for n in range(3_000)]
    found = source(csv_file(tmp_path, *lines, lines[7], line(Id="x", Opened="never")))
    hub = small_hub(refuse={"5": "not that one"})
    first = send(found, hub, tmp_path)
    assert (first.read, first.accepted, first.repeated, first.refused) == (3_002, 2_999, 1, 2)
    assert first.reasons == {
        "Opened: is no date and time like %Y-%m-%d %H:%M:%S or iso": 1,
        "the hub refused it (no)": 1,
    }
    second = send(found, hub, tmp_path)
    assert (second.accepted, second.repeated, second.refused) == (0, 3_000, 2)


def test_no_more_than_the_limit_is_on_its_way_at_a_time(tmp_path: Path) -> None:
    hub = small_hub(answers=1)
    assert send(source(csv_file(tmp_path, *(line(Id=str(n)) for n in range(2_500)))), hub, tmp_path).settled
    assert hub.most_outstanding == MOST_OUTSTANDING


def test_a_row_of_several_messages_is_accepted_when_all_of_them_are(tmp_path: Path) -> None:
    found = source(call_file(tmp_path, "E1 1 01 02 03 05 20", "E2 2 01 02 - - -"), CALLS)
    assert send(found, small_hub(), tmp_path).accepted == 2
    refused = send(found, small_hub(refuse={"C1": "unknown"}), tmp_path)
    assert (refused.accepted, refused.refused) == (0, 2)


def test_rows_are_sent_in_time_order_at_the_original_distance_by_speed(tmp_path: Path) -> None:
    later, first = line(Id="b", Opened="2025-06-01 13:00:00"), line(Id="a", Opened="2025-06-01 12:00:00")
    hub = small_hub()
    send(source(csv_file(tmp_path, later, first)), hub, tmp_path, speed=60)
    assert [order.record for _, order in hub.sent] == ["a", "b"]
    gap = hub.sent[1][0] - hub.sent[0][0]
    assert timedelta(minutes=1) <= gap < timedelta(minutes=1, seconds=1)


def test_as_now_dates_the_first_row_now_and_leaves_out_closings_that_have_not_happened(tmp_path: Path) -> None:
    lines = [line(Id=str(n), Opened=f"2025-06-01 12:{n:02}:00", Closed="2025-06-02 12:00:00") for n in range(3)]
    hub = small_hub()
    send(source(csv_file(tmp_path, *lines)), hub, tmp_path, speed=2, as_now=True)
    reports = [order for _, order in hub.sent if isinstance(order, ReportCase)]
    assert [order.reported_at - NOW for order in reports] == [timedelta(seconds=30 * n) for n in range(3)]
    assert [order.closed_at for order in reports] == [None] * 3
    again = send(source(csv_file(tmp_path, *lines)), hub, tmp_path)
    assert again.repeated == 3


def test_a_hub_that_stays_away_is_told_of_and_waited_for(tmp_path: Path) -> None:
    hub = small_hub(answers=0, back_after=200)
    tally, told = send_telling(source(csv_file(tmp_path, line())), hub, tmp_path)
    assert tally.accepted == 1
    assert "The hub is away: 1 reports wait and are sent again when it is back." in told
    assert "The hub answers again." in told


def test_stopping_gives_the_tally_so_far(tmp_path: Path) -> None:
    lines = [line(Id=str(n)) for n in range(500)]
    found = source(csv_file(tmp_path, line(Id="x", Opened="never"), *lines))
    tally = send(found, small_hub(answers=10, interrupt_after=5), tmp_path)
    assert tally.refused == 1
    assert 0 < tally.accepted <= 40
    assert tally.unanswered == tally.read - tally.accepted - 1 > 0
    assert not tally.settled
    assert list((tmp_path / "quarantine").iterdir())


def test_progress_tells_rows_rate_time_left_and_what_became_of_them() -> None:
    clock = ManualClock(NOW)
    progress = Progress(io.StringIO(), clock, about_rows=4_000)
    text = progress.line(Tally(1_000, 900, 60, 40), timedelta(seconds=10))
    assert text == "1,000 of about 4,000 rows · 100/s · about 0:00:30 left · 900 accepted, 60 repeated, 40 refused"
    progress.ends_at = NOW + timedelta(hours=2)
    assert "about 2:00:00 left" in progress.line(Tally(), timedelta())
