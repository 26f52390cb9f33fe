"""Raw bytes to Article: decoding, parts, dateline, reference day, language. Pure."""
