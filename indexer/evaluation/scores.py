"""How a document is read beside its gold: a verdict on every paragraph, border, link, heading and field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from indexer.counted import counted
from indexer.evaluation.golds import Gold, GoldParagraph
from indexer.evaluation.places import fold, place, without_digits
from indexer.records import Document, Paragraph, ParsedDocument

Aspect = Literal["paragraphs", "other party", "starts", "ends", "links", "furniture", "headings", "metadata"]
"""What is judged: role and parties; whether there is a party that is not the paragraph's; first and last words;
`responds_to` of responses; text that belongs in no paragraph; headings; the fields of the document."""
LABEL = 12
"""The greatest length, in characters without spaces, of a label that was left before the first words; anything longer
is other text."""
OPENING = 60
"""The number of characters of a paragraph that a verdict shows."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in one respect: `right`, or in a word or two what is wrong, with the place in `fault`. `field` is
    the field of the document that it is about, if it is."""

    aspect: Aspect
    outcome: str = "right"
    fault: str = ""
    field: str = ""


def score(gold: Gold, parsed: ParsedDocument) -> tuple[Verdict, ...]:
    """What is right and what is wrong in a parsed document: one verdict on each thing that its gold says."""
    texts = [fold(paragraph.text) for paragraph in parsed.paragraphs]
    headings = [fold(heading.text) for heading in parsed.headings]
    return (
        *_paragraphs(gold, parsed, texts, headings),
        *(_furniture(absent, texts, parsed.paragraphs) for absent in gold.absent),
        *(_heading(heading, headings) for heading in gold.headings),
        *(_field(name, printed, parsed.document) for name, printed in gold.fields.items()),
    )


def _paragraphs(gold: Gold, parsed: ParsedDocument, texts: Sequence[str], headings: Sequence[str]) -> Iterator[Verdict]:
    """Each paragraph of the gold is sought from where the one before it was found, and then from the beginning."""
    at = 0
    for expected in gold.paragraphs:
        found = place(fold(expected.starts), texts, at)
        if found is None:
            yield from _missing(expected, headings)
            continue
        at = found.number
        paragraph = parsed.paragraphs[at]
        yield _attribution(expected, paragraph)
        yield _other_party(expected, paragraph)
        if expected.footnote:
            continue
        if expected.responds_to and (paragraph.role == "response" or paragraph.role not in expected.roles):
            yield _link(expected, paragraph)
        yield _start(expected, paragraph, found.before)
        if expected.ends:
            yield _end(expected, paragraph)


def _missing(expected: GoldParagraph, headings: Sequence[str]) -> Iterator[Verdict]:
    """No paragraph holds it: it is lost, unless it may be left out."""
    text = fold(expected.starts)
    if any(text[:25] in heading or (len(heading) > LABEL and heading in text) for heading in headings):
        if not expected.may_be_heading:
            yield Verdict("paragraphs", "made a heading", _opening(expected.starts))
    elif expected.footnote:
        yield Verdict("paragraphs")
    else:
        yield Verdict("paragraphs", "lost", _opening(expected.starts))


def _attribution(expected: GoldParagraph, paragraph: Paragraph) -> Verdict:
    outcome = _outcome(expected, paragraph)
    if outcome == "right":
        return Verdict("paragraphs")
    wanted = f"{expected.roles[0]} of {_listed(expected.parties[0])}"
    found = f"{paragraph.role} of {_listed(paragraph.parties)}"
    return Verdict("paragraphs", outcome, f"{wanted}, not {found}: {_opening(expected.starts)}")


def _outcome(expected: GoldParagraph, paragraph: Paragraph) -> str:
    """Whether role and parties are those of the gold, or how they are not."""
    if expected.footnote:
        return "note as speech" if paragraph.role == "contribution" and paragraph.parties else "right"
    parties = _judged(expected, paragraph)
    nobody = paragraph.role != "contribution" and not parties
    if paragraph.role in expected.roles and (nobody or parties in expected.parties):
        return "right"
    if paragraph.role in expected.arguable:
        return "arguable"
    if paragraph.role not in expected.roles:
        return "wrong role"
    return "wrong party" if paragraph.parties else "unattributed"


def _judged(expected: GoldParagraph, paragraph: Paragraph) -> frozenset[str]:
    """The parties of a paragraph that its gold can judge."""
    told = {found.party for found in paragraph.looked_up} if expected.as_printed else set()
    return frozenset(paragraph.parties).difference(told)


def _other_party(expected: GoldParagraph, paragraph: Paragraph) -> Verdict:
    others = _judged(expected, paragraph).difference(*expected.parties)
    if not others:
        return Verdict("other party")
    return Verdict("other party", "wrong", f"{_listed(others)}: {_opening(expected.starts)}")


def _link(expected: GoldParagraph, paragraph: Paragraph) -> Verdict:
    if paragraph.role not in expected.roles:
        return Verdict("links", "no response", f"but {paragraph.role}: {_opening(expected.starts)}")
    if expected.responds_to <= set(paragraph.responds_to):
        return Verdict("links")
    wanted, found = _listed(expected.responds_to), _listed(paragraph.responds_to)
    return Verdict("links", "wrong", f"{wanted}, not {found}: {_opening(expected.starts)}")


def _start(expected: GoldParagraph, paragraph: Paragraph, before: int) -> Verdict:
    if not before or expected.may_follow_text:
        return Verdict("starts")
    outcome = "with a label" if before <= LABEL else "glued"
    return Verdict("starts", outcome, f"{_opening(expected.starts)} within {_opening(paragraph.text)}")


def _end(expected: GoldParagraph, paragraph: Paragraph) -> Verdict:
    if without_digits(fold(paragraph.text)).endswith(without_digits(fold(expected.ends))):
        return Verdict("ends")
    return Verdict("ends", "wrong", f"«{expected.ends}», not «{paragraph.text[-OPENING:]}»")


def _furniture(absent: str, texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> Verdict:
    """Whether no paragraph holds a text."""
    holding = [paragraph for paragraph, text in zip(paragraphs, texts, strict=True) if fold(absent) in text]
    if not holding:
        return Verdict("furniture")
    return Verdict(
        "furniture", "wrong", f"«{absent}» in {counted(len(holding), 'paragraph')}, first {_opening(holding[0].text)}"
    )


def _heading(expected: str, headings: Sequence[str]) -> Verdict:
    """Whether a text is a heading, with at most a label more."""
    text = fold(expected)
    found = any(text in heading and len(heading) < len(text) + LABEL for heading in headings)
    return Verdict("headings") if found else Verdict("headings", "missed", f"«{expected}»")


def _field(name: str, printed: tuple[str, ...], document: Document) -> Verdict:
    found = getattr(document, name)
    if _COMPARED.get(name, _is_one)(printed, found):
        return Verdict("metadata", field=name)
    return Verdict("metadata", f"wrong {name}", f"{', '.join(printed)}, not {found or 'nothing'}", name)


def _is_one(printed: tuple[str, ...], found: str | None) -> bool:
    return found in printed


def _are_all(printed: tuple[str, ...], found: tuple[str, ...]) -> bool:
    return sorted(printed) == sorted(found)


def _has_one(printed: tuple[str, ...], found: str | None) -> bool:
    return any(fold(part) in fold(found or "") for part in printed)


def _include(printed: tuple[str, ...], found: tuple[str, ...]) -> bool:
    return set(map(fold, printed)) <= set(map(fold, found))


_COMPARED: dict[str, Callable[..., bool]] = {
    "dossiers": _are_all,
    "committee": _has_one,
    "title": _has_one,
    "ministers": _include,
}
"""How the fields of a document are compared that are not one plain text."""


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nobody"


def _opening(text: str) -> str:
    return f"«{text[:OPENING]}»"
