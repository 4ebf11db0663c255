"""vCards: what has a field goes out and comes back, the rest stays in the data file."""

from hypothesis import given, settings

from bot.desk.reply import Language
from bot.directory.file.read import read_with_tree
from bot.editing.tables.importing import import_table
from bot.editing.tables.vcards import as_vcards, read_vcards
from tests.commands.front_door import ROOT
from tests.editing.tables.test_round_trips import files

DATA = (ROOT / "examples" / "region.yaml").read_bytes()


def test_a_round_trip_changes_nothing() -> None:
    imported = import_table(DATA, [read_vcards(as_vcards(read_with_tree(DATA)[1]))], Language.DE)
    assert not imported.said
    assert imported.written == DATA


@settings(deadline=None, max_examples=30)
@given(content=files())
def test_a_round_trip_of_any_file_takes_nothing_away(content: bytes) -> None:
    before, tree = read_with_tree(content)
    imported = import_table(content, [read_vcards(as_vcards(tree))], Language.DE)
    assert imported.after is not None, imported.said
    for former, now in zip(before.contacts, imported.after.contacts, strict=True):
        assert (former.phones, former.emails, former.hours) == (now.phones, now.emails, now.hours)


def test_a_card_of_outlook_is_read() -> None:
    card = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=de;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:B=C3=A4r;Bodo;;Dr.\r\n"
        "ORG:Kreis Musterland;Presse\r\nTEL;WORK;VOICE:069 90009-100\r\nTEL;CELL;VOICE:0171 39200-01\r\n"
        "TEL;WORK;FAX:069 90009-199\r\nEMAIL;PREF;INTERNET:baer@kreis\r\n .example\r\nEND:VCARD\r\n"
    )
    imported = import_table(DATA, [read_vcards(card.encode())], Language.DE)
    assert imported.after is not None
    contact = imported.after.contacts[-1]
    assert (contact.name, contact.organisation, contact.department) == ("Dr. Bodo Bär", "kreis", "Presse")
    assert [(phone.number, phone.use) for phone in contact.phones] == [
        ("+496990009100", "desk"),
        ("+491713920001", "mobile"),
    ]
    assert contact.emails == ("baer@kreis.example",)
