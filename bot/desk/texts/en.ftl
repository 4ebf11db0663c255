# Every sentence the bot says in English. Values in { $braces } are escaped before they arrive here;
# <b>, <i> and <a> are Telegram's own marks.

## Welcome and help

start =
    Whom would you like to reach? Type a name, an authority, a place or a topic, for instance: <i>{ $example }</i>. Or forward a press release. If I am unsure, I ask.
start-kept-telegram = I do not store your questions; Telegram can read them: /privacy. Operated by { $publisher }, /imprint. Deutsch: /sprache
start-kept-terminal = I do not store your questions; nothing leaves this computer. Published by { $publisher }. End with quit. Deutsch: /sprache
start-kept-web = I do not store your questions: /privacy. Operated by { $publisher }, /imprint. Deutsch: /sprache
help =
    Any text is a question: name, organisation, department, place, topic, words of a headline, phone number or e-mail address, in any order.
help-unsure = If exactly one entry fits, I name it. If several do, I ask. If none does, I say so rather than guess.
help-buttons = Whatever a button does can be typed as well: “1”, “more”, “save”, “nobody answered”, “copy phone”.
help-commands = Commands:
help-command = /{ $name } – { $does }
ask-contact = Whom would you like to reach? Type a name, an authority, a place or a topic.
ask-text = I read text only. Please copy the press contact here.
too-long = That is too long for a question. Please type a name, an authority, a place or a topic in a few words.

## Commands

command-start = How to ask
command-help = Help
command-contact = Find a press contact
command-news = Latest news items
command-language = Choose the language
command-privacy = What is stored
command-imprint = Who is responsible
command-mydata = What is stored about me
command-forget = Delete my data and messages
command-discreet = Delete question and answer after ten minutes, on or off
name-help = help
name-contact = contact
name-news = news
name-language = language
name-privacy = privacy
name-imprint = imprint
name-mydata = mydata
name-forget = forget
name-discreet = discreet

## Card

card-person = <b>{ $name }</b>
card-person-role = <b>{ $name }</b>, { $role }
card-desk = <b>{ $department }</b>, { $organisation }
card-desk-only = <b>{ $organisation }</b>
card-organisation = { $organisation }
card-office = { $organisation }, { $department }
card-nameless = No person is named.
card-organisation-nobody = No press contact of its own is listed for { $organisation }.
card-gone = { $name } was in charge until { $until } and is no longer.
card-away = { $name } is away until { $until }.
card-away-note = { $name } is away until { $until }: { $note }.
card-away-soon = { $name } will be away from { $first } to { $until }.
card-instead = Answering instead: { $who }
card-email = E-mail: { $email }
card-email-of = E-mail ({ $who }): { $email }
card-website = Website: { $website }
card-topics = Topics: { $topics }
card-languages = Languages: { $languages }
card-checked = checked on { $date }
card-checked-long-ago = checked on { $date }, more than a year ago: please double-check
card-unchecked = not checked
card-checked-of = { $who }: { $checked }
card-source = Source: { $source }
card-news = News items:
card-news-item = “{ $title }” ({ $date })

## Numbers

rung-who = { $who } { $number }
rung-now = <b>Now:</b> { $rung } ({ $reason })
rung-likely = <b>Probably:</b> { $rung } ({ $reason })
rung-unknown = { $rung } ({ $reason })
rung-closed = { $who } { $reason }: { $number }
rung-more = { $count ->
    [one] One more number: “Nobody answered”.
   *[other] { $count } more numbers: “Nobody answered”.
 }
reason-always = around the clock
reason-open = until { $until }
reason-usual = hours unknown, usually weekdays 9:00 to 16:00
reason-unknown = hours unknown
reason-closed = closed
reason-closed-since = closed since { $since }
reason-closed-next = closed, open again { $next }
reason-closed-since-next = closed since { $since }, open again { $next }
reason-away = away until { $until }
reason-note = { $reason }, { $note }
nobody-now = <b>Nobody is known to be reachable now.</b>
nobody-now-next = <b>Nobody is known to be reachable now.</b> Open again { $next }.
next-rung = The next number:
last-rung = That was the last number.
use-desk = office
use-mobile = mobile
use-duty = on duty
use-switchboard = switchboard

## News item

news-title = <b>{ $title }</b>
news-dateline = { $dateline }
news-undated = no date
news-link = <a href="{ $url }">Open the item</a>
news-list = { $count ->
    [0] No news item is listed.
    [one] The latest news item:
   *[other] The latest { $count } news items:
 }

## Choice

answer-not-understood = I did not understand “{ $words }”.
choice = { $count ->
    [one] One entry might fit “{ $question }”:
    [2] Two entries fit “{ $question }”:
    [3] Three entries fit “{ $question }”:
    [4] Four entries fit “{ $question }”:
    [5] Five entries fit “{ $question }”:
   *[other] { $count } entries fit “{ $question }”:
 }
choice-near = { $count ->
    [one] No entry fits “{ $question }” exactly. The nearest is:
   *[other] No entry fits “{ $question }” exactly. The nearest are:
 }
