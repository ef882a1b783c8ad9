"""Telegram's HTML: from marked-up text to plain text and entities, or its error.

The rules and the words of the errors are those of `parse_html` in TDLib (MessageEntity.cpp).
"""

import re
from typing import Any

from tests.telegram import links
from tests.telegram.refusals import RefusedError, bad_request

Entity = dict[str, Any]

_TAGS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
# The attribute that matters in a tag, and what its value begins with.
_ARGUMENTS = {
    ("a", "href"): "",
    ("code", "class"): "language-",
    ("span", "class"): "tg-",
    ("tg-emoji", "emoji-id"): "",
}
_END = "\0"  # stands after the text, as in the original; it counts as a blank
_BLANK = " \t\r\n\v" + _END
_NAME = re.compile(rf"[^>{_BLANK}]*")
_BLANKS = re.compile(r"[ \t\r\n\v]*")
_ATTRIBUTE = re.compile(rf"[^=>/\"'{_BLANK}]*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot)(?![A-Za-z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


def units(text: str) -> int:
    """Return the length of a text in UTF-16 code units, in which entities are measured."""
    return len(text) + sum(char > "\uffff" for char in text)


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """Return the plain text and its entities; raise RefusedError where Telegram would."""
    parser = _Parser(text)
    parser.run()
    for entity in parser.entities:
        entity.pop("_language", None)
    return "".join(parser.plain), sorted(parser.entities, key=_order)


def _order(entity: Entity) -> tuple[int, int]:
    return entity["offset"], -entity["length"]


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text + _END
        self.at = 0
        self.plain: list[str] = []
        self.offset = 0
        self.entities: list[Entity] = []
        # Tags still open: name, argument, offset, and how many pieces of text stood before.
        self.open: list[tuple[str, str, int, int]] = []

    def run(self) -> None:
        while self.at < len(self.text) - 1:
            char = self.text[self.at]
            if char == "&":
                self._put(self._reference() or self._next())
            elif char != "<":
                self._put(self._next())
            elif self.text[self.at + 1] == "/":
                self._close()
            else:
                self._start()
        if self.open:
            tag = self.open[-1][0]
            raise _error(f'Can\'t find end tag corresponding to start tag "{tag}"')

    def _next(self) -> str:
        end = self.at + 1
        while end < len(self.text) - 1 and self.text[end] not in "<&":
            end += 1
        found, self.at = self.text[self.at : end], end
        return found

    def _put(self, text: str) -> None:
        self.plain.append(text)
        self.offset += units(text)

    def _reference(self) -> str | None:
        match = _REFERENCE.match(self.text, self.at)
        if not match:
            return None
        code = int(match[1], 16) if match[1] else int(match[2] or 0)
        if not match[3] and not (0 < code < 0x10FFFF and len(match[0].rstrip(";")) < 10):
            return None
        self.at = match.end()
        return _NAMED[match[3]] if match[3] else chr(code)

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        assert match
        self.at = match.end()
        return match[0]

    def _byte(self, at: int) -> int:
        return len(self.text[:at].encode("utf-8", "surrogatepass"))

    def _start(self) -> None:
        begin, self.at = self.at, self.at + 1
        tag = self._take(_NAME).lower()
        if self.text[self.at] == _END:
            raise _error(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if tag not in _TAGS:
            raise _error(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        argument = self._attributes(tag, begin)
        if tag == "span" and argument != "spoiler":
            where = self._byte(begin)
            raise _error(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        self.open.append((tag, argument, self.offset, len(self.plain)))

    def _attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while True:
            self._take(_BLANKS)
            if self.text[self.at] == ">":
                self.at += 1
                return argument
            name, value = self._attribute(tag, begin)
            prefix = _ARGUMENTS.get((tag, name))
            if prefix is not None and value.startswith(prefix):
                argument = value[len(prefix) :]
            elif (tag, name) == ("blockquote", "expandable"):
                argument = "1"

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self._take(_ATTRIBUTE)
        where = self._byte(begin)
        if not name:
            raise _error(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
        self._take(_BLANKS)
        if has_value := self.text[self.at] == "=":
            self.at += 1
            self._take(_BLANKS)
        if self.text[self.at] == _END:
            raise _error(f'Unclosed start tag "{tag}" at byte offset {where}')
        value = self._value() if has_value else ""
        if self.text[self.at] == _END:
            raise _error(f"Unclosed start tag at byte offset {where}")
        return name, value

    def _value(self) -> str:
        quote, begin = self.text[self.at], self.at
        if quote not in "\"'":
            token = self._take(_TOKEN).lower()
            if self.text[self.at] not in _BLANK + ">":
                raise _error(f"Unexpected end of name token at byte offset {self._byte(begin)}")
            return token
        self.at += 1
        value = ""
        while self.text[self.at] not in (quote, _END):
            piece = self._reference() if self.text[self.at] == "&" else None
            if piece is None:
                piece, self.at = self.text[self.at], self.at + 1
            value += piece
        self.at += self.text[self.at] == quote
        return value

    def _close(self) -> None:
        begin, self.at = self.at, self.at + 2
        where = self._byte(begin)
        if not self.open:
            raise _error(f"Unexpected end tag at byte offset {where}")
        found = self._take(_NAME).lower()
        self._take(_BLANKS)
        if self.text[self.at] != ">":
            raise _error(f"Unclosed end tag at byte offset {where}")
        self.at += 1
        tag, argument, offset, pieces = self.open.pop()
        if found not in ("", tag):
            raise _error(
                f'Unmatched end tag at byte offset {where}, expected "</{tag}>", found "</{found}>"'
            )
        if self.offset > offset:
            self._add(tag, argument or self._own_text(tag, pieces), offset)

    def _own_text(self, tag: str, pieces: int) -> str:
        return "".join(self.plain[pieces:]) if tag == "a" else ""

    def _add(self, tag: str, argument: str, offset: int) -> None:
        entity = {"type": _TAGS[tag], "offset": offset, "length": self.offset - offset}
        if tag == "blockquote" and argument:
            entity["type"] = "expandable_blockquote"
        elif tag == "tg-emoji":
            if not argument.isdecimal():
                raise bad_request("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = argument
        wanted = _link(entity, argument) if tag == "a" else not self._joins(entity, tag, argument)
        if wanted:
            self.entities.append(entity)

    def _joins(self, entity: Entity, tag: str, argument: str) -> bool:
        """Make one entity of <pre><code class="language-…">; the inner tag closes first."""
        if tag == "code" and argument:
            entity["_language"] = argument
        inner = self.entities[-1] if self.entities else {}
        spans = all(inner.get(key) == entity[key] for key in ("offset", "length"))
        if tag == "pre" and spans and "_language" in inner:
            inner |= {"type": "pre", "language": inner.pop("_language")}
            return True
        return False


def _link(entity: Entity, url: str) -> bool:
    if user := re.fullmatch(r"tg:(?://)?user\?id=(\d+)", url):
        entity |= {"type": "text_mention", "user": {"id": int(user[1])}}
        return True
    entity["url"] = links.normal(url)
    return links.problem_of(url) is None


def _error(text: str) -> RefusedError:
    # parseTextEntities puts these words in front; the first letter of the rest stays as it is.
    return bad_request(f"can't parse entities: {text}")
