# Усі речення бота українською. Значення надходять уже екранованими; розмітка належить реченню.
# $when — день у реченні, $when-label — той самий день у переліку.
# $country — називний відмінок, далі -gen, -dat, -acc, -ins, -loc і рід -gender (m, f, n, p).

## Дні

day = { $text } року
month = { $text } року
when-on = { $day }
when-between = між { $first } і { $last }
when-year = у { $year } році
when-by = не пізніше { $day }
when-after = не раніше { $day }
when-unknown = невідомого дня
label-on = { $day }
label-between = { $first } — { $last }
label-days = { $first }–{ $last }
label-year = { $year } рік
label-by = не пізніше { $day }
label-after = не раніше { $day }
label-unknown = без дати

## Докази

source-dated = { $link } ({ $date })
source-title = {": «"}{ $title }{"»"}
evidence = <i>{ $more ->
    [0] { $sources }
   *[other] { $sources } та ще { $more }
  } · дані станом на { $day }</i>
evidence-undated = <i>{ $more ->
    [0] { $sources }
   *[other] { $sources } та ще { $more }
  }</i>
evidence-horizon = <i>Дані станом на { $day }</i>
dispute-day = Інакше: { $source } — { $when-label }.
dispute-words = Інакше: { $source }. { $says }
dispute-day-and-words = Інакше: { $source } — { $when-label }. { $says }
basis-adoption = Це день ухвалення тексту.
basis-government-decision = Це день урядового рішення.
basis-government-announcement = Це день, коли про це оголосив уряд.
basis-joint-statement = Це день спільної заяви.
basis-note-verbale = Це день вербальної ноти.
basis-announcement-by-ukraine = Це день, коли про це оголосила Україна.
basis-announcement = Це день оголошення.
basis-listing = Дата спирається на перелік учасників.
basis-negative-statement = Це день, коли країну назвали серед тих, хто не приєднався.
basis-meeting = Це день зустрічі.
basis-signing = Це день підписання.
basis-publication = Це день оприлюднення.
basis-report = Це день повідомлення.
basis-membership = Це день початку членства.
basis-inferred = Дату виведено з інших даних, прямо її не названо.

## Переліки

list = { $most } та { $last }
headline = <b>{ $text }</b>
item = • { $text }
numbered = { $number }. { $text }
dated = • { $when-label }: { $text }{ $note }
named = {" ("}{ $people })
page-back = ‹ { $number } з { $last }
page-on = { $number } з { $last } ›

## /joined

joined-founder = <b>{ $country } { $country-gender ->
    [f] ухвалила
    [m] ухвалив
    [n] ухвалило
   *[p] ухвалили
  } декларацію { $when } разом з іншими державами G7.</b>
joined-co-issuer = <b>{ $country } разом із G7 { $country-gender ->
    [f] оприлюднила
    [m] оприлюднив
    [n] оприлюднило
   *[p] оприлюднили
  } декларацію { $when }.</b>
joined-joined = <b>{ $country } { $country-gender ->
    [f] приєдналася
    [m] приєднався
    [n] приєдналося
   *[p] приєдналися
  } до декларації { $when }.</b>
joined-willing = <b>{ $country } { $country-gender ->
    [f] заявила
    [m] заявив
    [n] заявило
   *[p] заявили
  } про готовність { $when }; даних про приєднання немає.</b>
joined-not-joined = <b>За нашими даними, { $country } до декларації не { $country-gender ->
    [f] приєдналася
    [m] приєднався
    [n] приєдналося
   *[p] приєдналися
  }.</b>
joined-outside = Так було станом на { $day }.
joined-no-record = <b>Про { $country-acc } та декларацію в наших даних нічого немає.</b>
joined-no-record-next = Це не означає, що країна залишилася осторонь. Усі відомі нам учасники: /signatories
joined-ukraine = <b>Україна не є учасницею: декларацію ухвалено на її підтримку.</b>
joined-ukraine-next = Хто її ухвалив чи приєднався: /signatories

## /count

count-exact = <b>Станом на { $day } { $count ->
    [one] приєдналася { $count } держава
    [few] приєдналися { $count } держави
   *[many] приєдналося { $count } держав
  }.</b>
