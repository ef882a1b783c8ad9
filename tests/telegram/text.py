"""What Telegram makes of a text that a bot sends: parsed, cleaned, trimmed, measured."""

import re
from typing import Any

from tests.telegram.markup import Entity, parse_html, units
from tests.telegram.refusals import bad_request

MESSAGE_LENGTH = 4096
CAPTION_LENGTH = 1024
ENTITIES = 100
RAW_BYTES = 1 << 15

# Telegram puts a blank for a control character and drops these marks (`clean_input_string`).
_CONTROL = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
_DROPPED = re.compile(r"[\r\u2028-\u202e\u030a\u0333\u033f]")
_INVISIBLE = " \n\u200b\u200c\u200d\u200e\u200f\u202e\ufeff\u00a0"


def message_text(params: dict[str, Any]) -> tuple[str, list[Entity]]:
    """Return the text of a message and its entities, or raise RefusedError as Telegram would."""
    text, entities = _formatted(params["text"], params.get("parse_mode"), params.get("entities"))
    if not text.strip(_INVISIBLE):
        raise bad_request("text must be non-empty")
    if len(text) > MESSAGE_LENGTH:
        raise bad_request("message is too long")
    return text, entities


def caption(params: dict[str, Any]) -> tuple[str, list[Entity]]:
    """Return the caption of a picture or file (it may be empty) and its entities."""
    text, entities = _formatted(
        params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities")
    )
    if len(text) > CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    return text, entities


def _formatted(
    text: str, parse_mode: str | None, entities: list[Entity] | None
) -> tuple[str, list[Entity]]:
    if len(text.encode("utf-8", "surrogatepass")) > RAW_BYTES:
        raise bad_request("text is too long")
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise bad_request("strings must be encoded in UTF-8")
    if parse_mode and parse_mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    plain, marked = parse_html(text) if parse_mode else (text, list(entities or ()))
    if len(marked) > ENTITIES:
        raise bad_request("ENTITIES_TOO_LONG")
    return _clean(plain, marked)


def _clean(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Take out what Telegram takes out, and move the entities accordingly."""
    text = _CONTROL.sub(" ", text)
    gone = [m.span() for m in _DROPPED.finditer(text)]
    kept = _DROPPED.sub("", text)
    lead, tail = len(kept) - len(kept.lstrip(" \n")), len(kept.rstrip(" \n"))
    if gone:
        entities = [_without(entity, text, gone) for entity in entities]
    size = units(kept[lead:tail])
    moved = [_moved(entity, lead, size) for entity in entities]
    return kept[lead:tail], [entity for entity in moved if entity["length"] > 0]


def _without(entity: Entity, text: str, gone: list[tuple[int, int]]) -> Entity:
    dropped = [units(text[:begin]) for begin, _ in gone]
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    before, inside = sum(d < begin for d in dropped), sum(begin <= d < end for d in dropped)
    return entity | {"offset": begin - before, "length": entity["length"] - inside}


def _moved(entity: Entity, lead: int, size: int) -> Entity:
    begin = max(entity["offset"] - lead, 0)
    end = min(entity["offset"] + entity["length"] - lead, size)
    return entity | {"offset": begin, "length": end - begin}
