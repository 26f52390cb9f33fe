"""Words that nobody should trust, in every field of a story and every mark in it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

from dateline.model import (
    Actor,
    ActorKind,
    Article,
    Attitude,
    Cue,
    Event,
    EventType,
    Evidence,
    Figure,
    FigureKind,
    Marks,
    Mention,
    MentionForm,
    Origin,
    Part,
    Participant,
    PartKind,
    Place,
    PlaceUse,
    Problem,
    Quad,
    Reading,
    Rival,
    Sentence,
    Severity,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementKind,
    Term,
    TermKind,
    Text,
    Time,
    TimeBasis,
    TimeType,
    content_id,
)
from dateline.record import contract
from dateline.record.contract import Kept, Store
from recording import MAKER, NOW

HOSTILE: tuple[str, ...] = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus=alert(1) x="',
    "</title><script>alert(1)</script>",
    "</textarea></style></template><svg onload=alert(1)>",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(2)",
    " javascript:alert(3)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "//evil.example/x",
    'https://evil.example/" onclick="alert(1)',
    "http://evil.example/x\r\nSet-Cookie: a=b",
    "{{7*7}} {% raw %} ${7*7} #{7*7}",
    "<!-- -- > --> <![CDATA[ x ]]>",
    "&lt;script&gt; &amp;amp; &#60;",
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "\t=2+2",
    "＝3+3",
    "\u202egnp.exe \u2066isolate\u2069 \u200f",
    "zero\u200bwidth \ufeff bom",
    "NUL\0 BEL\x07 ESC\x1b[31m DEL\x7f",
    "\x85next \u2028line \u2029paragraph",
    "\ufffe nonchar \uffff",
    "one\nline\r\nthen\rmore",
    "Outlet\r\nX-Injected: yes\r\n\r\n<h1>body</h1>",
    "X" * 3_000,
    "]]>",
    '\\u003cscript\\u003e \\" \\',
    "../../etc/passwd%00 %2e%2e%2f",
    "'; DROP TABLE articles; --",
    "🛳" * 40,
    "e" + "\u0301" * 200,
)


def hostile(words: str, number: int = 0) -> Reading:
    """A story with some words in every field of it, and marks of every kind over them."""
    one = " ".join(words.split())
    pieces = (one, " said that ", one, " attacked ", one, " in ", one, " on ", one, ", all ", one)
    text = Text("".join(pieces) + f". Number {number}.")
    ends = [0]
    for piece in pieces:
        ends.append(ends[-1] + len(piece))
    spans = [Span(*pair) for pair in pairwise(ends)]
    whole = Span(0, len(str(text)))
    ids = {name: content_id(name[0], words, number, name) for name in PARTS}
    article = Article(
        id=ids["article"],
        guid=words,
        origin=Origin(words),
        text=text,
        parts=(Part(whole, PartKind.PARAGRAPH),),
        as_of=date(2026, 11, 28),
        language=words,
        url=words,
        outlet=words,
        agency=words,
        published=datetime(2026, 11, 1, 8, tzinfo=UTC),
        headline=words,
        deck=words,
        byline=(words, words),
        evidence=(Evidence(words, words, words, (Rival(words, words),)),),
        problems=(Problem(words, Severity.WARNING, words),),
    )
    return Reading(article, hostile_marks(ids, words, spans, whole), MAKER, article.problems)


PARTS = ("article", "sentence", "who", "mention", "place", "time", "said", "event", "figure", "wo")


def hostile_marks(ids: Mapping[str, str], words: str, spans: Sequence[Span], whole: Span) -> Marks:
    """Marks of every kind, with some words wherever a mark has words of its own."""
    who, said, whom, did, other, _, where, _, when, _, counted = spans
    actor, rival = content_id("a", ids["who"], 1), content_id("a", ids["who"], 2)
    content = Span(whom.start, counted.end)
    return Marks(
        sentences=(Sentence(ids["sentence"], whole),),
        times=(Time(ids["time"], when, TimeType.DATE, words, TimeBasis.STATED),),
        places=(
            Place(
                ids["place"],
                where,
                words,
                PlaceUse.LITERAL,
                None,
                45.6,
                13.7,
                words,
                contested=True,
            ),
        ),
        actors=(
            Actor(
                actor,
                words,
                ActorKind.ORGANISATION,
                (Mention(content_id("m", actor), who, MentionForm.NAME),),
                country=words,
                role=words,
            ),
            Actor(
                rival,
                f"{words} too",
                ActorKind.ORGANISATION,
                (Mention(content_id("m", rival), whom, MentionForm.NAME),),
            ),
        ),
        statements=(
            Statement(
                ids["said"],
                Span(who.start, counted.end),
                StatementKind.MIXED,
                Source(who, SourceKind.NAMED, actor),
                Cue(said, words, Attitude.DOUBTING),
                (content,),
                (whom,),
                venue=where,
                time=0,
                addressees=(Participant(other, rival),),
            ),
        ),
        events=(
            Event(
                ids["event"],
                did,
                ids["sentence"],
                EventType.ASSAULT,
                Quad.MATERIAL_CONFLICT,
                (Participant(whom, actor),),
                (Participant(other, rival),),
                voice=ids["said"],
                mode=words,
                contexts=(words,),
                cameo=words,
                place=0,
                time=0,
                confidence=0.3,
            ),
        ),
        figures=(
            Figure(
                ids["figure"],
                counted,
                1.0,
                2.0,
                words,
                FigureKind.COUNT,
                counts=other,
                per=words,
                place=0,
                time=0,
                voice=ids["said"],
            ),
        ),
        terms=(Term(ids["wo"], other, TermKind.CONTESTED_NAME, ids["said"], words),),
    )


def poisoned(store: Store, words: Sequence[str] = HOSTILE) -> None:
    """Puts a story of each of some hostile words into a record."""
    for number, one in enumerate(words):
        own = hostile(one, number)
        (made,) = store.take([contract.offer(f"i1{number:016x}", own.article)], NOW)
        assert made.version
        read_as = replace(own, article=replace(own.article, id=made.article or ""))
        store.keep([Kept(made.version, read_as)], {}, NOW)