count-range = <b>Станом на { $day } приєдналося від { $least } до { $most } держав.</b>
count-none = <b>На { $day } не приєднався ще ніхто: декларацію ухвалено { $adopted }.</b>
count-convention = Рахуємо сім держав G7 і ті, що приєдналися, без Косова та ЄС.
count-without-g7 = Без G7: { $count }.
count-without-g7-range = Без G7: від { $least } до { $most }.
count-open = Чому не одне число: точний день приєднання { $country-gen } невідомий ({ $when }).
count-reported-then = Того дня повідомили: { $total } — { $by }.
count-reported-before = Останнє повідомлене число ({ $when }): { $total } — { $by }.
count-last-known = Станом на { $horizon } { $count ->
    [one] була { $count } держава
    [few] було { $count } держави
   *[many] було { $count } держав
  }.
tally-with-g7 = { $more ->
    [yes] понад { $count }
   *[no] { $count }
  } разом із G7
tally-without-g7 = { $more ->
    [yes] понад { $count }
   *[no] { $count }
  } без G7
tally-without-g7-with-kosovo = { $more ->
    [yes] понад { $count }
   *[no] { $count }
  } без G7, але з Косовом
tally-with-g7-and-kosovo = { $more ->
    [yes] понад { $count }
   *[no] { $count }
  } разом із G7 та Косовом
tally-with-g7-and-eu = { $more ->
    [yes] понад { $count }
   *[no] { $count }
  } разом із G7 та ЄС

## /signatories

signatories-total = <b>{ $count ->
    [one] { $count } держава
    [few] { $count } держави
   *[many] { $count } держав
  }: { $founders } держав G7 і { $joined }, що { $joined ->
    [one] приєдналася
   *[other] приєдналися
  }.</b>
signatories-day = • { $when-label }: { $countries }
signatories-not-counted = Поза підрахунком: { $country } ({ $when-label })
signatories-founder = • Ухвалили, G7 ({ $count }): { $countries }
signatories-co-issuer = • Оприлюднив разом із G7, не держава: { $countries }
signatories-joined = • Приєдналися ({ $count }): { $countries }
signatories-willing = • Заявили про готовність ({ $count }): { $countries }
signatories-not-joined = • Відомо, що не приєдналися ({ $count }): { $countries }

several = <b>До декларації { $count ->
    [0] не приєдналася жодна
    [one] приєдналася { $count }
    [few] приєдналися { $count }
   *[other] приєдналося { $count }
  } з { $total }.</b>
several-all = <b>До декларації приєдналися всі { $total }.</b>
several-first = <b>{ $first } { $first-gender ->
    [f] приєдналася
    [m] приєднався
    [n] приєдналося
   *[p] приєдналися
  } раніше, ніж { $second }.</b>
several-same-day = <b>{ $first } і { $second } — з того самого дня.</b>
several-unsettled = <b>{ $first } чи { $second }: хто був раніше, з наших даних не випливає.</b>
several-unknown = • Даних немає: { $countries }
within-some = <b>Приєдналося держав{ $scope }: { $count }.</b>
within-range = <b>Приєдналося держав{ $scope }: від { $least } до { $most }.</b>
within-none = <b>За нашими даними, ніхто не приєднався{ $scope }.</b>
within-group-some = <b>{ $count ->
    [one] Приєдналася { $count }
    [few] Приєдналися { $count }
   *[other] Приєдналося { $count }
  } з { $size }{ $scope }.</b>
within-group-range = <b>Приєдналося від { $least } до { $most } з { $size }{ $scope }.</b>
within-group-none = <b>За нашими даними, жодна з { $size } не приєдналася{ $scope }.</b>
within-total = Усього станом на { $day } приєдналося: { $total }.
placed-first = <b>{ $country-gender ->
    [f] Першою була
    [m] Першим був
    [n] Першим було
   *[p] Першими були
  } { $country }.</b>
placed-first-several = <b>Першими { $count ->
    [one] була { $count } держава
    [few] були { $count } держави
   *[many] були { $count } держав
  }; черговість того дня невідома.</b>
placed-last = <b>За нашими даними, { $country-gender ->
    [f] останньою приєдналася
    [m] останнім приєднався
    [n] останнім приєдналося
   *[p] останніми приєдналися
  } { $country }.</b>
