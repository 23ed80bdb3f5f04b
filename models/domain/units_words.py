"""What a unit says of itself when it is registered: skills, equipment, shifts. Short words, and not too many."""

from __future__ import annotations

from models.domain.deciding import MAX_WORD, missing
from models.domain.orders import Refused, RegisterUnit

MOST_WORDS = 60
"""More than this is no list that anybody reads."""


def bad_words(order: RegisterUnit) -> Refused | None:
    for name in ("skills", "equipment", "rota"):
        words: tuple[str, ...] = getattr(order, name)
        if len(words) > MOST_WORDS:
            return Refused(
                "too_many_words", f"{name} has more than {MOST_WORDS} entries.", name, (name, str(MOST_WORDS))
            )
        if not all(word.strip() for word in words):
            return missing(name)
        if any(len(word) > MAX_WORD for word in words):
            text = f"an entry of {name} is longer than {MAX_WORD} characters."
            return Refused("too_long", text, name, (name, str(MAX_WORD)))
    return None
