"""Written questions (Kamervragen): the askers' questions, and the minister's answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.analysis.sentences import ends_sentence
from indexer.analysis.unfinished import is_unfinished
from indexer.attribution.kinds import government
from indexer.attribution.kinds.councils.council_askers import names_below, says_answered, signed_for
from indexer.attribution.kinds.councils.council_introductions import (
    board_answers,
    introduced_by,
    introduction,
    is_of_board,
    is_of_others,
    letterhead,
    says_you_ask,
)
from indexer.attribution.kinds.headed_questions import groups_above
from indexer.attribution.kinds.printed_questions import asked_before
from indexer.attribution.kinds.question_header import (
    QuestionHeader,
    describe,
    is_header,
    is_part_of_header,
    read_header,
    with_askers_of,
)
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.attribution.layout.lines import Line
from indexer.attribution.layout.notes import ends_page, is_rule
from indexer.attribution.layout.openings import unlabelled_answers
from indexer.attribution.layout.reflow import Marks
from indexer.attribution.layout.signatures import is_formula, is_name, signatures, signed_by_board
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Path, Said, path_below
from indexer.attribution.replies.dialogue import Utterance, arranged, asking_apart, questions_above
from indexer.attribution.replies.dialogue import asking as openings
from indexer.attribution.sentences.askers_in_labels import asker_in_label
from indexer.attribution.sentences.speaking import subject_of
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex
from indexer.readers.conventions.awaited_numbers import awaits_number
from indexer.readers.conventions.footnotes import marks_in, stars_in
from indexer.readers.conventions.note_openings import note_number, stars_before
from indexer.readers.conventions.sources import is_source

__all__ = ["attribute", "describe", "marks"]

_NOTE = regex(r"(?P<number>\d{1,2})(?=[A-ZÀ-Ý«“‘(]|https?:|www\.)")
_BRACKETED = regex(r"[\[(]?\d{1,2}[\])]")
_MARK = regex(r"\d{1,2}[.,]?")
_TYPED_NOTE = regex(r"\[\d{1,2}\]|\*{1,3}\)|\d{1,2}\)|\(\d{1,2}\)|\d{1,2} ?https?:|¹|²|³")
_ANSWERS, _TITLE = regex(r"(?:Antwoord(?:en)?|Beantwoording)\b", re.IGNORECASE), 3
_DEEP = 60
"""That a paper has answers stands among so many lines at the start."""
_INTRODUCED = 15
"""A board says among so many paragraphs that it answers."""
_LONGEST_THEME = 80
_SEVERAL = 2
_FIRST_PERSON = regex(r"\b(?:ik|wij|mij)\b", re.IGNORECASE)


def marks(lines: Sequence[Line]) -> Marks:
    """Which lines open a paragraph (headers), which are footnotes (from one that begins with the next number to the
    end of the page), and which are footnote marks."""
    opens: set[int] = set()
    asides: set[int] = set()
    dropped: set[int] = set()
    in_notes = False
    marked: set[int] = set()
    stars: set[str] = set()
    note = 0
    for index, line in enumerate(lines):
        ruled = index > 0 and is_rule(lines[index - 1].text)
        starts = None if line.label else _opened_note(lines, index, marked, note, below=in_notes or ruled)
        marked |= marks_in(line.text)
        stars |= stars_in(line.text)
        if line.furniture:
            in_notes = False
            continue
        if not line.label and stars_before(line.text) in stars:
            in_notes = True
            opens.add(index)
        elif starts is not None and note < starts <= note + 3:
            in_notes, note = True, starts
            opens.add(index)
            dropped.update({index - 1} if ruled else ())
        elif in_notes and (line.label or line.after_blank or is_header(line.text)):
            in_notes = False
        if in_notes:
            asides.add(index)
        elif _MARK.fullmatch(line.text) and not line.label and not (index and awaits_number(lines[index - 1].text)):
            dropped.add(index)
        elif is_header(line.text) and not _runs_on(lines, index):
            opens.add(index)
    if any(_ANSWERS.match(line.text) for line in lines[:_DEEP]):
        opens |= unlabelled_answers(lines)
    return Marks(frozenset(opens), frozenset(asides), frozenset(dropped), headings=False)


def _runs_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a line goes on with the sentence above it: in small letters, or behind a word that ends no sentence."""
    if index == 0 or lines[index].after_blank or ends_sentence(lines[index - 1].text):
        return False
    return lines[index].text[0].islower() or is_unfinished(lines[index - 1].text, "verbs", "clauses")


