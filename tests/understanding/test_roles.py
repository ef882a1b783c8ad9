"""Roles: the same words ask ours or something else, by who does what to whom."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import NOTHING, understood


@pytest.mark.parametrize(
    ("ours", "command", "other"),
    [
        ("when did Romania join", "/joined RO", "when did Romania join Moldova"),
        ("коли приєднався Кіпр", "/joined CY", "хто приєднався до Кіпру"),
        ("did Greece join the declaration", "/joined GR", "did Greece join the EU"),
        ("Greek accession to the declaration", "/joined GR", "the Greek declaration"),
        (
            "agreements with France and Poland",
            "/agreements FR PL",
            "when did France and Poland sign their agreement",
        ),
        (
            "did Ukraine sign an agreement with Italy",
            "/agreements IT",
            "did Italy sign an agreement like Albania",
        ),
        (
            "which EU states have not joined",
            "/missing eu",
            "which states that joined are not in the EU",
        ),
        ("хто з ЄС не приєднався", "/missing eu", "хто не з ЄС приєднався"),
        (
            "Poland and Italy: when were the agreements signed",
            "/agreements PL IT",
            "when was the agreement of Poland and Italy signed",
        ),
        (
            "who joined after Greece",
            "/signatories after GR",
            "who joined after Greece, before Malta",
        ),
        ("when did Poland join", "/joined PL", "which states had joined when Poland did"),
        (
            "who signed the declaration of 12 July 2023",
            "/signatories",
            "who signed the declaration of 6 January 2026",
        ),
        (
            "did Greece sign the declaration",
            "/joined GR",
            "did Greece and Ukraine sign a declaration",
        ),
        (
            "коли Греція стала частиною декларації",
            "/joined GR",
            "коли Гренландія стане частиною Америки",
        ),
        (
            "when was the declaration signed, Greece",
            "/joined GR",
            "did the declaration sign Greece",
        ),
        ("what is Macron's role", "/who macron", "who is Macron's foreign minister"),
        (
            "who signed the British agreement",
            "/agreements GB",
            "who was British foreign secretary when the agreement was signed",
        ),
        ("tell me about Poland", "/country PL", "hello from Poland"),
        (
            "which countries joined after Greece",
            "/signatories after GR",
            "which countries joined on 17 August 2023 after Greece",
        ),
        (
            "does Israel support the declaration",
            "/joined IL",
            "which countries joined Ukraine in supporting Israel",
        ),
        ("when did Greece join", "/joined GR", "was Greece in Ukraine when it joined"),
        ("чи Росія теж у декларації", "/joined RU", "чи знала Росія про декларацію"),
        ("дату приєднання Греції можна?", "/joined GR", "дату приєднання до НАТО можна?"),
        ("Could I learn when Romania joined?", "/joined RO", "Can I join when Romania does?"),
        ("хто такий Фріс", "/who fries", "ким працював Фріс до ЄС"),
        ("did Hungary join the declaration", "/joined HU", "did Hungary know of the declaration"),
        ("EU support for Ukraine", "/support", "support of Ukraine to the EU"),
        ("who negotiates with Romania", "/talks RO", "who negotiates for Romania"),
        (
            "хто вів переговори з Фінляндією",
            "/talks FI",
            "хто веде переговори з боку Фінляндії",
        ),
        ("who is Kuleba", "/who kuleba", "who was minister before Kuleba"),
        ("хто такий Кулеба", "/who kuleba", "хто був міністром до Кулеби"),
        ("хто з ЄС підписав угоду", "/agreements eu-members", "хто з ЄС не підписав угоду"),
        ("Bulgaria signatory?", "/joined BG", "which parties in Bulgaria back the declaration"),
        ("what is the July declaration", "/declaration", "what is the August declaration"),
        ("коли Греція підтримала липневу декларацію", "/joined GR", "серпнева декларація Греції"),
        (
            "when did Scholz sign the agreement",
            "/agreements DE",
            "when did Kuleba sign the agreement",
        ),
        ("who signed for Poland", "/agreements PL", "who signed Poland"),
        ("history of Greek talks", "/talks GR", "timeline of Greek history"),
        ("did the Irish join", "/joined IE", "did the Irish parliament join"),
        ("EU's accession to the declaration", "/joined EU", "when is EU accession"),
        ("who signed the declaration of the G7", "/signatories", "leaders of the G7"),
        (
            "Греція приєдналася у липні чи в серпні",
            "/joined GR",
            "хто приєднався у липні чи в серпні",
        ),
        (
            "was the agreement with Greece signed in 2024 or 2025",
            "/agreements GR",
            "was the weather in Greece better in 2024 or 2025",
        ),
        ("події припали на 5 грудня 2023", "/timeline 2023-12-05", "бурі припали на 5 грудня 2023"),
        ("EU signatories?", "/signatories eu-members", "EU signatories of the Paris accord"),
        ("хто веде переговори з Польщею", "/talks PL", "хто веде переговори від Польщі"),
        (
            "скільки підписантів у декларації сьогодні",
            "/count",
            "скільки підписантів у чаті сьогодні",
        ),
        (
            "who signed the declaration of July 2023",
            "/signatories",
            "who signed the declaration of August 2023",
        ),
        (
            "security commitments between Ukraine and the EU: when signed?",
            "/agreements EU",
            "security commitments between Greece and the EU: when signed?",
        ),
        (
            "who signed the French agreement",
            "/agreements FR",
            "who signed the French agreement and how old were they",
        ),
        (
            "на які країни я підписувалась",
            "/subscriptions",
            "хто підписувався на газету",
        ),
        (
            "скільки країн підписалося на 18 серпня 2023",
            "/count 2023-08-18",
            "скільки людей підписалося на 18 серпня 2023",
        ),
        (
            "who represented Czechia when the agreement was signed",
            "/agreements CZ",
            "who was Czechia's defence minister when the agreement was signed",
        ),
        ("що каже про Зеленського запис", "/who zelenskyy", "що Бджоленко думає про Зеленського"),
        ("did Germany join in 2023", "/joined DE", "did Germany join in 1990"),
        ("Greece since 2024", "/timeline GR since 2024-01-01", "Greece since 1981"),
        ("did the Visegrad Four join", "/signatories visegrad", "the Visegrad declaration"),
        ("did Latvia join before Estonia", "/joined LV EE", "did Latvia tell Estonia it joined"),
        (
            "when did Norwegian negotiators meet the Ukrainians",
            "/talks NO",
            "what are the names of Norway's negotiators",
        ),
        ("which EU lot have not joined", "/missing eu", "how does the EU lot see it"),
        ("how did Hungary join the declaration", "/joined HU", "how does Hungary see it"),
        ("did Moldova join", "/joined MD", "did they join Moldova"),
        ("well, thanks", "/help", "well, thanks Obama"),
        (
            "хто від імені України підписав угоду з Японією",
            "/agreements JP",
            "хто вів перемовини від імені Японії",
        ),
        ("if a new country joins, let me know", "/subscribe joined", "if it rains, let me know"),
        ("has the US joined", "/joined US", "have US states joined"),
        ("can I subscribe to Spain", "/subscribe ES", "can Spain subscribe to Ukraine"),
        ("яка моя часова зона", "/settings", "яка часова зона в Україні"),
        ("чи приєдналася Польща", "/joined PL", "чи приєдналася б Польща"),
        ("what did Biden do on 13 June 2024", "/timeline 2024-06-13", "what does Biden do today"),
        ("what settings do I need", "/settings", "what settings does my camera need"),
        (
            "what was agreed in the talks with Belgium",
            "/talks BE",
            "what was not agreed in the talks with Belgium",
        ),
        ("be quiet at night, say 23 to 7", "/settings", "what did Macron say yesterday"),
        (
            "чи підписали угоду Польща або Франція",
            "/agreements PL FR",
            "чи підписали угоду США і Саудівська Аравія",
        ),
        (
            "who joined after Poland",
            "/signatories after PL",
            "how did support in Poland grow after the declaration",
        ),
        (
            "who joined the talks",
            "/talks",
            "who has joined the declaration and also has talks",
        ),
        ("what is the G7's declaration", "/declaration", "what is Biden's declaration"),
        ("what is in the declaration", "/declaration", "what did Biden say about the declaration"),
        ("which countries are a party to it", "/signatories", "is our country a party to it"),
        ("did Spain sign the declaration", "/joined ES", "sign the declaration for me"),
        ("talks with Brazil", "/talks BR", "begin talks with Brazil at once"),
        (
            "підпиши мене на новини",
            "/subscribe",
            "підпиши мене на новини і скажи, хто останнім приєднався",
        ),
        ("чи підписався я на новини", "/subscriptions", "чи підписався мій брат на новини"),
        ("did Iceland join", "/joined IS", "is Iceland sorry that it joined"),
        ("when did they sign up", "/signatories", "when did we sign up to the declaration"),
        ("Poland finally joined", "/joined PL", "who finally joined NATO"),
        ("it was only in 2024 that Poland joined", "/joined PL", "only Poland joined in 2024"),
        (
            "who took part in the talks with the British side",
            "/talks GB",
            "who took part in the talks on the British side",
        ),
        (
            "which allies have not joined",
            "/missing nato",
            "which allies have not sent tanks",
        ),
        (
            "how long is the Estonian agreement",
            "/agreements EE",
            "how many soldiers are in the Estonian agreement",
        ),
    ],
)
def test_the_same_words_are_answered_where_they_ask_ours_alone(
    known: Lexicon, ours: str, command: str, other: str
) -> None:
    assert (understood(ours, known), understood(other, known)) == (command, NOTHING)


def test_small_talk_stands_beside_a_subject_and_not_beside_a_bare_name(known: Lexicon) -> None:
    assert understood("my story: did Greece join the declaration", known) == "/joined GR"
    assert understood("my story: Greece", known) == NOTHING
    assert understood("Teacher here, what do you have on Greece?", known) == "/country GR"
    assert understood("lovely fjords, Norway", known) == NOTHING


def test_a_document_is_known_by_whose_it_is_and_when(known: Lexicon) -> None:
    assert understood("when did Greece sign the 2023 declaration", known) == "/joined GR"
    assert understood("when did Greece sign the 2022 declaration", known) == NOTHING
    assert understood("when did Greece sign the declaration of 12 July", known) == "/joined GR"
    assert understood("when did Greece sign the declaration of 29 February", known) == NOTHING


def test_the_g7_is_asked_about_unless_it_only_says_which_declaration(known: Lexicon) -> None:
    assert understood("who has not backed the G7's declaration", known) == "/missing eu"
    assert understood("which members have not joined the G7 declaration", known) == "/missing eu"
    assert understood("which G7 members have not joined", known) == "/missing g7"
    assert understood("was Japan in from day one as a G7 member", known) == "/joined JP"
    assert understood("EU holdouts on the G7 declaration", known) == "/missing eu"
    assert understood("Із «сімки» хтось не підтримав декларацію?", known) == "/missing g7"


def test_a_holiday_without_its_day_is_no_date(known: Lexicon) -> None:
    asked = "how many countries had joined before 24 August 2023, Independence Day"
    assert understood(asked, known) == "/count 2023-08-23"
    asked = "скільки підписантів було до 24 серпня 2023, тобто перед Днем незалежності"
    assert understood(asked, known) == NOTHING
    assert understood("how many countries had joined on Independence Day 2023", known) == NOTHING
    asked = "how many countries had joined before Independence Day, 24 August 2023"
    assert understood(asked, known) == "/count 2023-08-23"
    asked = "скільки підписантів було до 24 серпня 2023, тобто перед Днем незалежності"
    assert understood(asked, known) == NOTHING


def test_the_declaration_may_only_be_where_a_term_stands(known: Lexicon) -> None:
    assert understood("what does commitment mean in the declaration", known) == "/terms commitment"
    assert understood("that commitment and the declaration, what do they mean", known) == "/terms"


def test_this_month_after_another_is_that_one_again(known: Lexicon) -> None:
    asked = "Листопад 2023: хто за цей місяць долучився до декларації"
    assert understood(asked, known) == "/signatories 2023-11"


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("Скандинави з фінами та ісландцями які угоди уклали?", "/agreements nordics"),
        ("the Baltics (Estonia, Latvia and Lithuania): have they joined?", "/signatories baltics"),
        ("which of the Baltics joined first, Latvia or Estonia?", "/joined LV EE"),
        ("which of the Baltics joined first, Latvia or Poland?", NOTHING),
        ("Have Lithuania, Latvia and Estonia, the Baltics, joined?", "/signatories baltics"),
        (
            "скандинави всі приєднались? Фінляндія, Данія і решта північних країн",
            "/signatories nordics",
        ),
    ],
)
def test_a_group_and_its_members_are_one_subject(
    known: Lexicon, question: str, command: str
) -> None:
    assert understood(question, known) == command


def test_only_before_the_verb_says_that_somebody_was_late(known: Lexicon) -> None:
    assert understood("is it true that Poland only joined in 2024", known) == "/joined PL"
    assert understood("is it true that only Poland joined in 2024", known) == NOTHING


def test_who_took_part_in_talks_is_told_by_their_steps(known: Lexicon) -> None:
    assert understood("who took part in the talks with Romania", known) == "/talks RO"
    assert understood("хто брав участь у переговорах з Румунією", known) == "/talks RO"
    assert understood("who took part in the talks in Romania", known) == NOTHING


def test_a_country_is_no_topic_where_its_date_or_its_talks_are_meant(known: Lexicon) -> None:
    dates = "accession dates to the joint declaration for Estonia and Latvia"
    assert understood(dates, known) == "/joined EE LV"
    assert understood("the joint declaration for Estonia", known) == NOTHING
    assert understood("Who sat at the table in the Romania talks?", known) == "/talks RO"
    assert understood("Who sat at the table in Romania?", known) == NOTHING


def test_whether_all_of_the_eu_joined_is_about_who_did_not(known: Lexicon) -> None:
    question = "So did the whole EU join the declaration or are some member states holding out"
    assert understood(question, known) == "/missing eu"
    assert understood("Did the EU join the declaration?", known) == "/joined EU"


def test_what_was_signed_on_a_day_was_not_joined(known: Lexicon) -> None:
    assert understood("was the UK one signed on 12 or 13 Jan?", known) == NOTHING
    assert understood("Croatia's agreement, what date was it signed on?", known) == "/agreements HR"
    assert understood("Who signed on in August 2023?", known) == "/signatories 2023-08"


def test_to_tell_a_person_something_is_no_question_about_him(known: Lexicon) -> None:
    assert understood("Скажи Єрмаку, хай уже підписує", known) == NOTHING
    assert understood("Скажи, хто такий Єрмак", known) == "/who yermak"


def test_the_g7_text_is_the_declaration(known: Lexicon) -> None:
    assert understood("have all the Nordics joined the G7 text", known) == "/signatories nordics"
    assert understood("have all the Nordics joined the G7", known) == NOTHING


def test_a_day_named_again_is_that_day(known: Lexicon) -> None:
    asked = "how many had joined on the very day of the summit, 12 July 2023"
    assert understood(asked, known) == "/count 2023-07-12"
    assert understood("how many had joined on the very day of the summit", known) == NOTHING


def test_what_a_country_explained_is_no_matter_of_ours(known: Lexicon) -> None:
    assert understood("How did Austria explain not joining?", known) == NOTHING
    assert understood("Чим Австрія пояснила те, що не підтримала декларацію?", known) == NOTHING


def test_an_office_of_the_eu_is_held_in_the_eu_alone(known: Lexicon) -> None:
    assert understood("What was Borrell's role in the EU?", known) == "/who borrell"
    assert understood("what was Yermaks job", known) == "/who yermak"
    assert understood("Who was Borrell in NATO?", known) == NOTHING
    assert understood("Who was Macron in the EU?", known) == NOTHING


def test_the_g7_that_counts_as_well_says_nothing(known: Lexicon) -> None:
    assert understood("How many by 31 July 2023, including the G7?", known) == "/count 2023-07-31"
    assert understood("скільки приєдналося разом із G7?", known) == "/count"
    assert understood("скільки приєдналося разом із ЄС?", known) == NOTHING


def test_agreements_of_others_than_ukraine_are_no_matter_of_ours(known: Lexicon) -> None:
    asked = "How many states has Belarus signed security agreements with?"
    assert understood(asked, known) == NOTHING
    assert understood("Скільки угод про безпеку має Тайвань?", known) == NOTHING
    assert understood("Які гарантії безпеки має Ізраїль?", known) == NOTHING
    asked = "Has Taiwan signed a security agreement with Ukraine?"
    assert understood(asked, known) == "/agreements TW"
    assert understood("how many countries have a security pact with China", known) == NOTHING
    assert (
        understood("how many countries have a security pact with Ukraine", known) == "/agreements"
    )


def test_the_declaration_of_the_g7_is_no_group_to_be_outside_of(known: Lexicon) -> None:
    asked = "which EU countries are still not in the G7 declaration"
    assert understood(asked, known) == "/missing eu"
    assert understood("which countries not in the G7 joined", known) == NOTHING


def test_a_day_that_shall_not_count_is_left_out_or_the_question_abstains(known: Lexicon) -> None:
    asked = "скільки держав приєдналося до 24 серпня 2023"
    assert understood(asked, known) == "/count 2023-08-24"
    assert understood(f"{asked}, сам день не рахуємо", known) == "/count 2023-08-23"
    assert understood(f"{asked} року у світі, сам день не рахуємо", known) == NOTHING


def test_the_g7_that_closes_a_declaration_is_no_group_of_members(known: Lexicon) -> None:
    asked = "країни Бенілюксу приєдналися до декларації G7, всі три?"
    assert understood(asked, known) == "/signatories benelux"
