"""What the parser often gets wrong about who does what, set right by the words around.

It was trained on other texts than headlines and reports with names that it does not know: it takes
a name behind 'to' for a verb, the verb of a short sentence for a participle before its object, the
subject for a measure. Each slip that is mended here is told by the tags and labels alone.
"""

from collections.abc import Callable
from dataclasses import replace

from dateline.model import Parse, Text, Token
from dateline.reading.events.codebook import codebook, small
from dateline.reading.figures.words import numerals
from dateline.reading.senses import senses
from dateline.reading.trees import NAMES, Tree, tree

FINITE = ("VBD", "VBP", "VBZ", "MD")
SUBJECTS = ("nsubj", "nsubjpass")
NOUNS, PAST, TAKEN = ("NN", "NNS"), "ed", ("relcl", "compound")
GIVEN = ("NNP", "NNPS", "PRP")
HAVE = ("had", "has", "have")
Mend = Callable[[Tree, Text], Parse]


def mended(text: Text, parse: Parse) -> Tree:
    """The tree of a sentence, mended where the parser slipped."""
    own = tree(text, parse)
    for mend in MENDS:
        tokens = mend(own, text)
        if tokens != own.tokens:
            own = tree(text, tokens)
    return own


def named(own: Tree, text: Text) -> Parse:
    """A name behind 'to' that was taken for an infinitive: 'gave boats to Norland'."""
    tokens = list(own.tokens)
    for number in range(1, len(tokens)):
        verb, to, head = tokens[number], tokens[number - 1], tokens[number].head
        infinitive = verb.tag == "VB" and to.dep == "aux" and own.words[number - 1] == "to"
        called = text.content[verb.start].isupper() and text.content[tokens[head].start].islower()
        if not (infinitive and called) or head == number:
            continue
        for kid in own.kids[number]:
            tokens[kid] = tokens[kid]._replace(head=head)
        tokens[number - 1] = to._replace(tag="IN", dep="prep", head=head)
        tokens[number] = verb._replace(tag="NNP", dep="pobj", head=number - 1)
    return tuple(tokens)


def toward(own: Tree, _: Text) -> Parse:
    """'To' that was taken for a verb's before a noun: 'ferried flour to flood victims'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        noun = token.head
        nominal = tokens[noun].tag.startswith("NN") or own.words[noun] in small("whither")
        if token.tag != "TO" or token.dep != "aux" or not nominal or own.having(noun, "dobj"):
            continue
        while tokens[noun].dep == "compound":
            noun = tokens[noun].head
        if tokens[noun].dep in ("dobj", "dep", "npadvmod", "pobj", "xcomp") and number < noun:
            tokens[number] = token._replace(tag="IN", dep="prep", head=tokens[noun].head)
            tag = tokens[noun].tag if tokens[noun].tag.startswith("NN") else "NN"
            tokens[noun] = tokens[noun]._replace(tag=tag, dep="pobj", head=number)
    return tuple(tokens)


def perfect(own: Tree, _: Text) -> Parse:
    """A perfect tense that was taken for having something: 'had (tortured) prisoners'."""
    tokens = list(own.tokens)
    for number in range(len(tokens) - 1):
        aid, verb = tokens[number], number + 1
        noun = tokens[verb].head
        done = tokens[verb].tag == "VBN" and tokens[verb].dep == "amod" and verb < noun
        if own.words[number] in HAVE and done and noun in own.having(number, "dobj"):
            for kid in own.kids[number]:
                tokens[kid] = tokens[kid]._replace(head=verb)
            head = verb if aid.head == number else aid.head
            tokens[verb] = tokens[verb]._replace(dep=aid.dep, head=head)
            tokens[number] = aid._replace(dep="aux", head=verb)
    return tuple(tokens)


def helped(own: Tree, _: Text) -> Parse:
    """What was hung on an auxiliary instead of its verb: 'he (was) on Monday granted shelter'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        if token.dep not in ("aux", "auxpass"):
            continue
        for kid in own.having(number, "nsubj", "nsubjpass", "prep", "npadvmod"):
            passive = tokens[kid].dep == "nsubj" and token.dep == "auxpass"
            dep = "nsubjpass" if passive else tokens[kid].dep
            tokens[kid] = tokens[kid]._replace(dep=dep, head=token.head)
    return tuple(tokens)


