"""What people see of the bot in private and in groups, with one process for all of them."""

import pytest

from bot.menus import NAMES
from handlers.say import Say, plain
from tests.bot.process import Process
from tests.telegram import Group, Person, Place, Telegram


@pytest.fixture
def telegram(shared: Process) -> Telegram:
    return shared.telegram


@pytest.fixture
def ann(telegram: Telegram) -> Person:
    return telegram.person("Ann")


@pytest.fixture
def olha(telegram: Telegram) -> Person:
    return telegram.person("Ольга", language="uk")


@pytest.fixture
def group(telegram: Telegram, ann: Person, olha: Person) -> Group:
    return telegram.supergroup("Desk", ann, olha, topics=("Facts",))


def heard(place: Place, count: int = 1) -> list[str]:
    """Wait for so many messages of the bot and return the texts of all."""
    place.telegram.wait(lambda: place.heard(count))
    return [message.text for message in place.replies]


def said(place: Place, count: int = 1) -> str:
    """Wait for so many calls of the bot that write to a chat and return the last one's HTML."""
    place.telegram.wait(lambda: len(place.telegram.called("sendMessage", place)) >= count)
    return str(place.telegram.called("sendMessage", place)[-1].params["text"])


def after(person: Person, text: str = "done") -> str:
    """Ask one more question and return its answer: all that came before has had its turn."""
    person.says(text)
    person.telegram.wait(lambda: person.heard(1) and person.replies[-1].text.endswith(text))
    return person.replies[-1].text


@pytest.mark.parametrize(("language", "shown_to"), [("en", ""), ("uk", "uk")])
def test_menus_and_descriptions_are_set_in_both_languages(
    telegram: Telegram, language: str, shown_to: str
) -> None:
    say, texts = Say(language), telegram.state.texts
    telegram.wait(lambda: ("short_description", shown_to) in texts)
    assert telegram.menus['{"type": "default"}', shown_to] == [
        {"command": name, "description": plain(say(f"description-{name}"))} for name in NAMES
    ]
    assert texts["description", shown_to] == plain(say("bot-description"))
    assert texts["short_description", shown_to] == plain(say("bot-short-description"))


@pytest.mark.parametrize(
    ("code", "answer"),
    [("en", "en hi"), ("uk", "uk hi"), ("uk-UA", "uk hi"), ("de", "en hi"), (None, "en hi")],
)
def test_a_person_is_answered_in_the_language_of_their_telegram(
    telegram: Telegram, code: str | None, answer: str
) -> None:
    person = telegram.person("Reader", language=code)
    person.says("hi")
    assert heard(person) == [answer]


def test_a_reply_in_private_has_buttons_and_neither_quote_nor_preview(ann: Person) -> None:
    ann.says("/joined Greece")
    heard(ann)
    assert ann.replies[0].buttons == [["Ask & see", "Next"]]
    (call,) = ann.telegram.called("sendMessage", ann)
    assert call.params["link_preview_options"] == {"is_disabled": True}
    assert "reply_parameters" not in call.params


def test_a_button_is_acknowledged_and_asks_its_question(ann: Person) -> None:
    ann.says("hi")
    heard(ann)
    pressed = ann.presses("Ask & see")
    assert heard(ann, 2) == ["en hi", "en /count"]
    assert pressed.answer == {}


def test_a_page_is_turned_in_place_even_when_pressed_twice(ann: Person) -> None:
    ann.says("list")
    heard(ann)
    ann.presses("Next")
    ann.presses("Next")
    assert after(ann) == "en done"
    assert heard(ann) == ["en list #2", "en done"]


def test_a_page_of_a_deleted_message_is_sent_anew(ann: Person) -> None:
    ann.says("list")
    heard(ann)
    message = ann.replies[0]
    del ann.chat.messages[message.id]
    ann.presses_data("list #2", message)
    assert heard(ann) == ["en list #2"]


def test_a_button_of_a_message_too_old_to_be_shown_still_answers(ann: Person) -> None:
    ann.says("hi")
    heard(ann)
    ann.replies[0].body["date"] = 0
    ann.presses("Ask & see")
    assert heard(ann, 2)[-1] == "en /count"


def test_forged_button_data_is_a_question_like_any_other(ann: Person) -> None:
    ann.says("hi")
    heard(ann)
    ann.presses_data("<b>\x00 ../../etc", ann.replies[0])
    assert heard(ann, 2)[-1] == "en <b>  ../../etc"


def test_language_changes_on_command_and_by_button(olha: Person) -> None:
    olha.says("/language EN")
    assert heard(olha) == [Say("en")("language-now")]
    olha.says("hi")
    assert heard(olha, 2)[-1] == "en hi"
    olha.presses("Українська")
    assert heard(olha, 3)[-1] == Say("uk")("language-now")
    olha.says("hi")
    assert heard(olha, 4)[-1] == "uk hi"


