"""Whether a group that a sentence names speaks in it or is only spoken of; all sentences are made up (verzonnen)."""

from __future__ import annotations

import tomllib

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies
from tests.support import DATA

_CASES = tomllib.loads((DATA / "speaking-groups.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [(text, ("sp",)) for text in _CASES["speaks"]]
    + [(text, ("vvd",)) for text in _CASES["spoken_of"]]
    + [(text, ()) for text in _CASES["unclear"]],
)
def test_who_speaks_in_a_paragraph_and_in_the_next(sentence: str, parties: tuple[str, ...]) -> None:
    paper = (
        "Nr. 5 VERSLAG\n\nDe commissie, belast met dit wetsvoorstel, brengt verslag uit. Verzonnen.\n\n1. Inleiding\n\n"
        f"De leden van de VVD-fractie hebben kennisgenomen van het voorstel.\n\n{sentence}\n\nHoe wordt dat betaald?\n"
    )
    parsed = parse(SourceDocument("verzonnen.txt", "", "", paper, Metadata(type="report")), Vocabularies())
    assert [paragraph.parties[-1:] for paragraph in parsed.paragraphs[2:]] == [parties, parties]


_BOTH = "De leden van de CDA- en de PvdA-fractie vragen naar de kosten."
_CDA, _PVDA = "De leden van de CDA-fractie zijn voor.", "De leden van de PvdA-fractie zijn tegen."
_VVD = "De leden van de VVD-fractie vragen naar de termijn."


@pytest.mark.parametrize("before", [(_BOTH,), (_VVD, _BOTH), (_CDA, _PVDA)])
@pytest.mark.parametrize(
    ("sentence", "speaking"),
    [
        ("Laatstgenoemde leden willen weten wat dit kost.", ("pvda",)),
        ("De leden van laatstgenoemde fractie willen weten wat dit kost.", ("pvda",)),
        ("Ook vragen de leden van de laatstgenoemde fractie wat dit kost.", ("pvda",)),
        ("De eerstgenoemde fractie wil weten wat dit kost.", ("cda",)),
        ("Daarnaast vernemen eerstgenoemde leden graag wat dit kost.", ("cda",)),
        ("Beide fracties verzoeken om een overzicht.", ("cda", "pvda")),
        ("De leden van beide fracties zijn benieuwd naar de uitvoering.", ("cda", "pvda")),
    ],
)
def test_one_or_both_of_those_who_spoke_speak_on(
    before: tuple[str, ...], sentence: str, speaking: tuple[str, ...]
) -> None:
    assert _speaking(*before, sentence, "Hoe wordt dat betaald?")[-2:] == [speaking, speaking]
    assert _speaking(*before, "Eerstgenoemde leden zien dit graag anders.", sentence)[-1] == speaking


@pytest.mark.parametrize(
    ("before", "sentence", "speaking"),
    [
        ((_BOTH, _VVD), "Laatstgenoemde leden willen weten wat dit kost.", ("vvd",)),
        ((_BOTH, _VVD), "De eerstgenoemde fractie wil weten wat dit kost.", ()),
        ((_BOTH, _VVD), "Beide fracties willen weten wat dit kost.", ()),
        ((_CDA, "De leden van de VVD-fractie steunen de motie van de SP-fractie."), "Laatstgenoemde leden ook.", ()),
        ((_VVD,), "Deze leden steunen laatstgenoemde fractie.", ("vvd",)),
    ],
)
def test_who_is_meant_of_more_than_two_is_said_only_where_it_is_plain(
    before: tuple[str, ...], sentence: str, speaking: tuple[str, ...]
) -> None:
    assert _speaking(*before, sentence)[-1] == speaking


def _speaking(*paragraphs: str) -> list[tuple[str, ...]]:
    """The parties of the paragraphs of a made-up report by topic."""
    opening = "De commissie, belast met dit wetsvoorstel, brengt verslag uit. Verzonnen."
    paper = "\n\n".join(("Nr. 5 VERSLAG", opening, "1. Inleiding", *paragraphs))
    parsed = parse(SourceDocument("verzonnen.txt", "", "", paper, Metadata(type="report")), Vocabularies())
    return [found.parties for found in parsed.paragraphs[1:]]


@pytest.mark.parametrize(
    ("above", "paragraph", "parties"),
    [
        ("", "Op vragen van de leden van de SP-fractie zegt de regering ja. Waarom, vragen deze leden.", ("sp",)),
        ("", "In reactie op de vraag van het lid van de SP-fractie volgt ja. Deze leden vragen waarom.", ("sp",)),
        ("", "Op vragen van de leden van de SP-fractie zegt de regering ja. Dat is verzonnen.", ()),
        ("", "Op vragen van de SP-fractie over de VVD-fractie zegt de regering ja. Deze leden vragen waarom.", ()),
        (
            "De leden van de VVD-fractie vragen naar de tol.\n\n",
            "Op vragen van de leden van de SP-fractie zegt de regering ja. Waarom, vragen deze leden.",
            (),
        ),
    ],
)
def test_those_whose_question_was_answered_ask_on_unless_another_has_the_floor(
    above: str, paragraph: str, parties: tuple[str, ...]
) -> None:
    paper = f"Nr. 5 NADER VERSLAG\n\nDe commissie brengt verslag uit. Verzonnen.\n\n1. Tol\n\n{above}{paragraph}\n"
    read = parse(SourceDocument("verzonnen.txt", "", "", paper, Metadata()), Vocabularies())
    assert read.paragraphs[-1].parties == parties
