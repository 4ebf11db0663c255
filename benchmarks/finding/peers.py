"""Search engines that one would otherwise take, each well configured and behind the same good preparation.

Every entry is one document of all its words; a question loses its stop words and is folded like the documents. What
scores under a threshold learnt on the tuning questions counts as not found.
"""

import re
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import cache
from typing import Any

import tantivy
from rapidfuzz import fuzz, process

from benchmarks.finding.data import read
from benchmarks.finding.engine import Outcome
from benchmarks.finding.words import tokens


def documents(directory: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each entry's id and words: contacts with their organisation's, organisations that have none, news items."""
    bodies = {entry["id"]: entry for entry in directory["organisations"]}
    staffed = set()
    for entry in directory["contacts"]:
        staffed.add(entry["organisation"])
        yield entry["id"], _words(entry) + " " + _words(bodies[entry["organisation"]])
    for known, entry in bodies.items():
        if known not in staffed:
            yield known, _words(entry)
    for entry in directory["news"]:
        yield entry["id"], _words(entry)


def _words(entry: dict[str, Any]) -> str:
    fields = ("name", "title", "department", "role", "place", "aliases", "topics", "places", "text", "emails")
    words = tokens(" ".join(_texts(entry.get(field, "")) for field in fields))
    return " ".join(words + [_national(_texts([phone])) for phone in entry.get("phones", ())])


def _national(phone: str) -> str:
    """The digits of a number without the signs of country and area."""
    return re.sub(r"^(0049|49|0)", "", re.sub(r"\D", "", phone.replace("(0)", "")))


def _texts(value: Any) -> str:
    match value:
        case str():
            return value
        case dict():
            return str(value["number"])
        case _:
            return " ".join(_texts(part) for part in value)


def prepared(question: str) -> list[str]:
    """The folded words of a question that carry meaning; all of them if none does; a number as its digits alone."""
    numbers = [_national(found) for found in re.findall(r"\+?[\d(][\d ()/.-]{6,}", question)]
    words = tokens(question)
    return numbers or [word for word in words if word not in _stop_words()] or words


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(tokens(read("stop_words.txt")))


class RapidFuzz:
    """Every document scored by one of rapidfuzz's ratios."""

    def __init__(self, directory: dict[str, Any], scorer: str) -> None:
        self._ids, texts = zip(*documents(directory), strict=True)
        self._texts = list(texts)
        self._scorer = getattr(fuzz, scorer)

    def find(self, question: str, _language: str) -> Outcome:
        """The best five."""
        found = process.extract(" ".join(prepared(question)), self._texts, scorer=self._scorer, limit=5)
        return _answer([(self._ids[place], score) for _, score, place in found])


class Trigrams:
    """SQLite's FTS5 with its trigram tokenizer: documents that share trigrams, ranked by BM25."""

    def __init__(self, directory: dict[str, Any]) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute("CREATE VIRTUAL TABLE entry USING fts5(id UNINDEXED, words, tokenize='trigram')")
        self._database.executemany("INSERT INTO entry VALUES (?, ?)", documents(directory))
        self._database.execute("INSERT INTO entry (entry) VALUES ('optimize')")

    def find(self, question: str, _language: str) -> Outcome:
        """The best five by BM25."""
        text = " ".join(prepared(question))
        grams = {word[place : place + 3] for word in text.split() for place in range(len(word) - 2)}
        if not grams:
            return Outcome("nothing", ())
        rows = self._database.execute(
            "SELECT id, -bm25(entry) FROM entry WHERE entry MATCH ? ORDER BY bm25(entry) LIMIT 5",
            (" OR ".join(f'"{gram}"' for gram in sorted(grams)),),
        )
        return _answer(list(rows))


class Tantivy:
    """tantivy: each word exactly or within one edit, two for long words; exact hits weigh more."""

    def __init__(self, directory: dict[str, Any]) -> None:
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("id", stored=True, tokenizer_name="raw")
        schema.add_text_field("words", tokenizer_name="default")
        self._schema = schema.build()
        self._folder = tempfile.TemporaryDirectory()
        self._index = tantivy.Index(self._schema, path=self._folder.name)
        writer = self._index.writer(heap_size=128_000_000, num_threads=1)
        for known, words in documents(directory):
            writer.add_document(tantivy.Document(id=known, words=words))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def find(self, question: str, _language: str) -> Outcome:
        """The best five by BM25."""
        parts = []
        for word in prepared(question):
            exact = tantivy.Query.term_query(self._schema, "words", word)
            parts.append((tantivy.Occur.Should, tantivy.Query.boost_query(exact, 3.0)))
            if len(word) > 3:
                fuzzy = tantivy.Query.fuzzy_term_query(
                    self._schema, "words", word, distance=2 if len(word) > 7 else 1, transposition_cost_one=True
                )
                parts.append((tantivy.Occur.Should, fuzzy))
        if not parts:
            return Outcome("nothing", ())
        hits = self._searcher.search(tantivy.Query.boolean_query(parts), limit=5).hits
        return _answer([(self._searcher.doc(place)["id"][0], score) for score, place in hits])


def _answer(found: list[tuple[str, float]]) -> Outcome:
    if not found:
        return Outcome("nothing", ())
    return Outcome("answer", tuple(known for known, _ in found), float(found[0][1]))
