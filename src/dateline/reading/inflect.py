"""The regular forms of English words, for tables that give base forms."""


def inflected(word: str) -> tuple[str, ...]:
    """The regular forms of a verb; of another word, some that there are not.

    >>> inflected("deny")
    ('deny', 'denies', 'denied', 'denying')
    """
    if word.endswith("e"):
        return word, f"{word}s", f"{word}d", f"{word[:-1]}ing"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"
    if word.endswith(("s", "sh", "ch", "x")):
        return word, f"{word}es", f"{word}ed", f"{word}ing"
    doubled = word + word[-1:]
    return word, f"{word}s", f"{word}ed", f"{word}ing", f"{doubled}ed", f"{doubled}ing"
