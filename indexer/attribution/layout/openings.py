"""Which lines open the words of a group, or an answer, whatever the layout shows: a line full to the edge of the
column may end a paragraph, and then nothing but its words tells that the next line begins another.

>>> is_opened(["Kan dat elders ook?", "Waarom, zo vragen de leden van de SP-fractie, niet?"], 1, "vvd")
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from indexer.analysis.sentences import SENTENCE, ends_question, ends_sentence, opens_sentence
from indexer.attribution.layout.lines import Line
from indexer.attribution.layout.preambles import prints_answers
from indexer.patterns import regex

EARLIER = regex(
    r" (?:heeft|hebben|had|hadden|\w+(?:de|te)n?|vroeg(?:en)?|wees|wezen|verzocht(?:en)?|sprak(?:en)?)\b"
    r"(?:[^.?!;]{0,60}?\b(?:eerder|destijds|indertijd|in het verleden|vorig jaar|in (?:19|20)\d\d)| toen)\b"
)
"""How a sentence goes on that tells what a group said at another time."""
_ON_THIS = regex(r"\b(?:daar|daarop|daarvoor|dat|dit|hier|hierop|die|deze) ")
"""What joins such a sentence to the one before it: both are one paragraph's."""
_OPENS = regex(
    r"(?:(?:Ook )?[Dd]e (?:fractie)?leden (?:van|behorende)|Het (?:fractie)?lid|De fracties? van"
    r"|(?:Deze|(?:[Bb]oven|[Vv]oor|[Ee]erder)?[Gg]enoemde|Voornoemde) leden|De fractieleden|De aan het woord zijnde"
    r"|De [A-Z0-9][\w+-]{0,30}-(?:fractie(?:leden)?|leden)|De (?:[Ff]ractie|[Gg]roep)[ -][A-Z][\w/-]{1,40}"
    r"|Het [A-Z0-9][\w+]{0,20}-lid"
    r"|(?:Op|Over|In (?:antwoord|reactie) op|Naar aanleiding van|Wat betreft|Ten aanzien van|Met betrekking tot) de "
    r"(?:vra(?:ag|gen)|inbreng|opmerking(?:en)?) van|(?:Aan|Met|Voor|Anders dan) de (?:fractie)?leden van"
    r"|Van de (?:zijde|kant) van|Namens de|Door de (?:leden|fracties?)"
    r"|De vra(?:ag|gen) van (?:de|het) (?:fractie|fracties|leden|lid|[A-Z0-9][\w+-]{0,30}-fractie)"
    r"|(?:De heer|Mevrouw) [^()]{2,40} \([A-Za-z0-9 /-]{1,25}\)) "
)
"""How a paragraph opens with who asks in it."""
_COMMITTEE = regex(
    r"De (?:(?:vaste |algemene )?commissie(?: voor [^.?!]{3,150})? (?:ziet|wacht|verzoekt|ontvangt) "
    r"|leden van de (?:vaste |algemene )?commissie(?: voor [^.?!]{3,150})? (?:zien|wachten|verzoeken|ontvangen) )"
)
"""How a committee ends its paper."""
_TELLS = regex(
    r"De (?:vragen en opmerkingen|vragen) zijn op \d|Naar aanleiding (?:hiervan|daarvan) is op \d"
    r"|Van (?:dit|het|het gevoerde) overleg brengt de commissie "
)
"""How the preamble goes on."""
_MINUTES = regex(r"\boverleg brengt de commissie bijgaand (?:een )?(?:beknopt )?verslag uit")
_OFFICE = regex(r"De (?i:minister|staatssecretaris|bewinds(?:persoon|man|vrouw)|voorzitter) (?!van )")
"""The preamble of minutes, and how a sentence in them opens with who answers or presides."""
_TOGETHER = regex(
    r"(?:[\dIVX]{1,4}[.)]? )?(?:vragen|opmerkingen|inbreng)\b.{0,120} (?:en|met) (?:de )?"
    r"(?:reactie|antwoord|beantwoording)",
    re.IGNORECASE,
)
"""The heading of a party with the reply to it."""
_REPLIES = regex(r"(?:Ik|Wij|Mijn|Ja|Nee|Het kabinet)[ ,.]")
"""How the reply to a party begins under such a heading."""
_OF_HIMSELF = regex(r"\b(?:ik|mij|mijn)\b")
_WITHIN = regex(
    r"\b(?:volgens|voor|ook|vragen|vraagt|vroegen|vroeg|willen|wil|wilden|hebben|heeft|hadden|had|zijn|lezen|leest|zien"
    r"|ziet|constateren|constateert|merken|merkt|merkten|wijzen|wijst|stellen|stelt|vernemen|verneemt|informeren"
    r"|informeerden|hechten|vinden|vindt|horen|hoort|ontvangen|verzoeken|delen|begrijpen|maken|danken|aldus"
    r"|wensen|wenst|valt|verbaast|bevreemdt|verheugt|verontrust|ontgaat|spijt"
    r"|het met|(?:luidt|is) de vraag van|(?:mening|opvatting|zorg|zorgen) van) "
    r"(?:ook |graag |tevens )?"
    r"(?:de (?:fractie)?leden van|het (?:fractie)?lid|de fracties? van|de (?=[A-Z0-9][\w+-]{0,30}-fractie))",
    re.IGNORECASE,
)
"""How a group is named inside a sentence of which it is the subject."""
_NAMED = regex(
    r"(?:[Ll]eden|[Ll]id|[Ff]racties?) (?:van )?(?:de |het )?(?:fracties? )?(?:van )?(?:de |het )?"
    r"(?P<name>[A-Z0-9][\w+]*)|\b(?P<bare>[A-Z0-9][\w+]*)-fractie"
)
_PREAMBLE = 40
"""So many lines at the start tell that answers are printed with their questions."""
_LINES, _TITLE = 3, 45
"""The sentence that a line begins runs over no more lines than the first, as far as it is read here, if it is longer
than the second, in characters: a shorter one may be a title."""


