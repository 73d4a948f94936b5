"""Papers that print who speaks by their type: questions or an advice in italics or bold, answers upright."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import pytest

from indexer.attribution import parse
from indexer.pipeline import parse_file
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies
from tests.support.pdf_maker import Text, made
from tests.support.word_maker import saved

Line = tuple[str, bool]
"""A paragraph, and whether all of it is set apart."""

NOTA: list[Line] = [
    ("35 600 Wijziging van de verzonnen Waterwet", False),
    ("Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG", False),
    ("Ontvangen 12 maart 2021", False),
    ("De regering heeft kennisgenomen van het verslag. De vragen staan er anders gedrukt in.", False),
    ("De leden van de VVD-fractie vragen hoeveel gemalen er in dit verzonnen land zijn.", True),
    ("Er zijn 3.700 gemalen in dit verzonnen land, die van de waterschappen zijn.", False),
    ("De kosten stijgen volgens de regering elk jaar. Waarom is dat zo?", True),
    ("De leden van de D66-fractie vragen voorts wie de kosten draagt.", True),
    ("De kosten stijgen door de prijs van stroom.", False),
    ("De stijging wordt in 2022 bezien.", False),
    ("De Minister van Infrastructuur en Waterstaat,", False),
    ("C. van Nieuwenhuizen Wijbenga", False),
]
ADVICE: list[Line] = [
    ("35 498 Wijziging van de verzonnen Archiefwet", False),
    ("Nr. 4 ADVIES AFDELING ADVISERING RAAD VAN STATE EN NADER RAPPORT", False),
    ("Hieronder zijn opgenomen het advies van de Afdeling d.d. 8 april 2020 en het nader rapport.", False),
    ("Blijkens de mededeling van de Directeur van Uw kabinet is het advies aan mij gezonden.", False),
    ("De Afdeling merkt op dat de verzonnen termijn niet is gemotiveerd.", True),
    ("Aan deze opmerking is gevolg gegeven, zoals in de toelichting staat.", False),
    ("De Minister voor Rechtsbescherming,", False),
    ("S. Dekker", False),
]


def as_html(lines: list[Line], tag: str = "em") -> bytes:
    said = (f"<{tag}>{escape(text)}</{tag}>" if apart else escape(text) for text, apart in lines)
    return f"<!doctype html><html><body>{''.join(f'<p>{text}</p>' for text in said)}</body></html>".encode()


def as_lines_of_html(lines: list[Line]) -> bytes:
    """Question and answer in one paragraph of the page, with a line break between them."""
    return re.sub(rb"</em></p><p>(?!<em>)", b"</em><br/>", as_html(lines))


def as_bold_html(lines: list[Line]) -> bytes:
    return as_html(lines, "b")


def as_xml(lines: list[Line]) -> bytes:
    said = (f'<nadruk type="cur">{escape(text)}</nadruk>' if apart else escape(text) for text, apart in lines)
    body = "".join(f"<al>{text}</al>" for text in said)
    return (
        '<?xml version="1.0" encoding="utf-8"?><officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>'
        f"{body}</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
    ).encode()


def as_word(lines: list[Line]) -> bytes:
    def build(document: Any) -> None:
        for text, apart in lines:
            document.add_paragraph().add_run(text).italic = apart

    return saved(build)


def as_pdf(lines: list[Line], gap: float = 20) -> bytes:
    return made([Text(60, 760 - gap * at, text, italic=apart) for at, (text, apart) in enumerate(lines)])


def as_dense_pdf(lines: list[Line]) -> bytes:
    """No room between the paragraphs."""
    return as_pdf(lines, 12)


FORMS = {
    as_html: "html", as_bold_html: "html", as_lines_of_html: "html", as_xml: "xml", as_word: "docx", as_pdf: "pdf",
    as_dense_pdf: "pdf",
}  # fmt: skip
SPACED = [form for form in FORMS if form is not as_dense_pdf]
each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
Form = Callable[[list[Line]], bytes]


def read(folder: Path, form: Form, lines: list[Line]) -> ParsedDocument:
    path = folder / f"verzonnen.{FORMS[form]}"
    path.write_bytes(form(lines))
    return parse_file(path, Vocabularies())


@each_form
def test_a_question_that_is_set_apart_is_of_the_group_that_it_names(tmp_path: Path, form: Form) -> None:
    found = read(tmp_path, form, NOTA).paragraphs
    asked = [(p.text.split()[-1], p.parties) for p in found if p.role == "contribution"]
    assert asked == [("zijn.", ("vvd",)), ("zo?", ("d66",)), ("draagt.", ("d66",))]


@each_form
def test_what_is_below_it_answers_it(tmp_path: Path, form: Form) -> None:
    document = read(tmp_path, form, NOTA)
    answers = [(p.responds_to, bool(p.answers)) for p in document.paragraphs if p.role == "response"]
    assert answers == [((), False), (("vvd",), True), (("d66",), True), (("d66",), True)]


@pytest.mark.parametrize(
    "declared",
    [
        "De tekst van het verslag is hierna in gewone letter opgenomen; de antwoorden zijn cursief gedrukt.",
        "Onder elke vraag vindt u cursief gedrukte antwoorden.",
    ],
)
@pytest.mark.parametrize("form", SPACED, ids=lambda form: form.__name__)
def test_where_a_paper_says_that_its_answers_are_set_apart_the_questions_are_upright(
    tmp_path: Path, form: Form, declared: str
) -> None:
    turned = [(text, not apart) for text, apart in NOTA[4:10]]
    found = read(tmp_path, form, [*NOTA[:3], (declared, False), *turned, *NOTA[10:]]).paragraphs
    assert [p.parties for p in found if p.role == "contribution"] == [("vvd",), ("d66",), ("d66",)]
    assert [p.responds_to for p in found if p.role == "response"] == [(), ("vvd",), ("d66",), ("d66",)]


def test_where_a_paper_says_that_the_report_is_set_apart_all_of_that_is_the_groups(tmp_path: Path) -> None:
    said = ("De tekst van het verslag is hieronder cursief weergegeven.", False)
    lone = [("De leden van de SP-fractie zijn bezorgd over dit verzonnen land.", True), NOTA[8]]
    joins = [("De leden van de SGP-fractie sluiten zich aan bij de vraag van de CDA-fractie.", True), NOTA[8]]
    found = read(tmp_path, as_html, [*NOTA[:3], said, *NOTA[4:6], *lone, *joins, *NOTA[10:]]).paragraphs
    assert [p.parties for p in found if p.role == "contribution"] == [("vvd",), ("sp",), ("sgp",)]
    assert [p.responds_to for p in found if p.role == "response"] == [(), ("vvd",), ("sp",), ("sgp", "cda")]


def test_an_answer_answers_who_asks_above_it_and_not_who_only_read_the_paper(tmp_path: Path) -> None:
    read_it = ("De leden van de SP-fractie hebben het verzonnen voorstel gelezen en hebben enkele vragen.", True)
    found = read(tmp_path, as_html, [*NOTA[:4], read_it, *NOTA[4:6], read_it, NOTA[8], *NOTA[10:]]).paragraphs
    assert [p.parties for p in found if p.role == "contribution"] == [("sp",), ("vvd",), ("sp",)]
    assert [p.responds_to for p in found if p.role == "response"] == [(), ("vvd",), ("sp",)]


@pytest.mark.parametrize("form", SPACED, ids=lambda form: form.__name__)
def test_comments_on_an_advice_are_the_ministers_and_the_advice_nobodys(tmp_path: Path, form: Form) -> None:
    found = read(tmp_path, form, ADVICE).paragraphs
    spoken = [p.text.split()[0] for p in found if p.role == "response"]
    assert (spoken, {p.speaker for p in found if p.role == "response"}) == (
        ["Blijkens", "Aan"],
        {"Minister voor Rechtsbescherming"},
    )


def test_without_its_type_an_advice_is_nobodys_but_for_what_tells() -> None:
    text = "\n\n".join(line for line, _ in ADVICE)
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    assert [p.text.split()[0] for p in found if p.role == "response"] == ["Blijkens", "Aan"]


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("1. De memorie van toelichting is op dit punt aangevuld.", True),
        ("2. Deze aanbeveling is overgenomen.", True),
        ("Dit advies heb ik overgenomen.", True),
        ("De regering deelt dat. Naar aanleiding van het advies is een verzonnen paragraaf aangevuld.", True),
        ("De opmerking van de Afdeling heeft geleid tot een verzonnen aanvulling.", True),
        ("Het kabinet heeft deze opmerking ter harte genomen.", True),
        ("Een verzonnen evaluatie acht ik niet nodig.", True),
        ("De belanghebbende schrijft: «Ik vind de verzonnen termijn te kort.»", False),
        ("Naar aanleiding van het advies van de Afdeling is de toelichting aangevuld.", True),
        ("De redactionele opmerkingen van de Raad van State zijn verwerkt.", True),
        ("1. Het college mist een motivering voor de verzonnen termijn.", False),
        ("Naar aanleiding van het advies van de Raad voor de rechtspraak is de toelichting aangevuld.", False),
        ("Naar aanleiding van de consultatie is het voorstel gewijzigd. De Afdeling merkt daarover op.", False),
        ("De Afdeling beveelt aan het verzonnen artikel te schrappen.", False),
    ],
)
def test_without_type_a_comment_says_what_was_done_with_the_advice(text: str, comments: bool) -> None:
    title, opening = ADVICE[1][0], ADVICE[2][0]
    signed = ["De Vice-President van de Raad van State, H. D. Verzonnen", "Ik moge U verzoeken dit te zenden."]
    lines = [title, opening, "Bij Kabinetsmissive is dit verzonnen voorstel aanhangig gemaakt.", text, *signed]
    source = SourceDocument("verzonnen.txt", "", "", "\n\n".join([*lines, ADVICE[6][0]]), Metadata())
    found = parse(source, Vocabularies())
    assert [p.role for p in found.paragraphs if p.text == text] == ["response" if comments else "procedural"]
    assert not [heading.text for heading in found.headings if "Raad van State, H" in heading.text]


def test_an_advice_that_should_be_set_apart_is_nobodys_where_its_type_is_lost() -> None:
    lines = ["Nader rapport inzake de verzonnen Woningwet", "Aan de Koning", ADVICE[3][0]]
    lines += ["De tekst van het advies treft u hieronder cursief aan.", ADVICE[4][0], "Hieraan is tegemoetgekomen."]
    source = SourceDocument("verzonnen.txt", "", "", "\n\n".join([*lines, ADVICE[6][0]]), Metadata())
    spoken = [p.text.split()[0] for p in parse(source, Vocabularies()).paragraphs if p.role == "response"]
    assert spoken == ["Blijkens", "De", "Hieraan"]


def test_without_type_a_comment_goes_on_to_the_next_heading() -> None:
    taken_up = ["1. Evaluatie", ADVICE[4][0], "Dit advies heb ik overgenomen.", "Paragraaf 3 is uitgebreid."]
    lines = [*(line for line, _ in ADVICE[:4]), *taken_up, "2. Termijn", "De termijn is verzonnen.", ADVICE[6][0]]
    found = parse(SourceDocument("verzonnen.txt", "", "", "\n\n".join(lines), Metadata()), Vocabularies())
    assert [p.text.split()[0] for p in found.paragraphs if p.role == "response"] == ["Blijkens", "Dit", "Paragraaf"]


def test_comments_below_their_own_heading_are_the_ministers(tmp_path: Path) -> None:
    lines = [line for line, _ in ADVICE[:4]] + ["1. Advies", ADVICE[4][0], "2. Nader rapport", ADVICE[5][0]]
    found = read(tmp_path, as_html, [(line, False) for line in lines]).paragraphs
    assert [p.text.split()[0] for p in found if p.role == "response"] == ["Blijkens", "Aan"]


def test_what_is_set_apart_and_asks_nothing_is_the_ministers(tmp_path: Path) -> None:
    quoted = ("De verzonnen wet zegt: een gemaal is een gebouw. De leden van de VVD-fractie lezen dat ook.", True)
    lines = [*NOTA[:4], ("Artikel 1 luidt nu als volgt.", True), NOTA[5], quoted, NOTA[8], *NOTA[10:]]
    assert not [p for p in read(tmp_path, as_html, lines).paragraphs if p.parties]


def test_the_titles_of_a_letter_are_no_questions(tmp_path: Path) -> None:
    lines = [("Geachte voorzitter,", False), ("In deze verzonnen brief staat het plan van het kabinet.", False)]
    lines += [("Hoe nu verder?", True), ("Ik kom in het voorjaar met een voorstel.", False)] * 2
    assert {p.role for p in read(tmp_path, as_word, lines).paragraphs} == {"response"}


@each_form
def test_a_question_below_the_heading_of_a_group_is_of_that_group(tmp_path: Path, form: Form) -> None:
    asked = [("Hoe verhoudt zich dat tot de verzonnen raming? Is die raming nog actueel?", True), NOTA[8]]
    lines = [*NOTA[:3], ("Hieronder zijn de vragen beantwoord.", False), ("VVD-fractie", False), *asked, *NOTA[10:]]
    found = read(tmp_path, form, lines).paragraphs
    assert [p.parties for p in found if p.role == "contribution"] == [("vvd",)]


@pytest.mark.parametrize(
    "form", [form for form in SPACED if form is not as_lines_of_html], ids=lambda form: form.__name__
)
def test_numbers_before_questions_that_are_set_apart_are_labels(tmp_path: Path, form: Form) -> None:
    asked = [("1. De leden van de VVD-fractie vragen naar de verzonnen gemalen.", True), NOTA[5]]
    more = [("2. Deze leden vragen wie de kosten draagt.", True), NOTA[8]]
    document = read(tmp_path, form, [*NOTA[:4], *asked, *more, *NOTA[10:]])
    found = [(p.text.split()[0], p.parties) for p in document.paragraphs if p.role == "contribution"]
    assert found == [("De", ("vvd",)), ("Deze", ("vvd",))]
    assert [heading.text for heading in document.headings] == ["1.", "2."]


def test_the_name_of_who_advises_is_no_heading(tmp_path: Path) -> None:
    names = [("De vice-president van de Raad van State,", True), ("Th.C. de Graaf", True)]
    assert read(tmp_path, as_html, [*ADVICE[:5], *names, *ADVICE[5:]]).headings == ()
