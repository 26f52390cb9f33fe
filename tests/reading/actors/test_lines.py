from casting import read, row
from dateline.model import PartKind
from dateline.reading.actors.lines import is_titled, lines
from dateline.reading.parse import Parser


def test_a_line_knows_its_places_times_and_quotations(parser: Parser) -> None:
    own = row(parser, '"It sank," Rojas said in Kenya on Friday.')
    kenya = own.printed.index("Kenya")
    assert own.places[kenya][0] == kenya
    assert own.printed.index("Friday") in own.dated
    assert own.printed.index("sank") in own.quoted
    assert own.printed.index("Rojas") not in own.quoted


def test_beyond_its_ends_there_is_nothing(parser: Parser) -> None:
    own = row(parser, "It sank.")
    assert (own.word(-1), own.tag(9), own.dep(9), own.is_capital(9)) == ("", "", "", False)


def test_capitals(parser: Parser) -> None:
    own = row(parser, "The ferry of Rojas sank on Friday.")
    assert [word for n, word in enumerate(own.printed) if own.is_capital(n)] == ["Rojas"]


def test_a_headline_in_capitals_tells_nothing() -> None:
    words = ("Ferry", "Sinks", "Near", "Trieste")
    assert is_titled(PartKind.HEADLINE, words)
    assert not is_titled(PartKind.PARAGRAPH, words)
    assert not is_titled(PartKind.HEADLINE, ("Ferry", "sinks", "near", "Trieste"))


def test_a_story_without_words_has_no_lines(parser: Parser) -> None:
    assert list(lines(*read(parser, "", "places"))) == []


def test_it_may_echo_who_speaks(parser: Parser) -> None:
    own = row(parser, "The ministry said it would pay.")
    assert own.echo(own.tree.words.index("it")) == own.tree.words.index("ministry")


def test_or_nobody(parser: Parser) -> None:
    for words in ("The ministry said it was late.", "The ministry paid it.", "It rained."):
        own = row(parser, words)
        assert own.echo(own.tree.words.index("it")) is None


def test_who_is_joined_to_a_speaker_speaks(parser: Parser) -> None:
    own = row(parser, "Rojas and Silva said it rained.")
    speaks = [word for n, word in enumerate(own.tree.words) if own.speaks(n)]
    assert speaks == ["rojas", "silva"]
