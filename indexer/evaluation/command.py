"""The commands `evaluate`, `topics` and `synonyms`: judging and improving what the program knows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from indexer import open_index, vocabulary
from indexer.errors import UsageError
from indexer.options import Place, index_option


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--relevance",
    "pairs",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="CSV file with the columns question, answer and other_answer: how well questions find their answers.",
)
@click.option(
    "--save",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="File for the figures, as the page of the methods shows them.",
)
@click.option("-v", "--verbose", is_flag=True, help="Every fault, not the worst alone.")
def evaluate(folder: Path | None, pairs: Path | None, save: Path | None, verbose: bool) -> int:
    """Judge how well the documents of a FOLDER are read, against the gold that it holds, or how well is searched."""
    from indexer.evaluation import measures, reading, relevance  # needed by this command alone

    if folder is None and pairs is None:
        raise UsageError("nothing to judge; name a folder of documents, or a file with --relevance")
    if folder is not None:
        found = reading.evaluate(folder, vocabulary.load())
        click.echo(measures.table(found, every_fault=verbose))
        if save is not None:
            save.write_text(measures.figures(found, date.today()), encoding="utf-8")
    if pairs is not None:
        known = relevance.read(pairs)
        click.echo(relevance.table(known, relevance.ranks(known, vocabulary.load())))
    return 0


@click.group()
def topics() -> None:
    """Why a paragraph has its topics, and which words could signal them."""


@topics.command()
@click.argument("paragraph_id", metavar="ID")
@index_option()
def explain(paragraph_id: str, folder: Place) -> int:
    """Show which words decided the topics of a paragraph (kst-34843-33/7)."""
    document_id, _, position = paragraph_id.rpartition("/")
    parsed = open_index(folder).document(document_id)
    found = [paragraph for paragraph in parsed.paragraphs if str(paragraph.position) == position] if parsed else []
    if not found:
        raise UsageError(f"{paragraph_id}: no such paragraph in the index; ids look like kst-34843-33/7")
    click.echo(found[0].text)
    evidence = {decided.topic: decided.terms for decided in found[0].evidence}
    for topic in found[0].topics:
        click.echo(f"{topic}: {', '.join(evidence.get(topic, ())) or 'stated by the metadata of the document'}")
    if not found[0].topics:
        click.echo("no topic: no word of the vocabulary in it is clear enough")
    return 0


@topics.command()
@click.argument("topic", metavar="SLUG")
@index_option()
@click.option("--limit", type=click.IntRange(1, 1000), default=30, show_default=True)
def suggest(topic: str, folder: Place, limit: int) -> int:
    """Propose terms for a topic: words that stand in its paragraphs far more than in others."""
    from indexer.evaluation.topic_proposals import propose

    engine = open_index(folder)
    known = engine.vocabularies.topics
    if topic not in known:
        raise UsageError(f"{topic}: no such topic; the slugs are in indexer/vocabulary/topics.toml")
    for proposal in propose(engine, topic, known, limit):
        click.echo(f"{proposal.word}\t{proposal.inside}\t{proposal.outside}")
    return 0


@click.group()
def synonyms() -> None:
    """Propose abbreviations for the synonyms."""


@synonyms.command("propose")
@index_option()
def propose_synonyms(folder: Place) -> int:
    """Propose abbreviations that the documents explain, as lines for [abbreviations] of a synonyms file."""
    from indexer.evaluation import abbreviation_proposals
    from indexer.query.expansion import Thesaurus

    engine = open_index(folder)
    for proposal in abbreviation_proposals.propose(engine, Thesaurus(engine.vocabularies.synonyms)):
        click.echo(abbreviation_proposals.line(proposal))
    return 0
