"""A page of HTML to the parts, pictures and fields of its story. Pure; lxml, no network."""

from dateline.articles.pages.read import Page, page

__all__ = ["Page", "page"]