placed-last-several = <b>Хто був останнім, з наших даних не випливає; можливих держав { $count }:</b>
placed-number = <b>Номер { $place } за порядком приєднання: { $country }.</b>
placed-number-several = <b>Хто приєднався під номером { $place }, з наших даних не випливає; можливих держав { $count }:</b>
placed-none = <b>Номера { $place } немає: { $count ->
    [one] приєдналася { $count } держава
    [few] приєдналися { $count } держави
   *[many] приєдналося { $count } держав
  }.</b>

## /talks

talks-total = <b>{ $count ->
    [one] { $count } партнер
    [few] { $count } партнери
   *[many] { $count } партнерів
  } і стан переговорів.</b>
talks-at-announced = • Переговори оголошено ({ $count }): { $countries }
talks-at-agreed = • Домовилися почати ({ $count }): { $countries }
talks-at-started = • Переговори розпочато ({ $count }): { $countries }
talks-at-round = • Відбулися раунди ({ $count }): { $countries }
talks-at-text-agreed = • Текст погоджено ({ $count }): { $countries }
talks-at-signed = • Підписано ({ $count }): { $countries }
talks-at-ratified = • Ратифіковано ({ $count }): { $countries }
talks-at-in-force = • Набула чинності ({ $count }): { $countries }
talks-other-tracks = • Поза угодами в межах декларації: { $countries }
talks-next = Переговори з одним партнером крок за кроком: /talks Швеція
talks-with-signed = <b>Україна та { $country } підписали безпекову угоду.</b>
talks-with-open = <b>Україна та { $country } вели переговори; підписаної угоди в наших даних немає.</b>
talks-with-announced = <b>Україна та { $country } оголосили про переговори; про їхній початок даних немає.</b>
talks-with-other = <b>{ $country }: кроки поза угодами в межах декларації.</b>
talks-none = <b>Україна — { $country }: про безпекові переговори в наших даних нічого немає.</b>
talks-none-next = Відомі нам партнери: /talks
started-first = <b>Переговори першими почали Україна та { $countries }.</b>
started-last = <b>За нашими даними, переговори останніми почали Україна та { $countries }.</b>
started-number = <b>Номер { $place } за порядком початку переговорів{ $many ->
    [many] {" "}— хтось із них: { $countries }
   *[one] {":"} { $countries }
  }.</b>
started-none = <b>Номера { $place } немає: переговори { $count ->
    [one] почав { $count } партнер
    [few] почали { $count } партнери
   *[many] почали { $count } партнерів
  }.</b>
step = { $when-label }: { $what }.
step-announced = оголошено про переговори
step-agreed = домовлено почати переговори
step-started = переговори розпочато
step-round = раунд переговорів
step-round-numbered = { $number }-й раунд переговорів
step-text-agreed = текст погоджено
step-signed = угоду підписано
step-document = документ підписано
step-unconfirmed = непідтверджене повідомлення про підписання
step-suspended = переговори призупинено
step-ratified = угоду ратифіковано
step-in-force = угода набула чинності
step-on-track = { $what } ({ $track })
framework-declaration = угоди в межах декларації
framework-hundred-year = сторічне партнерство
framework-compact = Ukraine Compact
framework-us-guarantees = гарантії США 2025–2026 років
framework-coalition = Коаліція охочих
framework-gulf = оборонна співпраця з країнами Перської затоки
framework-partnership = стратегічне партнерство

## /agreements

agreements-total = <b>Угоди в межах декларації { $states ->
    [one] підписала { $states } держава
    [few] підписали { $states } держави
   *[many] підписали { $states } держав
  } і ЄС.</b>
agreements-official = Офіційно рахують { $total } — разом із ЄС.
agreements-row = { $number }. { $partner } — { $day }
agreements-row-later = • { $title } — { $when-label }
agreements-row-unconfirmed = • Не підтверджено: { $title }
agreements-none = <b>Україна — { $country }: про угоду в наших даних нічого немає.</b>
agreements-none-next = Підписані угоди: /agreements
agreements-of-several = <b>Угоди в межах декларації { $count ->
    [0] не підписав ніхто
    [one] підписав { $count }
   *[other] підписали { $count }
  } з { $total }.</b>
