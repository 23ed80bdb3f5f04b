"""A signed head as a line of text: eight words with a space between, so that any tool can read and check it.

    1 NUMBER HASH INSTANT JOURNAL KEY BEFORE SIGNATURE

The signature (Ed25519, base64) is over the line up to the space before it. BEFORE is the SHA-256 of the line before,
without its end, or zeros in the first: a line that was taken out shows.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from datetime import datetime

from models.store.heads.keys import PublicKeys, SigningKey, signed_by

FORM = "1"
FIRST = "0" * 64
"""What stands as BEFORE in the first line of a file."""


class HeadLineError(ValueError):
    """A line that is no signed head: the message says why."""


@dataclass(frozen=True, slots=True)
class Head:
    """Entry `number` of a journal had this hash (hex) at this instant."""

    number: int
    hash: str
    at: datetime
    journal: str


@dataclass(frozen=True, slots=True)
class SignedHead:
    """A head as it was read, with the id of the key that signed it and the digest of the line before."""

    head: Head
    key: str
    before: str


def written(head: Head, key: SigningKey, before: str) -> str:
    """The line for a head, without its end."""
    at = head.at.isoformat(timespec="microseconds").replace("+00:00", "Z")
    text = " ".join((FORM, str(head.number), head.hash, at, head.journal, key.id, before))
    return f"{text} {base64.b64encode(key.sign(text.encode())).decode()}"


def read(line: str, keys: PublicKeys) -> SignedHead:
    """The head in a line, once its signature was found to be good."""
    text, _, signature = line.rpartition(" ")
    words = text.split(" ")
    if len(words) != 7 or words[0] != FORM:
        raise HeadLineError("it is no signed head")
    _, number, hashed, at, journal, key, before = words
    if key not in keys:
        raise HeadLineError(f"it is signed with a key that was not given: {key}")
    try:
        good = signed_by(keys, key, base64.b64decode(signature, validate=True), text.encode())
        head = Head(int(number), hashed, datetime.fromisoformat(at), journal)
    except (ValueError, binascii.Error) as error:
        raise HeadLineError("it is no signed head") from error
    if not good:
        raise HeadLineError("its signature is not good")
    return SignedHead(head, key, before)


def digest_of(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()