def stated(own: Tree, _: Text) -> Parse:
    """An object that was taken for the subject of an adjective: 'set (the crew) free'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        subjects = own.having(number, "nsubj")
        if token.tag == "JJ" and token.dep == "ccomp" and subjects and token.head < subjects[0]:
            tokens[subjects[0]] = tokens[subjects[0]]._replace(dep="dobj", head=token.head)
            tokens[number] = token._replace(dep="oprd")
    return tuple(tokens)


def given(own: Tree, _: Text) -> Parse:
    """Who is given something, that was taken for a second object: 'sent (Norland) ships'."""
    tokens = list(own.tokens)
    for number in range(len(tokens)):
        objects = own.having(number, "dobj")
        if len(objects) == len(("whom", "what")) and tokens[objects[0]].tag in GIVEN:
            tokens[objects[0]] = tokens[objects[0]]._replace(dep="dative")
    return tuple(tokens)


def finite(own: Tree, _: Text) -> Parse:
    """A verb with a tense joined to one without: 'forced him to stop and (shot) the guard'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        above = tokens[token.head]
        odd = token.tag in ("VBD", "VBZ") and token.dep == "conj" and above.tag == "VB"
        governor = above.head
        if odd and not own.having(number, *SUBJECTS) and tokens[governor].tag == token.tag:
            tokens[number] = token._replace(head=governor)
    return tuple(tokens)


def by(own: Tree, _: Text) -> Parse:
    """Who does what is the object of a verb: 'outlawed marches (by) the guild'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        objects = own.having(token.head, "dobj") if own.words[number] == "by" else []
        passive = own.having(token.head, "auxpass")
        near = objects and not passive and max(own.below(objects[-1])) == number - 1
        if near and own.words[objects[-1]] in codebook().nouns and not own.having(number, "pcomp"):
            tokens[number] = token._replace(head=objects[-1])
    return tuple(tokens)


def called(own: Tree, text: Text) -> Parse:
    """A name that was taken for a common noun without an article, or for a verb: 'from Aldring'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        if not text.content[token.start].isupper():
            continue
        if token.tag == "NN" and not own.kids[number] and own.words[number] not in senses():
            tokens[number] = token._replace(tag="NNP")
        lower = text.content[own.tokens[token.head].start].islower()
        if token.dep == "pcomp" and own.is_verb(number) and lower:
            tokens[number] = token._replace(tag="NNP", dep="pobj")
    return tuple(tokens)


def doing(own: Tree, _: Text) -> Parse:
    """A subject that was taken for a measure: 'Norland massed troops'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        verb = token.head
        idle = token.dep in ("npadvmod", "compound")
        opens = idle and token.tag in NAMES and verb == number + 1
        if opens and own.tokens[verb].tag in FINITE and not own.having(verb, *SUBJECTS):
            tokens[number] = token._replace(dep="nsubj")
    return tuple(tokens)


def told(own: Tree, _: Text) -> Parse:
    """A verb that was taken for a participle before its object: 'Norland massed troops'.

    Only in a whole sentence, with a full stop, that would have no verb otherwise.
    """
    tokens = own.tokens
    finite = (token.tag in FINITE and token.dep != "amod" for token in tokens)
    if own.words[-1:] != (".",) or any(finite):
        return tokens
    for number, token in enumerate(tokens):
        looks = token.tag == "JJ" and own.words[number].endswith(PAST)
        done = token.tag in ("VBN", "VBD") or looks
        if done and token.dep == "amod" and number and own.is_nominal(number - 1):
            return shifted(own, number)
    return tokens


def shifted(own: Tree, verb: int) -> Parse:
    """The tokens with a participle as the verb of what stands before and behind it."""
    tokens = list(own.tokens)
    root = next(number for number, token in enumerate(tokens) if token.head == number)
    if root < verb or not tokens[root].tag.startswith("NN"):
        return own.tokens
    subject = verb - 1
    for number, token in enumerate(tokens[:subject]):
        if token.head >= subject:
            tokens[number] = token._replace(head=subject)
    for number in range(verb + 1, len(tokens)):
        if tokens[number].head == verb:
            tokens[number] = tokens[number]._replace(head=root)
    tag = tokens[subject].tag
    tokens[subject] = tokens[subject]._replace(
        tag=tag if tag.startswith("NN") else "NN", dep="nsubj", head=verb
    )
    told = tokens[verb].tag if tokens[verb].tag == "VBZ" else "VBD"
    tokens[verb] = tokens[verb]._replace(tag=told, dep="ROOT", head=verb)
    tokens[root] = tokens[root]._replace(dep="dobj", head=verb)
    return tuple(tokens)


def related(own: Tree, _: Text) -> Parse:
    """A relative pronoun beside the subject of its clause: 'the warden that pupils attacked'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        if token.dep != "relcl":
            continue
        subjects = own.having(number, *SUBJECTS)
        for aid in own.having(number, "aux"):
            for kid in own.having(aid, "nsubj"):
                tokens[kid] = tokens[kid]._replace(head=number)
                subjects.append(kid)
        named = len(subjects) > 1 and own.words[subjects[1]] not in small("several")
        if named and own.words[subjects[0]] in small("relative"):
            tokens[subjects[0]] = tokens[subjects[0]]._replace(dep="dobj")
    return tuple(tokens)


