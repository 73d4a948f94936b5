"""Whose words paragraphs are in papers where that is easily mistaken. All texts are made up."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

from indexer.attribution import parse
from indexer.extraction.formulas.labels_of_papers import find_labels
from indexer.pipeline import parse_file
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies

VOCABULARY = Vocabularies()


def read(*paragraphs: str) -> ParsedDocument:
    return parse(SourceDocument("verzonnen.txt", "", "", "\n\n".join(paragraphs), Metadata()), VOCABULARY)


def said(document: ParsedDocument, start: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Role, parties and whom it answers, of the paragraph that begins so."""
    found = next(paragraph for paragraph in document.paragraphs if paragraph.text.startswith(start))
    return found.role, found.parties, found.responds_to


MINUTES = (
    "VERSLAG VAN EEN ALGEMEEN OVERLEG",
    "De vaste commissie voor Financiën heeft op 14 maart 1996 overleg gevoerd met de minister over verzonnen zaken.",
    "Vragen en opmerkingen uit de commissie",
    "De heer Bedachtman (VVD) stelde vast dat de huur achterblijft.",
    "Mevrouw Fictieman (PvdA) sloot zich daarbij aan.",
)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Door mevrouw Schijnman (CDA) werd gevraagd naar de gevolgen.", ("cda",)),
        ("Met instemming had mevrouw Schijnman (CDA) kennisgenomen van de brief.", ("cda",)),
        ("Het was mevrouw Schijnman (GroenLinks) opgevallen dat jongeren niet genoemd worden.", ("gl",)),
        ("Terecht heeft de heer Bedachtman (VVD) daarop gewezen.", ()),
        ("De fractie van GroenLinks, aldus mevrouw Schijnman (GroenLinks), wil eerst onderzoek.", ("gl",)),
        ("Zij was het met de heer Bedachtman (VVD) eens.", ("pvda",)),
        ("Voorts wees zij op de kleine corporaties.", ("pvda",)),
    ],
)
def test_in_minutes_the_floor_passes_on_or_is_nobodys(text: str, parties: tuple[str, ...]) -> None:
    assert said(read(*MINUTES, text), text)[:2] == ("contribution", parties)


def test_answers_counted_anew_below_all_questions_answer_those_of_their_numbers() -> None:
    texts = ["Antwoord van minister Bedachtman (ontvangen 1 mei 2009)", "1", "Hoezo?", "2", "Wie?", "3", "Waar?"]
    texts += ["Antwoord", "1", "Daarom.", "2 en 3", "Wij, hier."]
    found = find_labels(texts, [True] * len(texts), listed=True)
    assert [(label.kind, sorted(label.numbers)) for index, label in sorted(found.items()) if index > 7] == [
        ("answer", [1]),
        ("answer", [2, 3]),
    ]


def test_questions_on_the_page_of_a_ministry_are_of_their_askers() -> None:
    page = read(
        "Beantwoording Kamervragen over een verzonnen zwembad",
        "Kamerstuk: Kamervragen | 18-07-2023",
        "Minister Bedachtman beantwoordt de vragen van de leden Fictieman (PvdA) en Schijnman (SP) over zwemmen.",
        "Vraag 1",
        "Bent u op de hoogte van de sluiting?",
        "Antwoord vraag 1",
        "Ja, dat ben ik.",
    )
    assert page.document.type == "written-questions"
    assert said(page, "Bent u") == ("contribution", ("pvda", "sp"), ())
    assert said(page, "Ja") == ("response", (), ("pvda", "sp"))


LETTER = (
    "Ministerie van Financiën",
    "De Voorzitter van de Tweede Kamer der Staten-Generaal",
    "Datum 11 april 2019",
)


def test_answers_to_a_committee_are_a_letter_that_answers_the_groups_it_names() -> None:
    letter = read(
        *LETTER,
        "Betreft Antwoorden op vragen van de vaste commissie over de verzonnen btw",
        "Geachte voorzitter,",
        "Bijgaand treft u de antwoorden aan op de vragen van de vaste commissie voor Financiën.",
        "De leden van de CDA-fractie vragen naar de grens.",
        "Het verlies is klein.",
        "Hoogachtend,",
        "de staatssecretaris van Financiën,",
        "Bedachtman",
    )
    assert letter.document.type == "letter"
    assert said(letter, "De leden van de CDA") == ("response", (), ("cda",))
    assert said(letter, "Het verlies") == ("response", (), ("cda",))


