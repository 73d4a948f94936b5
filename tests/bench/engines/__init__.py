"""Engines side by side: the same paragraphs, the same queries, the same answers.

`python -m tests.bench.engines --paragraphs 1000000` prints the tables and draws the plot. Every engine runs in a
process of its own (`worker`) and is driven query by query (`driver`), so that noise of the machine hits all alike.
"""