agreements-no-number = <b>Номера { $place } немає: угод у межах декларації { $total }.</b>
agreement-signed = <b>Україна та { $country } підписали безпекову угоду { $when }.</b>
agreement-unconfirmed = <b>Україна — { $country }: про угоду повідомлялося, але це не підтверджено.</b>
agreement-place = Місце: { $place }
agreement-title = «{ $title }»
agreement-number = Номер { $number } серед угод у межах декларації.
agreement-track = Поза цими угодами: { $track }.
agreement-people = Підписали { $people }.
agreement-term = Строк дії: { $term }.
agreement-nature = { $nature }.

## /support

support-areas = <b>{ $count ->
    [one] { $count } напрям
    [few] { $count } напрями
   *[many] { $count } напрямів
  } підтримки ЄС, представлені { $when }:</b>
support-area = <b>{ $name }</b>
support-unknown = <b>Серед дев’яти напрямів підтримки ЄС немає «{ $text }».</b>

## /country

card-talk = Останній крок: { $what }, { $when-label }.
card-agreement = Угода: { $when-label }, «{ $title }».
card-unconfirmed = Не підтверджено: «{ $title }».
card-no-day = Точний день приєднання невідомий.
card-no-talks = Даних про безпекові переговори чи угоду немає.
card-no-agreement = Даних про підписану угоду немає.

## /missing

body-eu = ЄС
body-nato = НАТО
body-g7 = G7
missing-some = <b>Станом на { $day } з { $members } членів { $body } не { $count ->
    [one] приєднався { $count }
   *[other] приєдналися { $count }
  }:</b>
missing-none = <b>Станом на { $day } серед учасників декларації всі { $members } { $members ->
    [one] член
    [few] члени
   *[many] членів
  } { $body }.</b>
missing-all = <b>Станом на { $day } жоден із { $members } членів { $body } не приєднався.</b>
missing-unknown = «{ $text }» — це не ЄС, не НАТО, не G7 і не дата. Наприклад: /missing НАТО 18.08.2023
missing-open = Під питанням: { $country } { $country-gender ->
    [f] приєдналася
    [m] приєднався
    [n] приєдналося
   *[p] приєдналися
  } { $when }.
missing-deal = Однак { $country } { $country-gender ->
    [f] підписала
    [m] підписав
    [n] підписало
   *[p] підписали
  } угоду { $when }.

## /terms

term = <b>{ $name }.</b> { $text }
terms-unknown = Слова «{ $text }» у словничку немає. Увесь словничок: /terms

## /diff

range = від { $least } до { $most }
diff-total = <b>Від { $first } до { $last }: { $count ->
    [one] { $count } подія
    [few] { $count } події
   *[many] { $count } подій
  }.</b>
diff-states = Держав, що приєдналися: було { $before }, стало { $after }.
diff-needs-two = Які два дні? Наприклад: /diff 12.07.2023 18.08.2023

## /timeline

timeline-total = <b>{ $count ->
    [one] { $count } подія
    [few] { $count } події
   *[many] { $count } подій
  }{ $scope }</b>
timeline-open = { $count ->
    [1] Одну з них датовано лише приблизно: можливо, вона сталася в інший час.
   *[other] { $count } з них датовано лише приблизно: можливо, вони сталися в інший час.
  }
timeline-none = <b>У наших даних немає подій{ $scope }.</b>
timeline-unreadable = Не можу розпізнати в «{ $text }» ні країни, ні місяця, ні року, ні проміжку днів. Наприклад: /timeline жовтень 2023
scope-country = {" "}щодо { $country-gen }
scope-day = {" "}за { $day }
scope-month = {" "}за { $month }
scope-year = {" "}за { $year } рік
scope-between = {" "}від { $first } до { $last }
scope-since = {" "}з { $day }
scope-until = {" "}до { $day } включно
scope-kind = {" "}({ $kind })
event-founder = { $country } { $country-gender ->
    [f] ухвалила
    [m] ухвалив
    [n] ухвалило
   *[p] ухвалили
  } декларацію разом з іншими державами G7
event-founder-many = декларацію ухвалила G7: { $countries }
event-joined-many = до декларації приєдналися { $countries }
event-co-issuer = { $country } разом із G7 { $country-gender ->
    [f] оприлюднила
    [m] оприлюднив
    [n] оприлюднило
   *[p] оприлюднили
  } декларацію
