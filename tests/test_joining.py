"""Questions are joined to their answers in another paper, whichever of the two comes first, and to no other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from indexer import open_index, pipeline
from indexer.engines import Engine
from indexer.joining import join
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.searches import SearchRequest
from webui import create_app

ASKED, ANSWERED = "kv-tk-2023Z99999", "ah-tk-20222023-9999"
TEXTS = (
    "Bent u bekend met het verzonnen bericht over de ontkoppeling van de waterleiding in Nergenshuizen?",
    "Klopt het dat huishoudens in Nergenshuizen daardoor drie weken zonder drinkwater zitten?",
    "Kunt u reageren op de brief?",
)


def paper(document_id: str, askers: str, texts: Sequence[str], answered: bool, date: str) -> ParsedDocument:
    """A made-up paper with questions, and with answers below them."""
    document = Document(
        id=document_id,
        type="written-questions",
        title=f"Vragen van {askers} over een verzonnen storing bij de sterrenwacht",
        chamber="TK",
        date=date,
    )
    speaker, party = (askers, ("cda",)) if askers else (None, ())
    questions = [
        Paragraph(
            id=f"{document_id}/{position}",
            document_id=document_id,
            position=position,
            text=text,
            role="contribution",
            speaker=speaker,
            parties=party,
            questions=1,
            answered_by=(f"{document_id}/{position + len(texts)}",) if answered else (),
        )
        for position, text in enumerate(texts, 1)
    ]
    replies = [
        Paragraph(
            id=f"{document_id}/{position + len(texts)}",
            document_id=document_id,
            position=position + len(texts),
            text=f"Verzonnen antwoord {position}.",
            role="response",
            speaker="Minister Niemand",
            answers=(f"{document_id}/{position}",),
        )
        for position in range(1, len(texts) + 1)
    ]
    return ParsedDocument(document, (*questions, *replies * answered), (), ())


def waiting(engine: Engine) -> int:
    """The number of questions that are not answered yet."""
    return engine.search(SearchRequest(answer=("open",))).total


@pytest.mark.parametrize("first", [ASKED, ANSWERED])
def test_a_paper_is_joined_to_its_answer_whichever_comes_first(tmp_path: Path, first: str) -> None:
    engine = open_index(tmp_path / "index")
    glued = [text.replace("van de ", "vande") for text in TEXTS]  # as text taken from PDF may have it
    papers = {
        ASKED: paper(ASKED, "lid Boswijk (CDA)", glued, False, "2023-05-01"),
        ANSWERED: paper(ANSWERED, "lid Boswijk (CDA)", TEXTS, True, "2023-06-07"),
    }
    order = [first, *papers.keys() - {first}]
    for document_id in order:
        engine.write([papers[document_id]])
        join(engine, [document_id])
    asked = engine.document(ASKED)
    assert asked is not None
    assert [said.answered_by for said in asked.paragraphs] == [(f"{ANSWERED}/{place}",) for place in (4, 5, 6)]
    assert waiting(engine) == 0
    assert join(engine, order) == 0  # nothing more


NEAR = (*TEXTS[:2], "En welke verzonnen maatregel neemt u nu in die gemeente?")
FAR = (TEXTS[0], *(f"Iets anders, verzonnen, over brug {n}, en wel met deze zes woorden?" for n in range(3)))


@pytest.mark.parametrize(
    "other",
    [
        paper(ANSWERED, "lid Piri (GroenLinks-PvdA)", TEXTS, True, "2023-06-07"),
        paper(ANSWERED, "lid Boswijk (CDA)", FAR, True, "2023-06-07"),
        paper(ANSWERED, "lid Boswijk (CDA)", TEXTS, False, "2023-06-07"),
    ],
    ids=["other askers", "other questions", "no answers"],
)  # fmt: skip
def test_papers_that_only_look_alike_are_not_joined(tmp_path: Path, other: ParsedDocument) -> None:
    engine = open_index(tmp_path / "index")
    engine.write([paper(ASKED, "lid Boswijk (CDA)", NEAR, False, "2023-05-01"), other])
    assert join(engine, [ASKED, ANSWERED]) == 0


def test_papers_of_which_half_of_the_questions_are_printed_again_are_joined(tmp_path: Path) -> None:
    asked = (*TEXTS[:2], *(f"Wat vindt u, verzonnen, van deze brug nummer {n} in de gemeente?" for n in range(2)))
    answered = (*TEXTS[:2], *(f"Hoeveel kost, verzonnen, een heel andere sluis met nummer {n}?" for n in range(2)))
    engine = open_index(tmp_path / "index")
    engine.write([
        paper(ASKED, "lid Boswijk (CDA)", asked, False, "2023-05-01"),
        paper(ANSWERED, "lid Boswijk (CDA)", answered, True, "2023-06-07"),
    ])  # fmt: skip
    assert join(engine, [ASKED]) == 1


def test_the_page_says_who_asked_and_how_long_it_took_and_shows_the_answer(tmp_path: Path) -> None:
    engine = open_index(tmp_path / "index")
    engine.write([
        paper(ASKED, "lid Boswijk (CDA)", TEXTS, False, "2023-05-01"),
        paper(ANSWERED, "lid Boswijk (CDA)", TEXTS, True, "2023-06-07"),
        paper("kv-tk-2023Z88888", "lid Boswijk (CDA)", ["Wat kost een verzonnen ree?"], False, "2023-05-01"),
    ])  # fmt: skip
    site = create_app({"ENGINE": engine}).test_client()
    assert waiting(engine) == 4
    join(engine, [ASKED])
    html = site.get(f"/document/{ASKED}?lang=nl").text
    assert "7 juni 2023, na 37 dagen" in html
    assert html.count(">1 mei 2023<") == 1  # when they were sent is the day of the paper
    assert "<dt>Datum</dt>" not in html
    assert '<a class="party party-cda" href="/person/boswijk?lang=nl">Boswijk (CDA)</a>' in html
    assert "Verzonnen antwoord 1." in html
    assert f'href="/document/{ANSWERED}?lang=nl#p4"' in html
    assert "<dd><span>geen antwoord gevonden</span></dd>" in site.get("/document/kv-tk-2023Z88888?lang=nl").text
    pairs = site.get(f"/document/{ANSWERED}?lang=nl").text
    assert pairs.count('class="pair"') == 3
    assert 'class="pair"' not in site.get(f"/document/{ANSWERED}?layout=text&lang=nl").text


def test_questions_are_found_by_their_title_and_credited_to_who_asks(tmp_path: Path) -> None:
    engine = open_index(tmp_path / "index")
    engine.write([paper(ASKED, "lid Boswijk (CDA)", ["Kunt u reageren op de brief?", *TEXTS[:2]], False, "2023-05-01")])
    found = engine.search(SearchRequest(q="storing sterrenwacht", party=("cda",)))
    assert [hit.paragraph.position for hit in found.hits] == [1]
    site = create_app({"ENGINE": engine}).test_client()
    html = site.get("/?q=storing+sterrenwacht&answer=open&lang=nl").text
    assert "<mark>storing</mark> bij de <mark>sterrenwacht</mark>" in html
    assert "Kunt u reageren op de brief?" in html
    assert "geen antwoord gevonden" in html
    assert "Beantwoording: Geen antwoord gevonden" in html


def test_real_questions_are_joined_to_their_answer(corpus: Path, tmp_path: Path) -> None:
    engine = open_index(tmp_path / "index")
    folder = corpus / "kamervragen-txt"
    pipeline.index_files(
        [folder / f"{name}.txt" for name in ("kv-tk-2024Z18792", "z-2024Z18792", "kv-tk-2024Z18655")], engine
    )
    asked = engine.document("kv-tk-2024Z18792")
    assert asked is not None
    questions = [said for said in asked.paragraphs if said.role == "contribution"]
    assert [said.answered_by[:1] for said in questions] == [("ah-tk-20242025-605/7",)] * 5
    assert waiting(engine) > 0
