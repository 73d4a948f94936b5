"""Words to lemmas: `brieven` → `brief`, `geeft` and `gegeven` → `geef`, `aangegeven` → `aangeef`.

A rule of inflection gives candidates, and the lexicon says which of them is a word. So `leden` is not taken for `leed`
nor `veiligheid` for `veil`, as stemmers without a lexicon do. The lemma of a verb is its stem.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from indexer.analysis.morphology.lexicon import Lexicon


def by_first_letter(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words by their first letter, in their order."""
    listed = tuple(words)
    return {first: tuple(word for word in listed if word[0] == first) for first in {word[0] for word in listed}}


PARTICLES = (
    "achteruit", "bijeen", "samen", "tegen", "terug", "thuis", "tegemoet", "vooruit", "achter", "onder", "binnen",
    "boven", "buiten", "door", "heen", "langs", "neer", "over", "plaats", "rond", "vast", "voor", "voort", "aan", "bij",
    "deel", "mee", "mis", "toe", "uit", "weg", "af", "in", "na", "om", "op",
)  # fmt: skip
"""What stands before a verb and may be parted from it: `aan` in `aangeven`."""
_PARTICLES = by_first_letter(PARTICLES)
PREFIXES = ("be", "er", "her", "mis", "ont", "ver", "vol", "weer")
"""What stands before a verb and is never parted from it."""
_VOWELS = "aeiou"
_LONG_IF_OPEN = re.compile("(?:^|[^aeiou])[aeou][^aeiou]$|[iu]er$")
"""A stem of which the last syllable is long where it is open: `brev` in `breven`."""


def lemma(word: str, known: Lexicon) -> str | None:
    """The lemma of a word in lower case without accents, or None where the lexicon does not know it."""
    found = known.irregular.get(word)
    if found is not None:
        return found
    for candidate in inflected(word, known):
        return candidate
    if word in known.lemmas:
        return word
    return _with_particle(word, known)


def inflected(word: str, known: Lexicon) -> Iterator[str]:
    """The lemmas that a word could be an inflected form of, the likeliest first."""
    for ending, kind in _ENDINGS.get(word[-1:], ()):
        shortest = 2 if kind == "v" else 3  # AIS is not the plural of AI, nor is `dien` that of a `di`
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            if kind != "v" and word in known.lemmas and ending not in ("en", "n"):
                continue
            stem = word[: -len(ending)]
            wanted = known.verbs if kind == "v" else known.lemmas
            for candidate in spellings(stem, ending):
                if candidate in wanted:
                    yield candidate
    yield from _participle(word, known)


_ENDINGS = {
    last: [(ending, kind) for ending, kind in (
        ("heden", "h"), ("ieen", "i"), ("en", "n"), ("n", "n"), ("s", "n"), ("den", "v"), ("ten", "v"), ("de", "v"),
        ("te", "v"), ("t", "v"), ("d", "v"), ("ende", "v"), ("end", "v"), ("e", "a"), ("ste", "a"), ("st", "a"),
        ("ere", "a"), ("er", "a"), ("tjes", "n"), ("tje", "n"), ("jes", "n"), ("je", "n"),
    ) if ending.endswith(last)]
    for last in "nsetdr"
}  # fmt: skip
"""Endings of inflected forms by their last letter, and of what: a noun, a verb, an adjective."""


def spellings(stem: str, ending: str) -> Iterator[str]:
    """How the stem before an ending is spelled where it stands alone: `briev` → `brief`, `grot` → `groot`."""
    if ending == "heden":
        yield stem + "heid"
        return
    if ending == "ieen":
        yield stem + "ie"
        return
    if ending[0] in _VOWELS:
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
            yield stem[:-1]
            return
        voiced = {"v": "f", "z": "s"}.get(stem[-1])
        ends = [stem[:-1] + voiced] if voiced else [stem]
        for end in ends:
            if _LONG_IF_OPEN.search(end):
                yield end[:-1] + end[-2] + end[-1]  # an open syllable is long
            yield end
        if voiced:
            yield stem
        return
    yield stem


def _participle(word: str, known: Lexicon) -> Iterator[str]:
    """The verb that a word is the past participle of: `gewerkt`, `geplaatste`."""
    bare = word[:-1] if word.endswith("e") and len(word) > 5 else word
    if bare.startswith("ge") and len(bare) > 4:
        for ending in ("t", "d", "en"):
            if bare.endswith(ending):
                yield from (stem for stem in spellings(bare[2 : -len(ending)], ending) if stem in known.verbs)
        if bare[2:] in known.verbs and bare.endswith(("t", "d")):
            yield bare[2:]


def _with_particle(word: str, known: Lexicon) -> str | None:
    """The lemma of a verb with a particle before it: `aangegeven` → `aangeef`."""
    for particle in _PARTICLES.get(word[:1], ()):
        if word.startswith(particle) and len(word) - len(particle) >= 3:
            rest = word[len(particle) :]
            verbs: tuple[str | None, ...] = (
                lemma(rest, known),
                *(inflected(rest, known) if rest.endswith("en") or rest.startswith("ge") else ()),
            )
            if found := next((verb for verb in verbs if verb and verb in known.verbs), None):
                return particle + found
    return None
