"""Searching a columnar index: query trees as operations on arrays.

evaluate              a query over one commit: hits, counts, tables
view, statistics      a segment, and a commit, with what is worked out once
translate, expand     query trees → nodes; prefixes, patterns and misspelt words → terms
nodes, compounds, leaves, phrases, spans     what nodes do: documents first, then scores
scoring, rank, hits   BM25F from a table; the best of many; the hits of a page
columns, count        facets: selections, counts, cross tables
arrays, fuzzy, costs  sets of documents as arrays; near words; which of two ways is cheaper
"""