event-joined = { $country } { $country-gender ->
    [f] приєдналася
    [m] приєднався
    [n] приєдналося
   *[p] приєдналися
  } до декларації
event-willing = { $country } { $country-gender ->
    [f] заявила
    [m] заявив
    [n] заявило
   *[p] заявили
  } про готовність приєднатися
event-step = { $country } — { $what }
event-document = підписано документ «{ $title }»

## /who

who-is = <b>{ $name } — { $office }.</b>
who-everybody = <b>У наших даних { $count ->
    [one] названо { $count } людину
    [few] названо { $count } людини
   *[many] названо { $count } людей
  }.</b>
who-row = • { $name } — { $office }
who-unknown = <b>Нікого на ім’я «{ $text }» у наших даних немає.</b>
who-which = <b>«{ $text }» — це може бути:</b>
who-unknown-next = Спробуйте прізвище або /who, щоб побачити всіх.

## /sources

sources-total = <b>Наші дані спираються на { $count ->
    [one] { $count } джерело
    [few] { $count } джерела
   *[many] { $count } джерел
  }.</b>
sources-of = <b>{ $count ->
    [one] { $count } джерело
    [few] { $count } джерела
   *[many] { $count } джерел
  } про { $country-acc }.</b>
sources-none = <b>У наших даних немає нічого про { $country-acc }, тож і джерел немає.</b>
sources-next = Джерела про одну країну: /sources Греція

## /start і /help

start-what = <b>Відповідаю на запитання про гарантії безпеки для України.</b>
start-how = Хто й коли приєднався до декларації G7 від 12 липня 2023 року, хто веде переговори, хто підписав угоду, що підтримує ЄС. Напишіть країну, день або запитання.
start-honest = Кожна відповідь називає джерела. Чого немає в даних, того не знаю.
help =
    <b>Запитайте або просто напишіть країну чи день:</b>
    /joined Греція — коли приєдналася країна
    /count 18 серпня 2023 — скільки було на той день
    /signatories — усі за датою чи позицією
    /country Болгарія — усе про країну
    /talks Швеція — переговори крок за кроком
    /agreements — хто, коли й де підписав угоду
    /support розмінування — дев’ять напрямів ЄС
    /timeline жовтень 2023 — що й коли сталося
    /diff 12.07.2023 18.08.2023 — що змінилося
    /missing ЄС — хто не приєднався
    /declaration — що це за документ
    /terms — що означають слова
    /who Кулеба — люди в наших даних
    /sources Греція — на чому це тримається
    /changes — що змінилося в даних
    /subscribe Греція — дізнаватися про нове
    /settings — коли і як сповіщати
    /privacy — що зберігається і як це видалити
    /language — українська чи англійська

## /subscribe, /unsubscribe, /subscriptions

subscribed = <b>Сповіщення для цього чату:</b>
subscribed-nothing = <b>Цей чат не отримує сповіщень.</b>
subscribed-nothing-next = Підписатися: /subscribe усе, /subscribe Греція або /subscribe угоди
subscribed-still = Про це й далі повідомлятиме підписка «{ $wishes }». /unsubscribe скасує все; тоді підпишіться на потрібне.
subscribed-present = Останнє в наших даних:
subscribed-no-record = { $wish } — поки що нічого
subscribe-unknown = На що підписати? На країну, вид подій чи на все. Наприклад: /subscribe Греція
unsubscribe-unknown = Від чого відписати? Від країни, виду подій чи від усього. Наприклад: /unsubscribe Греція
wish-countries = { $countries }: { $kind }
wish-more = ще { $count }
kind-all = усі події
kind-joined = приєднання
kind-talks = переговори
kind-agreements = угоди
kind-support = підтримка ЄС
kind-other = інші події
pace-now = Одразу.
pace-daily = Раз на день, о 9:00.
pace-weekly = Раз на тиждень, у понеділок о 9:00.

## /settings

settings = <b>Як надходять сповіщення в цей чат:</b>
settings-zone = Часовий пояс: { $zone }
settings-quiet = Тиша з { $from }:00 до { $to }:00
settings-no-quiet = Без тихих годин
settings-silent = Без звуку
settings-loud = Зі звуком
settings-how = Змінити: /settings щодня · щотижня · одразу · без звуку · зі звуком · тиша 22-8 · без тиші · пояс Europe/Berlin; мову: /language
settings-unknown = Не знаю налаштування «{ $text }».

