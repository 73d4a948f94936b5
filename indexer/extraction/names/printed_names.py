"""The names of persons as papers print them: patterns to build others of."""

from __future__ import annotations

PARTICLES = frozenset({"van", "von", "de", "den", "der", "te", "ten", "ter", "el", "al", "la", "le", "’t", "'t"})
"""What stands before a surname, in small letters. Some papers print more there, such as `in` and `tot`, mostly other
words: who knows that a name is meant adds them."""
_CAPITAL = r"[^\W\d_a-zà-ÿ]"
_PARTICLE = (
    r"(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Dd]es|[Tt]e|[Tt]en|[Tt]er|[Tt]ot|[Ee]l|[Ll]a|[Ll]e|[Vv]on|[Oo]p|het|in|[’'][tT])"
)
_PART = (
    rf"(?:(?:{_CAPITAL}[a-z]?\.-?){{1,6}}"
    rf"|(?!{_PARTICLE} (?:{_PARTICLE} |{_CAPITAL})){_CAPITAL}[^\W\d_]*(?:[-'’][^\W\d_]+){{0,3}}(?!\w))"
)
"""A word of a name, without figures (`D66`): not one that a name goes on behind, so that there is one way to read
each."""
NAME = rf"(?:{_PARTICLE} ){{0,3}}{_PART}(?: (?:{_PARTICLE} ){{0,3}}{_PART}){{0,4}}"
"""The name of a person, with first name or initials and particles."""
BEHIND = rf"(?:, ?(?:{_CAPITAL}[a-z]?\.-?){{1,6}}(?: {_PARTICLE}){{0,3}}(?= ?\())?"
"""Initials, and what stands before a surname, behind it: `Van het lid Campen, A.A.H. van (VVD)`."""
PERSON = rf"{NAME}{BEHIND}(?:,? ?\([^()\n]{{1,40}}\))?"
"""A person with what stands behind the name: initials, and a party between brackets."""
MEMBER_ALONE = (
    r"(?:(?<!\w )Lid|(?:(?<=van )|(?<=en )|(?<=owel )|(?<=als )|(?<=door )|(?<=aan )|(?<=tegen )|(?<=dan ))lid)"
)
"""`lid` as a title without an article, where a name follows: in `het tweede lid Vervalt` it is none."""

ONE_PERSON = r"(?:[Dd]e heer|[Mm]evrouw|(?:[Dd]e )?(?:[Dd]hr|[Hh]r)\.|[Mm]evr\.|[Mm]w\.)"
"""What stands before the name of one person: `De heer`, `dhr.`, `mevr.`."""
MEMBERS = r"(?:het lid|de leden|de heer|de heren|mevrouw)"
"""What stands before the names of members who ask or move something, in a title or a sentence, in small letters."""
MEMBER_OR_NOTHING = r"(?:(?:[Dd]e heer|[Mm]evrouw|(?:[Hh]et )?(?:[Kk]amer)?[Ll]id) )?"
"""What stands before the name of a member in a label, with a space behind it; a label may have the name alone."""
