# Every sentence the bot says in German (Sie). Values in { $braces } are escaped before they arrive here;
# <b>, <i> and <a> are Telegram's own marks.

## Begrüßung und Hilfe

start =
    Wen möchten Sie erreichen? Schreiben Sie Name, Behörde, Ort oder Thema, etwa: <i>{ $example }</i>. Oder leiten Sie eine Pressemitteilung weiter. Bin ich unsicher, frage ich nach.
start-kept-telegram = Ich speichere Ihre Fragen nicht; Telegram kann sie lesen: /datenschutz. Betreiber: { $publisher }, /impressum. English: /language
start-kept-terminal = Ich speichere Ihre Fragen nicht; hier verlässt nichts diesen Rechner. Herausgeber: { $publisher }. Ende mit quit. English: /language
start-kept-web = Ich speichere Ihre Fragen nicht: /datenschutz. Betreiber: { $publisher }, /impressum. English: /language
help =
    Jeder Text ist eine Frage: Name, Organisation, Abteilung, Ort, Thema, Wörter einer Schlagzeile, Telefonnummer oder E-Mail-Adresse, in beliebiger Reihenfolge.
help-unsure = Passt genau ein Eintrag, nenne ich ihn. Passen mehrere, frage ich nach. Passt keiner, sage ich es, statt zu raten.
help-buttons = Was ein Knopf tut, können Sie auch schreiben: „1“, „mehr“, „speichern“, „niemand ging ran“, „kopieren Telefon“.
help-commands = Befehle:
help-command = /{ $name } – { $does }
ask-contact = Wen möchten Sie erreichen? Schreiben Sie Name, Behörde, Ort oder Thema.
ask-text = Ich lese nur Text. Bitte kopieren Sie den Pressekontakt hierher.
too-long = Das ist zu lang für eine Frage. Bitte schreiben Sie Name, Behörde, Ort oder Thema in wenigen Worten.

## Befehle

command-start = So fragen Sie
command-help = Hilfe
command-contact = Pressekontakt suchen
command-news = Neueste Meldungen
command-language = Sprache wählen
command-privacy = Was gespeichert wird
command-imprint = Wer verantwortlich ist
command-mydata = Was über mich gespeichert ist
command-forget = Meine Daten und Nachrichten löschen
command-discreet = Frage und Antwort nach zehn Minuten löschen, an oder aus
name-help = hilfe
name-contact = kontakt
name-news = meldungen
name-language = sprache
name-privacy = datenschutz
name-imprint = impressum
name-mydata = auskunft
name-forget = loeschen
name-discreet = diskret

## Karte

card-person = <b>{ $name }</b>
card-person-role = <b>{ $name }</b>, { $role }
card-desk = <b>{ $department }</b>, { $organisation }
card-desk-only = <b>{ $organisation }</b>
card-organisation = { $organisation }
card-office = { $organisation }, { $department }
card-nameless = Keine Person genannt.
card-organisation-nobody = Zu { $organisation } ist kein eigener Pressekontakt verzeichnet.
card-gone = { $name } war bis { $until } zuständig und ist es nicht mehr.
card-away = { $name } ist abwesend bis { $until }.
card-away-note = { $name } ist abwesend bis { $until }: { $note }.
card-away-soon = { $name } ist abwesend ab { $first } bis { $until }.
card-instead = Es antwortet: { $who }
card-email = E-Mail: { $email }
card-email-of = E-Mail ({ $who }): { $email }
card-website = Website: { $website }
card-topics = Themen: { $topics }
card-languages = Sprachen: { $languages }
card-checked = geprüft am { $date }
card-checked-long-ago = geprüft am { $date }, also vor über einem Jahr: bitte gegenprüfen
card-unchecked = ungeprüft
card-checked-of = { $who }: { $checked }
card-source = Quelle: { $source }
card-news = Meldungen:
card-news-item = „{ $title }“ ({ $date })

## Nummern

rung-who = { $who } { $number }
rung-now = <b>Jetzt:</b> { $rung } ({ $reason })
rung-likely = <b>Vermutlich:</b> { $rung } ({ $reason })
rung-unknown = { $rung } ({ $reason })
rung-closed = { $who } { $reason }: { $number }
rung-more = { $count ->
    [one] Noch eine Nummer: „Niemand ging ran“.
   *[other] Noch { $count } Nummern: „Niemand ging ran“.
 }
reason-always = rund um die Uhr
reason-open = bis { $until }
reason-usual = Zeiten unbekannt, werktags 9 bis 16 Uhr üblich
reason-unknown = Zeiten unbekannt
reason-closed = zu
reason-closed-since = zu seit { $since }
reason-closed-next = zu, wieder { $next }
reason-closed-since-next = zu seit { $since }, wieder { $next }
reason-away = abwesend bis { $until }
reason-note = { $reason }, { $note }
nobody-now = <b>Jetzt ist niemand sicher erreichbar.</b>
nobody-now-next = <b>Jetzt ist niemand sicher erreichbar.</b> Wieder ab { $next }.
next-rung = Die nächste Nummer:
last-rung = Das war die letzte Nummer.
use-desk = Büro
use-mobile = mobil
use-duty = Bereitschaft
use-switchboard = Zentrale

## Meldung

news-title = <b>{ $title }</b>
news-dateline = { $dateline }
news-undated = ohne Datum
news-link = <a href="{ $url }">Zur Meldung</a>
news-list = { $count ->
    [0] Es ist keine Meldung verzeichnet.
    [one] Die neueste Meldung:
   *[other] Die neuesten { $count } Meldungen:
 }

## Auswahl

answer-not-understood = Nicht verstanden habe ich „{ $words }“.
choice = { $count ->
    [one] Ein Eintrag könnte passen zu „{ $question }“:
    [2] Zwei Einträge passen zu „{ $question }“:
    [3] Drei Einträge passen zu „{ $question }“:
    [4] Vier Einträge passen zu „{ $question }“:
    [5] Fünf Einträge passen zu „{ $question }“:
   *[other] { $count } Einträge passen zu „{ $question }“:
 }
choice-near = { $count ->
    [one] Genau passt kein Eintrag zu „{ $question }“. Am nächsten kommt:
   *[other] Genau passt kein Eintrag zu „{ $question }“. Am nächsten kommen:
 }
choice-item = { $number } { $who }
choice-item-way = { $number } { $who }, { $way }
choice-many = { $count } Einträge passen zu „{ $question }“, hier { $shown } davon:
choice-now = jetzt { $number }
choice-likely = vermutlich { $number }
choice-unknown = Zeiten unbekannt, { $number }
choice-again = wieder { $next }, { $number }
choice-closed = zu, { $number }
choice-away = abwesend bis { $until }, { $number }
choice-deputy = vertreten durch { $who }, { $way }
choice-gone = nicht mehr zuständig, es antwortet { $who }, { $way }
choice-shared = Für alle <b>jetzt:</b> { $rung }
choice-how-narrow = Antworten Sie mit der Zahl oder nennen Sie ein Wort dazu, etwa: { $words }.
choice-how = Antworten Sie mit der Zahl.
choice-how-words = Antworten Sie mit der Zahl oder „{ $words }“.
choice-dropped = Nicht gefunden habe ich darin: „{ $words }“.
choice-dropped-by-some = Jedem davon fehlt etwas von: „{ $words }“.
# Words beside a typed number, and instead of it, one group for each number from 1 up.
number-before = Nr Nummer Punkt Option
number-beside = die der das den dem bitte
number-words =
    eins eine erste ersten erster erstes erstens | zwei zweite zweiten zweiter zweites zweitens
    | drei dritte dritten dritter drittes drittens | vier vierte vierten vierter viertes viertens
    | fünf fünfte fünften fünfter fünftes fünftens
