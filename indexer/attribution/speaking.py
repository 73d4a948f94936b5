"""Who speaks in a paragraph by its own sentences, and whom a reply answers.

Only a group that is the subject speaks: "De leden van de VVD-fractie vragen …", "Waarom, zo vragen de leden van de
VVD-fractie, …", "Dat willen zij weten" (of the group before). Whoever stands behind a preposition ("sluiten zich aan
bij de leden van …", "anders dan de VVD-fractie") or in a subordinate clause ("dat de leden van …") does not.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> text = "Is dat juist? Dat vragen de leden van de SP-fractie, anders dan de leden van de VVD-fractie."
>>> subjects(text, context).parties
('sp',)
>>> answered("De kosten, waarnaar de leden van de VVD-fractie vragen, zijn laag, zo meld ik de SP-fractie.", context)
('vvd', 'sp')
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.openings import EARLIER
from indexer.attribution.likely import is_beside, likely_speaker
from indexer.attribution.questions import count_questions
from indexer.extraction.names.groups import THOSE, Group, find_groups
from indexer.extraction.names.party_names import Context

_BEFORE = 60
"""What tells the place of a group in its sentence stands in this many characters before it."""
_OPENS = re.compile(
    r"[«“\"'(–• -]*(?:\d{1,3}[.)] )?"
    r"(?:(?:En|Maar|Ook|Verder|Daarnaast|Tevens|Voorts|Allereerst|Vervolgens|Tenslotte|Tot slot|Ten slotte|Ten eerste"
    r"|Tot besluit|Voor|Bij|Namens|Als|Indien|Wanneer|Zoals|Volgens|Door|Wat|Aan|Zowel"
    r"|Van de (?:zijde|kant) van|Ook (?:voor|bij|volgens)|(?:Naar|Bij|Met|Op|Tot|In|Het) (?:de |het )?(?:\w+ )?"
    r"(?:mening|oordeel|opvatting|inzicht|indruk|aandacht|tevredenheid|zorg|verbazing|gevoel|ogen|visie|optiek) van)"
    r"[, ]+)?"
    r"(?:(?:Ook|ook|bevreemdt|verbaast|verheugt|stelt|spijt|valt) (?:het )?)?",
)
"""A group that follows on this at the head of a sentence is whose words they are."""
_IMPERSONAL = re.compile(
    r"(?:Het|Dit|Dat|Hierbij|Daarbij|Ook|Verder|Voorts|Daarnaast) "
    r"(?:is|was|valt|viel|verheugt|verbaast|bevreemdt|stelt|stemt|baart|doet|ontgaat|spreekt|verontrust|lijkt|komt|trof|"
    r"treft|heeft|bevalt|spijt)(?: het| ook)? "
    r"|(?:Dat|Dit|Er|Het|Daarmee|Hiermee|Daardoor|Hierdoor) (?:(?!dat |of )\w{1,20} ){1,3}volgens ",
)
_ADVERB = (
    r"(?:(?:ook|tevens|verder|voorts|daarom|dan|graag|hierbij|daarbij|allereerst|daarnaast|nog|eveneens|zich|tot slot|"
    r"ten slotte|nogmaals|dus|bovendien|met name|ten aanzien hiervan|hierover|daarover|derhalve|opnieuw|vervolgens|wel)"
    r",? ){0,3}"
)
_NO_VERB = re.compile(
    r"(?:aan|van|in|binnen|tegen|tussen|achter|buiten|boven|een|geen|den|en|dan|toen|indien|waarin|waarvan|waaraan|"
    r"vragen van|gezien|leden|vragen aan|hun|mensen|partijen)$",
    re.IGNORECASE,
)
_MANY = re.compile(rf"\b(?P<verb>[\w’']*n),? {_ADVERB}$", re.IGNORECASE)
_ONE = re.compile(
    rf"\b(?P<verb>vraagt|wil|verneemt|ziet|leest|constateert|merkt|stelt|vindt|acht|meent|hoort|ontvangt|verzoekt|heeft|is|"
    rf"kan|zou|sluit|wenst|begrijpt|onderschrijft|wijst|hecht|dankt|vroeg|wees|merkte|stelde|wilde|aldus|informeerde|"
    rf"constateerde|concludeerde|pleitte|noemde|vond|achtte|zag|steunde|bepleitte|verwees|verzocht),? {_ADVERB}$",
    re.IGNORECASE,
)
_ALDUS = re.compile(
    r"\b(?:aldus|mede namens|(?:luidt?|is) (?:ook |tevens )?(?:de|een) (?:\w{1,20} )?(?:vraag|wens|verzoek) van) $",
    re.IGNORECASE,
)
_AGREED = re.compile(r"\bhet (?:\w+ )?met $")
_BACK = re.compile(
    rf"\b(?:{THOSE}|(?:leden|lid) van (?:deze|die|beide|genoemde|bedoelde) fracties?\b|(?:deze|die) fractie\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\)? (?:\w+ ){0,2}?(?:vraagt|vragen|vroeg|vroegen|wil|willen|verneemt|vernemen|verzoekt|verzoeken|sluit|sluiten|"
    r"constateert|constateren|leest|lezen|dankt|danken|(?:heeft|hebben) (?:\w+ ){0,5}?kennis ?genomen)\b"
)
_SELF = re.compile(r"\bzo (?:vraagt|vragen|vroegen)\b|, (?:vraagt|vragen|vroegen) (?:de|het)\b")
"""A question that is put in a sentence, with who asks behind it."""
_PUTS = re.compile(
    r" (?:(?:ook|tevens|graag|dan|verder|voorts|daarom|allereerst|nog|eveneens|vervolgens|daarnaast) ){0,3}"
    r"(?:vraagt|vragen|vroegen|verneemt|vernemen|verzoekt|verzoeken|(?:wil|willen) (?:[^\s.?!]{1,20} ){0,4}weten)\b"
)
"""How a sentence goes on behind a group that puts a question."""
_JOINED = re.compile(
    r"(?:\b(?:waarbij|(?:bij|met) wie|bij welke (?:vra(?:ag|gen)|opmerking(?:en)?)|en)|[;,]) (?:ook |tevens )?$",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r" (?:zich (?:[a-zà-ÿ]{1,20} ){0,4}?(?:aan(?:sluit(?:en)?|gesloten)|vereni(?:gen|gt|gd))"
    r"|sluit(?:en)? zich [^.?!;]{0,60}?aan)\b"
)
"""What stands before and behind a group that makes another's questions its own."""
_PAST = re.compile(
    r" (?:vroeg(?:en)?|wees|wezen|verzocht(?:en)?|(?:stel|noem|constateer|informeer|concludeer|opper)den?"
    r"|(?:merk|maak|pleit|bepleit)ten?)\b"
)
"""How a sentence goes on that tells what a group said before, if another group speaks in the present."""
_BOTH_OF = re.compile(r"(?:De (?:leden|fracties) van z|Z)owel (?:[^.?!;]{0,100} als (?:ook )?)?")
_ASKS_ON = re.compile(
    r"(?:(?:Ook|Verder|Voorts|Tevens|Daarnaast|Tot slot|Ten slotte) )?(?:(?P<verb>vragen|willen|vernemen|verzoeken) )?"
    r"(?:zij|(?:deze|genoemde|voornoemde|dezelfde) leden|(?:de )?(?:hier )?aan het woord zijnde leden)\b",
    re.IGNORECASE,
)
_NOT_ASKED = re.compile(
    r"\b(?:(?:initiatief)?(?:motie|amendement|nota|wetsvoorstel|voorstel|wet)s?|moties|amendementen|"
    r"(?:voorstellen|toezegging(?:en)? aan|antwoord(?:en)? aan)) (?:\w+ ){0,2}?(?:van |door )?$"
    r"|\b(?:motie|amendement|wetsvoorstel)s?-(?:[^().]{1,40} \()?$"
    r"|\bverwijzen (?:daarbij |hierbij )?naar [^.?!]{0,30}\bvan (?:de |het )?$",
    re.IGNORECASE,
)
_BARE_ASKED = re.compile(
    r"\b(?:vra(?:ag|gen)|opmerking(?:en)?|inbreng|verzoek(?:en)?|suggestie|betoog|zorg(?:en)?|oproep)(?: \w+){0,2}? "
    r"(?:van|door|vanuit) (?:de |het )?$",
    re.IGNORECASE,
)


