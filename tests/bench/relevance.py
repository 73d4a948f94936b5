"""How well questions find their answers, beside other engines on the same texts in one run:
`python -m tests.bench.relevance PAIRS [--corpus FOLDER [--held]] [--ablations]`.

PAIRS is a file that `inbreng evaluate --relevance` reads. With --corpus, the keyword queries are measured too, on the
documents that they were judged on; with --held, those that no constant is chosen on. With --ablations, a second table
says what each part of the ranking is worth, and how the scores bend around the constants of BM25F. It needs the extra
`bench`.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from indexer.evaluation.relevance import DEEPEST, Half, Pairs, Score, ranks, read, scores
from indexer.vocabulary import Vocabularies
from tests.bench import ablations, keywords
from tests.bench.peers import PEERS, Peer

HALVES: tuple[Half | None, ...] = (None, "tuning", "held out")
"""All questions, and the two halves of them."""
Ranks = Sequence[int | None]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--corpus", type=Path, help="folder of the documents that the keyword queries were judged on")
    parser.add_argument("--held", action="store_true", help="of the keyword queries those held back, to report on")
    parser.add_argument("--ablations", action="store_true", help="measure ourselves without each part of the ranking")
    chosen = parser.parse_args()
    pairs = read(chosen.pairs)
    parts = [questions(pairs)]
    if chosen.ablations:
        parts.append(ablations.table(pairs))
    if chosen.corpus:
        with tempfile.TemporaryDirectory() as folder:
            parts.append(keywords.table(chosen.corpus, Path(folder), chosen.held))
    print("\n\n".join(parts))  # noqa: T201  # the tables are the output


def questions(pairs: Pairs) -> str:
    """The scores of every engine and the ratio of ours to the best of the others, for all questions and each half."""
    found: dict[str, Ranks] = {keywords.OURS: ranks(pairs, Vocabularies())}
    found |= {name: peer_ranks(peer(pairs.answers), pairs) for name, peer in PEERS.items()}
    lines = [f"{len(pairs.questions)} questions, {len(pairs.answers)} answers; means with their 95% intervals"]
    for half in HALVES:
        lines += ["", *_half(pairs, found, half)]
    return "\n".join(lines)


def peer_ranks(peer: Peer, pairs: Pairs) -> list[int | None]:
    """For each question the rank, from 1, at which a peer finds its answer; None where it is not among DEEPEST."""
    found: list[int | None] = []
    for question, answer in zip(pairs.questions, pairs.belonging, strict=True):
        ranked = peer.ranked(question, DEEPEST)
        found.append(ranked.index(answer) + 1 if answer in ranked else None)
    return found


def _half(pairs: Pairs, found: dict[str, Ranks], half: Half | None) -> Iterator[str]:
    """The lines of one half."""
    by_name = {name: scores(ablations.of_half(pairs, some, half)) for name, some in found.items()}
    ours, *_ = by_name.values()
    yield f"{half or 'all questions':<26}" + "".join(f"{score.name:<23}" for score in ours)
    for name, some in by_name.items():
        yield f"{name:<26}" + "".join(f"{_interval(score):<23}" for score in some)
    others = list(by_name.values())[1:]
    best = (max(one[column].mean for one in others) for column in range(len(ours)))
    yield f"{'ours to the best peer':<26}" + "".join(
        f"{score.mean / other:<23.3f}" for score, other in zip(ours, best, strict=True)
    )


def _interval(score: Score) -> str:
    return f"{score.mean:.3f} ({score.low:.3f}–{score.high:.3f})"


if __name__ == "__main__":
    main()
