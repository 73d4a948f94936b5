"""Whose words papers hold that are put together from sentences that name groups, thousands of them; all are made up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from indexer import vocabulary
from indexer.attribution import parse
from indexer.records import DocumentType, Metadata, ParsedDocument, SourceBlock, SourceDocument
from tests.support import DATA
from tests.support.group_sentences import Sentence, sentences

VOCABULARY = vocabulary.load()
_COMMITTEE = ("speaks", "joins", "both", "together", "named")
_TIMES = 1
_NOTA = ("NOTA NAAR AANLEIDING VAN HET VERSLAG", "# 1. Inleiding", "Dit is verzonnen.")
_LETTER = ("Ministerie van Financiën", "De Voorzitter van de Tweede Kamer der Staten-Generaal", "Datum 10 mei 2022",
           "Betreft Beantwoording van verzonnen vragen", "Geachte voorzitter,",
           "Hierbij antwoord ik op uw vragen.")  # fmt: skip
_SIGNED = ("Hoogachtend,", "de Minister van Financiën,", "Bedachtman")
_REPLY = ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "# I Vragen en opmerkingen vanuit de fracties",
          "De leden van de VVD-fractie vragen naar de (verzonnen) brug.", "# II Reactie van de minister")  # fmt: skip
_TYPES: dict[str, DocumentType] = {_LETTER[0]: "letter", _REPLY[0]: "written-consultation"}


def _papers(sentence: Sentence) -> Iterator[ParsedDocument]:
    """Papers in which a sentence stands: by subject and under the heading of a group, or of the government."""
    if sentence.kind not in _COMMITTEE:
        yield _parsed(sentence, *_NOTA)
        before = f"De leden van de {sentence.printed}-fractie vragen dit. Dat kan."
        yield _parsed(sentence, *_LETTER, before)
        yield _parsed(sentence, *_REPLY, before)
        return
    first = f"De leden van de {sentence.printed}-fractie hebben kennisgenomen van het (verzonnen) voorstel."
    of_bill = "De commissie, belast met dit wetsvoorstel, brengt verslag uit."
    yield _parsed(sentence, "Nr. 5 VERSLAG", of_bill, "# 1. Inleiding", first)
    if sentence.kind in ("both", "named"):
        heading = f"# Vragen en opmerkingen van de leden van de {sentence.printed}-fractie"
        yield _parsed(sentence, "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", heading, first)


def _parsed(sentence: Sentence, *above: str, below: tuple[str, ...] = ("Hoe wordt dit betaald?",)) -> ParsedDocument:
    """The paper with the sentence and what stands below it, as text or in a format that marks its paragraphs."""
    marked = len(sentence.text) % 2 == 0
    paper = [*above, sentence.text, *below, *(_SIGNED if above[0] == _LETTER[0] else ())]
    texts = [text.removeprefix("# ") for text in paper]
    blocks = [
        SourceBlock(text, "heading" if line.startswith("# ") else "paragraph")
        for line, text in zip(paper, texts, strict=True)
    ]
    metadata = Metadata(type=_TYPES.get(paper[0], "report"), date=sentence.date)
    source = SourceDocument("verzonnen", "", "", "\n\n".join(texts), metadata, blocks=tuple(blocks) if marked else ())
    return parse(source, VOCABULARY)


def _acceptable(sentence: Sentence) -> tuple[frozenset[str], ...]:
    """The parties that a careful reader may give: nobody is no fault, and one of two who speak together is a miss."""
    group, before = sentence.group, frozenset({sentence.before})
    together: tuple[frozenset[str], ...] = (group | before, before, frozenset())
    speakers = {
        "speaks": (group,),
        "joins": (group, group | before),
        "both": together,
        "together": (group | before,),
        "named": (before, frozenset[str]()),
        "asked": (group, frozenset[str]()),
        "answering_other": (before, frozenset[str]()),
        "both_asked": (*together, group),
    }
    return speakers[sentence.kind]


def _faults(name: str, seed: int) -> tuple[list[str], int]:
    """What is under the wrong party in papers of the forms of a file, and the number of paragraphs looked at."""
    wrong: list[str] = []
    count = 0
    for sentence in sentences(DATA / name, seed, _TIMES):
        right, committee = _acceptable(sentence), sentence.kind in _COMMITTEE
        for paper in _papers(sentence):
            texts = [found.text for found in paper.paragraphs]
            if sentence.text not in texts:
                wrong.append(f"no paragraph: {sentence.text}")
                continue
            place = texts.index(sentence.text)
            for found in paper.paragraphs[place : place + 1 + committee]:
                count += 1
                parties = frozenset(found.parties if committee else found.responds_to)
                if parties not in right or found.role != ("contribution" if committee else "response"):
                    wrong.append(f"{sentence.kind}: {found.role} {sorted(parties)}: {sentence.text}")
    return wrong, count


def test_no_paragraph_is_under_a_wrong_party_for_the_way_in_which_it_names_a_group() -> None:
    wrong, count = _faults("group-sentences.toml", seed=1)
    assert count > 1_000
    assert not wrong


def _under_heading(sentence: Sentence, *below: str) -> list[frozenset[str]]:
    """The parties of a sentence under the heading of the group that spoke before, and of each paragraph below it."""
    group = f"de leden van de {sentence.printed}-fractie"
    above = ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", f"# Vragen en opmerkingen van {group}")
    paper = _parsed(sentence, *above, f"{group.capitalize()} vragen (verzonnen) of dit kan.", below=below)
    return [frozenset(found.parties) for found in paper.paragraphs[-1 - len(below) :]]


@pytest.mark.parametrize("seed", range(6))
def test_another_group_has_the_floor_under_a_heading_where_it_plainly_asks_or_joins(seed: int) -> None:
    wrong: list[str] = []
    for sentence in sentences(DATA / "under-headings.toml", seed, _TIMES):
        own, group = frozenset({sentence.before}), sentence.group
        first = {"beside": own | group, "told": own}.get(sentence.kind, group)
        after = group if sentence.kind == "alone" else own
        own_again = f"Voorts vragen de leden van de {sentence.printed}-fractie naar de termijn."
        found = _under_heading(sentence, "Hoe wordt dit betaald?", own_again, "Hoe lang duurt dit?")
        if found != [first, after, own, own]:
            wrong.append(f"{sentence.kind} {sorted(group)}: {found}: {sentence.text}")
        if sentence.kind == "joins" and _under_heading(sentence, "Zij vragen ook naar de kosten.")[1] != group:
            wrong.append(f"asks on: {sentence.text}")
    assert not wrong