list-gone = Die Liste zu dieser Zahl ist nicht mehr da. Bitte stellen Sie Ihre Frage noch einmal.
list-shorter = Unter dieser Zahl steht nichts; die Liste geht bis { $last }.
button-gone = Dazu weiß ich nicht mehr, worum es ging. Bitte stellen Sie Ihre Frage noch einmal.
entry-gone = Dieser Eintrag ist nicht mehr verzeichnet. Bitte stellen Sie Ihre Frage noch einmal.

## Nichts

nothing = Zu „{ $question }“ ist niemand verzeichnet.
nothing-small-talk = Ich vermittle nur Pressekontakte. Nennen Sie Name, Behörde, Ort oder Thema.
nothing-help = Weiterhelfen kann: { $who }
nothing-place = Für { $words } ist keine Pressestelle verzeichnet, deshalb keine Nummer.
nothing-dropped = Nicht verzeichnet ist: „{ $words }“. Deshalb keine Nummer.
nothing-apart = „{ $words }“ kenne ich, aber nicht in dieser Verbindung. Deshalb keine Nummer.
nothing-in-news = { $word } kommt in einer Meldung vor: „Meldung zeigen“
nothing-number = Diese Nummer ist nicht verzeichnet; ähnliche Nummern nenne ich nicht.
nothing-email = Diese Adresse ist nicht verzeichnet.

## Was auf Gezeigtes folgt

then = <b>{ $when }:</b>
then-days = { $first } bis { $last }
then-from = { $day } ab { $first }
then-hours = { $day } { $first }–{ $last }
then-nobody = Da ist niemand sicher erreichbar.
value-none-mobile = Für { $who } ist keine Handynummer verzeichnet.
value-none-direct = Für { $who } ist keine Durchwahl verzeichnet.
value-none-phone = Für { $who } ist keine eigene Nummer verzeichnet.
value-none-email = Für { $who } ist keine E-Mail-Adresse verzeichnet.
value-none-fax = Faxnummern stehen hier nicht.
value-none-address = Postanschriften stehen hier nicht.
value-none-website = Für { $who } ist keine Website verzeichnet.
value-none-topics = Für { $who } sind keine Themen verzeichnet.
value-none-languages = Für { $who } sind keine Sprachen verzeichnet.
value-none-role = Für { $who } ist keine Funktion verzeichnet.
value-none-hours = Für { $who } sind keine Zeiten verzeichnet.
value-none-again = Wann wieder jemand da ist, steht hier nicht.
value-instead = Am ehesten:
value-language-yes = Ja, { $language }. Sprachen: { $languages }
value-language-no = { $language } ist nicht verzeichnet. Sprachen: { $languages }
value-role = { $name }: { $role }
value-hours = Zeiten: { $hours }
value-again = Wieder ab { $when }.
hours-holidays = feiertags
hours-off = zu
other-deputy = Vertretung von { $who }:
other-none-deputy = Für { $who } ist keine Vertretung verzeichnet.
other-none-head = Bei { $who } ist keine Leitung verzeichnet.
other-none-speaker = Bei { $who } ist niemand namentlich für die Presse verzeichnet.
other-none-desk = Bei { $who } ist keine allgemeine Pressestelle verzeichnet.
other-none-switchboard = Bei { $who } ist keine Zentrale verzeichnet.
other-none-duty = Bei { $who } ist keine Bereitschaft verzeichnet.
other-none-parent = Über { $who } ist niemand verzeichnet.
other-is-head = { $who } leitet das selbst.
others = Außerdem:
others-which = Wer davon?
others-instead = Dann vielleicht:
others-own = Weitere Nummern:
others-none = Sonst ist dort niemand verzeichnet.
none-of-them = Davon passt niemand zu „{ $words }“. Wen meinen Sie?
hurry = Am schnellsten geht es so:
wish-which = Zu „{ $question }“ passen mehrere. Wen meinen Sie?
wish-nothing = Zu „{ $question }“ ist niemand verzeichnet.
unclear = Um wen geht es? Schreiben Sie Name, Behörde oder Ort.
unclear-which = Wen aus der Liste meinen Sie?
unclear-whom = Wen meinen Sie dann? Schreiben Sie Name, Behörde oder Ort.

## Höflichkeit, Geplauder, Notrufe

small-hello = Guten Tag! Wen möchten Sie erreichen?
small-morning = Guten Morgen! Wen möchten Sie erreichen?
small-evening = Guten Abend! Wen möchten Sie erreichen?
small-thanks = Gern geschehen.
small-fine = Gut. Ich bin da, wenn Sie noch jemanden brauchen.
small-bye = Auf Wiederhören und gutes Gelingen!
small-sorry = Kein Problem. Wen suchen Sie?
small-intro = Guten Tag! Wen möchten Sie erreichen?
small-howareyou = Danke, ich bin im Dienst. Wen möchten Sie erreichen?
small-human = Ich bin ein Programm und schlage Pressekontakte in einem Verzeichnis nach.
small-joke = Dafür fehlt mir das Talent; ich kenne nur Pressekontakte.
small-weather = Vom Wetter weiß ich nichts; ich kenne nur Pressekontakte.
small-world = Darüber weiß ich nichts; ich kenne nur Pressekontakte.
small-insult = Das tut mir leid. Nennen Sie mir Name, Behörde oder Ort, dann versuche ich es noch einmal.
small-order = Das mache ich nicht. Ich nenne auf Anfrage einzelne Pressekontakte.
emergency-110 = 110 ist der Notruf der Polizei. Bitte wählen Sie ihn direkt am Telefon.
emergency-112 = 112 ist der Notruf für Feuerwehr und Rettungsdienst. Bitte wählen Sie ihn direkt am Telefon.
emergency-115 = 115 ist die Behördennummer für Fragen an die Verwaltung. Bitte wählen Sie sie direkt am Telefon.
emergency-116117 = 116117 ist der ärztliche Bereitschaftsdienst, wenn es nicht lebensbedrohlich ist. Bitte wählen Sie ihn direkt am Telefon.
emergency-harm = Bitte rufen Sie jetzt an: 112 bei Gefahr; die TelefonSeelsorge hört zu, Tag und Nacht, kostenlos und anonym: 0800 1110111.

## Knöpfe

button-next = Niemand ging ran
button-save = Speichern
button-more = Mehr
button-show-news = Meldung zeigen
button-copy-phone = Kopieren Telefon
button-copy-email = Kopieren E-Mail
button-wrong = Stimmt nicht
button-missing = Fehlt – bitte ergänzen
button-send = Absenden
button-german = Deutsch
button-english = English
saved = Zum Speichern: { $name }
nothing-to-copy = Dazu ist bei { $who } nichts verzeichnet.

## Meldungen an die Redaktion

