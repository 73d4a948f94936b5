"""The kinds of XML in which parliament publishes → marked blocks: a reader for each."""
