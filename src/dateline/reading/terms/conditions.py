"""When words count as a term: conditions as the tables write them.

>>> condition("sentence: Israel, Palestin; attribute").needs
(Need(scope='sentence', words=(' israel', ' palestin')), Need(scope='attribute', words=()))
>>> condition("story: other").other
'story'
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dateline.errors import TableError
from dateline.reading.terms.scene import Scene, Sight, folded

NEVER, OTHER, PLACE = "-", "other", " place"
STORY, SENTENCE = "story", "sentence"
ATTRIBUTES = ("amod", "compound", "nmod")
OBJECTS = ("dobj", "nsubjpass", "pobj", "nmod")


@dataclass(frozen=True, slots=True)
class Need:
    """What must be around some words: in a scope, words that begin with one of some."""

    scope: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """Needs that must all be met; `other` is where a name of another side must be, if any."""

    needs: tuple[Need, ...] = ()
    other: str | None = None

    def holds(self, scene: Scene, sight: Sight) -> bool:
        """Whether the needs are met for some words of a story."""
        return all(SCOPES[need.scope](scene, sight, need.words) for need in self.needs)

    def close(self, scene: Scene, sight: Sight) -> bool:
        """Whether they are already within the sentence."""
        return all(beside(scene, sight, need.words) for need in self.needs if need.scope == STORY)


ALWAYS = Condition()


def condition(cell: str) -> Condition:
    """The condition that a cell of a table writes.

    Raises `TableError` for a scope that there is not.
    """
    needs, other = [], None
    for item in cell.split(";") if cell != NEVER else ():
        scope, _, names = (part.strip() for part in item.partition(":"))
        if scope not in SCOPES:
            raise TableError(f"no such condition: {item.strip()!r}")
        if names == OTHER:
            other = scope
        else:
            words = tuple(folded(name).rstrip() for name in names.split(",") if name.strip())
            needs.append(Need(scope, words))
    return Condition(tuple(needs), other)


def within(scene: Scene, _sight: Sight, words: tuple[str, ...]) -> bool:
    """Whether the story has a word that begins so."""
    return any(word in scene.story for word in words)


def beside(scene: Scene, sight: Sight, words: tuple[str, ...]) -> bool:
    """Whether the sentence has a word that begins so."""
    return any(word in scene.sentence(sight.sentence) for word in words)


def adjoins(scene: Scene, sight: Sight, words: tuple[str, ...]) -> bool:
    """Whether the word before or behind begins so."""
    around = scene.around(sight)
    return any(near.startswith(word) for near in around for word in words)


def governs(scene: Scene, sight: Sight, words: tuple[str, ...]) -> bool:
    """Whether what is done to, or what is described, begins so, or is a place."""
    own = scene.tree(sight.sentence)
    found = scene.tokens(sight)
    heads = [own.tokens[one].head for one in found if own.tokens[one].dep in ATTRIBUTES]
    preps = [kid for one in found for kid in own.having(one, "prep") if own.words[kid] == "of"]
    below = [kid for one in (*found, *preps) for kid in own.having(one, *OBJECTS)]
    meant = {one for one in (*heads, *below) if one not in found}
    return any(
        f" {own.words[one]}".startswith(word) or (word == PLACE and scene.is_place(own.tokens[one]))
        for one in meant
        for word in words
    )


def describes(scene: Scene, sight: Sight, _words: tuple[str, ...]) -> bool:
    """Whether it stands before a noun, as its attribute."""
    own, found = scene.tree(sight.sentence), scene.tokens(sight)
    return any(
        own.tokens[one].dep in ATTRIBUTES and own.tokens[one].head > one for one in found[-1:]
    )


def is_noun(scene: Scene, sight: Sight, _words: tuple[str, ...]) -> bool:
    """Whether the parser holds it for a noun."""
    own = scene.tree(sight.sentence)
    return any(own.tokens[one].tag.startswith("NN") for one in scene.tokens(sight))


def is_verb(scene: Scene, sight: Sight, _words: tuple[str, ...]) -> bool:
    """Whether the parser holds it for a verb."""
    own = scene.tree(sight.sentence)
    return any(own.is_verb(one) for one in scene.tokens(sight))


SCOPES: Mapping[str, Callable[[Scene, Sight, tuple[str, ...]], bool]] = {
    STORY: within,
    SENTENCE: beside,
    "next": adjoins,
    "object": governs,
    "attribute": describes,
    "noun": is_noun,
    "verb": is_verb,
}
