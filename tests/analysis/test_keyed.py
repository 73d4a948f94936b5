"""Every pattern with key words holds one of them in every match, in whichever way it matches."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from re import _constants as op  # type: ignore[attr-defined]  # the parts of a pattern have no public name
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import indexer
from indexer.analysis.keyed import Keyed
from indexer.analysis.sentences import ends_sentence


def patterns() -> dict[str, Keyed]:
    names = [found.name for found in pkgutil.walk_packages(indexer.__path__, "indexer.")]
    modules = [import_module(name) for name in names if name.startswith(("indexer.attribution", "indexer.extraction"))]
    found = {id(one): (f"{module.__name__}.{name}", one) for module in modules for name, one in vars(module).items()}
    return {name: one for name, one in found.values() if isinstance(one, Keyed)}


KEYED = patterns()


GAP = "\0"
"""Anything that is no letter of its own in a pattern."""
PAIR = 2
"""Either of so many letters is told as they are."""
MOST = 300
"""So many ways to match a part are told apart."""


def ways(parts: Any, keyed: Keyed) -> set[str]:
    """What each way to match some parts of a pattern, one after the other, holds for certain: a key, or else its
    letters, with gaps."""
    told = {""}
    for kind, value in parts:
        if kind is op.LITERAL:
            one = {chr(value)}
        elif kind is op.IN and len(value) == PAIR and {one for one, _ in value} == {op.LITERAL}:
            one = {chr(letter) for _, letter in value}
        elif kind is op.BRANCH:
            one = set().union(*(ways(way, keyed) for way in value[1]))
        elif kind is op.SUBPATTERN:
            one = ways(value[3], keyed)
        elif kind is op.GROUPREF_EXISTS:
            one = set().union(*(ways(way or [], keyed) for way in value[1:]))
        elif kind is op.ASSERT:
            one = {GAP + way + GAP for way in ways(value[1], keyed)}
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            one = {way + GAP * (value[1] > 1) for way in ways(value[2], keyed)} | ({""} if value[0] == 0 else set())
        else:
            one = {"" if kind in (op.AT, op.ASSERT_NOT) else GAP}
        if len(one) * len(told) > MOST:
            one = {way if keyed.may_be_in(way) else GAP for way in one}
        told = {before + way for before in told for way in one}
        told = {keyed.keys[0] if keyed.may_be_in(way) else way for way in told}
    return told


def lacking(keyed: Keyed) -> set[str]:
    parts = _parser.parse(keyed.pattern.pattern, keyed.pattern.flags & ~re.UNICODE)
    return {way for way in ways(parts, keyed) if not keyed.may_be_in(way)}


@pytest.mark.parametrize("name", KEYED)
def test_a_key_is_in_every_match(name: str) -> None:
    assert lacking(KEYED[name]) == set()


def test_a_way_without_a_key_is_seen() -> None:
    keyed = Keyed(r"(?:heeft|hebben) op(?= \d)|verslag(?:en)? van", "heeft op", "verslag van", flags=re.IGNORECASE)
    assert lacking(keyed) == {f"hebben op{GAP} {GAP}{GAP}", "verslagen van"}


SENTENCE_END = re.compile(
    r"(?:[.?!:;][)\]»”’\"']*(?:\s?\[\d{1,2}\])?|(?<=[^\W\d_])[.?!][)\]»”’\"']*\d{1,2}|[?!][)\]»”’\"']*\s\d{1,2})$"
)


@given(st.text(alphabet="aB.?!:;)]»”’\"'1234[( \u00a0\t", max_size=12))
def test_a_sentence_ends_as_its_whole_text_tells(text: str) -> None:
    assert ends_sentence(text) == bool(SENTENCE_END.search(text.rstrip()))
