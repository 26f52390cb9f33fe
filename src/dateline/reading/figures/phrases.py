"""The words for what an amount is of: 'those eligible to cast their ballots', 'the turnout'."""

from dateline.model import Span
from dateline.reading.figures.amounts import VOTES, Amount
from dateline.reading.figures.currencies import money
from dateline.reading.figures.lines import Line
from dateline.reading.figures.words import relations
from dateline.reading.trees import NAMES

LONGEST = 12
NOUN, BARE = "NN", frozenset({"", "person"})
NUMBERS = frozenset({"CD"})


def counts(line: Line, own: Amount) -> Span | None:
    """The words for what an amount counts or measures, as the sentence's tree has them."""
    root = line.root(own.core)
    if root is None or own.state == VOTES:
        return own.words
    if own.noun and own.words:
        noun = line.token(own.words.end - 1)
        return own.words if noun is None else grown(line, noun, own.words.start)
    bare = own.unit in BARE
    found = of_words(line, own) or (None if bare else modified(line, own, root))
    found = found or gauged(line, root)
    if found is None or own.span.covers(found):
        return own.words if bare else None
    return found


def grown(line: Line, noun: int, start: int) -> Span:
    """A noun from an offset on, with what tells which ones are meant: 'those of age'."""
    last = noun
    for kid in line.tree.kids[noun]:
        if kid > noun and min(line.tree.below(kid)) == last + 1 and tells(line, noun, kid):
            end = max(line.tree.below(kid))
            last = end if uncut(line, noun, end) - noun <= LONGEST else last
    return Span(start, line.tree.tokens[uncut(line, noun, last)].end)


def tells(line: Line, noun: int, kid: int) -> bool:
    """Whether what hangs on a noun tells which ones: 'of' and its noun, or a clause."""
    those = line.tree.tokens[noun].tag == "DT" and line.dep(kid) == "prep"
    of = line.tree.words[kid] in relations("whose")
    return those or of or line.dep(kid) in relations("telling")


def uncut(line: Line, first: int, last: int) -> int:
    """The last token before the first comma, bracket or quotation mark behind a token."""
    for number in range(first + 1, last + 1):
        if line.dep(number) == "punct" and line.tree.words[number] not in relations("hyphen"):
            return number - 1
    return last


def of_words(line: Line, own: Amount) -> Span | None:
    """What stands behind 'of': '80% of (those eligible to vote)'; of money, behind 'in', too."""
    first, place = line.tokens(own.core)[0], line.tokens(own.core)[-1] + 1
    if first and line.tree.words[first - 1] in relations("apart"):
        return None
    place += relations("worth").issuperset(line.tree.words[place : place + 1])
    if place >= len(line.tree.tokens):
        return None
    word = line.tree.words[place]
    sort = word in relations("sort") and own.unit in money()
    if not sort and word not in relations("whose"):
        return None
    barred = NAMES if sort else NUMBERS
    nouns = [n for n in line.tree.having(place, "pobj") if line.tree.tokens[n].tag not in barred]
    if not nouns or (sort and line.tree.having(nouns[0], "nummod")):
        return None
    return grown(line, nouns[0], left(line, nouns[0]))


def left(line: Line, noun: int) -> int:
    """The offset where a noun's words begin, before which it has articles and adjectives."""
    before = [kid for kid in line.tree.kids[noun] if kid < noun and line.dep(kid) != "punct"]
    first = min((min(line.tree.below(kid)) for kid in before), default=noun)
    return line.tree.tokens[first].start


def modified(line: Line, own: Amount, root: int) -> Span | None:
    """The noun that an amount stands before: 'a $3bn (loan)', 'the third-largest (economy)'."""
    place, last = root, line.tokens(own.core)[-1]
    while line.dep(place) in relations("before") and line.head(place) > place:
        place = line.head(place)
    between = (line.tree.tokens[number].tag[:2] for number in range(last + 1, place))
    if own.per or place <= last or not is_noun(line, place) or not relations("inner") >= {*between}:
        return None
    return grown(line, place, line.tree.tokens[last + 1].start)


def is_noun(line: Line, number: int) -> bool:
    """Whether a token is a noun."""
    return line.tree.tokens[number].tag.startswith(NOUN)


def gauged(line: Line, root: int) -> Span | None:
    """What is so much: '(turnout) was 80%', '(the rate) rose to 5%', '(prices) doubled'."""
    holder = line.head(root)
    if line.tree.is_verb(root):
        return subject(line, root)
    if line.dep(root) == "pobj" and line.tree.words[holder] in relations("level"):
        preposition, holder = holder, line.head(holder)
        if is_noun(line, holder):
            beside = holder + 1 == preposition
            return Span(left(line, holder), line.tree.tokens[holder].end) if beside else None
    elif line.dep(root) not in relations("object"):
        return None
    return subject(line, holder) if line.tree.words[holder] in relations("gauge") else None


def subject(line: Line, verb: int) -> Span | None:
    """The words for the subject of a verb, or of the one that it hangs on without its own."""
    place = verb
    while not (found := line.tree.having(place, "nsubj", "nsubjpass")):
        if line.dep(place) not in relations("chained"):
            return None
        place = line.head(place)
    return grown(line, found[0], left(line, found[0])) if is_noun(line, found[0]) else None
