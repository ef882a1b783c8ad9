"""Run the stand-in by itself: `python -m tests.telegram [PEOPLE]` prints its address and token."""

import signal
import sys

from tests.telegram import Telegram

_END = {signal.SIGINT, signal.SIGTERM}

if __name__ == "__main__":
    # Blocked before the server's thread starts, so that only the wait below receives them.
    signal.pthread_sigmask(signal.SIG_BLOCK, _END)
    with Telegram() as telegram:
        people = telegram.people(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
        sys.stdout.write(f"BOT_API_URL={telegram.url} BOT_TOKEN={telegram.token}\n")
        sys.stdout.write(f"chats {people[0].id} to {people[-1].id}\n")
        sys.stdout.flush()
        signal.sigwait(_END)
