import pytest

from dateline.articles.zones import newsroom_zone, zone_of


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("NEW YORK", "America/New_York"),
        ("WASHINGTON", "America/New_York"),
        ("WELLINGTON, New Zealand", "Pacific/Auckland"),
        ("PARIS/BERLIN", "Europe/Paris"),
        ("PARIS, Texas", "America/Chicago"),
        ("KIEV", "Europe/Kyiv"),
        ("KYIV", "Europe/Kyiv"),
        ("PORTLAND, Ore.", "America/Los_Angeles"),
        ("PORTLAND, Maine", "America/New_York"),
        ("ST. PETERSBURG", "Europe/Moscow"),
        ("ISRAEL", "Asia/Jerusalem"),
        ("UNITED NATIONS", "America/New_York"),
        ("NATO", None),
        ("", None),
        (None, None),
        ("شرق", None),
    ],
)
def test_zone_of(place: str | None, zone: str | None) -> None:
    assert zone_of(place) == zone


def test_newsrooms() -> None:
    assert newsroom_zone("TASS") == newsroom_zone("www.tass.com") == "Europe/Moscow"
    assert newsroom_zone("Karst Daily") is None
    assert newsroom_zone(None) is None
