"""The stand-in run by itself."""

import json
import subprocess
import sys
import urllib.request


def test_it_prints_its_address_and_its_chats_and_serves_until_it_is_stopped() -> None:
    command = [sys.executable, "-m", "tests.telegram", "3"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout
        variables = dict(part.split("=", 1) for part in process.stdout.readline().split())
        chats = process.stdout.readline()
        address = f"{variables['BOT_API_URL']}/bot{variables['BOT_TOKEN']}/getMe"
        with urllib.request.urlopen(address) as response:  # noqa: S310
            assert json.load(response)["ok"] is True
        process.terminate()
    assert (chats, process.returncode) == ("chats 1001 to 1003\n", 0)
