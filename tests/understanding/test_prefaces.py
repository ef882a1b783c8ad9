"""Prefaces: what is told before a question that stands by itself."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("I live in Lapland. When did Greece join the declaration?", "/joined GR"),
        ("My brother writes about fisheries: when did Greece join the declaration?", "/joined GR"),
        (
            "Good morning, Le Monde here. How many had joined by 18 August 2023?",
            "/count 2023-08-18",
        ),
        ("Preparing for a trip to Copenhagen tomorrow - when did Denmark join?", "/joined DK"),
        ("Why do I remember it being so late, when did Poland join?", "/joined PL"),
        (
            "I keep a diary. On 31 August 2023, which EU countries had not joined the declaration?",
            "/missing eu 2023-08-31",
        ),
        ("I've moved to Tokyo, how do I change my time zone?", "/settings"),
        (
            "A leaflet of Mr Papadopoulos says that Greece joined the declaration. True?",
            "/joined GR",
        ),
        ("The climate is warm. Who joined the declaration?", "/signatories"),
        ("The lesson of my class begins soon. Who joined the declaration?", "/signatories"),
        ("My cousin hates NATO and never votes. Did Malta join the declaration?", "/joined MT"),
        ("A parrot sat where nobody sits. Did Malta join the declaration?", "/joined MT"),
        ("Бабуся варить борщ. Хто підписав декларацію?", "/signatories"),
        ("Did Canada join the declaration? My whole ward is arguing about it.", "/joined CA"),
        (
            "As my old boss liked to say, a dull week. When did Poland join the declaration?",
            "/joined PL",
        ),
        ("We had an argument about this. Can a state still join the declaration?", "/declaration"),
        ("I work at the embassy in Valletta. What do you have about Malta?", "/country MT"),
        ("We're making a poster. What's the number of states that joined?", "/count"),
        (
            "My pupils mix it up with other papers. What does the Joint Declaration say?",
            "/declaration",
        ),
        ("Something I quoted last year was wrong. Have there been any corrections?", "/changes"),
        ("I saw the name Mitsotakis in an article. Who is this?", "/who mitsotakis"),
        ("I know the first two already. Which was the third agreement signed?", "/agreements 3"),
        ("Forgive me, I am tired. What does the word partnership mean?", "/terms partnership"),
        ("Телефон дзеленчить, а мені вставати. Де виставити тихі години?", "/settings"),
        ("Як редактор питаю: де побачити виправлення?", "/changes"),
        ("I promised a handout. Could you list the security agreements?", "/agreements"),
        ("Who is Tobias Billström? I can't even spell it without looking.", "/who billstrom"),
        ("My Swedish friends talked about him. Who is Tobias Billström?", "/who billstrom"),
        ("Викладаю історію й люблю точність, скільки держав приєдналося?", "/count"),
        ("Обожнюю точність) хто приєднався до декларації?", "/signatories"),
        ("Коли приєдналася Греція? Питаю, бо сам не знайшов.", "/joined GR"),
        ("Маю тітку в Кишиневі. Що ви знаєте про Молдову?", "/country MD"),
        ("Не подумайте, що не довіряю: на які джерела ви спираєтеся?", "/sources"),
        ("My son asked me over dinner: who is Dmytro Kuleba?", "/who kuleba"),
        ("Goddag from Oslo! How are the talks with Norway going?", "/talks NO"),
        ("I love Greece. Has it joined the declaration?", "/joined GR"),
        ("Preparing captions and want the right title: who is Macron?", "/who macron"),
        ("My editor asks whether Ireland has started talks. Have they?", "/talks IE"),
        ("Who joined the declaration? It's for an annex.", "/signatories"),
        ("Show me who joined the declaration. I'm writing a textbook.", "/signatories"),
        ("Не хочу вірити на слово. Звідки ви берете дані?", "/sources"),
        (
            "We drove through Suceava and I began to wonder how the talks with Romania are going",
            "/talks RO",
        ),
        (
            "I drive there weekly, so I got curious if the Swiss joined the declaration",
            "/joined CH",
        ),
        (
            "I am waiting for the ferry, so tell me which Nordic countries joined.",
            "/signatories nordics",
        ),
        ("I'm filling in a form for my class, who has not joined the declaration?", "/missing eu"),
        (
            "I'm redrawing a wall chart, what changed between 1 and 31 May 2024?",
            "/diff 2024-05-01 2024-05-31",
        ),
        ("Lost my way in the papers, when did Ireland join the declaration?", "/joined IE"),
        (
            "17 August 2023 was my birthday. Which countries joined that day?",
            "/signatories 2023-08-17",
        ),
        ("Липень 2023-го я провів у шпиталі. Хто приєднався того місяця?", "/signatories 2023-07"),
        ("Народила у травні. Які угоди підписали в травні 2024?", "/timeline agreements 2024-05"),
        ("Чоловік працює у Вроцлаві, вирішила поцікавитись, що у вас є про Польщу.", "/country PL"),
        ("Редакторка стоїть над душею, прошу список країн декларації", "/signatories"),
        ("Живу в Брно третій рік, а от цікаво, Португалія долучилась до декларації?", "/joined PT"),
        ("П'ю каву і думаю, яка безпекова угода підписана останньою?", "/agreements last"),
        ("Our daughter is studying in Reykjavik. What do you have on Iceland?", "/country IS"),
        (
            "I stopped reading when the baby came. Who joined the declaration last?",
            "/signatories last",
        ),
        ("Якщо хтось приєднається, черкніть мені", "/subscribe joined"),
        (
            "My wife is from Porto and she doesn't believe me, did Portugal sign the declaration?",
            "/joined PT",
        ),
        ("I need it for Monday, so how many had joined by 18 August 2023?", "/count 2023-08-18"),
        ("Retired now with plenty of time, so sign me up for all notifications.", "/subscribe all"),
        ("Привіт, онук мені тебе встановив. Хто приєднався до декларації?", "/signatories"),
        ("Живемо недалеко від АЕС, тож скажіть, що ЄС пропонував про ядерну безпеку", "/support 8"),
        ("Прізвище Кулеба трапилось у новинах, хто це", "/who kuleba"),
        ("I keep seeing the name Charles Fries in the papers, who's he?", "/who fries"),
        ("Діти спитали, а я й не знав: яка країна приєдналася найпершою?", "/signatories first"),
        ("Quiz on Friday! Which was the tenth country to join?", "/signatories 10"),
        ("Якщо з'явиться нова країна в декларації — повідомте", "/subscribe joined"),
        ("Чехія. Коли вона приєдналася?", "/joined CZ"),
        ("I live in Brno now since 2022. Did Czechia join the declaration?", "/joined CZ"),
        (
            "There was a row at the pub, which of the Visegrad four joined the declaration?",
            "/signatories visegrad",
        ),
        ("Онук показав, як сюди писати, скиньте мені все про Ісландію", "/country IS"),
        ("Я живу в Одесі, коли Греція приєдналася до декларації?", "/joined GR"),
        ("У листівці Бджоленка пишуть, що Греція приєдналася до декларації.", "/joined GR"),
        ("Вибачте старого, не юрист. Що тут мається на увазі під «угодою»?", "/terms agreement"),
        ("Moving to Oslo next month, tell me all your record has on Denmark.", "/country DK"),
        (
            "My pupils would like to know on what date Kosovo acceded to the declaration.",
            "/joined XK",
        ),
        ("Скрізь цей Більстрьом. Хто це?", "/who billstrom"),
        ("just installed this because a friend told me to. what can you do?", "/help"),
        ("Too much buzzing behind the bar, unsubscribe me from everything", "/unsubscribe"),
        ("Preparing a note for our man in Reykjavik: what do you have on Iceland?", "/country IS"),
        (
            "My wife is from Riga, which is why I ask whether Latvia joined the declaration.",
            "/joined LV",
        ),
        (
            "I grew up in Tartu before we moved to Chile. Did all three Baltic countries join?",
            "/signatories baltics",
        ),
        (
            "I thought it was Denmark, but which country was the first to join?",
            "/signatories first",
        ),
        ("The newspaper mentioned a Ukraine Compact. What is that?", "/terms compact"),
        ("I keep seeing De Croo in the photos, who is the man?", "/who de-croo"),
        ("Зустріла в новинах прізвище Більстрем. Що за один?", "/who billstrom"),
        ("Кажуть, Люксембург на мапі не видно. Покажіть усю картку цієї країни", "/country LU"),
        ("I love Cyprus. Has this country joined the declaration?", "/joined CY"),
        ("Прочитала про Бенілюкс: хто з них долучився до декларації?", "/signatories benelux"),
        ("Збираюсь на стажування в Утрехт, що у вас є про Нідерланди?", "/country NL"),
        ("Завтра іспит((( Що таке Вільнюська декларація?", "/declaration"),
        ("hi from Perth, has Australia joined the declaration?", "/joined AU"),
        ("Night desk here, filing soon. What day did Skopje join?", "/joined MK"),
        ("Why do I remember Poland being late? When did they join?", "/joined PL"),
        ("Someone on the radio said over 30 countries have joined. Is it true?", "/count"),
        ("I can't print it like this, so please give me the proof for Estonia", "/sources EE"),
        ("Battery at 3 percent. When did Greece join?", "/joined GR"),
        ("Long day. When did Greece join?", "/joined GR"),
        ("Ankara hosted many a summit, so did Turkey accede to the declaration?", "/joined TR"),
        (
            "Kishida and Zelenskyy signed something. The Japanese agreement, what's the date?",
            "/agreements JP",
        ),
        ("August 2023 seemed busy, how many joined that month?", "/count 2023-08"),
    ],
)
def test_what_is_told_before_a_question_that_stands_by_itself_says_nothing(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    "question",
    [
        "I write about NATO: when did Finland join the declaration?",
        "Did Mr Papadopoulos say that Greece joined the declaration?",
        "I know Greece. When did the talks start on Mars?",
        "Compose a haiku. When did Greece join the declaration?",
        "Tell me a joke. When did Greece join the declaration?",
        "Намалюй кота, який спить. Коли Греція приєдналася до декларації?",
        "Who joined the declaration? I mean the other one.",
        "The climate changed in May 2024. Who joined from that month on?",
        "I bought a phone with a two-year one. What does guarantee mean there?",
        "My tax declaration is late. Who signed the declaration?",
        "I want to know what the pound costs. Also when did Britain sign its agreement?",
        "The one on the Arctic, I mean. What does the declaration say?",
        "I was born in Lagos and I miss it. What happened there in 2024?",
        "Я за Кіпр питаю, за північну його частину. Він приєднався до декларації?",
        "Заступаю на зміну, розбудіть мене. Хто останній долучився до декларації?",
        "I saw the name of Kuleba's wife. Who is she?",
        "Порівняй, будь ласка, хто більше грошей дав: Норвегія чи Нідерланди?",
        "Yesterday I read about Macron's mother. Is she in the record?",
        "Мені лише ті, де є король. Хто підписав декларацію?",
        "My landlord finally sent the papers over. When was the agreement signed?",
        "Розкажи мені анекдот. Коли Греція приєдналася до декларації?",
        "I want the population of Greece. When did Greece join the declaration?",
        "Greece uses the euro. When did it join?",
        "Я вчителька з Полтави. Хто дружина Макрона?",
        "Каталонія хоче бути серед підписантів, її вже записали?",
        "I follow the cricket council closely. When did Ireland join?",
        "I've been reading about the Warsaw Pact. When did Albania join?",
        "Did Romania join? I'm thinking of 2007.",
        "What does compact mean? It's for a camera I'm buying.",
        "For the talks in Istanbul, who negotiates?",
        "Що сталося 17 серпня? Мій день народження, 1986 року.",
        "Косово приєдналося чи ні? Дивлюся відбір УЄФА.",
        "Що виправлено останнім часом? Я про податковий кодекс.",
        "The Danube fascinates me. Where are its sources?",
        "My cousin works for the foreign ministry in Rome. Was he at the talks?",
        "Цікавить Міжнародний кримінальний суд. Чи приєдналася Україна?",
        "Чи відкрита декларація? Бо пишу з кав'ярні «Декларація», стою під дверима.",
        "Замов мені піцу. Що ти вмієш?",
        "Я вчителька з Полтави. Наскільки гучно аплодували, коли оголосили декларацію?",
        "When was the agreement signed? I'm thinking of the Paris climate accord.",
        "Цікавлюся санкційними списками. Чи приєдналася Чорногорія?",
        "Акції Saab злетіли, коли Швеція долучилася до декларації?",
        "Мені б дізнатися, хто не приєднався. Ідеться про дев'ятнадцятий пакет.",
        "What happened in May 2024? In Gaza, for my podcast.",
        "Which sources do you use? For your football tables, I mean.",
        "Where was the Italian agreement signed? My question is the migrant deal.",
        "Хто такий Жовква? Мені про його дітей треба.",
        "З яким рахунком зіграли Україна — Ісландія",
        "The eurozone is growing. When did Bulgaria join?",
        "Шенген розширюється. Коли приєдналася Болгарія?",
        "Is Greece rich? When did Greece join the declaration?",
        "I want to know what he earns as well. Who is Kuleba?",
        "The one on cluster bombs, from Dublin. Which EU members have not joined?",
        "The double taxation one is what I need. When was the Dutch agreement signed?",
        "For the sake of my thesis on Versailles: who were the signatories?",
        "I collect autographs; the Sunak I mean plays football. Who is Sunak?",
        "I'd like to sign a petition for Ukraine, can you send me the link?",
        "Ти віриш у те, що написано в декларації?",
        "Please help, Ukraine needs weapons",
        "my laptop got hacked, can you help with the cyber stuff",
        "I was told there was a second round with Prague. What's on file about those talks",
        "I took out a mortgage. What is a commitment?",
        "Купила телефон, а він зламався. Що таке гарантія?",
        "The space agency has 22 members. When did Norway join?",
        "We follow the Six Nations rugby. When did Italy join?",
        "I subscribed to The Economist. How do I unsubscribe from it?",
        "Є ще такий реєстр збитків. Коли туди приєдналася Греція?",
        "Не можу приєднатися до наради в Teams, пише про помилку",
        "The EU supports demining. Is the forest behind my house in Izium safe yet?",
        "My daughter's school has a student declaration. How many have signed so far?",
        "We talked about AUKUS at dinner. Is Japan a signatory?",
        "We discussed the Bologna process at uni. When was the declaration signed by Albania?",
        "The Paris climate deal came up in class today. Has Canada signed it?",
        "My Netflix is too expensive. How do I unsubscribe?",
        "My gym keeps writing to me. What have I subscribed to there?",
        "The customs form has a box at the bottom. Who signs the declaration?",
        "I've two broadband offers here. What's the difference between the agreements?",
        "I am a stamp collector in a society. What happened there in October 2023?",
        "I've just seen a documentary on the Bretton Woods conference. Which countries took part?",
        "I must send a parcel to my aunt abroad. Where do I find the declaration?",
        "Вийшла нова версія вайбера. Що там виправили останнім часом?",
        "Тут про футбол. На скільки років Іспанія підписала угоду?",
        "CERN is on our school trip. When did Bulgaria join?",
        "My phone moved to another network. What changed between June and July?",
        "Орендую гараж у кооперативі. Хто там першим підписав угоду?",
        "Мультиварку нарешті привезли. Як нею користуватися?",
        "Дзвонили з Київстару про новий тариф. Як на нього підписатися?",
        "Зареєструвалась на ОЛХ. Які дані вони про мене зберігають?",
        "Замовила курс із йоги на пів року. Як призупинити підписку?",
        "Смартфон перестав заряджатися за рік після покупки. Чи ще є гарантія?",
    ],
)
def test_what_is_told_before_a_question_and_limits_it_makes_it_abstain(
    known: Lexicon, question: str
) -> None:
    assert understood(question, known) == NOTHING


def test_what_is_named_before_a_colon_is_not_passed_over(known: Lexicon) -> None:
    asked = "Japan's accord with Ukraine: what date, and was it Kishida who signed?"
    assert understood(asked, known) == "/agreements JP"


def test_a_state_told_to_be_in_no_body_is_still_asked_about(known: Lexicon) -> None:
    asked = "Norway isn't in the EU, did it nevertheless join the declaration?"
    assert understood(asked, known) == "/joined NO"
    asked = "норвегія не в ЄС, але до декларації ж доєдналась, правильно?"
    assert understood(asked, known) == "/joined NO"
    assert understood("Which countries not in the EU joined?", known) == NOTHING


def test_who_is_here_says_nothing(known: Lexicon) -> None:
    asked = "Hi, wire desk here, when did Greece join the declaration?"
    assert understood(asked, known) == "/joined GR"


def test_a_heading_that_asks_for_a_number_is_not_passed_over(known: Lexicon) -> None:
    asked = "Need a number for my headline: states that have joined the declaration so far"
    assert understood(asked, known) == "/count"


def test_before_a_question_a_moment_alone_says_nothing(known: Lexicon) -> None:
    asked = "What does the word guarantee mean here?"
    assert understood(f"thanks, that helped. now {asked}", known) == "/terms guarantee"