report-which = Was stimmt nicht bei { $who }?
report-shown = Das geht an die Redaktion, ohne Ihren Namen:
report-wrong =
    Stimmt nicht: { $who }
    <pre>{ $yaml }</pre>
report-words = Wissen Sie es besser? Schreiben Sie „{ $example }“ und dahinter, was stimmt.
report-former = bisher: { $value }
report-no-former = bisher nicht angegeben
report-missing-shown = „Fehlt – bitte ergänzen“ schickt der Redaktion genau diesen Satz, ohne Ihren Namen:
report-missing = Im Verzeichnis fehlt: „{ $question }“
report-sent = Danke, das ist bei der Redaktion.
report-failed = Das ließ sich nicht zustellen. Bitte versuchen Sie es später.
report-unanswered = Diese Woche { $count }-mal gemeldet, dass niemand ranging: { $number } ({ $who }; id: { $id })
field-phones = Telefon
field-emails = E-Mail
field-hours = Zeiten
field-name = Name
field-role = Funktion
field-department = Abteilung
field-until = Nicht mehr zuständig
field-place = Ort
field-website = Website

## Sprache, Datenschutz, Impressum

language-which = In welcher Sprache soll ich antworten?
language-set = Ich antworte jetzt auf Deutsch.
language-de = Deutsch
language-en = Englisch
memory-away = Das geht gerade nicht; die Datenbank antwortet nicht. Bitte versuchen Sie es später.
alone-only = Das geht nur unter uns: Bitte schreiben Sie mir den Befehl im privaten Chat.
discreet-on = Diskret ist an: Frage und Antwort verschwinden nach zehn Minuten. Aus mit /diskret
discreet-nothing = Das hat hier nichts zu bedeuten: Es gibt keine Nachrichten, die ich löschen könnte.
discreet-off = Diskret ist aus: Frage und Antwort bleiben stehen.
kept = Über Sie ist gespeichert:
kept-nothing = Über Sie ist nichts gespeichert.
kept-language = Sprache: { $language }
kept-discreet = Diskret: an. Bis zum Löschen nach zehn Minuten stehen die Nummern Ihrer Nachrichten in der Datenbank, nicht ihr Inhalt.
kept-telegram = Was Sie fragen, steht in keiner Datenbank und in keinem Protokoll. Im Arbeitsspeicher weiß ich 30 Minuten lang (nach /diskret zehn), worum es zuletzt ging, damit ich „und die Mail?“ verstehe. Für /loeschen weiß ich im Arbeitsspeicher die Nummern unserer Nachrichten der letzten 48 Stunden.
kept-terminal = Was Sie fragen, steht nirgends. Solange dieses Fenster offen ist, weiß ich, worum es zuletzt ging.
kept-web = Was Sie fragen, steht in keiner Datenbank und in keinem Protokoll. Worum es zuletzt ging, steht 30 Minuten lang nur in Ihrer Seite.
kept-forget = Alles löschen: /loeschen
forgotten = Gelöscht ist, was Sie eingeschaltet hatten.
forgotten-messages = { $count ->
    [0] Nachrichten, die ich hätte löschen können, kenne ich nicht mehr.
    [one] Gelöscht ist eine Nachricht von Ihnen und mir.
   *[other] Gelöscht sind { $count } Nachrichten von Ihnen und mir.
 }
forgotten-not = { $count ->
    [one] Eine Nachricht konnte ich nicht löschen.
   *[other] { $count } Nachrichten konnte ich nicht löschen.
 }
forgotten-older = Was älter ist als 48 Stunden oder als mein letzter Neustart, können nur Sie löschen: in Telegram mit „Verlauf leeren“.
privacy-kept = Ihre Fragen, Ihr Name und Ihre Nummer werden nicht gespeichert und stehen in keinem Protokoll. Damit ich verstehe, worauf sich „und die Mail?“ bezieht, erinnere ich mich 30 Minuten lang an Ihre letzte Frage, nur im Arbeitsspeicher; /loeschen beendet das. Gespeichert wird nur, was Sie selbst einschalten, etwa die Sprache (/auskunft zeigt es, /loeschen löscht es), für 48 Stunden die laufende Nummer beantworteter Nachrichten, damit keine doppelt beantwortet wird, und wie oft an einer verzeichneten Nummer niemand ranging. Mit /diskret verschwinden Frage und Antwort nach zehn Minuten.
privacy-terminal = Hier im Terminal verlässt nichts diesen Rechner.
privacy-web = Ihre Fragen werden nicht gespeichert und stehen in keiner Adresse, keinem Cookie und keinem Protokoll. Worum es zuletzt ging, steht 30 Minuten lang signiert nur in Ihrer Seite, nicht auf dem Server; „Neu beginnen“ leert sie. Gegen Überlastung zählt der Server im Arbeitsspeicher eine Minute lang, wie viele Fragen von einer IP-Adresse kommen. Der Webserver davor kann in seinem eigenen Protokoll IP-Adresse, Zeitpunkt und aufgerufene Seite festhalten, nicht aber, was Sie fragen.
privacy-telegram = Telegram selbst kann sehen, wer mir was schreibt: Bots sind nicht Ende-zu-Ende-verschlüsselt. Bitte schreiben Sie keine Namen von Informanten.
privacy-controller = Verantwortlich: { $controller }
privacy-officer = Datenschutz: { $officer }
privacy-link = Mehr dazu: { $url }
imprint-title = Impressum
imprint-responsible = Verantwortlich für den Inhalt: { $name }

## Fehler der Daten: was nicht stimmt; was zu tun ist

