"""Readings built by hand."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from dateline.model import (
    Act,
    Article,
    Attitude,
    Basis,
    Cue,
    Dateline,
    Evidence,
    Image,
    Maker,
    Marks,
    Origin,
    Part,
    Participant,
    PartKind,
    Place,
    PlaceFeature,
    PlaceUse,
    Problem,
    Reading,
    ReferenceDay,
    Rival,
    Sentence,
    Severity,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementKind,
    Text,
    Time,
    TimeBasis,
    TimeMod,
    TimeType,
)

WORDS = (
    "Ferry <b>stopped</b>\nThe Stella Adria TASS/Roe\n"
    "TRIESTE, April 11. It sank on <i>Sunday</i>. Nobody saw."
)
STORY = "Ukraine said that Ukrainian troops left Kyiv and Nodd, and Kyiv is in Ukraine."
SPOKEN = (
    '"It sank," Roe said, "on <b>Sunday</b>." She denied that a pilot was aboard.\n'
    "ROE did not\n ask why. “Nobody saw.”"
)
ZONE = timezone(timedelta(hours=2))
MAKER = Maker("dateline", "0", "a parser", "tables")


def at(words: str) -> Span:
    start = WORDS.index(words)
    return Span(start, start + len(words))


ADRIA = Place("p1", at("Adria"), "Adria", PlaceUse.METONYM)
TRIESTE = Place(
    "p2",
    at("TRIESTE"),
    "Trieste",
    PlaceUse.LITERAL,
    PlaceFeature.CITY,
    45.64953,
    13.77679,
    "ITA",
    3165185,
)


def reading() -> Reading:
    """A reading with everything in it, some of it hostile."""
    article = Article(
        id="a1",
        origin=Origin("<script>alert(1)</script>.txt", 2),
        text=Text(WORDS),
        parts=(
            Part(at("Ferry <b>stopped</b>"), PartKind.HEADLINE),
            Part(at("The Stella Adria"), PartKind.CAPTION),
            Part(Span(at("TRIESTE").start, len(WORDS)), PartKind.PARAGRAPH),
        ),
        as_of=date(2026, 11, 23),
        language="en",
        outlet="Karst Daily",
        published=datetime(2021, 4, 11, 18, 22, tzinfo=ZONE),
        headline="Ferry <b>stopped</b>",
        byline=("Jane Roe",),
        dateline=Dateline(at("TRIESTE, April 11."), "TRIESTE", "April 11"),
        images=(Image(at("The Stella Adria"), at("TASS/Roe")),),
        evidence=(
            Evidence("outlet", "Karst Daily", "given", (Rival("Muggia Post", "row"),)),
            Evidence("byline", ("Jane Roe",), "byline text"),
        ),
        reference=ReferenceDay(
            date(2021, 4, 11),
            Basis.METADATA,
            "published & <told>",
            "Europe/Rome",
            (date(2015, 4, 11),),
        ),
    )
    time = Time(
        "t1",
        at("<i>Sunday</i>"),
        TimeType.DATE,
        "2021-04-11",
        TimeBasis.RELATIVE,
        TimeMod.START,
        datetime(2021, 4, 11, tzinfo=ZONE),
        datetime(2021, 4, 12, tzinfo=ZONE),
    )
    sentences = (
        Sentence("s0", at("Ferry <b>stopped</b>")),
        Sentence("s1", at("The Stella Adria")),
        Sentence("s2", at("It sank on <i>Sunday</i>.")),
        Sentence("s3", at("Nobody saw.")),
    )
    problem = Problem("parts", Severity.WARNING, "a <doubt> \x1b[31m of ours")
    statement = Statement(
        "q1",
        at("It sank on <i>Sunday</i>"),
        StatementKind.INDIRECT,
        Source(at("<i>Sunday</i>"), SourceKind.UNNAMED),
        Cue(at("sank"), "sink", Attitude.DOUBTING),
        (at("It"),),
    )
    marks = Marks(sentences, (), (time,), (ADRIA, TRIESTE), statements=(statement,))
    return Reading(article, marks, MAKER, (problem,))


def told(words: str) -> Reading:
    """A reading of one sentence."""
    span = Span(0, len(words))
    article = replace(
        reading().article,
        text=Text(words),
        parts=(Part(span, PartKind.PARAGRAPH),),
        images=(),
        dateline=None,
    )
    return Reading(article, Marks((Sentence("s0", span),)), MAKER)


def named() -> Reading:
    """A reading of one sentence that names a country three times, a city twice, and no place."""
    ukraine = Place(
        "p1",
        Span(0, 7),
        "Ukraine",
        PlaceUse.METONYM,
        PlaceFeature.COUNTRY,
        49.0,
        32.0,
        "UKR",
        690791,
    )
    kyiv = Place(
        "p3",
        within("Kyiv"),
        "Kyiv",
        PlaceUse.LITERAL,
        PlaceFeature.CITY,
        50.45466,
        30.5238,
        "UKR",
        703448,
    )
    places = (
        ukraine,
        replace(ukraine, id="p2", span=within("Ukrainian"), use=PlaceUse.DEMONYM),
        kyiv,
        Place("p4", within("Nodd"), "Nodd", PlaceUse.LITERAL),
        replace(kyiv, id="p5", span=Span(STORY.rindex("Kyiv"), STORY.rindex("Kyiv") + 4)),
        replace(
            ukraine,
            id="p6",
            span=Span(len(STORY) - 8, len(STORY) - 1),
            use=PlaceUse.LITERAL,
        ),
    )
    own = told(STORY)
    return replace(own, marks=replace(own.marks, places=places))


def within(words: str) -> Span:
    return Span(STORY.index(words), STORY.index(words) + len(words))


def spoken() -> Reading:
    """A reading of two speakers, by three words for them, and of a quotation of nobody's."""
    statements = (
        Statement(
            "q1",
            heard('"It sank," Roe said, "on <b>Sunday</b>."'),
            StatementKind.DIRECT,
            Source(heard("Roe"), SourceKind.NAMED),
            Cue(heard("said"), "say", Attitude.NEUTRAL),
            (heard("It sank"), heard("on <b>Sunday</b>")),
            (heard("It sank"), heard("on <b>Sunday</b>")),
        ),
        Statement(
            "q2",
            heard("She denied that a pilot was aboard"),
            StatementKind.INDIRECT,
            Source(heard("She"), SourceKind.NAMED),
            Cue(heard("denied"), "deny", Attitude.DENYING),
            (heard("that a pilot was aboard"),),
        ),
        Statement(
            "q3",
            heard("ROE did not\n ask why"),
            StatementKind.INDIRECT,
            Source(heard("ROE"), SourceKind.COLLECTIVE),
            Cue(heard("did not\n ask"), "ask", Attitude.NEUTRAL),
            (heard("why"),),
            (),
            negated=True,
            act=Act.ASKED,
        ),
        Statement(
            "q4",
            heard("“Nobody saw.”"),
            StatementKind.DIRECT,
            None,
            None,
            (heard("Nobody saw."),),
            (heard("Nobody saw."),),
        ),
    )
    sentences = (
        Sentence("s0", heard('"It sank," Roe said, "on <b>Sunday</b>."')),
        Sentence("s1", heard("She denied that a pilot was aboard.")),
        Sentence("s2", heard("ROE did not\n ask why.")),
        Sentence("s3", heard("“Nobody saw.”")),
    )
    return replace(told(SPOKEN), marks=Marks(sentences, statements=statements))


def addressed() -> Reading:
    """The reading of two speakers, the first told with venue, time and two addressees."""
    own = spoken()
    time = Time(
        "t1",
        heard("<b>Sunday</b>"),
        TimeType.DATE,
        "2021-04-11",
        TimeBasis.RELATIVE,
        None,
        datetime(2021, 4, 11, tzinfo=ZONE),
        datetime(2021, 4, 12, tzinfo=ZONE),
    )
    first, *others = own.marks.statements
    people = (Participant(heard("a pilot"), "a1"), Participant(heard("Nobody")))
    first = replace(first, venue=heard("aboard"), time=0, addressees=people)
    return replace(own, marks=replace(own.marks, times=(time,), statements=(first, *others)))


def heard(words: str) -> Span:
    return Span(SPOKEN.index(words), SPOKEN.index(words) + len(words))
