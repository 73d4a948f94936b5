"""What groups and members are called, made ready for looking up in a query."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexer import analysis
from indexer.analysis.morphology.lexicon import lexicon
from indexer.vocabulary.prepared import prepared
from indexer.vocabulary.tables import VocabularyFile

if TYPE_CHECKING:  # what is prepared needs no register
    from indexer.vocabulary.members import Members
    from indexer.vocabulary.parties import Party, PartyRegister

FILE = "typed-names-prepared.json"


class TypedNames:
    """The names of groups as people type them, and the first names of members. A name of a group that is a Dutch word
    as well (`Volt`), or that the register calls ambiguous (`CU`), is one only as it is spelled."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self._ids: Mapping[str, Sequence[str]] = tables["ids"]
        self._spelled: Mapping[str, Sequence[str]] = tables["spelled"]
        self._longest: Mapping[str, int] = tables["longest"]
        self.first_names: Collection[str] = frozenset(tables["first"])
        """The first names of members, in small letters without accents."""

    def groups(self, typed: str) -> tuple[str, ...]:
        """The ids of the groups that are called so; none where no group is.

        >>> from indexer.vocabulary import Vocabularies
        >>> names = Vocabularies().typed_names
        >>> names.groups("partij voor de dieren"), names.groups("GL-PvdA"), names.groups("volt"), names.groups("Volt")
        (('pvdd',), ('gl-pvda',), (), ('volt',))
        """
        key = _key(typed)
        spelled = self._spelled.get(key)
        return tuple(self._ids.get(key, ())) if spelled is None or typed in spelled else ()

    def longest(self, first: str) -> int:
        """The number of words of the longest name of a group that begins with a word, as `analysis.fold` gives it."""
        return self._longest.get(first, 1)


def load(path: Path | None, registers: Callable[[], tuple[PartyRegister, Members]]) -> TypedNames:
    """The names in a file of parties: `path`, else the bundled one; `registers` gives its groups and their members, and
    is asked only where nothing is prepared of the file.

    Raises:
        UsageError: the file cannot be read.
    """
    return TypedNames(prepared(FILE, VocabularyFile("parties.toml", path).digest) or tables(*registers()))


def tables(register: PartyRegister, members: Members) -> dict[str, Any]:
    """What names are looked up in: the `ids` of the groups of a name, by its words; how it must be `spelled`, where
    that matters; the number of words of the `longest` that begins with a word; the `first` names of members."""
    ids: dict[str, list[str]] = {}
    spelled: dict[str, list[str]] = {}
    named = [(name, [party.id], name in party.ambiguous) for party in register for name in _names(party)]
    for name, groups, ambiguous in (*named, *((name, [*groups], False) for name, groups in register.joint.items())):
        key = _key(name)
        if not any(map(str.isalpha, key)) or ids.setdefault(key, groups) != groups:
            continue
        if ambiguous or key in lexicon().lemmas:
            spelled.setdefault(key, []).append(name)
    longest: dict[str, int] = {}
    for name in (*(name for name, *_ in named), *register.joint):
        first_word, length = analysis.fold(name.split()[0]), len(name.split())
        longest[first_word] = max(length, longest.get(first_word, 1))
    first = sorted({word for stay in members for word in analysis.words(stay.first_name) if len(word) > 2})
    return {
        "ids": ids,
        "spelled": spelled,
        "longest": {word: length for word, length in longest.items() if length > 1},
        "first": first,
    }


def _names(party: Party) -> tuple[str, ...]:
    """What a party or group is called. A member who sits alone is called by a name, not as a group."""
    if party.kind == "member":
        return ()
    also = party.ambiguous if party.kind == "party" else ()
    return tuple(dict.fromkeys((party.label, party.name, *party.aliases, *also)))


def _key(name: str) -> str:
    return " ".join(analysis.words(name))
