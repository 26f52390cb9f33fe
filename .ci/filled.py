"""Waits until the desk at an address shows a filled page; fails after a minute."""

import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

LEAST, PATIENCE = 30, 60.0


def stories(address: str) -> int:
    """How many stories the page shows; none where nothing answers."""
    try:
        with urlopen(address) as answer:  # noqa: S310 - an address of this machine
            return answer.read().decode().count('class="story"')
    except URLError:
        return 0


begun = time.monotonic()
while (found := stories(sys.argv[1])) < LEAST:
    if time.monotonic() - begun > PATIENCE:
        sys.exit(f"the demo shows {found} stories, not {LEAST} or more")
    time.sleep(0.5)
print(f"the demo shows {found} stories after {time.monotonic() - begun:.0f} s")