## /changes

changes-total = <b>Змін у даних після першого завантаження: { $count }.</b>
changes-none = <b>Після першого завантаження дані не змінювалися.</b>
change-new = { $day }: додано — { $line }
change-amended = { $day }: змінено — { $old } → { $line }
change-evidence = { $day }: уточнено докази — { $line }
change-withdrawn = { $day }: відкликано — { $old }
record-not-joined = { $country } до декларації не { $country-gender ->
    [f] приєдналася
    [m] приєднався
    [n] приєдналося
   *[p] приєдналися
  }
record-member = { $country } { $country-gender ->
    [f] набула
    [m] набув
    [n] набуло
   *[p] набули
  } членства в { $body }
record-tally = повідомлене число: { $total } — { $by }
record-person = { $name }: { $office }
record-term = стаття «{ $name }» у словничку
record-area = напрям підтримки ЄС: { $name }

## /privacy і /delete_me

privacy = <b>Що зберігається про цей чат</b>
privacy-what = Щоб доставляти те, на що ви підписалися: ідентифікатор чату, його вид, мова й налаштування, підписки, перелік надісланих сповіщень, а для групи ще й те, хто її підписав. Ні імен, ні текстів, ні запитань.
privacy-nothing = Зараз: нічого.
privacy-language = Зараз: обрана вами мова, «{ $language }».
privacy-kept = Зараз: мова «{ $language }»; часовий пояс { $zone }; підписки: { $wishes }; надіслано сповіщень: { $sent }. Налаштування: /settings
privacy-delete = /delete_me видаляє все це одразу.
deleted = <b>Усе про цей чат видалено.</b>

## Сповіщення

notice-new = <b>Нове:</b> { $line }
notice-several = <b>{ $count ->
    [one] { $count } нова подія
    [few] { $count } нові події
   *[many] { $count } нових подій
  }</b>
notice-line = { $text } ({ $source })
notice-dated = { $when-label }: { $text }
notice-correction = <b>Виправлення</b>
notice-withdrawn = <b>Виправлення: відкликано</b>
notice-restored = <b>Виправлення: відкликане все ж правильне</b>
notice-was = Ми писали: { $line }
notice-now = Правильно: { $line }
notice-reason = Причина: { $reason }
notice-repeat = (повторно: не знаємо, чи ви це отримали)
notice-footer = <i>№ { $numbers } · /subscriptions</i>

## Непорозуміння

slip-no-chat = /{ $command } діє в Telegram, де є кого сповіщати.
slip-no-country = Яка країна вас цікавить? Наприклад: /{ $command } Греція
slip-unknown-country = Не знаю країни «{ $text }». Наприклад: /{ $command } Греція
slip-did-you-mean = Не знаю країни «{ $text }». Можливо, { $countries }?
slip-which-country = «{ $text }» може означати кілька країн. Яку саме?
slip-group = «{ $text }» — це група країн. Яка саме?
slip-unreadable-day = Не можу розпізнати дату «{ $text }». Наприклад: /{ $command } 18.08.2023
slip-impossible-day = Дати «{ $text }» не існує.
slip-which-day = «{ $text }» можна прочитати двояко. Який це день?
slip-not-a-day = «{ $text }» — це не один день. Який саме вас цікавить?
slip-past-horizon = <b>Про { $day } наші дані нічого не скажуть: вони закінчуються { $horizon }.</b>
slip-unknown-command = Не знаю команди /{ $command }. Що можна запитати: /help
slip-unsure = Не зовсім зрозуміло, про що запитання. Поставте одне запитання або спробуйте сказати інакше.
slip-not-understood = На це відповісти не можу. Знаю, хто й коли приєднався до декларації G7; знаю про переговори, угоди та підтримку ЄС.

## Як прочитано запитання

read-country = «{ $text }» прочитано як { $country }.
read-day = «{ $text }» прочитано як { $day }.
read-month = «{ $text }» прочитано як { $month }.
read-year = Рік не вказано: тут ідеться про { $year }.

## Кнопки

