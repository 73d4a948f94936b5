"""Motions of councils, by the groups that stand under them; all are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.kinds.councils.council_motions import signed_by, signing
from indexer.extraction.formulas.motion_requests import opens_in_council
from indexer.extraction.names.party_names import Context
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies, parties

KNOWN = Context(parties.load())


def parsed(*lines: str) -> ParsedDocument:
    """A text of these paragraphs."""
    return parse(SourceDocument("verzonnen.txt", "", "", "\n\n".join(lines), Metadata()), Vocabularies())


def motion(opening: str, *signed: str, closing: str = "en gaat over tot de orde van de dag.") -> tuple[str, ...]:
    """The paragraphs of a made-up motion."""
    considered = "constaterende dat dit zwembad verzonnen is;"
    requested = "verzoekt het college het zwembad te verzinnen,"
    return ("Motie Zwembad", opening, "gehoord de beraadslaging,", considered, requested, closing, *signed)


OPENINGS = (
    "De raad van de gemeente Verzonnen, in vergadering bijeen op 9 november 2023,",
    "De gemeenteraad van Verzonnen, in openbare vergadering bijeen d.d. 9 november 2023;",
    "Provinciale Staten van Verzonnen, bijeen op donderdag 9 november 2023, ter behandeling van het Zwemplan,",
)


@pytest.mark.parametrize("opening", OPENINGS)
def test_what_a_council_considers_and_requests_is_of_the_groups_that_sign(opening: str) -> None:
    document = parsed(*motion(opening, "D66, Jan Bedacht", "Dorpslijst, Zus Zoek"))
    assert (document.document.type, document.document.date) == ("motion", "2023-11-09")
    said = [paragraph for paragraph in document.paragraphs if paragraph.role == "contribution"]
    assert [paragraph.text.split()[0] for paragraph in said] == ["constaterende", "verzoekt"]
    assert {paragraph.parties for paragraph in said} == {("d66", "unknown:Dorpslijst")}
    assert {paragraph.speaker for paragraph in said} == {"Jan Bedacht en Zus Zoek"}


def test_each_motion_of_a_council_in_one_file_is_of_its_own_groups() -> None:
    first = motion("De raad van de gemeente Verzonnen,", "Fractie VVD - J. Bedacht", "Fractie CDA - Z. Zoek")
    second = motion("De raad van de gemeente Verzonnen,", "Jan Vind (SP)")
    document = parsed(*first, *second)
    said = [paragraph.parties for paragraph in document.paragraphs if paragraph.role == "contribution"]
    assert said == [("vvd", "cda")] * 2 + [("sp",)] * 2


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Ondertekening:", "Namens de fracties van SP en CDA,", "Jan Bedacht", "Zus Zoek"], ("sp", "cda")),
        (["Jan Bedacht (D66)", "Zus Zoek (Dorpslijst)"], ("d66", "unknown:Dorpslijst")),
        (["PvdA: J. Bedacht", "Dorpslijst: Z. Zoek"], ("pvda", "unknown:Dorpslijst")),
        (["Jan Bedacht, Dorpslijst"], ()),
        (["Jan Bedacht", "Zus Zoek"], ()),
        (["Ingediend door: Jan Bedacht (D66)", "Zus Zoek"], ("d66", "unknown:Zus Zoek")),
    ],
)
def test_no_group_is_guessed(lines: list[str], found: tuple[str, ...]) -> None:
    assert signed_by(lines, KNOWN).parties == found


@pytest.mark.parametrize("label", ["Ondertekening en naam:", "Fractie, naam en handtekening", "Namen / fracties"])
def test_the_label_above_those_who_sign_is_none_of_them(label: str) -> None:
    document = parsed(*motion(OPENINGS[0], label, "GroenLinks-PvdA, Zus Zoek", "D66, Jan Bedacht"))
    said = [paragraph for paragraph in document.paragraphs if paragraph.role == "contribution"]
    assert {paragraph.parties for paragraph in said} == {("gl-pvda", "d66")}


def test_an_explanation_below_the_names_is_nobodys_signature() -> None:
    assert signing(["D66, Jan Bedacht", "Toelichting", "CDA, Zus Zoek"]) == ["D66, Jan Bedacht"]


@pytest.mark.parametrize(
    "text",
    ["De raad van de gemeente wil dat.", "De raad wacht af, zo blijkt.", "Provinciale Staten, zegt hij, zijn er."],
)
def test_a_sentence_about_a_council_opens_no_motion(text: str) -> None:
    assert not opens_in_council(text)


@pytest.mark.parametrize(
    "signed",
    [
        ("Namens de fracties van", "Lokaal Belang", "ChristenUnie", "SP", "M. de Wit", "A. Kamphuis", "F. Grit"),
        ("Indieners: Lokaal Belang, G. Kroon ChristenUnie, N. Bensaid SP, A. Weijers",),
        ("Namens de fracties van: Lokaal Belang, J. ter Avest ChristenUnie, H. Kamphuis SP, M. Roelofs",),
        ("Ingediend door: Lokaal Belang (D. Bosman), ChristenUnie (P. van Hout) en SP (F. Grit)",),
        ("Ondertekening:", "D. Bosman, Lokaal Belang P. van Hout, ChristenUnie F. Grit, SP"),
        ("Lokaal Belang", "G. Kroon", "ChristenUnie", "N. Bensaid", "SP", "A. Weijers"),
        ("Fractie Lokaal Belang", "G. Kroon", "Fractie ChristenUnie", "N. Bensaid", "Fractie SP", "A. Weijers"),
    ],
)
def test_a_group_that_no_register_knows_signs_beside_those_that_it_does(signed: tuple[str, ...]) -> None:
    found = parsed(*motion(OPENINGS[0], *signed))
    assert {one.parties for one in found.paragraphs if one.role == "contribution"} == {
        ("unknown:Lokaal Belang", "cu", "sp")
    }


def test_a_name_below_the_groups_that_sign_is_none() -> None:
    assert signed_by(["Namens de fracties van", "VVD", "Jan Bedacht"], KNOWN) == (("Jan Bedacht",), ("vvd",))
