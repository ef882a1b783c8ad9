"""Chats: which language each is spoken to in, who may choose it, and when a chat is over."""

from __future__ import annotations

from functools import partial

from telegram import Chat, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.ext import ContextTypes

from bot.replies import patiently
from handlers.command import Button, Rows
from handlers.say import Html, Say
from store import Store, chats
from store.fact import LANGUAGES

IN_CHARGE = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
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
    if wanted and not await _in_charge(chat, update):
        return say("language-admins"), ()
    if wanted:
        chats.choose(store, chat.id, wanted)
        say = Say(wanted)
    return say("language-now"), _choices(say)


async def follow(store: Store, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Forget a chat that the bot was blocked in or thrown out of."""
    change = update.my_chat_member
    assert change
    if change.new_chat_member.status in GONE:
        chats.forget(store, change.chat.id)


async def move(store: Store, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Follow a group that has become a supergroup; Telegram tells in both."""
    message = update.effective_message
    assert message
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    chats.move(store, old, new)


async def _in_charge(chat: Chat, update: Update) -> bool:
    """Tell whether a person may choose for the whole chat; asks Telegram about groups."""
    if chat.type == ChatType.PRIVATE:
        return True
    message, user = update.message, update.effective_user
    if message and message.sender_chat:  # an administrator who stays anonymous speaks as the group
        return message.sender_chat.id == chat.id
    assert user
    member = await patiently(partial(chat.get_member, user.id))
    return member.status in IN_CHARGE


def _names(code: str) -> tuple[str, str]:
    return code, Say(code)(f"language-{code}").casefold()


def _choices(say: Say) -> Rows:
    return (tuple(Button(say(f"language-{code}"), f"/language {code}") for code in LANGUAGES),)
