"""Any directory whatever, as far as the data file admits it: for what must hold of all of them."""

from typing import Any

from hypothesis import strategies as st

from bot.directory.file.phones import Phone, Use
from bot.directory.model import (
    Absence,
    Accessibility,
    Contact,
    Directory,
    Expectation,
    Imprint,
    Kind,
    NewsItem,
    Organisation,
    Privacy,
    Settings,
)

# The reader refuses lone surrogates and NUL.
_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)
_TEXTS = st.lists(_TEXT, max_size=3).map(tuple)
_IDS = st.text("abc019-", min_size=1, max_size=40)
_MINUTES = st.datetimes().map(lambda moment: moment.replace(second=0, microsecond=0, fold=0))
_PHONE = st.builds(Phone, _TEXT, _TEXT, st.sampled_from(Use), _TEXT | st.none(), _TEXT | st.none())
_PHONES = st.lists(_PHONE, max_size=3).map(tuple)


def _maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


def _organisation(identity: str, others: list[str]) -> st.SearchStrategy[Organisation]:
    return st.builds(
        Organisation,
        id=st.just(identity),
        name=_TEXT,
        aliases=_TEXTS,
        kind=_maybe(st.sampled_from(Kind)),
        place=_maybe(_TEXT),
        covers=_TEXTS,
        parent=_maybe(st.sampled_from(others)),
        phones=_PHONES,
        emails=_TEXTS,
        website=_maybe(_TEXT),
    )


def _contact(identity: str, others: list[str], organisations: list[str]) -> st.SearchStrategy[Contact]:
    return st.builds(
        Contact,
        id=st.just(identity),
        organisation=st.sampled_from(organisations),
        name=_maybe(_TEXT),
        department=_maybe(_TEXT),
        role=_maybe(_TEXT),
        press=_maybe(st.booleans()),
        phones=_PHONES,
        emails=_TEXTS,
        hours=_maybe(_TEXT),
        topics=_TEXTS,
        languages=_TEXTS,
        deputy=_maybe(st.sampled_from(others)),
        away=st.lists(st.builds(Absence, st.dates(), st.dates(), _maybe(_TEXT)), max_size=2).map(tuple),
        until=_maybe(st.dates()),
        checked=_maybe(st.dates()),
        informed=_maybe(st.dates()),
        source=_maybe(_TEXT),
    )


def _item(identity: str, entries: list[str]) -> st.SearchStrategy[NewsItem]:
    return st.builds(
        NewsItem,
        id=st.just(identity),
        title=_TEXT,
        contacts=st.lists(st.sampled_from(entries), max_size=3).map(tuple),
        places=_TEXTS,
        agency=_maybe(_TEXT),
        date=_maybe(st.dates()),
        embargo=_maybe(_MINUTES),
        text=_maybe(_TEXT),
        topics=_TEXTS,
        url=_maybe(_TEXT),
    )


_IMPRINTS = st.builds(Imprint, _maybe(_TEXT), _maybe(_TEXT), _maybe(_TEXT), _maybe(_TEXT))
_PRIVACIES = st.builds(Privacy, _maybe(_TEXT), _maybe(_TEXT), _maybe(_TEXT))
_SETTINGS = st.builds(
    Settings,
    region=_TEXT,
    timezone=_TEXT,
    imprint=_maybe(_IMPRINTS),
    privacy=_maybe(_PRIVACIES),
    accessibility=_maybe(st.builds(Accessibility, _maybe(_TEXT), _maybe(_TEXT))),
    count_unanswered=st.booleans(),
    removals=_maybe(st.integers(min_value=0)),
)
_EXPECTATIONS = st.builds(Expectation, _TEXT, _IDS | st.lists(_IDS, max_size=3).map(tuple), _maybe(_MINUTES))


@st.composite
def directories(draw: st.DrawFn) -> Directory:
    """Draw a directory of a few entries with every field in any state."""
    ids = draw(st.lists(_IDS, min_size=1, max_size=8, unique=True))
    first = draw(st.integers(1, len(ids)))
    second = draw(st.integers(first, len(ids)))
    organisations, contacts, items = ids[:first], ids[first:second], ids[second:]
    return Directory(
        version="1",
        publisher=draw(st.sampled_from(organisations)),
        organisations=tuple(draw(_organisation(identity, organisations)) for identity in organisations),
        contacts=tuple(draw(_contact(identity, contacts, organisations)) for identity in contacts),
        news=tuple(draw(_item(identity, organisations + contacts)) for identity in items),
        settings=draw(_SETTINGS),
        expectations=tuple(draw(st.lists(_EXPECTATIONS, max_size=2))),
        objections=draw(_TEXTS),
    )


def numbered(number: int, size: int) -> Directory:
    """Return a directory of `size` contacts with as many items, in which every text carries `number`."""
    house = Organisation("haus", f"Haus {number}", place=f"Ort {number}")
    return Directory(
        version="1",
        publisher="haus",
        organisations=(house,),
        contacts=tuple(
            Contact(f"c{i}", "haus", f"Ada Adler {number}", phones=(Phone("+493023125000", f"030/23125 {number}"),))
            for i in range(size)
        ),
        news=tuple(NewsItem(f"n{i}", f"Meldung {number}", (f"c{i}",)) for i in range(size)),
        objections=(f"weg-{number}",),
    )
