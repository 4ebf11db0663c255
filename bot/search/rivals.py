"""Rivals: who else fits a question as well as the best match does, so that it must be asked back."""

from bot.directory.model import Contact, NewsItem, Organisation
from bot.search.doubts import BODIES, NAMES, SHORT, SLIPS, names_of
from bot.search.fields import Field, How
from bot.search.findings import Findings
from bot.search.match import Evidence, Match
from bot.search.query import Query, Role
from bot.search.standing import Standing
from bot.search.vocabulary import vocabulary
from bot.search.words import sound, terms

LEAD = 0.025
"""How much higher than the next different entry an answer must score."""
LEAD_OF_SHORT_SLIP = 0.2
"""The same where a short word is misspelt: Hamen is Hagen or Hamm."""
FULLY_NAMED = 0.99
"""How much of a name must have been said to single out its bearer among those who share what was said."""

_CALLED = (*BODIES, Field.PLACE)


class Rivals:
    """Compares the matches of one question with the best of them."""

    def __init__(self, query: Query, findings: Findings, standing: Standing) -> None:
        self._query, self._findings, self._standing = query, findings, standing

    def of(self, best: Match) -> list[Match]:
        """Return the other entries that explain everything nearly as well, and lead to other people."""
        short = any(e.how in SLIPS and len(e.matched) <= SHORT and e.field not in NAMES for e in best.evidence)
        least = best.score - (LEAD_OF_SHORT_SLIP if short else LEAD)
        missing, in_post = set(best.missing), self.holds_post(best)
        complete = [
            match
            for match in self._findings.matches
            if match is not best
            and set(match.missing) <= missing
            and (match.score > least or self._are_alike(match, best) or _sound_alike(match, best))
            and not self._is_called_otherwise(match, best)
            and (not in_post or self.holds_post(match))
        ]
        return [match for match in complete if self._standing.leads_elsewhere(match, best)]

    def holds_post(self, match: Match) -> bool:
        """Return whether a match is the mayor, the rector, that is asked for, rather than of their office."""
        posts = [evidence for evidence in match.evidence if evidence.word.stand_ins]
        return bool(posts) and all(post.field is Field.ROLE for post in posts)

    def _are_alike(self, one: Match, best: Match) -> bool:
        """Whether the question has nothing to choose by: a kind of office alone, a place, one topic, one name."""
        if isinstance(one.entry, NewsItem) or isinstance(best.entry, NewsItem):
            return False
        if [word.role for word in self._query.words] == [Role.OFFICE]:
            body = self._findings.body(best.entry)
            return body is None or not self.is_called(body)
        if self._query.press and all(self._findings.names_place(word) for word in self._query.words):
            return isinstance(one.entry, Organisation) and not self._is_town_office(best)
        return self._share_a_subject(one, best) or self._are_namesakes(one, best)

    def _is_town_office(self, match: Match) -> bool:
        """Whether a match is a town whose press office is asked for, or speaks for it."""
        body = self._findings.body(match.entry)
        return body is not None and self.is_town(body)

    def _share_a_subject(self, one: Match, best: Match) -> bool:
        """Whether people of two bodies are met by the same of their own words, none of them a name.

        That a desk has no name, and so leaves none unsaid, is no merit.
        """
        if not isinstance(one.entry, Contact) or not isinstance(best.entry, Contact):
            return False
        told = [{(e.word, e.field, e.how) for e in match.evidence} for match in (one, best)]
        own = any(e.field is Field.CONTACT_TOPIC for e in best.evidence)
        return own and told[0] == told[1] and one.entry.organisation != best.entry.organisation

    def _are_namesakes(self, one: Match, best: Match) -> bool:
        """Whether two people, or two bodies, share all that was said of the better one, and neither is named in full.

        How many other names they have, or how rare those are, tells nothing about whom the asker means.
        """
        if best.named >= FULLY_NAMED or type(one.entry) is not type(best.entry) or isinstance(best.entry, NewsItem):
            return False
        if isinstance(best.entry, Organisation) and self.is_called(best.entry):
            return False
        kin = NAMES if isinstance(best.entry, Contact) else BODIES
        told = [{(e.word, *_way(e)) for e in match.evidence} for match in (one, best)]
        return told[0] == told[1] and any(evidence.field in kin for evidence in best.evidence)

    def _is_called_otherwise(self, one: Match, best: Match) -> bool:
        """Whether the best body is called by a whole name, the other by a part of a longer one: Ulm, not Neu-Ulm.

        A body that names no place of its own may be in the one it is called after.
        """
        if any(e.field not in _CALLED for match in (one, best) for e in match.evidence) or not one.evidence:
            return False
        ours, theirs = self._findings.body(best.entry), self._findings.body(one.entry)
        if ours is None or theirs is None or not self.is_called(ours):
            return False
        if self.is_called(theirs) or (theirs.place is None and not _is_hyphenated(self._query.said, theirs)):
            return self.is_town(ours) and not self.is_town(theirs)
        return True

    def is_town(self, body: Organisation) -> bool:
        """Return whether a press office is asked for of a mere place, and the body is the town of that name itself."""
        if not self._query.press or body.place is None:
            return False
        place = set(terms(body.place))
        called = (set(terms(name)) - vocabulary().towns for name in names_of(body))
        return self._query.said <= place and any(name == place for name in called)

    def is_called(self, body: Organisation) -> bool:
        """Return whether the question says a whole name of a body, its short name or the name of its place."""
        said, place = self._query.said, (body.place,) if body.place else ()
        return any(said.issuperset(terms(name)) for name in (*names_of(body), *place))


def _is_hyphenated(said: frozenset[str], body: Organisation) -> bool:
    """Whether what was said of a body is but half of a double name."""
    words = (word for name in names_of(body) for word in name.split() if "-" in word)
    return any(not said.isdisjoint(terms(word)) for word in words)


def _way(evidence: Evidence) -> tuple[str, How | None]:
    """How a word is met: names of one sort are one field, and an office is the same whatever it is called."""
    sort = "name" if evidence.field in NAMES else "body" if evidence.field in BODIES else evidence.field
    return sort, None if evidence.word.role is Role.OFFICE else evidence.how


def _sound_alike(one: Match, best: Match) -> bool:
    """Whether a misspelt surname sounds like two people's: Maier may be Meier or Meyer."""
    if not isinstance(one.entry, Contact) or one.entry.name is None:
        return False
    theirs = sound(terms(one.entry.name)[-1]) if terms(one.entry.name) else ""
    slips = [e for e in best.evidence if e.field is Field.SURNAME and e.how in SLIPS]
    return any(theirs == sound(slip.matched) == sound(slip.word.phrase[0]) for slip in slips)
