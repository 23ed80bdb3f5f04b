"""Passwords and tokens as they are kept: nothing that is read out of the database lets anybody in."""

from __future__ import annotations

import hashlib
import secrets

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from models.domain.people.policy import as_typed

MEMORY_KIB = 19 * 1024
PASSES = 2
LANES = 1
"""What OWASP's Password Storage Cheat Sheet asks of Argon2id at least; a look at one takes some 30 ms."""
_SALT_BYTES = 16
_HASH_BYTES = 32
_TOKEN_BYTES = 32
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are taken for one another."""
_GROUPS, _GROUP = 4, 5


def hashed(password: str) -> str:
    """The Argon2id hash with its salt and costs, in the PHC form."""
    salt = secrets.token_bytes(_SALT_BYTES)
    argon2 = Argon2id(salt=salt, length=_HASH_BYTES, iterations=PASSES, lanes=LANES, memory_cost=MEMORY_KIB)
    return argon2.derive_phc_encoded(as_typed(password).encode())


def is_password(password: str, kept: str) -> bool:
    """Whether a hash was made of this password."""
    try:
        Argon2id.verify_phc_encoded(as_typed(password).encode(), kept)
    except (InvalidKey, ValueError):
        return False
    return True


def given_out() -> str:
    """A password for the first sign-in, to be read out and typed once: some 99 bits."""
    return "-".join("".join(secrets.choice(_SIGNS) for _ in range(_GROUP)) for _ in range(_GROUPS))


def new_token() -> str:
    return secrets.token_urlsafe(_TOKEN_BYTES)


def digest_of(token: str) -> str:
    """How a token is kept. It is as random as the digest is long: no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()
