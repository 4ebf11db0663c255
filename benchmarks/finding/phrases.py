"""The sentences around the words that matter: what askers write, say and dictate in German and English.

`{x}` is whom they want: `{x}` for people, `{der} {x}` for offices with their dative article. Half of each row serves
tuning, half the test, so that no engine is measured on the sentences it was tuned on.
"""

import random

GERMAN_PERSON = (
    "Wie erreiche ich {x}?", "Haben Sie eine Telefonnummer von {x}?", "Ich suche die Nummer von {x}",
    "Können Sie mir sagen, wie ich {x} erreiche?", "Wie lautet die Durchwahl von {x}?",
    "Ich müsste dringend mit {x} sprechen.", "Wo erreiche ich {x} heute noch?", "Bitte die Kontaktdaten von {x}",
    "Unter welcher Nummer ist {x} zu erreichen?", "Wer kennt die E-Mail-Adresse von {x}?",
    "Mail von {x} bitte", "Guten Tag, ich bräuchte den Kontakt zu {x}, danke!", "Telefon {x}",
    "Könnten Sie mich bitte mit {x} verbinden?",
)  # fmt: skip
GERMAN_OFFICE = (
    "Wer ist Pressesprecher bei {der} {x}?", "Wen kann ich bei {der} {x} anrufen?",
    "Wer spricht für die Presse bei {der} {x}?", "Wie erreiche ich die Pressestelle von {der} {x}?",
    "Wer ist bei {der} {x} für Journalisten zuständig?", "Ich brauche einen Ansprechpartner bei {der} {x}.",
    "An wen wende ich mich bei {der} {x}?", "Gibt es einen Pressekontakt bei {der} {x}?",
    "Welche Nummer hat die Pressestelle von {der} {x}?", "Ich recherchiere zu {der} {x}, wen rufe ich da an?",
    "Hallo, wer macht bei {der} {x} die Pressearbeit?", "Ansprechpartner für Medien bei {der} {x} gesucht",
    "Mit wem kann ich bei {der} {x} reden?", "Haben Sie jemanden von {der} {x} für mich?",
)  # fmt: skip
GERMAN_TOPIC = (
    "Wer kann mir etwas zum Thema {x} sagen?", "Wen frage ich zu {x}?", "Wer ist Ansprechpartner für {x}?",
    "Ich schreibe über {x}, wen rufe ich an?", "Gibt es jemanden, der zu {x} Auskunft gibt?",
    "Wer weiß mehr über {x}?", "Pressekontakt zu {x} gesucht", "Wen erreiche ich zu {x}?",
)  # fmt: skip
ENGLISH_PERSON = (
    "How can I reach {x}?", "Do you have a phone number for {x}?", "What is the direct line of {x}?",
    "I need to speak to {x} urgently", "Could you give me the contact details of {x}, please?",
    "What's {x}'s email address?", "phone number of {x}", "How do I get in touch with {x}?",
    "I'm looking for {x}", "email for {x} please", "Can you connect me with {x}?", "Where can I call {x} today?",
)  # fmt: skip
ENGLISH_OFFICE = (
    "Who is the press contact for {x}?", "Who speaks for {x}?", "How do I reach the press office of {x}?",
    "I need a spokesperson at {x}", "Who can I call at {x}?", "press officer of {x}",
    "Who handles media enquiries at {x}?", "Do you have a number for {x}?", "contact for {x} please",
    "I'm a journalist, who should I talk to at {x}?", "What is the media contact at {x}?",
    "Could you tell me who to phone at {x}?",
)  # fmt: skip
ENGLISH_TOPIC = (
    "Who can tell me about {x}?", "Who is the contact for the story about {x}?", "press contact for {x}",
    "I'm writing about {x}, who should I call?", "Who do I ask about {x}?", "whom can I call about {x}",
    "Is there anybody who can comment on {x}?", "Who is responsible for {x}?",
)  # fmt: skip
DICTATED_PERSON = (
    "ja hallo äh ich bräuchte mal die nummer von {x} bitte", "ähm kannst du mir mal {x} raussuchen",
    "also ich suche {x} ähm die durchwahl bitte", "hallo ich hätte gern den kontakt von {x} danke",
    "sag mir mal schnell wie ich {x} erreiche", "öhm telefonnummer von {x} bitte ja",
    "guten tag hier ist die redaktion wir bräuchten mal eben {x}", "ach ja und dann noch die mail von {x} bitte",
)  # fmt: skip
DICTATED_OFFICE = (
    "äh ich bräuchte mal die nummer von {der} {x} bitte", "ähm wen ruf ich denn da an bei {der} {x}",
    "hallo ja gib mir mal den pressesprecher von {der} {x}", "ich brauch jemand von {der} {x} ganz schnell bitte",
    "also äh die pressestelle von {der} {x} wie ist da die nummer", "moin hast du wen bei {der} {x} für mich",
    "guten morgen ich suche den pressekontakt von {der} {x} danke", "und zwar geht es um {x} äh wen kann ich da anrufen",
)  # fmt: skip
GERMAN_NUMBER = (
    "{x}", "{x}", "{x}", "Wem gehört die Nummer {x}?", "Wer hat {x}?", "Wer ist unter {x} zu erreichen?",
    "wer hat mich von {x} angerufen", "whose number is {x}?", "Who is {x}", "Rückwärtssuche {x}",
)  # fmt: skip
GERMAN_EXTENSION = ("{x}", "-{x}", "Durchwahl {x}", "Wer hat die Durchwahl {x}?", "extension {x}", "Apparat {x}")
GERMAN_ADDRESS = (
    "{x}", "{x}", "Wem gehört {x}?", "Wer steckt hinter {x}", "mailto:{x}", "<{x}>", "whose address is {x}?",
    "Mail kam von {x}, wer ist das?",
)  # fmt: skip
SMALL_TALK = (
    "Hallo", "Guten Morgen", "Wie geht's dir?", "Danke schön!", "Wie wird das Wetter morgen?", "Was kannst du alles?",
    "Bist du ein Mensch?", "Erzähl mir einen Witz", "Wie spät ist es?", "ok", "alles klar, danke", "tschüss",
    "Was gibt es heute zu essen?", "ich liebe dich", "lol", "hahaha", "Wer hat dich programmiert?", "test",
    "Schönes Wochenende", "Was ist der Sinn des Lebens?", "Gute Nacht", "Na du", "Wie heißt du?", "super, vielen Dank",
    "hello", "hi there", "thank you so much", "how are you today?", "what's the weather like tomorrow?",
    "tell me a joke", "are you a robot?", "good night", "what can you do?", "who made you?", "never mind", "great, thanks",
    "what time is it?", "I am bored", "see you later", "sorry, wrong chat", "yes", "no", "maybe", "nein", "ja", "vielleicht",
    "Das ist falsch", "Du nervst", "Sing mir ein Lied", "Kannst du mir bei den Hausaufgaben helfen?", "Moin moin",
    "Wie alt bist du?", "What is the meaning of life?", "please help me", "Hilfst du mir?", "??", "!!!", "👍", "...",
)  # fmt: skip


def phrase(rng: random.Random, row: tuple[str, ...], split: str) -> str:
    """One of the sentences that belong to the split, `tuning` or `test`."""
    return rng.choice(row[0::2] if split == "tuning" else row[1::2])
