# Every sentence the bot says in English. Values come in escaped; markup belongs to the sentence.
# $when is a day in a sentence ("on 12 August 2023"), $when-label the same day in a list.
# $country stands inside a sentence ("the Netherlands"), $country-start begins one, $country-name
# is the bare name.

## Days

day = { $text }
month = { $text }
when-on = on { $day }
when-between = between { $first } and { $last }
when-year = in { $year }
when-by = by { $day }
when-after = on or after { $day }
when-unknown = on a date not given
label-on = { $day }
label-between = { $first } – { $last }
label-days = { $first }–{ $last }
label-year = { $year }
label-by = by { $day }
label-after = from { $day }
label-unknown = no date

## Evidence

source-dated = { $link } ({ $date })
source-title = {": "}{ $title }
evidence = <i>{ $more ->
    [0] { $sources }
   *[other] { $sources } and { $more } more
  } · data as of { $day }</i>
evidence-undated = <i>{ $more ->
    [0] { $sources }
   *[other] { $sources } and { $more } more
  }</i>
evidence-horizon = <i>Data as of { $day }</i>
dispute-day = Differs: { $source } – { $when-label }.
dispute-words = Differs: { $source }. { $says }
dispute-day-and-words = Differs: { $source } – { $when-label }. { $says }
basis-adoption = The date is the day the text was adopted.
basis-government-decision = The date is the day of the government’s decision.
basis-government-announcement = The date is the day the government announced it.
basis-joint-statement = The date is the day of a joint statement.
basis-note-verbale = The date is the day of the note verbale.
basis-announcement-by-ukraine = The date is the day Ukraine announced it.
basis-announcement = The date is the day it was announced.
basis-listing = The date rests on a list of participants.
basis-negative-statement = The date is the day it was named among those outside.
basis-meeting = The date is the day of the meeting.
basis-signing = The date is the day of signing.
basis-publication = The date is the day of publication.
basis-report = The date is the day it was reported.
basis-membership = The date is the day the membership began.
basis-inferred = The date is inferred, not stated.

## Lists

list = { $most } and { $last }
headline = <b>{ $text }</b>
item = • { $text }
numbered = { $number }. { $text }
dated = • { $when-label }: { $text }{ $note }
named = {" ("}{ $people })
page-back = ‹ { $number } of { $last }
page-on = { $number } of { $last } ›

## /joined

joined-founder = <b>{ $country-start } adopted the declaration { $when }, as one of the seven G7 states.</b>
joined-co-issuer = <b>{ $country-start } issued the declaration together with the G7 { $when }.</b>
joined-joined = <b>{ $country-start } joined the declaration { $when }.</b>
joined-willing = <b>{ $country-start } said { $when } that it was willing; no accession is on record.</b>
joined-not-joined = <b>As far as our data go, { $country } has not joined the declaration.</b>
joined-outside = That is how it stood on { $day }.
joined-no-record = <b>Our data have nothing on { $country } and the declaration.</b>
joined-no-record-next = That is no proof that it stayed outside. /signatories lists everyone we know of.
joined-ukraine = <b>Ukraine is not a party: the declaration is made in its support.</b>
joined-ukraine-next = /signatories lists those who adopted or joined it.

## /count

count-exact = <b>By { $day }, { $count ->
    [one] { $count } state
   *[other] { $count } states
  } had joined.</b>
count-range = <b>By { $day }, { $least } to { $most } states had joined.</b>
count-none = <b>On { $day } no state had joined yet: the declaration was adopted on { $adopted }.</b>
count-convention = Our count: the seven G7 states and those that joined, without Kosovo and the EU.
count-without-g7 = Without the G7: { $count }.
count-without-g7-range = Without the G7: { $least } to { $most }.
count-open = Why a range: { $country } joined { $when }; the day is not known.
count-reported-then = Reported that day: { $total } – { $by }.
count-reported-before = Last reported { $when }: { $total } – { $by }.
count-last-known = On { $horizon } it was { $count } states.
tally-with-g7 = { $more ->
    [yes] more than { $count }
   *[no] { $count }
  } with the G7
tally-without-g7 = { $more ->
    [yes] more than { $count }
   *[no] { $count }
  } without the G7
tally-without-g7-with-kosovo = { $more ->
    [yes] more than { $count }
   *[no] { $count }
  } without the G7 but with Kosovo
tally-with-g7-and-kosovo = { $more ->
    [yes] more than { $count }
   *[no] { $count }
  } with the G7 and Kosovo
tally-with-g7-and-eu = { $more ->
    [yes] more than { $count }
   *[no] { $count }
  } with the G7 and the EU

## /signatories