def attribute(blocks: Iterable[Block], context: Context, *, of_council: bool = False) -> Iterator[Part]:
    """Questions as contributions of the askers, answers as responses of the minister. A header with no question under
    it (questions to be put aloud) is itself what was asked. A paper that prints no questions but retells those of
    groups is read as another of the government. `of_council`: what stands above the questions may be the askers'."""
    listed = _with_themes(_with_typed_notes(list(blocks)))
    groups = groups_above(listed, context, of_council=of_council)
    if of_council and all(at < letterhead(listed) for at in groups):
        listed = [replace(block, heading=None) if at in groups else block for at, block in enumerate(listed)]
        groups = {}
    own = [block for at, block in enumerate(listed) if len(groups) < _SEVERAL or at not in groups]
    header = read_header(own, context, of_council=of_council)
    if header.minister and not (header.notice or header.parties) and _retells(listed, context):
        yield from government.attribute(listed, context)
        return
    says_so = of_council and (board_answers(listed[:_INTRODUCED]) or signed_by_board(listed[1:]))
    utterances = _utterances(listed, header, context.title, says_so=says_so)
    letter_end = next((index for index, utterance in enumerate(utterances) if utterance.exchanges), len(listed))
    addressed = of_council and any(says_you_ask(block.text) for block in listed[:letter_end])
    if not (header.askers or header.parties or groups):
        header = replace(header, parties=tuple(dict.fromkeys(stay.group for stay in context.actors or ())))
    if not (header.askers or header.parties or groups or addressed):
        header = replace(header, parties=asked_before(listed, utterances, context))
    if of_council and not (header.parties or groups):
        header = replace(header, parties=introduced_by(listed[:letter_end], context))
    signed = signatures(listed) | signatures(listed, letter_end)
    texts = [block.text for block in listed]
    signing = signed_for(texts, context) | (names_below(texts) if of_council else frozenset())
    has_answers = any(block.label and block.label.kind == "answer" for block in listed)
    introduced = introduction([one.block for one in utterances[:letter_end]], signed | signing) if of_council else ()
    alone = all(block.aside or is_part_of_header(block.text) for block in listed)
    path: Path = ()
    asking = header  # who asks the question at hand, which its label may say
    asked: dict[int, tuple[str, ...]] = {}
    begun, level = False, -1  # of the heading of the group at hand
    for index, utterance in enumerate(utterances):
        block, place = utterance.block, utterance.place
        mentions = context.named(block.text)
        section = tuple(heading for _, heading in path)
        if is_part_of_header(block.text):
            begun, header = True, with_askers_of(header, block, context)
            asking, path = header, ()
        begun = begun or place in ("label", "question")
        in_letter = index < letter_end and not begun and ends_sentence(block.text)
        group = groups.get(index)
        if group or (groups and is_of_others(block, level)):
            whose = (group.speaker, group.parties) if group else (None, ())
            header = replace(header, askers=whose[0], parties=whose[1], looked_up=())
            asking, path = header, path_below(path, (group and group.rank) or 4, block.text)
            level = (block.heading.rank if block.heading else 0) if group else level
            yield OutlineHeading(block, len(path))
        elif place in ("label", "heading") and index not in signed:
            path = path_below(path, 5 if block.label else (block.heading and block.heading.rank) or 3, block.text)
            asking = _asking(block, asking, header, context)
            yield OutlineHeading(block, len(path))
        elif alone and header.askers and header.minister is None:
            yield Said(block, _asked(header, section, mentions, ()))
        elif (
            block.aside
            or index in signed
            or is_part_of_header(block.text)
            or is_formula(block.text)
            or index in signing
        ):
            yield Said(block, Attribution((), "procedural", None, (), mentions))
        elif place in ("question", "note"):
            asked.update(dict.fromkeys(utterance.exchanges, asking.parties))
            yield Said(block, _asked(asking, section, mentions, utterance.exchanges))
        elif place == "answer":
            to = tuple(dict.fromkeys(party for number in utterance.exchanges for party in asked.get(number, ())))
            yield Said(block, _answered(replace(header, parties=to), section, mentions, utterance.exchanges))
        elif of_council and index < letter_end and is_of_board(block.text):
            yield Said(block, _answered(header, section, mentions, ()))
        elif index in introduced:
            yield Said(block, _asked(header, section, mentions, ()))
        elif header.notice or (header.minister and (in_letter or _FIRST_PERSON.search(block.text))):
            yield Said(block, _answered(header, section, mentions, ()))
        elif begun and header.minister is None and not has_answers:
            yield Said(block, _asked(header, section, mentions, ()))
        else:
            yield Said(block, Attribution((), "procedural", None, (), mentions))


