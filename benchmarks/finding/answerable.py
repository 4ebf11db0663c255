"""Questions that have an answer, class by class."""

from collections.abc import Callable

from benchmarks.finding.asker import Asker
from benchmarks.finding.facts import Spelling, Term, edits, right, sounds_like
from benchmarks.finding.sentences import dictation, english, german
from benchmarks.finding.spoil import by_ear, notations, typo, without_area, without_umlauts
from benchmarks.finding.truth import Draft
from benchmarks.finding.words import coarse, folded, tokens

Compose = Callable[[Asker], Draft | None]


def exact(asker: Asker) -> Draft | None:
    """A whole name as it is printed, of a person or an organisation."""
    if asker.rng.random() < 0.55:
        human = asker.person().human
        title = f"{human.title} " if human.title and asker.rng.random() < 0.5 else ""
        return asker.truth.person(asker.careless(title + human.plain), human.plain)
    known, _ = asker.body()
    name = asker.called(known)
    return asker.truth.organisation(asker.careless(name), name)


def surname(asker: Asker) -> Draft | None:
    """A surname and nothing else."""
    human = asker.person().human
    words = tokens(human.surname)
    text = asker.careless(human.surname)
    if len(words) > 1:
        return asker.truth.by_terms(text, right(human.surname))
    return asker.truth.surname(text, Term(words[0], words[0]))


def _spoilt(asker: Asker, spoil: Callable[[str], str | None], spelling: Spelling, shortest: int) -> Draft | None:
    """One word spelt wrongly: a lone surname, a whole name, a name with its place, an office."""
    shape = asker.rng.random()
    wanted = None
    if shape < 0.75:
        wanted = asker.person()
        words = [wanted.human.surname.split()[-1]]
        if shape >= 0.35:
            words.append(wanted.human.first if shape < 0.6 else wanted.office.place)
    else:
        words = asker.called(asker.body()[0]).split()
    candidates = [place for place, word in enumerate(words) if len(word) >= shortest and word.isalpha()]
    place = asker.rng.choice(candidates) if candidates else None
    wrong = spoil(words[place]) if place is not None else None
    if place is None or wrong is None or not _plausible(asker, wrong, words[place], spelling):
        return None
    bad = Term(folded(wrong), folded(words[place]), spelling)
    terms = [term for word in words[:place] + words[place + 1 :] for term in right(word)]
    words[place] = wrong
    if len(words) == 1:
        return asker.truth.surname(asker.careless(wrong), bad)
    if wanted:
        asker.rng.shuffle(words)
    draft = asker.truth.by_terms(asker.careless(" ".join(words)), [*terms, bad])
    return wanted.among(draft) if wanted else draft


def _plausible(asker: Asker, wrong: str, meant: str, spelling: Spelling) -> bool:
    """Whether the misspelling is one: no word of its own, and heard the same where it is spelt by ear."""
    typed, true = folded(wrong), folded(meant)
    if spelling is Spelling.COARSE:
        return True
    if typed in asker.facts.every_word or coarse(typed) == coarse(true):
        return False
    return spelling is not Spelling.SOUND or sounds_like(typed, true)


def _typo(asker: Asker, count: int, shortest: int) -> Draft | None:
    def spoil(word: str) -> str | None:
        wrong = typo(asker.rng, word, count)
        return wrong if edits(folded(wrong), folded(word)) == count else None

    return _spoilt(asker, spoil, Spelling.TYPO, shortest)


def one_typo(asker: Asker) -> Draft | None:
    """One slip of the finger in a word of five letters or more."""
    return _typo(asker, 1, 5)


def two_typos(asker: Asker) -> Draft | None:
    """Two slips in a word of seven letters or more."""
    return _typo(asker, 2, 7)


def umlaut(asker: Asker) -> Draft | None:
    """Umlauts and accents spelt out or dropped."""
    return _spoilt(asker, lambda word: without_umlauts(asker.rng, word), Spelling.COARSE, 3)


def sound(asker: Asker) -> Draft | None:
    """Spelt by ear."""
    return _spoilt(asker, lambda word: by_ear(asker.rng, word), Spelling.SOUND, 5)