def whom(own: Tree, _: Text) -> Parse:
    """A relative clause whose verb was taken for a participle: 'officers whom rebels killed'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        for subject in own.having(number, "nsubj", "appos") if own.words[number] == "whom" else ():
            for verb in own.having(subject, "acl"):
                tokens[verb] = tokens[verb]._replace(tag="VBD", dep="relcl", head=token.head)
                tokens[subject] = tokens[subject]._replace(dep="nsubj", head=verb)
                tokens[number] = token._replace(dep="dobj", head=verb)
        verbs = [kid for kid in own.having(number, "acl") if tokens[kid].tag == "VBN"]
        pronouns = [kid for kid in own.kids[number] if own.words[kid] in small("relative")]
        if token.dep == "relcl" and verbs and pronouns and not own.is_verb(number):
            verb, pronoun = verbs[0], pronouns[0]
            tokens[number] = token._replace(dep="nsubj", head=verb)
            tokens[verb] = tokens[verb]._replace(tag="VBD", dep="relcl", head=token.head)
            tokens[pronoun] = tokens[pronoun]._replace(dep="dobj", head=verb)
    return tuple(tokens)


def behind(own: Tree, _: Text) -> Parse:
    """A participle about the noun before its comma: 'arrested the guard, accused of theft'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        if token.tag != "VBN" or token.dep != "advcl" or own.words[number - 1] != ",":
            continue
        objects = own.having(token.head, "dobj")
        near = objects and max(own.below(objects[-1])) == number - 2
        if near and not own.having(number, "agent", *SUBJECTS):
            tokens[number] = token._replace(dep="acl", head=objects[-1])
    return tuple(tokens)


def listed(own: Tree, _: Text) -> Parse:
    """A noun joined to the verb instead of its object: 'freed a priest, two nuns and us'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        objects = own.having(token.head, "dobj") if own.is_verb(token.head) else []
        nominal = token.dep == "conj" and token.tag.startswith("NN")
        if nominal and objects and objects[-1] < number and not own.having(number, *SUBJECTS):
            tokens[number] = token._replace(head=objects[-1])
    return tuple(tokens)


def headed(own: Tree, _: Text) -> Parse:
    """The verb of a headline that was taken for a plural noun: 'Mayor thanks teachers'."""
    tokens = list(own.tokens)
    if own.words[-1:] == (".",) or any(map(own.is_verb, range(len(tokens)))):
        return own.tokens
    for number in range(1, len(tokens) - 1):
        token, before = tokens[number], tokens[number - 1]
        fits = before.tag in ("NN", "NNP") and before.head in (number, token.head)
        if token.tag == "NNS" and token.dep == "compound" and fits:
            tokens[number] = token._replace(tag="VBZ", dep="amod")
            return shifted(replaced(own, tokens), number)
    return own.tokens


def apart(own: Tree, _: Text) -> Parse:
    """An object that was hung on a particle: 'gunned down (the minister)'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        for kid in own.having(number, "pobj") if token.dep == "prt" else ():
            tokens[kid] = tokens[kid]._replace(dep="dobj", head=token.head)
    return tuple(tokens)