choice-item = { $number } { $who }
choice-item-way = { $number } { $who }, { $way }
choice-many = { $count } entries fit “{ $question }”, here are { $shown } of them:
choice-now = now { $number }
choice-likely = probably { $number }
choice-unknown = hours unknown, { $number }
choice-again = again { $next }, { $number }
choice-closed = closed, { $number }
choice-away = away until { $until }, { $number }
choice-deputy = represented by { $who }, { $way }
choice-gone = no longer in charge, { $who } answers, { $way }
choice-shared = For all of them <b>now:</b> { $rung }
choice-how-narrow = Answer with the number or add a word, for instance: { $words }.
choice-how = Answer with the number.
choice-how-words = Answer with the number or “{ $words }”.
choice-dropped = I did not find: “{ $words }”.
choice-dropped-by-some = Each of them lacks some of: “{ $words }”.
# Words beside a typed number, and instead of it, one group for each number from 1 up.
number-before = No Number Item Option
number-beside = the one please
number-words = one first firstly | two second secondly | three third | four fourth | five fifth
list-gone = The list that this number belonged to is gone. Please ask again.
list-shorter = There is nothing under this number; the list ends at { $last }.
button-gone = I no longer know what this was about. Please ask again.
entry-gone = This entry is no longer listed. Please ask again.

## Nothing

nothing = Nobody is listed for “{ $question }”.
nothing-small-talk = I only put you through to press contacts. Give me a name, an authority, a place or a topic.
nothing-help = They may be able to help: { $who }
nothing-place = No press office is listed for { $words }, hence no number.
nothing-dropped = Not listed: “{ $words }”. Hence no number.
nothing-apart = I know “{ $words }”, but not in this combination. Hence no number.
nothing-in-news = { $word } appears in a news item: “Show the item”
nothing-number = This number is not listed; I do not name similar ones.
nothing-email = This address is not listed.

## What follows on what was shown

then = <b>{ $when }:</b>
then-days = { $first } to { $last }
then-from = { $day } from { $first }
then-hours = { $day } { $first }–{ $last }
then-nobody = Nobody is known to answer then.
value-none-mobile = No mobile number is listed for { $who }.
value-none-direct = No direct line is listed for { $who }.
value-none-phone = No number of its own is listed for { $who }.
value-none-email = No e-mail address is listed for { $who }.
value-none-fax = Fax numbers are not listed here.
value-none-address = Postal addresses are not listed here.
value-none-website = No website is listed for { $who }.
value-none-topics = No topics are listed for { $who }.
value-none-languages = No languages are listed for { $who }.
value-none-role = No role is listed for { $who }.
value-none-hours = No hours are listed for { $who }.
value-none-again = When somebody is there again is not listed.
value-instead = The next best way:
value-language-yes = Yes, { $language }. Languages: { $languages }
value-language-no = { $language } is not listed. Languages: { $languages }
value-role = { $name }: { $role }
value-hours = Hours: { $hours }
value-again = Again from { $when }.
hours-holidays = public holidays
hours-off = closed
other-deputy = Deputy of { $who }:
other-none-deputy = No deputy is listed for { $who }.
other-none-head = No head is listed at { $who }.
other-none-speaker = Nobody is listed by name for the press at { $who }.
other-none-desk = No general press office is listed at { $who }.
other-none-switchboard = No switchboard is listed at { $who }.
other-none-duty = No duty number is listed at { $who }.
other-none-parent = Nobody is listed above { $who }.
other-is-head = { $who } is the head.
others = Besides:
others-which = Which of them?
others-instead = Then perhaps:
others-own = Further numbers:
others-none = Nobody else is listed there.
none-of-them = None of them fits “{ $words }”. Whom do you mean?
hurry = The quickest way:
wish-which = Several fit “{ $question }”. Whom do you mean?
wish-nothing = Nobody is listed for “{ $question }”.
unclear = Who is this about? Give me a name, an authority or a place.
unclear-which = Which one on the list do you mean?
unclear-whom = Whom do you mean, then? Give me a name, an authority or a place.

## Courtesy, chit-chat, emergencies

small-hello = Hello! Whom would you like to reach?
small-morning = Good morning! Whom would you like to reach?
small-evening = Hello, and a good evening! Whom would you like to reach?
small-thanks = You are welcome.
small-fine = Good. I am here if you need anybody else.
small-bye = Goodbye, and good luck with the story!
small-sorry = No problem. Whom are you looking for?
small-intro = Hello! Whom would you like to reach?
small-howareyou = I am on duty, thank you. Whom would you like to reach?
small-human = I am a program that looks up press contacts in a directory.
small-joke = I have no talent for that; I only know press contacts.
small-weather = I know nothing about the weather; I only know press contacts.
small-world = I know nothing about that; I only know press contacts.
small-insult = I am sorry. Give me a name, an authority or a place, and I will try again.
small-order = I will not do that. I name single press contacts when asked.
emergency-110 = 110 is the emergency number of the police. Please dial it directly on your phone.
emergency-112 = 112 is the emergency number for fire brigade and ambulance. Please dial it directly on your phone.
emergency-115 = 115 is the number for questions to the authorities. Please dial it directly on your phone.
emergency-116117 = 116117 is the medical on-call service for what is not life-threatening. Please dial it directly on your phone.
emergency-harm = Please call now: 112 in danger; TelefonSeelsorge listens day and night, free and anonymous: 0800 1110111.

