"""People, groups and channels as python-telegram-bot meets them."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut

from tests.telegram import Telegram, busiest, faults
from tests.telegram.refusals import CHAT_NOT_FOUND, WRITE_FORBIDDEN

_BUTTONS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("More", callback_data="more")],
        [InlineKeyboardButton("Less", callback_data="less")],
    ]
)


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    async with Bot(telegram.token, base_url=f"{telegram.url}/bot") as running:
        yield running


async def _update(bot: Bot) -> Update:
    (update,) = await bot.get_updates(timeout=5)
    await bot.get_updates(offset=update.update_id + 1)
    return update


async def test_a_bot_knows_itself(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.is_bot, me.username) == (True, "guarantees_bot")
    assert me.can_read_all_group_messages is False


async def test_a_person_writes_and_reads_the_answer(telegram: Telegram, bot: Bot) -> None:
    ann = telegram.person("Ann", language="uk")
    ann.says("/joined Греція")
    update = await _update(bot)
    assert update.effective_user
    assert update.effective_user.language_code == "uk"
    assert update.message
    assert update.message.text == "/joined Греція"
    assert [(e.type, e.offset, e.length) for e in update.message.entities] == [
        ("bot_command", 0, 7)
    ]
    sent = await update.message.reply_html(
        "<b>12 серпня</b>",
        reply_markup=_BUTTONS,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        do_quote=True,
    )
    telegram.wait(lambda: ann.heard(1))
    reply = ann.replies[0]
    assert (reply.text, reply.html, reply.buttons) == (
        "12 серпня",
        "<b>12 серпня</b>",
        [["More"], ["Less"]],
    )
    assert sent.reply_to_message
    assert sent.reply_to_message.text == "/joined Греція"


async def test_a_pressed_button_is_answered_and_its_message_edited(
    telegram: Telegram, bot: Bot
) -> None:
    ann = telegram.person("Ann")
    await bot.send_message(ann.id, "One", reply_markup=_BUTTONS)
    press = ann.presses("More")
    query = (await _update(bot)).callback_query
    assert query
    assert query.data == "more"
    await query.answer("Coming")
    await query.edit_message_text("<i>Two</i>", parse_mode="HTML")
    assert press.answer == {"text": "Coming"}
    assert [(m.text, m.buttons, m.entities[0]["type"]) for m in ann.replies] == [
        ("Two", [], "italic")
    ]
    with pytest.raises(BadRequest, match="Message is not modified"):
        await query.edit_message_text("<i>Two</i>", parse_mode="HTML")


async def test_buttons_are_edited_alone(telegram: Telegram, bot: Bot) -> None:
    ann = telegram.person("Ann")
    sent = await bot.send_message(ann.id, "One", reply_markup=_BUTTONS)
    await sent.edit_reply_markup(None)
    assert [(m.text, m.buttons) for m in ann.replies] == [("One", [])]


async def test_forged_data_arrives_and_a_forged_query_id_is_too_old(
    telegram: Telegram, bot: Bot
) -> None:
    ann = telegram.person("Ann")
    await bot.send_message(ann.id, "One")
    ann.presses_data("\x00forged", ann.replies[0])
    query = (await _update(bot)).callback_query
    assert query
    assert query.data == "\x00forged"
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query("999")
    with pytest.raises(LookupError):
        ann.presses("More")


async def test_an_inline_query_holds_its_results(telegram: Telegram, bot: Bot) -> None:
    question = telegram.person("Ann").asks_inline("greece")
    query = (await _update(bot)).inline_query
    assert query
    assert query.query == "greece"
    content = InputTextMessageContent("<b>Greece</b>", parse_mode="HTML")
    await query.answer([InlineQueryResultArticle("1", "Greece", content)], cache_time=0)
    assert question.answer
    assert [r["title"] for r in question.answer["results"]] == ["Greece"]


async def test_what_is_gone_or_not_the_bots_cannot_be_edited(telegram: Telegram, bot: Bot) -> None:
    ann = telegram.person("Ann")
    message = ann.says("Hi")
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("a", ann.id, 99)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("a", ann.id, message.id)
    sent = await bot.send_message(ann.id, "One")
    await sent.delete()
    assert ann.replies == []
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(ann.id, "a", reply_parameters=ReplyParameters(sent.message_id))


async def test_edits_and_odd_messages_reach_the_bot(telegram: Telegram, bot: Bot) -> None:
    ann = telegram.person("Ann")
    message = ann.says("Hi")
    await _update(bot)
    ann.edits(message, "Ho")
    edited = (await _update(bot)).edited_message
    assert edited
    assert edited.text == "Ho"
    ann.sends(location={"latitude": 50.45, "longitude": 30.52})
    located = (await _update(bot)).message
    assert located
    assert located.location
    assert located.text is None


async def test_blocking_is_told_and_refused_until_it_ends(telegram: Telegram, bot: Bot) -> None:
    ann = telegram.person("Ann")
    ann.blocks()
    change = (await _update(bot)).my_chat_member
    assert change
    assert change.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ann.id, "a")
    ann.unblocks()
    await bot.send_message(ann.id, "b")
    assert [m.text for m in ann.replies] == ["b"]
    ann.deletes_account()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(ann.id, "c")


async def test_a_group_shows_a_bot_only_what_is_meant_for_it(telegram: Telegram, bot: Bot) -> None:
    ann = telegram.person("Ann")
    team = telegram.group("Team", ann)
    sent = await bot.send_message(team.id, "Hi all")
    ann.says("lunch?", to=team)
    ann.says("/count", to=team)
    ann.says("@guarantees_bot who joined?", to=team)
    ann.says("and Greece?", to=team, reply_to=team.replies[0])
    seen = await bot.get_updates(timeout=5)
    assert [u.message and u.message.text for u in seen] == [
        "/count",
        "@guarantees_bot who joined?",
        "and Greece?",
    ]
    assert seen[2].message
    assert seen[2].message.reply_to_message == sent
    assert [a.status for a in await bot.get_chat_administrators(team.id)] == ["creator"]
    ann.adds_bot(team, "administrator")
    assert (await bot.get_chat_member(team.id, bot.id)).status == "administrator"
    ann.removes_bot(team)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(team.id, "a")
    ann.adds_bot(team)
    team.disappears()
    with pytest.raises(Forbidden, match="the group chat was deleted"):
        await bot.send_message(team.id, "a")


async def test_a_group_becomes_a_supergroup(telegram: Telegram, bot: Bot) -> None:
    team = telegram.group("Team", telegram.person("Ann"))
    larger = team.migrates()
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(team.id, "a")
    assert caught.value.new_chat_id == larger.id
    told = [u.message for u in await bot.get_updates(timeout=5)]
    assert [m and m.migrate_to_chat_id for m in told] == [larger.id, None]
    assert [m and m.migrate_from_chat_id for m in told] == [None, team.id]


async def test_a_forum_keeps_topics_apart(telegram: Telegram, bot: Bot) -> None:
    ann = telegram.person("Ann")
    forum = telegram.supergroup("Forum", ann, topics=("News", "Talk"))
    news = forum.topic("News")
    ann.says("/subscribe", to=news)
    message = (await _update(bot)).message
    assert message
    assert message.is_topic_message
    await message.reply_text("Done")
    assert [m.text for m in news.replies] == ["Done"]
    assert forum.topic("Talk").replies == []
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(forum.id, "a", message_thread_id=77)
    forum.closes(news)
    with pytest.raises(BadRequest, match="Topic_closed"):
        await message.reply_text("a")


async def test_a_channel_posts_for_itself(telegram: Telegram, bot: Bot) -> None:
    channel = telegram.channel("Wire", telegram.person("Ann"), username="wire")
    channel.posts("/subscribe")
    post = (await _update(bot)).channel_post
    assert post
    assert post.sender_chat
    assert post.sender_chat.id == channel.id
    assert post.from_user is None
    await bot.send_message("@wire", "Done")
    assert [m.text for m in channel.replies] == ["Done"]
    channel.refuses(WRITE_FORBIDDEN)
    with pytest.raises(BadRequest, match="Chat_write_forbidden"):
        await bot.send_message(channel.id, "a")


async def test_menus_and_descriptions_are_kept_by_scope_and_language(
    telegram: Telegram, bot: Bot
) -> None:
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("help", "Що я вмію")], scope=scope, language_code="uk")
    await bot.set_my_description("About", language_code="")
    await bot.set_my_short_description("Short")
    assert telegram.menus == {
        ('{"type": "all_private_chats"}', "uk"): [{"command": "help", "description": "Що я вмію"}]
    }
    assert await bot.get_my_commands(scope, "uk") == (BotCommand("help", "Що я вмію"),)
    assert await bot.get_my_commands() == ()
    assert (await bot.get_my_description("uk")).description == "About"
    assert (await bot.get_my_short_description()).short_description == "Short"
    await bot.delete_my_commands(scope, "uk")
    assert telegram.menus == {}


async def test_pictures_files_and_chats_have_their_forms(telegram: Telegram, bot: Bot) -> None:
    ann = telegram.person("Ann")
    photo = await bot.send_photo(ann.id, b"\x89PNG", caption="<b>Map</b>", parse_mode="HTML")
    assert photo.photo
    assert photo.caption_entities[0].type == "bold"
    assert (await bot.send_document(ann.id, b"a,b", filename="a.csv")).document
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(ann.id, b"\x89PNG", caption="a" * 1025)
    assert await bot.send_chat_action(ann.id, "typing")
    assert (await bot.get_chat(ann.id)).first_name == "Ann"
    assert [m.text for m in ann.replies] == ["Map", ""]


async def test_waiting_updates_are_counted_and_dropped_with_the_webhook(
    telegram: Telegram, bot: Bot
) -> None:
    telegram.person("Ann").says("Hi")
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (faults.too_many(3), RetryAfter),
        (faults.too_many(None), NetworkError),
        (faults.FLOOD_PAGE, NetworkError),
        (faults.refuse(CHAT_NOT_FOUND), BadRequest),
        (faults.server_error(502), NetworkError),
        (faults.RESET_AFTER, NetworkError),
        (faults.says('{"ok":false}', accepted=False), KeyError),
    ],
)
async def test_the_library_sees_faults_as_it_sees_telegrams(
    telegram: Telegram,
    bot: Bot,
    fault: faults.Fault,
    raised: type[Exception],
) -> None:
    telegram.fails(fault, "getMyCommands")
    with pytest.raises(raised):
        await bot.get_my_commands()


async def test_the_library_gives_up_on_silence(telegram: Telegram, bot: Bot) -> None:
    telegram.fails(faults.SILENCE_AFTER, "getMyCommands")
    with pytest.raises(TimedOut):
        await bot.get_my_commands(read_timeout=0.2)


async def _soon(wait: Callable[..., Any], *args: Any) -> Any:
    """Run a blocking wait while this thread's bot goes on."""
    return await asyncio.to_thread(wait, *args)


async def test_waiting_ends_with_the_event_or_names_the_last_calls(
    telegram: Telegram, bot: Bot
) -> None:
    ann = telegram.person("Ann")
    waiting = asyncio.create_task(_soon(telegram.wait_for_calls, "sendMessage", 2))
    await bot.send_message(ann.id, "a")
    await bot.send_message(ann.id, "b")
    assert [call.params["text"] for call in await waiting] == ["a", "b"]
    assert [message.text for message in telegram.replies_to(ann)] == ["a", "b"]
    with pytest.raises(TimeoutError, match=r"the last calls were .*'sendMessage ok'"):
        telegram.wait(lambda: ann.heard(3), timeout=0.05)


async def test_the_record_tells_the_busiest_second(telegram: Telegram, bot: Bot) -> None:
    ann = telegram.person("Ann")
    for _ in range(3):
        await bot.send_message(ann.id, "a")
    calls = telegram.called("sendMessage", accepted=True)
    assert busiest(calls) == 3
    assert busiest(calls, seconds=1e-6) == 1
    assert all(call.at <= time.monotonic() for call in calls)
