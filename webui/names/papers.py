"""The papers of a dossier as they are listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten

from indexer.records import Paragraph
from indexer.searches import Hit
from webui.links.urls import Links
from webui.motions import after_its_name
from webui.wording import labels
from webui.wording.speakers import Speaker, parties_of
from webui.wording.titles import in_a_sentence

_REQUEST = 300
"""So many characters of a request are shown."""


@dataclass(frozen=True, slots=True)
class PaperView:
    """A document of a dossier. `title` is empty where it is no more than the name. Of a motion there are also the
    parties that moved it, what it requests without the word for that, and what was decided, each as far as known."""

    url: str
    name: str
    title: str
    kind: str
    date: str
    iso_date: str
    paragraphs: str
    outcome: str
    movers: tuple[Speaker, ...]
    request: str


def paper_views(
    hits: Iterable[Hit], requests: Mapping[str, Sequence[Paragraph]], called: str, links: Links
) -> tuple[PaperView, ...]:
    """The documents of grouped hits. `requests` are the paragraphs with what motions request, by the id of the
    document, and `called` is what their titles begin with."""
    return tuple(_paper(hit, requests.get(hit.document.id, ()), called, links) for hit in hits)


def heading(hits: Sequence[Hit], dossiers: Sequence[str]) -> str:
    """What the papers of a dossier are called before their own title, most often: "Nationale Omgevingsvisie; MOTIE".
    Of several chapters (`dossiers`) it is what all are called, or nothing."""
    named = [hit.document for hit in hits if ";" in hit.document.title]
    heads = Counter(in_a_sentence(document.title).partition(";")[0] for document in named)
    seen = {code for document in named for code in document.dossiers} & set(dossiers)
    if not heads or (len(dossiers) > 1 and (len(heads) > 1 or len(seen) < 2)):
        return ""
    return heads.most_common(1)[0][0]


def _paper(hit: Hit, request: Sequence[Paragraph], called: str, links: Links) -> PaperView:
    document = hit.document
    title = labels.document_title(document)
    asked = after_its_name(" ".join(one.text for one in request))
    return PaperView(
        url=links.document(document.id),
        name=labels.document_name(document),
        title=title.removeprefix(f"{called};").strip() if called else title,
        kind=labels.label("type", document.type),
        date=labels.when(document),
        iso_date=document.date or "",
        paragraphs=labels.paragraphs(hit.folded + 1),
        outcome=labels.outcome(document.vote) if document.vote else "",
        movers=parties_of(request[0]) if request else (),
        request=shorten(asked, _REQUEST, placeholder=" …"),
    )
