"""The file around a Word template: a package of parts that name each other.

Programs put parts in other places than Word does, name them twice, or leave some out. What can be
put in order is, so that whoever reads on finds every part once and where it belongs; a file that
cannot become a template is refused with the way out.
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from docx.opc.constants import CONTENT_TYPE, NAMESPACE, RELATIONSHIP_TYPE
from lxml import etree

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.office_file import is_old, is_opendocument, is_sealed
from mic_selector.files.zip_file import (
    LARGEST_PACKED,
    LARGEST_UNPACKED,
    Reason,
    ZipRefused,
    is_plain_xml,
    unpacked,
)

_TYPES = "[Content_Types].xml"
_STRICT = "http://purl.oclc.org/ooxml/"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATION = f"{{{NAMESPACE.OPC_RELATIONSHIPS}}}Relationship"
_MAIN = ("document.main+xml", "template.main+xml", "template.macroEnabledTemplate.main+xml",
         "document.macroEnabled.main+xml")  # fmt: skip


@dataclass(frozen=True)
class _Kind:
    """A kind of part: the relation that leads to it, what it contains, and whether the whole file
    has it or the text.
    """

    relation: str
    content_type: str
    of_file: bool = False


# What a file has once at most.
_ONCE = (
    _Kind(RELATIONSHIP_TYPE.CORE_PROPERTIES, CONTENT_TYPE.OPC_CORE_PROPERTIES, of_file=True),
    _Kind(
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, of_file=True
    ),
    _Kind(RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, of_file=True),
    _Kind(RELATIONSHIP_TYPE.STYLES, CONTENT_TYPE.WML_STYLES),
    _Kind(RELATIONSHIP_TYPE.NUMBERING, CONTENT_TYPE.WML_NUMBERING),
    _Kind(RELATIONSHIP_TYPE.SETTINGS, CONTENT_TYPE.WML_SETTINGS),
    _Kind(RELATIONSHIP_TYPE.WEB_SETTINGS, CONTENT_TYPE.WML_WEB_SETTINGS),
    _Kind(RELATIONSHIP_TYPE.FONT_TABLE, CONTENT_TYPE.WML_FONT_TABLE),
    _Kind(RELATIONSHIP_TYPE.THEME, CONTENT_TYPE.OFC_THEME),
    _Kind(RELATIONSHIP_TYPE.FOOTNOTES, CONTENT_TYPE.WML_FOOTNOTES),
    _Kind(RELATIONSHIP_TYPE.ENDNOTES, CONTENT_TYPE.WML_ENDNOTES),
    _Kind(RELATIONSHIP_TYPE.COMMENTS, CONTENT_TYPE.WML_COMMENTS),
)
_OFTEN = (
    _Kind(RELATIONSHIP_TYPE.HEADER, CONTENT_TYPE.WML_HEADER),
    _Kind(RELATIONSHIP_TYPE.FOOTER, CONTENT_TYPE.WML_FOOTER),
)
# Nothing in a template is run.
_LEFT_OUT = ("vbaproject", "keymapcustomizations", "wordvbadata")
_USUAL = {
    "xml": "application/xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "svg": "image/svg+xml",
}


@dataclass(frozen=True, kw_only=True)
class _Relation:
    """One part names another, by an id that its text may use."""

    source: str
    id: str
    type: str
    target: str
    is_external: bool


def orderly(content: bytes, file: str) -> bytes:
    """Return a Word file in which every part stands once and where Word has it.

    Raises `FaultyInput` if the file called `file` is none, is too large, or cannot be read as it
    is.
    """
    if len(content) > LARGEST_PACKED:
        raise _refused("file-too-large", file, kilobytes=LARGEST_PACKED // 1024)
    if is_old(content):
        raise _refused("template-sealed" if is_sealed(content) else "template-old", file)
    try:
        return _Package(_unpacked(content, file), file).in_order()
    except FaultyInput:
        raise
    except Exception:
        # The library for ZIP raises whatever it stumbles over in a file that only looks like one.
        raise _refused("template-not-word", file) from None


def repacked(content: bytes) -> bytes:
    """Return a file that is the same whenever it is made: without the time of its making."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), compress_type=zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _refused(code: str, file: str, **parameters: str | int) -> FaultyInput:
    return FaultyInput([Fault(code=code, parameters=parameters, file=file)])


def _unpacked(content: bytes, file: str) -> dict[str, bytes]:
    try:
        parts = dict(unpacked(content))
    except ZipRefused as refusal:
        if refusal.reason is Reason.SEALED:
            raise _refused("template-sealed", file) from None
        if refusal.reason is Reason.TOO_LARGE:
            limit = LARGEST_UNPACKED // 1024**2
            raise _refused("template-unpacked", file, megabytes=limit) from None
        raise
    if is_opendocument(parts):
        raise _refused("template-opendocument", file)
    if not all(
        is_plain_xml(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))
    ):
        raise _refused("template-not-word", file)
    return parts