def test_what_stands_under_the_request_of_a_member_answers_it_and_under_a_motion_nobody() -> None:
    letter = read(
        *LETTER,
        "Onderwerp Verzonnen verzoeken",
        "Geachte voorzitter,",
        "Hierbij voldoe ik aan uw verzoeken, die zijn verzonnen.",
        "Verzoek van het lid Schijnman (CDA)",
        "De aanpak loopt nog.",
        "Motie van het lid Fictieman (SP)",
        "De uitvoering loopt nog.",
        "Hoogachtend,",
        "De Minister van Financiën,",
        "Bedachtman",
    )
    assert said(letter, "De aanpak")[2] == ("cda",)
    assert said(letter, "De uitvoering")[2] == ()


def test_an_answer_glued_to_its_label_is_not_the_askers() -> None:
    paper = read(
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "Vragen en opmerkingen van de leden van de VVD-fractie",
        "De leden van de VVD-fractie vragen wanneer de verzonnen veiling start.",
        "Antwoord De veiling start in 2024.",
        "Deze leden vragen voorts wie er mee doen.",
        "Antwoord Dat is nog niet bekend.",
    )
    assert said(paper, "De veiling") == ("response", (), ("vvd",))
    assert said(paper, "Dat is nog") == ("response", (), ("vvd",))


def test_answers_in_turn_in_a_consultation_answer_what_stands_above_them() -> None:
    paper = read(
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "Vragen en opmerkingen van de leden van de PVV-fractie",
        "De leden van de PVV-fractie vragen waarom de verzonnen kor niet op de agenda staat.",
        "Antwoord:",
        "De agenda wordt elders opgesteld.",
        "Ook vragen deze leden of de minister de plannen steunt.",
        "Antwoord:",
        "Ja, in hoofdlijnen.",
        "Verzonnen is dat niet.",
    )
    texts = {paragraph.id: paragraph.text for paragraph in paper.paragraphs}
    answers = [[texts[id_][:11] for id_ in found.answers] for found in paper.paragraphs if found.role == "response"]
    assert answers == [["De leden va"], ["Ook vragen "], ["Ook vragen "]]


def test_a_letter_that_names_a_commission_which_advises_stays_the_ministers() -> None:
    letter = read(
        *LETTER,
        "Betreft Reactie op verzonnen vragen uit het debat",
        "Geachte voorzitter,",
        "Met deze brief ga ik in op uw vragen.",
        "Mevrouw Schijnman (NSC) vroeg naar de toeslag. Die blijft.",
        "De commissie sociaal minimum brengt hierover advies uit.",
        "Hoogachtend,",
        "de Minister voor Armoedebeleid,",
        "Bedachtman",
    )
    assert letter.document.type == "letter"
    assert said(letter, "Mevrouw Schijnman") == ("response", (), ("nsc",))


def test_a_group_to_whose_input_others_refer_did_not_ask() -> None:
    nota = read(
        "NOTA NAAR AANLEIDING VAN HET VERSLAG",
        "De leden van de NSC-fractie vragen naar de (verzonnen) kosten, en verwijzen daarbij naar de inbreng van de"
        " leden van de SP-fractie.",
    )
    assert said(nota, "De leden van de NSC")[2] == ("nsc",)


def test_an_amendment_is_its_movers_words() -> None:
    paper = read(
        "Tweede Kamer der Staten-Generaal",
        "Vergaderjaar 2021–2022",
        "35 925 XVI Vaststelling van een verzonnen begroting",
        "Nr. 22 AMENDEMENT VAN HET LID MARIJNISSEN",
        "Ontvangen 30 november 2021",
        "De ondergetekende stelt het volgende amendement voor:",
        "In artikel I vervalt onderdeel B.",
        "Toelichting",
        "Dit amendement regelt iets anders dan de VVD wil. Het is verzonnen.",
        "Marijnissen",
    )
    assert said(paper, "In artikel")[:2] == said(paper, "Dit amendement")[:2] == ("contribution", ("sp",))
    assert said(paper, "De ondergetekende")[0] == said(paper, "Marijnissen")[0] == "procedural"