problem-file-missing = Die Datei gibt es nicht; prüfen Sie den Pfad
problem-file-folder = Das ist ein Ordner; nennen Sie die Datei darin
problem-file-forbidden = Die Datei darf nicht gelesen werden; prüfen Sie ihre Rechte
problem-file-unreadable = Die Datei lässt sich nicht lesen ({ $reason }); prüfen Sie Pfad und Rechte
problem-file-too-large = Die Datei ist größer als { $limit } MB; teilen oder kürzen Sie sie
problem-empty-file = Die Datei ist leer; sie braucht mindestens version, publisher, organisations und contacts
problem-not-utf-8 = Das Byte { $byte } ist kein UTF-8; speichern Sie die Datei mit der Zeichenkodierung UTF-8
problem-yaml = Das ist kein gültiges YAML; prüfen Sie Einrückung, Doppelpunkte und Klammern an dieser Stelle
problem-yaml-tab = Die Zeile ist mit einem Tabulator oder einem besonderen Leerzeichen eingerückt; löschen Sie es und tippen Sie gewöhnliche Leerzeichen
problem-yaml-token = Ein Wert darf nicht mit { $character } beginnen; setzen Sie ihn in Anführungszeichen
problem-yaml-colon = Dieser Doppelpunkt passt nicht hierher; setzen Sie einen Wert mit Doppelpunkt in Anführungszeichen, sonst prüfen Sie Einrückung, Spiegelstrich und Doppelpunkt dieser Zeile und der darüber
problem-yaml-structure = Die Gliederung stimmt hier nicht; rücken Sie diese Zeile wie ihre Nachbarn ein, und prüfen Sie Kommas und Klammern
problem-yaml-bracket = Diese Klammer wird nicht geschlossen, oder zwischen den Werten fehlt ein Komma; ergänzen Sie ] oder {"}"}
problem-yaml-quote = Ein Anführungszeichen oder eine Klammer wird nicht geschlossen; ergänzen Sie das Ende
problem-yaml-behind = Hinter einem Anführungszeichen oder einer Klammer steht noch etwas, oder weiter oben fehlt das schließende Zeichen; setzen Sie den ganzen Wert in Anführungszeichen, innere in ‚ ‘, oder löschen Sie das Zeichen zu viel
problem-yaml-no-colon = Dieser Zeile fehlt ein Doppelpunkt mit einem Leerzeichen dahinter, oder sie gehört zum Text darüber; schreiben Sie key: value, oder rücken Sie sie weiter ein
problem-yaml-escape = Hinter \ steht in doppelten Anführungszeichen etwas, das nicht erlaubt ist; nehmen Sie einfache: '…'
problem-yaml-character = Das Zeichen { $character } ist in der Datei nicht erlaubt; löschen Sie es
problem-yaml-alias = Ein Wert darf nicht mit { $character } beginnen, und Verweise gibt es nicht; setzen Sie den Wert in Anführungszeichen oder schreiben Sie ihn aus
problem-yaml-merge = Der Schlüssel << ist nicht erlaubt; schreiben Sie die Werte aus
problem-yaml-tag = Die Angabe { $tag } ist nicht erlaubt; schreiben Sie nur den Wert, und setzen Sie ihn in Anführungszeichen, wenn er mit ! beginnt
problem-yaml-documents = Die Datei enthält mehrere Dokumente; löschen Sie die Zeile mit ---
problem-too-deep = Die Datei ist tiefer als { $limit } Ebenen verschachtelt; prüfen Sie die Klammern
problem-too-many-values = Die Datei hat mehr als { $limit } Werte; kürzen Sie sie
problem-too-many-texts = Diese Liste hat mehr als { $limit } Werte; kürzen Sie sie
problem-too-many-keys = Hier stehen mehr als { $limit } Schlüssel; prüfen Sie Einrückung und Spiegelstriche
problem-too-many-faults = Die Datei hat mehr als { $limit } Fehler; prüfen Sie, ob es die richtige Datei ist, und beheben Sie diese zuerst
problem-key-not-text = Ein Schlüssel muss ein Wort sein; prüfen Sie Fragezeichen und Klammern
problem-duplicate-key = Der Schlüssel { $key } steht hier zum zweiten Mal (zuerst in Zeile { $first }); löschen Sie einen der beiden, oder beginnen Sie den neuen Eintrag mit einem Spiegelstrich: - id
problem-duplicate-section = Der Abschnitt { $key } beginnt hier zum zweiten Mal (zuerst in Zeile { $first }); setzen Sie seine Einträge ans Ende des ersten und löschen Sie diese Zeile
problem-unknown-key = Den Schlüssel { $key } gibt es hier nicht; erlaubt sind: { $allowed }
problem-unknown-key-suggested = Den Schlüssel { $key } gibt es hier nicht; meinten Sie { $suggestion }?
problem-unknown-key-top = Der Schlüssel { $key } gehört an den Anfang einer Zeile; löschen Sie die Leerzeichen davor
problem-unknown-key-elsewhere = Den Schlüssel { $key } gibt es hier nicht, nur unter { $where }; prüfen Sie Einrückung und Spiegelstrich
problem-missing = Es fehlt { $key }; ergänzen Sie die Angabe
problem-expected-text = Unter { $key } muss ein einzelner Text stehen; entfernen Sie Klammern und Spiegelstriche
problem-expected-list = Unter { $key } muss eine Liste stehen; schreiben Sie sie in eckige Klammern: [eins, zwei], oder jeden Wert in eine eigene Zeile hinter Spiegelstrich und Leerzeichen
problem-expected-entries = Unter { $key } muss eine Liste von Einträgen stehen; beginnen Sie jeden in einer eigenen Zeile mit Spiegelstrich und Leerzeichen: - { $first }: …
problem-expected-keys = Hier müssen Angaben der Form key: value stehen; schreiben Sie zum Beispiel { $first }: …
problem-expected-number = Unter { $key } muss eine ganze Zahl ab 0 stehen; schreiben Sie nur Ziffern
problem-not-one-of = { $value } ist hier nicht möglich; erlaubt sind: { $allowed }
problem-too-long = Der Text hat { $length } Zeichen, erlaubt sind { $limit }; kürzen Sie ihn
problem-id = { $value } ist keine gültige id; erlaubt sind 1 bis 40 Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche, etwa { $proposal }
problem-language = { $value } ist kein Sprachkürzel; schreiben Sie zum Beispiel de oder en
problem-region = { $value } ist keine Region; schreiben Sie zum Beispiel DE-NW
problem-timezone = { $value } ist keine Zeitzone; schreiben Sie zum Beispiel Europe/Berlin
problem-yes-or-no = { $value } ist weder ja noch nein; schreiben Sie yes oder no
problem-objection = { $value } ist weder eine id noch sha256: mit 64 Zeichen; übernehmen Sie den Wert, den der Befehl hash ausgibt
problem-date = { $value } ist kein Datum; schreiben Sie JJJJ-MM-TT, etwa 2026-11-15
problem-date-calendar = { $value } gibt es im Kalender nicht oder liegt zu weit entfernt; prüfen Sie Jahr, Monat, Tag und Uhrzeit
problem-minute = { $value } ist kein Zeitpunkt; schreiben Sie JJJJ-MM-TT HH:MM, etwa 2026-11-15 10:00, ohne Uhrzeit gilt 0:00
problem-email = { $value } ist keine E-Mail-Adresse; schreiben Sie nur die Adresse, etwa presse@stadt.example, mehrere als Liste
problem-url = { $value } ist keine Web-Adresse; sie beginnt mit https:// und enthält kein Leerzeichen
problem-phone-characters = { $value } ist nicht nur eine Telefonnummer; erlaubt sind Ziffern, Leerzeichen und + ( ) / - ., mehrere trennt ein Komma, Hinweise gehören unter note
problem-phone-no-area-code = { $value } hat keine Vorwahl; eine Nummer beginnt mit 0 oder +
problem-phone-impossible = { $value } kann nicht gewählt werden; prüfen Sie Vorwahl und Anzahl der Ziffern
problem-hours-spelling = So sind die Zeiten nicht zu lesen; gemeint ist vielleicht: { $value }
problem-hours-syntax = Ab „{ $value }“ sind die Zeiten nicht zu lesen; schreiben Sie zum Beispiel Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off
problem-hours-long = Die Zeiten sind länger als 500 Zeichen; kürzen Sie sie
problem-hours-date = „{ $value }“ ist kein Tag im Kalender oder läuft rückwärts; schreiben Sie zum Beispiel Dec 24-26 off
problem-hours-join = „{ $value }“ lässt sich auf zwei Arten lesen; schreiben Sie Mo-Fr,PH 09:00-12:00 oder Mo-Fr 09:00-12:00; PH off
problem-hours-list = „{ $value }“ lässt sich auf zwei Arten lesen; trennen Sie Regeln mit Semikolon: Mo 08:00-16:00; We 08:00-12:00
problem-hours-comment = Anmerkungen in Anführungszeichen kann keine Uhr auswerten; schreiben Sie sie unter note
problem-hours-fallback = „||“ kann keine Uhr auswerten; schreiben Sie eine Regel, etwa Mo-Fr 08:00-16:00
problem-hours-school = Schulferien (SH) sind nicht hinterlegt; schreiben Sie die Tage aus, etwa 2026 Dec 23-2027 Jan 06 off
problem-hours-unknown = „{ $value }“ sagt nichts Sicheres; lassen Sie hours weg, wenn die Zeiten unbekannt sind
problem-hours-sun = „{ $value }“ hängt von der Sonne ab; schreiben Sie eine Uhrzeit, etwa 08:00
problem-hours-end = „{ $value }“ hat kein Ende; schreiben Sie eine Uhrzeit dazu, etwa 18:00-22:00
problem-hours-repeat = „{ $value }“ wiederholt sich in Abständen; schreiben Sie Zeiten von bis, etwa 08:00-16:00
problem-hours-offset = „{ $value }“ liegt zu weit entfernt; schreiben Sie den Tag aus, etwa Dec 24 off
problem-reserved-id = Die id { $id } ist vergeben; wählen Sie eine andere
problem-duplicate-id = Die id { $id } gibt es schon (Zeile { $first }); ist es derselbe Eintrag, löschen Sie einen der beiden, sonst wählen Sie eine andere id
problem-unknown-reference = { $id } gibt es nicht; prüfen Sie die Schreibweise oder legen Sie den Eintrag an
problem-unknown-reference-suggested = { $id } gibt es nicht; meinten Sie { $suggestion }?
problem-reference-kind = { $id } ist hier die falsche Art von Eintrag; gemeint sein muss einer unter { $expected }
problem-reference-removed = { $count ->
    [one] Eine Meldung nennt
   *[other] { $count } Meldungen nennen
 } { $id }, einen Kontakt, den es nicht gibt; war er verzeichnet, behalten Sie ihn mit until: oder löschen Sie nur seinen name:, sonst prüfen Sie die Schreibweise
