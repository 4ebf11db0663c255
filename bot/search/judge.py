"""Judging: findings -> answer, choice or nothing. Its thresholds live here, in `doubts.py` and in `rivals.py`.

An answer must explain every word with weight and lead the next different entry. A guess presented as an answer is the
worst defect this product can have, so whatever is doubtful is a choice, and whatever is too little is nothing.
"""

from bot.directory.model import Contact, NewsItem, Organisation
from bot.search.doubts import Doubts
from bot.search.fields import Field, How
from bot.search.findings import Findings
from bot.search.match import Evidence, Match
from bot.search.query import Query, Role, Word
from bot.search.result import MOST_CHOICES, MOST_RESULTS, Dropped, Reason, Result, Verdict
from bot.search.rivals import Rivals
from bot.search.standing import Standing
from bot.search.towns import is_town

__all__ = ["MOST_CHOICES", "MOST_RESULTS", "Dropped", "Reason", "Result", "Verdict", "judge"]

LEAST_SHARE = 0.34
"""What share of the question's words an entry must explain to be offered at all."""
CLOSE = 0.1
"""How near to the best another incomplete entry must come to be offered beside it."""


def judge(query: Query, findings: Findings) -> Result:
    """Return the verdict on what was found for `query`."""
    return _Judge(query, findings).verdict()


