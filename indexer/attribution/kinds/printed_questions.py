"""The questions that a paper of the government prints before it answers them: whether it does, which, and whose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from indexer.analysis.sentences import SENTENCE, ends_question, ends_sentence
from indexer.attribution.kinds.asker_lines import asker_before
from indexer.attribution.kinds.councils.council_askers import titled_groups
from indexer.attribution.kinds.retelling import SAME, only_asks
from indexer.attribution.layout.blocks import Block
from indexer.attribution.replies.dialogue import (
    Utterance,
    arranged,
    asking,
    asking_apart,
    first_of_rows,
    is_apart,
    questions_above,
)
from indexer.attribution.replies.replying import ASKING, answered
from indexer.attribution.sentences.askers_in_labels import asker_behind, printed_asker
from indexer.attribution.sentences.labelled import labelled_question, labelled_questions
from indexer.attribution.sentences.questions import count_questions
from indexer.attribution.sentences.speaking import asking_at_once, asks_on, subject_of
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

Asker = tuple[str | None, tuple[str, ...]]
"""Who asks, as printed, and the parties."""
_ANSWERS = regex(
    r"\b(?:antwoord(?:en)?|beantwoord\w*)\b.{0,80}\bvragen\b|\bvragen\b.{0,120}\b(?:antwoord(?:en)?|beantwoord\w*)\b",
    re.IGNORECASE,
)
REQUEST = regex(
    r"(?:\d{1,2}\.? )?(?:(?:verzoek|vra(?:ag|gen)(?: en opmerkingen)?|inbreng|opmerking(?:en)?) (?:van|door)"
    r"|toezegging(?:en)? aan) ",
    re.IGNORECASE,
)
"""How a heading opens that says who asked what is answered under it."""
_PRINTED = regex(
    r"\b(?:vragen|opmerkingen|tekst van het (?:\w+ )?verslag)\b.{0,100}\b(?:cursie(?:f|ve)|vet(?:gedrukte?)?|schuin)\b"
    r"|\b(?:cursie(?:f|ve)|vetgedrukte?)\b.{0,60}\b(?:vragen|opmerkingen)\b",
    re.IGNORECASE,
)
"""How a paper says in which type it prints the questions."""
_REPLIES_PRINTED = regex(
    r"(?<!\baan )(?<!\bbij )(?<!\bmet )(?<!\bvan )(?<!\bvoor )(?<!\bonder )(?<!\bboven )"
    r"\b(?:de|het|onze|mijn|haar|zijn) (?:antwoord(?:en)?|beantwoording|reacties?)\b"
    r"(?:(?!\b(?:vragen|verslag|passages?|opmerkingen)\b)[^.,;]){0,60}\b(?:cursie(?:f|ve)|vet(?:gedrukte?)?|schuin)\b"
    r"|\b(?:cursie(?:f|ve)|vet(?:te|gedrukte?)?|schuine) (?:(?:gedrukte|weergegeven|afgedrukte|opgenomen) )?"
    r"(?:antwoord(?:en)?|beantwoording|reacties?)\b",
    re.IGNORECASE,
)
"""How it says that it prints the answers in another type, and the questions upright."""
_WHOLE = regex(
    r"\b(?:verslag|vragen|inbreng)\b.{0,80}\b(?:integraal|woordelijk|letterlijk|volledig|in zijn geheel) "
    r"(?:\w{1,12} ){0,2}(?:opgenomen|weergegeven|afgedrukt|overgenomen|herhaald)\b"
    r"|\b(?:antwoord(?:en)?|beantwoording|reacties?)\b.{0,80}\b(?:na|onder|achter) "
    r"(?:elke|iedere|de (?:desbetreffende|betreffende|bijbehorende)) (?:vra(?:ag|gen)|passages?)\b",
    re.IGNORECASE,
)
"""How a paper says that it prints the questions as they were put, each above its answer."""
_TAKES_NOTE = regex(r"[^.?!]{0,300}\b(?:kennis ?genomen|gelezen|dank|dankt|danken|erkentelijk)\b")
_WHOSE = regex(r"Vraag (?:van|door) ")
_ANSWERED_IN = regex(r"\? (?=[A-Z])[^?]{3,}[.!]$")
"""The label of a question that says whose it is, and how one goes on that is answered at once."""
_OPINES = regex(
    r"(?:De regering|Het kabinet|De (?:minister|staatssecretaris|initiatiefnemers?)) "
    r"(?:meent|menen|deelt|delen|acht|vindt|bevestigt|onderschrijft|is van (?:mening|oordeel)|hecht|ziet geen|zal|kan"
    r"|is het (?:\w+ ){0,3}eens)\b[^?]*$"
)
"""How who answers speaks below a question that he prints, where nothing is asked."""
_LEAST_DIRECT = 2
"""In so many places questions stand as they were put, where a paper prints them."""
_STARTS = 6
"""That it answers questions a paper says among so many."""


def with_questions_apart(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those upright below it set apart and the others not, where a paper says that the answers are in a
    type of their own."""
    said = next((index for index, block in enumerate(blocks[:_STARTS]) if _REPLIES_PRINTED.search(block.text)), None)
    if said is None or not any(_may_turn(block) and block.set_apart for block in blocks[said + 1 :]):
        return list(blocks)
    return [
        replace(block, set_apart=not block.set_apart) if index > said and _may_turn(block) else block
        for index, block in enumerate(blocks)
    ]


