"""Raw bytes to Article: decoding, parts, dateline, reference day, language. Pure."""

from dateline.articles.compose import compose, empty

__all__ = ["compose", "empty"]
