"""Tables that tell the parts of a story apart; see `dateline.tables` for the format."""
