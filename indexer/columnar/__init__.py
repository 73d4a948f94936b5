"""A columnar index for Whoosh: the codec, and an evaluator of query trees over its arrays."""