@pytest.mark.parametrize("bold", [True, False])
def test_in_word_a_speech_opens_also_where_the_name_is_not_bold(tmp_path: Path, bold: bool) -> None:
    file = docx.Document()
    for head, text in (
        ("De voorzitter:", "Het woord is aan de heer Bedachtman in dit verzonnen debat."),
        ("De heer Bedachtman (CDA):", "De basisbeurs is terug."),
        ("Mevrouw Fictieman (D66):", "Waarvan betaalt u dat?"),
    ):
        file.add_paragraph().add_run(head).bold = bold
        file.paragraphs[-1].add_run(f" {text}")
    file.add_paragraph("Minister Schijnman: De rente is vastgelegd.")
    content = BytesIO()
    file.save(content)
    (tmp_path / "verzonnen.docx").write_bytes(content.getvalue())
    document = parse_file(tmp_path / "verzonnen.docx", VOCABULARY)
    assert said(document, "De basisbeurs")[:2] == ("contribution", ("cda",))
    assert said(document, "Waarvan")[:2] == ("contribution", ("d66",))
    assert said(document, "De rente")[:2] == ("response", ())


def test_a_word_paper_that_names_its_clerk_is_no_report_of_speeches(tmp_path: Path) -> None:
    file = docx.Document()
    for text in ("Verzonnen agenda", "Griffier: Bedachtman", "Griffier: Fictieman", "Rondvraag over verzonnen zaken."):
        file.add_paragraph(text)
    file.save(str(tmp_path / "verzonnen.docx"))
    assert parse_file(tmp_path / "verzonnen.docx", VOCABULARY).document.type != "proceedings"


def test_where_questions_and_replies_stand_together_a_group_whose_opinion_is_shared_asks() -> None:
    document = read(
        "I Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon",
        "De leden van de D66-fractie vragen of dit verzonnen is.",
        "Dat is naar mijn mening zo.",
        "Deelt de minister de mening van de leden van de SP-fractie dat het anders kan?",
        "Die mening deel ik.",
    )
    assert said(document, "Deelt")[:2] == ("contribution", ("sp",))
    assert said(document, "Die mening") == ("response", (), ("sp",))


@pytest.mark.parametrize(
    ("printed", "asker"),
    [
        ("het lid van uw Kamer, de heer W.T. Bedacht (GroenLinks)", "heer W.T. Bedacht (GroenLinks)"),
        ("het lid van uw Kamer Bedacht (GroenLinks)", "Bedacht (GroenLinks)"),
        ("het lid Bedacht (GroenLinks)", "lid Bedacht (GroenLinks)"),
    ],
)
@pytest.mark.parametrize(
    "tail", ["", ", mij toegezonden met uw brief d.d. 7 augustus 2001", ", die u mij hebt gezonden"]
)
def test_a_letter_says_whose_questions_are_answered_below_it(printed: str, asker: str, tail: str) -> None:
    document = read(
        "Aan de voorzitter van de Eerste Kamer der Staten-Generaal",
        f"Hierbij doe ik u toekomen het antwoord op de vragen van {printed}{tail}.",
        "De Minister van Financiën, A. Verzonnen",
        "1.\nHerinnert u zich deze verzonnen gedachtewisseling?",
        "2.\nWanneer komt de verzonnen notitie?",
        "Antwoord op de vragen",
        "1.\nJa, die herinner ik mij.",
        "2.\nDe notitie komt in het najaar.",
    )
    assert {p.speaker for p in document.paragraphs if p.role == "contribution"} == {asker}
    assert said(document, "Wanneer komt") == ("contribution", ("gl",), ())
    assert said(document, "De notitie komt") == ("response", (), ("gl",))


def test_somebody_without_a_party_behind_the_name_is_no_member() -> None:
    document = read(
        "Geachte voorzitter,",
        "Hierbij stuur ik u mijn antwoord op de vragen van de heer Bedacht uit Dorp over verzinsels.",
        "De Minister van Financiën, A. Verzonnen",
    )
    assert said(document, "Hierbij stuur") == ("response", (), ())
