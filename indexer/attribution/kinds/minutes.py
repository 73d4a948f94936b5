"""Minutes of a committee's debate, as the reports of the years before 2008 give it: "De heer Smit (CDA) had begrip
voor …", "De minister antwoordde dat …". Who was named last speaks on until somebody else does.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds.sections import Section
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import SIGNATURE, lists_commitments
from indexer.attribution.layout.notes import ATTENDANCE, lists_members
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.attribution.replies.replying import answered
from indexer.attribution.sentences.sentence_roles import any_word
from indexer.attribution.sentences.speaking import asking_at_once
from indexer.extraction.formulas import council_minutes
from indexer.extraction.names.groups import NAME, Person, find_groups, find_persons, listed_members
from indexer.extraction.names.party_names import Context
from indexer.readers.conventions.speaker_lines import tells_of_a_stranger
from indexer.records import Role

_LEAST, _PREAMBLE = 2, 12
"""So many members take the floor at least; in so many blocks at the start it is said that it was a debate."""
_BRIEF = re.compile(r"\boverleg\b[^.]{0,80}\bbeknopt verslag\b")
"""How a report says that it tells what was said: in it one member may be alone."""
_DEBATE = re.compile(
    r"\b(?:overleg (?:te )?(?:gevoerd|gehad|gehouden)|gevoerde? overleg|beknopt verslag|(?:algemeen|mondeling) overleg|"
    r"(?:nota|wetgevings)overleg|gedachten gewisseld|gesproken met|vragen en opmerkingen uit de commissie)\b",
    re.IGNORECASE,
)
_COUNCIL = re.compile(council_minutes.TITLE, re.IGNORECASE)
_OPENS = re.compile(
    r"(?:(?:Ook|Verder|Voorts|Tot slot|Ten slotte|Vervolgens|Allereerst|Daarna|Volgens|Door|Bij|Voor"
    r"|(?:Naar|In) (?:de |het )?(?:mening|oordeel|gevoel|ogen|visie|optiek|betoog|bijdrage) van"
    r"|Namens \S+(?: \S+){0,6}?|De woordvoerder van \S+(?: \S+){0,4}?)[, ]+"
    r"(?:[a-zà-ÿ]+ ){0,3})?",
)
_ALSO_FOR = re.compile(
    r"(?:,? ?(?:[–-] (?:hij|zij) )?"
    r"(?:(?:die|en|hier|tevens|ook|mede|sprekende?|sprak|het woord voerend|voerde het woord) ){0,4}"
    r"|(?: [a-zà-ÿ]{1,20}){1,2},? (?:mede|ook|tevens) )"
    r"namens (?P<who>[^,.;–]{3,60})"
)
"""How it is said behind a member's name for whom else he speaks."""
_BRACKETED = re.compile(r",? ?\([^)]*\)")
_INITIALS = re.compile(r"^(?:[^\W\d_][a-z]?\.-?)+ ?")
_PARTICLES = frozenset({"van", "de", "den", "der", "ten", "ter", "te", "el", "la", "le", "von", "’t", "'t"})
_INVERTED = re.compile(
    rf"[^.?!:;]{{0,80}}\b(?!aldus\b)(?:{any_word('singular')}|{any_word('telling it')})(?: het| zich)? "
    r"|Op (?:een|de|deze|die) (?:vra(?:ag|gen)|interruptie|opmerking|verzoek) [^.?!:;]{0,80}\b"
    r"(?:antwoordde|reageerde|verklaarde) "
)
"""What stands before somebody who takes the floor, where the sentence opens with something else."""
_IN_THE_EYES = {
    "Zoals ": re.compile(r" het (?:zag|ziet|beleefde|ervoer|formuleerde|verwoordde|uitdrukte)\b"),
    "Wat ": re.compile(r" (?:betrof|betreft|aanging|aangaat|opviel|verontrustte|stoorde|verbaasde|zorgen baarde)\b"),
    "Als het aan ": re.compile(r" (?:lag|ligt)\b"),
}
"""What stands before and behind somebody whose view a sentence tells: `Wat de heer Bedacht (VVD) betrof, …`."""
_QUOTING, _QUOTED = re.compile(r"[^.?!:;]{3,120}, aldus "), re.compile(r"[,.]")
"""What stands before and behind somebody in a sentence that is his: `De fractie, aldus de heer Bedacht (VVD), …`."""
_VOICED = re.compile(
    r"[^.?!:;]{0,120}\bwerd(?:en)? (?:[^.?!:;]{0,60} )?"
    r"(?:verwoord|vertolkt|ingebracht|uitgesproken|gesteld|bepleit) door ",
    re.IGNORECASE,
)
"""What stands before somebody who is said to have put it into words."""
_PASSIVE = re.compile(r"\bwerd(?:en)? (?:[^.?!:;]{0,60} )?door $")
_BESIDE = re.compile(r"\b(?:aan|als|bij|dan|dat|door|en|met|namens|om|onder|over|tegen|tegenover|van|voor) $")
"""What stands before somebody who is named in another's words; he who takes the floor stands behind a verb."""
_SAYS = re.compile(r"[, ]+(?:[a-zà-ÿ]+|[^.?!]{0,80}, [a-zà-ÿ]+|[–-] [^.?!–]{0,80} [–-] [a-zà-ÿ]+)\b")
_GETS = re.compile(
    r" (?:krijg(?:t|en)|kreeg|kregen|ontvang(?:t|en)|ontving(?:en)?|hoef(?:t|de|den)|hoeven|verdien(?:t|en)"
    r"|(?:kan|kon|kunnen|konden) gerust zijn"
    r"|(?:heeft|had|hebben|hadden) (?:(?:daarin |daarmee |hierin )?gelijk|ten onrechte|terecht|een punt))\b"
)
"""How a minister goes on behind a member of whom he says something: the member takes no floor."""
_GOT = re.compile(rf"(?:De heren|Mevrouw|De heer) {NAME}(?:(?:,| en) {NAME}){{0,3}}{_GETS.pattern}")
_OFFICE = re.compile(
    r"(?:Ook |Verder |Vervolgens )?(?P<who>[Dd]e (?:bewinds(?:persoon|lieden|personen)|(?:vice)?minister-president|"
    r"ministers?|staatssecretaris(?:sen)?|regering|regeringscommissaris)"
    r"(?: (?:van|voor) (?:[A-Z][\w-]*|het|de)(?:,? (?:[A-Z][\w-]*|en|van|voor|het|de|der)){0,12})?)(?= [a-z])",
)
_REPLIES = re.compile(
    r" (?:[a-zà-ÿ]+ ){0,2}?(?:antwoord|zegt|zei|zegde|merkt|wees|benadruk|deelt|deelde|licht|beaam|bevestig|reageer|"
    r"herhaal|verklaar|erken|ontken|dankt|dankte|bestreed|concludeer|sprak)",
)
_OF_OFFICE = re.compile(
    r"\b(?:[Mm]inister|[Ss]taatssecretaris) "
    r"(?P<name>(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[’']t) ){0,3}[A-ZÀ-Ý][\w’'-]+)"
)
_HAD_ASKED = re.compile(
    r" (?:had|hadden|heeft|hebben)\b[^.?!;:]{0,120}? (?:gevraagd|gesteld|opgemerkt|gewezen|verzocht|gepleit"
    r"|aangedrongen|geïnformeerd|aangegeven|gezegd|verwezen|genoemd|bepleit|aangehaald|gesproken|gerefereerd"
    r"|aangeroerd|voorgesteld)\b"
)
"""How a sentence goes on behind a member whose question a minister repeats."""
_CHAIR = re.compile(r"De (?:fungerend )?(?:onder)?voorzitter (?!van )(?=[a-z])")


