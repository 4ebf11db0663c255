"""Small made-up directories, and a way to ask them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.directory.file.phones import Phone
from bot.directory.model import Contact, Directory, NewsItem, Organisation
from bot.directory.phone import read_phones
from bot.search.finder import Finder
from bot.search.result import Result

NOW = datetime(2026, 11, 25, 11, 0, tzinfo=ZoneInfo("Europe/Berlin"))  # a Wednesday


def phones(*printed: str) -> tuple[Phone, ...]:
    """Numbers as the reader makes them."""
    return tuple(Phone(number, shown) for text in printed for number, shown in read_phones(text))


def directory(
    organisations: tuple[Organisation, ...], contacts: tuple[Contact, ...] = (), news: tuple[NewsItem, ...] = ()
) -> Directory:
    """A directory whose first organisation publishes it."""
    return Directory("1", organisations[0].id, organisations, contacts, news)


class Asked:
    """A directory that can be asked."""

    def __init__(self, known: Directory) -> None:
        self._finder = Finder(known)

    def __call__(self, question: str, now: datetime = NOW) -> Result:
        return self._finder.ask(question, now)

    def ids(self, question: str, now: datetime = NOW) -> list[str]:
        """The results, best first."""
        return [match.entry.id for match in self(question, now).matches]


HAMM = Organisation("hamm", "Stadt Hamm", place="Hamm")
HAGEN = Organisation("hagen", "Stadt Hagen", place="Hagen", phones=phones("040 66969-100"))
POLICE = Organisation("polizei", "Polizeipräsidium Hagen", aliases=("Polizei Hagen",), place="Hagen")
FIRE = Organisation("feuerwehr", "Feuerwehr Hagen", place="Hagen")
ZOO = Organisation("zoo", "Tierpark Hamm", place="Hamm")
TOWNS = directory(
    (HAMM, HAGEN, POLICE, FIRE, ZOO),
    (
        Contact(
            "adler",
            "hamm",
            "Ada Adler",
            "Pressestelle",
            "Pressesprecherin",
            phones("040/66969-001", "040/66969-777"),
            ("adler@hamm.example",),
            topics=("Radwege",),
        ),
        Contact("mueller", "hamm", "Jörg Müller", "Kulturbüro", phones=phones("040/66969-002", "040/66969-777")),
        Contact("schoenfeld", "hagen", "Grete Schönfeld", "Pressestelle", phones=phones("04066969103")),
        Contact("hagen-presse", "hagen", phones=phones("040/66969-104")),
        Contact("muellerin", "hagen", "Eva Müller", "Pressestelle", phones=phones("040/66969-105")),
        Contact("wache", "polizei", department="Pressestelle", phones=phones("040/66969-110")),
        Contact("leitstelle", "feuerwehr", department="Leitstelle", phones=phones("040/66969-112")),
    ),
    (
        NewsItem(
            "bruecke",
            "Neue Wasserstoffbrücke in Hagen eröffnet",
            ("schoenfeld",),
            ("Wien", "Hagen"),
            date=NOW.date(),
            text="Die Arbeiten begannen in Bottrop. Ein Preisgeld gab es nicht.",
        ),
        NewsItem(
            "geheim",
            "Geheimplan für Kiesgruben",
            ("adler",),
            embargo=datetime(2026, 12, 1, 10, 0),  # on the directory's own clock
        ),
    ),
)
