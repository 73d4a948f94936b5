"""Words, phrases, prefixes and fields of a query as query trees, where all parts must match.

A word is found by its lemma, by itself or as part of a compound. It counts more as it is written, and in a heading or
title. Words that mean the same are alternatives with less weight. The weights were chosen by measurement:
tests/bench/relevance.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from whoosh import query as whoosh

from indexer import analysis
from indexer.analysis.morphology.roots import SHORTEST
from indexer.query import weights
from indexer.query.expansion import Expander, Other
from indexer.query.language import days, fields
from indexer.query.language.numbers import ordinals
from indexer.query.numbered_ranges import among
from indexer.searches import ReadingPart

_WITH_NUMBER = re.compile(r"([a-z]{2,})(\d{1,4})|(\d{1,4})([a-z]{3,})|([a-z]{1,3}\d)([a-z]{3,})")
"""A word and its number, which are printed with a hyphen, a space or nothing between them: `covid-19`, `covid19`,
`65-plussers`, `CO2-arm`."""
_OLDER = re.compile(r"(?!50)(\d\d)(?:plus(?:sers?)?)")
"""People from an age on: `65+`, `65-plus`, `65plussers`. 50PLUS is a group."""
_PLUS = ("plus", "plusser")
_EURO = "euro"


def every_paragraph() -> whoosh.Query:
    """The tree that matches every paragraph."""
    return whoosh.Every()


def together(wanted: Sequence[tuple[str, whoosh.Query]], expander: Expander) -> whoosh.Query:
    """Parts that must all match, each with its text (empty for what is no word or phrase). Words that together, or one
    by one, are said otherwise as well have that as an alternative."""
    parts: list[whoosh.Query] = []
    start = 0
    while start < len(wanted):
        end, others = _longest(wanted, start, expander)
        one = _either(wanted[start:end], others, expander)
        if end == start + 1 and (whole := _compound(wanted, start)):
            end, word = whole
            apart = [_either([part], expander.same(part[0]), expander) for part in wanted[start:end]]
            meant = [said(other, weights.SYNONYM) for other in expander.same(word)]
            as_one = whoosh.Term("text", analysis.lemma(word), boost=float(end - start))
            one = whoosh.Or([whoosh.And(apart), as_one, *meant])
        parts.append(one)
        start = end
    return parts[0] if len(parts) == 1 else whoosh.And(parts)


def _either(run: Sequence[tuple[str, whoosh.Query]], others: Sequence[Other], expander: Expander) -> whoosh.Query:
    """Parts that must all match, or what says the same."""
    trees = [tree for _, tree in run]
    one = trees[0] if len(trees) == 1 else whoosh.And(trees)
    if not others:
        return one
    typed = run[0][0] if len(run) == 1 else ""
    same = [said(other, weights.SYNONYM) for other in others]
    return whoosh.Or([*abbreviated(typed, one, expander), *same])


def abbreviated(typed: str, tree: whoosh.Query, expander: Expander) -> list[whoosh.Query]:
    """The tree of a word that has others of the same meaning, or what it is found by as an abbreviation (`IND`): both,
    or that alone where it is typed in capitals and is another word in small letters."""
    if not expander.is_short(typed.upper()):
        return [tree]
    own = whoosh.Term("text", typed.upper())
    word = analysis.fold(typed)
    if expander.in_capitals(typed) or (typed.isupper() and analysis.lemma(word) != word):
        return [own]
    return [tree, own] if analysis.lemma(word) != word else [tree]


def leaf(part: ReadingPart, in_rows: bool = False) -> whoosh.Query:
    """The tree of a word, phrase, prefix or field; of a word also what it means besides. `in_rows`: a number with its
    word is found among others too."""
    if part.meant:
        return whoosh.Or([leaf(replace(part, meant=())), *besides(part, weights.MEANT, weights.MEANT_SPEAKER)])
    if part.kind == "prefix":
        return beginning("exact", analysis.fold(part.text))
    if part.kind == "field":
        return in_field(part.text)
    if part.kind == "word" and (printed := days.printed(part.text)):
        dated = days.dated(part.text, weights.NAMED)
        return whoosh.Or([*filter(None, [dated]), *(as_written(analysis.words(form)) for form in printed)])
    words = analysis.words(part.text)
    if part.kind == "phrase" or any(word in analysis.stop_words() for word in words):
        return as_written(words)
    if older := _OLDER.fullmatch("".join(words)):
        return _from_age_on(older[1])
    return _word(words[0]) if len(words) == 1 else _joined_words(part.text, words, in_rows)


def _from_age_on(age: str) -> whoosh.Query:
    """People from an age on, however that is written."""
    apart = [whoosh.Phrase("text", [age, called]) for called in _PLUS]
    return whoosh.Or([*apart, *(whoosh.Term("text", age + called) for called in (*_PLUS, "plussers"))])


def _joined_words(typed: str, words: Sequence[str], in_rows: bool) -> whoosh.Query:
    """Words that are typed with a hyphen or the like between them: side by side, or as one."""
    lemmas = [analysis.lemma(word) for word in words]
    phrase = whoosh.Phrase("text", lemmas)
    joined = [found.word for found in analysis.joined_tokens(typed)]
    whole: list[whoosh.Query] = [whoosh.Term("text", analysis.lemma(word)) for word in joined]
    if "-" in typed:  # `pop-up` stands in `pop-upwinkel`
        whole += (beginning("text", word) for word in joined if len(word) >= SHORTEST)
    if _WITH_NUMBER.fullmatch("".join(words)) and re.search("[- ]", typed):
        whole.append(whoosh.Term("text", "".join(words)))
    if len(lemmas) == 2 and _EURO in lemmas:  # `125 euro` is `€ 125`
        whole.append(whoosh.Phrase("text", lemmas[::-1]))
    if in_rows and (others := among(typed)):
        whole.append(others)
    return whoosh.Or([phrase, *whole]) if whole else phrase


def _word(word: str) -> whoosh.Query:
    """A word by its lemma, or written otherwise; it counts more as it is written, and in a heading or title."""
    lemma, boost = analysis.lemma(word), weight(word)
    found: whoosh.Query = whoosh.Term("text", lemma, boost=boost)
    if otherwise := ordinals(word):
        fields_of = (("exact" if one.isalpha() else "text", one) for one in otherwise)  # `1e` is not `eerst`
        found = whoosh.Or([found, *(whoosh.Term(*one, boost=boost) for one in fields_of)])
    if number := _WITH_NUMBER.fullmatch(word):
        found = whoosh.Or([found, whoosh.Phrase("text", [analysis.lemma(part) for part in number.groups() if part])])
    if border := analysis.behind_name(word):  # `Groningenveld` is `Groningen veld`
        in_pieces = [analysis.lemma(part) for part in (word[:border], word[border:])]
        found = whoosh.Or([found, whoosh.Phrase("text", in_pieces)])
    elsewhere = [
        whoosh.Term("exact", word, boost=boost * weights.EXACT),
        whoosh.Term("section", lemma, boost=boost * weights.SECTION),
        whoosh.Term("title", lemma, boost=boost * weights.TITLE),
    ]
    return whoosh.AndMaybe(found, whoosh.Or(elsewhere))


def besides(
    part: ReadingPart, score: float, of_speaker: float | None = None, of_year: float | None = None
) -> list[whoosh.Query]:
    """Paragraphs that have a value which a word also names, such as a group. Each has that score, or `of_speaker` where
    it is who speaks, or `of_year` where it is a year, which adds little by itself. Signatures do not count."""
    scores = {
        "speaker": score if of_speaker is None else of_speaker,
        "year": weights.MEANT_YEAR if of_year is None else of_year,
    }
    found: list[whoosh.Query] = []
    for named in part.meant:
        field, tree = named.partition(":")[0], in_field(named)
        if field == "speaker":
            tree = whoosh.AndNot(tree, whoosh.Term("role", "procedural"))
        found.append(whoosh.ConstantScoreQuery(tree, scores.get(field, score)))
    return found


def beginning(field: str, prefix: str, score: float = 1.0) -> whoosh.Query:
    """Paragraphs with a term that begins with a prefix, all with the same score; the score that Whoosh gives depends on
    the number of such terms in a segment and on its size."""
    return whoosh.ConstantScoreQuery(whoosh.Prefix(field, prefix), score)


def in_field(named: str) -> whoosh.Query:
    """The query of a `field:value` as `fields` has read it."""
    field, _, wanted = named.partition(":")
    if field == "dossier" and wanted.isdigit():  # of a budget or a council: all its chapters
        return whoosh.Or([whoosh.Term(field, wanted), beginning(field, f"{wanted}-")])
    if field not in fields.TEXT:
        return whoosh.Term(field, wanted)
    terms = [whoosh.Term(field, fields.TEXT[field](word)) for word in analysis.words(wanted)]
    if not terms:
        return whoosh.NullQuery
    return terms[0] if len(terms) == 1 else whoosh.And(terms)


def said(other: Other, boost: float) -> whoosh.Query:
    """A word or phrase that stands for another, by its lemmas."""
    lemmas = other.lemmas
    if lemmas != (other.text,) and any(word in analysis.stop_words() for word in other.words):
        return as_written(other.words, boost)
    if len(lemmas) > 1:
        return whoosh.Phrase("text", list(lemmas), boost=boost)
    return whoosh.Term("text", lemmas[0], boost=boost)


def as_written(words: Sequence[str], boost: float = 1.0) -> whoosh.Query:
    """These words as they are written, one after the other."""
    if len(words) > 1:
        return whoosh.Phrase("exact", list(words), boost=boost)
    return whoosh.Term("exact", words[0], boost=boost)


def weight(word: str) -> float:
    """What a word weighs beside others: words of the formula in which questions are put, and those that stand in texts
    on any subject, weigh little."""
    return weights.FORMULA if word in analysis.formula_words() or word in analysis.fillers() else 1.0


def _longest(
    wanted: Sequence[tuple[str, whoosh.Query]], start: int, expander: Expander
) -> tuple[int, tuple[Other, ...]]:
    """The end of the longest run of words from `start` on that is said otherwise as well, and how; else one part."""
    for end in range(min(len(wanted), start + expander.longest), start, -1):
        texts = [text for text, _ in wanted[start:end]]
        if all(texts) and (others := expander.same(" ".join(texts), len(texts) == 1)):
            return end, others
    return start + 1, ()


def _compound(wanted: Sequence[tuple[str, whoosh.Query]], start: int) -> tuple[int, str] | None:
    """The end of the longest run of words from `start` on that are a compound which is typed in pieces (`kinder opvang
    toeslag`, `kinderopvang toeslag`), and the compound; None where there is none."""
    for end in range(min(len(wanted), start + _MOST_APART), start + 1, -1):
        typed = [analysis.fold(text) for text, _ in wanted[start:end]]
        if all(word.isalpha() for word in typed):
            word = "".join(typed)
            starts = {0, analysis.behind_name(word), *(part.start for part in analysis.analyse(word).parts)}
            if starts.issuperset(sum(map(len, typed[:number])) for number in range(len(typed))):
                return end, word
    return None


_MOST_APART = 4
"""Parts of a compound that is typed apart."""
