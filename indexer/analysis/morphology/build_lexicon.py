"""Makes the lexicon from the spelling dictionary of OpenTaal:
`python -m indexer.analysis.morphology.build_lexicon /usr/share/hunspell/nl`.

The dictionary (Debian's package hunspell-nl) lists words with flags, and the affix file says which forms each flag
makes. Flags that matter here: Z plurals, Y diminutives, A adjectives, V verbs (Vi an infinitive, V3 a stem), and for
compounds Ca (begins one), Cb (stands in the middle), Cc (ends one), Cx (only inside one), Fw (forbidden).
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from indexer.analysis.morphology.lemmas import PARTICLES, PREFIXES, lemma, spellings
from indexer.analysis.morphology.lexicon import FILE, Lexicon, save
from indexer.analysis.tokens import fold

_IRREGULAR = Path(__file__).parent / "irregular.txt"
_SHORTEST_PART = 3
_REGULAR = re.compile(r"(?!ge).+[^aeiou]en")
"""An infinitive that is a stem and -en."""
_NO_NAME = re.compile(
    r"^(?:Kamer|IJs(?!land)|Rijks)|(?:straat|weg|laan|pad|plein|hof|dag|dagen|wet|bank|dienst|commissie)$"
)
"""Written with a capital, but made of common words: streets, days, services."""


@dataclass(frozen=True, slots=True)
class Affix:
    """How a flag makes a form: `strip` from the end, add `add`, where the word ends with `condition`."""

    strip: str
    add: str
    flags: frozenset[str]
    condition: re.Pattern[str]


class Form(NamedTuple):
    """A form, the word it is made from, the flag that made it (empty for the word itself) and its own flags."""

    text: str
    base: str
    flag: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Listed:
    """What takes precedence over the dictionary: lemmas of `irregular` forms, and of those that are only so behind a
    particle or a prefix, `openings` and `endings` that it does not mark, parts that make no good compounds, `whole`
    words that look like compounds, and `names` that do."""

    irregular: dict[str, str]
    behind: tuple[tuple[str, str], ...]
    openings: frozenset[str]
    endings: frozenset[str]
    no_parts: frozenset[str]
    whole: frozenset[str]
    names: frozenset[str]


def read(path: str) -> list[Form]:
    """All forms of a dictionary; those with hyphens or apostrophes are left out."""
    affixes = _affixes(Path(path + ".aff").read_text(encoding="utf-8"))
    entries = Path(path + ".dic").read_text(encoding="utf-8").splitlines()[1:]
    return [form for entry in entries for form in _forms(entry, affixes) if _plain(form.text) and _plain(form.base)]


def build(every: Sequence[Form], listed: Listed) -> Lexicon:
    """The lexicon of these forms."""
    names = {fold(form.text) for form in every if not form.text.islower() and not _NO_NAME.search(form.text)}
    names |= listed.names
    lower = (form for form in every if form.text.islower())
    forms = [Form(fold(form.text), fold(form.base), form.flag, form.flags) for form in lower]
    own: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        own[form.text].update(form.flags if not form.flag else ())
    verbs = {word for word, flags in own.items() if flags & {"V3", "Vp", "Vq"}}
    verbs |= set(_stems(own, verbs, listed.irregular))
    whole = {form.text for form in forms if not form.flag and "Cx" not in form.flags} | verbs
    openings = {form.text for form in forms if form.flags & {"Ca", "Cb"} and not form.text.endswith("jes")}
    openings = (openings | listed.openings) - listed.no_parts
    endings = {form.base for form in forms if not form.flag and "Cc" in form.flags}
    endings = (endings | listed.endings) - listed.no_parts
    none: frozenset[str] = frozenset()
    rules = Lexicon(frozenset(whole), frozenset(verbs), none, none, none, none, listed.irregular)
    wanted = dict(_wanted(forms, own, rules))
    wanted |= dict(_prefixed([*listed.irregular.items(), *listed.behind], own, wanted, verbs)) | listed.irregular
    names -= frozenset(wanted.values())
    common = {form.text for form in forms if not form.flag} | listed.irregular.keys()
    wanted |= {form: base for form, base in _of_places(every) if form not in common and base not in common}
    lemmas = frozenset(wanted.values())
    known = Lexicon(lemmas, lemmas & verbs, none, none, none, none, {})
    exceptions = {form: right for form, right in wanted.items() if lemma(form, known) != right}
    return Lexicon(lemmas, lemmas & verbs, _long(openings), _long(endings), _long(names), listed.whole, exceptions)


def _wanted(forms: Iterable[Form], own: dict[str, set[str]], rules: Lexicon) -> Iterator[tuple[str, str]]:
    """Each form with its lemma. Where a form can be several things, a plural goes before a noun's own form, that
    before an adjective, and a verb comes last; then the longest (`scholen` is of `school`, not of `schol`)."""
    best: dict[str, tuple[int, int, str]] = {}
    for form in (form for form in forms if "Cx" not in form.flags):
        rank = _RANKS.get(form.flag[:1], 9) if form.flag else _own_rank(form.flags)
        base = form.text.replace("heden", "heid") if form.flag == _IN_HEID else form.base
        is_stem = "V3" in own[base] and "Vi" not in own[base]
        if (rank == _VERB and not is_stem) or (rank == _OTHER and form.flags):
            base = lemma(base, rules) or base
        best[form.text] = min(best.get(form.text, (9, 0, "")), (rank, -len(base), base))
    return ((form, base) for form, (*_, base) in best.items())


def _of_places(every: Sequence[Form]) -> Iterator[tuple[str, str]]:
    """Each form of an adjective of a place and of who lives there, with its lemma: `Turkse` of `Turks`, `Syriërs` of
    `Syriër`. What is a name itself (`Polen`) is left."""
    names = {form.text for form in every if not form.flag}
    for form in every:
        is_name = form.text in names and form.text.endswith("en")
        if form.flag in _OF_PLACES and not is_name and _OF_A_PLACE.fullmatch(form.base):
            yield fold(form.text), fold(form.base)
            yield fold(form.base), fold(form.base)


def _stems(own: dict[str, set[str]], verbs: set[str], irregular: dict[str, str]) -> Iterator[str]:
    """The stems of infinitives that the dictionary lists without one, where another form tells how the stem is spelled:
    `anonimiseer` of `anonimiseren`, because of `anonimiseert`; and those of irregular verbs behind a prefix."""
    infinitives = [word for word, flags in own.items() if "Vi" in flags]
    for word in (word for word in infinitives if _REGULAR.fullmatch(word)):
        stems = list(spellings(word[:-2], "en"))
        told = (
            stem for stem in stems[:1] if f"{stem}t" in own or f"ge{stem}d" in own or (stem in own and stem[-1] == "t")
        )
        if verbs.isdisjoint(stems):
            yield from told
    for word in infinitives:
        for before in (before for before in ("", *PREFIXES) if word.startswith(before)):
            if stem := irregular.get(word.removeprefix(before)):
                yield before + stem


def _prefixed(
    irregular: Iterable[tuple[str, str]], own: dict[str, set[str]], wanted: dict[str, str], verbs: set[str]
) -> Iterator[tuple[str, str]]:
    """Irregular forms of verbs with something before them, with their stems: `verkocht` and `verkochte` of `verkoop`,
    `aangebracht` of `aanbreng`. What the dictionary knows as a noun (`verbond`) or as a form of another word
    (`verlagen`) is left."""
    made: dict[str, str] = {}
    for form, stem in irregular:
        for before in (*PREFIXES, *PARTICLES):
            if stem in verbs and before + stem in verbs:
                made |= dict.fromkeys((before + bare for bare in _with_it(form, stem)), before + stem)
    for form, stem in made.items():
        flags = own.get(form, set())
        noun = any(flag[0] in "ZY" and ("Cc" in flags or flag not in _OF_VERBS) for flag in flags)
        if not (noun and "Vi" not in flags) and (wanted.get(form, form) == form or wanted[form] in made):
            yield form, stem


def _with_it(form: str, stem: str) -> Iterator[str]:
    """How a form is spelled behind a prefix or a particle: a participle loses its ge- behind a prefix."""
    yield form
    if stem.endswith("a"):
        yield stem + "at"  # `ontstaat`: `staat` itself is a noun
    participle = form.startswith("gege") or (form.startswith("ge") and not stem.startswith("ge"))
    bare = form.removeprefix("ge") if participle else form
    yield bare
    if participle and not form.endswith("en"):
        yield from (bare + "e", form + "e")


_IN_HEID = "Zm"
"""The flag that makes a noun of an adjective: `zekerheid` is not a form of `zeker`."""
_OF_VERBS = {"Zb", _IN_HEID}
"""Flags that the dictionary also gives to the past tense, for its plural (`ging`, `gingen`), and to participles."""
_OF_PLACES = {"Aa", "Al", "Am", "Za", "Zb", "Ze", "Zf"}
"""The flags that make forms in -e of adjectives and plurals of nouns."""
_OF_A_PLACE = re.compile(
    r"(?:IJ|Ĳ|[A-ZÄ-Ü])[^A-Z]*(?:s|sch|talig|sprekend|er|ër|aar|aan|ijn|ĳn|een|aat|oot|iet|oer|us|urk|elg|rit|jech|oerd)"
)
"""How such words end."""
_OTHER, _VERB = 5, 6
_RANKS = {"Z": 1, "A": 4, "V": _VERB, "Y": 7}


def _own_rank(flags: frozenset[str]) -> int:
    """A noun 2, an adjective 3, anything else that is no verb 5; an infinitive or another verb 6."""
    if any(flag[0] == "Z" or flag[0] == "Y" for flag in flags):
        return 2
    if any(flag[0] == "A" for flag in flags):
        return 3
    return _VERB if any(flag[0] == "V" for flag in flags) else _OTHER


def _affixes(text: str) -> dict[str, list[Affix]]:
    affixes: dict[str, list[Affix]] = defaultdict(list)
    for line in text.splitlines():
        fields = line.split()
        if len(fields) < 4 or fields[0] != "SFX" or (len(fields) == 4 and fields[2] in "YN"):
            continue
        add, _, flags = fields[3].partition("/")
        condition = fields[4] if len(fields) > 4 and not fields[4].startswith("ts:") else "."
        affixes[fields[1]].append(
            Affix(fields[2].replace("0", ""), "" if add == "0" else add, _flags(flags), re.compile(f"(?:{condition})$"))
        )
    return affixes


def _forms(entry: str, affixes: dict[str, list[Affix]]) -> Iterator[Form]:
    word, _, written = entry.split()[0].partition("/") if entry.strip() else ("", "", "")
    flags = _flags(written)
    if "Fw" in flags or "N" in {flag[0] for flag in flags if flag not in ("NS",)}:
        return
    yield Form(word, word, "", flags)
    for flag in flags:
        for affix in affixes.get(flag, ()):
            if word.endswith(affix.strip) and affix.condition.search(word):
                text = word.removesuffix(affix.strip) + affix.add
                yield Form(text, word, flag, affix.flags)


@cache
def _flags(written: str) -> frozenset[str]:
    return frozenset(written[start : start + 2] for start in range(0, len(written), 2))


def _plain(text: str) -> bool:
    return text.isalpha()


def _long(parts: Iterable[str]) -> frozenset[str]:
    return frozenset(part for part in parts if len(part) >= _SHORTEST_PART)


def listed(text: str) -> Listed:
    """What `irregular.txt` lists: `lemma: form form …`, `~ lemma form …` for what is a form of it behind a particle or
    a prefix alone, or words after a sign: `+` openings, `-` endings, `!` no parts, `=` whole words, `@` names; `#` a
    comment."""
    irregular: dict[str, str] = {}
    behind: list[tuple[str, str]] = []
    signed: dict[str, set[str]] = {sign: set() for sign in "+-!=@#"}
    for line in text.splitlines():
        if line[:1] == "~":
            stem, *behind_it = line[1:].split()
            behind += ((form, stem) for form in behind_it)
        elif line[:1] in signed:
            signed[line[0]].update(line[1:].split())
        else:
            name, _, forms = line.partition(":")
            irregular.update(dict.fromkeys(forms.split(), name.strip()))
    return Listed(irregular, tuple(behind), *(frozenset(signed[sign]) for sign in "+-!=@"))


if __name__ == "__main__":
    made = build(read(sys.argv[1]), listed(_IRREGULAR.read_text(encoding="utf-8")))
    save(made, Path(__file__).parent / FILE)
