"""Thresholds at which one algorithm overtakes another; both give the same result.

Measured with NumPy 2.4 on one core of an AMD EPYC, on a million documents.
"""

SEARCH = 16
"""Searching for a document in a sorted array costs as much as this many marks in a row."""
SORT = 32
"""Sorting this part of a segment's documents costs as much as going through a row of them all."""
FILL = 24
"""Unmarking one document costs as much as filling so many bytes of a row."""
ROW = 1 << 22
"""A row of marks for positions is no longer than this: beyond, positions are sorted."""
NEAR = 8
"""Marking so many positions after a word costs less than a sort."""
DOCUMENTS = 4096
"""So many documents at a time are looked at for a phrase: their positions fit in the cache."""
KEPT = 16
"""Of a query of more parts than this, the documents of none are kept once they are in what it makes of them."""
ROWS = 2
"""So many rows of marks, and of sums, a thread keeps for the next search."""
TABLE = 2048
"""For so many postings a table of scores is worth its making."""
COUNTED = 16 * 1024
"""From so many documents on, columns are counted together."""
JOINED = 1 << 16
"""Columns counted together make at most so many different numbers."""
RANKED = 4096
"""From so many values on, the best of each of BLOCKS blocks are looked at first."""
BLOCKS = 64
SPARSE = 4
"""Where fewer than this part of the members of a column's sets count, they are looked for, …"""
MEMBERS = 512
"""… unless there are no more members than this."""
