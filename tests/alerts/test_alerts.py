"""Saved searches: who follows a subject is told once what is new in it, by mail, webhook and feed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from email.message import EmailMessage

import pytest
from lxml import etree

from indexer.alerts import load
from indexer.errors import UsageError
from tests.support.alerts_stage import Post, document


def plain(mail: EmailMessage) -> str:
    """The text of a message."""
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_the_first_run_remembers_and_tells_nothing(post: Post) -> None:
    assert post.mailbox.taken == []


def test_who_follows_a_subject_is_told_the_next_morning(post: Post) -> None:
    post.night(document(2, ("zonnepanelen", "cda"), ("windmolens <b>bij ons</b>", "d66")))
    (mail,) = post.mailbox.taken
    assert (mail["To"], mail["From"]) == ("a@example.org", "Inbreng <inbreng@example.org>")
    assert mail["Subject"] == "Inbreng: 1 nieuwe alinea voor “Zoekopdracht 1”"
    assert mail["List-Unsubscribe"] == "<mailto:inbreng@example.org?subject=stop%20Zoekopdracht%201>"
    text = mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "D66 — Verzonnen overleg 2, 2026-11-02" in text
    assert "*windmolens*" in text
    assert "https://inbreng.example.org/document/kst-99300-2#p2" in text
    assert "zonnepanelen" not in text
    page = mail.get_body(("html",)).get_content()  # type: ignore[union-attr]
    assert "<mark>windmolens</mark>" in page
    assert "&lt;b&gt;" in page


def test_a_paragraph_is_told_once(post: Post) -> None:
    new = document(2, ("windmolens", "d66"))
    post.night(new)
    post.night(new)
    post.night(document(2, ("windmolens", "d66"), version=2))
    post.night()
    assert len(post.mailbox.taken) == 1


def test_a_document_that_was_only_read_again_is_no_news_and_a_late_paragraph_is(post: Post) -> None:
    post.night(document(1, ("windmolens op zee", "vvd"), ("windmolens op land", "sp"), version=2))
    (mail,) = post.mailbox.taken
    text = mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "op land" in text
    assert "op zee" not in text


def test_a_changed_attribution_is_told(post: Post) -> None:
    post.night(document(1, ("windmolens op zee", "cda"), version=2))
    text = post.mailbox.taken[0].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "CDA — Verzonnen overleg 1" in text


def test_a_text_that_is_only_cut_in_another_way_is_no_news_and_who_says_it_is(post: Post) -> None:
    once = ("windmolens op zee", "vvd")
    post.night(document(1, once, ("windmolens in het bos", "sp"), version=2, file=1))
    assert post.mailbox.taken == []
    post.night(document(1, ("windmolens op zee", "cda"), version=3, file=1))
    text = post.mailbox.taken[0].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "CDA — Verzonnen overleg 1" in text


def test_a_final_publication_tells_only_what_its_provisional_one_did_not(post: Post) -> None:
    post.night(document(2, ("windmolens op land", "d66")))
    post.engine.delete("kst-99300-2")
    post.night(document(3, ("windmolens op land", "d66"), ("windmolens in het bos", "sp")))
    text = post.mailbox.taken[1].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "in het bos" in text
    assert "op land" not in text


def test_what_is_dated_since_a_day_is_told_too_and_once(post: Post) -> None:
    post.engine.write([document(20, ("windmolens", "d66"))])
    (post.folder / "alerts.db").unlink()
    post.night(since="2026-11-20")
    (mail,) = post.mailbox.taken
    assert "Verzonnen overleg 20" in mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    post.night(since="2026-11-20")
    assert len(post.mailbox.taken) == 1
    post.night(since="2026-11-01")
    assert len(post.mailbox.taken) == 2, "what the first run only remembered can be told later"


def test_nothing_stays_of_who_stops_and_of_words_that_all_were_told(post: Post) -> None:
    post.searches(*(f'q = "{word}"\nto = "{word}@example.org"\nevery = "run"' for word in ("windmolens", "zon")))
    post.night(*(document(number, (f"windmolens nummer {number}", "d66")) for number in range(2, 9)))
    for night in range(20):
        said = [(f"windmolens van nacht {night}, alinea {number}", "d66") for number in range(10)]
        post.engine.write([document(9, *said, version=night)])
        post.night(days=0.1)
    post.searches('q = "windmolens"\nto = "windmolens@example.org"')
    post.night()
    kept = (post.folder / "alerts.db").read_bytes()
    assert b"zon@example.org" not in kept
    with closing(sqlite3.connect(post.folder / "alerts.db")) as db:
        assert db.execute("SELECT count(*) FROM notice").fetchone()[0] == 207
        assert db.execute("SELECT count(*) FROM notice WHERE entry != ''").fetchone()[0] <= 101


def test_filters_count(post: Post) -> None:
    post.searches('q = "windmolens"\nparty = "SP"\nto = "a@example.org"')
    post.night(document(2, ("windmolens", "vvd")))
    assert post.mailbox.taken == []
    post.night(document(3, ("windmolens", "sp")))
    assert len(post.mailbox.taken) == 1


def test_a_daily_search_waits_for_the_next_day_and_then_tells_all(post: Post) -> None:
    post.night(document(2, ("windmolens", "d66")), days=0.25)
    post.night(document(3, ("windmolens", "d66")), days=0.5)
    assert len(post.mailbox.taken) == 1
    post.night(document(4, ("windmolens", "d66")))
    assert [mail["Subject"].split()[1] for mail in post.mailbox.taken] == ["1"]
    post.night()
    assert [mail["Subject"].split()[1] for mail in post.mailbox.taken] == ["1", "2"]


def test_a_clock_that_was_ahead_holds_nothing_back(post: Post) -> None:
    post.night(document(2, ("windmolens", "d66")), days=-400)
    post.night(document(3, ("windmolens", "d66")), days=0.1)
    post.night(document(4, ("windmolens", "d66")), days=0.1)
    assert len(post.mailbox.taken) == 2, "and then it is a day again until the next"


def test_what_cannot_be_sent_is_sent_later_and_only_to_whom_it_was_not(post: Post) -> None:
    post.searches('q = "windmolens"\nto = ["a@example.org", "b@example.org"]\nevery = "run"')
    post.mailbox.refused = {"b@example.org"}
    outcome = post.night(document(2, ("windmolens", "d66")))
    assert list(outcome.failed) == [("Zoekopdracht 1", "b@example.org")]
    post.mailbox.refused = set()
    assert post.night().failed == {}
    assert [mail["To"] for mail in post.mailbox.taken] == ["a@example.org", "b@example.org"]


def test_who_begins_to_follow_is_told_what_comes_from_then_on(post: Post) -> None:
    post.night(document(2, ("windmolens", "d66")))
    post.searches('q = "windmolens"\nto = ["a@example.org", "new@example.org"]')
    post.night()
    assert [mail["To"] for mail in post.mailbox.taken] == ["a@example.org"]
    post.night(document(3, ("windmolens", "d66")))
    assert [mail["To"] for mail in post.mailbox.taken] == ["a@example.org", "a@example.org", "new@example.org"]


def test_a_dry_run_shows_and_neither_sends_nor_notes(post: Post) -> None:
    outcome = post.night(document(2, ("windmolens", "d66")), dry=True)
    assert (outcome.fresh, post.mailbox.taken) == (1, [])
    assert "*windmolens*" in post.shown[0]
    post.night()
    assert len(post.mailbox.taken) == 1


@pytest.mark.parametrize("form", ["json", "slack", "teams"])
def test_a_webhook_gets_the_form_that_it_takes(post: Post, form: str) -> None:
    post.searches(f'q = "windmolens"\nwebhook = "{post.hook}/hook"\nform = "{form}"')
    post.night(document(2, ("windmolens & <!channel>", "d66")))
    (told,) = post.hooked
    if form == "json":
        assert told["paragraphs"][0]["url"] == "https://inbreng.example.org/document/kst-99300-2#p1"
        assert ["windmolens", True] in told["paragraphs"][0]["pieces"]
    elif form == "slack":
        assert "&lt;!channel&gt;" in told["text"]
        assert "<!channel>" not in told["text"]
    else:
        assert told["attachments"][0]["content"]["body"][1]["text"].startswith("D66")


def test_a_webhook_that_fails_is_called_again(post: Post) -> None:
    post.searches(f'q = "windmolens"\nwebhook = "{post.hook}/down"')
    assert "answered 500" in str(post.night(document(2, ("windmolens", "d66"))).failed)
    post.searches(f'q = "windmolens"\nwebhook = "{post.hook}/down"')
    assert len(post.night().failed) == 1


def test_a_feed_holds_what_was_found_newest_first(post: Post) -> None:
    post.searches('q = "windmolens"\natom = "feeds/windmolens.atom"\nevery = "run"')
    post.night(document(2, ("windmolens", "d66")))
    post.night(document(3, ("windmolens", "sp")))
    feed = etree.parse(str(post.folder / "feeds" / "windmolens.atom"))
    names = {"a": "http://www.w3.org/2005/Atom"}
    titles = [str(found.text) for found in feed.iterfind("a:entry/a:title", names)]
    assert [title.split()[0] for title in titles] == ["SP", "D66"]
    assert len({found.text for found in feed.iterfind("a:entry/a:id", names)}) == 2


def test_messages_call_the_pages_by_their_name(post: Post) -> None:
    post.searches('q = "windmolens"\nto = ["a@example.org"]\natom = "windmolens.atom"')
    file = post.folder / "searches.toml"
    file.write_text('name = "Raad van Verzonnendam"\n' + file.read_text(encoding="utf-8"), encoding="utf-8")
    post.night(document(2, ("windmolens", "d66")))
    assert post.mailbox.taken[-1]["Subject"] == "Raad van Verzonnendam: 1 nieuwe alinea voor “Zoekopdracht 1”"
    assert "Raad van Verzonnendam: Zoekopdracht 1" in (post.folder / "windmolens.atom").read_text(encoding="utf-8")
    assert "Inbreng" not in post.mailbox.taken[-1].get_body(("html",)).get_content()  # type: ignore[union-attr]


def test_a_document_that_left_the_index_is_forgotten_and_news_when_it_is_back(post: Post) -> None:
    post.engine.delete("kst-99300-1")
    post.night()
    assert post.mailbox.taken == []
    post.night(document(1, ("windmolens op zee", "vvd")))
    assert len(post.mailbox.taken) == 1


def test_what_was_withdrawn_before_it_was_told_is_not_told_until_it_is_back(post: Post) -> None:
    post.mailbox.refused.add("a@example.org")
    post.night(document(2, ("windmolens op land", "d66")), document(3, ("windmolens in het bos", "sp")))
    post.mailbox.refused.clear()
    post.engine.delete("kst-99300-2")
    post.night()
    assert "op land" not in plain(post.mailbox.taken[0])
    assert "in het bos" in plain(post.mailbox.taken[0])
    assert b"op land" not in (post.folder / "alerts.db").read_bytes()


def test_what_is_withdrawn_and_back_before_anything_was_told_is_told(post: Post) -> None:
    post.mailbox.refused.add("a@example.org")
    post.night(document(2, ("windmolens op land", "d66")))
    post.engine.delete("kst-99300-2")
    post.night()
    post.mailbox.refused.clear()
    post.night(document(2, ("windmolens op land", "d66")))
    assert "op land" in plain(post.mailbox.taken[0])


def test_what_a_provisional_publication_said_is_told_though_the_final_one_took_its_place(post: Post) -> None:
    post.searches('q = "windmolens"\nto = ["a@example.org"]\nevery = "week"')
    post.night(document(2, ("windmolens in zee", "cda")))
    post.night(document(3, ("windmolens op land", "d66")))
    post.engine.delete("kst-99300-3")
    post.night(document(4, ("windmolens op land", "d66")))
    assert len(post.mailbox.taken) == 1
    post.night(days=7)
    post.night()
    assert plain(post.mailbox.taken[1]).count("op land") == 1


def test_a_feed_lets_go_of_what_was_withdrawn(post: Post) -> None:
    post.searches('q = "windmolens"\natom = "windmolens.atom"')
    post.night(document(2, ("windmolens op land", "d66")), document(3, ("windmolens in het bos", "sp")))
    post.engine.delete("kst-99300-2")
    outcome = post.night()
    feed = (post.folder / "windmolens.atom").read_text(encoding="utf-8")
    assert ("op land" in feed, "in het bos" in feed, outcome.told) == (False, True, {})


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('q = "x"', "nobody is told"),
        ('to = "a@example.org"', "looks for everything"),
        ('q = "x"\nto = "nobody"', "is no address"),
        ('q = "x"\nto = "a@example.org\\nBcc: b@example.org"', "is no address"),
        ('q = "x"\nparty = "nsb"\nto = "a@example.org"', "there is no party 'nsb'"),
        ('q = "x"\nto = "a@example.org"\nevery = "uur"', "every is 'uur'"),
        ('q = "x"\nwebhook = "file:///etc/passwd"', "begins with https://"),
        ('q = "x"\nto = "a@example.org"\ncolour = "red"', "unknown name 'colour'"),
        ('q = 3\nto = "a@example.org"', "q is no text"),
        ("q = ", "no TOML"),
        ("q = " + 10_000 * "[", "no TOML .it is nested too deep"),
        ("q = 0x" + 5_000 * "f", "no TOML .a number or a date in it cannot be"),
        ('q = "x"\nwebhook = "https://["', "begins with https://"),
    ],
)
def test_a_fault_in_the_file_is_one_line_with_the_remedy(post: Post, table: str, said: str) -> None:
    post.searches(table)
    with pytest.raises(UsageError, match=said) as raised:
        load(post.folder / "searches.toml", post.engine.vocabularies)
    assert "\n" not in str(raised.value)


def test_a_thousand_searches_are_asked_of_what_is_new_alone(post: Post) -> None:
    words = [f"woord{number}" for number in range(1000)]
    post.searches(*(f'q = "{word}"\natom = "{word}.atom"' for word in words))
    post.night(*(document(number, (f"{words[number]} en windmolens", "sp")) for number in range(2, 22)))
    asked: list[tuple[str, ...]] = []
    hits = post.engine.hits
    post.engine.hits = lambda request: (asked.append(request.document), hits(request))[1]  # type: ignore[method-assign]
    outcome = post.night(document(25, ("woord7 en woord8", "d66")))
    assert len(outcome.told) == 2
    assert set(asked) == {("kst-99300-25",)}


def test_of_one_night_the_oldest_document_is_told_first(post: Post) -> None:
    post.night(*(document(number, ("windmolens", "d66")) for number in (9, 3, 5)))
    (mail,) = post.mailbox.taken
    text = mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    places = [text.index(f"Verzonnen overleg {number}") for number in (3, 5, 9)]
    assert places == sorted(places)
