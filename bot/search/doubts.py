"""Doubting: why a match that explains every word is no answer all the same. The thresholds of doubt live here."""

from bot.directory.model import Kind, NewsItem, Organisation
from bot.search.fields import Field, How
from bot.search.findings import Findings
from bot.search.match import Evidence, Match
from bot.search.query import Query, Role, Word
from bot.search.result import Reason
from bot.search.towns import is_town
from bot.search.vocabulary import vocabulary
from bot.search.words import heard, terms

LEAST_FOR_SLIP = 0.65
"""How much of a misspelt word must be right for an answer."""
MOST_EDITS = 2
"""Slips in a lone name that still make a choice; more is nothing."""
SHORT = 5
"""Letters of a word of which little is left where it is misspelt."""
LEAST_WITHIN = 4
"""Letters a word must have to mean something as a part of a longer one."""
TELLING = 10
"""Letters of a word that finds an item by its text alone; a phrase does, too."""

NAMES = (Field.SURNAME, Field.GIVEN_NAME)
BODIES = (Field.ORGANISATION, Field.ALIAS)
SLIPS = (How.TYPO, How.SOUND)
_MISSPELT_ALONE = (Field.SURNAME, Field.ORGANISATION, Field.ALIAS, Field.PLACE, Field.CONTACT_TOPIC)
_SUBJECTS = (Field.CONTACT_TOPIC, Field.ITEM_TOPIC, Field.TITLE, Field.TEXT)
_TOLD = (Field.TITLE, Field.ITEM_TOPIC)
_SPEAKS = 2  # see Relations.press
_FORENAMES_OF_PLACES = ("bad", "sankt", "st", "markt")
_PARTLY = (How.INFLECTED, How.COMPOUND, How.WITHIN)


