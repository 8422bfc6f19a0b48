"""Codes that people type, keys that nobody can guess, and the hashes by which the database knows
them.
"""

import base64
import hashlib
import re
import secrets
import unicodedata
from urllib.parse import unquote

from mic_selector.files.signs import as_meant

ALPHABET = "34679CDFGHJKMNPQRTWXY"
"""No two signs that look alike (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and no A or E, so that few words
appear.
"""

LENGTH = 9
"""21 signs in 9 places: 794 thousand million codes, 39 bits. docs/deployment.md counts what
guessing finds.
"""

_LENGTH_BEFORE = 6
_IN_A_PART = 3
_LONGEST_TYPED = 500
_IN_ADDRESS = re.compile(r"join(?:/|\?(?:[^#]*&)?code=|\s+)([^?&#/]*)", re.IGNORECASE)

_KEY_BYTES = 24


def new_code() -> str:
    """Return a random code for a room."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def normalised(typed: str) -> str | None:
    """Return the code that somebody typed or pasted; None for what cannot be one.

    Only its letters and digits are read, whatever their case and width and whatever stands between
    them. It may stand in the address of a page: no code has the letters of `join`.
    """
    given = as_meant(unquote(typed)) if len(typed) <= _LONGEST_TYPED else ""
    in_address = _IN_ADDRESS.search(given)
    signs = filter(_is_letter_or_digit, in_address[1] if in_address else given)
    code = "".join(signs).upper()
    # A room that is older than the longer codes keeps its own until it ends.
    return code if len(code) in (LENGTH, _LENGTH_BEFORE) and set(code) <= set(ALPHABET) else None


def _is_letter_or_digit(sign: str) -> bool:
    # Some keyboards write an apostrophe or a dash that Unicode calls a modifying letter.
    return sign.isalnum() and unicodedata.category(sign) != "Lm"


def spaced(code: str) -> str:
    """Return a code in parts of three signs, as it is easier to read aloud and to type."""
    return " ".join(code[start : start + _IN_A_PART] for start in range(0, len(code), _IN_A_PART))


def new_key() -> str:
    """Return a random key of 192 bits that can stand in an address or a cookie."""
    return secrets.token_urlsafe(_KEY_BYTES)


def slip_key(room_code: str, slip: str) -> str:
    """Return the key of whoever holds a printed slip of a room: the same on every phone, so that it
    gives one ballot.
    """
    digest = hashlib.sha256(f"{room_code} {slip}".encode()).digest()
    return base64.urlsafe_b64encode(digest[:_KEY_BYTES]).decode()


def hashed(key: str) -> str:
    """Return the SHA-256 of a key. A key has enough random bits to need no salt."""
    return hashlib.sha256(key.encode()).hexdigest()


def pseudonym(room_id: int, participant: str) -> str:
    """Return what the database knows of a participant: another hash in every room, so that nobody
    can be followed.
    """
    return hashed(f"{room_id} {participant}")
