"""What the parser hangs on the wrong word: what one is judged for, whom one is given, a list.

Each function mends one slip in a sentence's tree, told by tags and labels alone.
"""

from dateline.model import Parse, Text
from dateline.reading.events.codebook import codebook, small
from dateline.reading.figures.words import numerals
from dateline.reading.trees import Tree

SUBJECTS = ("nsubj", "nsubjpass")
NOUNS = ("NN", "NNS")


def given(own: Tree, _: Text) -> Parse:
    """Who is given something, that was taken for a second object: 'sent (Norland) ships'."""
    tokens = list(own.tokens)
    for number in range(len(tokens)):
        objects = own.having(number, "dobj")
        if len(objects) == len(("whom", "what")):
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
        verbs = [kid for kid in own.having(number, "acl") if tokens[kid].tag in ("VBN", "VBD")]
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


def fronted(own: Tree, _: Text) -> Parse:
    """Who acts, taken for one of a row before it: 'After talks in Riga, (Roe) met the envoy'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        place = own.having(number, "pobj") if token.dep == "prep" and token.head > number else []
        if not place or own.having(token.head, *SUBJECTS):
            continue
        border = next((n for n in range(number, token.head) if own.words[n] == ","), token.head)
        inside = own.below(number)
        row = [n for n in range(border, token.head) if n in inside and tokens[n].head < border]
        row = [n for n in row if tokens[n].dep in ("appos", "conj")]
        if row and max(inside) == before_verb(own, token.head):
            passive = own.having(token.head, "auxpass")
            tokens[row[0]] = tokens[row[0]]._replace(dep=SUBJECTS[bool(passive)], head=token.head)
            for other in row[1:]:
                tokens[other] = tokens[other]._replace(dep="conj", head=row[0])
    return tuple(tokens)


def before_verb(own: Tree, verb: int) -> int:
    """The last token before a verb and its auxiliaries and adverbs."""
    return min([verb, *own.having(verb, "aux", "auxpass", "neg", "advmod")]) - 1


def outside(own: Tree, _: Text) -> Parse:
    """The place of a sentence, taken for who acts there: 'Outside (the port), Roe met them'."""
    tokens = list(own.tokens)
    bare = tokens and tokens[0].tag == "IN" and tokens[0].dep == "prep" and not own.kids[0]
    verb = tokens[0].head if bare else 0
    subjects = own.having(verb, *SUBJECTS) if bare else []
    beside = own.having(subjects[0], "appos") if subjects else []
    commas = [n for n in range(verb) if own.words[n] == ","]
    if beside and len(commas) == 1 and subjects[0] < commas[0] < beside[0]:
        tokens[beside[0]] = tokens[beside[0]]._replace(dep=tokens[subjects[0]].dep, head=verb)
        tokens[subjects[0]] = tokens[subjects[0]]._replace(dep="pobj", head=0)
    return tuple(tokens)


def donors(own: Tree, _: Text) -> Parse:
    """Who gives, hung on what is given: 'were given tents and stoves (by) the fund'."""
    tokens = list(own.tokens)
    for verb in range(len(tokens)):
        objects = own.having(verb, "dobj") if own.having(verb, "auxpass") else []
        inside = own.below(objects[-1]) if objects else frozenset[int]()
        told = [n for n in sorted(inside) if own.words[n] == "by" and own.having(n, "pobj")]
        if told and not own.having(verb, "agent"):
            tokens[told[0]] = tokens[told[0]]._replace(dep="agent", head=verb)
    return tuple(tokens)


def near(own: Tree, _: Text) -> Parse:
    """Where it was, taken for whom it was done to: 'fired on a boat off (the cape)'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        particle = token.dep == "prt" and own.having(token.head, "prep")
        objects = own.having(token.head, "dobj") if particle else []
        if objects and token.head < own.having(token.head, "prep")[0] < number < objects[0]:
            tokens[number] = token._replace(tag="IN", dep="prep")
            tokens[objects[0]] = tokens[objects[0]]._replace(dep="pobj", head=number)
    return tuple(tokens)


def found(own: Tree, _: Text) -> Parse:
    """What one is found to be, hung on the name: 'found the envoy Roe (guilty)'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        noun = tokens[token.head]
        late = token.tag == "JJ" and token.dep == "amod" and noun.dep == "dobj"
        if late and token.head < number and not own.having(token.head, "relcl"):
            tokens[number] = token._replace(dep="oprd", head=noun.head)
        if token.tag == "JJ" and token.dep == "acomp" and (noun.tag, noun.dep) == ("NNP", "ccomp"):
            tokens[number] = token._replace(dep="oprd", head=noun.head)
            tokens[token.head] = noun._replace(dep="dobj")
    return tuple(tokens)


def parted(own: Tree, _: Text) -> Parse:
    """Between whom a thing happens, hung on the verb: 'clashes broke out (between) A and B'."""
    tokens = list(own.tokens)
    for number, token in enumerate(tokens):
        verb = token.head
        subjects = own.having(verb, "nsubj") if own.words[number] == "between" else []
        happens = own.words[verb] in small("happening") and not own.having(verb, "dobj")
        if subjects and happens and own.words[subjects[0]] in codebook().nouns:
            tokens[number] = token._replace(head=subjects[0])
    return tuple(tokens)


def resumed(own: Tree, _: Text) -> Parse:
    """The main verb, taken for that of a relative clause: 'The man whom guards hit (is) ill'."""
    tokens = list(own.tokens)
    for verb, token in enumerate(tokens):
        noun = token.head
        objects = [one for one in own.having(verb, "dobj") if own.words[one] == "whom"]
        top = token.dep == "relcl" and tokens[noun].dep == "ROOT"
        for subject in own.having(verb, "nsubj") if top and objects else ():
            for inner in own.having(subject, "acl"):
                if tokens[inner].tag == "VBN" and objects[0] < subject < inner < verb:
                    tokens[inner] = tokens[inner]._replace(tag="VBD", dep="relcl", head=noun)
                    tokens[subject] = tokens[subject]._replace(head=inner)
                    tokens[objects[0]] = tokens[objects[0]]._replace(head=inner)
                    tokens[noun] = tokens[noun]._replace(dep="nsubj", head=verb)
                    tokens[verb] = token._replace(dep="ROOT", head=verb)
                    for kid in own.kids[noun]:
                        if tokens[kid].dep == "punct" and kid > verb:
                            tokens[kid] = tokens[kid]._replace(head=verb)
    return tuple(tokens)