## Buttons

button-next = Nobody answered
button-save = Save
button-more = More
button-show-news = Show the item
button-copy-phone = Copy phone
button-copy-email = Copy e-mail
button-wrong = Not correct
button-missing = Missing – please add
button-send = Send
button-german = Deutsch
button-english = English
saved = To save: { $name }
nothing-to-copy = Nothing of the kind is listed for { $who }.

## Reports to the newsroom

report-which = What is not correct about { $who }?
report-shown = This goes to the newsroom, without your name:
report-wrong =
    Not correct: { $who }
    <pre>{ $yaml }</pre>
report-words = Do you know better? Write “{ $example }” and, behind it, what is correct.
report-former = so far: { $value }
report-no-former = not given so far
report-missing-shown = “Missing – please add” sends the newsroom exactly this sentence, without your name:
report-missing = Missing from the directory: “{ $question }”
report-sent = Thank you, the newsroom has it.
report-failed = That could not be delivered. Please try again later.
report-unanswered = Reported { $count } times this week that nobody answered: { $number } ({ $who }; id: { $id })
field-phones = Phone
field-emails = E-mail
field-hours = Hours
field-name = Name
field-role = Role
field-department = Department
field-until = No longer in charge
field-place = Place
field-website = Website

## Language, privacy, imprint

language-which = In which language shall I answer?
language-set = I will answer in English from now on.
language-de = German
language-en = English
memory-away = Not possible at the moment; the database does not answer. Please try again later.
alone-only = That is between the two of us: please send me the command in our private chat.
discreet-on = Discreet is on: question and answer vanish after ten minutes. Off with /discreet
discreet-nothing = That means nothing here: there are no messages that I could delete.
discreet-off = Discreet is off: question and answer stay.
kept = This is stored about you:
kept-nothing = Nothing is stored about you.
kept-language = Language: { $language }
kept-discreet = Discreet: on. Until they are deleted after ten minutes, the numbers of your messages stand in the database, not what they say.
kept-telegram = What you ask stands in no database and in no log. In working memory I know for 30 minutes (ten after /discreet) what it was about last, to understand “and the email?”. For /forget I have in working memory the numbers of our messages of the last 48 hours.
kept-terminal = What you ask stands nowhere. As long as this window is open I know what it was about last.
kept-web = What you ask stands in no database and in no log. What it was about last stands in your page alone, for 30 minutes.
kept-forget = Delete everything: /forget
forgotten = What you had switched on is deleted.
forgotten-messages = { $count ->
    [0] I know of no message any more that I could have deleted.
    [one] One message of yours and mine is deleted.
   *[other] { $count } messages of yours and mine are deleted.
 }
forgotten-not = { $count ->
    [one] One message I could not delete.
   *[other] { $count } messages I could not delete.
 }
forgotten-older = What is older than 48 hours or than my last restart only you can delete: in Telegram with “Clear history”.
privacy-kept = Your questions, your name and your number are not stored and stand in no log. To understand what “and the email?” refers to I remember your last question for 30 minutes, in working memory alone; /forget ends that. Only what you switch on yourself is stored, such as the language (/mydata shows it, /forget deletes it), for 48 hours the running number of answered messages, so that none is answered twice, and how often nobody answered a listed number. With /discreet question and answer vanish after ten minutes.
privacy-terminal = Here in the terminal nothing leaves this computer.
privacy-web = Your questions are not stored and stand in no address, no cookie and no log. What it was about last stands for 30 minutes, signed, in your page alone, not on the server; “Start anew” empties it. Against overload the server counts in working memory, for a minute, how many questions come from one IP address. The web server in front may keep IP address, time and the page called for in a log of its own, not what you ask.
privacy-telegram = Telegram itself can see who writes what to me: bots are not end-to-end encrypted. Please do not type the names of informants.
privacy-controller = Controller: { $controller }
privacy-officer = Data protection: { $officer }
privacy-link = More: { $url }
imprint-title = Imprint
imprint-responsible = Responsible for the content: { $name }

## Faults of the data: what is wrong; what to do