_IN_LABEL = re.compile(r"\b(?:van|door) (?:(?:de|het) )?(?P<who>[^:\d]{2,120})")
"""Who asks, in the label of a question."""


@dataclass(frozen=True, slots=True)
class Subjects:
    """The speaker of a paragraph as printed and the parties: of all who are a subject in it. `found`: somebody is, if
    only "de overige fracties". `at_once`: the paragraph opens with them, and they ask. `refers_back`: "deze
    leden" in it were named before. `perhaps`: the parties of whom a paragraph without a subject may be:
    a group that it names before "deze leden", or whose opinion it asks to share."""

    speaker: str | None = None
    parties: tuple[str, ...] = ()
    found: bool = False
    at_once: bool = False
    refers_back: bool = False
    perhaps: tuple[str, ...] = ()
    likely: Group | None = None

    def overrides(self, heading: tuple[str, ...]) -> bool:
        """Whether somebody else speaks here than the parties of the heading: a group or a member without one."""
        return self.at_once and not set(self.parties) & set(heading)


def subjects(text: str, context: Context) -> Subjects:
    """Whose words a paragraph of questions or remarks is, as far as its own sentences say so."""
    groups = find_groups(text, context)
    starts = [0, *(gap.end() for gap in SENTENCE.finditer(text))]
    speaking = [group for group in groups if _is_subject(text, starts[bisect_right(starts, group.start) - 1], group)]
    refers = _BACK.search(text)
    back = bool(refers)
    clear = [group for group in speaking if group.clear]
    now = [group for group in clear if not EARLIER.match(text, group.end)]
    now = [group for group in now if not _PAST.match(text, group.end)] or now
    named = now or clear or [group for group in speaking if _ASKS.match(text, group.end) or back][:1]
    if not named:
        until = refers.start() if refers else 0
        near = [group for group in groups if group.clear and group.end < until]
        perhaps = tuple(party for group in near if not is_beside(text, starts, group) for party in group.parties)
        return Subjects(refers_back=back, perhaps=perhaps, likely=likely_speaker(text, starts, groups))
    parties = tuple(dict.fromkeys(party for group in named for party in group.parties))
    return Subjects(named[0].printed, parties, True, _asks_at_once(text, named[0]), back)


