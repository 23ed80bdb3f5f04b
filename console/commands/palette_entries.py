"""Everything that the palette can find: orders, tools, saved layouts, cases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from console.action_table import ACTIONS, MENUS, action_text, menu_text
from console.actions import why_not
from console.commands.both_languages import other_text
from console.commands.finding_case import like_a_case, short_number
from console.commands.known import Known
from console.commands.pinyin import initials
from console.key_book import KeyBook
from console.pane_actions import PANE_ACTIONS
from console.pane_table import PANE_BY_ID, pane_title
from console.tool_table import TOOLS, tool_menu_text, tool_text
from console.toolbox import Toolbox
from widgets.commands.palette_model import Entry
from widgets.words import state_name

MOST_CASES = 8
_MNEMONIC = re.compile(r"\(&\w\)|&")
CASE = "case "
"""Before a case number, the id of an entry that shows the case."""


def entries(
    known: Known, book: KeyBook, toolbox: Toolbox, language: str, others: Iterable[Entry] = ()
) -> tuple[Entry, ...]:
    """Every action of the program as it stands now, `others` such as saved layouts behind them."""
    tools = (*_tools(book, toolbox, language), *_in_panes(book, toolbox, language))
    return (*_orders(known, book, language), *tools, *others)


def _orders(known: Known, book: KeyBook, language: str) -> Iterator[Entry]:
    case = known.chosen
    mediated = case is not None and known.mediated(case)
    for action in ACTIONS:
        text = action_text(action)
        other = other_text("actions", str(action.text), language)
        reason = why_not(case, action, known.roles, mediated)
        yield _entry(action.id, text, other, _title(menu_text(action.menu)), book.key(action.id), reason)


def _tools(book: KeyBook, toolbox: Toolbox, language: str) -> Iterator[Entry]:
    for tool in TOOLS:
        text = tool_text(tool)
        other = "" if "{" in str(tool.text) else other_text("tools", str(tool.text), language)
        menu = menu_text(tool.menu) if tool.menu in MENUS else tool_menu_text(tool.menu)
        yield _entry(tool.id, text, other, _title(menu), book.key(tool.id), toolbox.why_not(tool.id))


def _in_panes(book: KeyBook, toolbox: Toolbox, language: str) -> Iterator[Entry]:
    """What is done in one pane, which comes into view for it."""
    for action in PANE_ACTIONS:
        if action.found:
            text = QCoreApplication.translate("pane_actions", str(action.text))
            other = other_text("pane_actions", str(action.text), language)
            group = pane_title(PANE_BY_ID[action.section])
            yield _entry(action.id, text, other, group, book.key(action.id), toolbox.why_not(action.id))


def _entry(entry_id: str, text: str, other: str, group: str, key: str, reason: str) -> Entry:
    sought = f"{entry_id.replace('_', ' ')} {initials(text + other)}"
    return Entry(entry_id, text, other if other != text else "", group, key, reason, sought)


def _title(menu: str) -> str:
    return _MNEMONIC.sub("", menu)


def case_entries(query: str, known: Known) -> list[Entry]:
    """Cases that the words or digits mean."""
    query = query.strip()
    if not query or query in (".", "。"):
        return []
    rows = known.rows.numbered(query.lstrip("#"), MOST_CASES) if like_a_case(query) else []
    rows = rows or known.rows.worded(query, MOST_CASES)
    group = QCoreApplication.translate("palette", "Case")
    return [
        Entry(f"{CASE}{row.number}", f"{short_number(row.number)}  {row.title}", state_name(row.state), group)
        for row in rows
    ]


def layout_entries(names: Iterable[str]) -> list[Entry]:
    """Layouts that the officer saved under names."""
    group = QCoreApplication.translate("palette", "Saved layout")
    return [Entry(f"layout {name}", name, "", group, sought=initials(name)) for name in names]
