"""Tables that the reading steps read; see `dateline.tables` for the format."""
