"""Tooltips guess rich text from what they are given; here they are told that it is plain."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """Text for a tooltip, its lines kept and nothing in it read as markup."""
    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>" if text else ""
