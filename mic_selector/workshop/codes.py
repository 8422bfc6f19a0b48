"""Codes that people type, keys that nobody can guess, and the hashes by which the database knows them."""

import hashlib
import re
import secrets

ALPHABET = "34679CDFGHJKMNPQRTWXY"
"""No two signs that look alike (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and no A or E, so that few words appear."""

LENGTH = 6
"""21 signs in 6 places: 86 million codes, 26 bits. Bulk guessing is stopped where codes are looked up."""

_KEY_BYTES = 24


def new_code() -> str:
    """Return a random code for a room."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def normalised(typed: str) -> str | None:
    """Return the code that somebody typed, whatever its case, spaces and hyphens; None for what cannot be one."""
    code = re.sub(r"[\s-]", "", typed).upper() if len(typed) <= 4 * LENGTH else ""
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def spaced(code: str) -> str:
    """Return a code in two halves, as it is easier to read aloud and to type."""
    return f"{code[: LENGTH // 2]} {code[LENGTH // 2 :]}"


def new_key() -> str:
    """Return a random key of 192 bits that can stand in an address or a cookie."""
    return secrets.token_urlsafe(_KEY_BYTES)


def hashed(key: str) -> str:
    """Return the SHA-256 of a key. A key has enough random bits to need no salt."""
    return hashlib.sha256(key.encode()).hexdigest()


def pseudonym(room_id: int, participant: str) -> str:
    """Return what the database knows of a participant: another hash in every room, so that nobody can be followed."""
    return hashed(f"{room_id} {participant}")