signatories-total = <b>{ $count } states: the { $founders } of the G7 and { $joined } that joined.</b>
signatories-day = • { $when-label }: { $countries }
signatories-not-counted = Not in the total: { $country } ({ $when-label })
signatories-founder = • Adopted it, G7 ({ $count }): { $countries }
signatories-co-issuer = • Issued it with the G7, not a state: { $countries }
signatories-joined = • Joined ({ $count }): { $countries }
signatories-willing = • Said to be willing ({ $count }): { $countries }
signatories-not-joined = • Known not to have joined ({ $count }): { $countries }

several = <b>{ $count ->
    [0] None of the { $total } has joined
    [one] One of the { $total } has joined
   *[other] { $count } of the { $total } have joined
  } the declaration.</b>
several-all = <b>All { $total } have joined the declaration.</b>
several-first = <b>{ $first-start } joined before { $second }.</b>
several-same-day = <b>{ $first-start } and { $second } are in from the same day.</b>
several-unsettled = <b>The record does not settle whether { $first } or { $second } was first.</b>
several-unknown = • Nothing on record: { $countries }
within-some = <b>{ $count ->
    [one] One state
   *[other] { $count } states
  } joined{ $scope }.</b>
within-range = <b>{ $least } to { $most } states joined{ $scope }.</b>
within-none = <b>As far as our data go, no state joined{ $scope }.</b>
within-group-some = <b>{ $count ->
    [one] One
   *[other] { $count }
  } of the { $size } joined{ $scope }.</b>
within-group-range = <b>{ $least } to { $most } of the { $size } joined{ $scope }.</b>
within-group-none = <b>As far as our data go, none of the { $size } joined{ $scope }.</b>
within-total = By { $day }, { $total } had joined in all.
placed-first = <b>{ $country-start } was the first.</b>
placed-first-several = <b>The first were these { $count }; their order within the day is not known.</b>
placed-last = <b>{ $country-start } was the last to join, as far as our data go.</b>
placed-last-several = <b>The last was one of these { $count }.</b>
placed-number = <b>{ $country-start } was number { $place } to join.</b>
placed-number-several = <b>The record does not settle who was number { $place }: one of these { $count }.</b>
placed-none = <b>There is no number { $place }: { $count } states have joined.</b>

## /talks

talks-total = <b>{ $count } partners and how far their talks have come.</b>
talks-at-announced = • Talks announced ({ $count }): { $countries }
talks-at-agreed = • Agreed to start ({ $count }): { $countries }
talks-at-started = • Talks started ({ $count }): { $countries }
talks-at-round = • Rounds held ({ $count }): { $countries }
talks-at-text-agreed = • Text agreed ({ $count }): { $countries }
talks-at-signed = • Signed ({ $count }): { $countries }
talks-at-ratified = • Ratified ({ $count }): { $countries }
talks-at-in-force = • In force ({ $count }): { $countries }
talks-other-tracks = • Outside the declaration’s series: { $countries }
talks-next = One partner step by step: /talks Sweden
talks-with-signed = <b>Ukraine and { $country } have signed a security agreement.</b>
talks-with-open = <b>Ukraine and { $country } have held talks; no signed agreement is on record.</b>
talks-with-announced = <b>Talks between Ukraine and { $country } have been announced; no start is on record.</b>
talks-with-other = <b>{ $country-start }: steps outside the declaration’s series.</b>
talks-none = <b>Our data know of no security talks between Ukraine and { $country }.</b>
talks-none-next = /talks lists the partners we know of.
started-first = <b>The first to start talks: { $countries }.</b>
started-last = <b>The last to start talks on record: { $countries }.</b>
started-number = <b>Number { $place } to start talks: { $many ->
    [many] one of { $countries }
   *[one] { $countries }
  }.</b>
started-none = <b>There is no number { $place }: { $count } partners have started talks.</b>
step = { $when-label }: { $what }.
step-announced = talks announced
step-agreed = agreed to start talks
step-started = talks started
step-round = a round of talks
step-round-numbered = round { $number } of talks
step-text-agreed = text agreed
step-signed = agreement signed
step-document = document signed
step-unconfirmed = an unconfirmed report of signing
step-suspended = talks suspended
step-ratified = agreement ratified
step-in-force = agreement in force
step-on-track = { $what } ({ $track })
framework-declaration = the declaration’s series
framework-hundred-year = hundred-year partnership
framework-compact = Ukraine Compact
framework-us-guarantees = US guarantees of 2025–26
framework-coalition = Coalition of the Willing
framework-gulf = defence cooperation with the Gulf states
framework-partnership = strategic partnership

## /agreements