def test_language_says_what_it_is_and_what_it_can_be(ann: Person) -> None:
    ann.says("/language")
    ann.says("/language Klingon")
    assert heard(ann, 2) == [Say("en")("language-now"), Say("en")("language-unknown")]
    assert ann.replies[0].buttons == [["English", "Українська"]]


def test_a_blocked_chat_is_forgotten_with_its_language(ann: Person) -> None:
    ann.says("/language uk")
    heard(ann)
    ann.blocks()
    ann.unblocks()
    assert after(ann, "hi") == "en hi"


def test_an_edited_message_is_answered_once(ann: Person) -> None:
    message = ann.says("first")
    heard(ann)
    ann.edits(message, "second")
    assert after(ann) == "en done"
    assert heard(ann) == ["en first", "en done"]


def test_what_is_no_question_to_us_is_left_alone(ann: Person) -> None:
    ann.says("/joined@otherbot Greece")
    ann.says("via", via_bot={"id": 1, "is_bot": True, "first_name": "Other"})
    ann.sends(photo=[], caption="/joined Greece")
    ann.sends(dice={"emoji": "🎲", "value": 1})
    ann.sends(pinned_message=ann.says("seen").body)
    assert after(ann) == "en done"
    assert heard(ann) == ["en seen", "en done"]


def test_a_group_is_answered_where_it_speaks_to_us(group: Group, ann: Person) -> None:
    topic = group.topic("Facts")
    asked = ann.says("/joined@Guarantees_Bot Greece", to=topic)
    assert heard(topic) == ["en /joined Greece"]
    ours = topic.replies[0]
    assert ours.body["reply_to_message"]["message_id"] == asked.id
    assert ours.thread == topic.thread
    ann.says("and Bulgaria?", to=topic, reply_to=ours)
    ann.says("@guarantees_bot who joined?", to=topic)
    ann.says("/count", to=topic)
    assert sorted(heard(topic, 4)[1:]) == ["en /count", "en and Bulgaria?", "en who joined?"]


def test_a_group_is_left_alone_where_it_does_not(group: Group, ann: Person) -> None:
    group.chat.bot_status = "administrator"
    for text in ("hello", "/ban Bob", "/joined@otherbot Greece", "ask @guarantees_bot_fan"):
        ann.says(text, to=group)
    ann.says("/count", to=group)
    assert heard(group) == ["en /count"]


def test_another_bot_and_a_channel_are_not_answered(
    telegram: Telegram, group: Group, ann: Person
) -> None:
    robot = telegram.person("Robot")
    robot.user["is_bot"] = True
    robot.says("/count", to=group)
    telegram.channel("News", ann).posts("/count")
    ann.says("/joined us", to=group)
    assert said(group) == "<b>en</b> /joined us"


def test_only_administrators_change_a_groups_language(
    group: Group, ann: Person, olha: Person
) -> None:
    olha.says("/language en", to=group)
    assert heard(group) == [Say("uk")("language-admins")]
    olha.says("/count", to=group)
    assert heard(group, 2)[-1] == "uk /count"
    ann.says("/language uk", to=group)
    assert heard(group, 3)[-1] == Say("uk")("language-now")
    ann.says("/count", to=group)
    assert heard(group, 4)[-1] == "uk /count"


def test_an_administrator_may_stay_anonymous(group: Group, ann: Person) -> None:
    crowd = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    unknown = Person(ann.telegram, ann.chat, user=crowd)
    elsewhere = ann.telegram.channel("News", ann).chat.json()
    unknown.says("/language uk", to=group, sender_chat=elsewhere)
    assert said(group, 1) == Say("en")("language-admins")
    unknown.says("/language uk", to=group, sender_chat=group.chat.json())
    assert said(group, 2) == Say("uk")("language-now")


def test_a_group_keeps_its_language_when_it_becomes_a_supergroup(
    telegram: Telegram, ann: Person
) -> None:
    old = telegram.group("Small", ann)
    ann.says("/language uk", to=old)
    heard(old)
    new = old.migrates()
    ann.says("/count", to=new)
    assert heard(new) == ["uk /count"]


def test_a_failure_of_ours_is_an_apology_with_a_reference_that_the_log_explains(
    shared: Process, ann: Person
) -> None:
    ann.says("/joined failing with secret words")
    (apology,) = heard(ann)
    reference = apology.rpartition(" ")[2]
    assert apology == Say("en")("error", reference=reference)
    line, _, frames = shared.log.partition(f"Reference {reference}: ")[2].partition("\n")
    assert line == "ValueError"
    assert "in echo" in frames
    assert "secret words" not in shared.log


def test_markup_that_telegram_cannot_read_arrives_as_plain_text(ann: Person) -> None:
    ann.says("/joined <b>bold <x>")
    assert heard(ann) == ["/joined bold"]
