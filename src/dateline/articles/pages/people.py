"""The names in a byline or an author field, in the languages that pages are met in."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from dateline.articles.agencies import agencies
from dateline.articles.claims import key
from dateline.articles.furniture import words as furniture_words
from dateline.tables import words

TABLES = "dateline.articles.tables"
MOST_WORDS, LONGEST, SHORT = 5, 60, 6
DOMAIN = re.compile(r"\w{2,}\.[a-z]{2,}", re.IGNORECASE)
PLACED = re.compile(r"\s(?:in|at|for|from|aus)\s+[^\W\d_].*$")
ODD = re.compile(r"https?:|www\.|@|\d{3}|[{}<>=\[\]]|\w\.\w+/")
BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")
TAIL = re.compile(r"\s*(?:[|•·–—]| - | / ).*$", re.DOTALL)
SMALL = re.compile(r"^\W*(?:di|de|da|af|od)\s+")
INITIAL = re.compile(r"\b\w\.$")
MARKS = " \t\r\n.,;:*-–—|/·•"
FULL = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄΑ-Ω][\w.'’\-]*)(?:\s+(?:(?:de|da|di|do|dos|du|del|la|le|van|von|der|den|ter|ten|al|el|bin|ibn|zu|af|av)\s+)*"
    r"[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄΑ-Ω][\w.'’\-]*){1,4}"
)
EASTERN = re.compile(r"[\u3400-\u9fff\uac00-\ud7af]{2,4}")
WORDS = re.compile(r"[^\W\d_]+(?:[.'’\-][^\W\d_]+)*\.?")


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
    """A pattern for what stands between two names."""
    found = "|".join(map(re.escape, sorted(words(TABLES, "bylines", "joint"))))
    return re.compile(rf"\s*[,;、，]\s*(?:(?:{found})\s+)?|\s+(?:{found})\s+", re.IGNORECASE)


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
    plain = PLACED.sub("", TAIL.sub("", BRACKETS.sub("", line)))
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
    found = names(SMALL.sub("", text))
    return tuple(name for name in found if FULL.fullmatch(name) or EASTERN.fullmatch(name))


def is_agency(name: str) -> bool:
    """Whether a name is a news or photo agency's."""
    return name.lower() in agencies()


def is_organisation(name: str, outlets: Collection[str]) -> bool:
    """Whether a name is a desk's, an agency's, or one of some outlets' (folded, see `key`)."""
    plain = key(name)
    runs = {key("".join(run)) for run in word_runs(name)}
    own = any(outlet in runs or (len(outlet) > SHORT and outlet in plain) for outlet in outlets)
    return own or is_agency(name) or is_desk(name) or DOMAIN.search(name) is not None


def word_runs(name: str) -> Iterator[list[str]]:
    """The runs of words of a name."""
    found = name.split()
    return (found[i:j] for i in range(len(found)) for j in range(i + 1, len(found) + 1))


def is_desk(name: str) -> bool:
    """Whether a name has a word of desks: 'Reuters Staff', 'Redaktion'."""
    known = words(TABLES, "bylines", "desk") | furniture_words("desk")
    return not known.isdisjoint(
        word.strip(MARKS) for word in name.lower().replace("-", " ").split()
    )
