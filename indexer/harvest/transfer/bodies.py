"""Checks that an answer is the document asked for: a server can answer 200 and send an error page, half a file, or a
shell without text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from indexer.harvest.transfer.client import Answer
from indexer.harvest.transfer.markup import Element, name, parsed, within

_WITHDRAWN = "op verzoek van de publicerende organisatie verwijderd"
"""The sentence that stands in the place of a publication that was withdrawn."""
_NO_HTML = "niet beschikbaar in html-formaat"
_NOTICE = 4096
"""Bytes: a page with one of these sentences is no longer than this; a publication may quote it."""
_SHELL = 700
"""Bytes: XML of a publication that is shorter and holds nothing but `metadata` has no text."""
_ROOTS = frozenset(
    {"officiele-publicatie", "kamerwrk", "vraagdoc", "handeling", "vlosdocument", "vloscoredocument", "vergaderverslag"}
    | {"tei"}
)
_TAIL = 2048
_EXTERNAL = "OVERHEIDop.externMetadataRecord"
_RECORD = re.compile(r"/([^/]+)/metadata\.xml\Z")


def fault(manifestation: str, document_id: str) -> Callable[[Answer], str]:
    """What says why an answer is not this manifestation of a document, whole; "" for one that is, and for the notice
    that it was withdrawn."""

    def says(answer: Answer) -> str:
        content = answer.content
        if not content.strip():
            return "an empty answer"
        if manifestation != "metadata" and is_withdrawn(content):
            return ""
        return _CHECKS[manifestation](content, document_id)

    return says


def is_withdrawn(content: bytes) -> bool:
    """Whether this is the notice that a publication was withdrawn."""
    return len(content) < _NOTICE and _WITHDRAWN in _plain(content)


def is_shell(manifestation: str, content: bytes) -> bool:
    """Whether a manifestation holds no text of the document, so that another one must be taken."""
    if manifestation == "html":
        return len(content) < _NOTICE and _NO_HTML in _plain(content)
    root = parsed(content) if manifestation == "xml" and len(content) < _SHELL else None
    return root is not None and all(name(child) == "metadata" for child in root if name(child))


def suffix(manifestation: str, content: bytes) -> str:
    """The suffix that the file gets. What a `file` is, its content says: the declared type is wrong now and then."""
    if manifestation != "file":
        return "." + manifestation
    return ".pdf" if b"%PDF-" in content[:1024] else ".docx"


def _plain(content: bytes) -> str:
    text = re.sub(r"<[^<>]*>", " ", content.decode("utf-8", "replace"))
    return " ".join(text.split()).casefold()


def _publication(content: bytes, document_id: str) -> str:
    if _looks_html(content):
        return "a web page where XML was asked for"
    root = parsed(content)
    if root is None:
        return "no well-formed XML"
    if name(root).lower() not in _ROOTS:
        return f"XML of an unknown kind (<{name(root)}>)"
    other = _other_id(root, document_id)
    return f"the file is of {other[:80]}" if other else ""


def _other_id(root: Element, document_id: str) -> str:
    """The id that a publication has according to itself, where that is another one."""
    for meta in within(root, "meta"):
        record = _RECORD.search(meta.get("content", "")) if meta.get("name") == _EXTERNAL else None
        if record and record[1] != document_id:
            return record[1]
    return ""


def _metadata(content: bytes, document_id: str) -> str:
    root = parsed(content)
    if root is None or name(root) != "metadata_gegevens":
        return "no metadata of a publication"
    stated = [entry.get("content", "") for entry in root if str(entry.get("name", "")).endswith("DC.identifier")]
    return "" if not stated or document_id in stated else f"the metadata are of {stated[0][:80]}"


def _page(content: bytes, document_id: str) -> str:
    return "" if _looks_html(content) and b"</html" in content[-_TAIL:].lower() else "no whole web page"


def _pdf(content: bytes, document_id: str) -> str:
    return "" if b"%PDF-" in content[:1024] and b"%%EOF" in content[-_TAIL:] else "no whole PDF"


def _file(content: bytes, document_id: str) -> str:
    if content.startswith(b"PK"):
        return "" if zipfile.is_zipfile(io.BytesIO(content)) else "no whole Word file"
    return _pdf(content, document_id)


def _looks_html(content: bytes) -> bool:
    return b"<html" in content[:4096].lower()


_CHECKS: dict[str, Callable[[bytes, str], str]] = {
    "xml": _publication,
    "metadata": _metadata,
    "html": _page,
    "pdf": _pdf,
    "file": _file,
}
