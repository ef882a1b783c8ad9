"""`python -m bot` is `guarantees`."""

from bot.cli import main

main()
