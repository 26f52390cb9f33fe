"""The page in a real browser: what is seen, what a switch hides, what asks for the network."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from dateline.publishing.page import SCRIPTS, assets, digest, page
from readings import reading

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
if CHROMIUM is None and not os.environ.get("CI"):
    pytest.skip("no Chromium is installed", allow_module_level=True)

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--hide-scrollbars",
]
PROBE = f"<script>{(Path(__file__).parent / 'probe.js').read_text()}</script>"


def dom(html: str, folder: Path, width: int) -> str:
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - the browser on our own page
        [
            str(CHROMIUM),
            *FLAGS,
            f"--user-data-dir={folder / 'profile'}",
            f"--window-size={width},900",
            "--virtual-time-budget=3000",
            "--dump-dom",
            path.as_uri(),
        ],
        capture_output=True,
        check=True,
        timeout=120,
        text=True,
    )
    return done.stdout


@pytest.mark.parametrize("width", [500, 1300])
def test_the_page_works(tmp_path: Path, width: int) -> None:
    html = "".join(page([reading()]))
    probed = re.sub(r"script-src '[^']+'", "script-src 'unsafe-inline'", html) + PROBE
    found = re.search(r'data-out="([^"]+)"', dom(probed, tmp_path, width))
    assert found, "the probe did not run"
    out = json.loads(found[1].replace("&quot;", '"'))
    assert out["note"] is True
    assert out["tip"] is False
    assert out["focused"] is out["tipOnFocus"] is out["lit"] is True
    assert out["noteOff"] is False
    assert out["noteOn"] is True
    assert out["washOff"] == "rgba(0, 0, 0, 0)"
    assert out["placesOn"] == out["placesBack"] == [True, True, True]
    assert out["placesOff"] == [False, False, False]
    assert (out["saidOff"], out["saidBack"]) == (False, True)
    assert out["said"] is True
    assert out["saidEdge"] == ["3px", "rgb(106, 61, 154)"]
    assert out["dots"] == [True]
    assert out["placeWash"] != out["placeWashOff"] == "rgba(0, 0, 0, 0)"
    assert out["timeStays"] is True
    assert (out["first"], out["second"], out["back"]) == ("s0", "s1", "s0")
    assert out["light"] != out["dark"]
    assert out["wide"] is True
    assert out["requests"] == 0


def test_the_pages_own_script_passes_its_policy(tmp_path: Path) -> None:
    html = "".join(page([reading()])).replace(
        '"use strict";', '"use strict"; document.documentElement.dataset.ran = "yes";'
    )
    assert 'data-ran="yes"' not in dom(html, tmp_path, 1300), "a changed script must not run"
    assert digest(assets(SCRIPTS)) in "".join(page([reading()]))
