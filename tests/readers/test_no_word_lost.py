"""Every word of an XML file is in a paragraph, a heading, a note or the furniture, or is told to be metadata."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from indexer.records import ParsedDocument
from tests.support.parsed import parsed

APART = {
    *("metadata", "kamerstukkop", "dossier", "stuknr", "datumtekst", "officiele-inhoudsopgave", "kamervraagkop"),
    *("kamervraagnummer", "vergadering-nummer", "vergaderdatum", "vergadertijd", "spreker", "frontm", "ltrlabel"),
    *("vraagnummer", "dosnr", "ordernr", "vergjaar", "versie", "wie", "teiHeader", "gap"),
    *("vergaderjaar", "datum", "isvoorzitter", "fractie", "zaken", "activiteitenindex"),
}
"""What states metadata or names who speaks: it goes to fields of the record, not to paragraphs."""
APART_IN = {
    *(("stuk", "titel"), ("stuk", "nummer"), ("kamerwrk", "kop"), ("vergadering", "titel")),
    *(("agendapunt", "nr"), ("motie", "kop")),
}
GLUE = "\1"
"""Before what is raised or lowered: a part of the word before it."""
MADE_UP = {
    "ParlaMint-NL_2019-01-02-tweedekamer-1.xml": (
        "<TEI><teiHeader><title>kop</title></teiHeader><text><body><div><note>Een verzonnen debat</note><note>(Zie ook "
        'gisteren.)</note><u who="#A"><seg>Een <note>terzijde</note> deel <vocal><desc>gelach</desc></vocal>.</seg>'
        "<note>Motie</note><note>De Kamer,</note><note>verzoekt een brug,</note><note>en gaat over tot de orde van de "
        "dag.</note><note>Deze motie is voorgesteld door het lid Verzonnen.</note><incident><desc>Applaus.</desc>"
        "</incident><p>Los <seg>deel</seg>.</p></u><u>Zonder deel.</u><p>Nog iets.</p><note type='speaker'>De heer Wie"
        "</note><gap><desc>weg</desc></gap></div></body></text></TEI>"
    ),
    "verzonnen.vlos.xml": (
        "<vlosDocument><vergadering><activiteit><onderwerp>Een verzonnen debat</onderwerp><woordvoerder><tekst><alinea>"
        "<alineaitem>Een</alineaitem> los <alineaitem>deel</alineaitem></alinea><alineagroep type='Motietekst'><alinea>"
        "<alineaitem>De Kamer,</alineaitem></alinea></alineagroep><alineagroep type='Motieinfo'><alinea><alineaitem>"
        "Zij krijgt nr. 1.</alineaitem></alinea></alineagroep><alineagroep><alinea>Nog een</alinea></alineagroep>"
        "</tekst></woordvoerder></activiteit></vergadering></vlosDocument>"
    ),
}


def test_every_word_of_a_real_file_is_found_again(corpus: Path) -> None:
    documents = [path for path in sorted(corpus.rglob("*.xml")) if path.parent.name != "roots"]
    lost = {path.name: missing for path in documents if (missing := lost_words(path))}
    assert documents
    assert not lost


@pytest.mark.parametrize("name", MADE_UP)
def test_every_word_of_a_made_up_report_is_found_again(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(MADE_UP[name], encoding="utf-8")
    assert not lost_words(path)


def lost_words(path: Path) -> Counter[str]:
    """The words of a file, outside its metadata, that are nowhere in what is made of it."""
    root = etree.fromstring(path.read_bytes())
    return Counter(words(spoken(root))) - Counter(words(found(parsed(path))))


def spoken(element: etree._Element) -> Iterator[str]:
    """The texts of an element that are no metadata."""
    yield element.text or ""
    for child in element:
        parent = etree.QName(element).localname
        if isinstance(child.tag, str):
            kind = etree.QName(child).localname
            named = kind == "note" and child.get("type") == "speaker" and child.getnext() is not None
            if kind not in APART and (parent, kind) not in APART_IN and not named:
                yield from (GLUE * (kind in ("sup", "sub", "inf")), *spoken(child))
        yield child.tail or ""


def found(parsed: ParsedDocument) -> Iterator[str]:
    """All texts of a document. A speaker's name that stands in the text of a turn is in the turn."""
    yield from (heading.text for heading in parsed.headings)
    for paragraph in parsed.paragraphs:
        yield from (paragraph.text, *(note.text for note in paragraph.notes))


def words(texts: Iterator[str]) -> list[str]:
    """The words, without what parts them: in some files every word is an element, in others a mark of a note is."""
    return re.findall(r"[^\W_]{2,}", re.sub(rf"\s*{GLUE}\s*", "", " ".join(texts)).lower())