class _Judge:
    """One question before the judge."""

    def __init__(self, query: Query, findings: Findings) -> None:
        self._query, self._findings = query, findings
        self._standing, self._doubts = Standing(query, findings), Doubts(query, findings)
        self._rivals = Rivals(query, findings, self._standing)

    def verdict(self) -> Result:
        matches = self._findings.matches
        if not matches:
            return self._nothing(Reason.UNKNOWN if self._query.words else Reason.NO_WORDS, self._query.words)
        if not self._query.words and self._query.days:
            return self._choice(Reason.DAYS_ONLY, list(matches))
        best = self._town_of(matches) or self._holder(matches) or matches[0]
        if self._query.incident and not _tells_of_it(best) and (responders := self._responders()):
            return self._incident(best, responders)
        if best.missing and not self._is_settled_by_number(best):
            return self._incomplete(best)
        doubt = self._doubts.of(best)
        if doubt is Reason.IN_TEXT_ONLY and (other := self._told_elsewhere()):
            best, doubt = other, None
        if doubt is Reason.UNKNOWN:
            return self._unlikely()
        if doubt is Reason.IN_TEXT_ONLY and self._doubts.asks_for_office() and not self._query.news:
            return self._mentioned(best)
        rivals = self._rivals.of(best)
        several = isinstance(best.entry, Organisation) and len(self._standing.contacts(best.entry)) > 1
        if several or rivals:
            return self._choice(Reason.SEVERAL, [best, *rivals])
        if doubt is not None:
            return self._choice(doubt, [match for match in matches if not match.missing])
        stood_in_for = (e.word for e in best.evidence if e.how is How.STANDS_FOR and e.word.role is not Role.INCIDENT)
        return self._result(Verdict.ANSWER, Reason.SURE, [best], tuple(stood_in_for))

    def _unlikely(self) -> Result:
        """Ask for those that are likelier than the first, whose only word is spelt too far from the one typed."""
        likelier = [match for match in self._others_complete() if self._doubts.of(match) is not Reason.UNKNOWN]
        if not likelier:
            return self._nothing(Reason.UNKNOWN, self._query.words)
        return self._choice(Reason.DOUBTFUL_SPELLING, likelier)

    def _town_of(self, matches: tuple[Match, ...]) -> Match | None:
        """The town itself, where its press office is asked for and others of the place would do as well."""
        for match in matches:
            if match.evidence and isinstance(match.entry, Organisation) and self._rivals.is_town(match.entry):
                return match
        return None

    def _holder(self, matches: tuple[Match, ...]) -> Match | None:
        """Who holds the very post that is asked for, where others have its name in their department."""
        return next((match for match in matches if match.complete and self._rivals.holds_post(match)), None)

    def _is_settled_by_number(self, match: Match) -> bool:
        """Whether a number or an address says whom it is about, and what else was said is unknown to everybody."""
        exact = any(evidence.word.role in (Role.NUMBER, Role.ADDRESS) for evidence in match.evidence)
        return exact and not any(
            word.role in (Role.NUMBER, Role.ADDRESS) or self._findings.is_familiar(word) for word in match.missing
        )

    def _told_elsewhere(self) -> Match | None:
        """The best entry that explains everything by more than its running text."""
        return next((match for match in self._others_complete() if self._doubts.of(match) is None), None)

    def _others_complete(self) -> list[Match]:
        """The explained matches behind the first that miss nothing."""
        return [match for match in self._findings.matches[1:] if match.evidence and match.complete]

    # incidents

    def _responders(self) -> list[Match]:
        """Police and fire brigade that explain the place, where nobody of that name was asked for in so many words."""
        places = {word for word in self._query.words if self._findings.names_place(word) or is_town(word.phrase[0])}
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
        shown = responders
        if best not in responders and (not best.missing or best.score > responders[0].score):
            shown = [best, *responders]
        return self._choice(Reason.INCIDENT, shown, self._lacking(shown))

    # what is left

    def _incomplete(self, best: Match) -> Result:
        missing = best.missing
        share = len(best.evidence) / (len(best.evidence) + len(missing))
        exact = any(word.role in (Role.NUMBER, Role.ADDRESS) for word in missing)
        body = self._findings.body(best.entry)
        enough = share >= LEAST_SHARE or (body is not None and self._rivals.is_called(body))
        if exact or not enough or not _is_identified(best):
            return self._nothing(Reason.WORD_MISSING, missing)
        near = (match for match in self._findings.matches if match.score > best.score - CLOSE)
        close = [match for match in near if _is_identified(match)]
        return self._choice(Reason.WORD_MISSING, close, self._lacking(close))

    def _lacking(self, matches: list[Match]) -> tuple[Word, ...]:
        """The words that some of the matches do not explain."""
        return tuple(word for word in self._query.words if any(word in match.missing for match in matches))

    def _mentioned(self, best: Match) -> Result:
        """Ask for people and bodies that have all words in some way, where an item merely speaks of them."""
        loose = [
            match
            for match in self._others_complete()
            if not isinstance(match.entry, NewsItem) and self._doubts.of(match) is Reason.LOOSE
        ]
        return self._choice(Reason.LOOSE, loose) if loose else self._only_mentioned(best)

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
        found = tuple(shown.values())
        results = found[:most] if verdict is Verdict.ANSWER else _people_first(found, most)
        return Result(verdict, results, reason, self._dropped(missing), self._query, self._findings.matches)

    def _dropped(self, missing: tuple[Word, ...]) -> tuple[Dropped, ...]:
        findings = self._findings
        return tuple(Dropped(word.typed, findings.mention(word), findings.is_familiar(word)) for word in missing)


def _tells_of_it(match: Match) -> bool:
    """Whether an entry has all words of the question, those of an incident as such."""
    incidents = (evidence for evidence in match.evidence if evidence.word.role is Role.INCIDENT)
    return not match.missing and all(evidence.how in (How.EXACT, How.INFLECTED) for evidence in incidents)


def _people_first(matches: tuple[Match, ...], most: int) -> tuple[Match, ...]:
    """The first matches; where there are more, not the organisations whose contacts are among them."""
    homes = {match.entry.organisation for match in matches if isinstance(match.entry, Contact)}
    alone = tuple(match for match in matches if match.entry.id not in homes)
    return matches if len(matches) <= most else alone[:most]


def _is_identified(match: Match) -> bool:
    """Whether anything of an entry says whom or what it is about."""
    return any(_identifies(evidence) for evidence in match.evidence)


def _identifies(evidence: Evidence) -> bool:
    """Whether a word says whom or what it is about, rather than what kind of office or where."""
    if evidence.word.role in (Role.OFFICE, Role.INCIDENT):
        return False
    return evidence.field not in (Field.PLACE, Field.TEXT, Field.DATELINE, Field.ROLE)
