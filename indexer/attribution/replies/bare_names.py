"""Whether a party of which only the name stands in a reply asked something, for the name may stand for anything of it.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def asked(text):
...     return is_asked(text, find_groups(text, Context(parties.load()))[0])
>>> asked("De planning, waar de VVD om verzocht, volgt in mei."), asked("Het congres van de VVD was in mei.")
(True, False)
"""

from __future__ import annotations

import re

from indexer.attribution.replies.bare_name_forms import brought_up
from indexer.attribution.replies.forms import ANYTHING, Form, has_form
from indexer.attribution.replies.named_without_answer import is_answered_here
from indexer.attribution.replies.turning_forms import TOWARDS
from indexer.attribution.sentences.sentence_roles import ASKS, any_word, is_spoken_for
from indexer.extraction.names.groups import Group
from indexer.extraction.names.printed_names import NAME
from indexer.patterns import regex

_BEFORE = 60
"""What tells whether a party asked stands in this many characters before its name."""
_ASKED_OF = regex(
    r"\b(?:vra(?:ag|gen)|opmerking(?:en)?|inbreng|verzoek(?:en)?|suggestie|betoog|pleidooi|zorg(?:en)?|bezwa(?:ar|ren)"
    r"|bedenking(?:en)?|oproep|kritiek|vrees)"
    r"(?: \w+){0,2}? "
    r"(?:van|door|vanuit) (?:de |het )?$"
    r"|\bin (?:antwoord|reactie) op (?:de |het )?$",
    re.IGNORECASE,
)
ASKED = regex(
    r",? (?:(?!(?:geen|heeft|hebben|had|hadden)\b)[a-z]{1,20} ){0,2}?(?:vroeg(?:en)?|vraagt|vragen)\b"
    r"|,? (?:had|hadden|heeft|hebben|stelden?) (?!zich )(?:(?!\b(?:geen|moties?|amendement)\b)[^.?!;:]){0,60}?"
    r"\b(?:gevraagd|vra(?:ag|gen))\b"
)
"""Behind a name: that it asked (`de SP vroeg`, `de SP heeft hiernaar gevraagd`)."""
_WELCOMED = regex(
    r"\b(?:dank(?:t|en)?|kennisgenomen|erkentelijk|verheugd|blij|waarde(?:er|ert|ren))\b[^.?!;:]{0,40}"
    r"\b(?:steun|instemming|waardering|complimenten|woorden|bijval|medewerking) (?:van|bij|uit|door) (?:de |het )?$",
    re.IGNORECASE,
)
"""Before a name: that it is thanked for what it says of the plan (`kennisgenomen van de steun van de SP`)."""
_POINTED = regex(
    r" (?:(?:ook|al|terecht|eerder) )?(?:(?:op|naar|over|voor|om) )?"
    r"(?:wijst|wijzen|wees|wezen|oppert|opperen|opperde|opperden|aandacht (?:vraagt|vragen|vroeg(?:en)?)"
    r"|zorgen (?:over )?(?:heeft|hebben|uit|uiten|uitte|uitten)|bepleit|bepleiten|vreest|vrezen)\b"
)
"""What stands behind a bare name in a clause that says what the party brought up: `waar de SP op wijst`."""
_REQUESTED = regex(
    r"\)?,? (?:(?:ook|om|hierom|daarom|naar|terecht|eerder) ){0,2}"
    r"(?:verzocht(?:en)?|informeerden?|(?:heeft|hebben|had|hadden) (?:gevraagd|verzocht|geïnformeerd))\b"
)
"""Behind a bare name: that the party asked for something (`waar de SP om verzocht`)."""
_FROM = regex(r"\b(?:van (?:de )?(?:zijde|kant) van|vanuit) $", re.IGNORECASE)
_CAME = regex(rf"[^.?!;:]{{0,80}}\b(?:{any_word('passive')}|(?:{any_word('contributions')}))\b")
"""Before and behind one: that its question came (`Van de zijde van de SP kwam de vraag …`)."""
_AS = regex(r"\b(?:zoals|anders dan) (?:ook )?$", re.IGNORECASE)
_NOTES = regex(rf"(?: (?:al|ook|eerder|terecht|overigens|in het verslag|zelf)){{0,2}} (?:{any_word('noting')})\b")
"""Before and behind one: that it noted something (`zoals de SP terecht opmerkt`)."""
_BY = regex(r"\b(?:de|het|een) (?:ook )?door $", re.IGNORECASE)
_PUT_SO = regex(
    r" (?:[a-z]{1,20} ){0,3}?"
    r"(?:opgeworpen|gestelde?|gemaakte|geuite|gevraagde|gebrachte|aangehaalde|ingebrachte|gedane) "
    rf"(?:[a-z]{{1,20}} ){{0,2}}?\w{{0,30}}(?:{any_word('opinions')})\b"
)
"""Before and behind one: that a question is its own (`de door de SP opgeworpen vraag`)."""
_HAS_BEEN = regex(r"\b(?:is|zijn|werd|werden|wordt) (?:[a-z]{1,20} ){0,3}?(?:door|vanuit) (?:de |het )?$")
_REQUESTED_BY = regex(r" (?:[a-z]{1,20} ){0,2}?(?:gevraagd|verzocht|geïnformeerd|aangedrongen|gepleit)\b")
"""Before and behind one: that it is asked by it (`Er is door de SP gevraagd naar …`)."""
_FOR_WHAT = regex(
    r"\b(?:[Nn]aar|[Hh]iernaar|[Dd]aarnaar|[Oo]m|[Hh]ierom) (?:[^\s.?!;:]{1,30} ){0,6}?"
    r"(?:vroeg(?:en)?|informeerden?|verzocht(?:en)?) (?:ook )?(?:de |het )?$"
)
"""Before one that asked: what it asked for stands first (`Naar de kosten vroeg de SP.`)."""
_ASKED_IN_BRACKETS = regex(r"\b(?:gevraagd|verzocht|vra(?:ag|gen))\b[^.?!;:()]{0,50} \($")
_CLOSED = regex(r"\)")
"""Around one: it asked what stands before it (`Gevraagd is naar de kosten (SP, CDA).`)."""
_PUT: tuple[Form, ...] = (
    (_FROM, _CAME),
    (_AS, _NOTES),
    (_BY, _PUT_SO),
    (_HAS_BEEN, _REQUESTED_BY),
    (_FOR_WHAT, ANYTHING),
    (_ASKED_IN_BRACKETS, _CLOSED),
)
_TOLD_HERE = regex(
    r"\b(?:(?:laat|meld|bericht|antwoord|zeg|verzeker|deel|wijs|verwijs) ik|ik (?:laat|meld|bericht|antwoord|verzeker))"
    r" (?:(?:ook|graag|hierbij|daarom|dan|aan) ){0,2}$"
    r"|\b(?:antwoordt|antwoordden?|meldt|meldden?|bericht(?:te)?) (?:(?:ook|aan) )?$",
    re.IGNORECASE,
)
"""Before one: that it is told something here (`Desgevraagd laat ik de SP weten dat …`, `Zij antwoordt de SP dat …`)."""
_OF_CHAMBER = regex(
    r"\b(?:vroeg|vraagt|verzocht|verzoekt|informeerde) (?:ook )?de (?:(?:Eerste|Tweede) )?Kamerfractie van $",
    re.IGNORECASE,
)
"""Before one that asks, by its chamber."""
_OPENS = regex(r"(?:^|[.?!] )(?:(?:Ook|Zowel) )?$")
_WISHES = regex(
    rf" (?:(?:ook|echter|daarentegen) )?(?!(?:heeft|hebben) met\b)"
    rf"(?:{any_word('views')}|{any_word('wishes')}|{any_word('sides')})\b"
)
"""Before and behind one with which a sentence opens: that it thinks or wants something (`De PVV vindt …`)."""
_DONE_BY = regex(r"(?:^|[.?!] )(?:Door|Vanuit|Van|Zowel (?:door|vanuit|van)) (?:de |het )?$")
_PASSIVE = regex(
    r"(?:-zijde|-kant)? (?:is|zijn|werd(?:en)?|wordt|worden) (?![^.?!;:]{0,60}\b(?:moties?|amendement)\b)"
    rf"[^.?!;:]{{0,60}}?\b(?:{any_word('passive')})\b"
)
"""The same of what is asked by it: `Door de PVV is gepleit voor …`, `Van PVV-zijde is …`."""
_WITH_IT = regex(r"(?:^|[.?!] )(?:(?:Ook|Zowel) b|B)ij (?:de |het )?$")
_LIVES = regex(
    rf" (?:bestaat|bestaan|bestond(?:en)?|leeft|leven|leefden?) (?:[a-z]{{1,20}} ){{0,3}}?(?:{any_word('opinions')})\b"
)
"""The same of what is felt in it: `Bij de PVV bestaat zorg over …`."""
_PROMISED = regex(r" (?:heb ik|hebben wij) (?:[a-z]{1,20} ){0,3}?(?:beloofd|toegezegd)\b")
"""The same of what it was promised: `De PVV heb ik beloofd …`."""
_TOWARDS = regex(r"(?:^|[.?!] )(?:Aan|Richting|Voor) (?:de |het )?$")
_TOLD = regex(
    r" (?:is|zijn|werd(?:en)?|heb ik|hebben wij) (?:[a-z]{1,20} ){0,4}?"
    r"(?:beloofd|toegezegd|aangegeven|gemeld|gezegd|nagezocht|nagegaan|uitgezocht|opgezocht)\b"
    r"| (?:kan|kunnen|wil|willen|mag) (?:ik|wij) (?:[a-z]{1,20} ){0,4}?"
    r"(?:melden|meedelen|toezeggen|bevestigen|meegeven|laten weten|antwoorden|zeggen|voorhouden|verzekeren)\b"
)
"""The same of what it was told: `Aan de PVV is toegezegd dat …`."""
_SPEAKING_TO = regex(rf"(?:^|[.?!] )(?:Ook )?{TOWARDS} (?:de |het )?$")
_TELLS = regex(
    r" (?:meld|merk|zeg|bericht|antwoord|bevestig|deel|wijs|verduidelijk|benadruk|licht|teken|schrijf) (?:ik|wij)\b"
    r"| (?:meldt|merkt|zegt|bericht|antwoordt|bevestigt|deelt|wijst|verduidelijkt|benadrukt|licht|tekent) "
    r"(?:de (?:regering|minister|staatssecretaris)|het kabinet)\b"
)
"""Before and behind one that is told something now: `Voor de PVV merk ik op dat …`."""
_FIRST = regex(r"^(?:(?:De|Het|Ook(?: de| het)?|Zowel(?: de| het)?) )?$")
_GETS = regex(
    r" (?:krijgt|krijgen|ontvangt|ontvangen) (?:van (?:mij|ons|de regering|het kabinet)|nog|die|deze|hierover|daarover"
    r"|binnenkort|schriftelijk|(?:de|het) (?:gevraagde|toegezegde))\b"
    rf"| (?:heb ik|hebben wij) (?:[a-z]{{1,20}} ){{0,5}}?(?:{any_word('told')})\b"
)
"""Before and behind one with which a paragraph opens: what it gets or was told (`De PVV krijgt die cijfers`)."""
_FOR = regex(r"(?:^|[.?!] )(?:(?:Ook|Juist) v|V)oor (?:de |het )?$")
_MATTERS = regex(
    r"(?:-?(?:fractie|leden))? (?:is|zijn|was|waren|blijft|blijven|staat|staan|stond(?:en)?|weegt|wegen|woog|wogen|telt"
    r"|geldt)[^.?!;:]{0,80}?\b(?:belang(?:rijke?r?)?|belangrijkste|voorop|zwaar"
    r"|zwaarwegend|centraal|essentieel|cruciaal|wezenlijk|onaanvaardbaar|onacceptabel|onbegrijpelijk|onvoldoende|onduidelijk"
    r"|ongewenst|randvoorwaarde|voorwaarde|uitgangspunt|prioriteit|principe|zorg|vraag)\b"
)
"""The same of what matters to it: `Voor de PVV is van belang dat …`."""
_THERE = regex(
    r"(?:^|[.?!] )(?:(?:Ook|Verder|Voorts|Daarnaast) )?(?:[Ii]n|[Tt]ijdens|[Bb]ij) (?:(?:de|het|een) )?"
    r"(?:[a-z]{2,30} ){1,4}"
    r"(?:vroeg(?:en)?|informeerden?|pleitten?|verzocht(?:en)?|sneed|sneden|bracht(?:en)?|kwam(?:en)?|had(?:den)?"
    r"|stelden?|vestigden?|wees|wezen|uitten?|sprak(?:en)?|drong(?:en)?|maakten?|kaartten?) (?:ook )?(?:de |het )?$"
)
_BROUGHT_UP = regex(
    r" (?![^.?!;:]{0,60}\b(?:moties?|amendement)\b)[^.?!;:]{0,60}?"
    rf"\b(?:ter sprake|aan de orde|naar voren|onderwerp|kwestie|{any_word('opinions')})\b"
    r"| (?:ook )?(?:naar|om|of|op|voor|aan) "
)
"""The same of what it brought up somewhere: `In het debat sneed de PVV het punt aan dat …`."""
_RAISES = regex(
    r" (?:(?:kaartten?|stipten?|sneed|sneden) [^.?!]{2,80}? aan|(?:bracht(?:en)?|stelden?) [^.?!]{2,80}? "
    r"(?:ter sprake|naar voren|aan de orde)|suggereer(?:t|den?)|opperden?|memoreerden?|signaleerden?|attendeerden?)\b"
)
"""Behind one with which a sentence opens: that it brought something up."""
_HAD = regex(
    r"(?:^|[.?!] )(?:Een|Het|De|Dit|Dat|Ook|Zo’n|Zo'n|Meer|Nadere|[A-Z][a-z]{2,20}) (?:[\w-]{1,30} ){0,3}?"
    r"(?:had|hadden|heeft|hebben) (?:ook )?(?:de |het )?$"
)
_WISHED = regex(
    r"(?! [^.?!;:]{0,60}\b(?:moties?|amendement)\b)(?: [a-z]{1,20}){0,4}?"
    r" (?:graag|liever|gewenst|gewild|gevraagd|verzocht)\b"
)
"""The same of what it wanted, which stands first: `Een tijdpad had de PVV graag gezien`."""
_GLADLY = regex(
    r"(?:^|[.?!] )(?:Graag|Liever) (?:had(?:den)?|zagen|zag|zien|ziet|wil(?:len)?|wilden?) (?:ook )?(?:de |het )?$"
)
_SAID = (
    r"(?:vroeg|vraagt|wees|wijst|informeerde|informeert|verzocht|verzoekt|pleitte|pleit|noemde|noemt|stelde|stelt|merkte"
    r"|merkt|vond|vindt|gaf|uitte|bracht|kaartte|memoreerde|refereerde|drong|sprak)"
)
_OPENS_WITH = regex(rf"(?:^|[.?!] )(?:Ook )?{NAME} ?\($")
_BEHIND_VERB = regex(
    rf"(?:^|[.?!] )(?:[A-Z][a-z]{{2,20}} ){{1,2}}?(?:[a-z]{{1,20}} ){{0,2}}?{_SAID} (?:ook )?{NAME} ?\($"
)
_BEHIND_BY = regex(rf"\bdoor {NAME} ?\($")
_OF_MEMBER = regex(r"\)(?! [^.?!;:]{0,60}\b(?:moties?|amendement)\b)")
_MEMBER_SAID = regex(rf"\)(?! [^.?!;:]{{0,60}}\b(?:moties?|amendement)\b) {_SAID}\b")
_MEMBER_ASKED = regex(rf"\)[^.?!;:]{{0,80}}\b(?:{any_word('passive')}|gesteld)\b")
_MEMBER_WISHES = regex(rf"\)(?:{_WISHES.pattern})")
_MEMBERS: tuple[Form, ...] = (
    (_OPENS_WITH, _MEMBER_SAID),
    (_OPENS_WITH, _MEMBER_WISHES),
    (_BEHIND_VERB, _OF_MEMBER),
    (_BEHIND_BY, _MEMBER_ASKED),
)
"""Before and behind the party of a member without title who brought something up: `Ook wees Bedacht (SP) op …`."""
_SPOKESMAN = regex(r"-(?:woordvoerders?|Kamerleden|Kamerlid)\b")
_DONE: tuple[Form, ...] = ((_DONE_BY, _PASSIVE), (_WITH_IT, _LIVES))
_OPENING: tuple[Form, ...] = (
    *_MEMBERS,
    (_OPENS, _WISHES),
    (_OPENS, _PROMISED),
    *_DONE,
    (_TOWARDS, _TOLD),
    (_SPEAKING_TO, _TELLS),
    (_FIRST, _GETS),
    (_FOR, _MATTERS),
    (_THERE, _BROUGHT_UP),
    (_OPENS, _RAISES),
    (_HAD, _WISHED),
    (_GLADLY, regex(" ")),
)
_AND_PERSONS = regex(rf"(?:\)(?:,|,? en) {NAME} ?\([^()\n]{{1,40}}){{0,8}}")
"""Behind the party of a member, others who ask with him: `Jan Bedacht (SP) en Eva Verzonnen (CDA) vroegen`."""


def is_done_by(text: str, group: Group) -> bool:
    """Whether a sentence tells what is asked by a group, or felt in it: `Door de PVV is gepleit voor …`."""
    return has_form(text, group, _DONE, near=_BEFORE)


def is_asked(text: str, group: Group) -> bool:
    """Whether a party whose bare name stands in a reply asked something."""
    start = max(0, group.start - _BEFORE)
    name = _SPOKESMAN.match(text, group.end) or _AND_PERSONS.match(text, group.end)
    end = name.end() if name else group.end
    return (
        any(pattern.search(text, start, group.start) for pattern in (_ASKED_OF, _WELCOMED, _TOLD_HERE, _OF_CHAMBER))
        or any(pattern.match(text, end) for pattern in (ASKS, ASKED, _POINTED, _REQUESTED))
        or has_form(text, group, _PUT, near=_BEFORE)
        or has_form(text, group, _OPENING, near=_BEFORE, end=end)
        or is_spoken_for(text, group)
        or brought_up(text, group)
        or is_answered_here(text, group)
    )
