"""Words as they are looked for: runs of letters and digits, without diacritics.

The full text is given these, not the words as printed: FTS5's own tokens keep the accents of
Greek and Cyrillic, and know the letters of 2012 only.
"""

import re
import unicodedata

PRINTED = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
WORD = re.compile(r"[^\W_]+")


def tokens(words: str) -> tuple[str, ...]:
    """The runs of letters and digits, in lower case and without accents.

    >>> tokens("The Café isn't No. 5.")
    ('the', 'cafe', 'isn', 't', 'no', '5')
    """
    if words.isascii():
        return tuple(WORD.findall(words.lower()))
    plain = unicodedata.normalize("NFD", words.lower())
    bare = "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")
    return tuple(WORD.findall(bare))


def located(words: str) -> list[tuple[str, int, int]]:
    """The tokens, each with where it begins and ends in the words."""
    return [
        (own[0], found.start(), found.end())
        for found in PRINTED.finditer(words)
        if (own := tokens(found[0]))
    ]


def padded(words: str) -> str:
    """The tokens with a space around each, so that whole words are found in it by `in`."""
    return f" {' '.join(tokens(words))} "


def holds(words: tuple[str, ...], phrase: tuple[str, ...], *, prefix: bool = False) -> bool:
    """Whether the words of a phrase follow each other in some words; an empty one never does."""
    if not phrase:
        return False
    for start in range(len(words) - len(phrase) + 1):
        *whole, last = words[start : start + len(phrase)]
        ends = last.startswith(phrase[-1]) if prefix else last == phrase[-1]
        if tuple(whole) == phrase[:-1] and ends:
            return True
    return False
