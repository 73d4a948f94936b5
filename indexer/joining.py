"""Questions joined to their answers in another paper: those of `kv-tk-2024Z18792` to the paper that prints them again
with what the minister answers.

Two papers belong together when one has no answers, the same members ask in both, and half of the questions or more are
printed with the same letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indexer import analysis
from indexer.engines import Engine
from indexer.extraction.names.persons import persons
from indexer.records import Paragraph, ParsedDocument

_TELLING = 8
"""A question has at least so many words to say of which paper it is."""
_TRIED = 2
"""So many questions of a paper, the longest, are looked for elsewhere."""
_SHARE = 0.5


def join(engine: Engine, document_ids: Iterable[str]) -> int:
    """Join the papers of these ids, which came into an index, to those that belong with them; return how many papers
    changed for it. `answered_by` of their questions then names paragraphs of the other paper."""
    joined: dict[str, ParsedDocument] = {}
    for document_id in document_ids:
        parsed = engine.document(document_id)
        if parsed is None or parsed.document.type != "written-questions" or not _questions(parsed):
            continue
        for other in _others(engine, parsed):
            asked, answered = (parsed, other) if _is_open(parsed) else (other, parsed)
            if _is_open(asked) and not _is_open(answered) and (found := _joined(asked, answered)):
                joined[found.document.id] = found
                break
    return engine.write(joined.values()) if joined else 0


def _questions(parsed: ParsedDocument) -> list[Paragraph]:
    return [said for said in parsed.paragraphs if said.role == "contribution"]


def _is_open(parsed: ParsedDocument) -> bool:
    """Whether a paper holds no answer to its own questions."""
    own = f"{parsed.document.id}/"
    return not any(reply.startswith(own) for said in parsed.paragraphs for reply in said.answered_by)


def _others(engine: Engine, parsed: ParsedDocument) -> Iterator[ParsedDocument]:
    """The papers with questions that print a long one of these nearly the same."""
    longest = sorted(_questions(parsed), key=lambda said: -len(said.text))[:_TRIED]
    seen = {parsed.document.id}
    for said in longest:
        for hit in engine.similar(said.id):
            if hit.document.type == "written-questions" and hit.document.id not in seen:
                seen.add(hit.document.id)
                if other := engine.document(hit.document.id):
                    yield other


def _joined(asked: ParsedDocument, answered: ParsedDocument) -> ParsedDocument | None:
    """The paper with questions, each with its answers in the other one; None where they do not belong together."""
    questions, again = _questions(asked), _questions(answered)
    printed = {_letters(said.text): said for said in again}
    telling = [said for said in questions if len(analysis.words(said.text)) >= _TELLING]
    same = [said for said in telling if _letters(said.text) in printed]
    if not same or len(same) < _SHARE * len(telling) or not _same_askers(questions, again):
        return None
    in_turn = dict(zip((said.id for said in questions), again, strict=True)) if len(questions) == len(again) else {}
    replies = {
        said.id: found.answered_by
        for said in questions
        if (found := printed.get(_letters(said.text)) or in_turn.get(said.id))
    }
    changed = tuple(replace(said, answered_by=replies.get(said.id, said.answered_by)) for said in asked.paragraphs)
    return replace(asked, paragraphs=changed) if changed != asked.paragraphs else None


def _same_askers(questions: Sequence[Paragraph], again: Sequence[Paragraph]) -> bool:
    """Whether the same members ask; some papers with answers do not print who asked."""
    one, other = ({name for said in those for name in persons(said.speaker)} for those in (questions, again))
    return not other or one == other


def _letters(text: str) -> str:
    """A text without spaces, capitals and punctuation: papers run words together, or part them."""
    return "".join(analysis.words(text))
