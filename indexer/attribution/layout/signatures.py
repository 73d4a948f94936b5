"""The names and offices under a paper, and the formulas of a letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import LETTER_HEAD, SIGNATURE
from indexer.attribution.layout.lines import Line
from indexer.extraction.formulas.council_bodies import TOGETHER
from indexer.extraction.names.ministers import CLOSE, HONORIFIC, find_ministers, find_signatory
from indexer.extraction.names.printed_names import PARTICLES
from indexer.patterns import regex
from indexer.readers.conventions.heading_looks import CELLS
from indexer.readers.conventions.letters import TELLS

SALUTATION = regex(rf"(?:Geachte?|Edelachtba(?:ar|re))\b(?!.{{0,80}}?{TELLS.pattern}).{{0,80}}", re.IGNORECASE)
_INITIATORS = regex(r"(?:de )?(?:initiatiefnem(?:er|ster)s?|indien(?:er|ster)s?),?", re.IGNORECASE)
"""What stands above the names of members below a paper on a bill of their own."""
_MEMBER = regex(
    r"(?:(?P<name>[^.?!:;()]{3,40}?),? )?"
    r"(?:(?:(?:Tweede|Eerste) )?Kamerlid|Lid (?:van )?(?:de )?(?:Tweede|Eerste) Kamer)(?: der Staten-Generaal)?"
    r"(?:,? (?:namens (?:de )?|voor (?:de |het )?)?\(?(?P<group>[A-Z][\w-]{1,30}(?: [\w-]{1,20}){0,3})\)?)?",
    re.IGNORECASE,
)
_HAS_SIGNED = regex(r".{4,50} van (?:de(?:ze)?|beide) commissies?(?: van de (?:Eerste|Tweede) Kamer)?, \S.{1,50}")
_PRESIDES = regex(r"\w+: ")
"""How it is told who presides (`Voorzitter: Bergkamp`): who signs has no colon behind the office."""
_PARTICLES = PARTICLES | {"in", "-", "–"}
"""What stands before the surname of who signs, or between two surnames."""
_GOES_ON = "tot"
"""What a surname with one of those goes on behind: `Van Verzin tot Verzon`."""
_COPIED = regex(r"^\(?(?:w\. ?g\.|get\.|getekend:?)\)? ?(?=\S)", re.IGNORECASE)
"""What stands before a name under a copy of a paper: it was signed."""
_BRACKETED = regex(r"\(([^()]{4,60})\)")
"""A name between brackets, below the line on which it is signed."""
_PRESIDENT = regex(r"(?:de )?(?:vice-?)?president(?: van .{3,80})?,", re.IGNORECASE)
_LATE = 15
"""The names under a paper stand among so many paragraphs at its end."""
_COVER = 60
"""Those under a letter that encloses answers stand among so many at its start."""
_LONGEST_NAME = 8
"""The number of words in a name."""
_LONGEST_OFFICE = 120
_SHORT_NAME = 40
"""The number of characters in one that no empty line sets apart."""
_OFFICE = regex(r"(?:De |de )?(?:[Mm]inister|[Ss]taatssecretaris)")
_SIGNER = regex(rf"{_OFFICE.pattern}[^.?!]{{3,150}}, [^,]{{3,60}}$")

_VERB = regex(r"\b(?:is|zijn|was|wordt|worden|heeft|hebben|zal|kan|kunnen|wij|ik|u)\b")
"""What stands in text, and in no name with an office."""
_BODY = regex(
    r"(?:(?:hoogachtend|met vriendelijke groet(?:en)?),? )?"
    rf"(?:(?:(?:mede )?namens )?(?:(?:het )?college van )?{TOGETHER}(?: van [^,?!]{{2,60}})?"
    r"|(?:mede )?namens het college)"
    r"(?:,(?: [^?!;:]{3,100}(?<!\.))?)?",
    re.IGNORECASE,
)
"""The board of a municipality, a province or a waterschap, below what it writes, perhaps with who signs for it."""


def without_names(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, the names under a paper as no headings: those below, above or behind the office of who signs it, and
    those below its whole text."""
    last = max((index for index, block in enumerate(blocks) if not (block.aside or _may_be_name(block))), default=0)
    named = [block.aside or _is_of_lone_member(block) or _is_plain_name(block) for block in blocks]
    signed = max((index for index, is_named in enumerate(named) if not is_named), default=0)
    found = list(blocks)
    for index in range(1, len(found)):
        below = found[index + 1].text if index + 1 < len(found) else ""
        over = SIGNATURE.fullmatch(below) and not _PRESIDES.match(below)
        under = _may_be_name(found[index]) and (index > last or over or is_signed(found[index - 1].text))
        under = under or (index > signed and _is_of_lone_member(found[index]))
        under = under or bool(over and _is_plain_name(found[index]))
        signs = found[index].heading and (is_signer(found[index].text) or _is_name_before_office(found[index].text))
        if under or signs:
            found[index] = replace(found[index], heading=None, signature=True)
    return found


