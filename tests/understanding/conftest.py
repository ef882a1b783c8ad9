"""What plain questions can name, read once from the project's own facts."""

import pytest

from handlers.understanding.lexicon import Lexicon
from tests.understanding.asking import known_to


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    """The lexicon of the project's own facts."""
    return known_to(tmp_path_factory.mktemp("known"))
