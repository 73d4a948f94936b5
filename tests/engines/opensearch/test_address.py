"""Addresses of clusters: what they say, and that a password is never in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.engines.opensearch.connection.address import CA, KEY, PASSWORD, USER, read
from indexer.errors import UsageError


def test_an_address_names_its_nodes_and_the_index() -> None:
    address = read("https://een.nl,twee.nl:9201/inbreng?shards=6", {})
    assert address.nodes == ("https://een.nl:9200", "https://twee.nl:9201")
    assert (address.index, address.shards, address.authorization) == ("inbreng", 6, "")
    assert str(address) == "https://een.nl:9200,twee.nl:9201/inbreng"
    assert read("http://[::1]:9200/x", {}).nodes == ("http://[::1]:9200",)


@pytest.mark.parametrize(
    "where",
    [
        "ftp://host/inbreng", "https://host", "https:///inbreng", "https://host/Inbreng", "https://host/a/b",
        "https://host:poort/inbreng", "https://host/_all", "https://host/*", "https://host/inbreng?x=1",
        "https://host/inbreng?shards=0", "https://host/inbreng?shards=²", "https://[host/inbreng",
    ],
)  # fmt: skip
def test_what_is_no_address_is_said_with_an_example(where: str) -> None:
    with pytest.raises(UsageError, match=r"(write it as https://host:9200/inbreng|write \?shards=3)"):
        read(where, {})


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(UsageError, match="is seen by others") as refused:
        read("https://wie:geheim@host/inbreng", {})
    assert "geheim" not in str(refused.value)


def test_who_asks_comes_from_the_environment_or_a_file_and_is_not_shown(tmp_path: Path) -> None:
    file = tmp_path / "wachtwoord"
    file.write_text("geheim\n", encoding="utf-8")
    by_file = read("https://host/inbreng", {USER: "wie", f"{PASSWORD}_FILE": str(file)})
    assert by_file == read("https://host/inbreng", {USER: "wie", PASSWORD: "geheim"})
    assert by_file.authorization.startswith("Basic ")
    assert read("https://host/inbreng", {KEY: "sleutel"}).authorization == "ApiKey sleutel"
    assert by_file.authorization not in f"{by_file!r} {by_file}"


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({USER: "wie"}, "one is missing; set both"),
        ({PASSWORD: "geheim"}, "one is missing; set both"),
        ({USER: "wie", PASSWORD: "geheim", KEY: "sleutel"}, "leave one of them out"),
        ({CA: "/nergens/ca.pem"}, "is no file"),
        ({f"{KEY}_FILE": "/nergens/sleutel"}, "cannot be read"),
    ],
)
def test_what_the_environment_says_wrongly_is_said(environment: dict[str, str], said: str) -> None:
    with pytest.raises(UsageError, match=said) as refused:
        read("https://host/inbreng", environment)
    assert "geheim" not in str(refused.value)


def test_a_password_goes_over_https_alone_but_for_this_machine() -> None:
    with pytest.raises(UsageError, match="over https alone"):
        read("http://host/inbreng", {KEY: "sleutel"})
    assert read("http://127.0.0.1:9200/inbreng", {KEY: "sleutel"}).authorization
