"""Whole questions: what askers write and say around the words that matter."""

from dataclasses import dataclass, replace

from benchmarks.finding.asker import Asker
from benchmarks.finding.facts import right
from benchmarks.finding.offices import BY_KEY
from benchmarks.finding.truth import Draft

_FOR_THE_PRESS = ("press", "medi", "journalist")


@dataclass(frozen=True, slots=True)
class _Manner:
    """A way of asking: the rows of `data/sentences.toml`, and how a person is named with their organisation."""

    language: str
    person: str
    office: str
    topic: str | None
    she: str
    he: str
    belongs: str


_GERMAN = _Manner("de", "german_person", "german_office", "german_topic", "Frau", "Herrn", "von {d} {o}")
_ENGLISH = _Manner("en", "english_person", "english_office", "english_topic", "Ms", "Mr", "of {o}")
_DICTATED = _Manner("de", "dictated_person", "dictated_office", None, "frau", "herrn", "von {d} {o}")


def german(asker: Asker) -> Draft | None:
    """A question in German."""
    return _asked(asker, _GERMAN)


def english(asker: Asker) -> Draft | None:
    """A question in English."""
    return _asked(asker, _ENGLISH)


def dictation(asker: Asker) -> Draft | None:
    """A question as a telephone writes it down: no capitals, no signs, all hesitations."""
    draft = _asked(asker, _DICTATED)
    if draft is None:
        return None
    spoken = "".join(letter for letter in draft.text.lower() if letter.isalnum() or letter in " -&")
    return replace(draft, text=spoken)


def _asked(asker: Asker, manner: _Manner) -> Draft | None:
    shape = asker.rng.random()
    if shape < 0.45:
        return _about_person(asker, manner)
    if shape < 0.82 or manner.topic is None:
        return _about_office(asker, manner)
    made = asker.story()
    if made is None:
        return None
    text = asker.sentence(manner.topic).format(x=made[0])
    return asker.truth.subject(text, made[1], manner.language)


def _about_person(asker: Asker, manner: _Manner) -> Draft | None:
    wanted = asker.person()
    human, office = wanted.human, wanted.office
    sentence = asker.sentence(manner.person)
    if asker.rng.random() < 0.6:
        return asker.truth.by_terms(sentence.format(x=human.plain), right(human.plain), manner.language)
    organisation = asker.called(wanted.body)
    salutation = manner.she if human.female else manner.he
    asked = f"{salutation} {human.surname} {manner.belongs.format(d=office.article, o=organisation)}"
    terms = right(human.surname) + right(organisation)
    return asker.truth.by_terms(sentence.format(x=asked), terms, manner.language)


def _about_office(asker: Asker, manner: _Manner) -> Draft | None:
    known, office = asker.body()
    sentence = asker.sentence(manner.office)
    press = any(word in sentence.lower() for word in _FOR_THE_PRESS)
    kind = BY_KEY.get(office.office)
    if manner is _ENGLISH and kind and kind.english:
        asked = asker.rng.choice(kind.english).format(t=office.place)
        kinds = {"universitaet", "hochschule"} if "university" in asked else {office.office}
        bodies = asker.located(kinds, office.place)
        return asker.truth.of_bodies(sentence.format(x=asked), bodies, manner.language, press=press)
    name = asker.called(known)
    text = sentence.format(x=name, der=office.article)
    return asker.truth.organisation(text, name, manner.language, press=press)