button-country = Усе про країну
button-signatories = Усі учасники
button-by-date = За датою
button-by-stance = За позицією
button-talks = Усі переговори
button-agreements = Усі угоди
button-support = Усі напрями
button-timeline = Усі події
button-until = До { $day }
button-terms = Слова
button-joined = Приєднання
button-steps = Переговори
button-agreement = Угода
button-events = Події
button-unsubscribe = Відписатися
button-subscribe-all = Сповіщати про все
button-settings = Як і коли
button-daily = Щодня
button-weekly = Щотижня
button-now = Одразу
button-delete = Видалити
button-missing-eu = ЄС
button-missing-nato = НАТО
button-missing-g7 = G7
example-joined = Хто й коли приєднався?
example-joined-of = Чи { $country-gender ->
    [f] приєдналася
    [m] приєднався
    [n] приєдналося
   *[p] приєдналися
  } { $country }?
example-count = Скільки приєдналося?
example-signatories = Хто приєднався?
example-missing = Хто не приєднався?
example-talks = Хто веде переговори?
example-talks-of = Переговори: { $country }?
example-country = Що відомо про ці країни?
example-country-of = Що відомо: { $country }?
example-agreements = Хто підписав угоду?
example-agreements-of = Угода: { $country }?
example-support = Що підтримує ЄС?
example-timeline = Що й коли сталося?
example-timeline-of = Події: { $country }?
example-diff = Що змінилося між двома днями?
example-declaration = Що це за декларація?
example-terms = Що означають ці слова?
example-who = Хто є хто?
example-sources = Звідки ці дані?
example-sources-of = Джерела: { $country }?
example-changes = Що виправлено?
example-subscribe = Повідомляти про нове?
example-subscribe-of = Повідомляти про нове: { $country }?
example-unsubscribe = Більше не повідомляти?
example-unsubscribe-of = Більше не повідомляти: { $country }?
example-subscriptions = На що оформлено підписку?
example-settings = Як і коли сповіщати?
example-privacy = Що про мене зберігається?
example-help = Що можна запитати?

## Сам бот

bot-description = Хто, коли й на якій підставі приєднався до декларації G7 про підтримку України; переговори, угоди, підтримка ЄС. Кожна відповідь називає джерела.
bot-short-description = Відповіді з джерелами про гарантії безпеки для України.
description-start = що це за бот
description-help = що можна запитати
description-joined = коли приєдналася країна
description-count = скільки приєдналося на певний день
description-signatories = усі, хто підписав чи приєднався
description-talks = переговори з кожним партнером
description-support = дев’ять напрямів підтримки ЄС
description-timeline = що й коли сталося
description-declaration = що це за декларація
description-who = люди в наших даних
description-country = усе про одну країну
description-agreements = підписані угоди
description-missing = члени ЄС, НАТО чи G7, які не приєдналися
description-terms = гарантія, зобов’язання, декларація…
description-diff = що змінилося між двома днями
description-sources = на чому тримаються дані
description-subscribe = дізнаватися про нове
description-unsubscribe = більше не дізнаватися
description-subscriptions = на що підписано цей чат
description-settings = як і коли сповіщати
description-changes = що змінилося в даних
description-privacy = що зберігається про цей чат
description-delete_me = видалити це
description-language = українська чи англійська
admin-status = <pre>{ $report }</pre>
admin-no-doubt = Сумнівних повідомлень немає.
admin-doubt = <b>Сумнівних повідомлень: { $count }.</b> Чи дійшло № { $letter } до чату { $chat }?
alert-held = № { $letters } затримано: Telegram не може його прочитати. Виправте факт і опублікуйте ще раз.
alert-not-found = Забагато чатів не знайдено. Надсилання зупинено: чи не від іншого бота цей токен?
owner-paused = Більше не можу писати до чату { $chat }, який ви підписали, тож його призупинено. Дайте мені право писати там і підпишіть його знову.
button-arrived = Дійшло
button-again = Надіслати ще раз
error = У нас щось зламалося. Нічого не втрачено, запитайте ще раз. Код: { $reference }
language-now = Тут я розмовляю українською.
language-unknown = Розмовляю українською та англійською: /language uk, /language en
language-admins = Змінити це можуть лише адміністратори групи.
language-en = English
language-uk = Українська
