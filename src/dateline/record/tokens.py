"""Words as they are looked for: runs of letters and digits, without diacritics.

The full text is given these, not the words as printed: FTS5's own tokens keep the accents of
Greek and Cyrillic, and know the letters of 2012 only.
"""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")


def tokens(words: str) -> tuple[str, ...]:
    """The runs of letters and digits, in lower case and without accents.

    >>> tokens("The Café isn't No. 5.")
    ('the', 'cafe', 'isn', 't', 'no', '5')
    """
    if words.isascii():
        return tuple(WORD.findall(words.lower()))
    return tuple(WORD.findall(bare(words.lower())))


def bare(words: str) -> str:
    """Words without accents, whether they stand in a letter or behind it."""
    plain = unicodedata.normalize("NFD", words)
    return "".join(letter for letter in plain if not is_accent(letter))


def is_accent(letter: str) -> bool:
    """Whether a character only changes the letter before it."""
    return unicodedata.category(letter) == "Mn"


def located(words: str) -> list[tuple[str, int, int]]:
    """The tokens, each with where it begins and ends in the words."""
    printed = (place for place, letter in enumerate(words) for _ in letter.lower())
    letters = [
        (own, place)
        for place, letter in zip(printed, words.lower(), strict=True)
        for own in bare(letter)
    ]
    return [
        (found[0], letters[found.start()][1], after(words, letters[found.end() - 1][1]))
        for found in WORD.finditer("".join(own for own, _ in letters))
    ]


def after(words: str, place: int) -> int:
    """The place behind a letter and its accents."""
    end = place + 1
    while end < len(words) and is_accent(words[end]):
        end += 1
    return end


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