def opened(lines: Sequence[str]) -> frozenset[int]:
    """The indices of the lines that open a paragraph by their words: at the beginning of a sentence after the end of
    another, with a group that asks, or with a sentence of another group than was named last; the replies in a paper
    that prints them under the headings of the parties, or says that it prints each below its question; and in minutes
    who answers or presides."""
    together = any(_TOGETHER.match(text) and not ends_sentence(text) for text in lines)
    preamble = " ".join(lines[:_PREAMBLE])
    told, minutes = prints_answers(SENTENCE.split(preamble)), bool(_MINUTES.search(preamble))
    found: set[int] = set()
    last = ""
    for index, text in enumerate(lines):
        follows = index > 0 and ends_sentence(lines[index - 1])
        replies = together or (told and follows and lines[index - 1].endswith("?"))
        answers = (replies and _is_reply(lines, index)) or (minutes and _OFFICE.match(text))
        if follows and (answers or is_opened(lines, index, last)):
            found.add(index)
        run = text if index + 1 == len(lines) else f"{text} {lines[index + 1]}"
        for named in _NAMED.finditer(run) if _may_name(run) else ():
            last = _name(named) if named.start() < len(text) else last
    return frozenset(found)


def _is_reply(lines: Sequence[str], index: int) -> bool:
    """Whether a line begins a reply: by its first word, or below a question by who speaks of himself in it."""
    if _REPLIES.match(lines[index]) or not lines[index - 1].endswith("?"):
        return bool(_REPLIES.match(lines[index]))
    sentence = SENTENCE.split(" ".join(lines[index : index + _LINES]), maxsplit=1)[0]
    return opens_sentence(sentence) and not sentence.endswith("?") and bool(_OF_HIMSELF.search(sentence))


def is_opened(lines: Sequence[str], index: int, last: str) -> bool:
    """Whether a line that begins a sentence opens a paragraph; `last`: the group that was named last, folded."""
    text = lines[index]
    if not opens_sentence(text):
        return False
    run = lines[index : index + _LINES] if len(text) > _TITLE else [text]
    sentence = SENTENCE.split(" ".join(run), maxsplit=1)[0]
    if _OPENS.match(text) or _TELLS.match(text) or _COMMITTEE.match(sentence):
        told = EARLIER.search(sentence)
        return told is None or not _ON_THIS.search(told.group())
    subject = _WITHIN.search(sentence) if _may_name(sentence) else None
    named = _NAMED.search(sentence, subject.start()) if subject else None
    return named is not None and _name(named) != last


def _may_name(text: str) -> bool:
    """Whether a group can be named in a text at all: most name none, and this is soon seen."""
    return "ractie" in text or "eden " in text or "id " in text


def _name(named: re.Match[str]) -> str:
    return (named["name"] or named["bare"]).casefold()


def unlabelled_answers(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that open an answer without a label: below the last question mark under the label of a question that no
    label of an answer follows."""
    opens: set[int] = set()
    printed = [index for index, line in enumerate(lines) if not line.furniture]
    labels = [place for place, index in enumerate(printed) if lines[index].label]
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        if not _asks(lines[printed[label]], lines[printed[following]] if following else None):
            continue
        below = (printed[place] for place in range(label + 2, len(printed)))
        under = [*takewhile(lambda index: not (lines[index].after_blank or lines[index].label), below)]
        under = printed[label + 1 : label + 2] + under
        asks = [place for place, index in enumerate(under) if _ends_question(lines, index)]
        opens.update(under[place + 1] for place in asks[-1:] if place + 1 < len(under))
    return frozenset(opens)


def _ends_question(lines: Sequence[Line], index: int) -> bool:
    """Whether a question ends with a line; the place that it is about may stand in it alone, behind the question."""
    bracketed = lines[index].text.startswith("(") and not lines[index].label and index > 0
    return ends_question(f"{lines[index - 1].text} {lines[index].text}" if bracketed else lines[index].text)


def _asks(line: Line, following: Line | None) -> bool:
    """Whether a label is that of a question, and the next one not that of its answer."""
    kind, next_kind = (one.label.kind if one and one.label else None for one in (line, following))
    return kind == "question" and next_kind != "answer"