def refers_back(text: str) -> bool:
    """Whether "deze leden" or the like stand in a text: who was named before it."""
    return bool(_BACK.search(text))


def asks_on(text: str) -> bool:
    """Whether a text opens with those who asked before it, and asks: `Zij vragen of …`, `Ook vernemen deze leden …`.

    >>> asks_on("Ook vernemen zij graag wanneer."), asks_on("Deze leden vragen naar de kosten."), asks_on("Zij gaan.")
    (True, True, False)
    """
    who = _ASKS_ON.match(text)
    return who is not None and bool(who["verb"] or _ASKS.match(text, who.end()))


def asking_at_once(text: str, context: Context) -> tuple[str, ...]:
    """The parties of the group that a paragraph opens with and that asks in it."""
    found = subjects(text, context)
    return found.parties if found.at_once else ()


def puts_question(text: str) -> bool:
    """Whether something is asked in a text: a question, or that somebody asks."""
    return count_questions(text) > 0 or bool(_SELF.search(text))


def asks_of_others(text: str, context: Context) -> bool:
    """Whether a text says of a group that it asks, with or without a question mark: not that it has questions.

    >>> from indexer.vocabulary import parties
    >>> context = Context(parties.load())
    >>> asks_of_others("De leden van de VVD-fractie vragen naar de kosten.", context)
    True
    >>> asks_of_others("De leden van de VVD-fractie hebben vragen over de kosten.", context)
    False
    """
    return any(_PUTS.match(text, group.end) for group in find_groups(text, context) if group.clear)


def asked_in_label(label: Block, context: Context) -> tuple[str, ...]:
    """The parties of who asks, as the label of a question prints it (`Vraag van de heer Jansen (VVD):`)."""
    return asker_in_label(label, context)[1]


def asker_in_label(label: Block, context: Context) -> tuple[str | None, tuple[str, ...]]:
    """Who asks as the label of a question prints it, and the parties; None and nothing where it names nobody."""
    if label.label is None or label.label.kind != "question":
        return None, ()
    groups = find_groups(label.text, context)
    parties = tuple(dict.fromkeys(party for group in groups for party in group.parties))
    if not parties:
        named = _IN_LABEL.search(label.text)
        return (named["who"].strip(), ()) if named else (None, ())
    return groups[0].printed if len(groups) == 1 else label.text[groups[0].start : groups[-1].end], parties


def _asks_at_once(text: str, group: Group) -> bool:
    opens = group.clear and _OPENS.fullmatch(text, 0, group.start) and not EARLIER.match(text, group.end)
    return bool(opens) and (bool(_ASKS.match(text, group.end)) or (group.person and not text[: group.start].strip()))


def answered(text: str, context: Context) -> tuple[str, ...]:
    """The parties whose questions a paragraph of a reply answers, as far as it names them."""
    asked = [
        group
        for group in find_groups(text, context)
        if not _NOT_ASKED.search(text, max(0, group.start - _BEFORE), group.start)
        and (group.clear or _is_asked(text, group))
    ]
    return tuple(dict.fromkeys(party for group in asked for party in group.parties))


def names_several(text: str, context: Context) -> bool:
    """Whether a text names groups without saying which: `de leden van de verschillende fracties`, `enkele leden`."""
    return any(group.clear and not group.parties for group in find_groups(text, context))


def _is_asked(text: str, group: Group) -> bool:
    """Whether a party whose bare name stands in a reply asked something."""
    before = _BARE_ASKED.search(text, max(0, group.start - _BEFORE), group.start)
    return bool(before or _ASKS.match(text, group.end))


def _is_subject(text: str, sentence: int, group: Group) -> bool:
    if _OPENS.fullmatch(text, sentence, group.start) or _IMPERSONAL.fullmatch(text, sentence, group.start):
        return True
    start = max(sentence, group.start - _BEFORE)
    agreed = _AGREED.search(text, start, group.start) and text.startswith(" eens", group.end)
    joined = _JOINED.search(text, start, group.start) and _JOINS.match(text, group.end)
    if joined or _BOTH_OF.fullmatch(text, sentence, group.start):
        return True
    if agreed or _ALDUS.search(text, start, group.start):
        return True
    if not group.clear:
        return False
    verb = (_MANY if group.plural else _ONE).search(text, start, group.start)
    return verb is not None and not _NO_VERB.fullmatch(verb["verb"])


def subject_of(text: str, context: Context) -> tuple[str | None, tuple[str, ...]]:
    """The speaker of a text as printed and the parties; None and nothing where no group is a subject in it."""
    found = subjects(text, context)
    return found.speaker, found.parties
