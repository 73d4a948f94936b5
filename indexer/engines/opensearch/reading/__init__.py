"""Reading one commit of an index on a cluster: it is searched, counted and read back.

clauses        the query tree → a query of OpenSearch
filters        the selections of a request, and which rows a commit shows
stored_rows    rows and documents out of the index
value_counts   exact counts
searching      hits, facets and tallies
prepared_help  suggestions, of what was read for them
commit_view    the commit as help with a search sees it
"""