def name_place(asker: Asker) -> Draft | None:
    """A name and the town of its organisation."""
    wanted = asker.person()
    human, office = wanted.human, wanted.office
    name = human.surname if asker.rng.random() < 0.7 else human.plain
    form = asker.rng.choice(("{n} {p}", "{n} in {p}", "{n}, {p}", "{p} {n}", "{h} {n} {p}", "{h} {n} aus {p}"))
    text = form.format(n=name, p=office.place, h="Frau" if human.female else "Herr")
    return wanted.among(asker.truth.by_terms(asker.careless(text), right(name) + right(office.place)))


def name_organisation(asker: Asker) -> Draft | None:
    """A name and its organisation."""
    wanted = asker.person()
    human, office = wanted.human, wanted.office
    organisation = asker.called(wanted.body)
    name = human.surname if asker.rng.random() < 0.7 else human.plain
    form = asker.rng.choice(("{n} {o}", "{o} {n}", "{n}, {o}", "{n} von {d} {o}", "{h} {n} {o}", "{n} ({o})"))
    text = form.format(n=name, o=organisation, d=office.article, h="Frau" if human.female else "Herrn")
    return asker.truth.by_terms(asker.careless(text), right(name) + right(organisation))


def organisation_press(asker: Asker) -> Draft | None:
    """The press office of an organisation, or of whoever sits in a town."""
    known, office = asker.body()
    if asker.rng.random() < 0.15:
        text = asker.careless(f"Pressestelle {office.place}")
        return asker.truth.of_bodies(text, asker.facts.bodies(right(office.place)), press=True)
    name = asker.called(known)
    form = asker.rng.choice(
        ("Pressestelle {o}", "{o} Pressestelle", "Presse {o}", "Pressekontakt {o}", "{o}, Pressestelle",
         "Pressestelle von {d} {o}", "Ansprechpartner Presse {o}", "{o} Presse")
    )  # fmt: skip
    return asker.truth.organisation(asker.careless(form.format(o=name, d=office.article)), name, press=True)


def topic_place(asker: Asker) -> Draft | None:
    """A topic and the town of somebody who answers for it."""
    stands_for = asker.specialist()
    if stands_for is None:
        return None
    topic, place = stands_for
    form = asker.rng.choice(("{t} {p}", "{t} in {p}", "{p} {t}", "Ansprechpartner {t} {p}", "Thema {t}, {p}"))
    return asker.truth.subject(asker.careless(form.format(t=topic, p=place)), right(topic) + right(place))


def headline(asker: Asker) -> Draft | None:
    """Words of a headline: inflected, split, joined, some of them, in another order."""
    made = asker.story()
    return made and asker.truth.subject(asker.careless(made[0]), made[1])


def phone(asker: Asker) -> Draft | None:
    """A number in any notation, without its area code, or its extension alone where nobody else has it."""
    known = asker.rng.choice(sorted(asker.numbers))
    number = asker.numbers[known]
    local = number.trunk + number.extension
    shape, row = asker.rng.random(), "number"
    if shape < 0.6:
        asked = asker.rng.choice(notations(number))
    elif shape < 0.8 and asker.holders(local) == 1:
        asked = asker.rng.choice(without_area(number))
    elif shape >= 0.8 and asker.holders(number.extension) == 1:
        asked, row = number.extension, "extension"
    else:
        return None
    return asker.truth.holder(asker.sentence(row).format(x=asked), known)


def email(asker: Asker) -> Draft | None:
    """An address."""
    entries = asker.facts.contacts if asker.rng.random() < 0.85 else asker.facts.organisations
    known = asker.rng.choice(list(entries))
    addresses = entries[known].get("emails")
    if not addresses:
        return None
    asked = asker.careless(asker.rng.choice(addresses))
    return asker.truth.holder(asker.sentence("address").format(x=asked), known)


ANSWERABLE: dict[str, Compose] = {
    "exact": exact,
    "surname": surname,
    "typo, 1 edit": one_typo,
    "typo, 2 edits": two_typos,
    "umlaut": umlaut,
    "sound-alike": sound,
    "name + place": name_place,
    "name + organisation": name_organisation,
    "organisation + press": organisation_press,
    "topic + place": topic_place,
    "headline": headline,
    "German question": german,
    "English question": english,
    "dictation": dictation,
    "phone": phone,
    "e-mail": email,
}
