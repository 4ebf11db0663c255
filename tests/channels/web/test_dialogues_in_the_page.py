"""The dialogues of the desk, through the page: what the terminal answers stands there, turn by turn."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml

from tests.channels.web.browser import ROOT, StoppedClock, browsing, site

DESK = ROOT / "tests" / "desk"
COAST = DESK / "coast.yaml"
BOOK = yaml.safe_load(Path(DESK / "dialogues.yaml").read_text(encoding="utf-8"))
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("dialogue", BOOK["dialogues"], ids=lambda dialogue: dialogue["name"].replace(" ", "-"))
def test_a_conversation_passes_through_the_page(dialogue: dict[str, object]) -> None:
    at = datetime.fromisoformat(str(dialogue.get("at", BOOK["at"]))).replace(tzinfo=BERLIN)
    turns = dialogue["turns"]
    assert isinstance(turns, list)
    with browsing(site(StoppedClock(at), COAST)) as browser:
        browser.open(f"/?lang={dialogue.get('lang', 'de')}")
        for said, *checks in turns:
            browser.ask(str(said))
            for check in (check for check in map(str, checks) if not check.startswith("!")):
                assert " ".join(check.split()) in browser.text, (said, check, browser.text)