def is_minutes(blocks: Sequence[Block]) -> bool:
    """Whether a report of an oral debate tells in a narrative, paragraph by paragraph, which member with what party
    took the floor. In the minutes of a council the party need not be there; it may stand in the list of who was there.
    """
    council = any(_COUNCIL.match(block.text) for block in blocks[:_PREAMBLE])
    if not council and not any(_DEBATE.search(block.text) for block in blocks[:_PREAMBLE]):
        return False
    listed = {_surnames(name)[-1] for block in blocks if ATTENDANCE.match(block.text) for name, _ in _present(block)}
    opened = (_opening(block.text) for block in blocks if not block.heading)
    named = (named for person in opened if person for named in person.names[:1])
    least = 1 if any(_BRIEF.search(block.text) for block in blocks[:_PREAMBLE]) else _LEAST
    return sum(council or bool(party) or _surnames(name)[-1] in listed for name, party in named) >= least


def attribute(blocks: Sequence[Block], context: Context) -> Iterator[Part]:
    """Members as contributions, ministers as responses; what nobody is named for before is procedural."""
    section = Section()
    floor = _Floor(context, offices=_office_holders(blocks[:_PREAMBLE]))
    for block in blocks:
        if block.heading:
            form = replace(block.heading, with_reply=False)
            form = replace(form, kind="apart") if lists_commitments(block.text) else form
            section = section.under(block, form, in_turn=False)
            floor.leave()
            yield OutlineHeading(block, len(section.path))
        else:
            yield Said(block, floor.attribution(block, section))


