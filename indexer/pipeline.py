"""From files to the index: read, attribute, write. What is unchanged is skipped, what is refused is reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from indexer import readers
from indexer.engines import Engine
from indexer.errors import IndexMissing, Refused
from indexer.records import ParsedDocument
from indexer.structure import parse
from indexer.vocabulary.parties import PartyRegister, register
from indexer.vocabulary.topics import TopicVocabulary, load


@dataclass(slots=True)
class Report:
    """What became of the files: ids `indexed`, paths `unchanged`, and the errors of those `refused`."""

    indexed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{len(self.indexed)} indexed, {len(self.unchanged)} unchanged, {len(self.refused)} refused"


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """The parties and topics that documents are read with."""

    parties: PartyRegister
    topics: TopicVocabulary

    @property
    def digests(self) -> tuple[str, str]:
        """A change of either means that documents must be read again."""
        return self.parties.digest, self.topics.digest


def vocabularies() -> Vocabularies:
    """The vocabularies in use.

    Raises:
        UsageError: one of their files is wrong.
    """
    return Vocabularies(register(), load())


def bundled_seeds() -> Path:
    """The folder with the documents that come with the program."""
    package = Path(str(files("indexer")))
    installed = package / "seeds"
    return installed if installed.is_dir() else package.parent / "seeds"


def parse_file(path: Path, vocabulary: Vocabularies) -> ParsedDocument:
    """A file cut into attributed paragraphs.

    Raises:
        Refused: it cannot be read.
    """
    file = readers.open_file(path)
    return _parse(file, file.fingerprint(*vocabulary.digests), vocabulary)


def index_files(paths: Sequence[Path], engine: Engine, progress: Callable[[], None] = lambda: None) -> Report:
    """Bring files into an index in one commit. `progress` is called after each file.

    Raises:
        EngineError: the index cannot be written; nothing has changed in it.
    """
    vocabulary = vocabularies()
    report = Report()
    try:
        present = engine.fingerprints()
    except IndexMissing:
        present = {}
    changed = _changed(paths, present, vocabulary, report, progress)
    first = next(changed, None)
    if first is not None:
        engine.write(_chained(first, changed))
    return report


def _changed(
    paths: Iterable[Path],
    present: dict[str, str],
    vocabulary: Vocabularies,
    report: Report,
    progress: Callable[[], None],
) -> Iterator[ParsedDocument]:
    """The documents to write, one at a time; the others go into the report."""
    unchanged = {fingerprint: document_id for document_id, fingerprint in present.items()}
    taken: dict[str, Path] = {}
    for path in paths:
        try:
            file = readers.open_file(path)
            fingerprint = file.fingerprint(*vocabulary.digests)
            if fingerprint in unchanged:
                _claim(unchanged[fingerprint], path, taken)
                report.unchanged.append(str(path))
                continue
            parsed = _parse(file, fingerprint, vocabulary)
            _claim(parsed.document.id, path, taken)
            report.indexed.append(parsed.document.id)
            yield parsed
        except Refused as refused:
            report.refused.append(refused)
        finally:
            progress()


def _claim(document_id: str, path: Path, taken: dict[str, Path]) -> None:
    if document_id in taken:
        reason = f"it has the same id, {document_id}, as {taken[document_id]}"
        raise Refused(str(path), reason, "leave one of them out, or give it another id in a metadata file")
    taken[document_id] = path


def _parse(file: readers.SourceFile, fingerprint: str, vocabulary: Vocabularies) -> ParsedDocument:
    return parse(readers.read(file, fingerprint), vocabulary.parties, vocabulary.topics)


def _chained(first: ParsedDocument, rest: Iterator[ParsedDocument]) -> Iterator[ParsedDocument]:
    yield first
    yield from rest
