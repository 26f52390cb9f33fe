"""Sentences as trees built by hand, for the tests of how events are found in them."""

from dateline.model import Place, Span, Time
from dateline.reading.events.clauses import Clauses
from dateline.reading.events.codebook import Codebook, compiled, lines
from dateline.reading.events.deeds import Deed
from dateline.reading.events.finder import deeds
from dateline.reading.events.participants import People, people
from dateline.reading.trees import tree
from stories import tokens


def clauses(words: str) -> Clauses:
    """The clauses of 'Rebels_NNS_nsubj_1 fled_VBD_ROOT_1'."""
    return Clauses(tree(*tokens(words)))


def spot(own: Clauses, number: int) -> Span:
    """The span of a token."""
    token = own.tokens[number]
    return Span(token.start, token.end)


def persons(
    own: Clauses,
    actors: tuple[int, ...] = (),
    places: tuple[Place, ...] = (),
    times: tuple[Time, ...] = (),
) -> People:
    """The people of a sentence in which some tokens mention an actor each."""
    return people(own, [(spot(own, one), f"a{one}") for one in actors], places, times)


def book(*files: tuple[str, str]) -> Codebook:
    """A codebook of some files, by their names and lines."""
    return compiled([line for name, text in files for line in lines(name, text)])


def found(words: str, *files: tuple[str, str], actors: tuple[int, ...] = ()) -> list[str]:
    """The deeds of a sentence by a codebook: 'ASSAULT: rebels > post'."""
    own = clauses(words)
    return [told(own, one) for one in deeds(own, persons(own, actors), book(*files))]


def told(own: Clauses, deed: Deed) -> str:
    """A deed with the words for its sides."""
    actors, recipients = (
        " & ".join(own.words[one] for one in side) or "-" for side in (deed.actors, deed.recipients)
    )
    return f"{deed.code.type}: {actors} > {recipients}"
