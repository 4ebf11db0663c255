"""Who stands for what was found: an organisation for its contacts, an item for those who answer for it."""

from dataclasses import replace

from bot.directory.model import Contact, Entry, NewsItem, Organisation
from bot.search.findings import Findings
from bot.search.match import Match
from bot.search.query import Query
from bot.search.result import Verdict


class Standing:
    """Knows the people behind the matches of one question."""

    def __init__(self, query: Query, findings: Findings) -> None:
        self._press, self._findings = bool(query.press), findings

    def contacts(self, entry: Entry) -> list[Entry]:
        """Return the contacts that stand for `entry`: the fitting ones of an organisation, else itself.

        Where the press office is asked for, those nearest to the press fit, else all. Of several the one desk stands,
        unless others are nearer to the press than it: the vets do not speak for their district.
        """
        if not isinstance(entry, Organisation):
            return [entry]
        members = self._findings.members(entry)
        nearest = max((member.press for member in members), default=0) if self._press else 0
        fitting = [member for member in members if member.press >= nearest]
        desks = [member for member in fitting if member.contact.name is None]
        if len(desks) == 1 and desks[0].press >= max(member.press for member in fitting):
            return [desks[0].contact]
        return [member.contact for member in fitting] or [entry]

    def leads_elsewhere(self, match: Match, best: Match) -> bool:
        """Return whether a match leads to other people than the best one does."""
        theirs, ours = self._people(match.entry), self._people(best.entry)
        if isinstance(best.entry, Organisation):
            ours |= {member.contact.id for member in self._findings.members(best.entry)}
        if isinstance(match.entry, NewsItem):
            return not (ours <= theirs or theirs <= ours) or not theirs
        return not theirs <= ours

    def _people(self, entry: Entry) -> set[str]:
        if isinstance(entry, NewsItem):
            return {one.id for one in self._findings.answering(entry)}
        return {one.id for one in self.contacts(entry)}

    def line_up(self, match: Match, verdict: Verdict) -> list[Match]:
        """Return a match in the order of results: an item, then its contacts; an organisation behind its contacts."""
        entry = match.entry
        match entry:
            case Contact():
                return [match]
            case NewsItem():
                followers = self._findings.answering(entry) if verdict is Verdict.ANSWER else ()
                return [match, *(replace(match, entry=one) for one in followers)]
            case Organisation():
                shown = self.contacts(entry)
                if verdict is Verdict.ANSWER:
                    everybody = (member.contact for member in self._findings.members(entry))
                    shown = [*shown, *(contact for contact in everybody if contact not in shown)]
                return [*(replace(match, entry=one) for one in shown if one is not entry), match]
