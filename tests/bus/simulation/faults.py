"""Faults to plant: each changes what one part of the program does, as a careless change might, for the time of a run.

`caught_by` begins the name of the promise that is seen to break, `seed` is the first seed that shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.bus.simulation import hub_faults as hub
from tests.bus.simulation import peer_faults as peers
from tests.bus.simulation import room_faults as rooms

Plant = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True, slots=True)
class Fault:
    """One change of behaviour, with the first seed that shows it and the promise that is seen to break there."""

    plant: Plant
    seed: int
    caught_by: str

    @property
    def name(self) -> str:
        return self.plant.__name__.replace("_", " ")


FAULTS = (
    Fault(hub.a_receipt_goes_out_before_the_commit, 6, "1 no receipt without a commit"),
    Fault(hub.an_order_that_could_not_be_written_is_dropped_without_a_word, 6, "4 it comes to rest"),
    Fault(hub.an_order_that_could_not_be_written_is_refused_for_good, 4, "1 no receipt without a commit"),
    Fault(hub.what_was_under_way_overtakes_what_could_not_be_written, 402, "3 nobody overtakes themselves"),
    Fault(hub.a_failed_write_stays_on_the_board, 28, "4 no screen drifts"),
    Fault(hub.what_cannot_be_taken_is_swallowed, 1, "10 what cannot be taken is kept"),
    Fault(hub.what_cannot_be_taken_is_let_go_before_it_is_written, 28, "10 what cannot be taken is kept"),
    Fault(hub.the_version_that_was_seen_is_not_looked_at, 7, "3 one winner"),
    Fault(hub.ones_own_order_does_not_count_as_seen, 2, "3 nobody is slower than themselves"),
    Fault(hub.the_loser_is_not_told_who_won, 2, "3 the loser is told who won"),
    Fault(hub.a_refusal_does_not_name_the_field, 3, "10 a refusal names field and reason"),
    Fault(hub.the_digest_of_what_was_before_is_not_taken_away, 0, "4 no screen drifts"),
    Fault(hub.an_archived_case_stays_on_the_board, 18, "4 no screen drifts"),
    Fault(hub.a_mark_that_was_told_is_forgotten_at_a_restart, 14, "4 no screen drifts"),
    Fault(hub.a_mark_that_came_while_no_hub_was_there_is_left_out, 10, "6 a deadline is not missed"),
    Fault(hub.a_case_that_changed_is_not_planned_anew, 1, "6 a deadline is not missed"),
    Fault(hub.what_was_answered_is_forgotten_at_a_restart, 0, "1 what was acknowledged survives"),
    Fault(hub.receipts_are_written_after_the_journal, 58, "2 an order acts once"),
    Fault(hub.a_repeat_is_known_by_its_id_alone_whoever_sent_it, 0, "10 a refusal names field and reason"),
    Fault(hub.the_chain_begins_anew_with_each_life_of_the_hub, 0, "the journal is whole"),
    Fault(hub.clocks_and_assignments_are_not_projected, 0, "the journal is whole"),
    Fault(hub.a_repeat_is_not_answered, 2, "4 it comes to rest"),
    Fault(hub.a_heartbeat_has_no_head_number, 0, "4 a heartbeat proves it"),
    Fault(hub.the_snapshot_counts_as_of_its_last_part, 5, "4 no screen drifts"),
    Fault(hub.a_message_of_changes_is_skipped_when_a_seat_is_behind, 71, "4 it comes to rest"),
    Fault(hub.sheets_are_left_out_of_a_catch_up, 25, "4 no screen drifts"),
    Fault(peers.a_gap_in_the_stream_is_not_noticed, 62, "4 a gap ends the session"),
    Fault(peers.what_waits_is_not_sent_again_with_a_new_session, 0, "4 it comes to rest"),
    Fault(peers.what_could_not_be_written_is_not_sent_again, 6, "4 it comes to rest"),
    Fault(peers.silence_is_not_noticed, 0, "5 stale looks stale"),
    Fault(peers.a_receipt_settles_only_the_first_of_its_message, 0, "4 it comes to rest"),
    Fault(peers.the_hash_in_the_heartbeat_is_not_compared, 28, "4 every screen is the hub's state"),
    Fault(peers.what_a_snapshot_leaves_out_stays_in_the_cache, 289, "4 every screen is the hub's state"),
    Fault(peers.a_change_is_told_but_not_kept, 0, "4 every screen is the hub's state"),
    Fault(peers.entries_are_kept_as_somebody_elses, 0, "4 every screen is the hub's state"),
    Fault(peers.an_order_goes_out_before_it_is_in_the_outbox, 0, "1 what was queued is kept"),
    Fault(peers.the_outbox_is_emptied_when_the_link_stands_again, 72, "1 what was queued is kept"),
    Fault(peers.an_answered_order_stays_in_the_outbox, 0, "an answered order leaves the outbox"),
    Fault(peers.the_outbox_is_left_to_the_system_to_write, 113, "1 what was queued is kept"),
    Fault(peers.the_outbox_goes_by_the_clock, 88, "1 what was queued is kept"),
    Fault(peers.the_outbox_is_not_read_at_the_start, 0, "4 it comes to rest"),
    Fault(peers.a_later_order_overtakes_what_could_not_be_written, 60, "3 nobody overtakes themselves"),
    Fault(peers.what_an_order_rests_on_is_forgotten_in_the_outbox, 20, "3 nobody is slower than themselves"),
    Fault(rooms.the_epoch_is_not_raised_when_a_hub_opens_the_database, 3, "one hub writes in an epoch"),
    Fault(rooms.a_commit_does_not_look_at_the_fence, 70, "one hub writes in an epoch"),
    Fault(rooms.a_heartbeat_does_not_look_at_the_fence, 49, "5 stale looks stale"),
    Fault(rooms.a_commit_that_went_through_unheard_is_not_noticed, 106, "4 it comes to rest"),
    Fault(rooms.the_lead_is_taken_while_another_has_it, 3, "one hub leads"),
    Fault(rooms.a_standby_serves_though_it_does_not_lead, 3, "one hub leads"),
    Fault(rooms.what_an_earlier_leader_has_under_way_is_left_to_it, 75, "a new leader waits for nobody"),
    Fault(rooms.a_leader_that_is_silent_is_left_alone, 3, "a silent leader is put aside"),
    Fault(rooms.a_hub_does_not_ask_whether_it_still_leads, 4, "who lost the lead ends"),
    Fault(rooms.a_hub_that_hangs_goes_on_giving_signs_of_life, 43, "a hub that hangs gives no sign of life"),
    Fault(rooms.a_new_leader_has_the_board_that_it_had_last, 0, "4 no screen drifts"),
    Fault(rooms.a_new_leader_knows_only_what_it_has_answered_itself, 2, "4 it comes to rest"),
    Fault(rooms.a_peer_goes_back_to_a_hub_that_led_before, 249, "nobody goes back to an older leader"),
    Fault(rooms.a_seat_forgets_with_its_process_who_led, 249, "nobody goes back to an older leader"),
    Fault(rooms.the_first_hub_of_a_list_is_taken_for_the_leader, 3, "4 it comes to rest"),
    Fault(rooms.a_hub_that_was_found_once_is_waited_for_for_ever, 3, "4 it comes to rest"),
)
