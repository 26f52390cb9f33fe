"""Interviews and transcripts: who asks, who answers, and whom 'I' stands for in what they say."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.model import ActorKind, Article, Marks, MentionForm
from dateline.reading.actors.chains import Cast, Chain
from dateline.reading.actors.lines import Line
from dateline.reading.actors.sights import Sight
from dateline.reading.actors.words import small
from dateline.reading.transcripts import Turn, turns


def interviews(article: Article, marks: Marks, own: Sequence[Line], cast: Cast) -> None:
    """Brings in the labels 'Q' and 'A' and each speaker's 'I', where it can be told who that is.

    Who answers is the only person that is named before the first label, who asks the only outlet.
    """
    spoken = list(turns(article, marks))
    before = introduced(cast, spoken[0]) if spoken else []
    starts = [line.tree.tokens[0].start for line in own]
    for turn in spoken:
        first, last = (
            bisect_left(starts, turn.label.start),
            bisect_left(starts, turn.content[-1].end),
        )
        inside = own[first:last]
        chain = speaker(inside, turn, cast, before)
        for sight in stands(inside, turn) if chain else ():
            cast.add(sight, chain)


def introduced(cast: Cast, first: Turn) -> list[Chain]:
    """Those that are named before the first turn."""
    return [
        chain
        for chain in cast.chains.values()
        if any(
            one.form is MentionForm.NAME and one.span.end <= first.label.start
            for one in chain.sights
        )
    ]


def speaker(
    inside: Sequence[Line], turn: Turn, cast: Cast, before: Sequence[Chain]
) -> Chain | None:
    """Who speaks in a turn: whom its label names, or the only one that it can mean."""
    if turn.asks or turn.answers:
        kind = ActorKind.OUTLET if turn.asks else ActorKind.PERSON
        able = [one for one in before if one.kind is kind]
        return able[0] if len(able) == 1 else None
    pairs = (pair for line in inside for pair in cast.lines.get(line.number, ()))
    return next((chain for one, chain in pairs if turn.label.overlaps(one.span)), None)


def stands(inside: Sequence[Line], turn: Turn) -> Iterator[Sight]:
    """The label, where it is no name, and the words for who speaks, outside quotation marks."""
    for line in inside:
        for number, token in enumerate(line.tree.tokens):
            is_label = token.start == turn.label.start and (turn.asks or turn.answers)
            first = line.word(number) in small("first") and number not in line.quoted
            if is_label or (first and token.start >= turn.label.end):
                word = line.word(number)
                yield Sight(line, number, number, number, MentionForm.PRONOUN, word)
