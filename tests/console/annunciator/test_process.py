"""The annunciator as a process: what its players are asked to play, say and show, and what it writes down."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bus.hub.process import program_environment
from console.annunciator.door import NearEnd
from console.annunciator.messages import AnswerSelfTest, Beat, BeginSelfTest, Bye, Calling, Follow, Heard, Mute, Speak
from tests.console.annunciator.stand_in import ENGLISH, PLAYERS, TOKEN, standing_in
from tests.console.room import Hub

OFTEN = 0.2
NEVER_TESTED_LATE = {"test__late_after__seconds": 10**6}


def alerts(count: int, spoken: str, newest: str = "") -> Calling:
    return Calling(TOKEN, count, {"high": count}, [("Water", count)], newest, False, spoken, spoken, "Water 2")


def test_an_alert_is_played_said_and_shown(tmp_path: Path) -> None:
    with standing_in(tmp_path) as desk:
        desk.send(alerts(3, "3 alerts, 2 in Water"))
        desk.until(lambda: len(desk.said("played", "alerts")) == 3, "sound, voice and notice have ended")
        assert [Path(words[0]).name.partition("-")[0] for words in desk.heard("pw-play")] == ["high"]
        assert desk.heard("spd-say") == [["-w", "-l", "en", "--", "3 alerts, 2 in Water"]]
        assert [words[-2:] for words in desk.heard("notify-send")] == [["3 alerts, 2 in Water", "Water 2"]]


def test_it_is_repeated_until_somebody_has_heard_it_and_calls_again_for_more(tmp_path: Path) -> None:
    pace = {"level__high__repeat__seconds": OFTEN, "level__high__say__seconds": OFTEN, "pace__least_gap__seconds": 0.0}
    with standing_in(tmp_path, changes=pace) as desk:
        desk.send(alerts(1, "1 alert"))
        desk.until(lambda: len(desk.heard("pw-play")) >= 3, "it has sounded three times")
        desk.send(Heard(TOKEN))
        desk.until_status(lambda status: status.calling == ("alerts",) and not status.unheard, "it has been heard")
        quiet = len(desk.said("called"))
        desk.send(alerts(1, "1 alert"))
        desk.send(Mute(TOKEN, 0))  # what is written down for it shows that the summary before it has been taken
        desk.until(lambda: bool(desk.said("unmuted")), "both have been taken")
        assert len(desk.said("called")) == quiet
        desk.send(alerts(2, "2 alerts"))
        desk.until(lambda: len(desk.said("called")) > quiet, "another alert calls again")
        assert len(desk.heard("notify-send")) <= 2


def test_a_console_that_stops_beating_is_called_out_and_so_is_its_return(tmp_path: Path) -> None:
    with standing_in(tmp_path) as desk:
        desk.until_status(lambda status: True, "it has heard a beat")
        desk.beats = False
        desk.until(lambda: bool(desk.said("called", "frozen")), "the frozen console is called out")
        desk.until(lambda: ["-w", "-l", "en", "--", "words of frozen"] in desk.heard("spd-say"), "it is said")
        desk.beats = True
        desk.until(lambda: bool(desk.said("called", "frozen_over")), "that it is over is called out")
        desk.until(lambda: ["-w", "-l", "en", "--", "words of frozen_over"] in desk.heard("spd-say"), "it is said")


def test_a_silent_hub_is_called_out_by_its_own_link_and_so_is_its_return(tmp_path: Path, hub: Hub) -> None:
    with standing_in(tmp_path) as desk:
        desk.send(Follow(TOKEN, hub.address, True))
        desk.until_status(lambda status: status.hub == "live", "its own link is live")
        hub.kill()
        desk.until(lambda: bool(desk.said("called", "hub_silent")), "the silent hub is called out")
        hub.start_again()
        desk.until(lambda: bool(desk.said("called", "hub_silent_over")), "that the hub is back is called out")
        assert not desk.said("noticed", "cut_off")


def test_a_console_cut_off_from_a_hub_that_lives_is_called_out(tmp_path: Path, hub: Hub) -> None:
    with standing_in(tmp_path) as desk:
        desk.send(Follow(TOKEN, hub.address, True))
        desk.until_status(lambda status: status.hub == "live", "its own link is live")
        desk.send(Follow(TOKEN, hub.address, False))
        desk.until(lambda: bool(desk.said("called", "cut_off")), "the cut-off console is called out")


def test_a_console_that_dies_is_called_out_before_the_annunciator_ends(tmp_path: Path) -> None:
    with standing_in(tmp_path) as desk:
        desk.until_status(lambda status: True, "it runs")
        assert desk.die() == 3
        assert desk.heard("spd-say") == [["-w", "-l", "en", "--", "words of gone"]]


def test_a_goodbye_ends_it_without_a_call(tmp_path: Path) -> None:
    with standing_in(tmp_path) as desk:
        desk.until_status(lambda status: True, "it runs")
        assert desk.leave() == 0
        assert desk.said("called") == []


def test_a_muted_annunciator_is_silent_for_alerts_until_the_mute_ends_by_itself(tmp_path: Path) -> None:
    pace = {"mute__minutes": [0.02, 5.0], "level__high__repeat__seconds": OFTEN, "pace__least_gap__seconds": 0.0}
    with standing_in(tmp_path, changes=pace) as desk:
        desk.send(Mute(TOKEN, 0.02, "Seat 7", "conference"))
        desk.send(alerts(1, "1 alert"))
        desk.until(lambda: len(desk.heard("pw-play")) >= 1, "it sounds after the mute")
        over = [each["what"] for each in desk.events].index("mute_over")
        silent = [each for each in desk.events[:over] if each["what"] == "called"]
        assert silent
        assert not any(each["sound"] or each["say"] for each in silent)


def test_a_mute_without_a_reason_or_of_another_length_is_refused(tmp_path: Path) -> None:
    with standing_in(tmp_path) as desk:
        desk.send(Mute(TOKEN, 5, "Seat 7", "  "))
        desk.send(Mute(TOKEN, 600, "Seat 7", "forever"))
        desk.until(lambda: len(desk.said("mute_refused")) == 2, "both are refused")
        assert desk.until_status(lambda status: True, "it tells").muted_until is None


def test_a_frozen_console_is_heard_through_a_mute(tmp_path: Path) -> None:
    with standing_in(tmp_path) as desk:
        desk.send(Mute(TOKEN, 30, "Seat 7", "conference"))
        desk.until_status(lambda status: status.muted_until is not None, "it is muted")
        desk.beats = False
        desk.until(lambda: len(desk.heard("pw-play")) >= 1, "the frozen console is heard")
        assert desk.said("called", "frozen")[0]["sound"] is True


def test_a_mute_holds_over_a_restart(tmp_path: Path) -> None:
    with standing_in(tmp_path) as desk:
        desk.send(Mute(TOKEN, 30, "Seat 7", "conference"))
        until = desk.until_status(lambda status: status.muted_until is not None, "it is muted").muted_until
        desk.leave()
    with standing_in(tmp_path) as desk:
        assert desk.until_status(lambda status: True, "it tells").muted_until == until


def test_a_player_that_fails_makes_way_for_the_next_and_is_named(tmp_path: Path) -> None:
    with standing_in(tmp_path, {**PLAYERS, "pw-play": 1, "paplay": 0}) as desk:
        desk.send(alerts(1, "1 alert"))
        status = desk.until_status(lambda status: status.sound == "paplay", "the other player is used")
        assert (status.trouble, status.trouble_code, status.silent) == ("pw-play", 1, False)
        assert len(desk.heard("paplay")) == 1


@pytest.mark.parametrize("players", [{"notify-send": 0}, {"notify-send": 0, "aplay": 2}])
def test_a_workstation_that_can_play_nothing_says_so_by_a_notice_and_in_its_status(
    tmp_path: Path, players: dict[str, int]
) -> None:
    with standing_in(tmp_path, players) as desk:
        desk.send(alerts(1, "1 alert"))
        desk.until_status(lambda status: status.silent, "it says that it is silent")
        desk.until(lambda: len(desk.heard("notify-send")) == 2, "it is shown")
        assert "words of no_sound" in [words[-1] for words in desk.heard("notify-send")]


def test_a_stranger_without_the_token_is_not_heeded(tmp_path: Path) -> None:
    with standing_in(tmp_path) as desk:
        stranger = NearEnd(desk.address)
        try:
            stranger.send(Bye("another token"))
            stranger.send(Beat("another token"))
            desk.until(lambda: bool(desk.said("stranger")), "the stranger is noticed")
            desk.until_status(lambda status: True, "it still serves its console")
            assert stranger.statuses() == []
        finally:
            stranger.close()


def test_it_speaks_the_language_that_it_is_told(tmp_path: Path) -> None:
    chinese = ENGLISH | {"frozen": "注意，值守台已卡死"}
    said = ["-w", "-l", "zh", "--", chinese["frozen"]]
    with standing_in(tmp_path) as desk:
        desk.send(Speak(TOKEN, "zh", chinese))
        desk.until_status(lambda status: True, "it runs")
        desk.beats = False
        desk.until(lambda: said in desk.heard("spd-say"), "it is said in Chinese")


def test_the_self_test_plays_every_level_asks_and_is_kept_with_its_answer(tmp_path: Path) -> None:
    with standing_in(tmp_path, changes=NEVER_TESTED_LATE) as desk:
        assert desk.until_status(lambda status: True, "it tells").test_due
        desk.send(BeginSelfTest(TOKEN, "Seat 7"))
        desk.until_status(lambda status: status.test == "asking", "it asks")
        played = [Path(words[0]).name.partition("-")[0] for words in desk.heard("pw-play")]
        assert played == ["low", "medium", "high", "critical", "fault"]
        desk.send(AnswerSelfTest(TOKEN, True, "Seat 7"))
        status = desk.until_status(lambda status: status.test == "idle", "it is over")
        assert status.last_test is not None
        assert (status.last_test.result, status.last_test.by, status.test_due) == ("passed", "Seat 7", False)
        desk.leave()
    with standing_in(tmp_path, changes=NEVER_TESTED_LATE) as desk:
        assert desk.until_status(lambda each: True, "it tells").last_test == status.last_test


def test_a_self_test_whose_sounds_do_not_play_fails_although_somebody_says_yes(tmp_path: Path) -> None:
    with standing_in(tmp_path, {**PLAYERS, "pw-play": 1}) as desk:
        desk.send(BeginSelfTest(TOKEN))
        desk.until_status(lambda status: status.test == "asking", "it asks")
        desk.send(AnswerSelfTest(TOKEN, True))
        last = desk.until_status(lambda status: status.test == "idle", "it is over").last_test
        assert last is not None
        assert last.result == "failed"
        assert "low sound pw-play 1" in last.failed


def test_a_self_test_that_nobody_answers_is_not_passed(tmp_path: Path) -> None:
    with standing_in(tmp_path, changes={"test__answer_within__seconds": 0.1}) as desk:
        desk.send(BeginSelfTest(TOKEN))
        desk.until(lambda: bool(desk.said("test_over")), "it is over")
        assert desk.said("test_over")[0]["result"] == "unanswered"
        assert desk.until_status(lambda status: True, "it tells").test_due


def test_an_overdue_self_test_is_said(tmp_path: Path) -> None:
    with standing_in(tmp_path, changes={"test__late_after__seconds": 0.0}) as desk:
        desk.until(lambda: ["-w", "-l", "en", "--", "words of test_late"] in desk.heard("spd-say"), "it is said")
        assert desk.until_status(lambda status: True, "it tells").test_late


def test_it_needs_neither_a_screen_nor_a_database() -> None:
    code = "import console.annunciator.loop, sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], env=program_environment(), capture_output=True, check=True)
    loaded = {name.partition(".")[0] for name in ran.stdout.decode().split()}
    assert not loaded & {"PySide6", "shiboken6", "numpy", "sqlalchemy", "qasync"}
