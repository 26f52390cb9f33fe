"""Tables that the reader of figures and the comparison of versions use; see `dateline.tables`."""