agreements-total = <b>{ $states } states and the EU have signed agreements of the declaration’s series.</b>
agreements-official = The official count of { $total } includes the EU.
agreements-row = { $number }. { $partner } – { $day }
agreements-row-later = • { $title } – { $when-label }
agreements-row-unconfirmed = • Not confirmed: { $title }
agreements-none = <b>Our data know of no agreement between Ukraine and { $country }.</b>
agreements-none-next = /agreements lists those that have been signed.
agreements-of-several = <b>{ $count } of the { $total } have signed an agreement of the declaration’s series.</b>
agreements-no-number = <b>There is no number { $place }: the series has { $total } agreements.</b>
agreement-signed = <b>Ukraine and { $country } signed a security agreement { $when }.</b>
agreement-unconfirmed = <b>An agreement between Ukraine and { $country } is reported but not confirmed.</b>
agreement-place = Place: { $place }
agreement-title = “{ $title }”
agreement-number = Number { $number } of the declaration’s series.
agreement-track = Outside the series: { $track }.
agreement-people = Signed by { $people }.
agreement-term = Term: { $term }.
agreement-nature = { $nature }.

## /support

support-areas = <b>The { $count } areas of EU support presented { $when }:</b>
support-area = <b>{ $name }</b>
support-unknown = <b>“{ $text }” is none of the nine areas of EU support.</b>

## /country

card-talk = Latest step: { $what }, { $when-label }.
card-agreement = Agreement: { $when-label }, “{ $title }”.
card-unconfirmed = Not confirmed: “{ $title }”.
card-no-day = Not known: the exact day it joined.
card-no-talks = Not on record: security talks or an agreement.
card-no-agreement = Not on record: a signed agreement.

## /missing

body-eu = the EU
body-nato = NATO
body-g7 = the G7
missing-some = <b>{ $count } of the { $members } members of { $body } had not joined by { $day }:</b>
missing-none = <b>All { $members } members of { $body } had adopted or joined the declaration by { $day }.</b>
missing-all = <b>None of the { $members } members of { $body } had joined by { $day }.</b>
missing-unknown = “{ $text }” is neither the EU, NATO or the G7 nor a day. For example: /missing NATO 2023-08-18
missing-open = Not sure: { $country } joined { $when }.
missing-deal = { $country-start } signed an agreement all the same { $when }.

## /terms

term = <b>{ $name }.</b> { $text }
terms-unknown = The glossary has no “{ $text }”. /terms shows all of it.

## /diff

range = { $least } to { $most }
diff-total = <b>From { $first } to { $last }: { $count ->
    [one] one event
   *[other] { $count } events
  }.</b>
diff-states = States that had joined: { $before }, then { $after }.
diff-needs-two = Which two days? For example: /diff 2023-07-12 2023-08-18

## /timeline

timeline-total = <b>{ $count ->
    [one] One event
   *[other] { $count } events
  }{ $scope }</b>
timeline-open = { $count ->
    [1] One of them is dated only roughly and may lie outside.
   *[other] { $count } of them are dated only roughly and may lie outside.
  }
timeline-none = <b>Our data hold no events{ $scope }.</b>
timeline-unreadable = I cannot read “{ $text }” as a country, a month, a year or a range of days. For example: /timeline October 2023
scope-country = {" "}involving { $country }
scope-day = {" "}on { $day }
scope-month = {" "}in { $month }
scope-year = {" "}in { $year }
scope-between = {" "}from { $first } to { $last }
scope-since = {" "}since { $day }
scope-until = {" "}up to { $day }
scope-kind = {" "}({ $kind })
event-founder = { $country-start } adopted the declaration with the G7
event-founder-many = { $countries } adopted the declaration: the G7
event-joined-many = { $countries } joined the declaration
event-co-issuer = { $country-start } issued the declaration with the G7
event-joined = { $country-start } joined the declaration
event-willing = { $country-start } said it was willing to join
event-step = { $country-name } – { $what }
event-document = { $title }: signed

## /who

who-is = <b>{ $name }: { $office }.</b>
who-everybody = <b>{ $count } people are named in the record.</b>
who-row = • { $name }: { $office }
who-unknown = <b>The record names nobody called “{ $text }”.</b>
who-which = <b>“{ $text }” may be:</b>
who-unknown-next = Try a surname, or /who for everybody.

## /sources

sources-total = <b>The record rests on { $count } sources.</b>
sources-of = <b>{ $count ->
    [one] One source
   *[other] { $count } sources
  } on { $country }.</b>
sources-none = <b>The record has nothing on { $country } and so no sources.</b>
sources-next = Those on one country: /sources Greece

## /start and /help

