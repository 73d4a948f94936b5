"""Who asks, and who answers, in the lines above written questions: of the Kamer itself, or of a ministry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from indexer.analysis.keyed import Keyed
from indexer.attribution.kinds.councils.council_askers import signing_groups, stated_askers, titled_groups
from indexer.attribution.layout.blocks import Block
from indexer.extraction.dates import find_date
from indexer.extraction.formulas.genres import opening_genre
from indexer.extraction.names import ministers
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.persons import persons
from indexer.patterns import regex
from indexer.records import Metadata, PartyEvidence

_DEEP = 60
"""A header stands among so many lines or paragraphs at the start."""
_ASKED = regex(
    r"(?:\d{4,10}\s+)?(?:(?:Mondelinge|Schriftelijke|Nadere|Aanvullende)\s+)*(?:Kamer)?vra(?:gen|ag)\s+"
    r"(?:gesteld door|van|door)\s+"
    r"(?P<askers>(?:het\s*lid|de\s*leden|de heer|mevrouw)\b.*?)"
    r"(?:,?\s+(?:\(?medegedeeld\s+)?op\s+(?P<told>\d[^()]{3,40}?)(?:\s+medegedeeld)?\)?,?)?"
    r"(?:\s+aan\s*(?:de\s*)?(?P<asked>(?:minister|staatssecretaris).*?)|(?=\s+over\s.{1,400}\(ingezonden\s)"
    r"|(?<=\))(?=\s+over\s(?:(?!\b(?:is|zijn|worden|heeft|hebben)\b)[^?]){1,300}$))"
    r"(?:\s+over\s+(?P<subject>.*?))?(?:\s*\(?ingezonden\s*(?P<sent>[^)]*)\)?)?\.?",
    re.IGNORECASE,
)
_ANSWERED = regex(
    r"(?:(?:Nadere?|Aanvullende?|Gewijzigde?|Herziene?|Voorlopige?|Tweede|Derde)\s+){0,2}"
    r"(?P<kind>Antwoord(?:en)?|Mededeling)\s+van\s*(?P<who>.*?)(?:,\s*mede\s*namens\s*(?P<others>.*?))?"
    r",?\s*\(?ontvangen\s*(?:op\s*)?(?P<received>\d[^).]*)\)?\.?(?P<see>.*)",
    re.IGNORECASE,
)
_REGISTERED = regex(r"\(?(?:(?:ontvangen|kenmerk|zaaknummer)\b[^()?]{1,60})?20\d\d[ZD]\d{5}\)?\.?", re.IGNORECASE)
"""The number under which questions or answers are registered, perhaps with the day, in a line of its own."""
_SENT = regex(r"\(?ingezonden\s+[^)]*\)?", re.IGNORECASE)
_OF_CHAMBER = r"van (?:uw|de (?:Eerste|Tweede)) Kamer(?: der Staten-Generaal)?"
_WITH_PARTY = r"(?=[^()?]{2,60} ?\([^()]{2,40}\))"
"""Whose a member is, and a name that is only a member's where a party stands behind it."""
_QUESTIONS_OF = regex(
    r"\b(?:kamer|raads|staten)?vra(?:gen|ag),?\s+(?:(?:die|welke)\s+)?(?:(?:van|door|gesteld door)\s+)?"
    rf"(?P<of>(?:het |de )?(?:kamer)?(?:lid|leden)\s+{_OF_CHAMBER},?\s+)?"
    r"(?P<askers>(?:(?:het |de )?(?:kamer|raads|staten)?(?:lid|leden)\s+(?!van (?:de|het|uw)\b)"
    rf"|(?:(?:de heer|de heren|mevrouw)\s+|(?(of)|(?!))){_WITH_PARTY})[^\W\d_][^?]{{1,300}}?)"
    r"(?=\s+(?:aan|over|inzake|betreffende|omtrent|met betrekking|naar aanleiding|zijn|worden|wordt|hebben|heb|heeft"
    r"|van uw|gesteld|d\.d\.|(?:op|van) \d+)(?!\w)|,? (?:\(?ingezonden|van uw"
    r"|(?:(?:aan )?(?:mij|ons) )?(?:toe)?ge(?:zonden|stuurd)\b)"
    r"|, (?:die|welke) |(?<!\b[A-Z])[.;:](?:\s|$)|$)"
    r"(?P<rest>[^?]{0,400})",
    re.IGNORECASE,
)
_HAVE_ASKED = regex(
    r"(?P<askers>\b(?:het|de) (?:kamer)?(?:lid|leden) (?!van (?:de|het|uw)\b)[^\W\d_]"
    r"(?:[^.?]|(?<=\b[A-Z])\.){1,300}?)(?P<rest>)"
    r"(?=(?: op \d{1,2} \w{3,9} \d{4})?"
    r" (?:heeft|hebben|heb) (?:[^\s.?]{1,20} ){0,6}(?:kamer)?vragen\b| gestelde (?:\w{1,20} )?(?:kamer)?vragen\b)",
    re.IGNORECASE,
)
_ARE_ASKED = regex(
    r"\b(?:heeft|hebben) (?P<askers>(?:het|de) (?:kamer)?(?:lid|leden) (?!van (?:de|het|uw)\b)[^\W\d_][^.?]{1,300}?)"
    r"(?= (?:(?!en )(?-i:[a-z\d])[\w-]{0,19} ){0,5}?(?:kamer)?vragen (?:[^\s.?]{1,20} ){0,3}?gesteld\b)(?P<rest>)",
    re.IGNORECASE,
)
_ANSWERS_OF = regex(
    r"\b(?:antwoord(?:en)?|beantwoording|reactie) (?:van|door) (?:de |het )?"
    r"(?P<who>(?:viceminister-president|minister-president|minister|staatssecretaris"
    r"|college|burgemeester|wethouder|gedeputeerden?|dagelijks bestuur)\b.{0,160}?)"
    r"(?=,? (?:mede )?namens\b|,? mede\b| (?:en|alsmede) (?:van )?(?:de )?(?:minister|staatssecretaris)\b"
    r"| op (?:de )?(?:\w+ ){0,2}(?:kamer)?vra|$)",
    re.IGNORECASE,
)
_TITLED = regex(
    r"(?:Antwoord(?:en)?|Beantwoording) (?:op|van) (?:de )?(?:schriftelijke |nadere )*(?:Kamer)?vragen\b"
    r"(?:(?!\b(?:u|ik|wij)\b).){3,500}\((?:20\d\dZ\d{5}|ingezonden)[^()]{0,60}\)\.?",
    re.IGNORECASE,
)
"""The title above answers, which may be printed as a sentence."""
_RECEIVED = Keyed(r"\bontvangen (?:op )?(?P<day>\d{1,2} [a-z]+ \d{4})", "ontvangen ", flags=re.IGNORECASE)
_NAMES = Keyed(
    "vra|antwoord|mededeling|reactie|aanhangsel",
    *("vra", "antwoord", "mededeling", "reactie", "aanhangsel"),
    flags=re.IGNORECASE,
)
"""What stands in every header."""
_PARTY_AHEAD = regex(r"\s*\([^()]{1,40}\)")


