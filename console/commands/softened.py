"""While a word is being typed it is not wrong yet: what it could still become is offered."""

from __future__ import annotations

from dataclasses import replace

from console.commands.completion import Completion
from widgets.commands.command_preview import Preview


def softened(preview: Preview, completion: Completion, text: str) -> Preview:
    """Say what is wrong with the last word without alarm, for as long as it could become something else."""
    start, end = preview.wrong
    ends_wrong = end > start and end == len(text) and bool(completion.offers)
    verb_alone = preview.tone == "refused" and completion.start == 0 and len(completion.offers) > 1
    unfinished = not completion.loose and (ends_wrong or verb_alone) and completion.end == len(text)
    return replace(preview, tone="open", wrong=(0, 0)) if unfinished else preview
