"""The engine on an OpenSearch cluster: the same results as from a folder, for what one machine cannot hold.

address        where the cluster is, and as whom it is asked
http           requests that are tried on each node in turn
failures       what can go wrong, as errors of ours
mapping        the fields and analysers of an index
row_terms      a text → its terms as a cluster takes them
rows           a document → the rows that are written of it
clauses        the query tree → a query of OpenSearch
filters        the selections of a request, and which rows a commit shows
index_state    what an index keeps of itself
lock           who is writing
commits        commits that are whole or not there
bulk, writing  documents into the index
word_counts    in how many paragraphs each word stands
stored_rows    rows and documents out of the index
searching      hits, facets and tallies
value_counts   exact counts
commit_view    one commit, as help with a search sees it
refusals       files that were refused
checking       whether the index holds what was written
engine         all of that together
"""