@dataclass(slots=True)
class _Floor:
    """Who has the floor. `offices` are the ministers that the report opens with, by name, `groups` the parties printed
    behind names so far; `closed`: the report is signed."""

    context: Context
    offices: frozenset[str] = frozenset()
    role: Role = "procedural"
    speaker: str | None = None
    parties: tuple[str, ...] = ()
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    closed: bool = False

    def leave(self) -> None:
        """A heading: nobody has the floor."""
        self.role, self.speaker, self.parties = "procedural", None, ()

    def attribution(self, block: Block, section: Section) -> Attribution:
        """Who speaks in a paragraph below these headings."""
        text, headings = block.text, section.headings
        mentions = self.context.named(text)
        present = bool(ATTENDANCE.match(text))
        for name, party in _present(block):
            self.groups.update(dict.fromkeys(_surnames(name), self.context.printed(party)))
        self.closed = self.closed or (not present and (block.signature or bool(SIGNATURE.fullmatch(text))))
        if block.aside or self.closed or present or section.part == "apart":
            return Attribution(headings, "procedural", None, (), mentions)
        met = frozenset(self.groups)
        named = self._named(text)
        office = _OFFICE.match(text) or self._of_executive(text)
        answers = self.role == "response" or section.part == "response"
        person = _opening(text, answers=answers) or _entering(text, met)
        if person and section.part == "response" and _HAD_ASKED.match(text, person.end):
            self.role, self.speaker, self.parties = "response", self._responder(section), ()
        elif person and self.offices & {_surnames(name)[-1] for name, _ in person.names}:
            self.role, self.speaker, self.parties = "response", person.printed, ()
        elif person:
            speaker = _BRACKETED.sub("", text[person.start : person.end])
            on_behalf = self.context.named(text[: person.start])
            also = _ALSO_FOR.match(text, person.end)
            parties = (*(self._group(person) or on_behalf), *(self.context.named(also["who"]) if also else ()))
            self.role, self.speaker, self.parties = "contribution", speaker, tuple(dict.fromkeys(parties))
        elif self.role == "contribution" and (asking := asking_at_once(text, self.context)):
            self.speaker, self.parties = (self.speaker if asking == self.parties else None), asking
        elif self.role == "contribution" and self._passes(text):
            self.speaker, self.parties = None, ()
        elif office and (section.part != "contributions" or _REPLIES.match(text, office.end())):
            self.role, self.speaker, self.parties = "response", re.sub("^[Dd]e ", "", office["who"]), ()
        elif _CHAIR.match(text) or (tells_of_a_stranger(text) and not _GOT.match(text)):
            self.leave()
        elif self.role == "procedural" and section.part == "response":
            self.role, self.speaker = "response", section.responder
        if self.role == "response":
            asked = tuple(dict.fromkeys((*answered(text, self.context), *named)))
            return Attribution(headings, "response", self.speaker, (), mentions, asked)
        return Attribution(headings, self.role, self.speaker, self.parties, mentions)

    def _responder(self, section: Section) -> str | None:
        """Who answers below this heading: who has the floor, else who it says."""
        return self.speaker if self.role == "response" else section.responder

    def _of_executive(self, text: str) -> re.Match[str] | None:
        """Who answers besides ministers, by an office that the register of parties names."""
        offices = "|".join(map(re.escape, self.context.register.executive))
        return re.match(rf"(?P<who>(?i:(?:de )?(?:{offices}))(?: {NAME})?)(?= [a-z])", text) if offices else None

    def _passes(self, text: str) -> bool:
        """Whether the floor seems to pass on: the first sentence opens with another group, or somebody of another group
        is named in it with his party and behind a verb. Who has it then is not certain."""
        first = text[: end.start()] if (end := SENTENCE.search(text)) else text
        groups = find_groups(first, self.context)
        if groups and groups[0].clear and not groups[0].start and not set(groups[0].parties) & set(self.parties):
            return True
        return any(
            not set(self._printed(person)) & set(self.parties)
            and (not _BESIDE.search(first, 0, person.start) or _PASSIVE.search(first, 0, person.start))
            for person in find_persons(first)
            if any(party for _, party in person.names)
        )

    def _named(self, text: str) -> tuple[str, ...]:
        """The parties of the people whom a text names; those printed with their party are known from then on."""
        people = find_persons(text)
        for name, party in (named for person in people for named in person.names if named[1]):
            self.groups.update(dict.fromkeys(_surnames(name), self.context.printed(party or "")))
        return tuple(dict.fromkeys(party for person in people for party in self._printed(person)))

    def _group(self, person: Person) -> tuple[str, ...]:
        """The groups of people: as printed, there or before, else by the register of members."""
        seated = self.context.seated([name for name, _ in person.names])
        found = self._printed(person) or tuple(evidence.party for evidence in seated)
        return found or self.context.named(person.printed)  # `de heer Smit van het CDA`

    def _printed(self, person: Person) -> tuple[str, ...]:
        found = (self.groups.get(_surnames(name)[-1], ()) for name, _ in person.names)
        return tuple(dict.fromkeys(party for parties in found for party in parties))