def with_whole_offices(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, an office that is broken over two lines (`de minister van Volksgezondheid,`, `Welzijn en Sport,`) as
    one of them."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        if above and above.text.endswith(",") and find_signatory(above.text) and not find_signatory(block.text):
            joined = f"{above.text} {block.text}"
            if len(joined) <= _LONGEST_OFFICE and find_ministers(joined) != find_ministers(above.text):
                found[-1] = replace(above, text=joined, spans=(*above.spans, *block.spans))
                continue
        found.append(block)
    return found


def _may_be_name(block: Block) -> bool:
    form = block.heading
    if form is None or (form.rank == 1 and not block.text.isupper()):
        return False
    person = form.kind == "subject" or (form.kind == "party" and form.speaker == block.text)
    return person and not block.label and is_name(block.text)


def _is_of_lone_member(block: Block) -> bool:
    """Whether a heading is the name of a member who sits alone, and no more."""
    form = block.heading
    return bool(form and form.kind == "party" and form.speaker == block.text) and _is_bare_name(block.text)


def _is_plain_name(block: Block) -> bool:
    return not (block.heading or block.label or block.aside or block.turn) and _is_bare_name(block.text)


def is_signed(text: str) -> bool:
    """Whether a paragraph is the office of who signs, with the name below it."""
    if not text.endswith(","):
        return False
    return bool(SIGNATURE.fullmatch(text) or _PRESIDENT.fullmatch(text) or find_signatory(text))


def has_signed(text: str) -> bool:
    """Whether a line is the office of who signs for the committee that the paper is of, and the name: it is complete.

    >>> has_signed("De griffier van de commissie, Verzonnen"), has_signed("De voorzitter van de commissie,")
    (True, False)
    >>> has_signed("De voorzitter van de commissie van de Tweede Kamer, Verzonnen")
    True
    """
    return bool(_HAS_SIGNED.fullmatch(text) and SIGNATURE.fullmatch(text))


def is_formula(text: str) -> bool:
    """Whether a paragraph is the salutation of a letter, its close, the line above it, or the chair and the clerk."""
    if text.startswith("Geacht") and not SALUTATION.fullmatch(text):
        return False
    return any(pattern.fullmatch(text) for pattern in (SALUTATION, CLOSE, LETTER_HEAD, SIGNATURE)) or _names_initiators(
        text
    )


def member_signing(text: str) -> re.Match[str] | None:
    """What a member writes below his name or behind it, with the `name` and the `group` if they are printed; None for
    any other text.

    >>> member_signing("Lid Tweede Kamer (SGP)")["group"], member_signing("Lid van de commissie")
    ('SGP', None)
    """
    signs = _MEMBER.fullmatch(text)
    return signs if signs and (not signs["name"] or is_name(signs["name"])) else None


def _names_initiators(text: str) -> bool:
    """Whether a paragraph is what stands above the names of members, perhaps with these behind it."""
    above = _INITIATORS.match(text)
    return above is not None and (above.end() == len(text) or is_name(text[above.end() :].strip() or "."))


def signed_by_board(blocks: Sequence[Block]) -> bool:
    """Whether the board of a council signs a paper, at its end: not where it is addressed above the salutation."""
    saluted = max((at for at, block in enumerate(blocks) if SALUTATION.fullmatch(block.text)), default=-1)
    return any(_BODY.fullmatch(block.text) for block in blocks[max(saluted + 1, len(blocks) - _LATE) :])


def is_close(text: str) -> bool:
    """Whether a paragraph is the close of a letter, under which it is signed."""
    return bool(CLOSE.fullmatch(text))


def is_name(text: str) -> bool:
    """Whether a paragraph is a person's name alone, or the names of people side by side."""
    within = _BRACKETED.fullmatch(text)
    return all(map(_is_one_name, _COPIED.sub("", within[1] if within else text).split(CELLS)))


def signed_below(blocks: list[Block]) -> list[Block]:
    """The blocks, short names at the very end as the signature of the paper, though no empty line sets them apart; its
    footnotes may stand below them."""
    for index in range(len(blocks) - 1, 0, -1):
        block = blocks[index]
        if block.signature or block.aside:
            continue
        if (
            block.heading
            or block.label
            or is_formula(block.text)
            or len(block.text) > _SHORT_NAME
            or not is_name(block.text)
        ):
            break
        blocks[index] = replace(block, signature=True)
    return blocks


def names_at_end(lines: Sequence[Line]) -> frozenset[int]:
    """The lines at the end of a paper that are each a person's name, where there are several."""
    shown = [index for index, line in enumerate(lines) if not line.furniture]
    names = [*takewhile(lambda index: _is_bare_name(lines[index].text), reversed(shown))]
    return frozenset(names) if len(names) > 1 else frozenset()


def signed_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that are each the office and the name of a minister (`De Minister van X, W. Koolmees`), or that stand
    above the names of members (`De initiatiefnemers,`), and those below them: another paragraph begins there, though no
    empty line parts them."""
    signs = [index for index, line in enumerate(lines) if is_signer(line.text) or _INITIATORS.fullmatch(line.text)]
    return frozenset(place for index in signs for place in (index, index + 1) if place < len(lines))


def is_signer(text: str) -> bool:
    """Whether a text is the office of a minister and, behind a comma, who holds it."""
    return bool(_SIGNER.match(text) and is_name(text.rpartition(", ")[2]) and find_signatory(text))


def _is_name_before_office(text: str) -> bool:
    return not _OFFICE.match(text) and bool(find_signatory(text))


def _is_bare_name(text: str) -> bool:
    return len(text) <= _SHORT_NAME and is_name(text) and not text.endswith(",") and not find_signatory(text)


def is_signature(block: Block) -> bool:
    """Whether a block is the office of who signs, or the close of a letter above it."""
    signs = SIGNATURE.fullmatch(block.text) or is_close(block.text)
    return bool(block.signature or signs or find_signatory(block.text))


def enclosed_signatures(blocks: Sequence[Block]) -> frozenset[int]:
    """The signatures below which something is asked under the same heading: they stand under a letter that a group
    cites, not under its own words."""
    found: set[int] = set()
    asks = False
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        asks = not block.heading and not block.aside and (asks or block.text.endswith("?"))
        if asks and is_signature(block):
            found.add(index)
    return frozenset(found)


def signatures(blocks: Sequence[Block], end: int | None = None) -> frozenset[int]:
    """Where the ministers stand who sign a paper that ends before the block `end`, each with the name beside it, or the
    board of a council that signs it."""
    end = len(blocks) if end is None else end
    found = {index for index, block in enumerate(blocks[:end]) if block.signature}
    for index in range(max(0, end - _LATE), end):
        if _BODY.fullmatch(blocks[index].text):
            found.add(index)
            below = takewhile(lambda near: _is_below(blocks[near]), range(index + 1, end))
            found |= {*below}
        elif find_signatory(blocks[index].text):
            found.add(index)
            found |= {near for near in (index - 1, index + 1) if 0 <= near < end and _is_beside(blocks[near])}
    for index in range(1, min(end - _LATE, _COVER)):
        if _is_office(blocks[index]) and _is_beside(blocks[index + 1]):
            found |= {index, index + 1}
    return frozenset(found)


def _is_office(block: Block) -> bool:
    """Whether a block is the office of a minister who signs, with a comma behind it: his name follows."""
    return len(block.text) <= _LONGEST_OFFICE and block.text.endswith(",") and bool(find_signatory(block.text))


def _is_beside(block: Block) -> bool:
    """Whether a block is the name beside an office, and not the heading of a group whose questions stand below it."""
    return is_name(block.text) and not (block.heading and block.heading.kind == "party")


def _is_below(block: Block) -> bool:
    """Whether a block below the board of a council may be who signs for it: `A. Bedacht, voorzitter`."""
    plain = not (block.heading or block.label or block.aside)
    return plain and len(block.text) <= _LONGEST_OFFICE and block.text[-1] not in "?!" and not _VERB.search(block.text)


def _is_one_name(text: str) -> bool:
    words = [word for word in text.split() if not HONORIFIC.fullmatch(word)]
    before = words[: words.index(_GOES_ON)] if _GOES_ON in words else []
    small = _PARTICLES | {_GOES_ON} if any(word.casefold() in _PARTICLES for word in before) else _PARTICLES
    return (
        0 < len(words) <= _LONGEST_NAME
        and text[-1] not in ".?!:;"
        and all(word[0].isupper() or word.casefold() in small for word in words)
    )
