"""The German names in an English page, marked as German so that they are read aloud as such."""

import html
import re

from bot.directory.model import Directory

_WORD = re.compile(r"\w+")


class GermanNames:
    """The names, departments, roles, topics and titles of one directory."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self._by_first_word: dict[str, list[str]] = {}
        for name in sorted(_names(directory), key=len, reverse=True):
            escaped = html.escape(name)
            if first := _WORD.search(escaped):
                self._by_first_word.setdefault(first[0], []).append(escaped[first.start() :])

    def marked(self, text: str) -> str:
        """Return escaped text without tags, with `lang` around every name in it."""
        made: list[str] = []
        end = 0
        for word in _WORD.finditer(text):
            at = word.start()
            if at < end:
                continue
            name = next((name for name in self._by_first_word.get(word[0], ()) if _stands(text, name, at)), None)
            if name is not None:
                made += [text[end:at], f'<span lang="de">{name}</span>']
                end = at + len(name)
        return "".join((*made, text[end:]))


def _stands(text: str, name: str, at: int) -> bool:
    following = text[at + len(name) : at + len(name) + 1]
    return text.startswith(name, at) and not (following.isalnum() and name[-1].isalnum())


def _names(directory: Directory) -> set[str]:
    names: set[str | None] = {organisation.name for organisation in directory.organisations}
    for contact in directory.contacts:
        names |= {contact.name, contact.department, contact.role, *contact.topics}
    for item in directory.news:
        names |= {item.title, *item.places}
    return {name for name in names if name and len(name) > 1}