@dataclass(frozen=True, slots=True)
class QuestionHeader:
    """Who asks: as printed, their parties, and those of them that the register of members tells; who answers, as
    printed; and whether the answer is no more than a notice (`Mededeling`)."""

    askers: str | None = None
    parties: tuple[str, ...] = ()
    looked_up: tuple[PartyEvidence, ...] = ()
    minister: str | None = None
    notice: bool = False


def is_header(text: str) -> bool:
    """Whether a line or paragraph opens the header of questions or answers."""
    genre = opening_genre([text]) if _NAMES.may_be_in(text) else None
    return bool(genre and genre.name == "kamervragen")


def is_part_of_header(text: str) -> bool:
    """Whether a paragraph is a whole part of a header."""
    return bool(
        _ASKED.fullmatch(text)
        or _ANSWERED.fullmatch(text)
        or _SENT.fullmatch(text)
        or _REGISTERED.fullmatch(text)
        or text.startswith("Zie ook Aanhangsel")
        or _TITLED.fullmatch(text)
        or (_ANSWERS_OF.match(text) and len(text) < 600 and not text.endswith("?"))
    )


def _heads(text: str) -> bool:
    """Whether a paragraph is a part of a header, or opens one in which other parts go on."""
    return is_part_of_header(text) or is_header(text)


def read_header(blocks: Sequence[Block], context: Context, *, of_council: bool = False) -> QuestionHeader:
    """The header of a paper with written questions, of those of a council where it is so; an empty one where there is
    none."""
    header = QuestionHeader()
    texts = [block.text for block in blocks[:_DEEP] if not (block.label and block.label.kind == "question")]
    asked = next((match for match in map(_ASKED.fullmatch, texts) if match), None)
    answered = _answer(texts)
    if asked:
        header = _with_askers(header, asked["askers"], asked["sent"] or "", context)
    else:
        for match in chain(
            _each(_QUESTIONS_OF, texts),
            _each(_HAVE_ASKED, texts),
            _each(_ARE_ASKED, texts),
            _each(_QUESTIONS_OF, [context.title]),
        ):
            header = _with_askers(header, _to_last_party(match), match["rest"], context)
            if header.parties:
                break
        else:
            stated = stated_askers(texts, context, of_council=of_council)
            groups = titled_groups([context.title, *texts], context)
            groups = groups or signing_groups([block.text for block in blocks], context)
            header = replace(header, parties=groups) if stated is None else replace(header, **stated._asdict())
    if answered:
        return replace(header, minister=answered["who"], notice=answered["kind"].lower() == "mededeling")
    found = next(_each(_ANSWERS_OF, texts), None)
    return replace(header, minister=found["who"].strip(" ,") if found else " en ".join(_signers(blocks)) or None)


