"""Settings as the body of a published rule book: canonical JSON, the same text for the same settings."""

from __future__ import annotations

import msgspec

from models.rules.early_warnings.contradictions import contradictions
from models.rules.early_warnings.settings import WarningSettings


def encode(settings: WarningSettings) -> str:
    return msgspec.json.encode(settings, order="sorted").decode()


def decode(body: str) -> WarningSettings:
    """ValueError where the body is not exactly what `encode` writes, or its values cannot stand together."""
    settings = msgspec.json.decode(body, type=WarningSettings)
    if encode(settings) != body:
        raise ValueError("the settings of the warnings are not in their canonical form")
    for path, sentence in contradictions(settings):
        raise ValueError(f"{'.'.join(path)}: {sentence}")
    return settings
