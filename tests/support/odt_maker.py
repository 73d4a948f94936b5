"""OpenDocument texts made by hand."""

from __future__ import annotations

import io
import zipfile

from indexer.readers import opendocument
from indexer.records import SourceBlock

TYPE = "application/vnd.oasis.opendocument.text"
_NAMES = {
    **{name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text", "style", "table")},
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_XMLNS = " ".join(f'xmlns:{name}="{uri}"' for name, uri in _NAMES.items())
_LISTED = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">%s</manifest:manifest>'
)


def content(inner: str, automatic: str = "", head: str = "") -> str:
    """The part with the text: what stands in its body, its automatic styles, and what stands before its root."""
    return (
        f"{head}<office:document-content {_XMLNS}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{inner}</office:text></office:body></office:document-content>"
    )


def others(common: str = "", automatic: str = "", pages: str = "") -> str:
    """The part with the styles that have names, the automatic ones of heads of pages, and these pages."""
    return (
        f"<office:document-styles {_XMLNS}><office:styles>{common}</office:styles><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:master-styles>{pages}</office:master-styles></office:document-styles>"
    )


def flat(inner: str, common: str = "", automatic: str = "") -> bytes:
    """A document as one flat file."""
    return (
        f'<?xml version="1.0"?><office:document {_XMLNS} office:mimetype="{TYPE}"><office:styles>{common}'
        f"</office:styles><office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>"
        f"{inner}</office:text></office:body></office:document>"
    ).encode()


def package(parts: dict[str, str], kind: str | None = TYPE, listed: str = "") -> bytes:
    """A zip file with these parts, that states its kind, and has something in its list of parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        if kind is not None:
            zipped.writestr("mimetype", kind, zipfile.ZIP_STORED)
        for name, text in parts.items():
            zipped.writestr(name, text)
        zipped.writestr("META-INF/manifest.xml", _LISTED % listed)
    return file.getvalue()


def made(inner: str, automatic: str = "", common: str = "", pages: str = "", head: str = "") -> bytes:
    """A whole document."""
    return package({"content.xml": content(inner, automatic, head), "styles.xml": others(common, pages=pages)})


def read(inner: str, automatic: str = "", common: str = "") -> tuple[SourceBlock, ...]:
    """The blocks that are read from a document."""
    return opendocument.read("verzonnen.odt", made(inner, automatic, common)).blocks


def texts(inner: str, automatic: str = "", common: str = "") -> list[str]:
    """The texts of these."""
    return [block.text for block in read(inner, automatic, common)]
