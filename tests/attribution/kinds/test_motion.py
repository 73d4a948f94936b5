"""Motions: whose they are, by a register of made-up members."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from indexer.attribution import parse
from indexer.attribution.kinds.motion import is_formula
from indexer.records import Metadata, ParsedDocument, SourceBlock, SourceDocument
from indexer.vocabulary import Vocabularies
from indexer.vocabulary.member_stays import Stay
from indexer.vocabulary.members import Members

SITTING = Members(
    [
        Stay("van Bedacht", "B.", "Bo", "vvd", "TK", "2020-01-01", ""),
        Stay("Verzönnen", "", "Vera", "d66", "TK", "2020-01-01", ""),
        Stay("Schijnbaar-de Fictie", "S.", "Sam", "d66", "TK", "2020-01-01", "2021-12-31"),
        Stay("Schijnbaar-de Fictie", "S.", "Sam", "volt", "TK", "2022-01-01", ""),
        Stay("Omtzigt", "P.H.", "Pieter", "lid-omtzigt", "TK", "2021-10-01", ""),
        Stay("Tweeling", "A.", "An", "sp", "TK", "2020-01-01", ""),
        Stay("Tweeling", "O.", "Ot", "cda", "TK", "2020-01-01", ""),
    ]
)


class _Sitting(Vocabularies):
    """The vocabularies of the program, but for the members."""

    members = SITTING


VOCABULARY = _Sitting()


def motion(*signed: str, date: str = "2021-05-06", form: str = "NFC") -> ParsedDocument:
    """A made-up motion with these lines under it."""
    lines = (
        "De Kamer,",
        "gehoord de beraadslaging,",
        "overwegende dat deze motie is verzonnen;",
        "verzoekt de regering niets te doen,",
        "en gaat over tot de orde van",
        "de dag.",
        *signed,
    )
    text = unicodedata.normalize(form, "\n".join(lines))
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata(date=date, chamber="TK")), VOCABULARY)


def contributed(parsed: ParsedDocument) -> set[tuple[str, ...]]:
    """The parties of the contributions."""
    return {paragraph.parties for paragraph in parsed.paragraphs if paragraph.role == "contribution"}


@pytest.mark.parametrize(
    ("signed", "parties"),
    [
        (["Van Bedacht"], ("vvd",)),
        (["Van Bedacht", "Vera Verzönnen"], ("vvd", "d66")),
        (["Van Bedacht,", "Verzönnen,", "Schijnbaar-de Fictie"], ("vvd", "d66")),
        (["Van Bedacht en Verzönnen"], ("vvd", "d66")),
        (["Van Bedacht c.s."], ("vvd",)),
        (["Schijnbaar - de Fictie"], ("d66",)),
        (["Van Bedacht", "Ondertekenaars", "Eerste ondertekenaar", "V. Tweeling, Tweede Kamerlid"], ("vvd",)),
        (["Van Bedacht", "Stemmingsuitslagen", "Verworpen"], ("vvd",)),
        (["Ot Tweeling"], ("cda",)),
        (["Van Bedacht Vera Verzönnen Ot Tweeling"], ("vvd", "d66", "cda")),
        (["Van Bedacht Onbekend"], ()),
        (["van Bedacht", "VERZÖNNEN"], ("vvd", "d66")),
        (["Tweeling"], ()),
        (["Onbekend"], ()),
    ],
)
def test_a_motion_is_of_the_groups_of_all_its_movers(signed: list[str], parties: tuple[str, ...]) -> None:
    assert contributed(motion(*signed)) == {parties}
    assert contributed(motion(*signed, form="NFD")) == {parties}


def test_a_mover_whose_group_is_not_known_is_named_beside_those_that_are() -> None:
    assert contributed(motion("Van Bedacht", "Tweeling")) == {("vvd", "unknown:Tweeling")}


def test_the_group_is_that_of_the_day() -> None:
    assert contributed(motion("Schijnbaar-de Fictie", date="2021-12-31")) == {("d66",)}
    assert contributed(motion("Schijnbaar-de Fictie", date="2022-01-01")) == {("volt",)}


def test_formulas_and_signatures_are_of_nobody() -> None:
    parsed = motion("Van Bedacht")
    assert [(paragraph.role, paragraph.text.split()[0]) for paragraph in parsed.paragraphs] == [
        ("procedural", "De"),
        ("procedural", "gehoord"),
        ("contribution", "overwegende"),
        ("contribution", "verzoekt"),
        ("procedural", "en"),
        ("procedural", "Van"),
    ]
    assert all(not paragraph.parties for paragraph in parsed.paragraphs if paragraph.role == "procedural")


def test_what_the_register_told_is_in_the_record() -> None:
    [evidence] = {paragraph.looked_up for paragraph in motion("Van Bedacht", "Verzönnen").paragraphs} - {()}
    assert [(found.party, found.members) for found in evidence] == [("vvd", ("Van Bedacht",)), ("d66", ("Verzönnen",))]


def test_what_stands_under_a_motion_and_is_no_name_is_of_nobody() -> None:
    parsed = motion("Van Bedacht", "De motie is verzonnen.")
    assert (parsed.paragraphs[-1].role, parsed.paragraphs[-1].speaker) == ("procedural", None)
    assert contributed(parsed) == {("vvd",)}


def test_names_behind_the_end_of_a_motion_are_its_movers_too() -> None:
    text = "De Kamer,\nverzoekt de regering niets te doen,\nen gaat over tot de orde van de dag. Van Bedacht, Verzönnen"
    parsed = parse(SourceDocument("x.txt", "", "", text, Metadata(date="2021-05-06", chamber="TK")), VOCABULARY)
    assert contributed(parsed) == {("vvd", "d66")}
    assert parsed.paragraphs[-1].role == "procedural"


def test_questions_whose_askers_have_no_party_printed_get_it_from_the_register_of_the_day_they_were_sent() -> None:
    text = (
        "Vragen van de leden Van Bedacht en Schijnbaar-de Fictie aan de Minister van Financiën over een verzonnen munt "
        "(ingezonden 30 december 2021).\n\nAntwoord van Minister Niemand (Financiën) (ontvangen 3 februari 2022).\n\n"
        "Vraag 1\n\nKent u de verzonnen munt?\n\nAntwoord 1\n\nNee.\n"
    )
    parsed = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), VOCABULARY)
    asked, answered = parsed.paragraphs[-2:]
    assert (asked.role, asked.parties, asked.questions) == ("contribution", ("vvd", "d66"), 1)
    assert [found.members for found in asked.looked_up] == [("Van Bedacht",), ("Schijnbaar-de Fictie",)]
    assert (answered.role, answered.responds_to) == ("response", ("vvd", "d66"))


def test_a_motion_in_one_sentence_is_no_formula() -> None:
    text = "De Kamer, gehoord de beraadslaging, verzoekt een verzonnen brug, en gaat over tot de orde van de dag."
    assert not is_formula(text)
    assert is_formula("De Kamer, gehoord de beraadslaging over verzonnen bruggen,")


def test_what_stands_above_a_motion_is_its_title_and_nobodys_words() -> None:
    title = "Motie van het lid Van Bedacht over verzonnen bruggen"
    text = (
        f"{title}\n\nVoorgesteld 6 mei 2021\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\n"
        "verzoekt de regering een verzonnen brug te bouwen,\n\nen gaat over tot de orde van de dag.\n\nVan Bedacht\n"
    )
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata(chamber="TK")), VOCABULARY)
    [above] = [paragraph for paragraph in found.paragraphs if paragraph.text == title]
    assert (above.role, above.parties) == ("procedural", ())
    assert contributed(found) == {("vvd",)}


@pytest.mark.parametrize("count", [1, 3, 11])
def test_notes_below_the_names_are_no_paragraphs(count: int) -> None:
    notes = [f"{number} Verzonnen noot {number} bij de ondertekening." for number in range(1, count + 1)]
    parsed = motion("Van Bedacht", "", *notes)
    assert parsed.paragraphs[-1].text == "Van Bedacht"
    assert len(parsed.paragraphs) == 6


@pytest.mark.parametrize(("lines", "taken"), [(12, True), (13, False)])
def test_notes_are_sought_in_the_last_twelve_lines(lines: int, taken: bool) -> None:
    more = [f"deze regel hoort bij verzonnen noot {number}." for number in range(2, lines + 1)]
    parsed = motion("Van Bedacht", "1 Verzonnen noot bij de ondertekening.", *more)
    assert (parsed.paragraphs[-1].text == "Van Bedacht") is taken


def test_a_mover_above_one_whose_own_group_bears_his_name_is_a_mover_too() -> None:
    texts = ("De Kamer,", "gehoord de beraadslaging,", "verzoekt de regering een verzonnen brug te bouwen,")
    blocks = [SourceBlock("MOTIE VAN DE LEDEN VERZÖNNEN EN OMTZIGT", "heading", 1)]
    blocks += map(SourceBlock, (*texts, "en gaat over tot de orde van de dag.", "Verzönnen", "Omtzigt"))
    metadata = Metadata(type="motion", date="2022-02-16", chamber="TK")
    document = parse(SourceDocument("verzonnen.html", "", "", "", metadata, blocks=tuple(blocks)), VOCABULARY)
    [request] = [paragraph for paragraph in document.paragraphs if "brug" in paragraph.text]
    assert request.parties == ("d66", "lid-omtzigt")


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("kind", ["heading", "paragraph"])
def test_a_footnote_below_a_motion_is_no_mover_and_hides_none(
    kind: Literal["heading", "paragraph"], place: int
) -> None:
    under = [SourceBlock("Verzönnen"), SourceBlock("Van Bedacht", kind)]
    under.insert(place, SourceBlock("Zie Kamerstukken II, 99 999, nr. 1, een verzonnen stuk.", note=True))
    texts = ("De Kamer,", "verzoekt de regering een brug te bouwen,", "en gaat over tot de orde van de dag.")
    told = Metadata(type="motion", date="2021-05-06", chamber="TK")
    parsed = parse(SourceDocument("m.xml", "", "", "", told, (*map(SourceBlock, texts), *under)), VOCABULARY)
    assert contributed(parsed) == {("d66", "vvd")}


def test_names_in_the_type_of_titles_are_signed_and_rows_of_votes_below_them_are_not() -> None:
    texts = ["De Kamer,", "gehoord de beraadslaging,", "verzoekt een verzonnen brug te bouwen,"]
    texts += ["en gaat over tot de orde van de dag."]
    blocks = [SourceBlock(text) for text in texts]
    blocks += [SourceBlock(name, "heading") for name in ("Van Bedacht", "Verzönnen", "Indieners", "Uitslag")]
    blocks += [SourceBlock(row) for row in ("FractiesZetelsVoor/Tegen", "VVD24Tegen", "SP9Voor")]
    source = SourceDocument("verzonnen.html", "", "", "", Metadata(date="2021-05-06", chamber="TK"), tuple(blocks))
    parsed = parse(source, VOCABULARY)
    assert contributed(parsed) == {("vvd", "d66")}
    assert [paragraph.role for paragraph in parsed.paragraphs if paragraph.text == "SP9Voor"] == ["procedural"]


def test_what_was_heard_and_a_request_in_one_paragraph_are_no_formula() -> None:
    assert not is_formula("gehoord de beraadslaging, zegt het vertrouwen in de verzonnen minister op,")
