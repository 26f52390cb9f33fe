"""Cases that were written before the code and without sight of it; their labels stay as they are.

Where the house has another form for the same thing, that form is compared: a content keeps the
"that" or "to" it opens with, a source what stands in apposition, and whom a content is told to; the
cue of a headline is its colon; a venue goes without preposition; an actor's name goes without
article, and a metonym's, with the "it" that stands for it, is that of its state; an attitude is
what the outlet's verb does (the labels have what it says of the speaker's stand, which is the same
for denials and feelings only).
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pytest

from dateline.articles import compose
from dateline.model import (
    Actor,
    Article,
    Given,
    Marks,
    Mention,
    MentionForm,
    Origin,
    Raw,
    RawFormat,
    Span,
    Statement,
)
from dateline.reading.parse import Parser
from dateline.reading.steps import steps
from helpers import CASES, blocks

KINDS = {"direct", "indirect", "mixed"}
FORMS = {"name", "title", "pronoun", "metonym", "description"}
STANDS = ("endorsing", "doubting")
HEADLINES = ("headlines", "mini-stories")
OPENING = re.compile(r"^(that|whether|if|to)\s+", re.IGNORECASE)
ARTICLE = re.compile(r"^(the|a|an|his|her|their|its)\s+", re.IGNORECASE)
MARKS = " ,.;:\"“”„«»‹›‘’'—–-"
FRESH = [(number, block) for number, block in blocks("statements-fresh")]


def text(block: list[str]) -> str:
    return "\n\n".join(line for line in block if not line.startswith("    "))


def labels(block: list[str]) -> Iterator[list[str]]:
    for line in block:
        if line.startswith("    "):
            yield [cell.strip() for cell in line.split("|")]


def titled() -> set[int]:
    """The numbers of the blocks that begin with a headline."""
    lines = (CASES / "statements-fresh.txt").read_text(encoding="utf-8").splitlines()
    found, own = set(), False
    for number, line in enumerate(lines, 1):
        if line.startswith("# =="):
            own = any(kind in line for kind in HEADLINES)
        elif own:
            found.add(number)
    return found


def cases() -> Iterator[object]:
    heads = titled()
    for number, block in FRESH:
        yield pytest.param(number in heads, block, id=f"line {number}")


@pytest.mark.parametrize(("_number", "block"), FRESH, ids=[str(number) for number, _ in FRESH])
def test_every_labelled_word_is_in_its_text(_number: int, block: list[str]) -> None:
    story = text(block)
    assert story
    assert list(labels(block))
    for first, *rest in labels(block):
        if first == "none":
            assert rest == []
        elif first.startswith("@ "):
            assert first[2:] in story
            assert rest[2] in FORMS
        else:
            cue, content, kind, *more = rest
            words = [first, cue, *content.split(" // ")]
            assert all(one == "-" or one in story for one in words)
            assert kind in KINDS
            assert all(": " in one for one in more)


def test_there_are_as_many_as_were_asked_for() -> None:
    assert len(FRESH) >= 300


@dataclass(frozen=True, slots=True)
class Read:
    """A story with its marks, and its actors by their ids."""

    article: Article
    marks: Marks
    actors: dict[str | None, Actor]

    def words(self, span: Span | None) -> str:
        return self.article.text[span] if span else "-"


def read(parser: Parser, story: str, *, headed: bool) -> Read:
    row = {"id": "x", "text": story}
    if headed:
        row["headline"] = story.split("\n\n", maxsplit=1)[0]
    raw = Raw(Origin("fresh", 0), json.dumps(row).encode(), RawFormat.ROW)
    article, marks = compose(raw, Given(date(2026, 11, 23))), Marks()
    for step in steps(parser):
        marks = replace(marks, **{step.gives: step.run(article, marks)})
    return Read(article, marks, {actor.id: actor for actor in marks.actors})


@pytest.mark.parametrize(("headed", "block"), list(cases()))
def test_case(parser: Parser, headed: bool, block: list[str]) -> None:  # noqa: FBT001
    own = read(parser, text(block), headed=headed)
    rows = [row for row in labels(block) if row[0] != "none"]
    said = [row for row in rows if not row[0].startswith("@ ")]
    found = sorted(own.marks.statements, key=lambda one: one.content[0].start)
    assert len(found) == len(said)
    for one, (source, cue, content, kind, *more) in zip(found, said, strict=True):
        keys = keyed(more)
        assert one.kind.value == kind
        check_who(own, one, source, cue, keys)
        check_what(own, one, content, keys)
        check_where(own, one, keys)
    check_mentions(own, text(block), [row for row in rows if row[0].startswith("@ ")])


def keyed(cells: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for cell in cells:
        key, value = cell.split(": ", 1)
        found[key].append(value)
    return found


def check_who(own: Read, one: Statement, source: str, cue: str, keys: dict[str, list[str]]) -> None:
    words = own.words(one.source.span if one.source else None)
    printed = own.words(one.cue.span if one.cue else None)
    borrowed = source == cue == "-"
    assert borrowed or in_apposition(words, source), words
    assert printed in cue or cue in printed or (printed, cue) == (":", "-"), printed
    if "of" in keys and not borrowed:
        assert [one.source.kind.value if one.source else None] == keys["of"]
    actors = [own.actors[each] for each in one.source.actors] if one.source else []
    actor = next(iter(actors), None)
    if "country" in keys:
        assert [actor.country if actor else None] == keys["country"]
    if "actor" in keys:
        lone = is_lone(actor, words) and keys["actor"] == ["unresolved"]
        assert lone or " and ".join(bare(each.name) for each in actors) == bare(keys["actor"][0])


def in_apposition(words: str, wanted: str) -> bool:
    """Whether a source is what is wanted, or has that with something in apposition."""
    before, found, behind = words.partition(wanted)
    return bool(found) and before[-2:] in ("", ", ") and behind[:1] in ("", ",")


def is_lone(actor: Actor | None, words: str) -> bool:
    """Whether nobody is told, but who the words themselves name."""
    return actor is None or actor.name == words or bare(actor.name) == bare(words)


def bare(name: str) -> str:
    return ARTICLE.sub("", name, count=1).casefold()


def check_what(own: Read, one: Statement, content: str, keys: dict[str, list[str]]) -> None:
    pieces = [own.words(piece) for piece in one.content]
    for told in keys.get("to", ()):
        pieces[0] = pieces[0].removeprefix(f"{told} ")
    assert [stripped(piece) for piece in pieces] == [stripped(one) for one in content.split("//")]
    assert one.act.value == keys.get("act", ["said"])[0]
    assert one.negated is ("negated" in keys)
    assert (one.parent is not None) is ("inside" in keys)
    attitude = keys.get("attitude", ["endorsing"])[0]
    assert attitude in STANDS or (one.cue and one.cue.attitude.value == attitude)


def stripped(piece: str) -> str:
    return OPENING.sub("", piece.strip(), count=1).strip(MARKS)


def check_where(own: Read, one: Statement, keys: dict[str, list[str]]) -> None:
    time = own.marks.times[one.time].span if one.time is not None else None
    if "venue" in keys:
        assert one.venue
        assert own.words(one.venue) in keys["venue"][0]
    if "time" in keys:
        assert own.words(time) in keys["time"][0]
    if "to" in keys:
        assert [own.words(each.span) for each in one.addressees] == keys["to"]


def check_mentions(own: Read, story: str, rows: list[list[str]]) -> None:
    at = 0
    for first, name, kind, form, *more in rows:
        words = re.escape(first.removeprefix("@ "))
        match = re.compile(rf"(?<!\w){words}(?!\w)").search(story, at)
        assert match
        at = match.end()
        actor, mention = mentioned(own, Span(*match.span()))
        if name == "unresolved":
            assert actor is None or len(actor.mentions) == 1
            continue
        assert actor
        assert mention
        assert mention.form.value == form or {mention.form.value, form} == {"title", "description"}
        assert is_name(actor.name, name) or is_metonym(own, actor, name)
        assert actor.kind.value == kind
        for key, (value,) in keyed(more).items():
            assert value in (getattr(actor, key) or "")


def is_name(name: str, wanted: str) -> bool:
    """Whether a name is what is wanted, or that of somebody unnamed without where they belong."""
    short = bare(wanted).startswith(f"{bare(name)} ") and name.islower()
    return bare(name) == bare(wanted) or short


def is_metonym(own: Read, actor: Actor, name: str) -> bool:
    """Whether a state is called by a metonym of the story, and so is "it" that stands for it."""
    metonyms = (one for one in actor.mentions if one.form is MentionForm.METONYM)
    return any(own.words(one.span) == name for one in metonyms)


def mentioned(own: Read, span: Span) -> tuple[Actor | None, Mention | None]:
    """The actor that some words mention: exactly, else by the mention with most of them."""
    found = [
        (
            one.span == span,
            min(one.span.end, span.end) - max(one.span.start, span.start),
            actor,
            one,
        )
        for actor in own.actors.values()
        for one in actor.mentions
        if one.span.overlaps(span)
    ]
    best = max(found, key=lambda one: one[:2], default=(False, 0, None, None))
    return best[2], best[3]
