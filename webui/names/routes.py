"""The pages of parties, persons, dossiers and topics. An unknown name gives a page with status 404, those
nearest to it, and a search field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flask import Blueprint, Response, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from indexer.query.language import fields
from indexer.vocabulary.parties import PartyRegister
from indexer.vocabulary.people import name_id
from indexer.vocabulary.topics import TopicVocabulary
from webui import motions
from webui.engine import engine, vocabularies
from webui.links import context, urls
from webui.names import directory, sitemap
from webui.names.dossier import dossier_page
from webui.names.nowhere import nowhere
from webui.names.page_view import DOCUMENTS, name_page
from webui.names.party import party_page
from webui.names.person import namesakes, person_page
from webui.names.subject import Subject
from webui.names.topic import named_topic, topic_page
from webui.search import hit_view

blueprint = Blueprint("names", __name__)


@blueprint.get("/party/<name>")
def party(name: str) -> ResponseReturnValue:
    """What a party said, about what and when; a name of it leads to its id."""
    register = vocabularies().parties
    found = register.get(name)
    return _page(party_page(found, register, context.links())) if found else _meant("party", name, register)


@blueprint.get("/person/<name>")
def person(name: str) -> ResponseReturnValue:
    """What a person said; a printed name leads to whose it is, or to a choice of those it may be."""
    people, links = directory.people(engine()), context.links()
    found = people.get(name)
    if found is not None:
        return _page(person_page(found, links))
    typed = _typed(name)
    meant = people.named(typed)
    if not meant:
        nowhere("person", typed)
    if len(meant) == 1:
        return _moved("person", meant[0].id)
    called = next(filter(None, (_end_called(found.name, name_id(typed)) for found in meant)), typed.replace("-", " "))
    return render_template("names/choice.html", name=called, choices=namesakes(meant, links))


@blueprint.get("/dossier/<name>")
def dossier(name: str) -> ResponseReturnValue:
    """All documents of a dossier, of a chapter or of all its chapters, the newest first."""
    known = directory.dossiers(engine())
    subject = dossier_page(name, known, context.links())
    if subject is None:
        meant = fields.value(vocabularies(), "dossier", _typed(name))
        there = meant != name and dossier_page(meant, known, context.links())
        return _moved("dossier", meant) if there else nowhere("dossier", _typed(name))
    page = urls.number(request.args.get("page", ""), 1, urls.DEEPEST // DOCUMENTS)
    return _page(replace(subject, request=replace(subject.request, page=page, size=DOCUMENTS)))


@blueprint.get("/topic/<path:name>")
def topic(name: str) -> ResponseReturnValue:
    """What was said about a topic, by whom and when; a label leads to its slug."""
    vocabulary = vocabularies().topics
    found = named_topic(name, vocabulary, directory.topics(engine()))
    return _page(topic_page(found, vocabulary, context.links())) if found else _meant("topic", name, vocabulary)


@blueprint.get("/sitemap.xml")
def all_pages() -> ResponseReturnValue:
    """The index of the sitemap."""
    return _sitemap("sitemapindex", "sitemap", sitemap.files(engine(), context.absolute()))


@blueprint.get("/sitemap/<kind>-<int:number>.xml")
def some_pages(kind: str, number: int) -> ResponseReturnValue:
    """One file of the sitemap."""
    listed = sitemap.addresses(engine(), kind, number, context.absolute())
    return _sitemap("urlset", "url", listed) if listed else abort(404)


def _sitemap(root: str, item: str, listed: Sequence[sitemap.Listed]) -> Response:
    rendered = render_template("names/sitemap.xml", root=root, item=item, listed=listed)
    return Response(rendered, content_type="application/xml; charset=utf-8")


def _page(subject: Subject) -> ResponseReturnValue:
    result = engine().search(subject.request)
    if not result.hits and subject.request.page > 1:
        abort(404)
    others = () if subject.request.grouped else engine().paragraphs(hit_view.other_sides(result))
    lengths = {hit.document.id: hit.folded + 1 for hit in result.hits if hit.document.type == "motion"}
    requests = motions.papers(engine(), lengths) if subject.request.grouped else {}
    links, here = context.links(), context.absolute()
    return render_template(
        "names/page.html",
        page=name_page(subject, result, others, requests, links, here),
        canonical=here.named(subject.facet, subject.id, subject.request.page),
        empty=not result.total,
    )


def _end_called(name: str, wanted: str) -> str:
    """The end of a name that is written so in an address, as it begins a sentence; empty where none is."""
    words = name.split()
    ends = (" ".join(words[start:]) for start in range(len(words)))
    found = next((end for end in ends if name_id(end) == wanted), "")
    return found[:1].upper() + found[1:]


def _meant(facet: str, name: str, known: PartyRegister | TopicVocabulary) -> ResponseReturnValue:
    """The way to the page of a party or topic from another name of it; where nobody has that name, to
    those nearest to it."""
    meant = fields.value(vocabularies(), facet, _typed(name))
    return _moved(facet, meant) if known.get(meant) else nowhere(facet, _typed(name))


def _moved(kind: str, name: str) -> ResponseReturnValue:
    return redirect(context.links().named(kind, name), 301)


def _typed(name: str) -> str:
    return urls.clean(name, urls.VALUE_LENGTH)