problem-file-missing = There is no such file; check the path
problem-file-folder = This is a folder; name the file in it
problem-file-forbidden = The file may not be read; check its permissions
problem-file-unreadable = The file cannot be read ({ $reason }); check its path and permissions
problem-file-too-large = The file is larger than { $limit } MB; split or shorten it
problem-empty-file = The file is empty; it needs at least version, publisher, organisations and contacts
problem-not-utf-8 = The byte { $byte } is not UTF-8; save the file with the character encoding UTF-8
problem-yaml = This is not valid YAML; check indentation, colons and brackets here
problem-yaml-tab = The line is indented with a tab or a special space; delete it and type ordinary spaces
problem-yaml-token = A value cannot begin with { $character }; put it in quotes
problem-yaml-colon = This colon does not fit here; put a value with a colon in quotes, else check indentation, dash and colon of this line and the one above
problem-yaml-structure = The structure is off here; indent this line like its neighbours, and check commas and brackets
problem-yaml-bracket = This bracket is not closed, or a comma is missing between its values; add ] or {"}"}
problem-yaml-quote = A quote or bracket is never closed; add its end
problem-yaml-behind = Something stands behind a quote or bracket, or the closing one is missing further up; put the whole value in quotes, inner ones in ‘ ’, or delete the sign too many
problem-yaml-no-colon = This line lacks a colon with a space behind it, or belongs to the text above; write key: value, or indent it further
problem-yaml-escape = What stands behind \ within double quotes is not allowed; use single ones: '…'
problem-yaml-character = The character { $character } is not allowed in the file; delete it
problem-yaml-alias = A value cannot begin with { $character }, and there are no references; put the value in quotes or write it out
problem-yaml-merge = The key << is not allowed; write the values out
problem-yaml-tag = The tag { $tag } is not allowed; write just the value, in quotes where it begins with !
problem-yaml-documents = The file holds several documents; delete the line with ---
problem-too-deep = The file is nested deeper than { $limit } levels; check the brackets
problem-too-many-values = The file has more than { $limit } values; shorten it
problem-too-many-texts = This list has more than { $limit } values; shorten it
problem-too-many-keys = There are more than { $limit } keys here; check indentation and dashes
problem-too-many-faults = The file has more than { $limit } faults; check that it is the right file, and mend these first
problem-key-not-text = A key must be a word; check question marks and brackets
problem-duplicate-key = The key { $key } stands here for the second time (first in line { $first }); delete one of the two, or begin the new entry with a dash: - id
problem-duplicate-section = The section { $key } begins here for the second time (first in line { $first }); put its entries at the end of the first and delete this line
problem-unknown-key = There is no key { $key } here; allowed are: { $allowed }
problem-unknown-key-suggested = There is no key { $key } here; did you mean { $suggestion }?
problem-unknown-key-top = The key { $key } belongs at the beginning of a line; delete the spaces before it
problem-unknown-key-elsewhere = There is no key { $key } here, only under { $where }; check indentation and dash
problem-missing = { $key } is missing; add it
problem-expected-text = A single text belongs under { $key }; remove brackets and dashes
problem-expected-list = A list belongs under { $key }; write it in square brackets: [one, two], or each value on a line of its own behind a dash and a space
problem-expected-entries = A list of entries belongs under { $key }; begin each on a line of its own with a dash and a space: - { $first }: …
problem-expected-keys = Values of the form key: value belong here; write for instance { $first }: …
problem-expected-number = A whole number from 0 belongs under { $key }; write digits only
problem-not-one-of = { $value } is not possible here; allowed are: { $allowed }
problem-too-long = The text has { $length } characters, allowed are { $limit }; shorten it
problem-id = { $value } is not a valid id; allowed are 1 to 40 of a-z, 0-9 and hyphens, such as { $proposal }
problem-language = { $value } is not a language code; write for instance de or en
problem-region = { $value } is not a region; write for instance DE-NW
problem-timezone = { $value } is not a time zone; write for instance Europe/Berlin
problem-yes-or-no = { $value } is neither yes nor no; write yes or no
problem-objection = { $value } is neither an id nor sha256: with 64 characters; copy what the command hash prints
problem-date = { $value } is not a date; write YYYY-MM-DD, such as 2026-11-15
problem-date-calendar = { $value } is not in the calendar or too far off; check year, month, day and time
problem-minute = { $value } is not a minute; write YYYY-MM-DD HH:MM, such as 2026-11-15 10:00; without a time it is 0:00
problem-email = { $value } is not an e-mail address; write just the address, such as press@town.example, several as a list
problem-url = { $value } is not a web address; it begins with https:// and has no spaces
problem-phone-characters = { $value } is not just a phone number; allowed are digits, spaces and + ( ) / - ., a comma separates several, remarks belong under note
problem-phone-no-area-code = { $value } has no area code; a number begins with 0 or +
problem-phone-impossible = { $value } cannot be dialled; check the area code and the number of digits
problem-hours-spelling = These hours cannot be read; perhaps this is meant: { $value }
problem-hours-syntax = From “{ $value }” on the hours cannot be read; write for instance Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off
problem-hours-long = The hours are longer than 500 characters; shorten them
problem-hours-date = “{ $value }” is no day of the calendar or runs backwards; write for instance Dec 24-26 off
problem-hours-join = “{ $value }” can be read in two ways; write Mo-Fr,PH 09:00-12:00 or Mo-Fr 09:00-12:00; PH off
problem-hours-list = “{ $value }” can be read in two ways; separate rules with a semicolon: Mo 08:00-16:00; We 08:00-12:00
problem-hours-comment = No clock can tell what a remark in quotes means; put it under note
problem-hours-fallback = No clock can tell what “||” means; write a rule, such as Mo-Fr 08:00-16:00
problem-hours-school = School holidays (SH) are not known here; write the days out, such as 2026 Dec 23-2027 Jan 06 off
problem-hours-unknown = “{ $value }” says nothing certain; leave hours out where they are unknown
problem-hours-sun = “{ $value }” depends on the sun; write a time, such as 08:00
problem-hours-end = “{ $value }” has no end; add a time, such as 18:00-22:00
problem-hours-repeat = “{ $value }” repeats at intervals; write times from and to, such as 08:00-16:00
problem-hours-offset = “{ $value }” lies too far off; write the day out, such as Dec 24 off
problem-reserved-id = The id { $id } is reserved; choose another
problem-duplicate-id = The id { $id } exists already (line { $first }); if it is the same entry, delete one of the two, else choose another id
problem-unknown-reference = { $id } does not exist; check the spelling or add the entry
problem-unknown-reference-suggested = { $id } does not exist; did you mean { $suggestion }?
problem-reference-kind = { $id } is the wrong kind of entry here; it must be one under { $expected }
problem-reference-removed = { $count ->
    [one] One item names
   *[other] { $count } items name
 } { $id }, a contact that does not exist; if it was listed, keep it with until: or delete only its name:, else check the spelling
