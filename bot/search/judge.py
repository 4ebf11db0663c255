"""Judging: findings -> answer, choice or nothing. Every threshold of finding lives here.

An answer must explain every word with weight and lead the next different entry. A guess presented as an answer is the
worst defect this product can have, so whatever is doubtful is a choice, and whatever is too little is nothing.
"""

from bot.directory.model import Contact, NewsItem, Organisation
from bot.search.fields import Field, How
from bot.search.findings import Findings
from bot.search.match import Evidence, Match
from bot.search.query import Query, Role, Word
from bot.search.result import MOST_CHOICES, MOST_RESULTS, Dropped, Reason, Result, Verdict
from bot.search.standing import Standing
from bot.search.towns import is_town
from bot.search.words import sound, terms

__all__ = ["MOST_CHOICES", "MOST_RESULTS", "Dropped", "Reason", "Result", "Verdict", "judge"]

LEAD = 0.025
"""How much higher than the next different entry an answer must score."""
LEAD_OF_SHORT_SLIP = 0.2
"""The same where a short word is misspelt: Hamen is Hagen or Hamm."""
SHORT = 5
LEAST_SHARE = 0.34
"""What share of the question's words an entry must explain to be offered at all."""
CLOSE = 0.1
"""How near to the best another incomplete entry must come to be offered beside it."""
LEAST_FOR_SLIP = 0.65
"""How much of a misspelt word must be right for an answer."""
MOST_EDITS = 2
"""Slips in a lone name that still make a choice; more is nothing."""
FULLY_NAMED = 0.99
"""How much of a name must have been said to single out its bearer among those who share what was said."""
LEAST_WITHIN = 4
"""Letters a word must have to mean something as a part of a longer one."""
TELLING = 10
"""Letters of a word that finds an item by its text alone; a phrase does, too."""

_MISSPELT_ALONE = (Field.SURNAME, Field.ORGANISATION, Field.ALIAS, Field.PLACE, Field.CONTACT_TOPIC)
_SUBJECTS = (Field.CONTACT_TOPIC, Field.ITEM_TOPIC, Field.TITLE, Field.TEXT)
_NAMES = (Field.SURNAME, Field.GIVEN_NAME)
_BODIES = (Field.ORGANISATION, Field.ALIAS)
_TOLD = (Field.TITLE, Field.ITEM_TOPIC)
_PARTLY = (How.INFLECTED, How.COMPOUND, How.WITHIN)
_SLIPS = (How.TYPO, How.SOUND)


def judge(query: Query, findings: Findings) -> Result:
    """Return the verdict on what was found for `query`."""
    return _Judge(query, findings).verdict()


