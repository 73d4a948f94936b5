"""A document as Markdown, for programs that read text: who speaks in each paragraph, and where it can be cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flask_babel import gettext

from indexer.records import Document, Heading, Paragraph, ParsedDocument
from webui.links import urls
from webui.links.urls import Links
from webui.wording import labels
from webui.wording.speakers import role_of, speakers
from webui.wording.titles import in_a_sentence

_MARKS = re.compile(r"[\\`*_\[\]<>]|^(?=[#+\-=~]|[0-9]{1,9}[.)])")
"""What would be read as a mark of Markdown (CommonMark 0.31, section 2.4)."""


def markdown(parsed: ParsedDocument, here: Links) -> str:
    """A document with its headings and paragraphs in order; `here` are links with the host. Each paragraph is opened by
    its number, which links to it, and by who speaks; its text stands as it is in the index."""
    document = parsed.document
    lines = [f"# {escaped(in_a_sentence(document.title))}", "", *(f"- {fact}" for fact in _facts(document, here)), ""]
    headings = list(parsed.headings)
    for paragraph in parsed.paragraphs:
        while headings and headings[0].before <= paragraph.position:
            lines += _heading(headings.pop(0))
        lines += [_said(paragraph, here), ""]
        lines += [f"> {gettext('Noot')}: {escaped(note.text)}\n" for note in paragraph.notes]
    lines += [line for heading in headings for line in _heading(heading)]
    return "\n".join(lines).rstrip() + "\n"


def escaped(text: str) -> str:
    r"""A text that Markdown shows as it is.

    >>> escaped("1. *geen* <b>lijst</b>"), escaped("gewoon; 2018-09")
    ('1\\. \\*geen\\* \\<b\\>lijst\\</b\\>', 'gewoon; 2018-09')
    """
    line = " ".join(text.split())
    return re.sub(r"^\\([0-9]+)", r"\1\\", _MARKS.sub(lambda found: "\\" + found[0], line))


def _heading(heading: Heading) -> list[str]:
    return [f"{'#' * min(heading.level + 1, 6)} {escaped(heading.text)}", ""]


def _facts(document: Document, here: Links) -> Iterator[str]:
    told = {
        gettext("Kenmerk"): document.id,
        gettext("Soort"): labels.label("type", document.type),
        gettext("Datum"): document.date,
        gettext("Dossier"): ", ".join(labels.label("dossier", code) for code in document.dossiers),
        gettext("Commissie"): document.committee,
        gettext("Bewindspersoon"): ", ".join(document.ministers),
    }
    for name, value in told.items():
        if value:
            yield f"{name}: {escaped(value)}"
    places = {gettext("Adres"): here.document(document.id), gettext("Bron"): urls.public(document.source)}
    yield from (f"{name}: <{address}>" for name, address in places.items() if address)


def _said(paragraph: Paragraph, here: Links) -> str:
    who = speakers(paragraph)
    role = role_of(paragraph, who)
    told = ", ".join(speaker.label for speaker in who) + (f" ({role})" if role else "")
    link = f"[{paragraph.position}]({here.document(paragraph.document_id, position=paragraph.position)})"
    return f"{link} **{escaped(told)}**: {escaped(paragraph.text)}"
