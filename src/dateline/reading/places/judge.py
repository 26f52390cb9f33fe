"""Whether a name of the gazetteer is meant as a place: a sum of what speaks for and against it.

The weights were set by hand and fitted to nothing; 0 is the border.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import log10

from dateline.gazetteer import Feature, Naming, Site
from dateline.reading.cues import cues
from dateline.reading.places.lines import PROPER as NOUN
from dateline.reading.places.lines import Line
from dateline.reading.places.spot import Name
from dateline.reading.places.words import known

CONTAINERS = (Feature.COUNTRY, Feature.DIVISION, Feature.DISTRICT)
SURE, SEVERAL_WORDS, FURTHER_NAME = 3.0, 2.0, -2.0
AVERAGE, LEAST_CITY, LEAST_CAPITAL = 5.0, -2.0, 0.4
COMMON, COMMON_USUAL, SURNAME, GIVEN = -3.0, -2.0, -1.0, -1.5
PROPER, NOT_PROPER, OPENING = 1.0, -0.5, -1.0
SCENE, WAY, PART, KIN, POSSESSED, AREA, BODY = 2.0, 1.0, 1.5, 2.0, 0.3, 2.5, 1.0
HELD, HOLDS, PLACED = 4.0, 1.0, 3.0
PERSON, KNOWN_PERSON, INSIDE_NAME, OPENS_NAME, TOLD = -6.0, -3.5, -1.5, -1.0, -1.0
LOWER, NEVER = -1.5, -9.0
WHOLE = ("nsubj", "nsubjpass", "dobj", "pobj", "attr")
ECHO, MOST_ECHO = 0.5, 2.0


def places(found: Sequence[Sequence[Name]]) -> list[Name]:
    """The names that are meant as places, of those of each line, in order."""
    people, lower = persons(found), small_words(found)
    bare = {name.folded for line in found for name in line if not has_article(name)}
    firms = {pair(name) for line in found for name in line if is_firm(name)}
    scored = [
        (name, NEVER if ruled_out(name, bare, firms) else own(name, before, after, people, lower))
        for line in found
        for before, name, after in zip((None, *line), line, (*line[1:], None), strict=False)
    ]
    best: dict[str, float] = {}
    for name, score in scored:
        best[name.folded] = max(score, best.get(name.folded, score))
    return [name for name, score in scored if score + echo(score, best[name.folded]) > 0]


def echo(score: float, best: float) -> float:
    """What the best case of a name in the story lends to its others, unless they are ruled out."""
    return min(MOST_ECHO, max(0.0, ECHO * best)) if score > PERSON + 1 else 0.0


def own(
    name: Name, before: Name | None, after: Name | None, people: Mapping[str, int], lower: set[str]
) -> float:
    """What speaks for a name, by itself, by the names before and behind it, and by its words."""
    score = standing(name) + written(name, lower) + around(name) + person(name, people)
    return score + containment(name, before, after)


def standing(name: Name) -> float:
    """How much of a place the best known place of the name is."""
    return max(known_as(name, site, naming) for site, naming in name.sites)


def known_as(name: Name, site: Site, naming: Naming) -> float:
    """How well known a place is by the name."""
    several = SEVERAL_WORDS if " " in name.folded else 0.0
    if naming not in (Naming.OWN, Naming.OTHER):
        return SURE + several
    if naming is Naming.OTHER:
        several += FURTHER_NAME
    if site.feature is Feature.CITY:
        least = LEAST_CAPITAL if site.capital and naming is Naming.OWN else LEAST_CITY
        return several + max(least, log10(site.people + 1) - AVERAGE)
    if site.feature is Feature.DISTRICT:
        return several + LEAST_CITY
    return several + SURE


def written(name: Name, lower: set[str]) -> float:
    """How it is written: as a proper noun, and as no word of everyday."""
    line, first = name.line, name.first
    score = 0.0
    if not name.is_demonym:
        proper = line.is_proper(first) or line.is_proper(name.last)
        score += PROPER if proper else NOT_PROPER
    if " " in name.folded or name.is_demonym:
        return score
    if name.folded in known("common"):
        usual = any(naming is Naming.USUAL for _, naming in name.sites)
        score += COMMON_USUAL if usual else COMMON
    if name.folded in lower:
        score += LOWER
    if name.folded in known("surname"):
        score += SURNAME
    if name.folded in known("given"):
        score += GIVEN
    if first == 0:
        score += OPENING
    return score


def around(name: Name) -> float:
    """What the words beside it say."""
    line, first, last = name.line, name.first, name.last
    before, after = line.fold(first - 1), line.fold(last + 1)
    if before == "the":
        before = line.fold(first - 2)
    score = 0.0
    if before in known("scene"):
        score += SCENE
    elif before in known("way"):
        score += WAY
    elif before in known("part"):
        score += PART
    if after in known("kin") or line.word(last + 1) == "-":
        score += KIN
    if after == "'s":
        score += POSSESSED
    if line.opens_dateline(first, last):
        score += PLACED
    if line.word(last + 1)[:1].isupper():
        score += follower(name, after)
    return score


def follower(name: Name, after: str) -> float:
    """What a capitalised word behind the name says."""
    if after in known("area"):
        return AREA
    if after in known("street") or after in known("press") or after in known("nature"):
        return NEVER
    if after in known("body"):
        return BODY
    return 0.0 if name.is_demonym or standing(name) >= SURE else OPENS_NAME


def containment(name: Name, before: Name | None, after: Name | None) -> float:
    """Whether a comma ties the name to a country or division that holds it, or that it holds."""
    if after and follows(name, after) and holds(after, name):
        return HELD
    return HOLDS if before and follows(before, name) and holds(name, before) else 0.0


def follows(name: Name, after: Name) -> bool:
    """Whether a name follows another behind a comma."""
    line = name.line
    return after.line is line and after.first == name.last + 2 and line.word(name.last + 1) == ","


def holds(outer: Name, inner: Name) -> bool:
    """Whether a country or division of one name may hold a place of another."""
    return any(
        small.lies_in(large)
        for large, _ in outer.sites
        if large.feature in CONTAINERS
        for small, _ in inner.sites
    )


def person(name: Name, people: Mapping[str, int]) -> float:
    """What says that it is a person, a thing, or a part of a longer name."""
    if is_part(name):
        return NEVER
    if name.is_demonym:
        return 0.0
    return behind(name) + single(name, people) * (" " not in name.folded)


def is_part(name: Name) -> bool:
    """Whether it is a part of the name of something else: 'Bank of X', 'Lake X', 'X virus'."""
    line, first = name.line, name.first
    before, after = line.fold(first - 1), line.fold(name.last + 1)
    return (
        name.folded in known("part")
        or name.folded in known("else")
        or before in known("office")
        or (before == "of" and line.fold(first - 2) in known("office"))
        or (before in known("cape") and line.word(first - 1)[:1].isupper())
        or after in known("thing")
    )


def is_river(name: Name, bare: AbstractSet[str]) -> bool:
    """Whether a name of towns only is none of them, as it never goes without 'the'.

    So it is in 'the Tamar rose', where the name is all of its phrase. `bare` go without somewhere.
    """
    line, last = name.line, name.last
    if name.folded in bare or " " in name.folded or line.word(last + 1)[:1].isupper():
        return False
    towns = all(
        site.feature in (Feature.CITY, Feature.DISTRICT) and naming in (Naming.OWN, Naming.OTHER)
        for site, naming in name.sites
    )
    return towns and line.tokens[last].dep in WHOLE


def ruled_out(name: Name, bare: AbstractSet[str], firms: AbstractSet[tuple[str, str]]) -> bool:
    """Whether the story uses a name as no place: of a river, or of somebody who speaks."""
    return is_river(name, bare) or pair(name) in firms


def pair(name: Name) -> tuple[str, str]:
    """A name and the word behind it."""
    return name.folded, name.line.fold(name.last + 1)


def is_firm(name: Name) -> bool:
    """Whether a town's name and one more word name somebody who speaks: 'Faro Guard said'."""
    line, head = name.line, name.last + 1
    behind = line.word(head + 1)
    if line.tag(head) != NOUN or not line.is_proper(head) or behind[:1].isupper():
        return False
    kinds = {site.feature for site, _ in name.sites}
    usual = any(line.fold(head) in known(kind) for kind in ("body", "area", "kin"))
    plural = line.fold(head).endswith("s") or behind == "of"
    if usual or plural or " " in name.folded or name.is_demonym or Feature.COUNTRY in kinds:
        return False
    token = line.tokens[head]
    opens = line.tokens[name.last].head == head and line.tokens[name.last].dep == "compound"
    return opens and token.dep == "nsubj" and line.word(token.head) in cues()


