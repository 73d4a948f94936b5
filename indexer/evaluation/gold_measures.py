"""How well the documents with a gold beside them are read: measures by kind of document, and by field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from indexer import pipeline, readers
from indexer.errors import Refused
from indexer.evaluation.golds import FIELDS, SUFFIX, read_gold
from indexer.evaluation.measures import Measure
from indexer.evaluation.scores import Aspect, Verdict, score
from indexer.vocabulary import Vocabularies


def gold_measures(folder: Path, vocabulary: Vocabularies) -> list[Measure]:
    """Of each kind, how many documents are read, and what is right in them; of all, how often each field is right.

    Golds may lie anywhere in the folder. A document that is refused counts as not read, and so does a gold.
    """
    kinds: dict[str, dict[str, Measure]] = {}
    fields = {name: Measure("metadata", name) for name in FIELDS}
    for path, document in _golds(folder):
        kind, refusal = path.parent.name, ""
        verdicts: tuple[Verdict, ...] = ()
        try:
            gold = read_gold(path)
            kind = gold.kind
            verdicts = score(gold, pipeline.parse_file(document, vocabulary))
        except Refused as error:
            refusal = str(error)
        measures = kinds.setdefault(kind, {name: Measure(kind, name) for name in ("read", *get_args(Aspect))})
        measures["read"].add(not refusal, 1, refusal)
        for verdict in verdicts:
            _count(measures[verdict.aspect], verdict, document)
            if verdict.field:
                _count(fields[verdict.field], verdict, document)
    found = [measure for _, measures in sorted(kinds.items()) for measure in measures.values()]
    return [measure for measure in (*found, *fields.values()) if measure.total]


def _golds(folder: Path) -> Iterator[tuple[Path, Path]]:
    """The golds in a folder, each with the document that it is about."""
    golds = sorted(folder.rglob(f"*{SUFFIX}"))
    documents = {path.with_suffix(""): path for path in readers.documents_in([folder])} if golds else {}
    for path in golds:
        name = path.with_name(path.name.removesuffix(SUFFIX))
        yield path, documents.get(name, name)


def _count(measure: Measure, verdict: Verdict, document: Path) -> None:
    right = verdict.outcome == "right"
    measure.add(right, 1, f"{document.name}: {verdict.outcome}: {verdict.fault}")
    if not right:
        measure.outcomes[verdict.outcome] += 1
