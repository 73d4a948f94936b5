"""Written questions (Kamervragen): who asks what of which minister, and who answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.attribution import ministers
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.attribution.layout.lines import Line
from indexer.attribution.layout.reflow import Marks
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.extraction.dates import find_date
from indexer.extraction.party_names import Context
from indexer.extraction.persons import persons
from indexer.records import Metadata, PartyEvidence

LABEL = re.compile(
    r"(?P<kind>Vra(?:ag|gen)|Antwoord(?:en)?)"
    r"(?:(?: op)?(?: de)?(?: vra(?:ag|gen))?\s*"
    r"(?P<numbers>\d[\d\s,/&–-]*(?:(?:en|t/m|tot en met|,)\s*\d+[\s,]*)*))?\s*[:.]?",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:(?:Mondelinge|Schriftelijke|Nadere|Aanvullende)\s+)*Vra(?:gen|ag)\s+(?:gesteld door|van|door)\s+"
    r"(?P<askers>(?:het\s*lid|de\s*leden|de heer|mevrouw)\b.*?)\s+aan\s*(?:de\s*)?"
    r"(?P<asked>(?:minister|staatssecretaris).*?)"
    r"(?:\s+over\s+(?P<subject>.*?))?(?:\s*\(?ingezonden\s*(?P<sent>[^)]*)\)?)?\.?",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"(?P<kind>Antwoord|Mededeling)\s+van\s*(?P<who>.*?)(?:,\s*mede\s*namens\s*(?P<others>.*?))?"
    r"\s*\(ontvangen\s*(?P<received>[^)]*)\)?\.?(?P<see>.*)",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(r"Toelichting\s*:?", re.IGNORECASE)
_SENT = re.compile(r"\(?ingezonden\s+[^)]*\)?", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_NOTE = re.compile(r"(?P<number>\d{1,2})(?=[A-ZÀ-Ý«“‘(]|https?:|www\.)")
_BRACKETED = re.compile(r"(?P<number>\d{1,2})\)")
_BRACKETED_MARK = re.compile(r"(?P<number>\d{1,2})\)$")
_MARK = re.compile(r"\d{1,2}[.,]?")
_BARE = re.compile(r"(?P<number>\d{1,3})\.?")
_HEADER = re.compile(
    r"(?:Mondelinge |Schriftelijke )?Vra(?:gen|ag) (?:van|gesteld door) (?:het ?lid|de ?leden)"
    r"(?!(?-i: van (?:de|het) ))"
    r"|(?:Antwoord|Mededeling) van ?(?:de )?(?:minister|staatssecretaris)\S* ?(?-i:[A-Z])|Zie ook Aanhangsel",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d+)\s*(?:t/m|tot en met|[–-])\s*(\d+)")
_ALSO = re.compile(r",?\s*mede\s+namens\s+")


def is_label(text: str) -> bool:
    """Whether a line is nothing but the number of a question or an answer."""
    return len(text) < 60 and bool(LABEL.fullmatch(text) or _EXPLAINED.fullmatch(text))


def numbers(label: str) -> frozenset[int]:
    """The numbers in a label: `Antwoord 2, 3 en 5 t/m 7` → 2, 3, 5, 6, 7."""
    ranges = (range(int(first), int(last) + 1) for first, last in _RANGE.findall(label) if int(last) - int(first) < 500)
    return frozenset(map(int, _NUMBER.findall(label))) | {number for run in ranges for number in run}


def marks(lines: Sequence[Line]) -> Marks:
    """Which lines open a paragraph (headers, the number of a question or answer and what follows it), which are
    footnotes (from one that begins with the next number to the end of the page), and which are footnote marks."""
    opens: set[int] = set()
    asides: set[int] = set()
    dropped: set[int] = set()
    after_label = in_notes = False
    marked: set[str] = set()
    note = asked = 0
    for index, line in enumerate(lines):
        starts = _note_number(line.text, marked)
        if mark := _BRACKETED_MARK.search(line.text):
            marked.add(mark["number"])
        if line.furniture:
            in_notes = False
            continue
        if starts is not None and note < starts <= note + 3:
            in_notes, note = True, starts
            opens.add(index)
        elif in_notes and (is_label(line.text) or line.after_blank):
            in_notes = False
        bare = _is_bare_number(lines, index, asked + 1)
        asked += bare
        label = bare or is_label(line.text)
        if in_notes:
            asides.add(index)
        elif _MARK.fullmatch(line.text) and not label:
            dropped.add(index)
            continue
        elif after_label or label or _HEADER.match(line.text):
            opens.add(index)
        after_label = label
    return Marks(frozenset(opens), frozenset(asides), frozenset(dropped), headings=False)


def is_header(text: str) -> bool:
    """Whether a line or paragraph opens the header of questions or answers."""
    return bool(_HEADER.match(text))


def describe(texts: Sequence[str]) -> Metadata:
    """What the header of questions says: title, date, ministers. Nothing where there is no header."""
    asked = next((match for match in map(_ASKED.fullmatch, texts) if match), None)
    answered = next((match for match in map(_ANSWERED.fullmatch, texts) if match), None)
    sent = next((text for text in texts if _SENT.fullmatch(text)), "")
    if asked is None and answered is None:
        return Metadata()
    received = find_date(answered["received"]) if answered else None
    date = received or find_date((asked["sent"] or "") if asked else "") or find_date(sent)
    return Metadata(
        type="written-questions",
        title=_title(asked) if asked else _title(answered),
        date=date,
        ministers=ministers.find_ministers(asked["asked"]) if asked else ministers.find_ministers(_who(answered)),
    )


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Questions as contributions of the askers, answers as responses of the minister. A header with no question under
    it (questions to be put aloud) is itself what was asked."""
    listed = list(blocks)
    alone = all(block.aside or is_header(block.text) or _SENT.fullmatch(block.text) for block in listed)
    state = _State()
    for block in listed:
        text = block.text
        mentions = context.named(text)
        if label := LABEL.fullmatch(text) if len(text) < 60 else None:
            state = replace(state, section=(text,), answering=label["kind"].lower().startswith("antwoord"), begun=True)
            yield OutlineHeading(replace(block, heading=block.heading or HeadingForm("subject", 0)), 1)
        elif (bare := _BARE.fullmatch(text)) and int(bare["number"]) == state.asked + 1:
            state = replace(state, section=(text,), answering=False, begun=True, asked=state.asked + 1)
            yield OutlineHeading(replace(block, heading=block.heading or HeadingForm("subject", 0)), 1)
        elif _EXPLAINED.fullmatch(text):  # by the askers, below the last question
            state = replace(state, section=(text,), answering=False)
            yield OutlineHeading(replace(block, heading=HeadingForm("subject", 0)), 1)
        elif block.heading:
            state = replace(state, section=(text,), begun=True)
            yield OutlineHeading(block, 1)
        elif asked := _ASKED.fullmatch(text):
            askers = _askers(asked["askers"])
            then = replace(context, date=find_date(asked["sent"] or "") or context.date)
            parties = _parties(askers, then)
            found = () if parties else then.seated(persons(askers))
            state = replace(
                state,
                askers=re.sub(r"^(?:de|het)\s*", "", askers),
                parties=parties or tuple(evidence.party for evidence in found),
                looked_up=found,
                begun=True,
            )
            header = Attribution((), "procedural", None, (), mentions)
            yield Said(block, state.attribution(block, mentions) if alone else header)
        elif text.startswith("Zie ook Aanhangsel"):
            yield Said(block, Attribution((), "procedural", None, (), mentions))
        elif answered := _ANSWERED.fullmatch(text):
            notice = answered["kind"].lower() == "mededeling"
            state = replace(state, minister=answered["who"], answering=notice or state.answering, begun=True)
            yield Said(block, Attribution((), "procedural", None, (), mentions))
        else:
            yield Said(block, state.attribution(block, mentions))