problem-parent-loop = The parent organisations go round in a circle ({ $chain }); remove one parent
problem-alias-taken = The name { $alias } is that of { $owner } already (line { $first }); delete or change one of the two
problem-no-way-to-reach = { $id } has neither phone nor e-mail; add phones or emails
problem-own-deputy = { $id } cannot be its own deputy; name somebody else
problem-away-order = The absence ends ({ $until }) before it begins ({ $first }); swap the days
problem-objected = { $id } objected to being listed (line { $marker }); delete the entry

## Faults of the settings

setting-token = { $name } does not have the form of a bot token; copy it again from @BotFather
setting-secret = { $name } may hold only A-Z, a-z, 0-9, _ and -, 256 characters at most; choose another secret
setting-url = { $name } is not an address; it begins with https://
setting-https = { $name } must begin with https://; Telegram delivers encrypted only
setting-sync_at_start-form = { $name } must be yes or no
setting-port-form = { $name } must be a number from 0 to 65535
setting-admin_chat_id-form = { $name } must be a whole number
setting-database = { $name } names neither a SQLite file nor PostgreSQL; write sqlite:///file.sqlite3 or postgres://…
setting-address = { $name } must be a port, with an address before it where others than this machine may ask: 9100 or 0.0.0.0:9100
setting-log_format-form = { $name } must be text or json
setting-log_level-form = { $name } must be DEBUG, INFO, WARNING or ERROR

## Faults of the database

fault-database-url = DATABASE_URL names neither SQLite nor PostgreSQL; write sqlite:///file.sqlite3 or postgres://…
fault-database-unreachable = The database { $database } does not answer; check that it runs and that DATABASE_URL is right
fault-database-busy = The database { $database } is locked at the moment; try again shortly
fault-database-login = The database { $database } refuses user or password; check DATABASE_URL
fault-database-unknown = This server has no database { $database }; create it or check DATABASE_URL
fault-database-open = The file { $database } cannot be opened; check its folder and permissions
fault-database-read-only = The database { $database } may not be written; check the permissions
fault-database-not-ours = { $database } is not a SQLite database or is damaged; delete the file or name another, the next sync fills it
fault-database-full = The database { $database } has no room left; make room
fault-database-schema-old = The tables in { $database } are those of an earlier version; run python -m bot sync
fault-database-schema-new = The tables in { $database } are those of a later version; run the newer version of the program
fault-database-refused = The database { $database } says no; its own log knows more

## Command line

cli-no-good-data = There is no valid data the bot could answer with; mend the faults in { $file }
cli-old-data = The last valid data keeps answering.
cli-no-database = Without a database the file itself answers.
cli-checked = { $file }: all right ({ $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
 }, { $contacts ->
    [one] { $contacts } contact
   *[other] { $contacts } contacts
 }, { $news ->
    [one] { $news } news item
   *[other] { $news } news items
 })
cli-checked-faults = { $file }: { $errors ->
    [one] one error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
 }
cli-synced = Loaded: generation { $generation }, { $organisations ->
    [one] { $organisations } organisation
   *[other] { $organisations } organisations
 }, { $contacts ->
    [one] { $contacts } contact
   *[other] { $contacts } contacts
 }, { $news ->
    [one] { $news } news item
   *[other] { $news } news items
 }