start-what = <b>I answer questions about the security guarantees for Ukraine.</b>
start-how = Who joined the G7 declaration of 12 July 2023 and when, who negotiates, who has signed, what the EU supports. Write a country, a day or a question.
start-honest = Every answer names its sources. What the record does not hold, I do not know.
help =
    <b>Ask me, or write a country or a day:</b>
    /joined Greece – when a country joined
    /count 18 August 2023 – how many by a day
    /signatories – everyone, by date or stance
    /country Bulgaria – everything on one country
    /talks Sweden – talks step by step
    /agreements – who signed, when and where
    /support demining – the EU’s nine areas
    /timeline October 2023 – what happened when
    /diff 2023-07-12 2023-08-18 – what changed
    /missing EU – who has not joined
    /declaration – what it is
    /terms – what the words mean
    /who Kuleba – people in the record
    /sources Greece – what it rests on
    /changes – what changed in the record
    /subscribe Greece – be told of new events
    /settings – when and how you are told
    /privacy – what is kept, and how to erase it
    /language – English or Ukrainian

## /subscribe, /unsubscribe, /subscriptions

subscribed = <b>This chat is told of new events:</b>
subscribed-nothing = <b>This chat is not told of new events.</b>
subscribed-nothing-next = To subscribe: /subscribe all, /subscribe Greece or /subscribe agreements
subscribed-still = News of it still comes with “{ $wishes }”. /unsubscribe stops everything; then subscribe to what you want.
subscribed-present = Latest on record:
subscribed-no-record = { $wish } – nothing yet
subscribe-unknown = Subscribe to what? A country, a kind of event, or all. For example: /subscribe Greece
unsubscribe-unknown = Unsubscribe from what? A country, a kind of event, or all. For example: /unsubscribe Greece
wish-countries = { $countries }: { $kind }
wish-more = { $count } more
kind-all = everything
kind-joined = accessions
kind-talks = talks
kind-agreements = agreements
kind-support = EU support
kind-other = other events
pace-now = At once.
pace-daily = Once a day, at 9:00.
pace-weekly = Once a week, Mondays at 9:00.

## /settings

settings = <b>How this chat is told of new events:</b>
settings-zone = Time zone: { $zone }
settings-quiet = Quiet from { $from }:00 to { $to }:00
settings-no-quiet = No quiet hours
settings-silent = Without sound
settings-loud = With sound
settings-how = To change it: /settings daily · weekly · now · silent · loud · quiet 22-8 · quiet off · zone Europe/Berlin; the language: /language
settings-unknown = I cannot read “{ $text }” as a setting.

## /changes

changes-total = <b>Changes to the record since its first load: { $count }.</b>
changes-none = <b>Nothing has changed since the record was first loaded.</b>
change-new = { $day }: added – { $line }
change-amended = { $day }: amended – { $old } → { $line }
change-evidence = { $day }: evidence amended – { $line }
change-withdrawn = { $day }: withdrawn – { $old }
record-not-joined = { $country-start } has not joined the declaration
record-member = { $country-start } became a member of { $body }
record-tally = reported total: { $total } – { $by }
record-person = { $name }: { $office }
record-term = the entry “{ $name }” in the glossary
record-area = area of EU support: { $name }

## /privacy and /delete_me

privacy = <b>What is kept about this chat</b>
privacy-what = To deliver what you subscribe to: the chat’s id, kind, language and settings, its subscriptions, which notifications it was sent, and in a group who subscribed it. No names, no texts, no questions.
privacy-nothing = Now: nothing.
privacy-language = Now: the language you chose, { $language }.
privacy-kept = Now: language { $language }; time zone { $zone }; subscriptions: { $wishes }; notifications sent: { $sent }. The settings: /settings
privacy-delete = /delete_me erases all of it at once.
deleted = <b>Everything about this chat has been erased.</b>

## Notices

notice-new = <b>New:</b> { $line }
notice-several = <b>{ $count } new events</b>
notice-line = { $text } ({ $source })
notice-dated = { $when-label }: { $text }
notice-correction = <b>Correction</b>
notice-withdrawn = <b>Correction: withdrawn</b>
notice-restored = <b>Correction: this stands after all</b>
notice-was = We wrote: { $line }
notice-now = Correct: { $line }
notice-reason = Reason: { $reason }
notice-repeat = (repeat: we do not know whether this reached you)
notice-footer = <i>No. { $numbers } · /subscriptions</i>

## Slips

slip-no-chat = /{ $command } works in Telegram, where there is a chat to tell.