def _may_turn(block: Block) -> bool:
    return not (block.heading or block.label or block.aside or block.signature)


def numbers_questions(blocks: Sequence[Block], context: Context) -> bool:
    """Whether what is numbered in a paper are questions: an answer is labelled, a group asks one, or the paper says
    that it answers questions."""
    labels = [index for index, block in enumerate(blocks[:-1]) if block.label]
    return (
        any(block.label and block.label.kind == "answer" for block in blocks)
        or any(asker_of(blocks[index + 1].text, context) for index in labels)
        or any(_ANSWERS.search(block.text) for block in blocks[: labels[0] if labels else 0])
        or sum(blocks[index + 1].text.endswith("?") for index in labels) * 2 > len(labels) > 1
    )


def rejoined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each number that is no label of a question before the text that it numbers; a word that is none
    (`Toelichting`) is a heading."""
    joined: list[Block] = []
    for block in blocks:
        if joined and (label := joined[-1]).label and label.label.numbers:
            text = f"{label.text} {block.text}"
            joined[-1] = replace(block, text=text, spans=(*label.spans, *block.spans))
        else:
            named = block.label and not block.label.numbers
            joined.append(replace(block, label=None) if named else block)
    return joined


def with_whole_questions(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each that holds a question and its answer with the label that says whose question it is: what is
    told so is the answer's (`Vraag van het lid Smit (VVD): kan dat? Ja.`)."""
    joined: list[Block] = []
    for block in blocks:
        above = joined[-1] if joined else None
        if above and above.label and _WHOSE.match(above.text) and not block.label and _ANSWERED_IN.search(block.text):
            joined[-1] = replace(
                above, text=f"{above.text} {block.text}", spans=(*above.spans, *block.spans), heading=None, label=None
            )
        else:
            joined.append(block)
    return joined


def asks_apart(blocks: Sequence[Block], context: Context) -> bool:
    """Whether a paper prints questions in a type of their own: a group asks so, or the paper says that it answers."""
    if _says_types(blocks) is not None or any(_ANSWERS.search(block.text) for block in blocks[:_STARTS]):
        return True
    of_group = False
    for block in blocks:
        if block.heading and not is_titled(block):
            of_group = bool(asking_above(block, context))
        elif block.set_apart and (
            (of_group and block.text.endswith("?")) or (ends_sentence(block.text) and asker_of(block.text, context))
        ):
            return True
    return False


def _prints_all(blocks: Sequence[Block]) -> bool:
    """Whether a paper says that it prints the questions, and nothing tells any longer which those are: a copy has lost
    the type in which they were printed."""
    if any(block.label or (block.set_apart and not block.heading) for block in blocks):
        return False
    return _says_types(blocks) is not None or any(_WHOLE.search(block.text) for block in blocks[:_STARTS])


def _says_types(blocks: Sequence[Block]) -> int | None:
    """Where a paper says which type it prints the questions in, or the answers; None where it does not."""
    says = (any(pattern.search(block.text) for pattern in (_PRINTED, _REPLIES_PRINTED)) for block in blocks[:_STARTS])
    return next((index for index, told in enumerate(says) if told), None)


def _put_directly(blocks: Sequence[Block], context: Context) -> set[int]:
    """The questions that stand as they were put below the headings of groups: those that name nobody, and where most
    are so, or most of the first below such a heading, with them those that open with who asks."""
    direct: set[int] = set()
    asked: set[int] = set()
    told: list[tuple[int, tuple[str, ...]]] = []
    headed = opened = 0
    above: tuple[str, ...] = ()
    first = False
    for index, block in enumerate(blocks):
        if block.heading:
            above = asking_above(block, context)
            first = bool(above)
        elif above and not (block.aside or block.signature or block.label):
            named = find_groups(block.text, context) or SAME.search(block.text)
            is_direct = ends_question(block.text) and not named
            headed, opened, first = headed + first, opened + (first and is_direct), False
            direct.update([index] if is_direct else [])
            asked.update([index] if ends_question(block.text) else [])
            told += [(index, above)] if named else []
    if len(first_of_rows(direct)) < _LEAST_DIRECT:
        return set()
    if len(direct) * 2 > len(asked):
        for index, above in told:  # what stands below a question is its answer
            if index - 1 not in asked and _tells_question(blocks[index].text, above, context):
                asked.add(index)
        return asked
    return direct if opened * 2 > headed else set()


