"""Whose words papers hold that are put together from sentences that name groups, thousands of them; all are made up."""

from __future__ import annotations

from collections.abc import Iterator

from indexer import vocabulary
from indexer.attribution import parse
from indexer.records import DocumentType, Metadata, ParsedDocument, SourceBlock, SourceDocument
from tests.support import DATA
from tests.support.group_sentences import Sentence, sentences

VOCABULARY = vocabulary.load()
_COMMITTEE = ("speaks", "joins", "both", "named")
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


def _parsed(sentence: Sentence, *above: str) -> ParsedDocument:
    """The paper with the sentence and a question below it, as text or in a format that marks its paragraphs."""
    marked = len(sentence.text) % 2 == 0
    paper = [*above, sentence.text, "Hoe wordt dit betaald?", *(_SIGNED if above[0] == _LETTER[0] else ())]
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
