"""Who says what, and who is who, as they are shown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.model import Act, Actor, Article, Attitude, SourceKind, Span, Statement, Time
from dateline.publishing.wording import days, one_line


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement: its sign ('s1'), who says it, by which cue, what; and what is told of it.

    `speaker` is a number for each who speaks in the story; `name` is told where the words leave it
    out.
    """

    id: str
    sign: str
    span: Span
    who: str
    cue: str
    what: str
    detail: str
    speaker: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor: its name, what it is, the side that it acts for, and the words that mention it."""

    id: str
    name: str
    what: str
    country: str
    words: str


def statement_views(
    article: Article,
    statements: Iterable[Statement],
    times: Sequence[Time] = (),
    actors: Sequence[Actor] = (),
) -> Iterator[StatementView]:
    """Statements as they are shown; one actor is one speaker under all names."""
    speakers: dict[str, int] = {}
    names = {actor.id: actor.name for actor in actors}
    statements = tuple(statements)
    signs = {one.id: f"s{number}" for number, one in enumerate(statements, 1)}
    for number, one in enumerate(statements, 1):
        who = one_line(article, one.source.span) if one.source else ""
        actor = one.source.actor if one.source else None
        called = [names[own] for own in one.source.actors if own in names] if one.source else []
        named = {*who.casefold().split()}
        called = [name for name in called if not named & {*name.casefold().split()}]
        yield StatementView(
            one.id,
            f"s{number}",
            one.span,
            who,
            one_line(article, one.cue.span) if one.cue else "",
            " … ".join(one_line(article, piece) for piece in one.content),
            ", ".join((manner(one), *circumstances(article, one, times), *inside(one, signs))),
            speakers.setdefault(actor or who.casefold(), len(speakers) + 1),
            " and ".join(called),
        )


def manner(one: Statement) -> str:
    """How a statement is told: its kind; act, attitude and source where they say more."""
    said = [one.kind.value]
    if one.act is not Act.SAID:
        said.append(one.act.value)
    if one.cue and one.cue.attitude is not Attitude.NEUTRAL:
        said.append(one.cue.attitude.value)
    if one.negated:
        said.append("negated")
    if one.source and one.source.kind is not SourceKind.NAMED:
        said.append(f"{one.source.kind.value} source")
    return ", ".join(said)


def inside(one: Statement, signs: Mapping[str, str]) -> Iterator[str]:
    """The sign of the statement that one is reported within: 'in s7'."""
    sign = signs.get(one.parent or "")
    if sign:
        yield f"in {sign}"


def circumstances(article: Article, one: Statement, times: Sequence[Time]) -> Iterator[str]:
    """Where, to whom and when something is said: 'interview with NBC', 'to reporters'."""
    if one.venue:
        yield one_line(article, one.venue)
    if one.addressees:
        yield "to " + " and ".join(one_line(article, each.span) for each in one.addressees)
    if one.time is not None and one.time < len(times):
        yield days(times[one.time]) or one_line(article, times[one.time].span)


def actor_views(article: Article, actors: Iterable[Actor]) -> Iterator[ActorView]:
    """Actors as they are shown, each with the different words that mention it."""
    for one in actors:
        words = dict.fromkeys(one_line(article, mention.span) for mention in one.mentions)
        what = [one.kind.value, " ".join((one.role or "").split()), one.sector or ""]
        yield ActorView(
            one.id, one.name, ", ".join(filter(None, what)), one.country or "", "; ".join(words)
        )