cli-unchanged = Nothing to do: generation { $generation } is in force already
cli-no-token = TELEGRAM_BOT_TOKEN is missing. Write /newbot to @BotFather on Telegram and set the token it names as an environment variable. Without a token there is: python -m bot chat
cli-program-fault = { $kind } in { $where }; this is a fault of the program, please report it
cli-status-empty = The database is empty: nothing has been loaded yet; run python -m bot sync
cli-status-file-loaded = Data file: { $file } is loaded
cli-status-file-differs = Data file: { $file } differs from what is loaded; python -m bot diff says how
cli-status-file-unreadable = Data file: { $file } cannot be read
cli-at = { $value } is not a time; write "2026-11-27 18:40"
problem-expectation-answer = Expected for “{ $ask }”: { $expected }, what came is an answer ({ $why }); change the data or the expectation
problem-expectation-choice = Expected for “{ $ask }”: { $expected }, what came is a choice ({ $why }); change the data or the expectation
problem-expectation-nothing = Expected for “{ $ask }”: { $expected }, what came is nothing ({ $why }); change the data or the expectation
problem-removals = This data removes { $removed } of { $before } entries; if that is meant, set removals: { $removed } under settings or run sync --yes

## Warnings about the data: what is odd; what to do

problem-settings-missing = The settings lack { $key } ({ $missing }); askers must be able to look it up, add it
problem-phone-unknown = The numbering plan does not know { $number }; ring it and check the digits
problem-phone-area = { $number } has the area code of { $area }, the organisation is in { $town }; check the area code and the place
problem-phone-mobile = { $number } is a mobile number without a note; say under note what it is for, and when
problem-phone-twice = { $number } is in line { $first } already, under { $id }; keep it only where somebody picks up
problem-email-private = { $email } is a private mailbox; ask for the address of the office
problem-email-letters = { $email } has the letter “{ $letter }” ({ $name }), which only looks Latin; type the address anew
problem-hours-undone = A later rule opens again what an earlier one closes with off; write off at the end: Mo-Fr 08:00-16:00; PH off
problem-hours-replaced = The later rule replaces the earlier one on the same days instead of adding to it; write several times of a day with a comma: Mo-Fr 08:00-12:00,13:00-16:00
problem-note-times = “{ $note }” speaks of times that nobody reckons with in a note; write them under hours, for instance hours: Mo-Fr 16:00-22:00
problem-unchecked = { $organisation }: { $count ->
    [one] one contact has
   *[other] { $count } contacts have
 } never been checked, or not for 12 months: { $contacts }; ring them and write the date under checked
problem-phone-two = { $value } is two numbers in one; write them with a comma: { $first }, { $second }
problem-hours-no-day = The hours name no day; write { $value } or { $other }
problem-hours-backwards = The hours end before they begin; write { $value } or, past midnight, { $other }
problem-hours-twice = A day has other hours once more; write { $value } if the later ones alone hold for it, or { $other } if both do
problem-yaml-conflict = { $marker } is left over from a merge in which two people changed the same lines; keep the right version and delete the three lines with <<<<<<<, ======= and >>>>>>>
problem-yaml-quote-open = This quotation mark { $character } is not closed; add it at the end of the value
problem-yaml-word-quotes = { $character } is a quotation mark of a word processor, which becomes part of the value here; use straight ones, " at the beginning and the end, or leave both out
problem-unsure = A remark still says that this value is unsure; check it, and delete the remark
problem-name-empty = name is empty at { $id }, so a desk without a name is shown; write the name, or delete the line
problem-unchecked-counted = { $count } contacts were never checked, or not for 12 months; check --all says which: ring them and write the date under checked
problem-uninformed-counted = Whether { $count } people know of the listing does not stand here; check --all says which: tell them within a month (Art. 14 GDPR) and write the date under informed
problem-uninformed = Whether { $id } knows of being listed is not said; tell the person within a month (Art. 14 GDPR) and write the date under informed
problem-expired = { $id } has not been shown since { $until }; delete the entry when nobody asks for the name any more
problem-few-rungs = Whoever looks for { $id } finds { $count ->
    [0] no number
    [one] only one number
   *[other] only { $count } numbers
 }; add a switchboard, a press office or the duty phone
problem-news-without-contact = Nobody can be reached about { $id } any more; name somebody under contacts who answers
problem-person-twice = { $other } is in line { $first } already ({ $id }); if it is the same person, delete one of the entries
problem-organisation-twice = { $other } is in line { $first } already ({ $id }); if it is the same organisation, make one name an alias of the other
cli-heading-error = { $count ->
    [one] One error
   *[other] { $count } errors
 } in { $file }
cli-heading-warning = { $count ->
    [one] One warning
   *[other] { $count } warnings
 } in { $file }
cli-no-email = { $value } is not an e-mail address; check the spelling

## What changes

changes-none = Nothing changes
changes-new = { $count } new
changes-phones = { $count ->
    [one] 1 number changed
   *[other] { $count } numbers changed
 } ({ $changes })
changes-emails = { $count ->
    [one] 1 e-mail address changed
   *[other] { $count } e-mail addresses changed
 } ({ $changes })
changes-other = { $count ->
    [one] 1 value changed
   *[other] { $count } values changed
 } ({ $changes })
changes-removed = { $count } removed
change = { $who }: { $before } → { $after }
change-new = + { $who } ({ $id })
change-field = { $who }, { $field }: { $before } → { $after }
change-value = ~ { $change }
change-removed = - { $who } ({ $id })
live = Live since { $time }: { $changes }
live-new = { $what } new
live-changed = { $what } changed
live-removed = { $what } removed
count-news = { $count ->
    [one] 1 news item
   *[other] { $count } news items
 }
