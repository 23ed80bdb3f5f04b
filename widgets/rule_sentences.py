"""What the city's rules did, in one plain sentence: a case routed, supervision by itself, a book published."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.domain import facts
from models.domain.clocks import ClockKind, Limit
from widgets.route_sentences import reasons
from widgets.sentence_parts import Telling, with_addition
from widgets.track_words import all_of, book_name, occasion_name
from widgets.words import clock_name, limit_text

translate = QCoreApplication.translate


def rule_sentence(fact: facts.Fact, tell: Telling) -> str:
    match fact:
        case facts.CaseRouted():
            return _routed(fact, tell)
        case facts.SupervisionFired():
            text = translate("words", "Supervision by rule {rule} (version {version})")
            return with_addition(text.format(rule=fact.rule, version=fact.version), fired_because(fact.reason))
        case facts.BookPublished():
            text = translate("words", "{book}: version {version} published, in force from {when}")
            when = tell.when(fact.valid_from)
            return with_addition(text.format(book=book_name(fact.kind), version=fact.version, when=when), fact.note)
        case _:
            return type(fact).__name__


def _routed(fact: facts.CaseRouted, tell: Telling) -> str:
    """The rule, what it looked at and why not the others; and where an officer chose otherwise, whom."""
    who = all_of(tell.unit(name) for name in (fact.lead, *fact.helpers))
    sent = all_of(tell.unit(name) for name in fact.sent)
    if fact.automatic:
        text = translate("words", "Sent by itself to {sent}: rule {rule} (version {version}) names {who}")
    elif fact.followed:
        text = translate("words", "Sent to {sent} as rule {rule} (version {version}) proposed: {who}")
    else:
        text = translate("words", "Sent to {sent}, though rule {rule} (version {version}) proposed {who}")
    told = text.format(sent=sent, rule=fact.rule, version=fact.version, who=who)
    return told + reasons(fact.facts, fact.passed)


def fired_because(reason: str) -> str:
    """What a rule of supervision saw, from the words that the domain keeps: `sign 10nm 50%`, `returned 2`."""
    words = reason.split()
    if len(words) == 3 and words[0] in set(ClockKind):
        text = translate("words", "{percent} of “{clock}” ({limit}) is used")
        return text.format(percent=words[2], clock=clock_name(words[0]), limit=_limit(words[1]))
    if len(words) == 2 and words[1].isdecimal():
        text = translate("words", "{what} {n} ×")
        return text.format(what=occasion_name(words[0]), n=words[1])
    return reason


def _limit(text: str) -> str:
    try:
        return limit_text(Limit.parse(text))
    except ValueError:
        return text
