"""Written consultations: who speaks, from the heading above a paragraph, else from the subject of its first sentence.

A paragraph under the wrong party is worse than one under none: where neither says it, `parties` stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import LETTER_HEAD, SIGNATURE, HeadingForm
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.extraction.party_names import Context, find_parties
from indexer.records import Role

_SIGNED_BY_MINISTER = re.compile(r"De (?:minister|staatssecretaris)\b[^.?!]{0,120},\s*[^,.?!]{2,40}", re.IGNORECASE)
_COMMITTEE_SPEAKS = re.compile(r"De leden van de (?:vaste |algemene |tijdelijke )*commissie", re.IGNORECASE)
_SAME = re.compile(
    r"(?:(?:Ook|Verder|Daarnaast|Tevens|Voorts|Tot slot|Ten slotte|Allereerst|Vervolgens)[, ]+(?:\w+ ){0,2}?)?"
    r"(?:(?:deze|genoemde|voornoemde|dezelfde|de aan het woord zijnde) (?:leden|fracties?|lid)|dit lid|zij)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r".*\b(?:commissie|verslag|Kamer|voorzitter|griffier),\s*(?P<name>\S.*)", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:(?:Ook|Verder|Daarnaast|Tevens|Voorts|Tot slot|Ten slotte|Allereerst|Vervolgens|Tenslotte)[, ]+)?"
    r"(?:\w+ ){0,3}?(?P<speaker>(?:de |het )?(?:aan het woord zijnde )?(?:leden|lid|fractieleden|fracties?)"
    r"(?: van)?(?: de| het)?(?: fracties?(?: van)?)?(?: de| het)?[ -])$",
    re.IGNORECASE,
)
_OWN_SUBJECT = re.compile(r"(?:[Dd]e|[Hh]et) $")
_CONNECTS = re.compile(
    r"(?:-fracties?)?(?:,| en|, en|/|, alsmede)(?: (?:die )?van)?"
    r"(?: de leden van| de fractie van)?(?: de| het)? ?"
)
_FIRST_PERSON = re.compile(r"\b(?:ik|mij|mijn|wij|ons|onze)\b|^(?:Antwoord|Reactie)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:de|het) ", re.IGNORECASE)
_LEAD = re.compile(r".*?\b(?=(?:leden|fractieleden|fracties?|lid|groep)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Scope:
    """What the headings above a paragraph say. `in_turn`: each party's questions are answered before the next's;
    `with_reply`: under the same heading."""

    path: tuple[tuple[int, str], ...] = ()
    section: str = "opening"
    parties: tuple[str, ...] = ()
    speaker: str | None = None
    responder: str | None = None
    subject: tuple[str | None, tuple[str, ...]] = (None, ())
    in_turn: bool = False
    with_reply: bool = False

    def under(self, block: Block, form: HeadingForm) -> _Scope:
        """The scope below a heading."""
        level = self._level(form)
        path = (*(entry for entry in self.path if entry[0] < level), (level, block.text))
        if form.kind == "party":
            asks_again = self.section == "response" and self.in_turn
            section = "contributions" if self.section == "opening" or asks_again else self.section
            speaker = _ARTICLE.sub("", _LEAD.sub("", block.text, count=1)) or block.text
            return replace(
                self, path=path, section=section, parties=form.parties, speaker=speaker, with_reply=form.with_reply
            )
        if form.kind == "subject":
            within = self.path and any(depth < level for depth, _ in self.path)
            return replace(self, path=path) if within else _Scope(path, self.section, (), None, self.responder)
        if form.kind == "response" and form.parties:
            return _Scope(path, "response", form.parties, None, self.responder, in_turn=True)
        return _Scope(path, form.kind, (), None, form.speaker)

    def _level(self, form: HeadingForm) -> int:
        if form.rank:
            return form.rank
        depths = [depth for depth, _ in self.path]
        if form.kind == "party" or form.parties:
            return 4
        return 5 if 4 in depths else 3


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Each block in order: a heading with its level, or a paragraph with its attribution."""
    scope = _Scope()
    for block in blocks:
        if block.heading:
            scope = replace(scope.under(block, block.heading), subject=(None, ()))
            yield OutlineHeading(block, len(scope.path))
        else:
            named_subject = subject_of(block.text, context)
            if named_subject[1] or not _SAME.match(block.text):
                scope = replace(scope, subject=named_subject)
            yield Said(block, _attribution(block, scope, context))


def _attribution(block: Block, scope: _Scope, context: Context) -> Attribution:
    text = block.text
    section = tuple(heading for _, heading in scope.path)
    mentions = context.named(text)
    if block.signature or SIGNATURE.fullmatch(text) or _SIGNED_BY_MINISTER.fullmatch(text):
        signed = _SIGNED.fullmatch(text)
        return Attribution(section, "procedural", signed["name"] if signed else None, (), mentions)
    if block.aside or LETTER_HEAD.fullmatch(text) or _COMMITTEE_SPEAKS.match(text):
        return Attribution(section, "procedural", None, (), mentions)
    speaker, subject = scope.subject
    if scope.section == "response":
        return Attribution(section, "response", scope.responder, (), mentions, scope.parties or subject)
    if scope.with_reply and not subject:
        return _mixed(text, scope, section, mentions)
    if scope.parties:
        return Attribution(section, "contribution", scope.speaker, scope.parties, mentions)
    if subject:
        return Attribution(section, "contribution", speaker, subject, mentions)
    role: Role = "contribution" if scope.section == "contributions" else "procedural"
    return Attribution(section, role, None, (), mentions)


def _mixed(text: str, scope: _Scope, section: tuple[str, ...], mentions: tuple[str, ...]) -> Attribution:
    """A paragraph under a heading for questions and reply alike, in which no group is the subject: a reply where the
    minister speaks as "ik", else a contribution of which it is not clear whose it is."""
    if _FIRST_PERSON.search(text):
        return Attribution(section, "response", scope.responder, (), mentions, scope.parties)
    return Attribution(section, "contribution", None, (), mentions)


def subject_of(text: str, context: Context) -> tuple[str | None, tuple[str, ...]]:
    """The group that is the subject of the first sentence ("De leden van de VVD-fractie en de SGP-fractie vragen …"):
    as printed, and its parties; None and nothing where the sentence has another subject."""
    names = find_parties(text[:300], context.register, context.date)
    if not names:
        return None, ()
    lead = _SUBJECT.fullmatch(text[: names[0].start])
    if not lead and not (
        _OWN_SUBJECT.fullmatch(text[: names[0].start]) and text[names[0].end :].startswith("-fractie")
    ):
        return None, ()
    together = [names[0]]
    for name in names[1:]:
        if not _CONNECTS.fullmatch(text, together[-1].end, name.start):
            break
        together.append(name)
    start = lead.start("speaker") if lead else 0
    end = together[-1].end
    tail = re.compile(r"-?fracties?").match(text, end)
    printed = _ARTICLE.sub("", text[start : tail.end() if tail else end])
    return printed, tuple(dict.fromkeys(party for name in together for party in name.parties))
