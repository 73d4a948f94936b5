"""The pages of a document: the document itself, and its citations."""

from __future__ import annotations

from flask import Blueprint, Response, abort, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from indexer.records import Paragraph, ParsedDocument
from indexer.searches import Piece
from webui.document.citations import FORMATS, Format, citation
from webui.document.page_view import document_view
from webui.engine import engine, vocabularies
from webui.links import urls
from webui.links.context import absolute, links
from webui.wording import labels

blueprint = Blueprint("documents", __name__)
_NAMES: dict[Format, str] = {"plain": "", "bibtex": "BibTeX", "ris": "RIS", "csl": "CSL-JSON"}


@blueprint.get("/document/<path:document_id>")
def document(document_id: str) -> ResponseReturnValue:
    """A document whole and in order; with `q`, what it finds is marked; with `layout=pairs`, questions stand beside
    their answers."""
    parsed = _parsed(document_id)
    q = urls.clean(request.args.get("q", ""))
    marked = [[_marked(q, text) for text in (said.text, *_notes(said))] for said in parsed.paragraphs]
    layout = urls.layout(request.args.get("layout", ""))
    return render_template(
        "document/page.html",
        view=document_view(parsed, marked, q, layout, _known(), links(), absolute()),
        q=q,
        back=links().search(urls.read([("q", q)])),
    )


@blueprint.get("/document/<path:document_id>/cite")
def cite(document_id: str) -> ResponseReturnValue:
    """How to cite a document, or its paragraph `p`; with `format` that citation as a file."""
    parsed = _parsed(document_id)
    paragraph = _paragraph(parsed, request.args.get("p", ""))
    position = paragraph.position if paragraph else None
    permalink = request.host_url.rstrip("/") + urls.Links(links().root).document(parsed.document.id, position=position)
    asked = request.args.get("format", "")
    if asked in FORMATS:
        file = citation(parsed.document, paragraph, permalink, asked, vocabularies().parties)
        response = Response(file.text, content_type=f"{file.media_type}; charset=utf-8")
        response.headers.set("Content-Disposition", "attachment", filename=file.name)
        return response
    return render_template(
        "document/cite.html",
        name=labels.document_name(parsed.document),
        title=parsed.document.title,
        paragraph=paragraph,
        back=links().document(parsed.document.id, position=position),
        citations=[
            (
                form,
                _NAMES[form] or gettext("Als tekst"),
                citation(parsed.document, paragraph, permalink, form, vocabularies().parties).text,
                links().cite(parsed.document.id, position, form),
            )
            for form in FORMATS
        ],
    )


def _marked(q: str, text: str) -> tuple[Piece, ...]:
    return engine().mark(q, text) if q else (Piece(text, False),)


def _notes(paragraph: Paragraph) -> tuple[str, ...]:
    return tuple(note.text for note in paragraph.notes)


def _parsed(document_id: str) -> ParsedDocument:
    parsed = engine().document(urls.clean(document_id, urls.VALUE_LENGTH))
    if parsed is None:
        abort(404)
    return parsed


def _paragraph(parsed: ParsedDocument, position: str) -> Paragraph | None:
    """The paragraph that a URL names; None where it names none. One that is not there is an error 404."""
    if not position:
        return None
    found = next((paragraph for paragraph in parsed.paragraphs if str(paragraph.position) == position), None)
    return found or abort(404)


def _known() -> frozenset[str]:
    """The ids of all documents in the index."""
    facet = next(facet for facet in engine().stats().facets if facet.name == "document")
    return frozenset(value.value for value in facet.values)