@dataclass(frozen=True, slots=True)
class _State:
    """What was read so far."""

    section: tuple[str, ...] = ()
    askers: str | None = None
    parties: tuple[str, ...] = ()
    looked_up: tuple[PartyEvidence, ...] = ()
    minister: str | None = None
    answering: bool = False
    begun: bool = False
    asked: int = 0

    def attribution(self, block: Block, mentions: tuple[str, ...]) -> Attribution:
        """Who speaks in an ordinary paragraph at this place."""
        if block.aside or not self.begun or _SENT.fullmatch(block.text):
            return Attribution((), "procedural", None, (), mentions)
        if self.answering:
            return Attribution(self.section, "response", self.minister, (), mentions, self.parties)
        return Attribution(self.section, "contribution", self.askers, self.parties, mentions, looked_up=self.looked_up)


def _note_number(text: str, marked: set[str]) -> int | None:
    """The number of the footnote that a line begins with, or None; `1) …` only where that mark stands in the text."""
    if match := _NOTE.match(text):
        return int(match["number"])
    match = _BRACKETED.match(text)
    return int(match["number"]) if match and match["number"] in marked else None


def _is_bare_number(lines: Sequence[Line], index: int, number: int) -> bool:
    """Whether a line is this number alone above a question, with an empty line before it."""
    line, following = lines[index], lines[index + 1 : index + 2]
    bare = _BARE.fullmatch(line.text)
    opens = bool(following) and following[0].text[0].isupper() and not is_label(following[0].text)
    return bool(bare) and line.after_blank and opens and int(line.text.rstrip(".")) == number


def _parties(askers: str, context: Context) -> tuple[str, ...]:
    """The parties between the brackets behind the askers' names; without brackets those that are named."""
    printed = [re.sub(r"^(?:beiden|allen)\s+", "", part) for part in re.findall(r"\(([^)]*)\)", askers)]
    found = [party for part in printed for party in context.printed(part)] if printed else context.named(askers)
    return tuple(dict.fromkeys(found))


def _askers(printed: str) -> str:
    return re.sub(r"\s+", " ", printed).replace(" ,", ",")


def _title(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    title = match.group()
    for after in ("sent", "received"):
        if after in match.re.groupindex and match[after]:
            title = title[: match.start(after) - match.start()]
    return re.sub(r"\s*\(?(?:ingezonden|ontvangen)\s*$", "", title, flags=re.IGNORECASE).rstrip(" .(") or None


def _who(match: re.Match[str] | None) -> str:
    return f"{match['who']} {match['others'] or ''}" if match else ""
