"""Following a search through the page: asking, confirming, being told, stopping."""

from __future__ import annotations

import re
import sqlite3
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient
from itsdangerous import TimestampSigner
from werkzeug.test import TestResponse

from indexer.alerts import Alerts, MailServer, Notice, Subscriptions, load
from indexer.alerts.followers import with_followers
from indexer.alerts.subscriptions import LASTS, MOST, Wish
from indexer.engines import Engine, open_engine
from tests.support.command import run, running
from tests.support.documents import made_up
from tests.support.mailbox import Mailbox, listening
from webui import create_app
from webui.follow import permission
from webui.serving.settings import Following, Settings

SITE = "https://inbreng.example.org"
OURS = {"Sec-Fetch-Site": "same-origin"}


class Stage:
    """Pages over an index, with a mail server, and nights of alerts."""

    def __init__(self, folder: Path, mailbox: Mailbox) -> None:
        self.mailbox, self.folder = mailbox, folder
        self.engine: Engine = open_engine(folder / "index")
        self.engine.write([made_up(1, [("Verzonnen windmolens op zee.", ("vvd",), ())])])
        self.server = MailServer("127.0.0.1", "Inbreng <inbreng@example.org>", mailbox.port, "none")
        self.kept = Subscriptions(folder / "subscriptions.db")
        served = Settings(following=Following(self.server, SITE, self.kept, "Raadzoeker"))
        self.client: FlaskClient = create_app({"ENGINE": self.engine, "SETTINGS": served}).test_client()
        self.now = datetime(2026, 11, 28, 4, tzinfo=UTC)
        self.night()

    def ask(self, address: str = "lezer@example.nl", search: str = "q=windmolens", **headers: str) -> TestResponse:
        """Fill in the form."""
        form = {"address": address, "every": "day"}
        return self.client.post(f"/follow?{search}", data=form, headers=OURS | headers)

    def follow(self, address: str = "lezer@example.nl", search: str = "q=windmolens") -> None:
        """Fill in the form, open the link of the message, press the button."""
        already = len(self.mailbox.taken)
        self.ask(address, search)
        link = link_in(self.mailbox.wait_for(already + 1)[-1].get_content())
        assert self.client.post(link).status_code == 200

    def night(self, *paragraphs: str) -> list[str]:
        """Paragraphs come in, alerts go out; the subjects of the messages."""
        already = len(self.mailbox.taken)
        if paragraphs:
            number = self.now.toordinal()
            self.engine.write([made_up(number, [(text, ("d66",), ()) for text in paragraphs])])
        notice = with_followers(Notice(SITE, self.server, ()), self.kept, self.engine.vocabularies, lambda line: None)
        Alerts(notice, self.engine, self.folder / "alerts.db").run(self.now)
        self.now += timedelta(days=1)
        return [str(mail["Subject"]) for mail in self.mailbox.taken[already:]]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A stage on which nobody asked for anything yet."""
    permission.forget()
    with listening() as mailbox:
        made = Stage(tmp_path, mailbox)
        yield made
        made.client.application.extensions["outbox"].wait()


def link_in(text: str) -> str:
    """The address in a message, without the site."""
    found = re.search(rf"{SITE}(/follow\S+)", text)
    assert found is not None
    return found[1]


def test_who_asks_and_confirms_is_told_once_and_can_stop(stage: Stage) -> None:
    answer = stage.ask()
    assert "Kijk in uw mailbox" in answer.text
    assert stage.kept.all() == {}, "nothing is kept before it is confirmed"
    (invitation,) = stage.mailbox.wait_for(1)
    assert (invitation["To"], invitation["From"]) == ("lezer@example.nl", "Inbreng <inbreng@example.org>")
    link = link_in(invitation.get_content())
    shown = stage.client.get(link)
    assert "lezer@example.nl" in shown.text
    assert "windmolens" in shown.text
    assert shown.headers["Cache-Control"] == "no-store"
    assert stage.kept.all() == {}, "a program that opens links confirms nothing"
    assert "U volgt deze zoekopdracht" in stage.client.post(link).text
    assert stage.client.post(link).status_code == 200, "twice is once"
    assert list(stage.kept.all().values()) == [Wish("lezer@example.nl", {"q": "windmolens"})]

    assert stage.night("Verzonnen windmolens op land.") == ["Inbreng: 1 nieuwe alinea voor “windmolens”"]
    assert stage.night() == []
    told = stage.mailbox.taken[-1]
    page, by_mail = (part.strip(" <>") for part in told["List-Unsubscribe"].split(","))
    assert by_mail.startswith("mailto:inbreng@example.org")
    assert told["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert page in told.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    stop = page.removeprefix(SITE)
    assert stage.client.get(stop).status_code == 200
    assert len(stage.kept.all()) == 1, "a program that opens links stops nothing"
    one_click = stage.client.post(stop, data={"List-Unsubscribe": "One-Click"})
    assert "U bent gestopt" in one_click.text
    assert stage.client.post(stop).status_code == 200, "twice is once"
    assert stage.kept.all() == {}
    assert stage.night("Verzonnen windmolens in het bos.") == []


def test_nothing_is_left_of_who_stopped(stage: Stage) -> None:
    stage.follow()
    stage.night("Verzonnen windmolens op land.")
    stage.client.post(stage.mailbox.taken[-1]["List-Unsubscribe"].split(">")[0].strip("<").removeprefix(SITE))
    stage.night()
    for file in stage.folder.glob("*.db"):
        assert b"lezer@example.nl" not in file.read_bytes()
    with closing(sqlite3.connect(stage.folder / "alerts.db")) as db:
        assert db.execute("SELECT count(*) FROM told").fetchone() == (0,)


def test_in_english_everything_is_english(stage: Stage) -> None:
    stage.ask(search="q=windmolens&lang=en")
    (invitation,) = stage.mailbox.wait_for(1)
    assert "Raadzoeker: confirm" in invitation["Subject"]
    link = link_in(invitation.get_content())
    assert "Do you want to follow this search?" in stage.client.get(link).text
    stage.client.post(link)
    assert stage.night("Verzonnen windmolens.") == ["Inbreng: 1 new paragraph for “windmolens”"]
    assert "You get this message" in stage.mailbox.taken[-1].get_body(("plain",)).get_content()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "address",
    ["", "nobody", "a@b", "a@b.nl\nBcc: c@example.nl", "a@b.nl, c@example.nl", "<a@b.nl>", "a b@c.nl", "é@example.nl",
     "a@example.nl\x00", f"{'a' * 64}@{'b' * 200}.nl"],
)  # fmt: skip
def test_what_is_no_address_is_said_and_nothing_is_sent(stage: Stage, address: str) -> None:
    answer = stage.ask(address)
    assert answer.status_code == 400
    assert "Dat is geen e-mailadres" in answer.text
    stage.follow()
    assert len(stage.mailbox.taken) == 1


def test_a_message_to_a_stranger_holds_no_word_of_who_asked(stage: Stage) -> None:
    stage.ask(search="q=koop+nu+op+boef.example.com")
    (invitation,) = stage.mailbox.wait_for(1)
    assert "boef" not in re.sub(r"token=\S+", "", invitation.as_string())


def test_the_answer_is_the_same_whoever_the_address_is(stage: Stage) -> None:
    stage.follow("bekend@example.nl")
    stage.mailbox.refused = {"bestaat-niet@example.nl"}
    known, new, unknown = (
        stage.ask(f"{who}@example.nl") for who in ("bekend", "nieuw", "bestaat-niet")
    )  # fmt: skip
    assert known.status_code == new.status_code == unknown.status_code == 200
    assert known.data == new.data == unknown.data
    more = [stage.ask("bekend@example.nl") for _ in range(3)]
    assert {answer.data for answer in more} == {known.data}


def test_nobody_is_written_to_more_than_three_times_a_day(stage: Stage) -> None:
    for number in range(6):
        stage.ask("Lezer@example.nl" if number % 2 else "lezer@EXAMPLE.nl", f"q=windmolens+{number}")
    stage.ask("ander@example.nl")
    taken = stage.mailbox.wait_for(4)
    assert [str(mail["To"]).casefold() for mail in taken].count("lezer@example.nl") == 3


def test_one_visitor_asks_ten_times_an_hour(stage: Stage) -> None:
    codes = [stage.ask(f"lezer{number}@example.nl").status_code for number in range(12)]
    assert codes == [200] * 10 + [429] * 2


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://elders.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://[::1"}, 403),
        ({"Origin": "http://localhost"}, 200),
        ({}, 200),
    ],
)
def test_a_form_of_another_site_sends_nothing(stage: Stage, headers: dict[str, str], code: int) -> None:
    answer = stage.client.post("/follow?q=windmolens", data={"address": "a@example.nl"}, headers=headers)
    assert answer.status_code == code


@pytest.mark.parametrize("search", ["", "lang=en", "party=nsb", f"q={'windmolens+' * 150}"])
def test_a_search_that_cannot_be_followed_by_mail_is_said(stage: Stage, search: str) -> None:
    assert stage.ask(search=search).status_code == 400
    assert 'type="email"' not in stage.client.get(f"/follow?{search}").text


def test_a_forged_or_old_link_does_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    token = stage.kept.asked(Wish("lezer@example.nl", {"q": "windmolens"}))
    for wrong in ("", "x", token[:-1], token + "x", stage.kept.stop_token(1)):
        assert stage.client.post(f"/follow/confirm?token={wrong}").status_code == 404
        assert stage.client.post(f"/follow/stop?token={wrong[:-1]}").status_code == 404
    assert stage.client.post(f"/follow/stop?token={token}").status_code == 404
    other = Subscriptions(stage.folder / "other.db")
    assert other.wish(token) is None
    for late in (LASTS + 2, -LASTS - 2):
        monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _, late=late: int(time.time()) - late)
        old = stage.kept.asked(Wish("lezer@example.nl", {"q": "windmolens"}))
        assert stage.client.post(f"/follow/confirm?token={old}").status_code == 404
    assert stage.kept.all() == {}


def test_a_link_works_when_the_clock_was_a_day_ahead(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _: int(time.time()) + 24 * 3600)
    token = stage.kept.asked(Wish("lezer@example.nl", {"q": "windmolens"}))
    assert (stage.client.post(f"/follow/confirm?token={token}").status_code, len(stage.kept.all())) == (200, 1)


def test_one_address_follows_so_many_searches_and_no_more(stage: Stage) -> None:
    for number in range(MOST):
        assert stage.kept.confirm(Wish("lezer@example.nl", {"q": f"windmolens {number}"}))
    token = stage.kept.asked(Wish("lezer@example.nl", {"q": "nog een"}))
    assert stage.client.post(f"/follow/confirm?token={token}").status_code == 409
    assert stage.kept.confirm(Wish("lezer@example.nl", {"q": "windmolens 7"}, "week")), "one it follows can be changed"
    assert len(stage.kept.all()) == MOST


def test_readers_of_the_operators_file_stop_by_one_click_too(stage: Stage) -> None:
    head = f'site = "{SITE}"\n[mail]\nhost = "127.0.0.1"\nfrom = "inbreng@example.org"\n'
    search = '[[search]]\nname = "Wind"\nq = "windmolens"\nto = ["a@example.nl", "b@example.nl"]\n'
    (stage.folder / "searches.toml").write_text(head + search, encoding="utf-8")
    notice = load(stage.folder / "searches.toml", stage.engine.vocabularies)
    (found,) = with_followers(notice, stage.kept, stage.engine.vocabularies, lambda line: None).searches
    address = urlsplit(found.readers[0].stop)
    assert stage.client.post(f"{address.path}?{address.query}").status_code == 200
    (found,) = with_followers(notice, stage.kept, stage.engine.vocabularies, lambda line: None).searches
    assert [reader.to for reader in found.readers] == ["b@example.nl"]
    assert b"a@example.nl" not in (stage.folder / "subscriptions.db").read_bytes()


def test_a_search_that_can_no_longer_be_read_is_told_and_left_out(stage: Stage) -> None:
    stage.kept.confirm(Wish("lezer@example.nl", {"q": "windmolens", "party": ["nsb"]}))
    told: list[str] = []
    assert (
        with_followers(Notice(SITE, stage.server, ()), stage.kept, stage.engine.vocabularies, told.append).searches
        == ()
    )
    assert "there is no party 'nsb'" in told[0]


def test_the_file_of_subscriptions_is_for_its_owner_alone(stage: Stage) -> None:
    assert (stage.folder / "subscriptions.db").stat().st_mode & 0o077 == 0


def test_where_it_is_not_switched_on_there_is_no_form(stage: Stage) -> None:
    client = create_app({"ENGINE": stage.engine}).test_client()
    page = client.get("/follow?q=windmolens&party=vvd")
    assert 'type="email"' not in page.text
    assert "http://localhost/feed.atom?q=windmolens&amp;party=vvd" in page.text
    for path in ("/follow?q=windmolens", "/follow/confirm?token=x", "/follow/stop?token=x"):
        assert client.post(path, data={"address": "a@example.nl"}).status_code == 404


def test_every_view_of_a_search_leads_to_it(stage: Stage) -> None:
    for page in ("/", "/compare", "/timeline", "/heat"):
        shown = stage.client.get(f"{page}?q=windmolens&party=vvd&sort=date&page=2").text
        assert 'href="/follow?q=windmolens&amp;party=vvd&amp;sort=date"' in shown
        assert "/follow" not in stage.client.get(page).text


def test_the_command_switches_it_on_and_says_what_is_lacking(stage: Stage) -> None:
    file = stage.folder / "searches.toml"
    file.write_text(f'site = "{SITE}"\n', encoding="utf-8")
    command = ["serve", "--index", stage.folder / "index", "--port", 0, "--follow", file]
    lacking = run(*command, cwd=stage.folder, timeout=60)
    assert (lacking.returncode, "there is no [mail]" in lacking.stderr) == (2, True)
    file.write_text(f'site = "{SITE}"\n[mail]\nhost = "127.0.0.1"\nfrom = "i@example.org"\n', encoding="utf-8")
    with running(*command, stderr=False) as process:
        address = process.stdout.readline().split()[3]
        with urllib.request.urlopen(f"{address}follow?q=windmolens") as answer:
            assert b'type="email"' in answer.read()
    assert (stage.folder / "index-subscriptions.db").is_file()