def _tells_question(text: str, above: tuple[str, ...], context: Context) -> bool:
    """Whether a paragraph opens with these groups, and its last sentence says that they ask."""
    last = SENTENCE.split(text)[-1]
    return set(asking_at_once(text, context)) == set(above) and only_asks(last, context)


def asks(block: Block, context: Context) -> bool:
    """Whether a paragraph is a question by its mark, by a group that asks, or by saying that it is the same."""
    return block.text.endswith("?") or bool(subject_of(block.text, context)[1] or SAME.search(block.text))


def is_titled(block: Block) -> bool:
    """Whether a question counts as a heading because of its type alone."""
    return block.set_apart and bool(block.heading and not block.heading.rank) and block.text.endswith("?")


def utterances_of(blocks: Sequence[Block], context: Context, *, apart: bool) -> list[Utterance]:
    """The blocks with their places; a heading that is a question of a group counts as a printed question, and so do
    questions that are set `apart` by their type."""

    def asks_of(block: Block) -> bool:
        return asks(block, context)

    def is_question_heading(block: Block) -> bool:
        return bool(block.heading) and ends_sentence(block.text) and asker_of(block.text, context) is not None

    answers = any(block.label and block.label.kind == "answer" for block in blocks)
    asked: set[int] = set()
    unlabelled = questions_above(blocks, asks_of) if answers else asking(blocks, is_question_heading)
    if not unlabelled and apart and (said := _says_types(blocks)) is not None:
        asked = {index for index, block in enumerate(blocks) if index > said and is_apart(block)}
        unlabelled = first_of_rows(asked)
    unlabelled = unlabelled or (asking_apart(blocks, asks_of) if apart else [])
    if not unlabelled and _prints_all(blocks):
        for index, block in enumerate(blocks):
            if _asks_plainly(block, context) or (asks_of(block) and index - 1 not in asked):
                asked.add(index)
        unlabelled = first_of_rows(asked)
    if not (unlabelled or any(block.label for block in blocks)):
        unlabelled = first_of_rows(asked := labelled_questions(blocks, context) or _put_directly(blocks, context))
    return arranged(blocks, answered=True, headings_end=True, unlabelled=unlabelled, asked=asked)


def _asks_plainly(block: Block, context: Context) -> bool:
    """Whether a paragraph below a question goes on with it, and does not answer it."""
    text = block.text
    return ends_question(text) or asks_on(text) or bool(not _OPINES.match(text) and subject_of(text, context)[1])


def first_askers(utterances: Iterable[Utterance], context: Context) -> dict[int, Asker | None]:
    """Who asks each question, as the first of its paragraphs says that names somebody."""
    found: dict[int, Asker | None] = {}
    for utterance in utterances:
        if utterance.place == "question":
            number = utterance.exchanges[0]
            found[number] = found.get(number) or asker_of(utterance.block.text, context)
    return found


def asker_of(text: str, context: Context) -> Asker | None:
    """Who asks in a printed question: its first subject, else the groups that are printed behind it, or that it names
    where it asks."""
    speaker, parties = labelled_question(text, context) or subject_of(text, context)
    if parties or (printed := printed_asker(text, context)):
        return speaker, parties or printed
    groups = answered(text, context) if ASKING.search(text) else ()
    return (None, groups) if groups else None


def only_takes_note(text: str) -> bool:
    """Whether somebody says that he read what the paper is about, and does not ask yet.

    >>> only_takes_note("De leden van de SP-fractie hebben kennisgenomen van de wet. Zij hebben nog enkele vragen.")
    True
    >>> only_takes_note("De leden van de SP-fractie hebben de wet gelezen. Zij vragen waarom dit nodig is.")
    False
    """
    return bool(_TAKES_NOTE.match(text)) and count_questions(text) == 0


def asked_before(blocks: Sequence[Block], utterances: Sequence[Utterance], context: Context) -> tuple[str, ...]:
    """The parties whose questions the title of a paper or its words above the first question say are answered, where
    no question tells of itself who asks it."""
    first = next((index for index, one in enumerate(utterances) if one.place == "question"), None)
    if (
        first is None
        or any(asking_above(block, context) for block in blocks[1:])  # the first may be the title
        or (any(first_askers(utterances, context).values()))
    ):
        return ()
    told = [context.title, *(block.text for block in blocks[:first])]
    found = next((parties for text in told if "vragen" in text.casefold() and (parties := answered(text, context))), ())
    return found or titled_groups([context.title], context)


def asking_above(block: Block, context: Context) -> tuple[str, ...]:
    """Whom what stands under a heading answers: the groups that it is of, else of those who asked as it says."""
    if not block.heading or block.heading.parties:
        return block.heading.parties if block.heading else ()
    asking = block.text if REQUEST.match(block.text) else asker_before(block.text)
    named = tuple(dict.fromkeys(party for group in find_groups(asking, context) for party in group.parties))
    return named or asker_behind(block.text, context)
