"""Searching a columnar index: query trees as operations on arrays.

evaluate              a query over one commit: hits, counts, tables
view, statistics      a segment, and a commit, with what is worked out once
translate, expand     query trees → nodes; prefixes, patterns and misspelt words → terms
nodes                 what a query tree becomes for one segment: documents first, then scores
facets                selections, counts, cross tables
scoring, rank, hits   BM25F from a table; the best of many; the hits of a page
arrays, fuzzy, costs  sets of documents as arrays; near words; thresholds at which one algorithm overtakes another
"""
