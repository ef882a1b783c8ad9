"""HTML in, plain text and entities out, or Telegram's error."""

import pytest

from tests.telegram.markup import parse_html
from tests.telegram.refusals import RefusedError


def _entity(kind: str, offset: int, length: int, **more: str) -> dict[str, object]:
    return {"type": kind, "offset": offset, "length": length} | more


@pytest.mark.parametrize(
    ("html", "plain", "entities"),
    [
        ("plain", "plain", []),
        ("<b>a</b> <STRONG>b</STRONG>", "a b", [_entity("bold", 0, 1), _entity("bold", 2, 1)]),
        ("<i>a</i><em>b</em>", "ab", [_entity("italic", 0, 1), _entity("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [_entity("underline", 0, 1), _entity("underline", 1, 1)]),
        (
            "<s>a</s><strike>b</strike><del>c</del>",
            "abc",
            [_entity("strikethrough", n, 1) for n in range(3)],
        ),
        (
            '<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>',
            "ab",
            [_entity("spoiler", 0, 1), _entity("spoiler", 1, 1)],
        ),
        ("<code>a</code>", "a", [_entity("code", 0, 1)]),
        (
            '<pre><code class="language-python">a</code></pre>',
            "a",
            [_entity("pre", 0, 1, language="python")],
        ),
        ('<code class="language-c">a</code>', "a", [_entity("code", 0, 1)]),
        ("<blockquote>a</blockquote>", "a", [_entity("blockquote", 0, 1)]),
        (
            "<blockquote expandable>a</blockquote>",
            "a",
            [_entity("expandable_blockquote", 0, 1)],
        ),
        (
            '<tg-emoji emoji-id="5">👍</tg-emoji>',
            "👍",
            [_entity("custom_emoji", 0, 2, custom_emoji_id="5")],
        ),
        (
            "<a href='https://Example.org'>a</a>",
            "a",
            [_entity("text_link", 0, 1, url="https://example.org/")],
        ),
        (
            '<a href="https://example.org/?a=1&amp;b=2">a</a>',
            "a",
            [_entity("text_link", 0, 1, url="https://example.org/?a=1&b=2")],
        ),
        ('<a href="javascript:alert(1)">a</a>', "a", []),
        (
            "<b>a<i>b</i></b>",
            "ab",
            [_entity("bold", 0, 2), _entity("italic", 1, 1)],
        ),
        ("😀<b>Київ</b>", "😀Київ", [_entity("bold", 2, 4)]),
        ("<b></b>a", "a", []),
        ("<b>a</>", "a", [_entity("bold", 0, 1)]),
        (
            "&lt;b&gt; &amp;&quot; &#65;&#x42; &apos; &nbsp; & &lt",
            '<b> &" AB &apos; &nbsp; & <',
            [],
        ),
        ("a > b", "a > b", []),
    ],
)
def test_html_becomes_text_and_entities(
    html: str, plain: str, entities: list[dict[str, object]]
) -> None:
    assert parse_html(html) == (plain, entities)


@pytest.mark.parametrize(
    ("html", "error"),
    [
        ("<x>a</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("Їжа <br/>", 'Unsupported start tag "br/" at byte offset 7'),
        ("1 < 2 > 0", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("a <a href=", 'Unclosed start tag "a" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b =1>a</b>", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<a href=x/y>a</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(html: str, error: str) -> None:
    with pytest.raises(RefusedError) as caught:
        parse_html(html)
    assert caught.value.refusal.description == f"Bad Request: can't parse entities: {error}"
