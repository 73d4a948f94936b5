"""How fast queries are corrected and suggestions made, on made-up paragraphs:

    python -m tests.bench.typing [PARAGRAPHS] [FOLDER]

Words are those of the lexicon and compounds of them, as frequent as the law of Zipf has it; every other word is the
first of a fixed pair, so that there are phrases. FOLDER keeps the index for the next run.
"""

from __future__ import annotations

import itertools
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from indexer.analysis.morphology.lexicon import lexicon
from indexer.engines import Engine, open_engine
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from indexer.suggest.index_words import MOST_WORDS, IndexWords
from indexer.suggest.spelling import correct_word
from tests.support.documents import made_up

Asked, Answer = TypeVar("Asked"), TypeVar("Answer")
_WORDS_OF_A_PARAGRAPH, _PARAGRAPHS_OF_A_DOCUMENT, _ASKED = 60, 25, 300


def main(paragraphs: int, folder: Path) -> None:
    """Print the measures, in processor time."""
    chance = random.Random(20240917)  # any seed
    words = vocabulary(chance, MOST_WORDS)
    spelling(words, chance)
    engine = open_engine(folder)
    if not folder.exists():
        started = time.process_time()
        engine.write(documents(words, paragraphs, chance))
        show("index made", [time.process_time() - started], "s")
    typing(engine, words, chance)


def vocabulary(chance: random.Random, size: int) -> list[str]:
    """So many words, the most frequent first."""
    known = lexicon()
    words = sorted(word for word in known.lemmas if word.isalpha() and len(word) > 2)
    openings, endings = sorted(known.openings), sorted(known.endings)
    while len(words) < size:
        words.append(chance.choice(openings) + chance.choice(endings))
    words = list(dict.fromkeys(words))[:size]
    chance.shuffle(words)
    return words


def documents(words: Sequence[str], paragraphs: int, chance: random.Random) -> Iterator[ParsedDocument]:
    """Made-up documents with so many paragraphs in all."""
    weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(len(words))))
    followed = {word: chance.choice(words[:2000]) for word in words[:2000]}
    for number in range(paragraphs // _PARAGRAPHS_OF_A_DOCUMENT):
        texts = []
        for _ in range(_PARAGRAPHS_OF_A_DOCUMENT):
            drawn = chance.choices(words, cum_weights=weights, k=_WORDS_OF_A_PARAGRAPH // 2)
            texts.append(" ".join(f"{word} {followed.get(word, 'de')}" for word in drawn))
        yield made_up(number, [(text, ("vvd",), ()) for text in texts])


def spelling(words: Sequence[str], chance: random.Random) -> None:
    """Words with one fault: how long a correction takes, and how many come out as they were."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    index = IndexWords({word: 200_000 // (rank + 10) + 2 for rank, word in enumerate(words)})
    index.near("vergaadering")
    show(f"the first correction, {len(words)} words", [time.process_time() - started], "s")
    say(f"memory of the words: {(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024:.0f} MB")
    asked = [word for word in chance.sample(words[:50_000], _ASKED) if len(word) >= 5]
    faulty = [misspelled(word, chance) for word in asked]
    found, times = timed(lambda word: correct_word(word, index, index.frequencies.get), faulty)
    show("a correction", times)
    right = sum(one == word for one, word in zip(found, asked, strict=True))
    say(f"corrected to the word that was meant: {right / len(asked):.1%} of {len(asked)}")


def misspelled(word: str, chance: random.Random) -> str:
    """A word with one fault after its first letter."""
    place = chance.randrange(1, len(word) - 1)
    letter = chance.choice("etaonirsdl")
    return chance.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + letter + word[place:],
            word[:place] + letter + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )


def typing(engine: Engine, words: Sequence[str], chance: random.Random) -> None:
    """Suggestions for words letter by letter, alone and after another word; and searches that find nothing."""
    say(f"paragraphs: {engine.search(SearchRequest()).total}")
    _, first = timed(engine.suggest, ["verg"])
    show("the first suggestion", first)
    asked = chance.sample(words[:5000], 40)
    typed = [word[:length] for word in asked for length in range(2, len(word) + 1)]
    show("suggestions for a word", timed(engine.suggest, typed)[1])
    typed = [f"{word} {next_[:3]}" for word, next_ in itertools.pairwise(asked)]
    show("suggestions for a second word", timed(engine.suggest, typed)[1])
    faulty = [SearchRequest(q=misspelled(word, chance)) for word in asked if len(word) > 4]
    show("a search with a correction", timed(engine.search, faulty)[1])


def timed(function: Callable[[Asked], Answer], asked: Sequence[Asked]) -> tuple[list[Answer], list[float]]:
    """The answers, and the milliseconds of processor time that each took."""
    answers, times = [], []
    for one in asked:
        started = time.process_time()
        answers.append(function(one))
        times.append((time.process_time() - started) * 1000)
    return answers, times


def say(line: str) -> None:
    """Print a line."""
    print(line)  # noqa: T201  # the lines are the output


def show(name: str, times: Sequence[float], unit: str = "ms") -> None:
    """Print the median, the 95th percentile and the most of some times."""
    in_order = sorted(times)
    percentile = in_order[int(0.95 * (len(in_order) - 1))]
    say(f"{name}: median {statistics.median(times):.1f}, 95% {percentile:.1f}, most {in_order[-1]:.1f} {unit}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        kept = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(temporary) / "index"
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000, kept)