class Doubts:
    """What speaks against the matches of one question."""

    def __init__(self, query: Query, findings: Findings) -> None:
        self._query, self._findings = query, findings

    def of(self, match: Match) -> Reason | None:
        """Why a complete match is no answer by itself; None if it is one."""
        slips = [evidence for evidence in match.evidence if evidence.how in SLIPS]
        if len(match.evidence) == 1 and slips and slips[0].edits > MOST_EDITS:
            return Reason.UNKNOWN
        if len(match.evidence) == 1 and _is_scrap(match.evidence[0]):
            return Reason.UNKNOWN
        if slips and self._is_misspelt_too_much(match, slips):
            return Reason.DOUBTFUL_SPELLING
        if isinstance(match.entry, NewsItem) and self._is_in_text_only(match):
            return Reason.IN_TEXT_ONLY
        if any(
            self._is_no_office(evidence, match) or self._is_of_other_kind(evidence, match)
            for evidence in match.evidence
        ):
            return Reason.NO_SUCH_OFFICE
        if self._is_no_press_office(match):
            return Reason.NO_SUCH_OFFICE
        if self._is_name_of_body(match) or self._is_name_for_town(match) or self._is_part_of_place(match):
            return Reason.LOOSE
        if any(self._is_loose(evidence, match) for evidence in match.evidence):
            return Reason.LOOSE
        if isinstance(match.entry, NewsItem) and self._is_another_story(match):
            return Reason.LOOSE
        return None

    def _is_of_other_kind(self, evidence: Evidence, match: Match) -> bool:
        """Whether an office is met only in whom the press does not reach, or in a body that calls itself another."""
        if evidence.how is How.STANDS_FOR and evidence.word.role is not Role.INCIDENT:
            return not self._findings.press(match.entry)
        body = self._findings.body(match.entry)
        if evidence.field is not Field.KIND or body is None:
            return False
        return any(vocabulary().is_office((term,)) for term in terms(body.name))

    def _is_no_press_office(self, match: Match) -> bool:
        """Whether who asks for a town's press office would get somebody there whom the press does not reach."""
        body = self._findings.body(match.entry)
        places = all(self._findings.names_place(evidence.word) for evidence in match.evidence)
        if not self._query.press or body is None or body.kind is Kind.AUTHORITY or not places:
            return False
        return self._findings.press(match.entry) < _SPEAKS

    def _is_name_of_body(self, match: Match) -> bool:
        """Whether what seems a person's name is half the name of a body: Carl Jansen is not Ada Jansen of Carl & Co."""
        fields = {evidence.field for evidence in match.evidence}
        if len(match.evidence) != 2 or fields.isdisjoint(NAMES):
            return False
        borrowed = [evidence.word for evidence in match.evidence if evidence.field in BODIES]
        first = self._query.words[0]
        if Field.GIVEN_NAME in fields:
            return any(word != first and not self._findings.names_place(word) for word in borrowed)
        return any(word == first and word.phrase[0] in vocabulary().given_names for word in borrowed)

    def _is_name_for_town(self, match: Match) -> bool:
        """Whether a town or a firm was asked for and a person is met: the Stadt Wetzlar is no Frau Wetzlar."""
        names = [e.word for e in match.evidence if e.field in NAMES and e.word.role is not Role.NAME]
        forms = [e.word for e in match.evidence if e.word.phrase[0] in vocabulary().legal_forms]
        offices = [e.word for e in match.evidence if e.word.role is Role.OFFICE]
        if not names or not (forms or offices) or len(names) + len(forms) + len(offices) < len(match.evidence):
            return False
        towns = any(is_town(name.phrase[0]) for name in names)
        first = self._query.words[0]
        return bool(forms) or towns or (first in offices and _leads_place(first))

    def _is_part_of_place(self, match: Match) -> bool:
        """Whether a place is met that is called otherwise in front: Ulm is not Neu-Ulm, Main not Frankfurt am Main."""
        body = self._findings.body(match.entry)
        first, *others = terms(body.place) if body and body.place else [""]
        said = self._query.said
        if body is None or not others or first in _FORENAMES_OF_PLACES or first in said or said.isdisjoint(others):
            return False
        names = [set(terms(name)) for name in names_of(body)]
        own = any(said & name and first not in name for name in names)
        return not own and not any(said.issuperset(name) for name in names)

    def _is_misspelt_too_much(self, match: Match, slips: list[Evidence]) -> bool:
        right = len(match.evidence) - len(slips)
        if len(slips) > max(1, right) or any(self._is_meant_as_typed(evidence) for evidence in slips):
            return True
        if len(match.evidence) == 1 and slips[0].field not in _MISSPELT_ALONE:
            return True
        if len(match.evidence) == 1 and len(slips[0].word.phrase[0]) < LEAST_WITHIN:
            return True
        if any(self._is_scanty(slip) and self._is_alone(slip, match) for slip in slips):
            return True
        worst = max(evidence.edits for evidence in slips)
        weakest = min(evidence.strength for evidence in slips)
        return worst > MOST_EDITS or (worst > 1 and not right) or weakest < LEAST_FOR_SLIP

    def _is_scanty(self, slip: Evidence) -> bool:
        """Whether a short word of a body's name or of a topic, no kind of office and no place, is met by a slip: Hansa
        is no Hansestadt, Kohn no Sohn.
        """
        short = slip.field in (*BODIES, Field.CONTACT_TOPIC) and len(slip.matched) <= SHORT
        return short and not vocabulary().is_office((slip.matched,)) and not self._findings.is_place(slip.matched)

    def _is_meant_as_typed(self, slip: Evidence) -> bool:
        """Whether the directory knows the word itself, or it is a town or a frequent name of its own: Ehrenberg is not
        Ehrenburg.
        """
        findings, typed = self._findings, slip.word.phrase[0]
        if slip.field is Field.SURNAME and typed in vocabulary().frequent and heard(typed) != heard(slip.matched):
            return True
        return findings.is_familiar(slip.word) or (is_town(typed) and findings.is_place(slip.matched))

    def _is_in_text_only(self, match: Match) -> bool:
        """Whether an item merely mentions what was asked for: one word, or a place whose press office is wanted."""
        own = [
            e
            for e in match.evidence
            if e.word.role is not Role.OFFICE and e.through is None and not _is_told_otherwise(e)
        ]
        if len(match.evidence) > 1 and not self._query.press and all(e.field in _TOLD for e in match.evidence):
            return False
        if not own:
            return bool(self._query.press)
        if self.asks_for_office() and all(self._findings.names_place(evidence.word) for evidence in own):
            return True
        if any(evidence.field in _TOLD for evidence in own):
            return False
        if len(own) == 1:
            typed = own[0].word.typed
            return self.asks_for_office() or (len(typed) < TELLING and " " not in typed)
        return len(own) < 2

    def asks_for_office(self) -> bool:
        """Return whether the question asks for a press office, or for a kind of office."""
        return bool(self._query.press) or any(word.role is Role.OFFICE for word in self._query.words)

    def _is_no_office(self, evidence: Evidence, match: Match) -> bool:
        """Whether a kind of office is met only as a subject: who asks for a town's museum wants no story of museums."""
        if evidence.word.role is not Role.OFFICE or evidence.field not in _SUBJECTS:
            return False
        others = [other for other in match.evidence if other is not evidence]
        if all(self._findings.names_place(other.word) for other in others):
            told = isinstance(match.entry, NewsItem) or evidence.how is How.MEANING
            return told or bool(self._query.press)
        return False

    def _is_loose(self, evidence: Evidence, match: Match) -> bool:
        """Whether a name is met in part only, or misspelt beside a kind of office; or is a word of small talk."""
        if evidence.how is How.WITHIN and self._is_alone(evidence, match):
            return evidence.word.role is not Role.OFFICE or len(match.evidence) == 1
        if len(match.evidence) == 1 and evidence.word.phrase[0] in vocabulary().small_talk and self._query.spare:
            return evidence.word.typed.islower()
        if evidence.field is Field.TEXT and self._findings.is_name(evidence.word):
            return True
        if evidence.how in _PARTLY and self._findings.is_name(evidence.word):
            return len(match.evidence) <= 2
        if evidence.how is How.COMPOUND and any(
            e.matched == evidence.matched for e in match.evidence if e is not evidence
        ):
            return False
        if evidence.how in (How.WITHIN, How.COMPOUND) and evidence.field in BODIES:
            return evidence.word.role is not Role.OFFICE
        if evidence.field is Field.SURNAME and evidence.how in SLIPS:
            return any(other.word.role is Role.OFFICE for other in match.evidence) and len(match.evidence) == 2
        return False

    def _is_alone(self, evidence: Evidence, match: Match) -> bool:
        """Whether nothing but a place stands beside a word."""
        return all(other is evidence or self._findings.names_place(other.word) for other in match.evidence)

    def _is_another_story(self, match: Match) -> bool:
        """Whether an item tells of nothing that was asked but a place, or names but the first name of its contact."""
        borrowed = {evidence.field for evidence in match.evidence if evidence.through is not None}
        if Field.GIVEN_NAME in borrowed and Field.SURNAME not in borrowed:
            return True
        own = [evidence for evidence in match.evidence if evidence.through is None]
        told = [e for e in own if not self._findings.names_place(e.word) and e.word.role is not Role.OFFICE]
        return not told and len(own) < len(match.evidence)


def names_of(body: Organisation) -> tuple[str, ...]:
    """Return what a body is called: its name and its aliases."""
    return body.name, *body.aliases


def _is_told_otherwise(evidence: Evidence) -> bool:
    """Whether running text has but another word for what was asked."""
    return evidence.field is Field.TEXT and evidence.how not in (How.EXACT, How.INFLECTED)


def _leads_place(office: Word) -> bool:
    """Whether the name of a place follows a kind of office: Stadt, Kreis, Bürgermeister."""
    called = {phrase[0] for phrase in (office.phrase, *office.same) if len(phrase) == 1}
    return bool(office.stand_ins) or "kreis" in called or not called.isdisjoint(vocabulary().towns)


def _is_scrap(evidence: Evidence) -> bool:
    """Whether a short word is met only as a part of a longer one: `alt` is not about the Haushalt."""
    return evidence.how is How.WITHIN and len(evidence.word.typed) < LEAST_WITHIN
