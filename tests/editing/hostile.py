"""Fifty data files that must never go live: broken by a slip of the hand, or made to hurt."""

HEAD = "version: 1\npublisher: haus\norganisations:\n  - {id: haus, name: Haus, phones: [030 23125000]}\n"
CONTACTS = HEAD + "contacts:\n"
CONTACT = "  - {id: a, organisation: haus, phones: [030 23125001]}\n"


def contact(**values: str) -> str:
    given = {"id": "a", "organisation": "haus", "phones": "[030 23125001]"} | values
    return CONTACTS + "  - {" + ", ".join(f"{key}: {value}" for key, value in given.items()) + "}\n"


def bomb() -> str:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]" for n in range(8)]
    return "\n".join(lines)


FILES: dict[str, str | bytes] = {
    "nothing": "",
    "nothing but remarks": "# one\n# two\n",
    "a word": "Pressestelle",
    "a list": "- version: 1\n- publisher: haus\n",
    "a long list": "[" + "x," * 400_000 + "x]",
    "a web page": "<!DOCTYPE html>\n<html><body>404</body></html>\n",
    "a spreadsheet": b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00" + bytes(range(256)) * 40,
    "a spreadsheet's text": "id;name;phone\n1;Adler;030 23125000\n",
    "JSON cut off": '{"version": "1", "publisher": "haus", "organisations": [{"id": "haus"',
    "Latin letters of 1987": (CONTACTS + CONTACT).replace("Haus", "Müller").encode("latin-1"),
    "UTF-16": (CONTACTS + CONTACT).encode("utf-16"),
    "zero bytes": b"version: 1\x00\x00\n",
    "a tab": CONTACTS + "\t- id: a\n",
    "a missing space": CONTACTS + "  - id:a\n    organisation: haus\n",
    "a colon too many": CONTACTS + "  - id: a\n    name: Presse: Stelle\n",
    "an open bracket": CONTACTS + "  - {id: a, organisation: haus\n",
    "an open quotation mark": CONTACTS + '  - {id: a, name: "Ada}\n' + CONTACT,
    "a wrong indentation": CONTACTS + "  - id: a\n   organisation: haus\n",
    "a conflict of git": f"{CONTACTS}<<<<<<< HEAD\n{CONTACT}=======\n{CONTACT}>>>>>>> other\n",
    "two documents": f"{CONTACTS}{CONTACT}---\n{CONTACTS}{CONTACT}",
    "an alias": CONTACTS + "  - &x {id: a, organisation: haus, phones: [030 23125001]}\n  - *x\n",
    "a billion laughs": bomb(),
    "an endless loop": "a: &a\n  b: *a\n",
    "a merge key": CONTACTS + "  - {<<: {id: a}, organisation: haus}\n",
    "an object": CONTACTS + "  - !!python/object/apply:os.system [id]\n",
    "a binary tag": CONTACTS + "  - {id: !!binary aGFsbG8=, organisation: haus}\n",
    "brackets without end": "a: " + "[" * 100_000,
    "braces without end": "{a: " * 50_000,
    "dashes without end": "- " * 100_000,
    "questions without end": "? " * 100_000,
    "keys without end": "".join(f"key{number}: x\n" for number in range(100_000)),
    "one key for ever": "version: 1\n" * 100_000,
    "a key of a megabyte": "x" * 1_000_000 + ": 1\n",
    "a value of five megabytes": contact(name="x" * 5_000_000),
    "a key nobody knows": contact(telefon="030 23125001"),
    "a reference to nothing": contact(organisation="heim"),
    "a number without an area code": contact(phones="[5023022]"),
    "a thousand numbers in one": contact(phones="['" + "030 23125001, " * 1000 + "']"),
    "hours without end": contact(hours="'" + "Mo-Fr 08:00-12:00; " * 5000 + "'"),
    "an address without end": contact(emails="['" + "a@" * 50_000 + "']"),
    "parents in a circle": HEAD
    + "".join(f"  - {{id: o{n}, name: O{n}, parent: o{(n + 1) % 200}}}\n" for n in range(200)),
    "an escape for terminals": contact(name='"\\e[31mrot"'),
    "entries with nothing in them": CONTACTS + "  - {}\n" * 300_000,
    "a million topics": contact(topics="[" + "x," * 1_000_000 + "x]"),
    "an organisation without an id": HEAD + "  - {name: Hof}\n",
    "a list where a day belongs": contact(until="[2026-12-31]"),
    "the year 9999": contact(away="[{from: 2026-01-01, until: 9999-12-31}]"),
    "two extensions in one number": contact(phones="[030/23125-001/-002]"),
    "a name that swallows its first word": contact(name="&Co KG"),
    "a broken expectation": CONTACTS + CONTACT + "expectations:\n  - {ask: zebra, answer: a}\n",
    "somebody who objected": CONTACTS + CONTACT + "objections: [a]\n",
}
