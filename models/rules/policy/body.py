"""The policy as the JSON body of a published book: the same policy always gives the same text."""

from __future__ import annotations

import msgspec

from models.rules.policy.book import PolicyBook


def encode_policy(book: PolicyBook) -> str:
    return msgspec.json.encode(book, order="deterministic").decode()


def decode_policy(body: str) -> PolicyBook:
    """ValueError where the body is no policy."""
    try:
        return msgspec.json.decode(body, type=PolicyBook)
    except RecursionError as error:
        raise ValueError("the policy is nested too deeply") from error
