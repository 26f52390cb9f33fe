"""Noun phrases in a sentence that stand for an actor without a name, and pronouns."""

from collections.abc import Collection, Iterator

from dateline.model import ActorKind, MentionForm, PartKind
from dateline.reading.actors.lines import Line
from dateline.reading.actors.names import printed
from dateline.reading.actors.owners import told as told_of
from dateline.reading.actors.roles import first_of, is_apposed, noun_at, role
from dateline.reading.actors.sights import SUBJECTS, Sight, plain
from dateline.reading.actors.words import MANY, is_seated, nouns, small
from dateline.reading.actors.words import pronouns as listed
from dateline.reading.cues import cues

KINDS = ("office", "person", "anyone", *MANY, "outlet")
ROLES = (*SUBJECTS, "pobj", "dobj", "dative", "poss", "conj", "ROOT", "appos", "nmod", "compound")
ACTING = (*SUBJECTS, "poss", "dobj", "dative", "conj")
BODIES = {"institution": ActorKind.ORGANISATION, "outlet": ActorKind.OUTLET}
SINGLE = {"anyone": ActorKind.UNKNOWN, **BODIES}
NEAR = 6
CALLED = ("institution", "outlet")
ALONE = ("it", "they")
SUMMARIES = (PartKind.HEADLINE, PartKind.DECK)


def phrases(line: Line, taken: Collection[int]) -> Iterator[Sight]:
    """The noun phrases for actors in a line, outside of the tokens that names and roles take."""
    if line.titled:
        return
    last = -1
    for number in range(len(line.printed)):
        if (
            number > last
            and number not in taken
            and line.tag(number).startswith("NN")
            and is_head(line, number)
        ):
            last = last_with_of(line, number)
            noun = noun_at(line, max(0, number - 3), last, *KINDS)
            if noun:
                yield from described(line, number, last, noun)


def others(line: Line, taken: Collection[int]) -> Iterator[str]:
    """The nouns of a line for bodies that are neither named nor 'the' one that is: 'a union'.

    In a headline or deck 'the port union' is whom the story names, for it tells of no other.
    """
    bodies = nouns(*CALLED, "group")
    for number, word in enumerate(line.tree.words):
        if word in bodies and number not in taken:
            first = first_of(line, number) if line.kind in SUMMARIES else number
            known = line.word(first - 1) in small("definite") and is_head(line, number)
            if not known or bodies[word].plural:
                yield from (word, word.removesuffix("s"))


def last_with_of(line: Line, number: int) -> int:
    """The last token of the office with an 'of' in it that a noun begins; else the noun."""
    if line.word(number + 1) != "of":
        return number
    ends = range(min(number + 5, len(line.printed) - 1), number + 1, -1)
    offices = ((end, noun_at(line, number, end, "office") or "") for end in ends)
    return next((end for end, office in offices if " of " in office), number)


def is_head(line: Line, number: int) -> bool:
    """Whether a noun is the last of its phrase, not only said of somebody, and no verb."""
    following, verb = line.tag(number + 1), line.tree.having(number, "nsubj")
    return not following.startswith("NN") and line.dep(number) in ROLES and not verb


def described(line: Line, head: int, last: int, noun: str) -> Iterator[Sight]:
    """The sight of a noun phrase: a title, or a description of somebody or of many."""
    known, first = nouns(*KINDS)[noun], first_of(line, head)
    determiner = line.word(first - 1) if line.tag(first - 1) != "IN" else ""
    start = first - (determiner in small("definite") | small("vague"))
    own = role(line, first, last_of(line, last, "seat" if is_seated(known) else "belongs"), noun)
    heads = is_headed(line, head)
    if known.kind in MANY and own.country is None and not heads and not speaks(line, head):
        return
    if known.kind == "outlet" and not (line.speaks(head) and determiner in small("definite")):
        return
    vague = determiner in small("vague") or line.tag(first) == "CD"
    told = determiner in small("definite") or own.country is not None
    definite = not vague and (told or possessed(line, first, head))
    title = known.kind == "office" and not known.plural and not vague
    many = known.plural or known.kind == "group"
    kind = ActorKind.GROUP if many else SINGLE.get(known.kind, ActorKind.PERSON)
    yield Sight(
        line,
        start,
        last,
        head,
        MentionForm.TITLE if title else MentionForm.DESCRIPTION,
        plain(printed(line, first, last)),
        kind,
        own.country,
        own.sector,
        own.sex,
        noun,
        own.span,
        of=appositive(line, first, last),
        plural=many,
        definite=definite,
        owner=frozenset(told_of(line, first, head, last)),
    )


def last_of(line: Line, head: int, kind: str) -> int:
    """The last token of what a small word of a kind behind a noun adds, or the noun."""
    if line.word(head + 1) not in small(kind):
        return head
    end = head + 1
    while line.tag(end + 1) in ("DT", "NNP", "NNPS", "JJ", "NN", "NNS"):
        end += 1
    return end


def possessed(line: Line, first: int, head: int) -> bool:
    """Whether a possessive stands before a noun."""
    return any(line.tag(number) == "POS" for number in range(first, head))


def speaks(line: Line, head: int) -> bool:
    """Whether a noun is who speaks or acts, or whose words or deeds are told."""
    if line.dep(head) not in ACTING:
        return False
    governor = line.tree.tokens[head].head
    return line.word(governor) in cues() or line.dep(head) in ("nsubj", "agent")


def is_headed(line: Line, head: int) -> bool:
    """Whether a word tells whose an office is: 'the group's director', 'its chairman'."""
    office = line.word(line.tree.tokens[head].head)
    return line.dep(head) == "poss" and office in nouns("office")


def appositive(line: Line, first: int, head: int) -> str | None:
    """The name behind a title and a comma: 'the coach, Ana Rojas,', 'a woman called Ana Rojas'."""
    start = behind_called(line, head + 2)
    if line.word(head + 1) != "," or not line.is_capital(start) or start in line.places:
        return None
    end = start
    while line.goes_on(end + 1) or (line.word(end + 1) == "-" and line.is_capital(end + 2)):
        end += 1
    own = start > head + 2 or is_apposed(line, first, head, line.top(start, end))
    return printed(line, start, end) if own else None


def behind_called(line: Line, start: int) -> int:
    """The token that a name begins with behind 'a tall woman called', else a first one."""
    if line.word(start) not in small("vague"):
        return start
    near = range(start + 1, start + NEAR)
    called = (n for n in near if line.word(n) in small("called"))
    person = next((n for n in called if line.word(n - 1) in nouns("person")), None)
    return start if person is None else person + 1


def is_told(line: Line, number: int) -> bool:
    """Whether "it" or "they" speaks, or stands for who does or for whom somebody leads."""
    speaks = line.speaks(number) or line.echo(number) is not None
    return speaks or line.led(number) is not None or is_headed(line, number)


def pronouns(line: Line) -> Iterator[Sight]:
    """The pronouns of the third person: of a group only where it speaks outside quotation marks."""
    for number, word in enumerate(line.tree.words):
        if word not in listed() or (number in line.quoted and listed()[word] in ALONE):
            continue
        sex = listed()[word]
        if sex in ALONE and not is_told(line, number):
            continue
        yield Sight(line, number, number, number, MentionForm.PRONOUN, word, sex=sex)
