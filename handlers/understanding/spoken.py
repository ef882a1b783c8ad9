"""Spoken spellings: words as people type them in a chat, brought to those of the vocabulary."""

import re

# The written word, and how it is typed.
_TYPED = {
    "що": "шо шчо што",
    "щось": "шось",
    "щоб": "шоб шоби щоби",
    "ще": "ше",
    "щойно": "шойно",
    "навіщо": "нашо нащо",
    "скільки": "ск скіки скіко скілки скількі скільку скілький сколько скільк",
    "тільки": "тіки тіко тільк тіліка только",
    "треба": "тре нада надо",
    "ні": "нє нєа",
    "можна": "мона",
    "зараз": "зара щас щяс",
    "все": "всьо",
    "взагалі": "ваще вобще воще вопше вообще",
    "коли": "када когда",
    "чи": "ци",
    "ту": "тоту",
    "хто": "кто",
    "де": "гдє где",
    "які": "какі какие",
    "який": "какой",
    "яка": "какая",
    "якому": "каком",
    "місті": "городе",
    "котрі": "которі которые",
    "країни": "страни страны",
    "країн": "стран",
    "країна": "страна",
    "країною": "страной",
    "перший": "первий первый",
    "перша": "перва первая",
    "перші": "перві первые",
    "кількість": "кільксть кількіть кілкість кількісь",
    "всього": "всьго вьсого",
    "пізніше": "пізнше пізнішє",
    "саміту": "самміту саммита саммиту",
    "саміті": "самміті саммите",
    "останній": "послєдній последний",
    "якщо": "єслі якшо если",
    "зрозуміло": "понятно панятно",
    "будь ласка": "пожалуста пажалуста пожалуйста",
    "від": "од",
    "теж": "тоже",
    "дякую": "спс дяк спасіба спасибо",
    "you": "u ya",
    "your": "ur",
    "are": "r",
    "what": "wat wot wht",
    "when": "wen",
    "which": "wich whitch whcih",
    "have": "hav",
    "this": "dis",
    "that": "dat taht",
    "about": "abt",
    "because": "cos coz cuz bc bcos",
    "please": "pls plz plse",
    "people": "ppl",
    "government": "govt",
    "tomorrow": "tmrw tmr",
    "through": "thru",
    "though": "tho",
    "before": "b4 befor bfore",
    "message": "msg",
    "messages": "msgs",
    "thanks": "thx thnx tnx",
    "believe": "beleive belive",
    "possible": "posible",
    "satellite": "sattelite satelite sattellite",
    "finally": "finaly",
    "receive": "recieve",
    "accede": "acede acceed",
    "different": "diferent diffrent",
    "separately": "seperately",
    "till": "til",
    "really": "realy rly",
    "every": "evry",
    "countries": "countires contries coutries countrys",
    "ukraine": "ukr",
    "by the way": "btw",
    "let me know": "lmk",
    "give me": "gimme",
    "let me": "lemme",
    "want to": "wanna",
    "going to": "gonna",
    "got to": "gotta",
    "do not know": "dunno idk",
    "actually": "actualy acutally",
    "whether": "wether whther wheter",
    "so": "soo sooo",
    "should": "shoud shuld",
    "right now": "rn",
}
# Words that are often typed with two letters in each other's place.
_SWAPPED = """
    the was has had and what when where who did does have that with which many were been about
    after since until join list show tell give not for are you all can
    список країна країни країн угода угоди угоду коли скільки хто яка які
""".split()
_LEFT_ALONE = frozenset("ont fro form nto aer lal sohw".split())  # words, or too far from one


def _swaps(word: str) -> list[str]:
    swaps = (f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in range(len(word) - 1))
    return [swap for swap in swaps if swap not in _LEFT_ALONE | {word}]


_WORDS = {swap: word for word in _SWAPPED for swap in _swaps(word)}
_WORDS |= {typed: word for word, typing in _TYPED.items() for typed in typing.split()}
# "u" and "r" alone are letters of "U.S." and of initials as well.
_SPOKEN = re.compile(rf"(?<![\w.'’&-])(?:{'|'.join(_WORDS)})(?![\w'’&-]|\.\w)", re.IGNORECASE)


def as_written(text: str) -> str:
    """Return a text with each spoken spelling as it is written: "шо" as "що", "u" as "you"."""
    return _SPOKEN.sub(_written, text)


def _written(found: re.Match[str]) -> str:
    typed = found[0]
    return typed if len(typed) == 1 and typed.isupper() else _WORDS[typed.lower()]
