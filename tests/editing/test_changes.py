"""What a new file changes, as values and in words."""

from datetime import UTC, datetime

from bot.desk.reply import Language, Markup, plain
from bot.directory.file.read import read_directory
from bot.directory.problem import Place, Problem, Severity, problem
from bot.editing.announcements import details, live, refused, summary
from bot.editing.changes import Changes, compare

NOW = datetime(2026, 11, 27, 15, 12, tzinfo=UTC)

FILE = """\
version: 1
publisher: haus
organisations:
  - {id: haus, name: Haus, phones: [030 23125000]}
  - {id: herne, name: Stadt Herne, aliases: [Herne]}
contacts:
  - {id: adler, name: Ada Adler, organisation: herne, phones: [030 23125001, 030 23125002], topics: [Bau]}
  - {id: presse, organisation: herne, department: Pressestelle, emails: [presse@herne.example]}
news:
  - {id: fest, title: Stadtfest, contacts: [adler]}
"""


def changes(*edits: tuple[str, str]) -> Changes:
    text = FILE
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return compare(read_directory(FILE.encode()), read_directory(text.encode()))


def german(said: Markup) -> str:
    return plain(said)


def test_the_same_file_in_other_words_changes_nothing() -> None:
    same = changes(
        ("[030 23125001, 030 23125002]", '["030 23125001", 030 23125002]'), ("topics: [Bau]", "topics: [Bau]")
    )
    assert not same
    assert german(summary(same, Language.DE)) == "Nichts ändert sich"
    assert plain(summary(same, Language.EN)) == "Nothing changes"


def test_of_a_list_only_what_goes_and_what_comes_is_said() -> None:
    (change,) = changes(("030 23125002", "030 23125003")).changed
    assert (change.field, change.before, change.after) == ("phones", "+49 30 23125002", "+49 30 23125003")


def test_numbers_addresses_and_other_values_are_counted_apart() -> None:
    found = changes(
        ("030 23125001, ", ""),
        ("030 23125000", "030 23125009"),
        ("presse@herne.example", "info@herne.example"),
        ("[Bau]", "[Bau, Verkehr]"),
        ("publisher: haus", "publisher: herne"),
    )
    assert german(summary(found, Language.DE)) == (
        "2 Nummern geändert (Haus: +49 30 23125000 → +49 30 23125009; Ada Adler, Stadt Herne: +49 30 23125001 → "
        "+49 30 23125002), 1 E-Mail-Adresse geändert (Pressestelle, Stadt Herne: presse@herne.example → "
        "info@herne.example), 2 Angaben geändert (Ada Adler, Stadt Herne, topics: Bau → Verkehr; "
        "publisher: haus → herne)"
    )


def test_new_and_removed_entries_are_counted_by_kind_after_a_sync() -> None:
    found = changes(
        ("news:\n", "  - {id: neu, organisation: haus, phones: [030 23125005]}\nnews:\n"),
        ("  - {id: fest, title: Stadtfest, contacts: [adler]}\n", "  - {id: lauf, title: Lauf, contacts: [adler]}\n"),
        ("[Bau]", "[Verkehr]"),
    )
    assert german(live(found, NOW, Language.DE)) == (
        "Live seit 15:12: 1 Meldung neu, 1 Kontakt neu, 1 Kontakt geändert, 1 Meldung entfernt"
    )
    assert plain(live(found, NOW, Language.EN)).startswith("Live since 15:12: 1 news item new, 1 contact new")
    assert [plain(line) for line in details(found, Language.DE)] == [
        "+ Haus (neu)",
        "+ Lauf (lauf)",
        "~ Ada Adler, Stadt Herne, topics: Bau → Verkehr",
        "- Stadtfest (fest)",
    ]


def test_before_the_first_sync_everything_is_new() -> None:
    everything = compare(None, read_directory(FILE.encode()))
    assert german(summary(everything, Language.DE)) == "5 neu"
    assert "2 Kontakte neu, 2 Organisationen neu" in german(live(everything, NOW, Language.DE))


def test_a_setting_that_changes_is_a_change() -> None:
    found = changes(("news:\n", "settings: {region: DE-BY, imprint: {name: Haus, email: a@haus.example}}\nnews:\n"))
    said = german(summary(found, Language.DE))
    assert said == "2 Angaben geändert (region: DE-NW → DE-BY; imprint: – → Haus, a@haus.example)"


def test_a_refusal_names_the_first_faults_and_counts_the_others() -> None:
    def faults(count: int) -> list[Problem]:
        return [problem(Place(200 + line, 1), "unknown-reference", id=f"a{line}") for line in range(count)]

    three = german(refused(faults(3), Language.DE)).splitlines()
    assert three[0] == "Abgelehnt, alter Stand gilt:"
    assert three[1].startswith("Zeile 200: a0 gibt es nicht; ")
    assert len(three) == 4
    assert german(refused(faults(4), Language.DE)).splitlines()[4].startswith("Dazu ein weiterer Fehler")
    assert german(refused(faults(1300), Language.DE)).endswith(
        "Dazu 1.297 weitere Fehler; python -m bot check nennt sie"
    )
    warning = problem(Place(), "expired", Severity.WARNING, id="a", until="2026-01-01")
    assert len(german(refused([warning, *faults(1)], Language.DE)).splitlines()) == 2
