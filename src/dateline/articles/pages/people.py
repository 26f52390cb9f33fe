"""The names in a byline or an author field, in the languages that pages are met in."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from dateline.articles.agencies import agencies
from dateline.articles.claims import key
from dateline.articles.furniture import words as furniture_words
from dateline.tables import words

TABLES = "dateline.articles.tables"
MOST_WORDS, LONGEST = 5, 60
DOMAIN = re.compile(r"\w{2,}\.[a-z]{2,}", re.IGNORECASE)
ODD = re.compile(r"https?:|www\.|@|\d{3}|[{}<>=\[\]]|\w\.\w+/")
BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")
TAIL = re.compile(r"\s*(?:[|•·–—]| - | / ).*$", re.DOTALL)
INITIAL = re.compile(r"\b\w\.$")
MARKS = " \t\r\n.,;:*-–—|/·•"
WORDS = re.compile(r"[^\W\d_]+(?:[.'’\-][^\W\d_]+)*\.?")
CASELESS = range(2, 5)


@cache
def opening() -> re.Pattern[str]:
    """A pattern for the words that open a byline."""
    found = sorted(words(TABLES, "bylines", "by"), key=lambda word: (-len(word), word))
    by = "|".join(map(re.escape, found))
    capital = "[A-ZÀ-Þ]"
    return re.compile(
        rf"^\W*(?:(?i:{by})(?:\s*[:：／]\s*|\s+)|By(?={capital})|Di\s+(?={capital}\S*\s+{capital}))"
    )


@cache
def joints() -> re.Pattern[str]:
    """A pattern for what stands between two names; a word only in small letters ('Mary A Roe')."""
    found = "|".join(map(re.escape, sorted(words(TABLES, "bylines", "joint"))))
    return re.compile(rf"\s*[,;、，]\s*(?:(?:{found})\s+)?|\s+(?:{found})\s+")


@cache
def placed() -> re.Pattern[str]:
    """A pattern for where a name is said to be: 'in Trieste'."""
    found = "|".join(map(re.escape, sorted(words(TABLES, "bylines", "place"))))
    return re.compile(rf"\s(?:{found})\s+[^\W\d_].*$")


def names(text: str) -> tuple[str, ...]:
    """The names that a text lists, as printed, each once; what follows a bar or dash is left out.

    Of several that commas divide, a single word after a full name is no name ('Jane Roe, Trieste')
    unless it is an agency's.
    """
    found: list[str] = []
    for piece in pieces(text):
        single = len(piece.split()) == 1
        if single and found and not is_agency(piece) and " " in found[0]:
            continue
        found.append(piece)
    return tuple(dict.fromkeys(found))


def pieces(text: str) -> Iterator[str]:
    """What could be a name: short, without digits, addresses or marks."""
    line = opening().sub("", " ".join(text.split()), count=1)
    plain = placed().sub("", TAIL.sub("", BRACKETS.sub("", line)))
    by, role = words(TABLES, "bylines", "by"), tuple(words(TABLES, "bylines", "role"))
    for part in joints().split(plain):
        piece = part.removesuffix(next(filter(part.endswith, role), "")) if part else ""
        if piece.strip().lower() in by:
            continue
        name = piece.strip(MARKS) if not INITIAL.search(piece) else piece.strip()
        short = len(name) <= LONGEST and len(name.split()) <= MOST_WORDS
        if short and WORDS.match(name) and not ODD.search(name):
            yield name


def persons(text: str) -> tuple[str, ...]:
    """The names of people in a line that a page shows: full ones, each word with a capital."""
    return tuple(name for name in names(without_small(text)) if is_full(name))


def without_small(text: str) -> str:
    """A line without the small word of a byline at its start: 'di Jane Roe'."""
    first, _, rest = text.strip().partition(" ")
    return rest if first in words(TABLES, "bylines", "particle") else text


def is_full(name: str) -> bool:
    """Whether a name has two words or more, each with a capital but for particles.

    In a script without capitals: two to four letters, or words.
    """
    tokens = name.split()
    particles = words(TABLES, "bylines", "particle")
    letters = [one for one in name if one.isalpha()]
    if not any(one.isupper() or one.islower() for one in letters):
        return len(tokens if len(tokens) > 1 else letters) in CASELESS
    proper = [token for token in tokens if token[0].isupper()]
    small = [token for token in tokens if not token[0].isupper() and token not in particles]
    return len(proper) > 1 and not small and tokens[0] in proper


def is_agency(name: str) -> bool:
    """Whether a name is a news or photo agency's."""
    return name.lower() in agencies()


def is_organisation(name: str, outlets: Collection[str]) -> bool:
    """Whether a name is a desk's, an agency's, or one of some outlets' (folded, see `key`)."""
    own = any(key("".join(run)) in outlets for run in word_runs(name))
    return own or is_agency(name) or is_desk(name) or DOMAIN.search(name) is not None


def word_runs(name: str) -> Iterator[list[str]]:
    """The runs of words of a name."""
    found = name.split()
    return (found[i:j] for i in range(len(found)) for j in range(i + 1, len(found) + 1))


def is_desk(name: str) -> bool:
    """Whether a name is that of a desk: 'Reuters Staff', 'Redaktion', 'Web Desk'.

    It has a word that only desks have, or nothing but words of desks and agencies.
    """
    tokens = [word.strip(MARKS) for word in name.lower().replace("-", " ").split()]
    desk = words(TABLES, "bylines", "desk")
    house = words(TABLES, "bylines", "house") | furniture_words("desk") | agencies().keys()
    return not desk.isdisjoint(tokens) or all(token in house for token in tokens)
