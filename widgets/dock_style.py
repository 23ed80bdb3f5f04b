"""How docked panes look: part of the one style sheet of the program, so that moving a pane reads no sheet anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from widgets.theme import Theme


def dock_style_of(theme: Theme) -> str:
    """How tabs, titles and the lines between panes look."""
    return f"""
        ads--CDockContainerWidget {{ background: {theme.window}; }}
        ads--CDockContainerWidget > QSplitter {{ padding: 0; }}
        ads--CDockSplitter::handle {{ background: {theme.window}; }}
        ads--CDockSplitter::handle:hover {{ background: {theme.accent}; }}
        ads--CDockAreaWidget {{ background: {theme.panel}; border: 1px solid {theme.line}; }}
        ads--CDockAreaTitleBar {{ background: {theme.raised}; padding: 0; }}
        ads--CDockWidgetTab {{
            background: {theme.raised}; border: 0; border-bottom: 2px solid transparent; padding: 2px 4px;
        }}
        ads--CDockWidgetTab QLabel {{ color: {theme.dim}; }}
        ads--CDockWidgetTab[activeTab="true"] {{ border-bottom-color: {theme.accent}; }}
        ads--CDockWidgetTab[activeTab="true"] QLabel {{ color: {theme.text}; }}
        ads--CDockWidgetTab:focus {{ background: {theme.selection}; }}
        ads--CDockWidget {{ background: {theme.panel}; border: 0; }}
        ads--CTitleBarButton {{ border: 0; padding: 0 3px; }}
        ads--CFloatingDockContainer {{ background: {theme.window}; }}
    """
