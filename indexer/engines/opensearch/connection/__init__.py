"""The connection to a cluster.

address   where the cluster is, and as whom it is asked
http      requests that are tried on each node in turn
failures  what can go wrong, as errors of ours
"""