class _Judge:
    """One question before the judge."""

    def __init__(self, query: Query, findings: Findings) -> None:
        self._query, self._findings = query, findings
        self._standing = Standing(query, findings)

    def verdict(self) -> Result:
        matches = self._findings.matches
        if not matches:
            return self._nothing(Reason.UNKNOWN if self._query.words else Reason.NO_WORDS, self._query.words)
        if not self._query.words and self._query.days:
            return self._choice(Reason.DAYS_ONLY, list(matches))
        best = matches[0]
        if self._query.incident and (responders := self._responders()):
            return self._incident(best, responders)
        if best.missing and not self._is_settled_by_number(best):
            return self._incomplete(best)
        doubt = self._doubt(best)
        if doubt is Reason.UNKNOWN:
            return self._nothing(doubt, self._query.words)
        if doubt is Reason.IN_TEXT_ONLY and self._asks_for_office():
            return self._only_mentioned(best)
        rivals = self._rivals(best)
        several = isinstance(best.entry, Organisation) and len(self._standing.contacts(best.entry)) > 1
        if several or rivals:
            return self._choice(Reason.SEVERAL, [best, *rivals])
        if doubt is not None:
            return self._choice(doubt, [match for match in matches if not match.missing])
        return self._result(Verdict.ANSWER, Reason.SURE, [best])

    def _is_settled_by_number(self, match: Match) -> bool:
        """Whether a number or an address says whom it is about, and what else was said is unknown to everybody."""
        exact = any(evidence.word.role in (Role.NUMBER, Role.ADDRESS) for evidence in match.evidence)
        return exact and not any(
            word.role in (Role.NUMBER, Role.ADDRESS) or self._findings.is_familiar(word) for word in match.missing
        )

    def _rivals(self, best: Match) -> list[Match]:
        """The other entries that explain everything nearly as well, and lead to other people."""
        short = any(e.how in _SLIPS and len(e.matched) <= SHORT and e.field not in _NAMES for e in best.evidence)
        least = best.score - (LEAD_OF_SHORT_SLIP if short else LEAD)
        missing = set(best.missing)
        complete = [
            match
            for match in self._findings.matches[1:]
            if set(match.missing) <= missing
            and (match.score > least or _are_namesakes(match, best) or _sound_alike(match, best))
        ]
        return [match for match in complete if self._standing.leads_elsewhere(match, best)]

    # incidents

    def _responders(self) -> list[Match]:
        """Police and fire brigade that explain the place, where nobody of that name was asked for in so many words."""
        places = {word for word in self._query.words if self._findings.is_place(word.phrase[0])}
        found = []
        for match in self._findings.matches:
            explained = {evidence.word for evidence in match.evidence}
            reached = any(e.word.role is Role.INCIDENT and e.how is How.STANDS_FOR for e in match.evidence)
            if isinstance(match.entry, Organisation) and reached and places <= explained:
                found.append(match)
        return found

    def _incident(self, best: Match, responders: list[Match]) -> Result:
        if any(evidence.word.role is Role.OFFICE for match in responders for evidence in match.evidence):
            responders = [match for match in responders if not match.missing] or responders
        by_name = [] if best in responders or best.missing else [best]
        explained = {evidence.word for match in responders for evidence in match.evidence}
        missing = tuple(word for word in self._query.words if word not in explained)
        return self._choice(Reason.INCIDENT, [*by_name, *responders], missing)

    # doubts

    def _doubt(self, match: Match) -> Reason | None:
        """Why a complete match is no answer by itself; None if it is one."""
        slips = [evidence for evidence in match.evidence if evidence.how in _SLIPS]
        if len(match.evidence) == 1 and slips and slips[0].edits > MOST_EDITS:
            return Reason.UNKNOWN
        if len(match.evidence) == 1 and _is_scrap(match.evidence[0]):
            return Reason.UNKNOWN
        if slips and self._is_misspelt_too_much(match, slips):
            return Reason.DOUBTFUL_SPELLING
        if isinstance(match.entry, NewsItem) and self._is_in_text_only(match):
            return Reason.IN_TEXT_ONLY
        if any(self._is_no_office(evidence, match) for evidence in match.evidence):
            return Reason.NO_SUCH_OFFICE
        if any(self._is_loose(evidence, match) for evidence in match.evidence):
            return Reason.LOOSE
        if isinstance(match.entry, NewsItem) and self._is_another_story(match):
            return Reason.LOOSE
        return None

    def _is_misspelt_too_much(self, match: Match, slips: list[Evidence]) -> bool:
        right = len(match.evidence) - len(slips)
        if len(slips) > max(1, right) or any(self._is_meant_as_typed(evidence) for evidence in slips):
            return True
        if len(match.evidence) == 1 and slips[0].field not in _MISSPELT_ALONE:
            return True
        worst = max(evidence.edits for evidence in slips)
        weakest = min(evidence.strength for evidence in slips)
        return worst > MOST_EDITS or (worst > 1 and not right) or weakest < LEAST_FOR_SLIP

    def _is_meant_as_typed(self, slip: Evidence) -> bool:
        """Whether the directory knows the word itself, or it is a town of its own: Ehrenberg is not Ehrenburg."""
        findings = self._findings
        return findings.is_familiar(slip.word) or (is_town(slip.word.phrase[0]) and findings.is_place(slip.matched))

    def _is_in_text_only(self, match: Match) -> bool:
        """Whether an item merely mentions what was asked for: one word, or a place whose press office is wanted."""
        own = [e for e in match.evidence if e.word.role is not Role.OFFICE and e.through is None]
        if self._asks_for_office() and all(self._findings.is_place(evidence.word.phrase[0]) for evidence in own):
            return True
        if any(evidence.field in _TOLD for evidence in own):
            return False
        if len(own) == 1:
            typed = own[0].word.typed
            return self._asks_for_office() or (len(typed) < TELLING and " " not in typed)
        return len(own) < 2

    def _asks_for_office(self) -> bool:
        return bool(self._query.press) or any(word.role is Role.OFFICE for word in self._query.words)

    def _is_no_office(self, evidence: Evidence, match: Match) -> bool:
        """Whether a kind of office is met only as a subject: who asks for a town's museum wants no story of museums."""
        if evidence.word.role is not Role.OFFICE or evidence.field not in _SUBJECTS:
            return False
        others = [other for other in match.evidence if other is not evidence]
        if all(self._findings.is_place(other.word.phrase[0]) for other in others):
            told = isinstance(match.entry, NewsItem) or evidence.how is How.MEANING
            return told or bool(self._query.press)
        return False

    def _is_loose(self, evidence: Evidence, match: Match) -> bool:
        """Whether a name is met in part only, or misspelt beside a kind of office."""
        if evidence.how is How.WITHIN and len(match.evidence) == 1:
            return True
        if evidence.how in _PARTLY and self._findings.is_name(evidence.word):
            return len(match.evidence) <= 2
        if evidence.how in (How.WITHIN, How.COMPOUND) and evidence.field in _BODIES:
            return evidence.word.role is not Role.OFFICE
        if evidence.field is Field.SURNAME and evidence.how in _SLIPS:
            return any(other.word.role is Role.OFFICE for other in match.evidence) and len(match.evidence) == 2
        return False

    def _is_another_story(self, match: Match) -> bool:
        """Whether an item tells of nothing that was asked but a place, or names but the first name of its contact."""
        borrowed = {evidence.field for evidence in match.evidence if evidence.through is not None}
        if Field.GIVEN_NAME in borrowed and Field.SURNAME not in borrowed:
            return True
        own = [evidence for evidence in match.evidence if evidence.through is None]
        told = [e for e in own if not self._findings.is_place(e.word.phrase[0]) and e.word.role is not Role.OFFICE]
        return not told and len(own) < len(match.evidence)

    # what is left

    def _incomplete(self, best: Match) -> Result:
        missing = best.missing
        share = len(best.evidence) / (len(best.evidence) + len(missing))
        exact = any(word.role in (Role.NUMBER, Role.ADDRESS) for word in missing)
        if exact or share < LEAST_SHARE or not any(_identifies(evidence) for evidence in best.evidence):
            return self._nothing(Reason.WORD_MISSING, missing)
        close = [match for match in self._findings.matches if match.score > best.score - CLOSE]
        by_some = tuple(word for word in self._query.words if any(word in match.missing for match in close))
        return self._choice(Reason.WORD_MISSING, close, by_some)

    def _only_mentioned(self, match: Match) -> Result:
        """Nothing, for who asks for a press office is told what speaks of the place instead of another's number."""
        told = [e.word.typed for e in match.evidence if e.word.role is not Role.OFFICE and e.through is None]
        item = match.entry if isinstance(match.entry, NewsItem) else None
        dropped = tuple(Dropped(word, item) for word in told)
        return Result(Verdict.NOTHING, (), Reason.IN_TEXT_ONLY, dropped, self._query, self._findings.matches)

    def _choice(self, reason: Reason, matches: list[Match], missing: tuple[Word, ...] = ()) -> Result:
        return self._result(Verdict.CHOICE, reason, matches, missing)

    def _nothing(self, reason: Reason, missing: tuple[Word, ...]) -> Result:
        considered = self._findings.matches
        return Result(Verdict.NOTHING, (), reason, self._dropped(missing), self._query, considered)

    def _result(self, verdict: Verdict, reason: Reason, matches: list[Match], missing: tuple[Word, ...] = ()) -> Result:
        shown: dict[str, Match] = {}
        for match in matches:
            for one in self._standing.line_up(match, verdict):
                shown.setdefault(one.entry.id, one)
        most = MOST_RESULTS if verdict is Verdict.ANSWER else MOST_CHOICES
        results = tuple(shown.values())[:most]
        return Result(verdict, results, reason, self._dropped(missing), self._query, self._findings.matches)

    def _dropped(self, missing: tuple[Word, ...]) -> tuple[Dropped, ...]:
        findings = self._findings
        return tuple(Dropped(word.typed, findings.mention(word), findings.is_familiar(word)) for word in missing)


