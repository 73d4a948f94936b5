"""The group whose words a text seems to be, where none is plainly the subject of a sentence in it."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.attribution.sentences.sentence_roles import Role
from indexer.attribution.sentences.those_before import others_speak
from indexer.extraction.names.groups import Group


def likely_subject(text: str, placed: Sequence[tuple[Group, int]], roles: Sequence[Role]) -> tuple[Group | None, bool]:
    """The first group that may be who speaks where none is the subject, and whether the text only names its opinion:
    groups write of themselves in the third person ("Kan de regering de leden van de SP-fractie uitleggen waarom …")."""
    if not placed or others_speak(text, 0):
        return None, False
    for (group, sentence), role in zip(placed, roles, strict=True):
        may = role == "concerned" or (role == "holds" and not others_speak(text, sentence))
        if may and (not group.person or group.printed.startswith(("lid ", "leden "))):
            return group, role == "holds" and text.endswith((" van ", " met "), 0, group.start)
    return None, False


def named_before_others(text: str, placed: Sequence[tuple[Group, int]], starts: Sequence[int]) -> tuple[str, ...]:
    """The parties of the groups that are named before a sentence of which "deze leden" are the subject."""
    last = next((start for start in reversed(starts) if placed and others_speak(text, start)), 0)
    return tuple(party for group, sentence in placed if group.clear and sentence < last for party in group.parties)


def joined_in(
    text: str, placed: Sequence[tuple[Group, int]], roles: Sequence[Role], now: Sequence[Group]
) -> list[Group]:
    """The group whose opinion stands before the sentence in which the first that speaks joins it (`Ook de leden …`)."""
    first = next((at for group, at in placed if now and group.start == now[0].start), 0)
    if not first or not text.startswith("Ook ", first):
        return []
    above = [(place, role) for place, role in zip(placed, roles, strict=True) if place[1] < first]
    likely, _ = likely_subject(text, [place for place, _ in above], [role for _, role in above])
    return [likely] if likely is not None and likely.clear else []
