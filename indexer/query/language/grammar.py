"""The grammar of the query language: a typed text → its words, phrases, fields, groups and operators.

Words must all match; `"a phrase"` as it is written; `OR` (or `OF`) between alternatives; `-word` shuts out; `word*` any
word that begins so; `field:value`; brackets group. Of a question in full any word may match. Nothing is an error: what
has no meaning as an operator is read as words, and a note says so.

>>> print(read('veilige "PSA-beleid" -boete', Vocabularies()).parts[1])
ReadingPart(kind='and', text='', meant=())
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from indexer import analysis
from indexer.analysis.wordlists import words_in
from indexer.query.language import days, fields
from indexer.query.language.lexemes import LONGEST, in_signs, lexemes
from indexer.query.language.named import named
from indexer.query.language.numbers import with_their_words
from indexer.query.language.operators import OPERATORS, in_order, is_shouted, spoken
from indexer.query.language.verbs import parted_verb, with_whole_verb
from indexer.searches import Match, Note, Reading, ReadingPart
from indexer.vocabulary import Vocabularies

MOST_PARTS = 200
"""More parts than this are not read, nor more words, those in phrases and fields included."""
MOST_ASKED = 80
"""The greatest number of different words of a question in full that are searched for, common words not counted."""
_FOLDER = Path(__file__).parent
_SHORTEST_PREFIX = 3
_FULL_QUESTION, _FULL_QUESTION_ASKED = 7, 4
"""The least number of words, common ones not counted, that make a query a question in full: without and with a question
mark."""


_NO_FIELDS = ("http", "https")
"""What stands before a colon in an address, and names no field."""


def read(q: str, vocabularies: Vocabularies, match: Match = "auto", expand: bool = True) -> Reading:
    """How a query is read: its parts with their operators in order, and notes on what was read otherwise than typed.
    Values of fields are meant by their names in `vocabularies`. `expand`: words that name something mean that too.

    Where any word may match (`match`), words and phrases are joined by `or`; fields and what is shut out stay as they
    are, so that there the parts of `or` bind more closely.
    """
    notes: list[Note] = []
    lexemes = _lexemes(q, vocabularies, notes)
    if _any_may_match(lexemes, match, q):
        without_brackets = [part for part in lexemes if part.kind not in ("(", ")")]
        parts = _as_alternatives(in_order(without_brackets, notes), match, notes)
        return Reading(tuple(parts), (*notes, Note("any-words")))
    lexemes = with_their_words(named(lexemes, vocabularies, notes) if expand else lexemes)
    parts = _without_common_words(in_order(lexemes, notes), _asks(q), notes)
    return Reading(tuple(parts), tuple(notes))


def required_and_wanted(parts: Sequence[ReadingPart]) -> tuple[list[ReadingPart], list[ReadingPart]]:
    """The parts of a reading of which any word may match: what must hold all the same, and the words and phrases."""
    last = max((index for index, part in enumerate(parts) if part.kind == "and"), default=0)
    return list(parts[:last]), [part for part in parts[last:] if part.kind in ("word", "phrase")]


def parts_of(reading: Reading) -> list[ReadingPart]:
    """The parts of a query that must all match, each once; none where it has brackets, alternatives or something shut
    out."""
    if any(part.kind in ("(", "not", "or") for part in reading.parts):
        return []
    return list(dict.fromkeys(part for part in reading.parts if part.kind != "and"))[: MOST_PARTS // 2]


def typed_again(part: ReadingPart) -> str:
    """A part as it can be typed again.

    >>> parts = (("phrase", "de brug"), ("prefix", "zorg"), ("field", "type:motion"))
    >>> [typed_again(ReadingPart(*part)) for part in parts]
    ['"de brug"', 'zorg*', 'soort:motion']
    """
    if part.kind == "prefix":
        return f"{part.text}*"
    if part.kind == "field":
        return fields.typed_again(part.text)
    return f'"{part.text}"' if part.kind == "phrase" or part.text in OPERATORS else part.text


def _any_may_match(parts: Sequence[ReadingPart], match: Match, q: str) -> bool:
    """Whether any word of a query may match: where that is asked for, or the query is a question in full."""
    if match == "all" or any(part.kind == "or" for part in parts):
        return False
    words = sum(part.kind == "word" and not is_common(part) for part in parts)
    if match == "any":
        return sum(part.kind in ("word", "phrase") for part in parts) > 1
    return words >= (_FULL_QUESTION_ASKED if "?" in q else _FULL_QUESTION)


def _as_alternatives(parts: Sequence[ReadingPart], match: Match, notes: list[Note]) -> list[ReadingPart]:
    """The fields and what is shut out, then the words and phrases as alternatives, common words left out; of a question
    in full also those that say nothing, which then only help to rank."""
    required: list[ReadingPart] = []
    wanted: list[ReadingPart] = []
    shut_out = False
    for part in (part for part in parts if part.kind != "and"):
        if part.kind == "not":
            shut_out = True
        elif shut_out or part.kind in ("field", "prefix"):
            required += [ReadingPart("not"), part] if shut_out else [part]
            shut_out = False
        else:
            wanted.append(part)
    telling = [part for part in dict.fromkeys(wanted) if not is_common(part)] or list(dict.fromkeys(wanted))
    silent = [part for part in telling if _says_nothing(part)] if match != "any" else []
    if silent and len(silent) < len(telling):
        notes.append(Note("common-words", " ".join(part.text for part in silent)))
        telling = [part for part in telling if part not in silent]
    joiner = [ReadingPart("and")] if required else []
    return _joined(required, "and") + joiner + _joined(telling[:MOST_ASKED], "or")


def _joined(parts: Sequence[ReadingPart], operator: Literal["and", "or"]) -> list[ReadingPart]:
    joined: list[ReadingPart] = []
    for part in parts:
        if joined and joined[-1].kind != "not":
            joined.append(ReadingPart(operator))
        joined.append(part)
    return joined


def is_common(part: ReadingPart) -> bool:
    """Whether a part is a word that stands in every text, or a sign beside a number; in capitals it is an abbreviation
    (OM)."""
    capitals = len(part.text) > 1 and part.text.isupper()
    return part.kind == "word" and not capitals and (part.text.lower() in analysis.stop_words() or part.text == "€")


def _lexemes(q: str, vocabularies: Vocabularies, notes: list[Note]) -> list[ReadingPart]:
    """The words, phrases, fields and operators in order."""
    text = in_signs(analysis.normal(q))
    if len(text) > LONGEST:
        notes.append(Note("too-long", str(LONGEST)))
        text = text[:LONGEST]
    if is_shouted(text):
        text = spoken(text, vocabularies, notes)
    parts: list[ReadingPart] = []
    words = 0
    for part in (part for match in lexemes(text) for part in _parts(match, vocabularies, notes)):
        words += max(1, len(analysis.words(part.text)))
        if words > MOST_PARTS:
            notes.append(Note("too-long", str(MOST_PARTS)))
            break
        parts.append(part)
    return with_whole_verb(parts)


def _parts(match: re.Match[str], vocabularies: Vocabularies, notes: list[Note]) -> list[ReadingPart]:
    text = match.group()
    if match["phrase"] is not None:
        if re.search(r"\w\*", text):
            notes.append(Note("quoted-prefix", match["phrase"].strip()))
        return [ReadingPart("phrase", match["phrase"].strip())] if analysis.words(text) else []
    if match["field"] is not None:
        value = match["value"] if match["quoted"] is None else match["quoted"]
        name = fields.name(match["field"])
        if name and value.strip():
            return [ReadingPart("field", f"{name}:{fields.value(vocabularies, name, value.strip())}")]
        if match["field"].lower() not in _NO_FIELDS:
            notes.append(Note("empty-field", f"{match['field']}:") if name else Note("unknown-field", match["field"]))
            return _words(f"{match['field']} {value}")
        return _words(text)
    if match["judgement"]:
        return [ReadingPart("phrase", re.sub("[: ]+", ":", text))]
    if match["bracket"]:
        return [ReadingPart("(" if text == "(" else ")")]
    if match["quote"]:
        notes.append(Note("unbalanced-quote", '"'))
        return []
    if match["minus"]:
        return [ReadingPart("not")]
    if (day := match["day"]) and days.printed(day):
        if days.dated(day, 1):
            notes.append(Note("date", day))
        return [ReadingPart("word", day)]
    if match["verb"] and (verb := parted_verb(text)):
        return [ReadingPart("word", verb)]
    if match["verb"]:
        return _words(text)
    if match["number"]:
        return [ReadingPart("word", text)]
    if match["place"]:  # 's Gravenhage
        return _words(text.replace(" ", "-"))
    return _run(text, notes)


def _run(text: str, notes: list[Note]) -> list[ReadingPart]:
    """A run of characters without spaces: an operator, a prefix, or words."""
    if year := days.year(text):
        return [ReadingPart("word", year)]
    if text in OPERATORS:
        return [ReadingPart(OPERATORS[text], text)]
    words = analysis.words(text)
    if text.endswith(":") and fields.name(text[:-1]):
        notes.append(Note("empty-field", text))
    if text.endswith("*") and len(words) == 1 and text.count("*") == 1:
        if len(words[0]) >= _SHORTEST_PREFIX:
            return [ReadingPart("prefix", words[0])]
        notes.append(Note("short-prefix", text))
    elif "*" in text or (not words and text.strip(".,;:?!")):
        notes.append(Note("lone-operator", text))
    return _words(text)


def _words(text: str) -> list[ReadingPart]:
    """The words of a text; parts joined by hyphens are one word (`PSA-beleid`)."""
    inside = {place for token in analysis.tokens(text) for place in range(token.start, token.end)}
    parted = "".join(" " if sign in ":,/" and place not in inside else sign for place, sign in enumerate(text))
    found = re.findall(r'[^\s\\;*()"]+', parted)
    return [ReadingPart("word", _bare(word)) for word in found if analysis.words(word)]


def _bare(word: str) -> str:
    """A word without the signs around it that do not belong to it: those of `o.a.` do."""
    bare = word.strip(_AROUND)
    return bare if analysis.words(bare) == analysis.words(word) else word.lstrip(_AROUND)


_AROUND = ".!?*+'’‘`´-–"


def _asks(q: str) -> bool:
    """Whether a query is put as a question."""
    return q.rstrip().endswith("?") or q.partition(" ")[0].lower() in words_in(_FOLDER / "asking.txt")


def _says_nothing(part: ReadingPart) -> bool:
    """Whether a word of a question says nothing of what is asked (`wat vindt …`, `wie zegt …`)."""
    if part.kind != "word" or part.meant:
        return False
    said = {part.text.lower(), analysis.lemma(part.text.lower())}
    return bool(said & analysis.fillers() or said & analysis.formula_words())


def _without_common_words(parts: Sequence[ReadingPart], asks: bool, notes: list[Note]) -> list[ReadingPart]:
    """The parts without words that stand in every text, in a question also those that say nothing, and where a group is
    named what is asked of it (`standpunt`), unless there is nothing else."""
    flat = not any(part.kind in ("or", "not", "(") for part in parts)
    of_group = any(meant.startswith("party:") for part in parts for meant in part.meant)
    opinions = words_in(_FOLDER / "opinions.txt") if of_group else frozenset()
    common = [
        part
        for part in parts
        if is_common(part) or (asks and _says_nothing(part)) or (part.kind == "word" and part.text.lower() in opinions)
    ]
    contents = [part for part in parts if part.kind != "and"]
    if not flat or not common or len(common) == len(contents):
        return list(parts)
    notes.append(Note("common-words", " ".join(part.text for part in common)))
    kept: list[ReadingPart] = []
    for part in contents:
        if part not in common:
            kept.extend([ReadingPart("and"), part] if kept else [part])
    return kept
