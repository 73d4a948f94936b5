"""The pages of a document: the document itself, and its citations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flask import Blueprint, Response, abort, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from indexer.records import Paragraph, ParsedDocument
from indexer.searches import Piece, SearchRequest
from webui.document.citations import FORMATS, citation
from webui.document.markdown import markdown
from webui.document.page_view import Shown, document_view
from webui.document.parts import part_of, parts
from webui.document.similar_view import similar_views
from webui.document.speaking import who_speaks
from webui.engine import engine, vocabularies
from webui.links import urls
from webui.links.context import absolute, links, look
from webui.names import directory, documents
from webui.wording import labels
from webui.wording.speakers import speakers
from webui.wording.titles import in_a_sentence

blueprint = Blueprint("documents", __name__)
_BESIDE = 200
"""So many paragraphs of other parts are read for the sake of those of one."""
_NAMES: dict[urls.Format, str] = {"plain": "", "bibtex": "BibTeX", "ris": "RIS", "csl": "CSL-JSON"}


@blueprint.get("/document/<path:document_id>")
def document(document_id: str) -> ResponseReturnValue:
    """A document in order; with `q`, what it finds is marked; with `layout=pairs`, questions stand beside their
    answers. Of a long one, the part is shown with the paragraph `p`, or with `whole=1` all."""
    q = urls.query_of(request.args.get("q", ""))
    parsed, shown = _shown(document_id, q)
    marked = [[_marked(q, text) for text in (said.text, *_notes(said))] for said in parsed.paragraphs]
    layout = urls.layout(request.args.get("layout", ""))
    known = directory.documents(engine())
    return render_template(
        "document/page.html",
        view=document_view(parsed, marked, shown, q, layout, known, links(), absolute()),
        lacking=_lacking(shown.count),
        q=q,
        back=links().search(urls.read([("q", q)])),
    )


@blueprint.get("/document/<path:document_id>.md")
def as_markdown(document_id: str) -> ResponseReturnValue:
    """A document as Markdown, for programs that read text."""
    return Response(markdown(documents.document(document_id), absolute()), content_type="text/markdown; charset=utf-8")


@blueprint.get("/document/<path:document_id>/cite")
def cite(document_id: str) -> ResponseReturnValue:
    """How to cite a document, or its paragraph `p`; with `format` that citation as a file."""
    parsed = documents.document(document_id)
    paragraph = _paragraph(parsed, request.args.get("p", ""))
    position = paragraph.position if paragraph else None
    permalink = request.host_url.rstrip("/") + urls.Links(links().root).document(parsed.document.id, position=position)
    asked = request.args.get("format", "")
    if asked in FORMATS:
        file = citation(
            parsed.document, paragraph, permalink, asked, vocabularies().parties, date.today(), look().publisher
        )
        response = Response(file.text, content_type=f"{file.media_type}; charset=utf-8")
        response.headers.set("Content-Disposition", "attachment", filename=file.name)
        return response
    return render_template(
        "document/cite.html",
        name=labels.document_name(parsed.document),
        title=in_a_sentence(parsed.document.title),
        paragraph=paragraph,
        back=links().document(parsed.document.id, position=position),
        citations=[
            (
                form,
                _NAMES[form] or gettext("Als tekst"),
                citation(
                    parsed.document, paragraph, permalink, form, vocabularies().parties, date.today(), look().publisher
                ).text,
                links().cite(parsed.document.id, position, form),
            )
            for form in FORMATS
        ],
    )


@blueprint.get("/document/<path:document_id>/similar")
def similar(document_id: str) -> ResponseReturnValue:
    """The paragraphs of other documents that say nearly the same as paragraph `p` of this one."""
    place = urls.number(request.args.get("p", ""), 0, urls.LAST_PAGE)
    parsed = documents.document(document_id, range(place, place + 1))
    if not parsed.paragraphs:
        abort(404)
    own = parsed.paragraphs[0]
    return render_template(
        "document/similar.html",
        name=labels.document_name(parsed.document),
        title=in_a_sentence(parsed.document.title),
        own=own,
        who=speakers(own),
        back=links().document(parsed.document.id, position=own.position),
        views=similar_views(own, parsed.document, engine().similar(own.id), links()),
    )


def _marked(q: str, text: str) -> tuple[Piece, ...]:
    return engine().mark(q, text) if q else (Piece(text, False),)


def _notes(paragraph: Paragraph) -> tuple[str, ...]:
    return tuple(note.text for note in paragraph.notes)


def _shown(document_id: str, q: str) -> tuple[ParsedDocument, Shown]:
    """A document with the paragraphs that its page shows, and what they are of it."""
    count = directory.documents(engine()).get(document_id, 0)
    whole = len(parts(count)) == 1 or request.args.get("whole") == "1"
    parsed = documents.document(document_id, None if whole else range(0))
    cut = parts(count, parsed.headings)
    part, number, found = parsed, None, 0
    if not whole:
        number = part_of(urls.number(request.args.get("p", ""), 1, count), cut)
        part = engine().document(document_id, cut[number]) or abort(404)
        found = engine().search(SearchRequest(q=q, document=(document_id,), size=1)).total if q else 0
    others = engine().paragraphs(_elsewhere(part))
    parties, persons = who_speaks(engine(), document_id)
    return part, Shown(count, cut, number, others, found, _dates(others, document_id), parties, persons)


def _dates(others: Sequence[Paragraph], own: str) -> dict[str, str]:
    """The dates of the documents of some paragraphs but for one's `own`."""
    ids = {said.document_id for said in others} - {own}
    found = [engine().document(one, range(0)) for one in ids]
    return {parsed.document.id: parsed.document.date or "" for parsed in found if parsed}


def _elsewhere(part: ParsedDocument) -> tuple[str, ...]:
    """The ids of the paragraphs that belong with those of a part and are not in it."""
    own = {said.id for said in part.paragraphs}
    others = dict.fromkeys(other for said in part.paragraphs for other in (*said.answered_by, *said.answers))
    return tuple(other for other in others if other not in own)[:_BESIDE]


def _lacking(count: int) -> str:
    """That a document has no paragraph `p`, where the address asks for one beyond its end."""
    asked = urls.number(request.args.get("p", ""), 1, urls.LAST_PAGE)
    if asked <= count:
        return ""
    has = labels.paragraphs(count)
    return str(gettext("Alinea %(asked)s is er niet: dit document heeft %(has)s.", asked=labels.number(asked), has=has))


def _paragraph(parsed: ParsedDocument, position: str) -> Paragraph | None:
    """The paragraph that a URL names; None where it names none. One that is not there is an error 404."""
    if not position:
        return None
    found = next((paragraph for paragraph in parsed.paragraphs if str(paragraph.position) == position), None)
    return found or abort(404)
