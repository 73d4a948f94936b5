"""Word documents made by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx

from indexer.readers import word
from indexer.records import SourceBlock

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(build: Callable[[Any], object]) -> bytes:
    """The bytes of a document that `build` fills."""
    document = docx.Document()
    build(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def read(build: Callable[[Any], object]) -> tuple[SourceBlock, ...]:
    """The blocks that are read from a document that `build` fills."""
    return word.read("verzonnen.docx", saved(build)).blocks


def package(**parts: str) -> bytes:
    """A zip file with these parts of a document, written by hand."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in parts.items():
            zipped.writestr(f"word/{name}.xml", text)
    return file.getvalue()


def body(inner: str, head: str = "") -> str:
    """The main part of a document with this content."""
    return f'{head}<w:document xmlns:w="{WORD}"><w:body>{inner}</w:body></w:document>'
