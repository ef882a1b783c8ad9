"""Chats: which language each is spoken to in, who may choose it, and when a chat is over."""

from __future__ import annotations

from functools import partial

from telegram import Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Forbidden
from telegram.ext import ContextTypes

from bot.replies import patiently
from bot.writing import write
from handlers.command import Button, Rows
from handlers.say import Html, Say
from store import Store, chats, subscriptions
from store.fact import LANGUAGES
from store.subscriptions import ChatKind, Place

IN_CHARGE = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
KINDS: dict[str, ChatKind] = {ChatType.PRIVATE: "private", ChatType.CHANNEL: "channel"}
GONE = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


def language(store: Store, update: Update) -> str:
    """Return the language of a chat: its own choice, else that of the person's Telegram."""
    chosen = chats.language(store, update.effective_chat.id) if update.effective_chat else None
    theirs = update.effective_user.language_code if update.effective_user else None
    return chosen or ("uk" if (theirs or "").startswith("uk") else "en")


async def choose(store: Store, update: Update, word: str) -> tuple[Html, Rows]:
    """Answer /language: change the chat's language to the one that `word` names, or show it."""
    chat = update.effective_chat
    assert chat
    say = Say(language(store, update))
    wanted = next((code for code in LANGUAGES if word.casefold() in _names(code)), None)
    if word and not wanted:
        return say("language-unknown"), _choices(say)
    if wanted and not await in_charge(update):
        return say("language-admins"), ()
    if wanted:
        await write(partial(_speak, store, chat.id, wanted))
        say = Say(wanted)
    return say("language-now"), _choices(say)


def place(store: Store, update: Update) -> Place | None:
    """Return where a message was written: its chat, and in a forum its topic."""
    chat, message = update.effective_chat, update.effective_message
    if not chat or not message:
        return None
    user = update.effective_user
    in_topic = isinstance(message, Message) and message.is_topic_message
    return Place(
        chat=chat.id,
        thread=(message.message_thread_id or 0) if in_topic else 0,
        kind=KINDS.get(chat.type, "group"),
        language=language(store, update),
        owner=user.id if user and not message.sender_chat else None,
    )


async def follow(store: Store, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Close a chat that the bot was blocked in or thrown out of; open it when it is back."""
    change = update.my_chat_member
    assert change
    gone = change.new_chat_member.status in GONE
    await write(partial(_close if gone else subscriptions.reopen, store, change.chat.id))


async def move(store: Store, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Follow a group that has become a supergroup; Telegram tells in both."""
    message = update.effective_message
    assert message
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    await write(partial(chats.move, store, old, new))
    await write(partial(subscriptions.move, store, old, new))


async def in_charge(update: Update) -> bool:
    """Tell whether a person may choose for the whole chat; asks Telegram about groups."""
    chat, message, user = update.effective_chat, update.effective_message, update.effective_user
    assert chat
    pressed = update.callback_query is not None
    # Only its admins can post in a channel, but every reader can press a button there.
    if chat.type == ChatType.PRIVATE or (chat.type == ChatType.CHANNEL and not pressed):
        return True
    if message and message.sender_chat and not pressed:  # an anonymous admin speaks as the group
        return message.sender_chat.id == chat.id
    if not user:
        return False
    try:
        member = await patiently(partial(chat.get_member, user.id))
    except (BadRequest, Forbidden):  # Telegram knows no such member, or does not tell us
        return False
    return member.status in IN_CHARGE


def _speak(store: Store, chat: int, code: str) -> None:
    chats.choose(store, chat, code)
    subscriptions.speak(store, chat, code)


def _close(store: Store, chat: int) -> None:
    chats.forget(store, chat)
    subscriptions.close(store, chat)


def _names(code: str) -> tuple[str, str]:
    return code, Say(code)(f"language-{code}").casefold()


def _choices(say: Say) -> Rows:
    return (tuple(Button(say(f"language-{code}"), f"/language {code}") for code in LANGUAGES),)
