"""How well paragraphs are found that say nearly the same: `python -m tests.bench.likeness [FOLDER]`.

Measured on the pairs of tests/data/likeness.toml and, with a folder of real documents, also among these; there, on the
questions besides that two documents print with the same letters, such as those of a paper with questions and of the one
with their answers. Told are the share of texts whose counterpart is the first that is found, and is among the first
five, and of those that stand alone how many are said to be like any other.
"""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from indexer import analysis, open_index, pipeline, readers
from indexer.engines import Engine
from indexer.records import Document, Paragraph, ParsedDocument
from tests.support import DATA

_TELLING = 8
"""A repeated question has at least so many words."""


def main(folder: str) -> None:
    """Print a table of what was measured."""
    print(f"{'texts':<34}{'number':>8}{'first':>8}{'in five':>9}")  # noqa: T201  # the table is the output
    with tempfile.TemporaryDirectory() as place:
        engine = open_index(Path(place) / "index")
        if folder:
            pipeline.index_files(list(readers.documents_in([Path(folder)])), engine)
            _tell("repeated questions", engine, repeated(engine))
        documents, wanted, alone = made_up()
        engine.write(documents)
        _tell("made-up pairs", engine, wanted)
        false = sum(bool(engine.similar(one)) for one in alone)
        print(f"{'alone, and said to be like others':<34}{len(alone):>8}{false:>8}")  # noqa: T201  # as above


def made_up() -> tuple[list[ParsedDocument], dict[str, frozenset[str]], list[str]]:
    """A document for every text, which texts are a pair, and which stand alone; all by the id of their paragraph."""
    table = tomllib.loads((DATA / "likeness.toml").read_text(encoding="utf-8"))
    texts = [text for pair in table["pair"] for text in (pair["one"], pair["other"])]
    alone = [one["text"] for one in table["alone"]]
    ids = [f"x-{number}/1" for number in range(len(texts) + len(alone))]
    wanted = {one: frozenset({ids[number ^ 1]}) for number, one in enumerate(ids[: len(texts)])}
    return [_document(*pair) for pair in enumerate((*texts, *alone))], wanted, ids[len(texts) :]


def found(engine: Engine, wanted: dict[str, frozenset[str]]) -> tuple[float, float]:
    """The share of paragraphs of which one of the wanted is the first that is found, and is among the first five."""
    places = [list(_places(engine, one, others)) for one, others in wanted.items()]
    return sum(0 in place for place in places) / len(places), sum(bool(place) for place in places) / len(places)


def repeated(engine: Engine) -> dict[str, frozenset[str]]:
    """The questions that several documents print with the same letters, and where they are printed too."""
    same: dict[str, list[Paragraph]] = defaultdict(list)
    for document in engine.documents():
        if document.type == "written-questions":
            parsed = engine.document(document.id)
            for said in parsed.paragraphs if parsed else ():
                if said.role == "contribution" and len(analysis.words(said.text)) >= _TELLING:
                    same["".join(analysis.words(said.text))].append(said)
    return {
        one.id: frozenset(other.id for other in group if other.document_id != one.document_id)
        for group in same.values()
        for one in group
        if len({other.document_id for other in group}) > 1
    }


def _places(engine: Engine, one: str, others: frozenset[str]) -> Iterator[int]:
    return (place for place, hit in enumerate(engine.similar(one, 5)) if hit.paragraph.id in others)


def _tell(name: str, engine: Engine, wanted: dict[str, frozenset[str]]) -> None:
    first, five = found(engine, wanted) if wanted else (0.0, 0.0)
    print(f"{name:<34}{len(wanted):>8}{first:>8.2f}{five:>9.2f}")  # noqa: T201  # as above


def _document(number: int, text: str) -> ParsedDocument:
    document = Document(id=f"x-{number}", type="written-questions", title="Verzonnen vragen")
    said = Paragraph(f"x-{number}/1", f"x-{number}", 1, text, "contribution", questions=1)
    return ParsedDocument(document, (said,), (), ())


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
