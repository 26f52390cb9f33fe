"""What a search found, in a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from dateline.model import Status
from dateline.publishing.hits import AmountView, DoneView, HitView, SaidView
from dateline.publishing.terminal import TRAILING
from dateline.publishing.wording import harmless


def show_hits(asked: str, hits: Sequence[HitView], own: Console, *, limit: int) -> None:
    """Prints what was found, under what was asked, article by article, the best hit's first."""
    count = f"{len(hits)}" if len(hits) < limit else f"the first {limit}"
    noun = "sentence" if len(hits) == 1 else "sentences"
    with own.capture() as capture:
        own.print(Text(harmless(f"{count} {noun}: {asked}"), style="dim"))
        for some in by_version(hits):
            own.print()
            own.print(heading(some[0]))
            for one in some:
                own.print(Padding(sentence(one), (0, 0, 0, 2)))
    own.file.write(TRAILING.sub("", capture.get()))


def by_version(hits: Sequence[HitView]) -> list[list[HitView]]:
    """The hits of each version together, in the order of the first of each."""
    found: dict[tuple[str, int], list[HitView]] = {}
    for one in hits:
        found.setdefault((one.article, one.version), []).append(one)
    return list(found.values())


def heading(one: HitView) -> Text:
    """The article: headline, outlet, day, address."""
    text = Text(harmless(one.headline or "(without headline)"), style="bold")
    facts = [one.outlet, one.day or "undated", one.address]
    versions = f"version {one.version} of {one.versions}" if one.versions > 1 else None
    line = " · ".join(harmless(fact) for fact in (*facts, versions) if fact)
    return text.append(f"\n{line}", style="not bold dim")


def sentence(one: HitView) -> Text:
    """The sentence, what was looked for marked in it, who says what, and its permalink."""
    text = Text()
    for piece in one.pieces:
        text.append(harmless(piece.words), style="bold yellow" if piece.found else "")
    for each in one.statements:
        text.append(f"\n▸ {harmless(attribution(each))}", style="magenta")
    for deed in one.events:
        text.append(f"\n▪ {harmless(happened(deed))}", style="cyan")
    for number in one.figures:
        text.append(f"\n# {harmless(counted(number))}", style="green")
    for word in one.terms:
        named = f"{word.written} ({word.concept or word.kind})"
        text.append(f"\n~ {harmless(named)}", style="yellow")
    return text.append(f"\n{one.sentence}", style="dim")


def happened(one: DoneView) -> str:
    """Who did what to whom, and how it is told unless as a fact."""
    actors, recipients = (" and ".join(side) for side in (one.actors, one.recipients))
    sides = " > ".join(filter(None, (actors or "nobody named", recipients)))
    told = f", {one.status}" if one.status != Status.ACTUAL else ""
    return f"{one.type}: {sides} ({one.deed}{told})"


def counted(one: AmountView) -> str:
    """An amount, and what it is of."""
    inside = one.counts is None or one.counts in one.written
    return one.written if inside else f"{one.written} {one.counts}"


def attribution(one: SaidView) -> str:
    """Who says it, with which verb, and how."""
    who = f"{one.who or 'nobody named'}: {one.verb}" if one.verb else one.who or "nobody named"
    how = [one.kind, one.act if one.act != "said" else None, one.attitude]
    return f"{who} ({', '.join(each for each in how if each and each != 'neutral')})"