class _Package:
    """The parts of one file, by name, and the relations between them."""

    def __init__(self, parts: dict[str, bytes], file: str) -> None:
        self.parts = parts
        self.file = file
        types = _read(parts[_TYPES])
        self.usual = {
            one.get("Extension", "").lower(): one.get("ContentType", "")
            for one in types.iter("{*}Default")
        }
        self.stated = {
            one.get("PartName", "").lstrip("/"): one.get("ContentType", "")
            for one in types.iter("{*}Override")
        }
        self.relations = [
            relation
            for name in sorted(parts)
            if name.endswith(".rels")
            for relation in _relations(name, parts[name])
        ]
        self.main = self._main()

    def in_order(self) -> bytes:
        """Return the file with its relations put in order."""
        self._refuse_locked()
        placed = [relation for relation in map(self._placed, self.relations) if relation]
        kept: list[_Relation] = []
        for relation in placed:
            kind = self._kind(relation)
            is_second = kind in _ONCE and any(relation.type == other.type for other in kept)
            if not is_second:
                kept.append(relation)
                if kind:
                    self.stated[relation.target] = kind.content_type
        self.stated[self.main] = CONTENT_TYPE.WML_DOCUMENT_MAIN
        return self._packed(kept)

    def _main(self) -> str:
        """Return the name of the part with the text."""
        for relation in self.relations:
            if not relation.source and relation.type.lower().endswith("/officedocument"):
                strict = _STRICT.encode() in self.parts.get(relation.target, b"")
                if relation.type.startswith(_STRICT) or strict:
                    raise _refused("template-strict", self.file)
                if self._content_type(relation.target).endswith(_MAIN):
                    return relation.target
        raise _refused("template-not-word", self.file)

    def _refuse_locked(self) -> None:
        for relation in self.relations:
            if relation.type.lower().endswith("/settings") and relation.target in self.parts:
                lock = _read(self.parts[relation.target]).find(f"{_WORD}documentProtection")
                if lock is not None and lock.get(f"{_WORD}enforcement") in ("1", "true", "on"):
                    raise _refused("template-locked", self.file)

    def _placed(self, relation: _Relation) -> _Relation | None:
        """Return a relation as Word has it, or None if nothing is lost without it."""
        if relation.type.lower().rsplit("/", 1)[-1] in _LEFT_OUT:
            return None
        kind = self._kind(relation)
        if relation.is_external:
            if kind:
                raise _refused("template-outside", self.file, part=relation.target)
            return relation
        if relation.target not in self.parts:
            if f'"{relation.id}"'.encode() in self.parts.get(relation.source, b""):
                raise _refused("template-part-missing", self.file, part=relation.target)
            return None
        if kind is None:
            return relation
        moved = "" if kind.of_file else self.main
        source = moved if kind in _ONCE else relation.source
        return replace(relation, source=source, type=kind.relation)

    def _kind(self, relation: _Relation) -> _Kind | None:
        """Return the kind of what a relation leads to: by what it is called, else by what it
        contains.
        """
        if relation.source not in ("", self.main):
            return None
        called = relation.type.lower().rsplit("/", 1)[-1]
        contains = "" if relation.is_external else self._content_type(relation.target)
        kinds = (*_ONCE, *_OFTEN)
        for kind in kinds:
            if kind.relation.lower().rsplit("/", 1)[-1] == called:
                return kind
        return next((kind for kind in kinds if kind.content_type == contains), None)

    def _content_type(self, name: str) -> str:
        ending = name.rsplit(".", 1)[-1].lower()
        return self.stated.get(name) or self.usual.get(ending) or _USUAL.get(ending, "")

    def _packed(self, relations: list[_Relation]) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as packed:
            packed.writestr(_TYPES, self._types())
            for source in sorted({relation.source for relation in relations}):
                own = [relation for relation in relations if relation.source == source]
                packed.writestr(_relations_of(source), _as_xml(own))
            for name, content in self.parts.items():
                if name != _TYPES and not name.endswith(".rels"):
                    packed.writestr(name, content)
        return made.getvalue()

    def _types(self) -> bytes:
        root = etree.Element(
            f"{{{NAMESPACE.OPC_CONTENT_TYPES}}}Types", nsmap={None: NAMESPACE.OPC_CONTENT_TYPES}
        )
        etree.SubElement(
            root, "Default", Extension="rels", ContentType=CONTENT_TYPE.OPC_RELATIONSHIPS
        )
        for name in self.parts:
            if name != _TYPES and not name.endswith(".rels"):
                content = self._content_type(name) or "application/octet-stream"
                etree.SubElement(root, "Override", PartName=f"/{name}", ContentType=content)
        return _written(root)


def _relations(name: str, content: bytes) -> Iterator[_Relation]:
    """Yield the relations that one part of the file states; "" is the source for the whole file."""
    folder, file = posixpath.split(name)
    source = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
    for one in _read(content).iter(_RELATION):
        target, is_external = one.get("Target", ""), one.get("TargetMode") == "External"
        # A place in the text itself is no part of the file.
        is_external = is_external or target.startswith("#")
        yield _Relation(
            source=source,
            id=one.get("Id", ""),
            type=one.get("Type", ""),
            target=target if is_external else _resolved(source, target),
            is_external=is_external,
        )


def _resolved(source: str, target: str) -> str:
    folder = posixpath.dirname(source)
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _relations_of(source: str) -> str:
    folder, file = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _as_xml(relations: list[_Relation]) -> bytes:
    root = etree.Element(
        f"{{{NAMESPACE.OPC_RELATIONSHIPS}}}Relationships",
        nsmap={None: NAMESPACE.OPC_RELATIONSHIPS},
    )
    ids = _ids(relations)
    for relation, id_ in zip(relations, ids, strict=True):
        target = relation.target if relation.is_external else f"/{relation.target}"
        attributes: Mapping[str, str] = {"Id": id_, "Type": relation.type, "Target": target}
        mode = {"TargetMode": "External"} if relation.is_external else {}
        etree.SubElement(root, _RELATION, {**attributes, **mode})
    return _written(root)


def _read(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False))


def _written(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _ids(relations: list[_Relation]) -> list[str]:
    """Return the ids; a relation that came from elsewhere may bring one that is taken."""
    found: list[str] = []
    stated = {relation.id for relation in relations}
    free = (f"moved{number}" for number in range(1, len(relations) + 1))
    for relation in relations:
        is_taken = relation.id in found or not relation.id
        found.append(next(id_ for id_ in free if id_ not in stated) if is_taken else relation.id)
    return found
