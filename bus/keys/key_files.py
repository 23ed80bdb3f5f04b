"""Keys as they stand in files: a pair with its secret half, and what a hub knows of a public one."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
import zmq

from bus.keys.secret_files import read_by_others

Kind = Literal["seat", "source", "observer", "owner"]
KINDS: tuple[Kind, ...] = ("seat", "source", "observer")
"""Those that are made for somebody. An owner's is made by itself, in the folder that he owns, and never carried."""
MOST_BYTES = 16 * 1024
MAX_NAME = 80


class KeyFileError(RuntimeError):
    """A key cannot be used: the message says which file, why, and what to do."""


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A CURVE pair, both halves in Z85."""

    public: str
    secret: str


class OwnKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file that its owner keeps: who he is, his pair, and the public key of the hub that it is for."""

    kind: Kind
    name: str
    hub: str
    public: str
    secret: str


class KnownKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the hub keeps of somebody's key: the public half, and whether it is good."""

    kind: Kind
    name: str
    public: str
    made_at: datetime
    made_by: str
    expires: datetime | None = None
    revoked_at: datetime | None = None
    revoked_by: str = ""

    @property
    def id(self) -> str:
        return key_id(self.public)


File = TypeVar("File", Pair, OwnKey, KnownKey)


def new_pair() -> Pair:
    public, secret = zmq.curve_keypair()
    return Pair(public.decode(), secret.decode())


def key_id(public: str) -> str:
    """A short name of a public key, by which people speak of it."""
    return hashlib.sha256(public.encode()).hexdigest()[:10]


def read_secret(path: Path, kind: type[File]) -> File:
    """A file with a secret half. KeyFileError where it is none, or where others may read it."""
    try:
        exposed = read_by_others(path)
    except OSError as error:
        raise KeyFileError(f"the key file {path} cannot be read: {error.strerror}") from error
    if exposed:
        raise KeyFileError(f"others can read the key file {path}: set its permissions to 600, then try again")
    return read_key(path, kind)


def read_key(path: Path, kind: type[File]) -> File:
    """A file of keys. KeyFileError says why it is none."""
    try:
        with path.open("rb") as file:
            found = msgspec.json.decode(file.read(MOST_BYTES), type=kind)
    except OSError as error:
        raise KeyFileError(f"the key file {path} cannot be read: {error.strerror}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise KeyFileError(f"{path} is no key file: {error}") from error
    halves = (getattr(found, name, "") for name in ("public", "secret", "hub"))
    if any(half and len(half) != 40 for half in halves):
        raise KeyFileError(f"{path} is no key file: a key has 40 characters")
    return found


def key_bytes(key: Pair | OwnKey | KnownKey) -> bytes:
    return msgspec.json.format(msgspec.json.encode(key)) + b"\n"