problem-parent-loop = Die übergeordneten Organisationen drehen sich im Kreis ({ $chain }); entfernen Sie ein parent
problem-alias-taken = Den Namen { $alias } trägt schon { $owner } (Zeile { $first }); löschen oder ändern Sie einen der beiden
problem-no-way-to-reach = { $id } hat weder Telefon noch E-Mail; ergänzen Sie phones oder emails
problem-own-deputy = { $id } kann sich nicht selbst vertreten; nennen Sie jemand anderen
problem-away-order = Die Abwesenheit endet ({ $until }), bevor sie beginnt ({ $first }); vertauschen Sie die Tage
problem-objected = { $id } hat der Nennung widersprochen (Zeile { $marker }); löschen Sie den Eintrag

## Fehler der Einstellungen

setting-token = { $name } hat nicht die Form eines Bot-Tokens; kopieren Sie ihn noch einmal von @BotFather
setting-secret = { $name } darf nur A-Z, a-z, 0-9, _ und - enthalten, höchstens 256 Zeichen; wählen Sie ein anderes Geheimnis
setting-url = { $name } ist keine Adresse; sie beginnt mit https://
setting-https = { $name } muss mit https:// beginnen; Telegram liefert nur verschlüsselt
setting-sync_at_start-form = { $name } muss yes oder no sein
setting-port-form = { $name } muss eine Zahl von 0 bis 65535 sein
setting-admin_chat_id-form = { $name } muss eine ganze Zahl sein
setting-database = { $name } nennt weder eine SQLite-Datei noch PostgreSQL; schreiben Sie sqlite:///datei.sqlite3 oder postgres://…
setting-address = { $name } muss ein Port sein, mit Adresse davor, wenn er nicht nur von diesem Rechner aus erreichbar sein soll: 9100 oder 0.0.0.0:9100
setting-log_format-form = { $name } muss text oder json sein
setting-log_level-form = { $name } muss DEBUG, INFO, WARNING oder ERROR sein

## Fehler der Datenbank

fault-database-url = DATABASE_URL nennt weder SQLite noch PostgreSQL; schreiben Sie sqlite:///datei.sqlite3 oder postgres://…
fault-database-unreachable = Die Datenbank { $database } antwortet nicht; prüfen Sie, ob sie läuft und DATABASE_URL stimmt
fault-database-busy = Die Datenbank { $database } ist gerade gesperrt; versuchen Sie es gleich noch einmal
fault-database-login = Die Datenbank { $database } lehnt Benutzer oder Passwort ab; prüfen Sie DATABASE_URL
fault-database-unknown = Die Datenbank { $database } gibt es auf diesem Server nicht; legen Sie sie an oder prüfen Sie DATABASE_URL
fault-database-open = Die Datei { $database } lässt sich nicht öffnen; prüfen Sie Ordner und Rechte
fault-database-read-only = Die Datenbank { $database } darf nicht beschrieben werden; prüfen Sie die Rechte
fault-database-not-ours = { $database } ist keine SQLite-Datenbank oder ist beschädigt; löschen Sie die Datei oder nennen Sie eine andere, der nächste Abgleich füllt sie neu
fault-database-full = Die Datenbank { $database } hat keinen Platz mehr; schaffen Sie Platz
fault-database-schema-old = Die Tabellen in { $database } sind von einer früheren Version; rufen Sie python -m bot sync auf
fault-database-schema-new = Die Tabellen in { $database } sind von einer späteren Version; nehmen Sie die neuere Version des Programms
fault-database-refused = Die Datenbank { $database } lehnt ab; Näheres steht in ihrem eigenen Protokoll

## Befehlszeile

cli-no-good-data = Es gibt keine gültigen Daten, mit denen der Bot antworten könnte; beheben Sie die Fehler in { $file }
cli-old-data = Es antwortet weiter der letzte gültige Stand.
cli-no-database = Ohne Datenbank antwortet die Datei selbst.
cli-checked = { $file }: in Ordnung ({ $organisations ->
    [one] { $organisations } Organisation
   *[other] { $organisations } Organisationen
 }, { $contacts ->
    [one] { $contacts } Kontakt
   *[other] { $contacts } Kontakte
 }, { $news ->
    [one] { $news } Meldung
   *[other] { $news } Meldungen
 })
cli-checked-faults = { $file }: { $errors ->
    [one] ein Fehler
   *[other] { $errors } Fehler
 }, { $warnings ->
    [one] eine Warnung
   *[other] { $warnings } Warnungen
 }
cli-synced = Geladen: Stand { $generation }, { $organisations ->
    [one] { $organisations } Organisation
   *[other] { $organisations } Organisationen
 }, { $contacts ->
    [one] { $contacts } Kontakt
   *[other] { $contacts } Kontakte
 }, { $news ->
    [one] { $news } Meldung
   *[other] { $news } Meldungen
 }
