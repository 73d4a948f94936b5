"""SRU and repository of KOOP, with a recorded answer as the template of envelope and record."""

from __future__ import annotations

import re
from functools import lru_cache
from xml.sax.saxutils import escape

from tests.support.standin.cql import NotUnderstood, Term, terms
from tests.support.standin.publications import Publication
from tests.support.standin.recordings import recorded

LIMIT = 10_000
"""From this position on the real server answers 504."""
_REPLACED = {
    "dcterms:identifier": "id",
    "dcterms:title": "full_title",
    "dcterms:creator": "creator",
    "dcterms:modified": "modified",
    "dcterms:date": "date",
    "dcterms:issued": "date",
    "dcterms:available": "date",
    "overheidwetgeving:documentstatus": "status",
    "overheidwetgeving:documenttitel": "title",
    "overheidwetgeving:ondernummer": "number",
    "overheidwetgeving:publicatienaam": "series",
    "overheidwetgeving:vergaderjaar": "session_year",
    "overheidwetgeving:dossiernummer": "dossier",
    "overheidwetgeving:subrubriek": "rubric",
    "gzd:timestamp": "stamp",
    "gzd:preferredUrl": "page",
}


class TooFar(Exception):
    """A position that the server does not reach."""


class Sru:
    """Answers queries over publications."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Term, ...], list[Publication]] = {}

    def changed(self) -> None:
        """The publications are others now."""
        self._kept.clear()

    def answer(
        self, publications: dict[str, Publication], parameters: dict[str, str], base: str, miscount: int = 0
    ) -> bytes:
        """The page that is asked for.

        Raises:
            TooFar
        """
        try:
            wanted = terms(parameters.get("query", ""))
        except NotUnderstood as error:
            return diagnostic(*error.args)
        start, most = int(parameters.get("startRecord", 1)), int(parameters.get("maximumRecords", 10))
        if start >= LIMIT:
            raise TooFar
        found = self._found(publications, wanted)
        shown = found[start - 1 : start - 1 + most]
        records = "".join(_record(one, base, start + place) for place, one in enumerate(shown))
        head, tail = _envelope()
        following = start + len(shown)
        further = "" if following > len(found) else f"<sru:nextRecordPosition>{following}</sru:nextRecordPosition>"
        head = re.sub(r"(?<=<sru:numberOfRecords>)\d+", str(max(0, len(found) + miscount)), head)
        return f"{head}<sru:records>{records}</sru:records>{further}{tail}".encode()

    def _found(self, publications: dict[str, Publication], wanted: tuple[Term, ...]) -> list[Publication]:
        key = next((term for term in wanted if (term.index, term.relation) == ("dt.identifier", ">")), None)
        others = tuple(term for term in wanted if term is not key)
        if others not in self._kept:
            self._kept[others] = sorted(
                (one for one in publications.values() if all(term.holds(one) for term in others)),
                key=lambda one: one.id,
            )
        return [one for one in self._kept[others] if key is None or one.id > key.value]


def diagnostic(uri: str, message: str) -> bytes:
    """A recorded diagnostic, with another message."""
    text = recorded("sru_unknown_index_diagnostic.xml").decode()
    text = text.replace("info:srw/diagnostic/1/10", uri).replace("unknown prefix dcterms", escape(message))
    return text.encode()


def file_of(publications: dict[str, Publication], path: str) -> bytes | None:
    """A file of the repository: `/frbr/officielepublicaties/kst/34843/kst-34843-33/1/xml/kst-34843-33.xml`."""
    parts = path.strip("/").split("/")
    publication = publications.get(parts[4]) if len(parts) == 8 else None
    if publication is None:
        return None
    return publication.metadata if parts[6] == "metadata" else publication.files.get(parts[6])


def _record(one: Publication, base: str, position: int) -> str:
    home = f"{base}/frbr/officielepublicaties/{one.id.split('-')[0]}/{one.dossier or 'x'}/{one.id}/1"
    urls = [("metadata", f"{home}/metadata/metadata.xml")]
    urls += [(kind, f"{home}/{kind}/{one.id}.{kind}") for kind in one.files]
    items = "".join(f'<gzd:itemUrl manifestation="{kind}">{escape(url)}</gzd:itemUrl>' for kind, url in sorted(urls))
    values = {name: escape(str(getattr(one, name, ""))) for name in _REPLACED.values()}
    values["full_title"] = escape(f"Verzonnen dossier; {one.title}")
    return _template().format(**values, items=items, position=position)


@lru_cache(maxsize=1)
def _template() -> str:
    """The recorded record, as a format."""
    page = recorded("sru_eerstekamer_kamerstukken_page.xml").decode()
    record = re.findall(r"<sru:record>.*?</sru:record>", page, re.DOTALL)[1]
    for element, name in _REPLACED.items():
        record = re.sub(rf"(<{element}(?: [^>]*)?>)[^<]*(?=</{element}>)", rf"\g<1>{{{name}}}", record)
    record = re.sub(r"(?:<gzd:itemUrl .*?</gzd:itemUrl>)+", "{items}", record)
    return re.sub(r"(?<=<sru:recordPosition>)\d+", "{position}", record)


@lru_cache(maxsize=1)
def _envelope() -> tuple[str, str]:
    page = recorded("sru_eerstekamer_kamerstukken_page.xml").decode()
    head, _, rest = page.partition("<sru:records>")
    return head, rest.partition("</sru:records>")[2]
