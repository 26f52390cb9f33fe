"""The tables of a record.

Append-only: outlets, articles, versions, inputs, readings, judgements, the log. The index (placed,
facets, agents, mentions, sites, and `found`, the full text) is made of the newest reading of each
version, and can be made again at any time. A mark is numbered as `facets.noted` gives it; it has a
row for each of its facets, and of these for each of its agents. Actors and places have a row for
each name. `found` has the tokens of `sentences.words`, under the numbers of their rows.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()


def number() -> Column[int]:
    """The number of a row."""
    return Column("n", Integer, primary_key=True)


def of(table: str, *, optional: bool = False, key: bool = False, name: str = "") -> Column[int]:
    """A column that names a row of another table; it goes with that row."""
    target = ForeignKey(f"{table}.n", ondelete="CASCADE")
    called = name or table.removesuffix("s")
    return Column(called, Integer, target, nullable=optional, primary_key=key)


def words(name: str, *, optional: bool = False, unique: bool = False) -> Column[str]:
    """A column of text."""
    return Column(name, Text, nullable=optional, unique=unique)


outlets = Table("outlets", metadata, number(), words("name"), words("folded", unique=True))

articles = Table("articles", metadata, number(), words("id", unique=True))

keys = Table(
    "keys", metadata, Column("key", Text, primary_key=True), of("articles"), sqlite_with_rowid=False
)

versions = Table(
    "versions",
    metadata,
    number(),
    words("id", unique=True),
    of("articles"),
    of("outlets", optional=True),
    words("text"),
    words("fingerprint"),
    words("namesake", optional=True),
    Column("fields", LargeBinary, nullable=False),
    words("moment", optional=True),
    words("day", optional=True),
    words("embargoed", optional=True),
    words("taken"),
)

inputs = Table(
    "inputs",
    metadata,
    number(),
    words("key"),
    of("versions"),
    words("guid", optional=True),
    words("path"),
    Column("ordinal", Integer, nullable=False),
    Column("came", LargeBinary),
    Column("raw", LargeBinary),
    UniqueConstraint("key", "version"),
)

problems = Table(
    "problems",
    metadata,
    number(),
    words("key", unique=True),
    words("path"),
    Column("problem", LargeBinary, nullable=False),
)

makers = Table(
    "makers",
    metadata,
    number(),
    words("name"),
    words("version"),
    words("pipeline"),
    words("tables"),
    UniqueConstraint("name", "version", "pipeline", "tables"),
)

readings = Table(
    "readings",
    metadata,
    number(),
    of("versions"),
    of("makers"),
    Column("marks", LargeBinary, nullable=False),
    Column("problems", LargeBinary, nullable=False),
    words("taken"),
    UniqueConstraint("version", "maker"),
)

sentences = Table(
    "sentences", metadata, number(), words("id", unique=True), of("versions"), words("words")
)

placed = Table(
    "placed",
    metadata,
    of("versions", key=True),
    of("sentences", key=True),
    sqlite_with_rowid=False,
)

actors = Table(
    "actors",
    metadata,
    number(),
    words("id"),
    words("name"),
    words("folded"),
    words("kind"),
    words("country", optional=True),
    UniqueConstraint("id", "folded"),
)

places = Table(
    "places",
    metadata,
    number(),
    words("id"),
    words("name"),
    words("folded"),
    UniqueConstraint("id", "folded"),
)

facets = Table(
    "facets",
    metadata,
    Column("facet", Text, primary_key=True),
    of("sentences", key=True),
    of("versions", key=True),
    Column("mark", Integer, primary_key=True),
    sqlite_with_rowid=False,
)

agents = Table(
    "agents",
    metadata,
    of("actors", key=True),
    Column("facet", Text, primary_key=True),
    of("sentences", key=True),
    of("versions", key=True),
    Column("mark", Integer, primary_key=True),
    sqlite_with_rowid=False,
)

mentions = Table(
    "mentions",
    metadata,
    of("actors", key=True),
    of("sentences", key=True),
    of("versions", key=True),
    sqlite_with_rowid=False,
)

sites = Table(
    "sites",
    metadata,
    of("places", key=True),
    of("sentences", key=True),
    of("versions", key=True),
    sqlite_with_rowid=False,
)

parses = Table(
    "parses",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("parse", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

judgements = Table(
    "judgements",
    metadata,
    number(),
    words("subject"),
    words("verdict"),
    words("by"),
    words("note"),
    Column("undoes", Integer, ForeignKey("judgements.n", ondelete="CASCADE")),
    words("taken"),
)

log = Table(
    "log",
    metadata,
    number(),
    words("event"),
    words("subject"),
    words("taken"),
    sqlite_autoincrement=True,
)

erasures = Table(
    "erasures",
    metadata,
    number(),
    words("rule"),
    Column("articles", Integer, nullable=False),
    Column("versions", Integer, nullable=False),
    words("taken"),
)

erased = Table("erased", metadata, Column("key", Text, primary_key=True))

migrations = Table(
    "migrations",
    metadata,
    Column("number", Integer, primary_key=True),
    words("name"),
    words("taken"),
)

Index("keys_of_articles", keys.c.article)
Index("versions_of_articles", versions.c.article)
Index("versions_by_namesake", versions.c.namesake)
Index("versions_by_moment", versions.c.moment)
Index(
    "versions_under_embargo",
    versions.c.embargoed,
    sqlite_where=versions.c.embargoed.is_not(None),
)
Index("inputs_of_versions", inputs.c.version)
Index("sentences_of_versions", sentences.c.version)
Index("placed_sentences", placed.c.sentence)
Index("facets_of_versions", facets.c.version)
Index("facets_of_sentences", facets.c.sentence)
Index("agents_of_versions", agents.c.version)
Index("agents_of_sentences", agents.c.sentence)
Index("mentions_of_versions", mentions.c.version)
Index("mentions_of_sentences", mentions.c.sentence)
Index("sites_of_versions", sites.c.version)
Index("sites_of_sentences", sites.c.sentence)
Index("log_of_subjects", log.c.subject)
Index("judgements_of_subjects", judgements.c.subject)
Index("versions_of_outlets", versions.c.outlet)
