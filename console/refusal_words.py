"""What the hub's codes of refusal mean, one sentence each: what is in the way and, where it can, what to do.

`{0}`, `{1}` … are the arguments that come with the code.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    # the order and what it names
    "no_case": QT_TRANSLATE_NOOP("refusals", "There is no case {0}."),
    "no_type": QT_TRANSLATE_NOOP("refusals", "{0} is no type of the catalogue."),
    "no_unit": QT_TRANSLATE_NOOP("refusals", "There is no unit {0}."),
    "whole_room_only": QT_TRANSLATE_NOOP(
        "refusals", "This is about the whole room, and this seat sees {1} only: have it done where everything is seen."
    ),
    "other_part": QT_TRANSLATE_NOOP(
        "refusals", "{0} does not belong to {1}: have it registered where everything is seen."
    ),
    "no_record": QT_TRANSLATE_NOOP("refusals", "The record {0} was never reported."),
    "record_known": QT_TRANSLATE_NOOP("refusals", "The record {0} is case {1} already, with other content."),
    "missing": QT_TRANSLATE_NOOP("refusals", "{0} must be given."),
    "too_long": QT_TRANSLATE_NOOP("refusals", "{0} is longer than {1} characters."),
    "too_large": QT_TRANSLATE_NOOP("refusals", "The order is too large to be sent: shorten its texts."),
    "malformed": QT_TRANSLATE_NOOP("refusals", "The hub could not read the order: the versions may differ."),
    "seat_locked": QT_TRANSLATE_NOOP("refusals", "The seat is locked: sign in, then place the order again."),
    "placed_by_other": QT_TRANSLATE_NOOP(
        "refusals", "{0} had placed this here, and it had not been sent: place it again if it still holds."
    ),
    "withdrawn": QT_TRANSLATE_NOOP("refusals", "Taken back before it was sent."),
    "off_earth": QT_TRANSLATE_NOOP("refusals", "The point {0} is not on the earth: degrees, longitude first."),
    "no_zone": QT_TRANSLATE_NOOP("refusals", "{0} has no time zone."),
    "too_early": QT_TRANSLATE_NOOP("refusals", "{0} lies before {1}."),
    "future": QT_TRANSLATE_NOOP("refusals", "{0} lies in the future: compare the clocks."),
    "past": QT_TRANSLATE_NOOP("refusals", "{0} lies in the past: choose a later instant."),
    "backwards": QT_TRANSLATE_NOOP("refusals", "{0} is earlier than {1}."),
    # where the case and its units stand
    "state": QT_TRANSLATE_NOOP("refusals", "{0} has moved on (“{1}”): what you ordered no longer applies to it."),
    "not_assigned": QT_TRANSLATE_NOOP("refusals", "{0} has no work on {1}."),
    "stage": QT_TRANSLATE_NOOP("refusals", "{0} is at another stage of its work on {1} by now: {2}."),
    "off_duty": QT_TRANSLATE_NOOP("refusals", "{0} is off duty."),
    "assigned": QT_TRANSLATE_NOOP("refusals", "{0} is on {1} already."),
    "twice": QT_TRANSLATE_NOOP("refusals", "A unit is named twice."),
    "designated": QT_TRANSLATE_NOOP(
        "refusals", "The centre designated {0} for {1}: it cannot return it. It can be recalled."
    ),
    "no_lead": QT_TRANSLATE_NOOP("refusals", "No unit has worked on {0}: dispatch one first."),
    "leader_closes": QT_TRANSLATE_NOOP("refusals", "{0} is of level A: the shift leader closes it."),
    # the thread
    "file_empty": QT_TRANSLATE_NOOP("refusals", "The file {0} is empty: there is nothing to attach."),
    "file_too_large": QT_TRANSLATE_NOOP("refusals", "The file {0} has more than {1} MB: attach a smaller one."),
    "file_program": QT_TRANSLATE_NOOP("refusals", "The file {0} is a program: programs are not taken."),
    "file_heic": QT_TRANSLATE_NOOP(
        "refusals", "{0} is a HEIC or AVIF picture, which keeps where it was taken: save it as JPEG or PNG first."
    ),
    "file_broken": QT_TRANSLATE_NOOP(
        "refusals", "{0} is damaged and cannot be read through: save the picture anew and attach that."
    ),
    "file_traces": QT_TRANSLATE_NOOP(
        "refusals", "{0} says where it was taken, and that is not kept here: attach it again at this console."
    ),
    "files_full": QT_TRANSLATE_NOOP("refusals", "The case has {0} files, the most there can be."),
    "files_large": QT_TRANSLATE_NOOP(
        "refusals", "All files of the case together would have more than {0} MB: attach a smaller one."
    ),
    # the caller
    "no_caller": QT_TRANSLATE_NOOP("refusals", "The hub holds nothing of a caller of {0}, or no longer."),
    "not_held": QT_TRANSLATE_NOOP("refusals", "The hub does not hold this of the caller of {0}, or no longer."),
    # relations
    "same_case": QT_TRANSLATE_NOOP("refusals", "A case cannot be merged into itself, nor linked with itself."),
    "linked": QT_TRANSLATE_NOOP("refusals", "{0} and {1} are linked already."),
    "not_linked": QT_TRANSLATE_NOOP("refusals", "{0} is not linked with it: link cases first."),
    # tasks and requests
    "open_task": QT_TRANSLATE_NOOP(
        "refusals", "A task of {0} has no answer yet: have it answered or withdraw it, then close."
    ),
    "no_task": QT_TRANSLATE_NOOP("refusals", "{0} has no such task open."),
    "task_over": QT_TRANSLATE_NOOP("refusals", "Task {1} of {0} is over: {2}."),
    "task_kind": QT_TRANSLATE_NOOP("refusals", "Task {1} of {0} is of another kind ({2}): this is not for it."),
    "received": QT_TRANSLATE_NOOP("refusals", "Every open task of {0} is received already: it can be answered."),
    "asked_check": QT_TRANSLATE_NOOP("refusals", "A check of {0} on site is under way: wait for its answer."),
    "asked_extension": QT_TRANSLATE_NOOP("refusals", "More time for {0} has been asked for: it waits for a decision."),
    "asked_suspension": QT_TRANSLATE_NOOP(
        "refusals", "A suspension of {0} has been asked for: it waits for a decision."
    ),
    "bad_limit": QT_TRANSLATE_NOOP("refusals", "“{0}” is no limit: a whole number and a unit are needed, such as 2nh."),
    # limits
    "no_clock": QT_TRANSLATE_NOOP("refusals", "No limit of the work on {0} is running: there is nothing to extend."),
    "no_repair": QT_TRANSLATE_NOOP("refusals", "The type of {0} has one limit for the whole work: no repair follows."),
    "overdue": QT_TRANSLATE_NOOP("refusals", "The limit of {0} is over: more time has to be asked for before."),
    "most_extensions": QT_TRANSLATE_NOOP("refusals", "The limit of {0} can be extended {1} times at the most."),
    "suspended_before": QT_TRANSLATE_NOOP("refusals", "{0} was suspended before: that is possible once."),
    "too_far": QT_TRANSLATE_NOOP("refusals", "It can wait {0} days at the most: choose a nearer day or limit."),
    "same_type": QT_TRANSLATE_NOOP("refusals", "{0} has this type and level already."),
    "not_due": QT_TRANSLATE_NOOP("refusals", "The supervision {0} has come already, or has not come yet."),
    # escalation, emergencies, mediation
    "most_escalated": QT_TRANSLATE_NOOP("refusals", "{0} is with a task force already: there is no higher level."),
    "no_grade": QT_TRANSLATE_NOOP("refusals", "{0} has no emergency grade yet: set it first."),
    "same_grade": QT_TRANSLATE_NOOP("refusals", "{0} has this emergency grade already."),
    "report_final": QT_TRANSLATE_NOOP("refusals", "The final report of {0} has been made: none follows it."),
    "report_order": QT_TRANSLATE_NOOP("refusals", "This report cannot be the next one: {0}."),
    "no_incident": QT_TRANSLATE_NOOP(
        "refusals", "{0} is no incident: it has no emergency grade and was not escalated. Set the grade first."
    ),
    "too_many": QT_TRANSLATE_NOOP("refusals", "An instruction goes to {0} recipients at the most: name departments."),
    "twice_told": QT_TRANSLATE_NOOP("refusals", "A recipient is named twice."),
    "ticked": QT_TRANSLATE_NOOP("refusals", "{2} has ticked this step already: {1}."),
    "not_ticked": QT_TRANSLATE_NOOP("refusals", "This step of {0} is not ticked."),
    "none_ticked": QT_TRANSLATE_NOOP("refusals", "No step of the plan card of {0} is ticked."),
    "same_role": QT_TRANSLATE_NOOP("refusals", "{0} has this role on {1} already."),
    "no_count": QT_TRANSLATE_NOOP("refusals", "{0} lies between 0 and {1}."),
    "too_many_words": QT_TRANSLATE_NOOP("refusals", "{0} has more than {1} entries."),
    "no_dispute": QT_TRANSLATE_NOOP("refusals", "{0} is no dispute: it is not mediated. Its type can be set right."),
    "mediation_order": QT_TRANSLATE_NOOP("refusals", "Mediation cannot go on with this: {0}."),
    # alerts
    "no_alert": QT_TRANSLATE_NOOP("refusals", "This call of {0} is over, or another one has come: look again."),
    "not_shelved": QT_TRANSLATE_NOOP("refusals", "No alert of {0} is on the shelf."),
    "leader_shelves": QT_TRANSLATE_NOOP("refusals", "{0} is of level {1}: the shift leader shelves its alerts."),
    "long_shelf": QT_TRANSLATE_NOOP("refusals", "An alert of level {0} stays on the shelf {1} hours at the most."),
    # the shift
    "no_line": QT_TRANSLATE_NOOP("refusals", "The log has no line {0} at hand: it may be filed by now."),
    "no_handover": QT_TRANSLATE_NOOP("refusals", "There is no handover {0} at hand: it may be filed by now."),
    "handover_replaced": QT_TRANSLATE_NOOP(
        "refusals", "Another page was prepared in place of handover {0}: look at that one."
    ),
    "handover_unsigned": QT_TRANSLATE_NOOP("refusals", "Handover {0} is not signed: there is nothing to countersign."),
    "post": QT_TRANSLATE_NOOP("refusals", "This seat is not manned as that post: nobody signs as more than he is."),
    "bad_page": QT_TRANSLATE_NOOP("refusals", "The page does not agree with itself: have it gathered anew."),
    "keep": QT_TRANSLATE_NOOP("refusals", "What this shift wrote has to stay at hand."),
    "too_many_lines": QT_TRANSLATE_NOOP("refusals", "{0} has more than {1} lines."),
    # the city's rules
    "bad_rules": QT_TRANSLATE_NOOP("refusals", "The rules cannot be published: {0}: {1}"),
    "past_due": QT_TRANSLATE_NOOP(
        "refusals",
        "{0} running clocks would be overdue at once, the first on {1}: "
        "extend them first, or leave those days as they are.",
    ),
    "at_once": QT_TRANSLATE_NOOP("refusals", "A calendar says what days are: it holds at once, not from a later day."),
}
"""Every code but `conflict` and `role`, which are put together from more than their arguments."""

FIELDS: Mapping[str, object] = {
    "reason": QT_TRANSLATE_NOOP("refusals", "The reason"),
    "result": QT_TRANSLATE_NOOP("refusals", "The result"),
    "note": QT_TRANSLATE_NOOP("refusals", "The note"),
    "text": QT_TRANSLATE_NOOP("refusals", "The text"),
    "units": QT_TRANSLATE_NOOP("refusals", "A unit"),
    "unit": QT_TRANSLATE_NOOP("refusals", "The unit"),
    "to": QT_TRANSLATE_NOOP("refusals", "Who it is for"),
    "until": QT_TRANSLATE_NOOP("refusals", "The day until which it waits"),
    "event": QT_TRANSLATE_NOOP("refusals", "What it waits for"),
    "members": QT_TRANSLATE_NOOP("refusals", "Who sits on the task force"),
    "limit": QT_TRANSLATE_NOOP("refusals", "The limit"),
    "recipients": QT_TRANSLATE_NOOP("refusals", "A recipient"),
    "step": QT_TRANSLATE_NOOP("refusals", "The step"),
    "role": QT_TRANSLATE_NOOP("refusals", "The role"),
    "affected": QT_TRANSLATE_NOOP("refusals", "The number of people affected"),
    "trapped": QT_TRANSLATE_NOOP("refusals", "The number of people trapped"),
    "injured": QT_TRANSLATE_NOOP("refusals", "The number of people injured"),
    "dead": QT_TRANSLATE_NOOP("refusals", "The number of people dead"),
    "water_cm": QT_TRANSLATE_NOOP("refusals", "The water level"),
    "skills": QT_TRANSLATE_NOOP("refusals", "The list of skills"),
    "equipment": QT_TRANSLATE_NOOP("refusals", "The list of equipment"),
    "rota": QT_TRANSLATE_NOOP("refusals", "The rota"),
    "title": QT_TRANSLATE_NOOP("refusals", "The title"),
    "record": QT_TRANSLATE_NOOP("refusals", "The source's number"),
    "address": QT_TRANSLATE_NOOP("refusals", "The address"),
    "area": QT_TRANSLATE_NOOP("refusals", "The area"),
    "lon": QT_TRANSLATE_NOOP("refusals", "The longitude"),
    "lat": QT_TRANSLATE_NOOP("refusals", "The latitude"),
    "at": QT_TRANSLATE_NOOP("refusals", "The time"),
    "reported_at": QT_TRANSLATE_NOOP("refusals", "The time of the report"),
    "closed_at": QT_TRANSLATE_NOOP("refusals", "The time of closing"),
    "valid_from": QT_TRANSLATE_NOOP("refusals", "The day from which it applies"),
    "told": QT_TRANSLATE_NOOP("refusals", "Who was told"),
    "cases": QT_TRANSLATE_NOOP("refusals", "The list of cases"),
    "post": QT_TRANSLATE_NOOP("refusals", "The post"),
    "shift": QT_TRANSLATE_NOOP("refusals", "The shift"),
    "page": QT_TRANSLATE_NOOP("refusals", "The page"),
    "lines": QT_TRANSLATE_NOOP("refusals", "The list of log lines"),
    "begun": QT_TRANSLATE_NOOP("refusals", "When the shift began"),
    "keep_from": QT_TRANSLATE_NOOP("refusals", "The day from which lines are kept"),
    "body": QT_TRANSLATE_NOOP("refusals", "The rules"),
    "case": QT_TRANSLATE_NOOP("refusals", "The number of the case"),
    "field": QT_TRANSLATE_NOOP("refusals", "The field"),
    "caller_name": QT_TRANSLATE_NOOP("refusals", "The caller's name"),
    "caller_phone": QT_TRANSLATE_NOOP("refusals", "The caller's telephone"),
    "caller_words": QT_TRANSLATE_NOOP("refusals", "What the caller said"),
    "into": QT_TRANSLATE_NOOP("refusals", "The number of the case that goes on"),
    "other": QT_TRANSLATE_NOOP("refusals", "The number of the other case"),
    "call_sign": QT_TRANSLATE_NOOP("refusals", "The call sign"),
    "name": QT_TRANSLATE_NOOP("refusals", "The name"),
    "department": QT_TRANSLATE_NOOP("refusals", "The department"),
    "channel": QT_TRANSLATE_NOOP("refusals", "The channel"),
    "type_code": QT_TRANSLATE_NOOP("refusals", "The type"),
    "source_type": QT_TRANSLATE_NOOP("refusals", "The source's type"),
    "rule": QT_TRANSLATE_NOOP("refusals", "The rule"),
    "mark": QT_TRANSLATE_NOOP("refusals", "The mark of supervision"),
    "alert": QT_TRANSLATE_NOOP("refusals", "The alert"),
    "raised": QT_TRANSLATE_NOOP("refusals", "When it was raised"),
}
"""Fields of orders by the names that they have on forms."""