cli-unchanged = Nichts zu tun: Stand { $generation } gilt schon
cli-no-token = Es fehlt TELEGRAM_BOT_TOKEN. Schreiben Sie auf Telegram an @BotFather /newbot und setzen Sie das Token, das er nennt, als Umgebungsvariable. Ohne Token geht: python -m bot chat
cli-program-fault = { $kind } in { $where }; das ist ein Fehler des Programms, bitte melden Sie ihn
cli-status-empty = Die Datenbank ist leer: geladen wurde noch nichts; rufen Sie python -m bot sync auf
cli-status-file-loaded = Datendatei: { $file } ist geladen
cli-status-file-differs = Datendatei: { $file } weicht von dem ab, was geladen ist; python -m bot diff sagt, worin
cli-status-file-unreadable = Datendatei: { $file } lässt sich nicht lesen
cli-at = { $value } ist keine Uhrzeit; schreiben Sie "2026-11-27 18:40"
problem-expectation-answer = Erwartet war auf „{ $ask }“: { $expected }, gekommen ist eine Antwort ({ $why }); passen Sie die Daten oder die Erwartung an
problem-expectation-choice = Erwartet war auf „{ $ask }“: { $expected }, gekommen ist eine Auswahl ({ $why }); passen Sie die Daten oder die Erwartung an
problem-expectation-nothing = Erwartet war auf „{ $ask }“: { $expected }, gekommen ist nichts ({ $why }); passen Sie die Daten oder die Erwartung an
problem-removals = Dieser Stand entfernt { $removed } von { $before } Einträgen; ist das gewollt, setzen Sie unter settings removals: { $removed } oder rufen Sie sync --yes auf

## Warnungen der Daten: was auffällt; was zu tun ist

problem-settings-missing = Unter settings fehlt { $key } ({ $missing }); wer fragt, muss es nachlesen können, ergänzen Sie es
problem-phone-unknown = Der Nummernplan kennt { $number } nicht; rufen Sie an und prüfen Sie die Ziffern
problem-phone-area = { $number } hat die Vorwahl von { $area }, die Organisation sitzt in { $town }; prüfen Sie Vorwahl und place
problem-phone-mobile = { $number } ist eine Mobilnummer ohne Anmerkung; schreiben Sie unter note, wofür und wann sie gedacht ist
problem-phone-twice = { $number } steht schon in Zeile { $first } bei { $id }; lassen Sie sie nur dort stehen, wo abgehoben wird
problem-email-private = { $email } ist ein privates Postfach; fragen Sie nach der dienstlichen Adresse
problem-email-letters = { $email } enthält den Buchstaben „{ $letter }“ ({ $name }), der nur lateinisch aussieht; tippen Sie die Adresse neu
problem-hours-undone = Eine spätere Regel öffnet wieder, was eine frühere mit off schließt; schreiben Sie off ans Ende: Mo-Fr 08:00-16:00; PH off
problem-hours-replaced = Die spätere Regel ersetzt die frühere für dieselben Tage, statt sie zu ergänzen; schreiben Sie mehrere Zeiten eines Tages mit Komma: Mo-Fr 08:00-12:00,13:00-16:00
problem-note-times = „{ $note }“ spricht von Zeiten, mit denen als Anmerkung niemand rechnet; schreiben Sie sie unter hours, etwa hours: Mo-Fr 16:00-22:00
problem-unchecked = { $organisation }: { $count ->
    [one] Ein Kontakt ist
   *[other] { $count } Kontakte sind
 } nie oder seit 12 Monaten nicht geprüft: { $contacts }; rufen Sie an und tragen Sie unter checked das Datum ein
problem-phone-two = { $value } sind zwei Nummern in einer; schreiben Sie sie mit Komma getrennt: { $first }, { $second }
problem-hours-no-day = Die Zeiten nennen keinen Tag; schreiben Sie { $value } oder { $other }
problem-hours-backwards = Die Zeiten enden, bevor sie beginnen; schreiben Sie { $value } oder, über Mitternacht, { $other }
problem-hours-twice = Ein Tag hat zweimal verschiedene Zeiten; schreiben Sie { $value }, wenn die späteren für ihn allein gelten, oder { $other }, wenn beide gelten
problem-yaml-conflict = { $marker } ist von einem Zusammenführen übrig, bei dem zwei dieselben Zeilen geändert haben; behalten Sie die richtige Fassung und löschen Sie die drei Zeilen mit <<<<<<<, ======= und >>>>>>>
problem-yaml-quote-open = Dieses Anführungszeichen { $character } wird nicht geschlossen; ergänzen Sie es am Ende des Werts
problem-yaml-word-quotes = { $character } ist ein Anführungszeichen aus der Textverarbeitung, das hier zum Wert gehört; nehmen Sie gerade: " am Anfang und am Ende, oder lassen Sie beide weg
problem-unsure = Hinter diesem Wert steht noch, dass er unsicher ist; prüfen Sie ihn, und löschen Sie die Anmerkung
problem-name-empty = name ist bei { $id } leer, gezeigt wird eine Stelle ohne Namen; tragen Sie den Namen ein, oder löschen Sie die Zeile
problem-unchecked-counted = { $count } Kontakte sind nie oder seit 12 Monaten nicht geprüft; check --all zeigt, welche: rufen Sie an und tragen Sie unter checked das Datum ein
problem-uninformed-counted = Ob { $count } Personen von der Nennung wissen, steht nicht hier; check --all zeigt, welche: unterrichten Sie sie binnen eines Monats (Art. 14 DSGVO) und tragen Sie unter informed das Datum ein
problem-uninformed = Ob { $id } von der Nennung weiß, steht hier nicht; unterrichten Sie die Person binnen eines Monats (Art. 14 DSGVO) und tragen Sie unter informed das Datum ein
problem-expired = { $id } wird seit dem { $until } nicht mehr gezeigt; löschen Sie den Eintrag, wenn niemand mehr nach dem Namen fragt
problem-few-rungs = Wer { $id } sucht, findet { $count ->
    [0] keine Nummer
    [one] nur eine Nummer
   *[other] nur { $count } Nummern
 }; ergänzen Sie eine Zentrale, eine Pressestelle oder die Bereitschaft
problem-news-without-contact = Zu { $id } ist niemand mehr erreichbar; nennen Sie unter contacts jemanden, der antwortet
problem-person-twice = { $other } steht schon in Zeile { $first } ({ $id }); ist es dieselbe Person, löschen Sie einen der Einträge
problem-organisation-twice = { $other } steht schon in Zeile { $first } ({ $id }); ist es dieselbe Organisation, machen Sie aus einem Namen einen der aliases
cli-heading-error = { $count ->
    [one] Ein Fehler
   *[other] { $count } Fehler
 } in { $file }
cli-heading-warning = { $count ->
    [one] Eine Warnung
   *[other] { $count } Warnungen
 } in { $file }
cli-no-email = { $value } ist keine E-Mail-Adresse; prüfen Sie die Schreibweise

## Was sich ändert

changes-none = Nichts ändert sich
changes-new = { $count } neu
changes-phones = { $count ->
    [one] 1 Nummer geändert
   *[other] { $count } Nummern geändert
 } ({ $changes })
changes-emails = { $count ->
    [one] 1 E-Mail-Adresse geändert
   *[other] { $count } E-Mail-Adressen geändert
 } ({ $changes })
changes-other = { $count ->
    [one] 1 Angabe geändert
   *[other] { $count } Angaben geändert
 } ({ $changes })
changes-removed = { $count } entfernt
change = { $who }: { $before } → { $after }
change-new = + { $who } ({ $id })
change-field = { $who }, { $field }: { $before } → { $after }
change-value = ~ { $change }
change-removed = - { $who } ({ $id })
live = Live seit { $time }: { $changes }
live-new = { $what } neu
live-changed = { $what } geändert
live-removed = { $what } entfernt
count-news = { $count ->
    [one] 1 Meldung
   *[other] { $count } Meldungen
 }
