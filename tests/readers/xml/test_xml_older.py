"""XML of publications before 2009, in the older formats: notes, questions, proceedings. All of it is made up."""

from __future__ import annotations

from indexer.readers.content import Content
from indexer.readers.xml import kamerwrk
from indexer.records import SourceBlock, Turn


def older(source: str) -> Content:
    return kamerwrk.read("verzonnen.xml", source.encode())


def test_notes_and_signatures_of_an_older_kamerstuk() -> None:
    content = older(
        '<kamerwrk kamer="tk"><kop><titel>Tweede Kamer</titel></kop><frontm><vergjaar>1997-1998</vergjaar><onderw>'
        "<nummer>25 600 VII</nummer><naam>Verzonnen begroting</naam></onderw></frontm><body><stuk>"
        "<ltrlabel>Nr.</ltrlabel><nummer>3</nummer><titel>VERSLAG</titel><tuskop letat='vet'>Algemeen</tuskop>"
        "<tuskop letat='cur'>Deel</tuskop>"
        '<al>Verzonnen<voetref refid="1">1</voetref> tekst.</al><lijst><li><li.nr>a.</li.nr><al>Punt.</al></li></lijst>'
        "<ondtek><al>De voorzitter, Bedacht</al></ondtek></stuk></body><voetnoot nr='1'><al>Een noot.</al></voetnoot>"
        "</kamerwrk>"
    )
    assert content.blocks == (
        SourceBlock("Algemeen", "heading", 1),
        SourceBlock("Deel", "heading", 2),
        SourceBlock("Verzonnen tekst."),
        SourceBlock("Een noot.", note=True),
        SourceBlock("a. Punt."),
        SourceBlock("De voorzitter, Bedacht", signature=True),
    )
    stated = content.metadata
    assert (stated.dossiers, stated.number, stated.chamber, stated.type) == (("25600-VII",), "3", "TK", "report")


def test_older_questions_have_their_numbers() -> None:
    content = older(
        "<vraagdoc><body><vragen><vraagnummer>2990001230</vraagnummer><omschr>Vragen van het lid Verzonnen (D66) over "
        "verzinsels. (Ingezonden 3 maart 1999)</omschr><vraag><nummer>1</nummer><al>Klopt dit<nootref refid='n1'>1"
        "</nootref>?</al></vraag></vragen><reactie><omschr>Antwoord. (Ontvangen 20 april 1999)</omschr><antwoord>"
        "<nummer>1 en 2</nummer><al>Ja.</al></antwoord><toelicht><titel>Toelichting:</titel><al>Verzonnen.</al>"
        "</toelicht></reactie></body></vraagdoc>"
    )
    assert [(block.label, block.text) for block in content.blocks][1:] == [
        ("Vraag 1", "Klopt dit?"),
        ("", "Antwoord. (Ontvangen 20 april 1999)"),
        ("Antwoord 1 en 2", "Ja."),
        ("Toelichting", "Verzonnen."),
    ]
    assert (content.metadata.type, content.metadata.date) == ("written-questions", "1999-04-20")
    assert content.metadata.title == "Vragen van het lid Verzonnen (D66) over verzinsels."


def test_older_handelingen_name_their_speakers() -> None:
    content = older(
        "<handeling><item><itemkop><itemnaam>Verzonnen wet</itemnaam></itemkop><draad><spreker><wie>De heer "
        "<naam>Verzonnen</naam> (<partij>PvdA</partij>):</wie><al>Voorzitter!</al><voorz>"
        "<wie>De <naam>voorzitter</naam>:</wie><al>Gaat u door.</al></voorz><al>Dank u.</al></spreker><spreker>"
        "<wie>Minister <naam>Bedacht</naam>:</wie><al>Nee.</al></spreker></draad>"
        "<actie><al>De beraadslaging wordt gesloten.</al></actie></item></handeling>"
    )
    member, chair = Turn("De heer Verzonnen", "PvdA", "member"), Turn("De voorzitter", "", "chair")
    assert content.blocks == (
        SourceBlock("Verzonnen wet", "heading", 1),
        SourceBlock("Voorzitter!", turn=member),
        SourceBlock("Gaat u door.", turn=chair),
        SourceBlock("Dank u.", turn=member),
        SourceBlock("Nee.", turn=Turn("Minister Bedacht", "", "minister")),
        SourceBlock("De beraadslaging wordt gesloten."),
    )
