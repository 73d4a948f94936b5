"""Thresholds at which one algorithm overtakes another; both give the same result.

Measured with NumPy 2.4 on one core of an AMD EPYC, on a million documents.
"""

SEARCH = 16
"""Searching for a document in a sorted array costs as much as this many marks in a row."""
SORT = 32
"""Sorting one in this many of a segment's documents costs as much as one pass over a row of all of them."""
FILL = 24
"""Unmarking one document costs as much as filling this many bytes of a row."""
ROW = 1 << 22
"""A row of marks for positions is no longer than this: beyond, positions are sorted."""
NEAR = 8
"""Marking at most this many positions after a word costs less than a sort."""
DOCUMENTS = 4096
"""The number of documents that are searched for a phrase at a time: their positions fit in the cache."""
KEPT, HELD = 16, 1 << 16
"""In a query of more parts than the first, which have more documents together than the second (half a MiB of numbers),
those of each part are freed as soon as they have been combined."""
ROWS = 2
"""The number of rows of marks, and of rows of sums, that a thread keeps for the next search."""
TABLE = 2048
"""From this many postings on, a table of scores is faster than scores one by one."""
SINGLE, MANY_SETS = 16, 96
"""The values of at most this many documents are counted one by one: the first, or the second where a column's sets have
more than MEMBERS members."""
COUNTED = 96 * 1024
"""From this many documents on, columns are counted together."""
JOINED = 1 << 16
"""The greatest number of combinations of values of columns that are counted together."""
FEW = 256
"""So few documents are sorted whole, and not only the best of them."""
RANKED = 4096
"""From this many values on, the best of each of BLOCKS blocks are looked at first."""
BLOCKS = 64
SPARSE = 4
"""Where fewer than one in this many of the members of a column's sets count, these are looked for, …"""
MEMBERS = 512
"""… unless there are no more members than this."""
