"""The headline among a page's claims: what most of them agree on, what a reader sees first."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.articles.claims import Claim, key
from dateline.articles.pages.people import word_runs

WEIGHTS = {
    "h1": 1.75,
    "json-ld": 1.0,
    "microdata": 0.7,
    "og": 0.8,
    "twitter": 0.5,
    "meta": 0.4,
    "title": 0.6,
    "heading": 0.7,
}
SECTION = re.compile(r"^[^|]{1,24}\s\|\s+(?=\S+\s)|(?<=\S)\s\|\s[^|]{1,24}$")
SITE = re.compile(r"\s+(?:[|•·«»]|[-–—]+)\s+[^|]{1,60}$|\s*\|[^|]{1,60}$")
WITHIN = 0.25
ALIKE, STRANGE = 0.3, 0.2
WORD = re.compile(r"\w+")


def headlines(claims: Sequence[Claim], outlets: frozenset[str]) -> list[Claim]:
    """The different headlines that are claimed, the one to believe first.

    Each is read without the outlet's name at its end, and speaks with the weight of where it
    stands; equal ones add up. One that begins or ends with another speaks for that too, with less
    weight: 'Opinion | The ferry' for 'The ferry'. A visible heading that no metadata resemble
    hardly counts; one of a lower level does as much as the first where metadata say the same. Of
    equal ones, the one in the most trusted place stands for all.
    """
    plain = [Claim(bare(claim.text, claims, outlets), claim.origin) for claim in claims]
    votes: dict[str, dict[str, float]] = {}
    equal: dict[str, list[Claim]] = {}
    for claim in plain:
        own = key(claim.text)
        if own and own not in outlets:
            votes.setdefault(own, {})[claim.origin] = weight(claim, plain)
            equal.setdefault(own, []).append(claim)
    return [spokesman(equal[own]) for own in sorted(votes, key=lambda own: -heard(own, votes))]


def spokesman(equal: Sequence[Claim]) -> Claim:
    """Of claims with the same letters, the most frequent spelling, where it is most trusted."""
    times = Counter(" ".join(claim.text.split()) for claim in equal)
    spelling = max(times, key=lambda text: times[text])
    same = [claim for claim in equal if " ".join(claim.text.split()) == spelling]
    return max(same, key=lambda claim: WEIGHTS[claim.origin])


def weight(claim: Claim, claims: Sequence[Claim]) -> float:
    """The weight of a claim."""
    others = [other for other in claims if other.origin not in ("h1", "heading")]
    if claim.origin == "h1" and others and max(alike(claim, other) for other in others) < ALIKE:
        return STRANGE
    if claim.origin == "heading" and any(key(other.text) == key(claim.text) for other in others):
        return WEIGHTS["h1"]
    return WEIGHTS[claim.origin]


def alike(one: Claim, other: Claim) -> float:
    """The share of their words that two claims have in common."""
    first, second = (set(WORD.findall(claim.text.lower())) for claim in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))


def heard(own: str, votes: Mapping[str, Mapping[str, float]]) -> float:
    """The weight of all that speak for a headline."""
    around = (
        sum(weights.values())
        for other, weights in votes.items()
        if other != own and (other.startswith(own) or other.endswith(own))
    )
    return sum(votes[own].values()) + WITHIN * sum(around)


def bare(text: str, claims: Sequence[Claim], outlets: frozenset[str]) -> str:
    """A headline without the section before or after a bar, and the outlet's name at its end.

    Also without what else follows a dash where another claim is just what stands before it.
    """
    match = SITE.search(text)
    while match:
        start = text[: match.start()].strip()
        agreed = any(key(other.text) == key(start) for other in claims)
        if not start or not (agreed or is_outlet(match[0], outlets)):
            break
        text = start
        match = SITE.search(text)
    return SECTION.sub("", text)


def is_outlet(tail: str, outlets: frozenset[str]) -> bool:
    """Whether the end of a headline is an outlet's name: it has one, and hardly anything else."""
    rest = key(tail)
    if len(rest) > 1 and any(rest in outlet for outlet in outlets):
        return True
    runs = (key("".join(run)) for run in word_runs(tail))
    return any(run in outlets and 2 * len(run) >= len(rest) for run in runs)


def shown(parts: Sequence[str], claims: Sequence[Claim]) -> str:
    """The words of a heading, without a kicker: what follows the first part, if claims end so.

    `parts` are the runs of words in elements of their own.
    """
    known = {key(claim.text) for claim in claims}
    whole = " ".join(" ".join(parts).split())
    rest = " ".join(" ".join(parts[1:]).split())
    told = key(rest) and any(claim.endswith(key(rest)) for claim in known)
    return rest if told and key(whole) not in known else whole