count-contacts = { $count ->
    [one] 1 contact
   *[other] { $count } contacts
 }
count-organisations = { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
 }
refused = Refused, the old data answers:
refused-fault = Line { $line }: { $fault }
refused-more = { $count ->
    [one] One more fault; python -m bot check names it
   *[other] { $count } more faults; python -m bot check names them
 }

## Telegram

too-fast = That was a lot of questions in a short time. What you send now stays unanswered; please go on in a minute.
failed = Something went wrong, and it was my fault. Please ask again, preferably in other words.
telegram-token = Telegram does not know the token in TELEGRAM_BOT_TOKEN; get the valid one from @BotFather
telegram-webhook = Telegram delivers to a webhook; “run --take-over” deletes it and polls
telegram-address = Telegram does not deliver to the address in WEBHOOK_URL; it must be public, with https and a valid certificate
metrics-port-taken = Port { $port } for the metrics is in use; choose another with METRICS_PORT
port-taken = Port { $port } is in use, so Telegram cannot deliver; choose another with PORT

## Drafts

draft-unsure = unsure, please check
draft-nobody = the release names no press contact; please check
admin-draft = Draft for data/contacts.yaml; put each part at the end of the list of the same name:
admin-nothing-new = This release adds nothing.
problem-draft-known = { $id } is listed already; the draft refers to it
problem-draft-differs = { $id } is listed already, but the release also has { $values }; ring and enter what holds
problem-draft-news-known = This news item is listed already ({ $id }); there is nothing to do
problem-draft-near = { $name } is called nearly like { $id } in the directory; if it is the same person or organisation, delete the draft and change the entry
problem-draft-objected = { $name } objected to being listed and is not in the draft; if somebody else is meant, add the entry by hand
problem-draft-left-out = { $value } cannot be dialled, or is no address, and is missing from the draft; check the release
problem-list-written-empty = An empty list or text stands behind { $key }; delete what stands behind the colon
problem-list-in-brackets = The list { $key } is in square brackets and cannot be added to; write every entry in a line of its own with a dash
cli-no-release = There is no press release to be seen in it; give the whole text with headline and press contact
cli-not-written = The file cannot be written ({ $reason }); it is as it was
cli-drafted = { $file }: { $count ->
    [one] one entry added
   *[other] { $count } entries added
 }
cli-feed-unseen = Nothing is taken from a feed unseen; give the command the name of the file in a terminal, where it asks about every item
cli-write-it = Add it?

## Documents

document-too-large = The document is too large or takes too much to read; copy the text of the release into a text file
document-too-many-pages = The document has more than 50 pages, which no press release has; give only its pages
document-broken = The document is damaged; open it and save it again, or copy its text into a text file
document-locked = The document is protected by a password; save it without one
document-no-text = The document holds pictures only and no text; ask the sender for the text
document-old-word = This is a document of an old Word, or RTF; save it as .docx
document-unknown = This is no press release as text, .docx, .pdf, .eml or .html; python -m bot import takes a list from Excel

## Tables

table-ending = This ending is unknown; use .csv, .xlsx or .vcf
table-broken = This is no table that can be read; save it in Excel again as .xlsx or "CSV UTF-8"
table-too-large = The table is too large; 16 MB, 100,000 rows and 200 columns are possible
table-long-cell = A value is longer than 32,767 characters, more than a cell of Excel holds; export as .csv
table-no-columns = No row at the beginning of the table names columns such as name, organisation, phones, emails; give every column a heading
table-unwritten = A value of the data file is written in a way in which it cannot be changed in place; change it by hand
problem-table-column = The column "{ $name }" is not known and left out; to make it count, name it like a key of the data file
problem-table-no-organisation = There is no column organisation; new contacts go to the organisation that publishes the directory
problem-table-not-taken = { $key } belongs to the organisation { $id }, not to the contact; the value is left out, enter it with the organisation
problem-table-near = { $name } is nearly the name of { $id } in the directory; if they are the same, write { $id } into { $key ->
    [organisation] the column of the organisation
   *[other] a column id
 }
problem-table-list = The column list says "contacts" or "organisations", nothing else
problem-table-twice = This row means the same entry ({ $id }) as row { $first }; make them one
cli-exported = { $file }: { $contacts ->
    [one] one contact
   *[other] { $contacts } contacts
 }, { $organisations ->
    [one] one organisation
   *[other] { $organisations } organisations
 }
cli-not-exported = The file cannot be written ({ $reason })
cli-imported = { $file } is changed
cli-import-trial = Nothing is written yet; --write does it
cli-import-refused = { $file } stays as it is

## Forwarded release

release-differs = Directory: { $known }. Your release: { $printed }. Which one holds I do not know.
release-differs-checked = Directory: { $known } ({ $checked }). Your release: { $printed }. Which one holds I do not know.
release-only = Only in your release: { $printed }. Whether it still holds I do not know.
release-unknown = <b>Not in the directory</b>; your release says:
release-nobody = I read no press contact in this release. If its second half is missing, send it now.