def _office_holders(blocks: Sequence[Block]) -> frozenset[str]:
    """The ministers whom the opening of a report names, by their surnames."""
    found = (named["name"] for block in blocks for named in _OF_OFFICE.finditer(block.text))
    return frozenset(_surnames(name)[-1] for name in found)


def _present(block: Block) -> tuple[tuple[str, str], ...]:
    """The members with their parties in a list of those who were present, or of a committee's members."""
    listed = ATTENDANCE.match(block.text) or block.aside or lists_members(block.text)
    return listed_members(block.text) if listed else ()


def _opening(text: str, *, answers: bool = False) -> Person | None:
    """The person who takes the floor at the head of a paragraph; where a minister `answers`, a view that is told may be
    what he answers."""
    person = next(iter(find_persons(text[:300])), None)
    if person is None:
        return None
    if _OPENS.fullmatch(text, 0, person.start) and _SAYS.match(text, person.end):
        return None if answers and _GETS.match(text, person.end) else person
    view = None if answers else _IN_THE_EYES.get(text[: person.start])
    quoted = not answers and _QUOTING.fullmatch(text, 0, person.start) and _QUOTED.match(text, person.end)
    return person if quoted or (view and view.match(text, person.end)) else None


def _entering(text: str, met: Container[str]) -> Person | None:
    """The person who takes the floor for the first time behind the verb of the first sentence, with a printed party."""
    for person in find_persons(text[:300]):
        behind = _INVERTED.fullmatch(text, 0, person.start) or _VOICED.fullmatch(text, 0, person.start)
        if behind and all(party and _surnames(name)[-1] not in met for name, party in person.names):
            return person
    return None


def _surnames(name: str) -> list[str]:
    """A name in lower case as it may come back, the shortest last: without initials, without first name."""
    words = _INITIALS.sub("", name).split()
    found = [" ".join(words).casefold()]
    while len(words) > 1 and words[0][0].isupper() and words[0].casefold() not in _PARTICLES:
        words = words[1:]
        found.append(" ".join(words).casefold())
    return found
