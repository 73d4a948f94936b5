"""Citations of a document or of one paragraph in it: plain, BibTeX, RIS and CSL-JSON.

The plain form follows the Leidraad voor juridische auteurs ("Kamerstukken II 2017/18, 34 843, nr. 33"), BibTeX the
fields of biblatex, RIS the specification of 2011 (Research Information Systems), CSL-JSON the schema of CSL 1.0.2.
A citation is in Dutch whatever the language of the page: it is the name of a Dutch publication.
"""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import dataclass
from typing import get_args

from indexer import labels
from indexer.extraction.dates import MONTHS
from indexer.extraction.names.persons import persons
from indexer.extraction.references import official_page
from indexer.parliament import chambers, dossiers, identifiers
from indexer.records import Document, Paragraph
from indexer.vocabulary.parties import PartyRegister
from webui.links.urls import Format
from webui.wording.titles import in_a_sentence

FORMATS: tuple[Format, ...] = get_args(Format)


@dataclass(frozen=True, slots=True)
class CitationFile:
    """A citation as a file: its name, its media type, and what stands in it."""

    name: str
    media_type: str
    text: str


@dataclass(frozen=True, slots=True)
class _Cited:
    """What a citation says. `date` is in ISO form, possibly a year only, or empty; `place` is the
    paragraph. `official` is the official address where `url` is another one, `seen` the day on which it was seen."""

    key: str
    author: str
    title: str
    series: str
    number: str
    date: str
    url: str
    place: str
    quoted: str
    official: str
    seen: str


def citation(
    document: Document,
    paragraph: Paragraph | None,
    permalink: str,
    form: Format,
    register: PartyRegister,
    seen: datetime.date,
    publisher: str = "Staten-Generaal",
) -> CitationFile:
    """A document, or one of its paragraphs, cited; `register` has the names of who speak, and `publisher` is the author
    of what is of no chamber. `permalink` is its full
    address on this site: it stands for the official address where there is none, and beside it where a paragraph is
    cited. `seen` is the day on which it was seen there."""
    cited = _cited(document, paragraph, permalink, register, seen.isoformat(), publisher)
    match form:
        case "plain":
            return CitationFile(f"{cited.key}.txt", "text/plain", _plain(cited))
        case "bibtex":
            return CitationFile(f"{cited.key}.bib", "application/x-bibtex", _bibtex(cited))
        case "ris":
            return CitationFile(f"{cited.key}.ris", "application/x-research-info-systems", _ris(cited))
        case "csl":
            return CitationFile(f"{cited.key}.json", "application/vnd.citationstyles.csl+json", _csl(cited))


def _cited(
    document: Document,
    paragraph: Paragraph | None,
    permalink: str,
    register: PartyRegister,
    seen: str,
    publisher: str,
) -> _Cited:
    place = ""
    if paragraph:
        page = f", p. {paragraph.page}" if paragraph.page else ""
        who = _who(paragraph, register)
        place = f"alinea {paragraph.position}{page}" + (f" ({who})" if who else "")
    series, number = _series(document)
    return _Cited(
        key=re.sub(r"[^\w-]", "-", document.id, flags=re.ASCII) + (f"-p{paragraph.position}" if paragraph else ""),
        author=chambers.NAMES[document.chamber] if document.chamber else publisher,
        title=_line(in_a_sentence(document.title)),
        series=series,
        number=number,
        date=_date(document.date) or _date(document.year),
        url=permalink if paragraph else official_page(document.id) or permalink,
        place=place,
        quoted=_line(paragraph.text) if paragraph else "",
        official=(official_page(document.id) or "") if paragraph else "",
        seen=seen,
    )


def _who(paragraph: Paragraph, register: PartyRegister) -> str:
    """Who speaks: members by name with their groups (`Podt, D66`), groups, or who is printed."""
    names = persons(paragraph.speaker)
    groups = [labels.party(register, party) for party in paragraph.parties]
    if not groups:
        return paragraph.speaker or ""
    joint = "; " if max(len(names), len(groups)) > 1 else ", "
    return joint.join(filter(None, (", ".join(names), ", ".join(groups))))