count-contacts = { $count ->
    [one] 1 Kontakt
   *[other] { $count } Kontakte
 }
count-organisations = { $count ->
    [one] 1 Organisation
   *[other] { $count } Organisationen
 }
refused = Abgelehnt, alter Stand gilt:
refused-fault = Zeile { $line }: { $fault }
refused-more = { $count ->
    [one] Dazu ein weiterer Fehler; python -m bot check nennt ihn
   *[other] Dazu { $count } weitere Fehler; python -m bot check nennt sie
 }

## Telegram

too-fast = Das waren sehr viele Fragen in kurzer Zeit. Was Sie jetzt noch senden, bleibt unbeantwortet; bitte fragen Sie in einer Minute weiter.
failed = Da ist etwas schiefgegangen, und zwar bei mir. Bitte fragen Sie noch einmal, am besten mit anderen Worten.
telegram-token = Telegram kennt den Token in TELEGRAM_BOT_TOKEN nicht; holen Sie den gültigen bei @BotFather
telegram-webhook = Telegram liefert an einen Webhook; „run --take-over“ löscht ihn und fragt selbst nach
telegram-address = Telegram liefert nicht an die Adresse in WEBHOOK_URL; sie muss öffentlich sein, mit https und gültigem Zertifikat
metrics-port-taken = Port { $port } für die Messwerte ist belegt; wählen Sie mit METRICS_PORT einen anderen
port-taken = Port { $port } ist belegt, deshalb kann Telegram nichts zustellen; wählen Sie mit PORT einen anderen

## Entwürfe

draft-unsure = unsicher, bitte prüfen
draft-nobody = die Meldung nennt keinen Pressekontakt; bitte prüfen
admin-draft = Entwurf für data/contacts.yaml; fügen Sie jeden Teil am Ende der Liste gleichen Namens ein:
admin-nothing-new = Aus dieser Meldung ist nichts nachzutragen.
problem-draft-known = { $id } steht schon im Verzeichnis; der Entwurf verweist darauf
problem-draft-differs = { $id } steht schon im Verzeichnis, die Meldung nennt aber auch { $values }; rufen Sie an und tragen Sie ein, was gilt
problem-draft-news-known = Diese Meldung steht schon im Verzeichnis ({ $id }); es ist nichts zu tun
problem-draft-near = { $name } heißt fast wie { $id } im Verzeichnis; ist es dieselbe Person oder Organisation, löschen Sie den Entwurf und ändern Sie den Eintrag
problem-draft-objected = { $name } hat der Nennung widersprochen und ist nicht im Entwurf; ist jemand anderes gemeint, legen Sie den Eintrag von Hand an
problem-draft-left-out = { $value } ist so nicht wählbar oder keine Adresse und fehlt im Entwurf; prüfen Sie die Meldung
problem-list-written-empty = Hinter { $key } steht eine leere Liste oder ein leerer Text; löschen Sie, was hinter dem Doppelpunkt steht
problem-list-in-brackets = Die Liste { $key } steht in eckigen Klammern und lässt sich nicht ergänzen; schreiben Sie jeden Eintrag in eine eigene Zeile mit Spiegelstrich
cli-no-release = Darin ist keine Pressemitteilung zu erkennen; geben Sie den ganzen Text mit Überschrift und Pressekontakt
cli-not-written = Die Datei lässt sich nicht schreiben ({ $reason }); sie ist unverändert
cli-drafted = { $file }: { $count ->
    [one] ein Eintrag ergänzt
   *[other] { $count } Einträge ergänzt
 }
cli-feed-unseen = Aus einem Feed wird nichts ungesehen übernommen; rufen Sie den Befehl mit dem Namen der Datei in einem Terminal auf, dort fragt er bei jeder Meldung nach
cli-write-it = Übernehmen?

## Dokumente

document-too-large = Das Dokument ist zu groß oder zu aufwendig; kopieren Sie den Text der Meldung in eine Textdatei
document-too-many-pages = Das Dokument hat mehr als 50 Seiten, das ist keine Pressemitteilung; geben Sie nur deren Seiten
document-broken = Das Dokument ist beschädigt; öffnen und speichern Sie es neu, oder kopieren Sie den Text in eine Textdatei
document-locked = Das Dokument ist mit einem Kennwort geschützt; speichern Sie es ohne Kennwort
document-no-text = Das Dokument enthält nur Bilder und keinen Text; fragen Sie den Absender nach dem Text
document-old-word = Das ist ein Dokument eines alten Word oder RTF; speichern Sie es als .docx
document-unknown = Das ist keine Pressemitteilung als Text, .docx, .pdf, .eml oder .html; eine Liste aus Excel nimmt python -m bot import

## Tabellen

table-ending = Diese Endung ist unbekannt; nehmen Sie .csv, .xlsx oder .vcf
table-broken = Das ist keine Tabelle, die sich lesen lässt; speichern Sie sie in Excel neu als .xlsx oder „CSV UTF-8“
table-too-large = Die Tabelle ist zu groß; es gehen 16 MB, 100.000 Zeilen und 200 Spalten
table-long-cell = Ein Wert ist länger als 32.767 Zeichen, mehr fasst eine Zelle in Excel nicht; exportieren Sie als .csv
table-no-columns = Keine Zeile am Anfang der Tabelle nennt Spalten wie name, organisation, phones, emails (oder Name, Behörde, Telefon, E-Mail); geben Sie jeder Spalte eine Überschrift
table-unwritten = In der Datendatei steht ein Wert so, dass er sich nicht an Ort und Stelle ändern lässt; ändern Sie ihn von Hand
problem-table-column = Die Spalte „{ $name }“ kenne ich nicht, sie bleibt weg; soll sie zählen, benennen Sie sie wie einen Schlüssel der Datendatei
problem-table-no-organisation = Es gibt keine Spalte organisation (oder Behörde, Firma); neue Kontakte kommen zur Organisation, die das Verzeichnis herausgibt
problem-table-not-taken = { $key } gehört zur Organisation { $id } und nicht zum Kontakt; der Wert bleibt weg, tragen Sie ihn bei der Organisation ein
problem-table-near = { $name } heißt fast wie { $id } im Verzeichnis; ist dasselbe gemeint, schreiben Sie { $key ->
    [organisation] { $id } in die Spalte der Organisation
   *[other] { $id } in eine Spalte id
 }
problem-table-list = In der Spalte list steht „contacts“ (Kontakte) oder „organisations“ (Organisationen), nichts anderes
problem-table-twice = Diese Zeile meint denselben Eintrag ({ $id }) wie Zeile { $first }; führen Sie beide zusammen
cli-exported = { $file }: { $contacts ->
    [one] ein Kontakt
   *[other] { $contacts } Kontakte
 }, { $organisations ->
    [one] eine Organisation
   *[other] { $organisations } Organisationen
 }
cli-not-exported = Die Datei lässt sich nicht schreiben ({ $reason })
cli-imported = { $file } ist geändert
cli-import-trial = Geschrieben ist noch nichts; das tut --write
cli-import-refused = { $file } bleibt, wie es ist

## Weitergeleitete Meldung

