"""The keys by group, in either language: what the list of keys and the printed card show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from console.action_table import ACTIONS, MENUS
from console.commands.both_languages import in_language
from console.key_book import KeyBook, shown_key
from console.key_table import EVERYWHERE
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
            tuple(map(shown_key, book.keys(action_id))),
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


def action_name(action_id: str, language: str) -> str:
    """What an action is called; its id where there is none."""
    return next((text for each, _, text in _named(language) if each == action_id), action_id)


def _named(language: str) -> Iterator[tuple[str, str, str]]:
    """Id, group and text of each action."""
    say = partial(in_language, language)
    for menu, title in {**MENUS, **TOOL_MENUS}.items():
        context = "actions" if menu in MENUS else "tools"
        group = _MNEMONIC.sub("", say(context, str(title)))
        for tool in TOOLS:
            if tool.menu == menu:
                yield tool.id, group, _tool_text(tool.id, say("tools", str(tool.text)), language)
        for action in ACTIONS:
            if action.menu == menu:
                yield action.id, group, say("actions", str(action.text))


def _tool_text(tool_id: str, text: str, language: str) -> str:
    place = next((n for n, tool in enumerate(QUEUE_TOOLS) if tool.id == tool_id), None)
    if place is None:
        return text.removesuffix("…")
    return text.format(queue=in_language(language, "queues", queue_source(QUEUES[place].key)))


def application_name(language: str) -> str:
    return in_language(language, "MainWindow", "Dutydesk")
