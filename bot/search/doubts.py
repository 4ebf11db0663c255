"""What speaks for an entry and against it: how certain the words met make it, and what those left over raise."""

from collections.abc import Iterable, Sequence

from bot.search.grades import Grades
from bot.search.index.field_mask import BODY, PERSON, PLACES, SUBJECT, Field
from bot.search.index.lexicon import Lexicon
from bot.search.language.background import background
from bot.search.question.asked import AskedWord
from bot.search.rival import how_ordinary
from bot.search.sense import DOUBTFUL, INDIRECT, How, Met, Word

_DECISIVE = Field.NUMBER | Field.ADDRESS
_WEIGHS = 0.4
_GUESSED = 0.8
_ALONE = 0.3
_LISTED = 0.7
_CERTAIN_OF = 0.95


class Doubts:
    """Weighs words for one directory."""

    def __init__(self, lexicon: Lexicon, grades: Grades) -> None:
        self._lexicon, self._grades = lexicon, grades

    def of(self, words: Sequence[Word], left: Iterable[int], met: Sequence[Met]) -> tuple[float, float]:
        """What the words left over raise: the largest doubt and part of the others, for names and for subjects."""
        sure = self.sure(words, [one for one in met if one.sense.how not in INDIRECT])
        terms = {words[one.place].asked.term for one in met}
        left = [place for place in left if words[place].asked.term not in terms or words[place].asked.number]
        guesses = [one for one in met if one.sense.how in DOUBTFUL]
        names = [
            max(words[one.place].rival.name, _GUESSED) * (1 - one.sense.worth) * (1 - self._borne_out(one, words, met))
            for one in guesses
        ]
        subjects: list[float] = []
        if any(one.field & _DECISIVE for one in met):
            left = [place for place in left if words[place].known]
        named = {one.place for one in met if one.field & PERSON}
        asking = {word.asked.clause for word in words if word.asked.asks or word.asked.press}
        settled = {
            words[one.place].asked.clause for one in met if one.field & _SETTLES and one.sense.how not in INDIRECT
        }
        for place in left:
            name, subject = self._doubt(words[place])
            if words[place].rival.guessed and sure > _CERTAIN_OF:
                name *= self._grades.doubt["guessed"]
            if place + 1 in named and _is_given(words[place]):
                name = 1.0
            clause = words[place].asked.clause
            is_story = bool(settled) and clause not in settled | asking and not _is_called(words[place])
            names.append(name * self._grades.doubt["story"] if is_story else name)
            subjects.append(subject)
        return self._together(names), self._together(subjects)

    def _borne_out(self, guess: Met, words: Sequence[Word], met: Sequence[Met]) -> float:
        """How far the other words bear out a guess: the rest of the same name most of all."""
        others = [one for one in met if one is not guess]
        same_name = any(one.field & PERSON and abs(one.place - guess.place) == 1 for one in others)
        if self._lexicon.mask(guess.sense.term) & PLACES:
            return 0
        if guess.field & PERSON and same_name:
            return self._grades.doubt["same_name"]
        return self._grades.doubt["borne_out"] * self.sure(words, others)

    def _together(self, doubts: list[float]) -> float:
        largest = max(doubts, default=0.0)
        others = sum(doubt for doubt in doubts if doubt >= _WEIGHS) - (largest if largest >= _WEIGHS else 0.0)
        return min(largest + self._grades.doubt["rest"] * others, 1.0)

    def _doubt(self, word: Word) -> tuple[float, float]:
        """How much it matters that an entry does not explain a word: a name in full, listed elsewhere or unknown."""
        rival = word.rival
        name, subject = rival.name, rival.subject
        for sense in word.senses:
            if sense.how in INDIRECT:
                continue
            mask = self._lexicon.mask(sense.term)
            if mask & (PERSON | PLACES) and not word.half:
                name = max(name, sense.worth * (1 - _lost(word.asked)))
            elif mask & BODY:
                name = max(name, 0.6 * sense.worth * (1 - rival.ordinary))
            elif mask & Field.TOPIC and not word.asked.aside:
                subject = max(subject, _LISTED * sense.worth)
        if any(sense.how is How.INITIAL for sense in word.senses):
            name = 0.0
        return name, subject

    def sure(self, words: Sequence[Word], met: Sequence[Met]) -> float:
        """How certain it is that an entry was meant: each word met takes away part of what doubt the others leave."""
        doubt = 1.0
        for one in met:
            ordinary = 0.0 if one.field & PERSON else words[one.place].rival.ordinary
            lost = 0.2 if one.field is Field.LANGUAGE else 0.8 if one.field & SUBJECT else 0.5
            certain = one.worth * _CERTAIN[one.field] * (1 - lost * ordinary)
            doubt *= 1 - min(certain, 0.99)
        own = {one.field & PERSON for one in met if one.relation == "own" and one.field & PERSON}
        return 1 - doubt * (self._grades.verdict["whole_name"] if len(own) > 1 else 1)


_SETTLES = Field.SURNAME | BODY | Field.LANGUAGE
"""Fields that say who is asked for: names in other clauses belong to the story."""

_CERTAIN = {
    Field.SURNAME: 0.9, Field.GIVEN: 0.35, Field.NAME: 0.75, Field.ALIAS: 0.9, Field.INITIALS: 0.8, Field.PLACE: 0.8,
    Field.COVERED: 0.8, Field.KIND: 0.2, Field.DEPARTMENT: 0.8, Field.ROLE: 0.8, Field.TOPIC: 0.9, Field.LANGUAGE: 0.9,
    Field.TITLE: 0.9, Field.DATELINE: 0.3, Field.TEXT: 0.9, Field.AGENCY: 0.2, Field.PRESS: 0.4, Field.NUMBER: 1.0,
    Field.ADDRESS: 1.0, Field.DATE: 0.5,
}  # fmt: skip


def _is_called(word: Word) -> bool:
    """Whether a word is somebody's name, as far as its form tells."""
    return bool(word.asked.salutation or word.asked.named) or word.asked.term in background().surnames


def _lost(asked: AskedWord) -> float:
    """How much less a listed name counts because it is an everyday word; little where a question is hardly more."""
    is_name = asked.alone and asked.term in background().surnames
    return how_ordinary(asked) ** 2 * (_ALONE if is_name else 1)


def _is_given(word: Word) -> bool:
    """Whether a word is a given name: before a surname it is that of somebody else."""
    return word.asked.term in background().given and not word.asked.aside
