"""Finding: a question -> what fits, and how sure we are."""

from collections import OrderedDict
from dataclasses import replace
from datetime import datetime

from bot.directory.model import Directory
from bot.directory.reachability import is_visible
from bot.search.fit import Fitter
from bot.search.grades import Grades, grades
from bot.search.index.lexicon import Lexicon
from bot.search.index.rows import rows_of
from bot.search.question.asked import parse
from bot.search.result import Result
from bot.search.senses import Senses
from bot.search.verdict import Judge

_MOST_VIEWS = 3


class Finder:
    """A directory, ready to be asked. What a question costs grows with its words, hardly with the directory.

    An item under embargo does not exist before its minute: what is known then is worked out without it, and anew when
    it is free.
    """

    def __init__(self, directory: Directory, table: Grades | None = None) -> None:
        self._directory, self._table = directory, table or grades()
        self._embargoed = tuple(item for item in directory.news if item.embargo is not None)
        self._views: OrderedDict[frozenset[str], _View] = OrderedDict()

    def ask(self, question: str, now: datetime) -> Result:
        """Return what fits a question at `now` (aware); who has left has but a name."""
        zone = self._directory.settings.zone
        hidden = frozenset(item.id for item in self._embargoed if not is_visible(item, now, zone))
        view = self._views.get(hidden)
        if view is None:
            view = self._views[hidden] = _View(self._directory, hidden, self._table)
            if len(self._views) > _MOST_VIEWS:
                self._views.popitem(last=False)
        return view.ask(question, now.astimezone(zone))


class _View:
    """What may be known of a directory while some of its items are hidden."""

    def __init__(self, directory: Directory, hidden: frozenset[str], table: Grades) -> None:
        news = tuple(item for item in directory.news if item.id not in hidden)
        self._rows = rows_of(replace(directory, news=news))
        lexicon = Lexicon(self._rows.terms)
        self._senses = Senses(lexicon, len(self._rows.entries), table)
        self._fitter = Fitter(self._rows, lexicon, table)
        self._judge = Judge(self._rows, lexicon, table)

    def ask(self, question: str, here: datetime) -> Result:
        """Return what fits a question, `here` being the time on the directory's own clock."""
        asked = parse(question)
        words = self._senses.read(asked, here.date())
        return self._judge.verdict(asked, words, self._fitter.fits(words, here), here)
