"""The pair of keys that heads are signed with (Ed25519): made at first use, readable for its owner alone."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

KEY_FILE = "heads.pem"
_MOST_BYTES = 10_000


class SigningKeyError(ValueError):
    """A file that should hold a key holds none, or one of another kind: the message names it."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """Signs heads. `id` is the beginning of the SHA-256 of its public half."""

    id: str
    private: Ed25519PrivateKey

    def sign(self, text: bytes) -> bytes:
        return self.private.sign(text)

    @property
    def public_pem(self) -> bytes:
        return self.private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


PublicKeys = Mapping[str, Ed25519PublicKey]
"""Public halves by their id."""


def own_key(folder: Path) -> SigningKey:
    """The key in this folder, made now where there is none. SigningKeyError where what is there is no such key."""
    path = folder / KEY_FILE
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.exists():
        pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        with contextlib.suppress(FileExistsError):  # another was quicker: then it is that one's
            _write_secret(path, pem)
    if stat.S_IMODE(path.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    try:
        private = load_pem_private_key(path.read_bytes(), None)
    except (ValueError, TypeError) as error:
        raise SigningKeyError(f"{path} holds no key that can be read: {error}") from error
    if not isinstance(private, Ed25519PrivateKey):
        raise SigningKeyError(f"{path} holds a key of another kind than Ed25519")
    return SigningKey(key_id(private.public_key()), private)


def _write_secret(path: Path, content: bytes) -> None:
    """Readable for its owner alone from the first moment, and on the disk before it is used."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def key_id(key: Ed25519PublicKey) -> str:
    return hashlib.sha256(key.public_bytes(Encoding.Raw, PublicFormat.Raw)).hexdigest()[:16]


def public_keys(paths: Iterable[Path]) -> PublicKeys:
    """The public keys in these files. SigningKeyError names one that holds none."""
    keys = (_public_key(path) for path in paths)
    return {key_id(key): key for key in keys}


def _public_key(path: Path) -> Ed25519PublicKey:
    try:
        with path.open("rb") as file:
            key = load_pem_public_key(file.read(_MOST_BYTES))
    except (OSError, ValueError) as error:
        raise SigningKeyError(f"{path} holds no public key that can be read: {error}") from error
    if not isinstance(key, Ed25519PublicKey):
        raise SigningKeyError(f"{path} holds a key of another kind than Ed25519")
    return key


def signed_by(keys: PublicKeys, wanted: str, signature: bytes, text: bytes) -> bool:
    """Whether the key of this id has signed the text."""
    try:
        keys[wanted].verify(signature, text)
    except (KeyError, InvalidSignature):
        return False
    return True
