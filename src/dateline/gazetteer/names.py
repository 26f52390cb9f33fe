"""Names as they are looked up."""

import unicodedata

SHORT = {"st": "saint", "ft": "fort", "mt": "mount"}
PLAIN = str.maketrans("đĐłŁøØıðÐþÞ", "dDlLoOidDtT")
LATIN, FURTHER = 0x250, range(0x1E00, 0x1F00)


def folded(name: str) -> str:
    """A name as it is looked up: no accents, stops or case, 'St.' as 'saint'.

    >>> folded("St. Étienne-du-Mont")
    'saint etienne du mont'
    """
    words = unaccented(name).casefold().replace(".", "").replace("-", " ").split()
    return " ".join(SHORT.get(word, word) for word in words)


def unaccented(name: str) -> str:
    """A name without the marks on its letters, and with a plain apostrophe."""
    if name.isascii():
        return name
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‘", "'"))
    return "".join(one for one in plain if not unicodedata.combining(one)).translate(PLAIN)


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters.

    >>> [is_latin(name) for name in ("Łódź", "Москва")]
    [True, False]
    """
    return all(ord(letter) < LATIN or ord(letter) in FURTHER or letter in "’‘–" for letter in name)
