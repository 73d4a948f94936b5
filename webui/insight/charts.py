"""Bar charts in SVG: widths are percentages, so that a chart fits any page; heights are pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

HEIGHT = 130
"""The height of a chart in pixels, with the names of its periods."""
_TOP, _FOOT = 8, 108
"""Where its highest and lowest line are."""
_GAP = 0.2
_FEWEST = 6
"""Fewer bars than this are no wider, so that one bar is not a wall."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its left side and width in percentages, its top and height in pixels, and what it stands for."""

    x: str
    width: str
    y: int
    height: int
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """A horizontal line at a value: its distance from the top in pixels, and the value in words."""

    y: int
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The name of a period under its bar: its place as a percentage, and the part of the name at that place."""

    x: str
    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart. `title` and `description` say what a sighted reader sees."""

    title: str
    description: str
    bars: tuple[Bar, ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]


def ceiling(values: Sequence[float]) -> float:
    """The least of 1, 2 and 5 times a power of ten that no value is above; 1 where there is nothing.

    >>> ceiling([3, 17]), ceiling([0.031]), ceiling([])
    (20.0, 0.05, 1.0)
    """
    most = max(values, default=0)
    if most <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(most))
    return next((step * power for step in (1, 2, 5) if most <= step * power), 10 * power)


def bars(values: Sequence[float], titles: Sequence[str], top: float) -> tuple[Bar, ...]:
    """A bar for each value, as high as its share of `top`; one that is not 0 is high enough to see."""
    slot = 100 / max(len(values), _FEWEST)
    return tuple(
        Bar(_percent((number + _GAP / 2) * slot), _percent((1 - _GAP) * slot), _FOOT - height, height, title)
        for number, (value, title) in enumerate(zip(values, titles, strict=True))
        if (height := max(round((_FOOT - _TOP) * value / top), 1 if value > 0 else 0))
    )


def line(value: float, top: float, label: str) -> Line:
    """The horizontal line at a value."""
    return Line(round(_FOOT - (_FOOT - _TOP) * value / top), label)


def marks(names: Sequence[str], most: int) -> tuple[Mark, ...]:
    """The names of at most so many periods, every second or third or further one from the first, under the middle of
    their bars; a first or last one ends where the chart does."""
    step = max(math.ceil(len(names) / most), 1)
    return tuple(
        Mark(*_place(number, max(len(names), _FEWEST), names[number])) for number in range(0, len(names), step)
    )


def _place(number: int, slots: int, name: str) -> tuple[str, str, str]:
    if number == 0 and slots > _FEWEST:
        return "0%", "start", name
    if number == slots - 1 and slots > _FEWEST:
        return "100%", "end", name
    return _percent((number + 0.5) * 100 / slots), "middle", name


def _percent(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") + "%"