release-differs = Verzeichnis: { $known }. Ihre Meldung: { $printed }. Welche gilt, weiß ich nicht.
release-differs-checked = Verzeichnis: { $known } ({ $checked }). Ihre Meldung: { $printed }. Welche gilt, weiß ich nicht.
release-only = Nur in Ihrer Meldung: { $printed }. Ob das noch gilt, weiß ich nicht.
release-unknown = <b>Nicht im Verzeichnis</b>; in Ihrer Meldung steht:
release-nobody = In dieser Meldung lese ich keinen Pressekontakt. Fehlt die zweite Hälfte, schicken Sie sie gleich hinterher.

## /status

status-data = Stand { $generation }, geladen vor { $age }: { $counts }
status-data-file = Stand im Speicher: { $counts }
status-database = Datenbank: { $database } antwortet
status-database-away = Datenbank: antwortet nicht. Fragen werden beantwortet, Einstellungen nicht behalten.
status-update = Letzte Nachricht an den Bot: vor { $age }
status-update-none = Letzte Nachricht an den Bot: noch keine seit dem Start
status-waiting = Bei Telegram wartend: { $count }
status-waiting-unknown = Bei Telegram wartend: unbekannt, Telegram antwortet nicht
status-days = { $count } Tagen
status-hours = { $count } Stunden
status-minutes = { $count } Min.

## Webseite

web-title = Wen möchten Sie erreichen?
web-skip = Zum Inhalt
web-question = Ihre Frage: Name, Behörde, Ort oder Thema
web-send = Fragen
web-anew = Neu beginnen
web-answer = Antwort
web-buttons = Weiter mit dieser Antwort
web-download = Kontakt als Datei speichern ({ $file })
web-copied = Kopiert.
web-failed = Die Verbindung ist unterbrochen. Bitte versuchen Sie es noch einmal.
web-imprint = Impressum
web-privacy = Datenschutz
web-accessibility = Barrierefreiheit
web-other = English
web-other-lang = en
web-refused = Das geht so nicht
web-status-400 = Diese Anfrage versteht die Seite nicht.
web-status-403 = Fragen nimmt diese Seite nur von sich selbst entgegen. Bitte öffnen Sie sie neu.
web-status-404 = Hier steht nichts. Vielleicht ist der Eintrag nicht mehr verzeichnet.
web-status-413 = Das ist zu lang. Bitte schicken Sie nur den Teil mit dem Pressekontakt.
web-status-429 = Das waren sehr viele Fragen in kurzer Zeit. Bitte fragen Sie in einer Minute weiter.
web-status-500 = Da ist mir ein Fehler unterlaufen. Bitte stellen Sie die Frage anders.
web-accessibility-aim = Diese Seite soll für alle benutzbar sein. Sie ist nach den Richtlinien WCAG 2.2, Stufe AA, gebaut und wird bei jeder Änderung automatisch daraufhin geprüft; eine Prüfung mit Menschen, die Hilfsmittel benutzen, ersetzt das nicht.
web-accessibility-how = Alles geht mit der Tastatur allein, ohne JavaScript, bei 320 Pixeln Breite, hell und dunkel. Jede Antwort wird einmal angesagt.
web-accessibility-contact = Wenn Sie auf eine Barriere stoßen, schreiben Sie bitte an: { $contact }
web-accessibility-imprint = Wenn Sie auf eine Barriere stoßen, schreiben Sie bitte an die Adresse im
web-accessibility-more = Die ganze Erklärung
cli-web-here = Die Seite steht unter { $address } und ist nur auf diesem Rechner zu sehen. Ende mit Strg-C.
cli-web-others = Die Seite steht unter { $address } und ist auch für andere Rechner zu sehen. Ende mit Strg-C.
cli-web-port = Auf { $host } ist Port { $port } nicht zu haben; wählen Sie mit --port einen anderen
setting-network = { $name } muss Adressen oder Netze nennen, durch Kommas getrennt: 10.0.0.1, 10.0.0.0/8
web-nav = Seiten
web-ask = Fragen
web-news = Meldungen
web-sheet = Notfallblatt
web-place = Ort
web-topic = Thema
web-all = alle
web-filter = Anzeigen
web-no-news = Keine Meldung.
web-feed = Diese Meldungen als Atom-Feed
web-sheet-title = Wer nachts und am Wochenende antwortet
web-sheet-holds = Stand { $stand }, gültig bis { $until }.
web-sheet-print = Zum Ausdrucken und Aufhängen: Strg-P. Nur diese Tabelle wird gedruckt.
web-sheet-who = Wer
web-sheet-night = Nachts, 3 Uhr
web-sheet-saturday = Samstag, 14 Uhr
web-sheet-sunday = Sonntag, 14 Uhr
web-port-taken = Port { $port } ist belegt, die Webseite kann dort nicht stehen; wählen Sie mit PORT einen anderen
web-missing-imprint = WEB=yes braucht ein Impressum: unter settings.imprint fehlt { $key }; ergänzen Sie es in der Datendatei
web-missing-privacy = WEB=yes braucht eine Angabe, wer für den Datenschutz verantwortlich ist: ergänzen Sie settings.privacy.controller in der Datendatei
web-missing-address = PUBLIC_URL fehlt; WEB=yes braucht die öffentliche Adresse der Seite, etwa https://presse.example
setting-web-form = { $name } muss yes oder no sein
web-week = Woche
bench-title = Für die Redaktion
bench-clock = Uhr stellen (leer: jetzt)
bench-set = Stellen
bench-good = { $file }: keine Fehler, keine Warnungen.
bench-fault = Zeile { $line }, Fehler: { $said }
bench-warning = Zeile { $line }, Warnung: { $said }
week-title = Wer antwortet in der Woche vom { $first } bis { $last }
week-choose = Woche mit diesem Tag
week-before = Woche davor
week-after = Woche danach
week-gaps = { $count ->
    [0] Keine Lücken
    [one] Eine Organisation mit Lücken
   *[other] { $count } Organisationen mit Lücken
 }
week-gap = { $times } Uhr niemand ({ $count } von 168 Stunden).
week-all = 0–24
week-covered = { $count ->
    [0] Rund um die Uhr antwortet bei keiner Organisation jemand.
    [one] Bei einer Organisation antwortet rund um die Uhr jemand.
   *[other] Bei { $count } Organisationen antwortet rund um die Uhr jemand.
 }
week-close-phones = Es fehlt eine Nummer: phones bei { $id } oder ein Kontakt mit phones.
week-close-deputy = Es fehlt eine Vertretung: deputy bei { $id }.
week-close-hours = Es fehlen Zeiten: hours bei { $id }.
week-close-duty = Es fehlt eine Bereitschaft: bei { $id } eine Nummer mit use: duty und hours.
week-picture = Die Woche als Bild
week-picture-label = Die Woche als Bild, zum Verschieben; die Lücken stehen darüber als Liste
week-legend = Jedes Zeichen ist eine Stunde und zeigt deren Beginn: { $known } jemand antwortet, { $assumed } vermutlich antwortet jemand, { $nobody } niemand. Wer es ist, steht beim Zeigen darauf.
week-nobody = niemand
cli-embargo-unread = „{ $words }“ sieht nach einer Sperrfrist aus und ist nicht zu lesen; sagen Sie mit --embargo "JJJJ-MM-TT HH:MM", bis wann, oder --embargo none
