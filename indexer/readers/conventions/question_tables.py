"""Tables that set questions beside their answers, or labels beside both: which cell of a row is what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.analysis.sentences import ends_question
from indexer.extraction.formulas.question_labels import read_label
from indexer.patterns import regex

_PAGE = r"blz|pag(?:ina)?|van|tot|t/m"
_COLUMN = (
    r"(?:nr|nummer|vra(?:ag|gen)|antwoord(?:en)?|bijlagen?|fracties?|partij(?:en)?|(?:vra(?:ag|gen))?steller"
    rf"|indieners?|{_PAGE}|bron)\b[.:]?"
)
_HEAD = regex(rf"(?:\(?{_COLUMN}\)?\s*){{3,8}}|nr\.?\s+vra(?:ag|gen)", re.IGNORECASE)
"""The head of a table, without strokes: the names of its columns and nothing else."""
_PAGES = regex(rf"(?:\(?(?:{_PAGE})\b[.:]?\)?\s*){{1,4}}", re.IGNORECASE)
_LONGEST_HEAD = 100
_NAME = regex(_COLUMN, re.IGNORECASE)
_NUMBER = regex(r"(?:vraag)?(?:nr|nummer|no|#)\W*", re.IGNORECASE)
_QUESTION = regex(r"(?:vra(?:ag|gen)|vraagtekst|tekst van de vraag)\W*", re.IGNORECASE)
_ANSWER = regex(r"(?:antwoord(?:en)?|beantwoording|reactie)(?: [\w&/’'-]{1,40}){0,8}\W*", re.IGNORECASE)
"""The name of the column of the answers, perhaps with who answers: `Antwoord van het college`."""
_ASKER = regex(
    r"(?:fracties?|partij(?:en)?|(?:vra(?:ag|gen))?stellers?|indieners?|(?:kamer|raads|staten)?(?:lid|leden)"
    r"|vraag van|van|gesteld door)(?: ?[/(].{1,20})?\W*",
    re.IGNORECASE,
)
_OF_GROUP, _LIKE_A_NAME = regex(r"fractie|partij", re.IGNORECASE), regex(r"[A-Z][a-zà-ÿ]+(?: [\w’'-]+){0,6}")
_OF_MEMBER = regex(r"\(([^()]{2,40})\)")
"""The party behind a member's name."""
_BOTH = regex(r"vra(?:ag|gen)\W{1,5}(?:(?:en|/) ?)?antwoord(?:en)?\W*", re.IGNORECASE)
_ALONE = regex(r"(?:vraag )?(\d{1,3}[a-z]?)[.):]?", re.IGNORECASE)
_OWN = regex(r"(\d{1,3})[.)] (?=\S)")
"""The number of a question inside its cell."""
_FEWEST = 2
"""The least number of columns of a table that is read so."""
_DIGITS = regex(r"\d{1,4}[a-z]?")


def column_names(text: str) -> tuple[str, ...]:
    """The names of the columns of a table of questions, of which a line is the head; nothing if it is none.

    >>> column_names("Nr. Vraag Antwoord"), column_names("Vraag en antwoord")
    (('Nr.', 'Vraag', 'Antwoord'), ())
    """
    return tuple(_NAME.findall(text)) if len(text) < _LONGEST_HEAD and _HEAD.fullmatch(text) else ()


def names_pages(text: str) -> bool:
    """Whether a text is nothing but the names of columns with the pages that questions are about.

    >>> names_pages("Blz. tot"), names_pages("Vraag"), names_pages("")
    (True, False, False)
    """
    return bool(_PAGES.fullmatch(text))


