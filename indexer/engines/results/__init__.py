"""What was found → a search result: the same for every engine.

facet_counts    counts → facets
highlight       a text in pieces, those that a query found marked
hit_records     paragraphs → hits, with a snippet of each
lacking_values  values of facets that the index has not, and those nearest to them
relaxation      the smallest part to leave out of a search that finds nothing
help            another spelling, other words, what to leave out
answer          all of that together
"""
