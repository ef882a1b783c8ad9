"""Inline queries, asked of a real process."""

from tests.bot.process import Process


def test_an_inline_query_offers_the_answer_to_quote(shared: Process) -> None:
    reader = shared.telegram.person("Reader", language="uk")
    question = reader.asks_inline("/joined Greece")
    shared.telegram.wait(lambda: question.answer is not None)
    assert question.answer
    (result,) = question.answer["results"]
    assert result["title"] == "uk /joined Greece"
    assert result["input_message_content"]["message_text"] == "<b>uk</b> /joined Greece"
    assert (question.answer["cache_time"], question.answer["is_personal"]) == (300, True)


def test_before_a_word_is_typed_examples_are_offered(shared: Process) -> None:
    question = shared.telegram.person("Reader").asks_inline("")
    shared.telegram.wait(lambda: question.answer is not None)
    assert question.answer
    titles = [result["title"] for result in question.answer["results"]]
    assert titles == ["en /joined GR", "en /count", "en /talks"]