def names_of(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The names of the columns of a table of questions whose rows are given, where no head tells them: in one most of
    the rows ask, in another none does. Nothing for another table, or one that has a head.

    >>> names_of([["1. Hoeveel bruggen?", "Drie."], ["2. Waarom?", "Daarom."]])
    ('Vraag', 'Antwoord')
    >>> names_of([["1", "Hoeveel bruggen?", "Drie."], ["2", "Waarom?", "Daarom."]])
    ('Nr', 'Vraag', 'Antwoord')
    >>> names_of([["Vraag", "Antwoord"], ["Waarom?", "Daarom."]]), names_of([["Jaar", "Aantal"], ["2024", "3"]])
    ((), ())
    >>> names_of([["Hoeveel bruggen?", "14"], ["Waarom?", "15"]])
    ()
    """
    width = min(map(len, rows), default=0)
    if width < _FEWEST or QuestionTable().parts(rows[0]) == []:
        return ()
    columns = [[row[index] for row in rows if row[index]] for index in range(width)]
    asking = [sum(map(ends_question, column)) for column in columns]
    question = asking.index(max(asking))
    answer = question + 1
    if asking[question] * 2 <= len(rows) or answer == width or asking[answer] or not columns[answer]:
        return ()
    if not any(map(str.isalpha, "".join(columns[answer]))):  # the numbers of pages
        return ()
    names = ["–"] * width
    names[question : answer + 1] = "Vraag", "Antwoord"
    if question and all(map(_ALONE.fullmatch, columns[0])):
        names[0] = "Nr"
    return tuple(names)


class QuestionTable:
    """A table of questions; its rows must be given in their order."""

    def __init__(self) -> None:
        self._question, self._answer, self._number, self._asker, self._width = -1, -1, -1, -1, 0
        self._asked, self._grouped = 0, False
        self._mixed, self._open, self._last = False, "", ""

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> QuestionTable:
        """The table that has these rows, which are given to it one by one after that: a head that names its columns may
        be missing."""
        table, named = cls(), names_of(rows)
        if named:
            table.parts(named)
        return table

    def parts(self, cells: Sequence[str]) -> list[tuple[str, int]] | None:
        """The labels of the questions and answers in a row, each with the index of the cell that it belongs to; an
        empty list for the row that names the columns. None where the row holds no question or answer.

        >>> table = QuestionTable()
        >>> table.parts(["Nr.", "Vraag", "Antwoord"]), table.parts(["7", "Hoeveel bruggen?", "Drie."])
        ([], [('Vraag 7', 1), ('Antwoord 7', 2)])
        >>> table.parts(["Nr.", "Fractie", "Vraag", "Antwoord"]), table.parts(["1", "VVD", "Hoezo?", "Daarom."])
        ([], [('Vraag 1 (VVD)', 2), ('Antwoord 1', 3)])
        >>> table.parts(["2", "Ons Dorp", "Hoezo?", "Daarom."])[0]
        ('Vraag 2 (fractie Ons Dorp)', 2)
        >>> table = QuestionTable()
        >>> table.parts(["Lid", "Vraag", "Antwoord"]), table.parts(["Bedacht (JA21)", "Hoezo?", "Daarom."])
        ([], [('Vraag 1 (JA21)', 1), ('Antwoord 1', 2)])
        >>> table = QuestionTable()
        >>> table.parts(["Vragensteller", "Vraag", "Antwoord"]), table.parts(["PvdA", "Hoezo?", "Daarom."])
        ([], [('Vraag 1 (PvdA)', 1), ('Antwoord 1', 2)])
        >>> table = QuestionTable()
        >>> table.parts(["1", "Hoeveel bruggen?"]), table.parts(["", "Drie."]), table.parts(["", "Een staat er nog."])
        ([('Vraag 1', 1)], [('Antwoord 1', 1)], [('Antwoord 1', 1)])
        >>> QuestionTable().parts(["Antwoord 2", "Drie."]), QuestionTable().parts(["Jaar", "2024"])
        ([('Antwoord 2', 1)], None)
        """
        if self._names_columns(cells):
            return []
        if not self._width and (below := self._below(cells)):
            return [below]
        last = max(self._question, self._answer, self._number, self._asker)
        if self._width and last < len(cells) <= self._width and cells[self._question]:
            self._asked += 1
            own = _OWN.match(cells[self._question])
            printed = _DIGITS.search(cells[self._number]) if self._number >= 0 else own
            number = printed.group().rstrip(".) ") if printed else str(self._asked)
            asking = cells[self._asker] if self._asker >= 0 else ""
            asking = ", ".join(dict.fromkeys(_OF_MEMBER.findall(asking))) or self._of_group(asking)
            asker = f" ({asking})" if asking else ""
            labels = [(f"Vraag {number}{asker}", self._question), (f"Antwoord {number}", self._answer)]
            return [(label, index) for label, index in labels if index >= 0 and cells[index]]
        return [(cells[0], 1)] if len(cells) == 2 and cells[1] and read_label(cells[0]) else None

    def _of_group(self, cell: str) -> str:
        """The name of a group in its own column, as such where it may be that of a person."""
        return f"fractie {cell}" if self._grouped and _LIKE_A_NAME.fullmatch(cell) else cell

    @property
    def is_numbered(self) -> bool:
        """Whether the first column holds the numbers of the questions, or is named so."""
        return self._number == 0

    def _below(self, cells: Sequence[str]) -> tuple[str, int] | None:
        """The label of a question that stands beside its number, or of its answer in the row below it, and its cell."""
        filled = [index for index, cell in enumerate(cells) if cell]
        number = _ALONE.fullmatch(cells[0]) if filled else None
        if number and len(filled) == 2:
            asks = "?" in cells[filled[1]] or self._mixed or bool(self._last)
            if asks and number[1] != self._open:
                self._open = number[1]
                return f"Vraag {number[1]}", filled[1]
        if not self._open or len(filled) != (2 if number else 1) or (filled[0] == 0 and len(cells) > 1 and not number):
            return None
        self._last = self._open
        return f"Antwoord {self._open}", filled[-1]

    def _names_columns(self, cells: Sequence[str]) -> bool:
        """Whether a row says which column holds the questions, beside their answers or their numbers."""
        question, answer, number, asker = (
            next((index for index, cell in enumerate(cells) if name.fullmatch(cell)), -1)
            for name in (_QUESTION, _ANSWER, _NUMBER, _ASKER)
        )
        if asker >= 0 and names_pages(cells[asker]) and sum(map(names_pages, cells)) > 1:
            asker = -1  # `Van` beside `Tot`: the pages that a question is about
        self._mixed = self._mixed or any(_BOTH.fullmatch(cell) for cell in cells)
        found = question >= 0 and max(answer, number) >= 0
        if found:
            self._question, self._answer, self._number = question, answer, number if number >= 0 else -1
            self._asker, self._width = asker, len(cells)
            self._grouped = asker >= 0 and bool(_OF_GROUP.match(cells[asker]))
            if number < 0 and question and asker:
                self._number = 0
        return found or (not self._width and any(_BOTH.fullmatch(cell) for cell in cells))