## /status

status-data = Generation { $generation }, loaded { $age } ago: { $counts }
status-data-file = In memory: { $counts }
status-database = Database: { $database } answers
status-database-away = Database: does not answer. Questions are answered, settings are not kept.
status-update = Last message to the bot: { $age } ago
status-update-none = Last message to the bot: none since the start
status-waiting = Waiting at Telegram: { $count }
status-waiting-unknown = Waiting at Telegram: unknown, Telegram does not answer
status-days = { $count } days
status-hours = { $count } hours
status-minutes = { $count } min

## Web page

web-title = Whom do you want to reach?
web-skip = To the content
web-question = Your question: name, authority, place or topic
web-send = Ask
web-anew = Start anew
web-answer = Answer
web-buttons = Go on with this answer
web-download = Save the contact as a file ({ $file })
web-copied = Copied.
web-failed = The connection was interrupted. Please try again.
web-imprint = Imprint
web-privacy = Privacy
web-accessibility = Accessibility
web-other = Deutsch
web-other-lang = de
web-refused = That does not work
web-status-400 = The page does not understand this request.
web-status-403 = This page takes questions from itself alone. Please open it anew.
web-status-404 = There is nothing here. Perhaps the entry is no longer listed.
web-status-413 = That is too long. Please send only the part with the press contact.
web-status-429 = That was a lot of questions in a short time. Please go on in a minute.
web-status-500 = Something went wrong, and it was my fault. Please ask in other words.
web-accessibility-aim = Everybody should be able to use this page. It is built to the guidelines WCAG 2.2, level AA, and tested for them automatically with every change; that does not replace a test by people who use assistive technology.
web-accessibility-how = Everything works with the keyboard alone, without JavaScript, at a width of 320 pixels, in light and dark. Every answer is announced once.
web-accessibility-contact = If you meet a barrier, please write to: { $contact }
web-accessibility-imprint = If you meet a barrier, please write to the address in the
web-accessibility-more = The whole statement
cli-web-here = The page is at { $address }, to be seen on this computer alone. Ctrl-C ends it.
cli-web-others = The page is at { $address }, to be seen from other computers, too. Ctrl-C ends it.
cli-web-port = Port { $port } of { $host } is not to be had; choose another with --port
setting-network = { $name } must name addresses or networks, separated by commas: 10.0.0.1, 10.0.0.0/8
web-nav = Pages
web-ask = Ask
web-news = News
web-sheet = Emergency sheet
web-place = Place
web-topic = Topic
web-all = all
web-filter = Show
web-no-news = No news.
web-feed = These items as an Atom feed
web-sheet-title = Who answers at night and at the weekend
web-sheet-holds = As of { $stand }, valid until { $until }.
web-sheet-print = To print and to pin up: Ctrl-P. Only this table is printed.
web-sheet-who = Who
web-sheet-night = At night, 3:00
web-sheet-saturday = Saturday, 14:00
web-sheet-sunday = Sunday, 14:00
web-port-taken = Port { $port } is in use, so the web page cannot stand there; choose another with PORT
web-missing-imprint = WEB=yes needs an imprint: { $key } is missing under settings.imprint; add it to the data file
web-missing-privacy = WEB=yes needs to say who is responsible for personal data: add settings.privacy.controller to the data file
web-missing-address = PUBLIC_URL is missing; WEB=yes needs the public address of the page, such as https://press.example
setting-web-form = { $name } must be yes or no
web-week = Week
bench-title = For editors
bench-clock = Set the clock (empty: now)
bench-set = Set
bench-good = { $file }: no faults, no warnings.
bench-fault = Line { $line }, error: { $said }
bench-warning = Line { $line }, warning: { $said }
week-title = Who answers in the week from { $first } to { $last }
week-choose = Week with this day
week-before = Week before
week-after = Week after
week-gaps = { $count ->
    [0] No gaps
    [one] One organisation with gaps
   *[other] { $count } organisations with gaps
 }
week-gap = { $times } o’clock nobody ({ $count } of 168 hours).
week-all = 0–24
week-covered = { $count ->
    [0] No organisation has somebody answering round the clock.
    [one] One organisation has somebody answering round the clock.
   *[other] { $count } organisations have somebody answering round the clock.
 }
week-close-phones = A number is missing: phones for { $id }, or a contact with phones.
week-close-deputy = A stand-in is missing: deputy for { $id }.
week-close-hours = Hours are missing: hours for { $id }.
week-close-duty = A duty phone is missing: a number with use: duty and hours for { $id }.
week-picture = The week as a picture
week-picture-label = The week as a picture, to be scrolled; the gaps stand above it as a list
week-legend = Each sign is an hour and shows its beginning: { $known } somebody answers, { $assumed } somebody probably answers, { $nobody } nobody. Point at it to see who.
week-nobody = nobody
cli-embargo-unread = “{ $words }” looks like an embargo and cannot be read; say until when with --embargo "YYYY-MM-DD HH:MM", or --embargo none
