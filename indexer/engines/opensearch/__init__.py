"""The engine on an OpenSearch cluster: the same results as from a folder, for what one machine cannot hold.

connection     the cluster and requests to it
rows           paragraphs as rows of an index
state          what an index keeps of itself: commits, the write lock, counts of words, refused files
reading        one commit searched, counted and read back
bulk, writing  documents into the index
checking       whether the index holds what was written
engine         all of that together
"""
