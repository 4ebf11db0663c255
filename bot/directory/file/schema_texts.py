"""What an editor's program shows beside each key of the data file: one sentence and an example.

The schema is a format of its own and stands in English, like the keys it explains.
"""

from typing import Any, NamedTuple


class Described(NamedTuple):
    """A key in words, with an example of its value."""

    text: str
    example: Any


_PHONES = Described(
    "Numbers as printed, beginning with 0 or +; each either short or with use, hours and note.",
    ["030/23125-001, -002", {"number": "+49 30 23125 112", "use": "duty", "hours": "24/7"}],
)
_EMAILS = Described("E-mail addresses.", ["presse@stadt.example"])
_HOURS = Described(
    "When somebody answers, as opening_hours in OpenStreetMap; PH are the public holidays of settings.region.",
    "Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off",
)
_ID = "1 to 40 of a-z, 0-9 and hyphens, unique in the file. Never change it: links and buttons carry it."

DESCRIPTIONS: dict[tuple[str, str], Described] = {
    ("Directory", "version"): Described("The version of this format: always 1.", "1"),
    ("Directory", "publisher"): Described(
        "Id of the organisation that runs this directory; the last rung of every ladder.", "stadt"
    ),
    ("Directory", "organisations"): Described(
        "Authorities, companies, associations.", [{"id": "stadt", "name": "Stadt Beispielhausen"}]
    ),
    ("Directory", "contacts"): Described(
        "The people and desks who answer the press.",
        [{"id": "presse", "organisation": "stadt", "phones": ["030 23125000"]}],
    ),
    ("Directory", "news"): Described(
        "Press releases.",
        [{"id": "digitalste", "title": "Beispielhausen ist digitalste Stadt", "contacts": ["presse"]}],
    ),
    ("Directory", "settings"): Described("What holds for the whole directory.", {"region": "DE-NW"}),
    ("Directory", "expectations"): Described(
        "Answers you insist on; `check` and `sync` try them.", [{"ask": "digitalste stadt", "answer": "digitalste"}]
    ),
    ("Directory", "objections"): Described(
        "People who asked not to be listed: an id, or the hash of an e-mail address.", ["adler"]
    ),
    ("Organisation", "id"): Described(_ID, "stadt"),
    ("Organisation", "name"): Described("The full name.", "Stadt Beispielhausen"),
    ("Organisation", "aliases"): Described("Short names and nicknames; no other organisation may have them.", ["BH"]),
    ("Organisation", "kind"): Described("What sort of organisation it is.", "authority"),
    ("Organisation", "place"): Described("The town it is in or stands for.", "Beispielhausen"),
    ("Organisation", "covers"): Described(
        "Districts, villages and towns it is responsible for besides its place.", ["Beispielbach", "Neudorf"]
    ),
    ("Organisation", "parent"): Described("Id of the organisation above, asked when nobody here answers.", "kreis"),
    ("Organisation", "phones"): _PHONES,
    ("Organisation", "emails"): _EMAILS,
    ("Organisation", "website"): Described("Its web address.", "https://stadt.example"),
    ("Contact", "id"): Described(_ID, "adler"),
    ("Contact", "organisation"): Described("Id of the organisation this contact speaks for.", "stadt"),
    ("Contact", "name"): Described("The person's name; leave it out for a desk.", "Ada Adler"),
    ("Contact", "department"): Described("The department, as printed.", "Pressestelle"),
    ("Contact", "role"): Described("What the person is.", "Pressesprecherin"),
    ("Contact", "phones"): _PHONES,
    ("Contact", "emails"): _EMAILS,
    ("Contact", "hours"): _HOURS,
    ("Contact", "topics"): Described("What this contact answers for.", ["Smart City"]),
    ("Contact", "press"): Described(
        "Whether this contact speaks to the press; left out, department and role decide.", True
    ),
    ("Contact", "languages"): Described("Languages spoken, as ISO 639 codes.", ["de", "en"]),
    ("Contact", "deputy"): Described("Id of the contact who answers while this one is away or has left.", "presse"),
    ("Contact", "away"): Described("Days of absence.", [{"from": "2026-12-23", "until": "2027-01-03"}]),
    ("Contact", "until"): Described("Last day on which this contact is shown.", "2027-06-30"),
    ("Contact", "checked"): Described("When somebody last rang these numbers.", "2026-11-01"),
    ("Contact", "informed"): Described("When the person was told of being listed (Art. 14 GDPR).", "2026-11-02"),
    ("Contact", "source"): Described("Where the details come from.", "https://stadt.example/presse"),
    ("LongPhone", "number"): Described("The number as printed, beginning with 0 or +.", "+49 30 23125 112"),
    ("LongPhone", "use"): Described("What the number is for; desk where nothing is said.", "duty"),
    ("LongPhone", "hours"): _HOURS,
    ("LongPhone", "note"): Described("What to know before dialling.", "nur Dringendes"),
    ("Absence", "from"): Described("First day of absence.", "2026-12-23"),
    ("Absence", "until"): Described("Last day of absence.", "2027-01-03"),
    ("Absence", "note"): Described("The reason, as the asker may read it.", "Betriebsferien"),
    ("NewsItem", "id"): Described(_ID, "digitalste"),
    ("NewsItem", "title"): Described("The headline.", "Beispielhausen ist digitalste Stadt"),
    ("NewsItem", "contacts"): Described("Ids of the contacts or organisations that answer for it.", ["adler"]),
    ("NewsItem", "places"): Described("The places of the dateline, in order.", ["Hamburg", "Beispielhausen"]),
    ("NewsItem", "agency"): Described("The agency of the dateline.", "idr"),
    ("NewsItem", "date"): Described("The day of publication.", "2026-11-15"),
    ("NewsItem", "embargo"): Described("The item is invisible everywhere before this minute.", "2026-12-01 10:00"),
    ("NewsItem", "text"): Described(
        "The text; write `text: |` and indent the lines below it.", "Der erste Absatz.\n\nDer zweite Absatz."
    ),
    ("NewsItem", "topics"): Described("What it is about.", ["Smart City"]),
    ("NewsItem", "url"): Described("Where it stands on the web.", "https://stadt.example/digitalste"),
    ("Settings", "region"): Described("Whose public holidays count, by ISO 3166 code.", "DE-NW"),
    ("Settings", "timezone"): Described("The time zone of hours, dates and embargoes.", "Europe/Berlin"),
    ("Settings", "imprint"): Described(
        "Who is responsible for this service.",
        {"name": "Stadt Beispielhausen", "address": "Markt 1, 00000 Beispielhausen", "email": "info@stadt.example"},
    ),
    ("Settings", "privacy"): Described("Who answers for personal data.", {"controller": "Stadt Beispielhausen"}),
    ("Settings", "accessibility"): Described("For the web page's statement.", {"contact": "info@stadt.example"}),
    ("Settings", "count_unanswered"): Described(
        "Whether it is counted how often a number was reported as unanswered in a week.", "yes"
    ),
    ("Settings", "removals"): Described("Lets exactly this many entries go in the next sync.", 12),
    ("Imprint", "name"): Described("Who offers the service.", "Stadt Beispielhausen"),
    ("Imprint", "address"): Described("The postal address.", "Markt 1, 00000 Beispielhausen"),
    ("Imprint", "responsible"): Described("Who is responsible for the content.", "Ada Adler"),
    ("Imprint", "email"): Described("The e-mail address.", "info@stadt.example"),
    ("Privacy", "controller"): Described("The controller (Art. 4 No. 7 GDPR).", "Stadt Beispielhausen"),
    ("Privacy", "officer"): Described("How to reach the data-protection officer.", "datenschutz@stadt.example"),
    ("Privacy", "url"): Described("The full privacy notice.", "https://stadt.example/datenschutz"),
    ("Accessibility", "contact"): Described("Whom to tell of a barrier.", "barrierefrei@stadt.example"),
    ("Accessibility", "url"): Described("The full statement.", "https://stadt.example/barrierefrei"),
    ("Expectation", "ask"): Described("The question.", "digitalste stadt"),
    ("Expectation", "answer"): Described("An id, a list of ids to choose from, or the word nothing.", "digitalste"),
    ("Expectation", "at"): Described("The minute at which it is asked.", "2026-11-27 18:40"),
}