slip-no-country = Which country? For example: /{ $command } Greece
slip-unknown-country = I know no country “{ $text }”. For example: /{ $command } Greece
slip-did-you-mean = I know no country “{ $text }”. Did you mean { $countries }?
slip-which-country = “{ $text }” may mean more than one country. Which one?
slip-group = “{ $text }” is a group of countries. Which one?
slip-unreadable-day = I cannot read “{ $text }” as a day. For example: /{ $command } 2023-08-18
slip-impossible-day = There is no such day as “{ $text }”.
slip-which-day = “{ $text }” can be read in two ways. Which day?
slip-not-a-day = “{ $text }” is more than one day. Which one do you mean?
slip-past-horizon = <b>Our data cannot tell about { $day }: they end on { $horizon }.</b>
slip-unknown-command = I know no command /{ $command }. /help lists what I can answer.
slip-unsure = I am not sure what you are asking. Try one question at a time, or other words.
slip-not-understood = I cannot answer that. I know who joined the G7 declaration and when, talks, agreements and EU support.

## How a question was read

read-country = Read “{ $text }” as { $country }.
read-day = { $text } read as { $day }.
read-month = { $text } read as { $month }.
read-year = No year was written: { $year } is meant here.

## Buttons

button-country = Everything on it
button-signatories = All signatories
button-by-date = By date
button-by-stance = By stance
button-talks = All talks
button-agreements = All agreements
button-support = All areas
button-timeline = All events
button-until = Up to { $day }
button-terms = The words
button-joined = How it joined
button-steps = Talks
button-agreement = Agreement
button-events = Events
button-unsubscribe = Unsubscribe
button-subscribe-all = Tell me everything
button-settings = How and when
button-daily = Daily
button-weekly = Weekly
button-now = At once
button-delete = Erase it
button-missing-eu = The EU
button-missing-nato = NATO
button-missing-g7 = The G7
example-joined = Who joined, and when?
example-joined-of = Did { $country } join?
example-count = How many have joined?
example-signatories = Who has joined?
example-missing = Who has not joined?
example-talks = Who negotiates?
example-talks-of = Talks with { $country }?
example-country = What about these countries?
example-country-of = What about { $country }?
example-agreements = Who has signed?
example-agreements-of = Agreement with { $country }?
example-support = What does the EU support?
example-timeline = What happened when?
example-timeline-of = What happened with { $country }?
example-diff = What changed between two days?
example-declaration = What is the declaration?
example-terms = What do the words mean?
example-who = Who is who?
example-sources = Where is this from?
example-sources-of = Sources on { $country }?
example-changes = What was corrected?
example-subscribe = Be told of new events?
example-subscribe-of = Be told of { $country }?
example-unsubscribe = No longer be told?
example-unsubscribe-of = No longer be told of { $country }?
example-subscriptions = What am I told of?
example-settings = How and when am I told?
example-privacy = What is kept about me?
example-help = What can I ask?

## The bot itself

bot-description = Who joined the G7 declaration of support for Ukraine, when, and on what evidence; talks, agreements, EU support. Every answer names its sources.
bot-short-description = Sourced answers about the security guarantees for Ukraine.
description-start = what this is
description-help = what you can ask
description-joined = when a country joined
description-count = how many had joined by a day
description-signatories = everyone who signed or joined
description-talks = talks, partner by partner
description-support = nine areas of EU support
description-timeline = what happened when
description-declaration = the declaration itself
description-who = people in the record
description-country = everything on one country
description-agreements = signed agreements
description-missing = members of the EU, NATO or G7 outside
description-terms = guarantee, commitment, declaration…
description-diff = what changed between two days
description-sources = what the record rests on
description-subscribe = be told of new events
description-unsubscribe = stop being told
description-subscriptions = what this chat is told of
description-settings = how and when it is told
description-changes = what changed in the record
description-privacy = what is kept about this chat
description-delete_me = erase it
description-language = English or Ukrainian
admin-status = <pre>{ $report }</pre>
admin-no-doubt = Nothing is in doubt.
admin-doubt = <b>{ $count } in doubt.</b> Did No. { $letter } arrive in chat { $chat }?
alert-held = No. { $letters } is held: Telegram cannot read it. Amend its fact and publish again.
alert-not-found = Too many chats are not found. Sending has stopped: is this the token of another bot?
owner-paused = I can no longer write to the chat { $chat } that you subscribed, so it is paused. Give me the right to write there and subscribe it again.
button-arrived = It arrived
button-again = Send it again
error = Something went wrong on our side. Nothing was lost; please ask again. Reference: { $reference }
language-now = I speak English here.
language-unknown = I speak English and Ukrainian: /language en, /language uk
language-admins = Only this group’s administrators can change that.
language-en = English
language-uk = Українська
