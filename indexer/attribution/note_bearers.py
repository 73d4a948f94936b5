"""Footnotes under the paragraphs that bear their marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.attribution.parts import Part, Said
from indexer.readers.conventions.footnotes import marks_in, stars_in
from indexer.readers.conventions.note_openings import note_number, stars_before
from indexer.records import Note


def under_their_marks(parts: Sequence[Part], *, marked: bool) -> Iterator[Part]:
    """The parts, with each footnote as a note of a paragraph; one before the first paragraph stays.

    `marked`: the marks stand in the text, and a note is of the last paragraph before it that bears its mark; what has
    no number goes on with the note above it. Else, and where no paragraph bears its mark, it is of the paragraph before
    it.
    """
    notes: dict[int, list[Note]] = {}
    under: set[int] = set()  # the notes that have their place
    bearers: dict[int | str, int] = {}
    said = bearer = -1
    for index, part in enumerate(parts):
        if not isinstance(part, Said):
            continue
        block = part.block
        if not block.aside or said < 0:
            said = index
            bearers.update(dict.fromkeys((*marks_in(block.text), *stars_in(block.text)), index) if marked else {})
            continue
        number = (stars_before(block.text) or note_number(block.text)) if marked else 0
        if not (marked and not number and index - 1 in under):
            bearer = bearers.pop(number, said)
        notes.setdefault(bearer, []).append(Note(block.text, block.spans))
        under.add(index)
    for index, part in enumerate(parts):
        if isinstance(part, Said) and index in notes:
            yield replace(part, notes=tuple(notes[index]))
        elif index not in under:
            yield part