def _are_namesakes(one: Match, best: Match) -> bool:
    """Whether two people share all that was said of the better one, and neither is named in full.

    How many other names they have, or how rare those are, tells nothing about whom the asker means.
    """
    if best.named >= FULLY_NAMED or not all(isinstance(match.entry, Contact) for match in (one, best)):
        return False
    told = [{(e.word, e.field, e.how) for e in match.evidence} for match in (one, best)]
    return told[0] == told[1] and any(evidence.field in _NAMES for evidence in best.evidence)


def _sound_alike(one: Match, best: Match) -> bool:
    """Whether a misspelt surname sounds like two people's: Maier may be Meier or Meyer."""
    if not isinstance(one.entry, Contact) or one.entry.name is None:
        return False
    theirs = sound(terms(one.entry.name)[-1]) if terms(one.entry.name) else ""
    slips = [e for e in best.evidence if e.field is Field.SURNAME and e.how in _SLIPS]
    return any(theirs == sound(slip.matched) == sound(slip.word.phrase[0]) for slip in slips)


def _is_scrap(evidence: Evidence) -> bool:
    """Whether a short word is met only as a part of a longer one: `alt` is not about the Haushalt."""
    return evidence.how is How.WITHIN and len(evidence.word.typed) < LEAST_WITHIN


def _identifies(evidence: Evidence) -> bool:
    """Whether a word says whom or what it is about, rather than what kind of office or where."""
    if evidence.word.role in (Role.OFFICE, Role.INCIDENT):
        return False
    return evidence.field not in (Field.PLACE, Field.TEXT, Field.DATELINE, Field.ROLE)