def with_askers_of(header: QuestionHeader, block: Block, context: Context) -> QuestionHeader:
    """The header, with those who ask as another part of it says (in a paper with several sets of questions)."""
    asked = _ASKED.fullmatch(block.text)
    match = asked or _QUESTIONS_OF.search(block.text)
    if match is None:
        return header
    printed, rest = (asked["askers"], asked["sent"] or "") if asked else (_to_last_party(match), match["rest"])
    found = _with_askers(header, printed, rest, context)
    return found if found.parties else header


def describe(texts: Sequence[str]) -> Metadata:
    """What the header of questions says: title, date, ministers. Nothing where there is no header."""
    asked = next((match for match in map(_ASKED.fullmatch, texts[:_DEEP]) if match), None)
    answered = _answer(texts[:_DEEP])
    if asked is None and answered is None:
        heads = (
            found
            for text in texts[:_DEEP]
            if (found := _RECEIVED.search(text)) and (text.startswith("(ontvangen ") or _heads(text))
        )
        return Metadata(date=next(filter(None, (find_date(found["day"]) for found in heads)), None))
    sent = next((text for text in texts if _SENT.fullmatch(text)), "")
    beside = _RECEIVED.search(asked.group()) if asked else None
    received = find_date(answered["received"]) if answered else find_date(beside["day"]) if beside else None
    date = received or find_date((asked["sent"] or asked["told"] or "") if asked else "") or find_date(sent)
    return Metadata(
        title=_title(asked) if asked else _title(answered),
        date=date,
        ministers=_ministers((asked and asked["asked"]) or "", answered) or None,
    )


def _answer(texts: Sequence[str]) -> re.Match[str] | None:
    """The line of the answer with its day; that of a notice (`Mededeling`) where no answer is printed."""
    found = [match for match in map(_ANSWERED.fullmatch, texts) if match]
    return next((match for match in found if match["kind"].lower() != "mededeling"), next(iter(found), None))


def _each(pattern: re.Pattern[str], texts: Sequence[str]) -> Iterator[re.Match[str]]:
    """The first place of a pattern in each text; a text in which it is not may run on in the next."""
    named = [*map(_NAMES.may_be_in, texts), False]
    for index, (text, following) in enumerate(pairwise((*texts, ""))):
        if not (named[index] or named[index + 1]):
            continue
        if match := pattern.search(text):
            yield match
        elif (joined := pattern.search(f"{text} {following}")) and joined.start() < len(text):
            yield joined


def _to_last_party(match: re.Match[str]) -> str:
    """The askers as printed, with the party behind the last of them."""
    ahead = _PARTY_AHEAD.match(match.string, match.end("askers"))
    return match["askers"] + (ahead.group() if ahead else "")


def _with_askers(header: QuestionHeader, printed: str, sent: str, context: Context) -> QuestionHeader:
    askers = re.sub(r"\s+", " ", printed).replace(" ,", ",")
    then = replace(context, date=find_date(sent) or context.date)
    parties = _parties(askers, then)
    found = () if parties else then.seated(persons(askers), misspelt=True)
    return replace(
        header,
        askers=re.sub(r"^(?:de|het)\s*", "", askers),
        parties=parties or tuple(evidence.party for evidence in found),
        looked_up=found,
    )


def _parties(askers: str, context: Context) -> tuple[str, ...]:
    """The parties between the brackets behind the askers' names; without brackets those that are named."""
    printed = [re.sub(r"^(?:beiden|allen)\s+", "", part) for part in re.findall(r"\(([^)]*)\)", askers)]
    found = [party for part in printed for party in context.printed(part)] if printed else context.named(askers)
    return tuple(dict.fromkeys(found))


def _signers(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The ministers who sign a letter with answers, above them or below."""
    return tuple(dict.fromkeys(name for block in blocks for name in ministers.find_signatory(block.text)))


def _title(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    title = match.group()
    for after in ("sent", "received"):
        if after in match.re.groupindex and match[after]:
            title = title[: match.start(after) - match.start()]
    title = re.sub(r"^\d{4,10}\s+", "", title)
    return re.sub(r"\s*\(?(?:ingezonden|ontvangen)\s*$", "", title, flags=re.IGNORECASE).rstrip(" .(") or None


def _ministers(asked: str, answered: re.Match[str] | None) -> tuple[str, ...]:
    """The ministers who were asked, else who answers, and those for whom he does so too."""
    first = ministers.find_ministers(asked or (answered["who"] if answered else ""))
    others = ministers.find_ministers(answered["others"] or "") if answered else ()
    return tuple(dict.fromkeys((*first, *others)))
