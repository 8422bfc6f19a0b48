"""What kind of office file one is that cannot be read as it is, to say what can be done."""

from collections.abc import Mapping

_OLD_CONTAINER = bytes.fromhex("d0cf11e0a1b11ae1")
_SEALED = tuple(name.encode("utf-16-le") for name in ("EncryptedPackage", "DRMEncrypted"))


def is_old(content: bytes) -> bool:
    """Whether a file lies in the container of older programs, in which new ones put a file that
    they seal.
    """
    return content.startswith(_OLD_CONTAINER)


def is_sealed(content: bytes) -> bool:
    """Whether a file is encrypted, by a password or a label."""
    return is_old(content) and any(name in content for name in _SEALED)


def is_opendocument(parts: Mapping[str, bytes]) -> bool:
    """Whether the parts of a zip file, by name, are those of a file of LibreOffice."""
    return b"opendocument" in parts.get("mimetype", b"")