def _retells(blocks: Sequence[Block], context: Context) -> bool:
    """Whether a paper without labels says which groups asked what it answers."""
    return not any(block.label for block in blocks) and any(subject_of(block.text, context)[1] for block in blocks)


def _asking(label: Block, asking: QuestionHeader, header: QuestionHeader, context: Context) -> QuestionHeader:
    """Who asks under a label: as it says itself, else as the header does; a number alone says nothing."""
    if not label.label or label.label.kind != "question":
        return asking
    speaker, parties = asker_in_label(label, context)
    if speaker:
        return replace(header, askers=speaker, parties=parties, looked_up=())
    return header if label.text[:1].isalpha() else asking


def _utterances(
    blocks: Sequence[Block], header: QuestionHeader, title: str, *, says_so: bool = False
) -> list[Utterance]:
    """The blocks with their places; `says_so`: the paper says that it answers the questions."""
    labels = {block.label.kind for block in blocks if block.label}
    answered = header.minister is not None or "answer" in labels or says_answered([block.text for block in blocks])
    answered = answered or says_so or any(map(_says_answers, [title, *(block.text for block in blocks[:_TITLE])]))
    if "answer" in labels:
        unlabelled = questions_above(blocks, _asks)
    else:
        unlabelled = (asking_apart(blocks, _asks) or openings(blocks, _asks)) if answered else []
    return arranged(blocks, answered=answered, headings_end=False, unlabelled=unlabelled)


def _says_answers(title: str) -> bool:
    """Whether a title says that there are answers to the questions."""
    return bool(_ANSWERS.match(title)) and not ends_sentence(title)


def _asks(block: Block) -> bool:
    return not block.aside and block.text.endswith("?")


def _asked(
    header: QuestionHeader, section: tuple[str, ...], mentions: tuple[str, ...], exchanges: tuple[int, ...]
) -> Attribution:
    return Attribution(
        section,
        "contribution",
        header.askers,
        header.parties,
        mentions,
        looked_up=header.looked_up,
        exchanges=exchanges,
    )


def _answered(
    header: QuestionHeader, section: tuple[str, ...], mentions: tuple[str, ...], exchanges: tuple[int, ...]
) -> Attribution:
    return Attribution(section, "response", header.minister, (), mentions, header.parties, exchanges=exchanges)


def _with_typed_notes(blocks: list[Block]) -> list[Block]:
    """The blocks, those that are typed as notes at the end of the paper marked as such (`1) NOS, 6 maart 2024`)."""
    for index in range(len(blocks) - 1, -1, -1):
        if not blocks[index].aside and not _TYPED_NOTE.match(blocks[index].text):
            break
        blocks[index] = replace(blocks[index], aside=True)
    return blocks


def _with_themes(blocks: list[Block]) -> list[Block]:
    """The blocks, those that are titles above the label of a question as headings: the themes of the questions."""
    for index, (block, label) in enumerate(pairwise(blocks)):
        above = blocks[index - 1].text if index else ""
        if label.label and label.label.kind == "question" and ends_sentence(above) and _is_theme(block):
            blocks[index] = replace(block, heading=HeadingForm("subject", 0))
    return blocks


def _is_theme(block: Block) -> bool:
    if block.heading or block.label or block.aside or block.signature or len(block.text) > _LONGEST_THEME:
        return False
    text = block.text
    plain = text[0].isupper() and not ends_sentence(text) and not any(map(str.isdigit, text)) and "|" not in text
    return plain and not is_part_of_header(text) and not (" " in text and is_name(text))


def _opened_note(lines: Sequence[Line], index: int, marked: set[int], note: int, *, below: bool) -> int | None:
    """The number of the footnote that a line begins with, or None. `note` is the last one before it. In a printed page
    a mark may begin a line: a number with a space behind it is a note's only before a source and nothing else, or where
    that mark stands in the text and it is `below` another note or a stroke, or right above the stroke that ends a page;
    one in brackets where it stands there."""
    line = lines[index]
    if match := _NOTE.match(line.text):
        return int(match["number"])
    number = note_number(line.text)
    if number in marked and _BRACKETED.match(line.text):
        return number
    last = lines[index - 1] if index else None
    ended = line.after_blank or below or not last or bool(last.label) or ends_sentence(last.text) or is_rule(last.text)
    follows = number == note + 1 or number in marked
    told = is_source(line.text) or (number in marked and (below or ends_page(lines, index)))
    return number if follows and ended and told else None
