"""The keys by group, in either language: what the list of keys and the printed card show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from console.action_table import ACTIONS, MENUS
from console.commands.both_languages import in_language
from console.key_book import KeyBook, shown_key
from console.key_table import EVERYWHERE, shipped_keys
from console.pane_actions import ONLY_IN, OWN_TITLES, PANE_ACTIONS
from console.pane_table import PANE_BY_ID
from console.tool_table import QUEUE_TOOLS, TOOL_MENUS, TOOLS
from widgets.commands.key_card import CardGroup, CardRow
from widgets.commands.key_rows import KeyRow
from widgets.queue.queue_tabs import QUEUES
from widgets.words import queue_source

_MNEMONIC = re.compile(r"\(&\w\)|&")


def key_rows(book: KeyBook, language: str) -> list[KeyRow]:
    """Every action with its keys, in the order of the menus."""
    return [
        KeyRow(
            action_id,
            group,
            text,
            _told_apart(map(shown_key, book.keys(action_id))),
            book.is_changed(action_id),
            "" if book.table.context(action_id) == EVERYWHERE else book.table.context(action_id),
        )
        for action_id, group, text in _named(language)
    ]


def card_groups(book: KeyBook, language: str) -> list[CardGroup]:
    """The groups of the card: only what has a key."""
    groups: dict[str, list[CardRow]] = {}
    for row in key_rows(book, language):
        if row.keys:
            groups.setdefault(row.group, []).append(CardRow(" · ".join(row.keys), row.text))
    return [CardGroup(title, tuple(rows)) for title, rows in groups.items()]


def _told_apart(keys: Iterable[str]) -> tuple[str, ...]:
    """Without those that differ only by which of the two Enter keys it is: who reads them knows one."""
    apart: dict[str, str] = {}
    for key in keys:
        apart.setdefault(key.replace("Return", "Enter"), key)
    return tuple(apart.values())


def action_name(action_id: str, language: str) -> str:
    """What an action is called; its id where there is none."""
    return next((text for each, _, text in _named(language) if each == action_id), action_id)


def _named(language: str) -> Iterator[tuple[str, str, str]]:
    """Id, group and text of each action."""
    say = partial(in_language, language)
    for menu, title in {**MENUS, **TOOL_MENUS}.items():
        group = _MNEMONIC.sub("", say("actions" if menu in MENUS else "tools", str(title)))
        for tool in TOOLS:
            if tool.menu == menu:
                context = shipped_keys().context(tool.id)
                where = group if context == EVERYWHERE else _only_in(context, language)
                yield tool.id, where, _tool_text(tool.id, say("tools", str(tool.text)), language)
        for action in ACTIONS:
            if action.menu == menu:
                yield action.id, group, say("actions", str(action.text))
    for deed in PANE_ACTIONS:
        yield deed.id, _only_in(deed.section, language), say("pane_actions", str(deed.text))


def _only_in(section: str, language: str) -> str:
    """The pane, or the window of its own, that keys are heard in."""
    say = partial(in_language, language)
    pane = PANE_BY_ID.get(section)
    title = say("pane_actions", str(OWN_TITLES[section])) if pane is None else say("panes", str(pane.title))
    return say("pane_actions", str(ONLY_IN)).format(pane=title)


def _tool_text(tool_id: str, text: str, language: str) -> str:
    place = next((n for n, tool in enumerate(QUEUE_TOOLS) if tool.id == tool_id), None)
    if place is None:
        return text.removesuffix("…")
    return text.format(queue=in_language(language, "queues", queue_source(QUEUES[place].key)))


def application_name(language: str) -> str:
    return in_language(language, "MainWindow", "Dutydesk")
