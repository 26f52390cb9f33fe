"""Who stands where around a verb or a noun: its subjects, objects and what its prepositions bring.

All are token numbers of a sentence's tree, whose labels are those of the ClearNLP scheme.
"""

from collections.abc import Iterable, Iterator

from dateline.reading.events.codebook import small
from dateline.reading.events.frames import Words
from dateline.reading.trees import Tree

SUBJECTS = ("nsubj", "csubj")
PASSIVES = ("nsubjpass", "csubjpass")
OBJECTS = ("dobj", "dative", "obj", "oprd")
NAMING = ("compound", "amod", "nmod", "poss")
COMPLEMENTS = ("xcomp", "ccomp", "pcomp")
PREPOSITIONS = ("prep", "dative", "agent", "prt", "advmod")
FAR = 12


class Clauses:
    """A sentence's tree, asked who does what in it."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.tokens, self.words, self.kids = tree.tokens, tree.words, tree.kids

    def depth(self, number: int) -> int:
        """How far a token is from the root of its tree."""
        return sum(1 for _ in self.above(number))

    def dep(self, number: int) -> str:
        """The relation of a token to its head."""
        return self.tokens[number].dep

    def head(self, number: int) -> int:
        """The head of a token."""
        return self.tokens[number].head

    def above(self, number: int) -> Iterator[int]:
        """The tokens that a token hangs on, the nearest first."""
        while self.head(number) != number:
            number = self.head(number)
            yield number

    def is_verb(self, number: int) -> bool:
        """Whether a token is a verb."""
        return self.tokens[number].tag.startswith("VB")

    def is_passive(self, number: int) -> bool:
        """Whether a verb is in the passive, or a participle behind its noun."""
        if self.tree.having(number, "auxpass", *PASSIVES):
            return True
        if self.tokens[number].tag not in ("VBN", "VBD"):
            return False
        if self.dep(number) == "conj" and self.is_verb(self.head(number)):
            own = self.tree.having(number, *SUBJECTS, "aux", *OBJECTS)
            return (
                self.tokens[number].tag == "VBN" and not own and self.is_passive(self.head(number))
            )
        bare = not self.tree.having(number, "aux", *SUBJECTS, "dobj")
        return bare and self.dep(number) in ("acl", "amod", "advcl", "oprd", "dep")

    def is_open(self, number: int) -> bool:
        """Whether a clause is not told as a fact: 'to leave', 'that they leave', 'it would'."""
        tag = self.tokens[number].tag
        aids = self.tree.having(number, "aux")
        modal = any(self.tokens[kid].tag == "MD" for kid in aids)
        bare = tag == "VBG" and not aids
        did = any(self.tokens[kid].tag in ("VBD", "VBZ") for kid in aids)
        subjects = self.tree.having(number, *SUBJECTS, *PASSIVES)
        several = any(self.is_plural(one) for one in subjects)
        asked = tag == "VB" or (tag == "VBP" and not several)
        return (asked and not did) or bare or modal or not self.is_verb(number)

    def is_plural(self, number: int) -> bool:
        """Whether a token is a plural, or joined to others."""
        named = self.tokens[number].tag in ("NNS", "NNPS") or self.words[number] in small("several")
        return named or bool(self.tree.having(number, "conj"))

    def is_inverted(self, verb: int, aid: int) -> bool:
        """Whether an auxiliary opens a condition: 'should Norland leave'."""
        subjects = self.tree.having(verb, *SUBJECTS, *PASSIVES)
        return bool(subjects) and aid < min(subjects) and verb != self.head(verb)

    # --- the sides of a verb ----------------------------------------------------------------

    def doers(self, verb: int) -> list[int]:
        """Who does what a verb says: its subject, of a passive verb its agent."""
        if not self.is_passive(verb):
            return self.subjects(verb)
        return self.agents(verb) or self.causes(verb)

    def causes(self, verb: int) -> list[int]:
        """Who has something done: 'ordered the pilots released', 'had them arrested'."""
        object_ = self.head(verb)
        causing = self.head(object_) if self.dep(verb) == "acl" else object_
        held = self.dep(verb) in ("ccomp", "xcomp", "oprd") or self.dep(object_) == "dobj"
        if held and causing != verb and self.words[causing] in small("causing"):
            return self.subjects(causing)
        return []

    def patients(self, verb: int) -> list[int]:
        """To whom it is done: the object, of a passive verb the subject."""
        if self.is_passive(verb):
            return self.subjects(verb)
        given = [
            kid for kid in self.tree.having(verb, "dative") if not self.tree.having(kid, "pobj")
        ]
        own = given or self.tree.having(verb, "dobj", "obj", "oprd")
        return [
            self.meant(verb, kid) for kid in own if not self.is_reciprocal(kid)
        ] or self.borrowed(verb)

    def agents(self, verb: int) -> list[int]:
        """Those behind 'by'."""
        return [
            own
            for kid in self.kids[verb]
            if self.words[kid] == "by" and self.dep(kid) in PREPOSITIONS
            for own in self.tree.having(kid, "pobj")
        ]

    def subjects(self, verb: int, far: int = FAR) -> list[int]:
        """The subjects of a verb, its own or those that grammar gives it, if there are any."""
        own = self.tree.having(verb, *SUBJECTS, *PASSIVES)
        if own:
            return [self.meant(verb, one) for one in own]
        if far == 0 or self.head(verb) == verb:
            return []
        return self.given(verb, self.head(verb), far - 1)

    def meant(self, verb: int, subject: int) -> int:
        """What a relative pronoun stands for; else the subject itself."""
        if self.words[subject] in small("relative"):
            while self.dep(verb) == "conj":
                verb = self.head(verb)
            if self.dep(verb) == "relcl":
                return self.head(verb)
        return subject

    def given(self, verb: int, head: int, far: int) -> list[int]:
        """The subjects of a verb that has none of its own, from what it hangs on."""
        dep = self.dep(verb)
        if dep in ("relcl", "acl"):
            return self.of_noun(verb, head, far)
        if dep in ("conj", "advcl", "dep") and self.is_verb(head):
            passive = self.is_passive(head) and not self.is_passive(verb) and dep == "conj"
            return self.agents(head) if passive and self.agents(head) else self.subjects(head, far)
        if dep in ("xcomp", "ccomp"):
            return self.controlled(head, far)
        if dep == "pcomp":
            return self.behind(head, far)
        if dep in ("acomp", "attr", "oprd"):
            return self.subjects(head, far)
        return []

    def of_noun(self, verb: int, noun: int, far: int) -> list[int]:
        """The subject of a clause on a noun: 'troops firing', but 'its plan to fire'.

        In a headline the noun does what is to come: 'Premier to visit Norland'.
        """
        owners = self.owners(noun, far) if self.is_infinitive(verb) else []
        bare = not self.is_infinitive(verb) or self.head(noun) == noun
        return owners or ([noun] if bare else [])

    def is_infinitive(self, verb: int) -> bool:
        """Whether a verb follows 'to'."""
        return any(self.words[kid] == "to" for kid in self.tree.having(verb, "aux"))

    def owners(self, noun: int, far: int) -> list[int]:
        """Whose a noun is: its possessor, else the subject of the verb that it is the object of."""
        own = self.tree.having(noun, "poss")
        if own or far == 0:
            return own
        verb = self.head(noun)
        return self.subjects(verb, far - 1) if self.is_verb(verb) else []

    def controlled(self, governor: int, far: int) -> list[int]:
        """The subject of a clause that a verb governs: its object, else its subject."""
        own = self.tree.having(governor, "dobj", "dative")
        if own and not self.is_passive(governor):
            return own
        return self.subjects(governor, far)

    def behind(self, preposition: int, far: int) -> list[int]:
        """The subject of a gerund: of 'accused him of lying' the object, else the main subject.

        Of 'found him guilty of lying' that of the judgement.
        """
        governor = self.head(preposition)
        if self.dep(governor) == "oprd":
            return self.controlled(self.head(governor), far)
        if not self.is_verb(governor):
            return self.owners(governor, far)
        if self.words[preposition] in small("object control"):
            own = self.tree.having(governor, "dobj")
            if own:
                return own
        return self.subjects(governor, far)

    def borrowed(self, verb: int) -> list[int]:
        """The object of a verb that has none: its clause's noun, or the next verb's."""
        if self.dep(verb) == "relcl" and not self.is_passive(verb):
            nouns = {self.meant(verb, one) for one in self.tree.having(verb, *SUBJECTS)}
            return [self.head(verb)] if nouns and self.head(verb) not in nouns else []
        for kid in self.tree.having(verb, "conj"):
            if self.is_verb(kid) and kid - verb == len(("and", "verb")):
                return self.tree.having(kid, "dobj")
        return []

    def is_reciprocal(self, number: int) -> bool:
        """Whether a token is 'each other'."""
        around = self.words[max(0, number - 1) : number + 1]
        return " ".join(around) in small("reciprocal")

    def is_mutual(self, verb: int) -> bool:
        """Whether a verb's subjects do it to each other."""
        near = [kid for own in (verb, *self.tree.having(verb, "prep")) for kid in self.kids[own]]
        near += [low for kid in near for low in self.tree.having(kid, "poss")]
        return any(self.is_reciprocal(kid) for kid in near)

    # --- prepositions -------------------------------------------------------------------------

    def ends(self, number: int, words: Words) -> list[int]:
        """The last prepositions of the phrases that some words open behind a token."""
        found = [
            kid
            for kid in self.kids[number]
            if self.words[kid] == words[0] and self.dep(kid) in PREPOSITIONS
        ]
        for word in words[1:]:
            found = [kid for one in found for kid in self.kids[one] if self.words[kid] == word]
        return found

    def objects(self, number: int, prepositions: Iterable[Words]) -> list[int]:
        """What some prepositions bring behind a token: nouns, or the verbs of clauses."""
        return [
            self.meant(number, kid)
            for words in prepositions
            for end in self.ends(number, words)
            for kid in self.tree.having(end, "pobj", "pcomp")
        ]

    def first(self, number: int) -> list[int]:
        """The first of several that 'and' joins, for one of the others: it has what all share."""
        return [self.head(number)] if self.dep(number) == "conj" else []

    def joined(self, number: int) -> list[int]:
        """A token, and those that 'and' joins to it."""
        found = [number]
        for one in found:
            found += self.tree.having(one, "conj")
        return found
