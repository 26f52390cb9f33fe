"""Raw bytes to Article: decoding, parts, dateline, reference day, language. Pure."""

from dateline.articles.compose import compose

__all__ = ["compose"]
