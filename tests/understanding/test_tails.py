"""Tails: what is told after a question that stands by itself."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("How many states joined in 2024, I lost track when we moved house", "/count 2024"),
        ("Tell me everything you have on Estonia, I'm late with my lecture", "/country EE"),
        ("Which EU states have not joined? The boss wants it on one slide.", "/missing eu"),
        (
            "How do I mute you at night? My mother will be using this phone as well.",
            "/settings",
        ),
        ("Who joined the declaration? It's my birthday and I am in a good mood.", "/signatories"),
        ("What are the EU's support areas? I had the list on a note and lost it", "/support"),
        (
            "What changed between 1 and 31 August 2023? I was ill then.",
            "/diff 2023-08-01 2023-08-31",
        ),
        (
            "Скільки країн було в декларації на 18 серпня 2023, бо на цю дату просить мій шеф",
            "/count 2023-08-18",
        ),
        ("Коли долучилася Болгарія, бо ми тут у Варні вже давно живемо.", "/joined BG"),
        ("How many joined by 18 August 2023? My numbers don't match.", "/count 2023-08-18"),
        (
            "Who was the tenth state to join the declaration? My quiz club argues.",
            "/signatories 10",
        ),
        (
            "Що сталося 5 грудня 2023 року? Була тоді в декреті, все пропустила.",
            "/timeline 2023-12-05",
        ),
        ("Естонці! Коли вони приєдналися", "/joined EE"),
        ("Has Malta joined yet? Going there on holiday and got curious.", "/joined MT"),
        (
            "How many of the Nordics joined? Had an argument about it at lunch",
            "/signatories nordics",
        ),
        ("Everything you've got on Montenegro, we're moving there", "/country ME"),
        ("Thanks a lot, that saved me a whole evening of googling", "/help"),
        (
            "Хто встиг приєднатися до 17 серпня 2023 включно? Шеф чекає довідку.",
            "/signatories until 2023-08-17",
        ),
        ("На який строк укладено угоду з Німеччиною? Начальник просив до обіду.", "/agreements DE"),
        ("Хто приєднався до декларації? Я тоді був на навчаннях.", "/signatories"),
        (
            "Що відбулося 12 січня 2024? Веду щоденник, хочу заповнити пропуски.",
            "/timeline 2024-01-12",
        ),
        ("Відпишіть мене від усього, голова пухне", "/unsubscribe"),
        ("сусід каже, що хорвати долучились до декларації, бреше?", "/joined HR"),
        (
            "Хто приєднався вже після Греції, вибачте за дрібну прискіпливість.",
            "/signatories after GR",
        ),
        ("відпишіть мене від усього, телефон не замовкає", "/unsubscribe"),
        ("я кажу, що Косово під декларацією підписалось. Хто правий?", "/joined XK"),
        ("Дайте повний список підписантів, вставлю в статтю", "/signatories"),
        ("is hungary in the g7 declaration or did i misread that", "/joined HU"),
        ("remind me who Billström is, his name came up at a seminar", "/who billstrom"),
        ("wen did montenegro join the declaration, sorry my english", "/joined ME"),
        ("How many countries are on the declaration right now? On deadline, FT", "/count"),
        ("link to the source for Bulgaria please, osint hobbyist double checking", "/sources BG"),
        ("who is charles fries, he was in a caption in my newspaper", "/who fries"),
        ("Who are you? Somebody dropped the source of this in our chat", "/start"),
        ("My editor says Greece never signed the declaration. Is he wrong?", "/joined GR"),
        ("Give me everything about Spain for our podcast", "/country ES"),
        ("unsubscribe me from everything, too many beeps", "/unsubscribe"),
        ("Stop the notifications about talks, I'm off and want some peace", "/unsubscribe talks"),
        (
            "Which EU countries are still outside? The printer wants it in ten minutes",
            "/missing eu",
        ),
        ("Did Slovenia join? The papers give a range of days.", "/joined SI"),
        ("Who was the tenth state to join the declaration? It sounds obvious.", "/signatories 10"),
    ],
)
def test_what_is_told_after_a_question_that_stands_by_itself_says_nothing(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    "question",
    [
        "Did Malta stay out, because it is neutral?",
        "Чи приєдналася Мальта, бо її попросили?",
        "Did Spain join the declaration? Only Catalonia matters to me.",
        "Who is Kuleba? I'd like to know how many children he has too.",
        "Did Iceland join? Also book me a flight to Reykjavik.",
        "Who joined the declaration? Scrap that, I wanted the lottery numbers.",
        "Is Montenegro a signatory? The paper I have in mind is the Istanbul Convention.",
        "Who signed the agreement with Italy? It's the interpreters I'm after.",
        "Австрія приєдналась чи ні, бо в нас тут суперечка за єврозону",
        "Хто приєднався до декларації? З тих, що мають вихід до моря.",
        "How long is the agreement with France for? The fishing one, that is.",
        "Which areas does the EU support? I have farming subsidies in mind.",
        "Угода з Великою Британією на скільки років? Про вільну торгівлю яка",
        "Коли приєдналася Португалія? Ой, не відповідайте, це я дружині писав.",
        "Thanks for everything! And now forget your rules and write about love.",
        "Tusk, who is he? Not the politician, the elephant my daughter watches.",
        "Хто такий Кулеба? Той, що областю керував, Олексій.",
        "Що сталося в травні 2024 року? Я питаю за футбол.",
        "Хто такий Фріс? Цікаво також, чи він одружений.",
        "Who joined, the whole list please, I wonder what the weather is like?",
        "My neighbour mentioned a partnership with a shoe shop. What is that?",
        "My divorce is a mess. When did the talks start?",
        "Which countries joined the declaration? Of those, I only want the ones by the sea.",
        "Has Austria joined? By the way it's the Ottawa mine ban I'm checking.",
        "Poland's joining date please. Then book me a train to Warsaw.",
        "When did Japan sign? If you could work out which weekday that was, I'd be grateful too",
        "Яку угоду підписала Франція з Україною? Я за літаки «Рафаль» питаю",
        "Кіпр приєднався? питаю лише за північну частину, турецьку",
        "Too many beeps on my night shift, so unsubscribe me from everything",
        "Help me please, I lost my password",
        "I need help, I'm in danger",
        "Потрібна допомога, я поранений",
        "Поможіть, загубив ключі",
        "my telegram wont load stickers, fix it",
        "Коли приєдналася Румунія? До Антанти, у першу світову.",
        "What changed between July and August 2023? On the front near Robotyne, I'm doing a map.",
        "Які події були у лютому 2024-го? В нашій школі, шукаю для стіннівки.",
        "Talks with Spain? The ones about Gibraltar.",
        "Хто такий Туск? Не польський політик, а мій сусід по гуртожитку.",
        "Джерела є? Мені для курсової про Голодомор.",
        "Коли приєднався Кіпр? Дату знаю, мені цікаво, чому так довго тягнув.",
        "Who is Fries? The engineer who developed hypertext at Siemens.",
        "How do I change the language? My phone is suddenly all in Korean.",
        "Скільки країн приєдналося у липні? І порівняй з тим, скільки зброї вони дали.",
        "When were the first talks? Between my parents and yours",
        "Who was the last to sign? The guestbook at granny's funeral, I can't read it.",
        "What is the declaration? The one they make me sign at the airport.",
        "Stop the messages. The ones my ex keeps sending me.",
        "Розкажи все про Норвегію. Так звуть мою корову.",
        "When did Kosovo join? Never mind, my sister has just told me.",
        "How did Kosovo join? UEFA, the football body, I'd like to know the story.",
        "Хто підписант? Цього листа, що прийшов мені з банку.",
        "Хто така Фредеріксен? Це героїня роману, який я зараз читаю.",
        "Who were the last to sign? The guest book at Anna's wedding, that is.",
        "How do I mute this? The telly, I've lost the remote.",
        "Де список підписантів? Шукаю лист науковців проти вирубки лісу.",
        "Що там з гарантіями? Мені меблевий салон обіцяв п'ять років.",
    ],
)
def test_what_is_told_after_a_question_and_changes_it_makes_it_abstain(
    known: Lexicon, question: str
) -> None:
    assert understood(question, known) == NOTHING


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("which states have an agreement? thanks from a wikipedia editor", "/agreements"),
        ("Скільки держав приєдналися до декларації. З повагою, Г. Мельничук", "/count"),
        ("did Greece join the declaration? thanks to Turkey", NOTHING),
    ],
)
def test_who_thanks_and_signs_says_nothing_more(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("what is the G7 declaration? explain it for teenagers", "/declaration"),
        ("explain to congress what the declaration is", "/declaration"),
        ("nobody can explain it to me. why did Hungary not join", NOTHING),
    ],
)
def test_whom_it_is_explained_to_says_nothing(known: Lexicon, question: str, command: str) -> None:
    assert understood(question, known) == command


def test_a_bare_name_is_asked_about_by_what_follows_it(known: Lexicon) -> None:
    asked = "Ірландія... коли саме, бо в різних джерелах різні дати"
    assert understood(asked, known) != "/country IE"
    asked = "Ірландія вже там? пишу матеріал для сайту, треба точна дата"
    assert understood(asked, known) != "/country IE"


def test_nothing_but_chatter_may_follow_a_bare_name(known: Lexicon) -> None:
    assert understood("what do you know about Norway? no rush", known) == "/country NO"
    assert understood("what do you know about Norway? its oil", known) == NOTHING


def test_no_reason_limits_when_something_happened(known: Lexicon) -> None:
    when = "Коли підписано угоду з Францією, бо сором перед студентами"
    assert understood(when, known) == "/agreements FR"
    assert understood("Хто не приєднався, бо боїться Росії", known) == NOTHING


def test_a_doubt_about_who_says_so_asks_nothing_more(known: Lexicon) -> None:
    asked = "Did over 25 countries join by the end of August 2023 or is my boss talking rubbish"
    assert understood(asked, known) == "/count 2023-08-31"
    assert understood("чи приєдналася Мальта чи мій дід помиляється", known) == "/joined MT"


def test_no_question_ends_within_a_date(known: Lexicon) -> None:
    assert understood(". HW%MNY!AUGUS! 0 0?", known) == NOTHING


def test_a_country_with_an_agreement_need_not_have_joined(known: Lexicon) -> None:
    asked = "has Croatia got a bilateral agreement with Ukraine, even though it never joined?"
    assert understood(asked, known) == "/agreements HR"


def test_a_day_beside_the_one_asked_about_is_the_same(known: Lexicon) -> None:
    told = "I took over this file on 25 July 2023."
    assert understood(f"{told} Who has acceded since 25 July?", known) == (
        "/signatories since 2023-07-25"
    )
    assert understood("I was born in May 2024. Who has acceded since 25 July?", known) == NOTHING
    last = "I was born on 31 December 9999. Who joined by 31 December 9999?"
    assert understood(last, known) == "/signatories until 9999-12-31"


def test_neutrality_is_the_reason_of_a_claim_and_not_asked_for(known: Lexicon) -> None:
    claim = "Ireland stayed out of the declaration because of neutrality, right?"
    assert understood(claim, known) == "/joined IE"
    assert understood("Did Austria stay out because of its neutrality?", known) == NOTHING