def has_article(name: Name) -> bool:
    """Whether 'the' stands before a name."""
    return name.line.fold(name.first - 1) == "the"


def behind(name: Name) -> float:
    """What a capitalised word before the name says: a title, a given name, an initial."""
    line, before = name.line, name.first - 1
    if line.word(before) == "." and line.fold(before - 1) in known("title"):
        return PERSON
    word, fold = line.word(before), line.fold(before)
    if not word[:1].isupper():
        return 0.0
    if (
        fold in known("title")
        or initial(word)
        or (fold in known("given") and not held(line, before))
    ):
        return PERSON
    return INSIDE_NAME if line.is_proper(before) and fold not in known("part") else 0.0


def single(name: Name, people: Mapping[str, int]) -> float:
    """What says that a name of one word is a person's."""
    line, last = name.line, name.last
    before, after = line.fold(name.first - 1), line.fold(last + 1)
    score = KNOWN_PERSON if people.get(name.folded) else 0.0
    bodied = after in known("body") or after in known("area")
    if name.folded in known("given") and line.is_proper(last + 1) and not bodied:
        score += PERSON
    if initial(line.word(last + 1)):
        score += PERSON
    if after in known("told") or before in known("told"):
        score += TOLD
    return score


def held(line: Line, number: int) -> bool:
    """Whether a scene's preposition stands before a token: 'in Jordan Valley'."""
    return line.fold(number - 1) in known("scene")


def initial(word: str) -> bool:
    """Whether a word is the initial of a name: 'J.'."""
    return len(word) == 2 and word[0].isupper() and word[1] == "."  # noqa: PLR2004 - a letter and a stop


def persons(found: Iterable[Sequence[Name]]) -> Counter[str]:
    """The words that the story uses as surnames: behind a given name, an initial or a title."""
    counts: Counter[str] = Counter()
    for line in {id(name.line): name.line for names in found for name in names}.values():
        named = False
        for number, fold in enumerate(line.folds):
            upper = line.words[number][:1].isupper()
            if named and upper and not ({fold} & known("body") or {fold} & known("area")):
                counts[fold] += 1
            else:
                named = upper and (fold in known("given") or fold in known("title"))
    return counts


def small_words(found: Iterable[Sequence[Name]]) -> set[str]:
    """The words that the lines have in lower case."""
    lines = {id(name.line): name.line for names in found for name in names}.values()
    return {word for line in lines for word in line.words if word.islower()}