def _date(stated: str | None) -> str:
    """A date in ISO form, or a year; empty for anything else."""
    try:
        return datetime.date.fromisoformat(stated or "").isoformat()
    except ValueError:
        return stated if stated and re.fullmatch("[0-9]{4}", stated) else ""


def _series(document: Document) -> tuple[str, str]:
    """The series that a document appeared in, with chamber and session year, and its number there."""
    first, _, last = (document.session_year or "").partition("-")
    year = f" {first}/{last[-2:]}" if last else ""
    series = (f" {chambers.NUMERALS[document.chamber]}" if document.chamber else "") + year
    identifier = identifiers.parse(document.id)
    if identifier and identifier.series == "h" and identifier.item:
        return f"Handelingen{series}", f"nr. {identifier.number}, {identifiers.item_cited(identifier.item)}"
    if identifier and identifier.series == "ah":
        return f"Aanhangsel Handelingen{series}", f"nr. {identifier.number}"
    if document.dossiers and document.number:
        named = " en ".join(dossiers.printed_dossier(code) for code in document.dossiers)
        return f"Kamerstukken{series}", f"{named}, {identifiers.numbered(document.number)}"
    return "", document.id


def _plain(cited: _Cited) -> str:
    named = ", ".join(filter(None, (cited.series, cited.number)))
    parts = (named, cited.title, _date_in_words(cited.date), cited.place)
    where = " en ".join(filter(None, (cited.official, cited.url)))
    return f"{', '.join(filter(None, parts))}. {where} (geraadpleegd op {_date_in_words(cited.seen)}).\n"


def _bibtex(cited: _Cited) -> str:
    fields = {
        "author": f"{{{_latex(cited.author)}}}",  # in double braces: one name, not first and last
        "title": f"{{{_latex(cited.title)}}}",  # and here: the capitals are meant
        "series": _latex(cited.series),
        "number": _latex(cited.number),
        "year": cited.date[:4],
        "date": cited.date,
        "note": _latex(". ".join(filter(None, (cited.place, cited.official)))),
        "urldate": cited.seen,
        "url": re.sub(r"[{}\\\s]", lambda found: f"%{ord(found[0]):02X}", cited.url),
        "langid": "dutch",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value.strip("{}"))
    return f"@misc{{{cited.key},\n{lines}}}\n"


def _latex(text: str) -> str:
    return re.sub(r"[\\{}$&#^_~%]", lambda found: _LATEX[found[0]], _line(text))


_LATEX = {character: f"\\{character}" for character in "{}$&#_%"} | {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}


def _ris(cited: _Cited) -> str:
    """Each line a tag of two characters, two spaces, a hyphen, a space and the value; lines end with CR LF."""
    pairs = (
        ("TY", "GOVDOC"),
        ("ID", cited.key),
        ("AU", cited.author),
        ("TI", cited.title),
        ("T2", cited.series),
        ("M1", cited.number),
        ("PY", cited.date[:4]),
        ("DA", cited.date.replace("-", "/") + "/" if len(cited.date) == 10 else ""),
        ("SE", cited.place),
        ("N1", cited.quoted),
        ("LA", "nl"),
        ("UR", cited.url),
        ("L2", cited.official),
        ("Y2", cited.seen.replace("-", "/") + "/"),
    )
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in pairs if value) + "ER  - \r\n"


def _csl(cited: _Cited) -> str:
    item = {
        "id": cited.key,
        "type": "report",
        "author": [{"literal": cited.author}],
        "title": cited.title,
        "collection-title": cited.series,
        "number": cited.number,
        "issued": {"date-parts": [[int(part) for part in cited.date.split("-")]]} if cited.date else None,
        "section": cited.place,
        "note": cited.quoted,
        "language": "nl",
        "URL": cited.url,
        "source": cited.official,
        "accessed": {"date-parts": [[int(part) for part in cited.seen.split("-")]]},
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2) + "\n"


def _date_in_words(iso: str) -> str:
    year, *rest = iso.split("-")
    return f"{int(rest[1])} {MONTHS[int(rest[0]) - 1]} {year}" if len(rest) == 2 else year


def _line(text: str) -> str:
    """A text on one line: no character that ends a line or cannot be printed."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", " ", text).split())
