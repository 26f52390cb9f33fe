"""Words that the parser takes for others: a name for a verb, a verb for a noun, an aid for a verb.

Each function mends one slip in a sentence's tree, told by tags and labels alone.
"""

from dataclasses import replace

from dateline.model import Parse, Text, Token
from dateline.reading.events.codebook import codebook, small
from dateline.reading.senses import senses
from dateline.reading.trees import NAMES, Tree

FINITE = ("VBD", "VBP", "VBZ", "MD")
SUBJECTS = ("nsubj", "nsubjpass")
NOUNS, PAST, TAKEN = ("NN", "NNS"), "ed", ("relcl", "compound", "advcl")


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


def compounded(own: Tree, _: Text) -> Parse:
    """A noun before a noun that was taken for a verb: 'supplied rifles to (hill) clans'."""
    tokens = list(own.tokens)
    for number in range(1, len(tokens) - 1):
        token, noun = tokens[number], number + 1
        opens = own.words[number - 1] == "to" and token.tag == "VB" and token.dep in TAKEN
        held = tokens[noun].dep == "dobj" and noun in (token.head, *own.kids[number])
        unknown = own.words[number] not in codebook().verbs and own.words[number] in senses()
        governor = tokens[token.head]
        verb = token.head if own.is_verb(token.head) else governor.head
        if opens and held and unknown and (governor.dep == "dobj" or verb == token.head):
            tokens[number - 1] = tokens[number - 1]._replace(tag="IN", dep="prep", head=verb)
            tokens[noun] = tokens[noun]._replace(dep="pobj", head=number - 1)
            tokens[number] = token._replace(tag="NN", dep="compound", head=noun)
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
        idle = token.dep in ("npadvmod", "compound", "advmod")
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


def replaced(own: Tree, tokens: list[Token]) -> Tree:
    """A tree with other tags and labels."""
    return replace(own, tokens=tuple(tokens))


def opened(own: Tree, _: Text) -> Parse:
    """A verb that was taken for an adjective, though it has an object: 'Officers open fire'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        if token.tag == "JJ" and own.having(number, "nsubj") and own.having(number, "dobj"):
            tokens[number] = token._replace(tag="VBP")
    return tuple(tokens)


def perfect(own: Tree, _: Text) -> Parse:
    """A perfect tense that was taken for having something: 'had (tortured) prisoners'."""
    tokens = list(own.tokens)
    for number in range(len(tokens) - 1):
        verb = number + 1
        noun = tokens[verb].head
        done = tokens[verb].tag == "VBN" and tokens[verb].dep == "amod" and verb < noun
        known = own.words[number] == "had" and own.words[verb] in codebook().verbs
        if known and done and noun in own.having(number, "dobj"):
            promote(own, tokens, number, verb)
            tokens[number] = tokens[number]._replace(dep="aux")
    return tuple(tokens)


def promote(own: Tree, tokens: list[Token], aid: int, verb: int) -> None:
    """Puts a verb in the place of its auxiliary, with all that hung on that."""
    for kid in own.kids[aid]:
        tokens[kid] = tokens[kid]._replace(head=verb)
    old = own.tokens[aid]
    head = verb if old.head == aid else old.head
    tokens[verb] = tokens[verb]._replace(dep=old.dep, head=head)
    tokens[aid] = old._replace(head=verb)


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


def split(own: Tree, _: Text) -> Parse:
    """A passive whose auxiliary was taken for the verb: 'the offer (was) on Monday rebuffed'."""
    tokens = list(own.tokens)
    for number in range(len(tokens)):
        verbs = [kid for kid in own.having(number, "advcl", "acomp") if tokens[kid].tag == "VBN"]
        alone = not set(own.having(number, "attr", "acomp", "oprd")).difference(verbs)
        if own.words[number] not in small("being") or not verbs or not alone or verbs[0] < number:
            continue
        verb = verbs[0]
        if own.having(verb, "agent") and not own.having(verb, *SUBJECTS):
            promote(own, tokens, number, verb)
            tokens[number] = tokens[number]._replace(dep="auxpass")
            for kid in own.having(number, "nsubj"):
                tokens[kid] = tokens[kid]._replace(dep="nsubjpass")
    return tuple(tokens)


def about(own: Tree, _: Text) -> Parse:
    """A participle taken for the verb of a subject clause: 'The monk (poisoned) by two is ill'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        subjects = own.having(number, "nsubj")
        if token.tag == "VBN" and token.dep == "csubj" and subjects and own.having(number, "agent"):
            tokens[subjects[0]] = tokens[subjects[0]]._replace(head=token.head)
            tokens[number] = token._replace(dep="acl", head=subjects[0])
    return tuple(tokens)


def denied(own: Tree, _: Text) -> Parse:
    """What one denies or stops doing, taken for an adjective: 'denied (selling) arms'."""
    tokens = list(own.tokens)
    for number in range(1, len(tokens)):
        token, verb = tokens[number], number - 1
        noun = token.head
        idle = token.tag == "VBG" and token.dep in ("amod", "compound")
        held = tokens[noun].dep == "dobj" and tokens[noun].head == verb
        if idle and held and own.words[verb] in small("gerund"):
            tokens[number] = token._replace(dep="xcomp", head=verb)
            tokens[noun] = tokens[noun]._replace(head=number)
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


def downed(own: Tree, _: Text) -> Parse:
    """A verb that was taken for a preposition: 'threatened to (down) tools'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens[1:], 1):
        to, nouns = number - 1, own.having(number, "pobj")
        bare = own.words[to] == "to" and not own.kids[to] and tokens[to].head == token.head
        verbal = token.dep == "prep" and own.words[number] in codebook().verbs
        if bare and verbal and nouns == [number + 1]:
            tokens[number] = token._replace(tag="VB", dep="xcomp")
            tokens[to] = tokens[to]._replace(tag="TO", dep="aux", head=number)
            tokens[nouns[0]] = tokens[nouns[0]]._replace(dep="dobj")
    return tuple(tokens)


def active(own: Tree, _: Text) -> Parse:
    """A subject that was taken for a passive's: '(The guards), six men, machine-gunned it'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        verb = token.head
        finite = token.dep == "nsubjpass" and tokens[verb].tag in ("VBD", "VBZ", "VBP")
        if finite and own.having(verb, "dobj") and not own.having(verb, "auxpass", "agent"):
            tokens[number] = token._replace(dep="nsubj")
    return tuple(tokens)
