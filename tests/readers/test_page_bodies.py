"""Where the text of a page of HTML stands, apart from its menus. All pages here are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.readers.html import reader

TEXT = "<h1>Verzonnen verslag</h1><p>De leden van de SP-fractie vragen of de verzonnen brug er komt.</p><p>Ja.</p>"
SAID = ["Verzonnen verslag", "De leden van de SP-fractie vragen of de verzonnen brug er komt.", "Ja."]
PAGE = "<html><body><div><p>Menu</p></div>%s<div><p>Over deze site</p><p>Privacy en cookies</p></div></body></html>"


def texts(page: str) -> list[str]:
    return [block.text for block in reader.read("verzonnen.html", page.encode()).blocks]


@pytest.mark.parametrize(
    "body",
    [
        f"<main>{TEXT}</main>",
        f'<div role="main"><div>{TEXT}</div></div>',
        f"<article>{TEXT}</article>",
        f"<div>{TEXT.replace('</h1>', '</h1><p>Delen</p></div><main>')}</main>",
        f"<main><p>Kruimelpad</p><div id='broodtekst'>{TEXT}</div></main>",
        f"<div>{TEXT.replace('<p>Ja', '<article><p>Ja').replace('Ja.</p>', 'Ja.</p></article>')}</div>",
    ],
    ids=["main", "role", "article", "title", "known", "part"],
)
def test_what_stands_around_the_main_text_of_a_page_is_left_out_where_that_holds_most_of_it(body: str) -> None:
    around = body.startswith("<div>") and "<article>" in body  # no more than a part is marked
    expected = ["Menu", *SAID, "Over deze site", "Privacy en cookies"] if around else SAID
    assert texts(PAGE % body) == expected


def test_of_several_articles_all_are_read_and_none_twice() -> None:
    body = (
        f"<article>{TEXT}</article><article><p>Een verzonnen bijlage.</p><article><p>Een deel.</p></article></article>"
    )
    assert texts(PAGE % body) == [*SAID, "Een verzonnen bijlage.", "Een deel."]
