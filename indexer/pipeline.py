"""From files to the index: read, attribute, write. What is unchanged is skipped, what is refused is reported."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from indexer import readers
from indexer.attribution import parse
from indexer.attribution.metadata import sittings
from indexer.errors import IndexMissing, Refused
from indexer.parliament.identifiers import is_valid_id
from indexer.records import ParsedDocument
from indexer.vocabulary import Vocabularies

if TYPE_CHECKING:  # imported when files are indexed: a single file is parsed without them
    from indexer.engines import Engine
    from indexer.workers import Bounds, Outcome, Workers

BATCH = 1000
"""So many documents are committed together."""


@dataclass(slots=True)
class Report:
    """What became of the files: ids `indexed`, paths `unchanged`, the errors of those `refused`, and `remarks` about
    what could not be read of those indexed."""

    indexed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{len(self.indexed)} indexed, {len(self.unchanged)} unchanged, {len(self.refused)} refused"


def bundled_seeds() -> Path:
    """The folder with the documents that come with the program."""
    package = Path(__file__).parent
    installed = package / "seeds"
    return installed if installed.is_dir() else package.parent / "seeds"


def parse_file(path: Path, vocabulary: Vocabularies) -> ParsedDocument:
    """A file cut into attributed paragraphs.

    Raises:
        Refused: it cannot be read.
    """
    file = readers.open_file(path)
    return parse_opened((file, file.fingerprint(*vocabulary.digests)), vocabulary)


def parse_files(
    paths: Iterable[Path], vocabulary: Vocabularies, refuse: Callable[[Refused], None]
) -> Iterator[tuple[Path, ParsedDocument]]:
    """Files cut into attributed paragraphs, each with its path; items of one sitting share its date. What cannot be
    read is refused, and the others go on."""
    read_from: dict[tuple[str, str], Path] = {}

    def parsed() -> Iterator[ParsedDocument]:
        for path in paths:
            try:
                found = parse_file(path, vocabulary)
            except Refused as error:
                refuse(error)
                continue
            except Exception as error:  # noqa: BLE001  # a fault of this program: the other files go on
                refuse(_failed(path, error))
                continue
            read_from[found.document.id, found.document.sha256] = path
            yield found

    for found in sittings.dated(parsed()):
        yield read_from[found.document.id, found.document.sha256], found


def index_files(
    paths: Sequence[Path],
    engine: Engine,
    progress: Callable[[], None] = lambda: None,
    bounds: Bounds | None = None,
    refuse: Callable[[Refused], None] = lambda _: None,
    *,
    all_new: bool = False,
    slow: Callable[[str], None] = lambda _: None,
) -> Report:
    """Bring files into an index, read by workers within `bounds` (None: the usual ones), in commits of BATCH documents.
    Questions are then joined to answers in other papers. `progress` is called after each file, `refuse` with each that
    is refused, at once. `all_new`: the caller knows that none of them is in the index as it is, so that it need not be
    asked what it holds. `slow` is called with the path of a file that takes long, while it is read.

    Raises:
        EngineError: the index cannot be written; what was committed before is in it.
    """
    from indexer.joining import join
    from indexer.workers import USUAL, Workers

    bounds = bounds or USUAL
    vocabulary = engine.vocabularies
    report = Report()
    try:
        known = () if all_new else engine.documents()
    except IndexMissing:
        known = ()
    present = {document.fingerprint: (document.id, document.path) for document in known}
    del known
    with Workers(partial(parse_opened, vocabulary=vocabulary), bounds, slow) as workers:
        started = _started(paths, present, vocabulary, workers)
        changed = sittings.dated(_changed(_ahead(started, 2 * bounds.workers), workers, report, progress, refuse))
        while (first := next(changed, None)) is not None:
            engine.write(chain([first], islice(changed, BATCH - 1)))
            engine.release()  # else what a run holds would grow with what it indexed
    join(engine, report.indexed)
    if report.indexed:
        engine.release()
    refused = {error.path for error in report.refused}
    engine.refuse(report.refused, [str(path) for path in paths if str(path) not in refused])
    return report


@dataclass(frozen=True, slots=True)
class _Started:
    """A file whose document is `unchanged` (its id), or else has an `outcome` that workers know, now or later."""

    path: Path
    outcome: Outcome[ParsedDocument]
    unchanged: str | None = None


def _started(
    paths: Iterable[Path], present: dict[str, tuple[str, str]], vocabulary: Vocabularies, workers: _Parsers
) -> Iterator[_Started]:
    """The files, opened; those that are new, changed or moved are with the workers. `present`: by fingerprint the id of
    each document in the index, and where it was read."""
    from indexer.workers import Outcome

    for path in paths:
        try:
            file = readers.open_file(path)
        except Refused as refused:
            yield _Started(path, Outcome(str(path), refused))
            continue
        except Exception as error:  # noqa: BLE001  # a fault of this program: the other files go on
            yield _Started(path, Outcome(str(path), _failed(path, error)))
            continue
        fingerprint = file.fingerprint(*vocabulary.digests)
        document_id, place = present.get(fingerprint, ("", ""))
        if document_id and (not place or readers.files.is_file(Path(place))):
            yield _Started(path, Outcome(str(path)), document_id)
        else:
            yield _Started(path, workers.give(str(path), (file, fingerprint)))


def _failed(path: Path, error: Exception) -> Refused:
    from indexer.workers import failed

    return Refused(str(path), failed(error), "please report it; the others go on")


def _ahead(files: Iterator[_Started], count: int) -> Iterator[_Started]:
    """The same files in the same order, `count` of them taken before the first is given: so many fill the memory."""
    waiting = deque(islice(files, count))
    while waiting:
        yield waiting.popleft()
        waiting.extend(islice(files, 1))


def _changed(
    files: Iterable[_Started],
    workers: _Parsers,
    report: Report,
    progress: Callable[[], None],
    refuse: Callable[[Refused], None],
) -> Iterator[ParsedDocument]:
    """The documents to write, one at a time; the others go into the report."""
    taken: dict[str, Path] = {}
    for file in files:
        try:
            if file.unchanged is not None:
                _claim(file.unchanged, file.path, taken)
                report.unchanged.append(str(file.path))
                continue
            parsed = workers.result(file.outcome)
            _claim(parsed.document.id, file.path, taken)
            report.indexed.append(parsed.document.id)
            report.remarks += parsed.remarks
            yield parsed
        except Refused as refused:
            report.refused.append(refused)
            refuse(refused)
        finally:
            progress()


def _claim(document_id: str, path: Path, taken: dict[str, Path]) -> None:
    from indexer.engines.refused_files import called

    if document_id in taken:
        other = taken[document_id]  # its folder stands in the remedy alone: a reason is kept, and shown to everybody
        reason = f"it has the same id, {document_id}, as {called(str(other))}"
        remedy = f"leave it or {other} out, or give it another id in a metadata file"
        raise Refused(str(path), reason, remedy, "same-document")
    taken[document_id] = path


def parse_opened(opened: Opened, vocabulary: Vocabularies) -> ParsedDocument:
    """A file that was opened, cut into attributed paragraphs.

    Raises:
        Refused: it cannot be read, or its document has an id that cannot stand in an address.
    """
    file, _ = opened
    parsed = parse(readers.read(*opened), vocabulary)
    if not is_valid_id(parsed.document.id):
        reason = f"its id is {parsed.document.id[:100]!r}: letters, digits and _ . ( ) - can stand in one, at most 200"
        raise Refused(str(file.path), reason, "give it another id in a metadata file")
    return replace(parsed, document=replace(parsed.document, path=str(file.path.resolve())))


Opened = tuple[readers.SourceFile, str]
"""A file and its fingerprint."""
if TYPE_CHECKING:
    _Parsers = Workers[Opened, ParsedDocument]