def judged(own: Tree, _: Text) -> Parse:
    """What one is judged for, taken for an adjective or hung on one: 'jailed for (killing)'."""
    tokens = list(own.tokens)
    for number in range(1, len(tokens)):
        above = tokens[tokens[number].head]
        of = own.words[number] == "of" and bool(own.having(number, "pcomp"))
        if of and above.dep == "dobj" and own.words[above.head] in small("judging"):
            tokens[number] = tokens[number]._replace(head=above.head)
        token, behind = tokens[number], number - 1
        noun = token.head
        by = own.words[behind] == "for" and own.words[tokens[behind].head] in small("judging")
        idle = token.tag == "VBG" and token.dep in ("amod", "compound")
        if by and idle and tokens[noun].head == behind:
            tokens[number] = token._replace(dep="pcomp", head=behind)
            tokens[noun] = tokens[noun]._replace(dep="dobj", head=number)
    return tuple(tokens)


def compounded(own: Tree, _: Text) -> Parse:
    """A noun before a noun that was taken for a verb: 'supplied rifles to (hill) clans'."""
    tokens = list(own.tokens)
    for number in range(1, len(tokens) - 1):
        token, noun = tokens[number], number + 1
        opens = own.words[number - 1] == "to" and token.tag == "VB" and token.dep in TAKEN
        held = tokens[noun].dep == "dobj" and noun in (token.head, *own.kids[number])
        unknown = own.words[number] not in codebook().verbs and own.words[number] in senses()
        if opens and held and unknown and tokens[token.head].dep == "dobj":
            verb = tokens[token.head].head
            tokens[number - 1] = tokens[number - 1]._replace(tag="IN", dep="prep", head=verb)
            tokens[noun] = tokens[noun]._replace(dep="pobj", head=number - 1)
            tokens[number] = token._replace(tag="NN", dep="compound", head=noun)
    return tuple(tokens)


def opened(own: Tree, _: Text) -> Parse:
    """A verb that was taken for an adjective, though it has an object: 'Officers open fire'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        if token.tag == "JJ" and own.having(number, "nsubj") and own.having(number, "dobj"):
            tokens[number] = token._replace(tag="VBP")
    return tuple(tokens)


def sentenced(own: Tree, _: Text) -> Parse:
    """What for, behind how long: 'jailed him for two years for (stealing)'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        long = token.head
        term = own.words[number] == "for" and tokens[long].dep == "pobj"
        if term and own.having(number, "pcomp") and own.words[tokens[long].head] == "for":
            tokens[number] = token._replace(head=tokens[tokens[long].head].head)
    return tuple(tokens)


def itemised(own: Tree, _: Text) -> Parse:
    """A list that was taken for an apposition: 'arrested two agents, a guard and two cooks'.

    It is one where as many follow as were told of: 'two men, a guard and a cook'.
    """
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        head, others = token.head, own.having(number, "conj")
        objects = token.dep == "appos" and tokens[head].dep in ("dobj", "nsubjpass", "pobj")
        common = tokens[head].tag in NOUNS and token.tag in NOUNS
        if objects and common and others and own.having(number, "cc"):
            told = count(own, head)
            if told and told != sum(count(own, one) or 1 for one in (number, *others)):
                tokens[number] = token._replace(dep="conj")
    return tuple(tokens)


def count(own: Tree, noun: int) -> int | None:
    """How many a noun is said to be; one without a number in the singular, else None."""
    for kid in own.having(noun, "nummod"):
        word = own.words[kid]
        return int(word) if word.isdecimal() else int(numerals().get(word, 0)) or None
    return 1 if own.tokens[noun].tag == "NN" else None


def replaced(own: Tree, tokens: list[Token]) -> Tree:
    """A tree with other tags and labels."""
    return replace(own, tokens=tuple(tokens))


MENDS: tuple[Mend, ...] = (
    named,
    compounded,
    toward,
    perfect,
    helped,
    stated,
    given,
    finite,
    by,
    apart,
    judged,
    called,
    doing,
    told,
    related,
    whom,
    behind,
    listed,
    headed,
    opened,
    sentenced,
    itemised,
)
