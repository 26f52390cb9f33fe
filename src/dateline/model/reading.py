"""A reading: an article, its marks, and what made them."""

from dataclasses import dataclass

from dateline.model.article import Article
from dateline.model.marks import Marks
from dateline.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Maker:
    """What made every mark of a reading: name and version, the parser, a hash of the tables."""

    name: str
    version: str
    pipeline: str
    tables: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one version of one article; `problems` are the article's and the steps'."""

    article: Article
    marks: Marks
    maker: Maker
    problems: tuple[Problem, ...] = ()
