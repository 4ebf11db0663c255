"""Conversations, turn by turn; and that every row of the tables has one."""

from pathlib import Path

import pytest
import yaml

from bot.desk.reply import Language
from bot.desk.said.forms import followup_forms, table
from bot.desk.said.smalltalk import read_smalltalk
from bot.desk.said.smalltalk import table as small_table
from bot.directory.file.read import read_directory
from tests.desk.talk import Talk

HERE = Path(__file__).parent
BOOK = yaml.safe_load((HERE / "dialogues.yaml").read_text(encoding="utf-8"))
COAST = read_directory((HERE / "coast.yaml").read_bytes())
NUMBERS = [phone.number[3:] for entry in (*COAST.contacts, *COAST.organisations) for phone in entry.phones]


def squeezed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@pytest.mark.parametrize("dialogue", BOOK["dialogues"], ids=lambda dialogue: dialogue["name"].replace(" ", "-"))
def test_a_conversation_goes_as_a_journalist_expects(dialogue: dict[str, object]) -> None:
    at, language = str(dialogue.get("at", BOOK["at"])), Language(str(dialogue.get("lang", "de")))
    talk = Talk(COAST, at, language, admin=False)
    turns = dialogue["turns"]
    assert isinstance(turns, list)
    for said, *checks in turns:
        text = talk.say(str(said)).text
        for check in map(str, checks):
            if check == "!#":
                assert not [number for number in NUMBERS if number in squeezed(text)], (said, text)
            elif check.startswith("!"):
                assert check[1:] not in text, (said, text)
                assert not check[1:].isdigit() or check[1:] not in squeezed(text), (said, text)
            else:
                assert check in text, (said, check, text)


def test_every_row_of_the_tables_is_met_in_a_conversation() -> None:
    said = [str(turn[0]) for dialogue in BOOK["dialogues"] for turn in dialogue["turns"]]
    met = {(meant.kind, meant.means) for text in said for meant in followup_forms().read(text)}
    met |= {(small.kind, small.means) for text in said if (small := read_smalltalk(text))}
    for row in (*table()["row"], *small_table()["row"]):
        assert (row["kind"], row["means"]) in met, f"no conversation has {row['kind']} {row['means']}"


def test_a_card_and_several_wishes_are_short() -> None:
    talk = Talk(COAST, BOOK["at"], admin=False)
    wishes = talk.say("polizei ostermünde, polizei sielhaven, seehundzoo, meyerhoff werft, klinikum deichland")
    assert len(wishes.wishes) == 4
    assert len(wishes.text) < 2000
    for said in ("polizei ostermünde", "und am wochenende?", "und in sielhaven?"):
        assert len(talk.say(said).text) < 1000
