"""Which addresses Telegram takes in a link or on a button."""

import re

_ADDRESS = re.compile(
    r"(?:(?P<scheme>[A-Za-z][\w+.-]*):(?://)?)?(?P<host>[^/?#:]*)(?P<rest>.*)", re.S
)


def problem_of(url: str) -> str | None:
    """Return why an address is refused, in Telegram's words, or None."""
    scheme, host, _ = _parts(url)
    if scheme not in ("http", "https", "tg", "ton"):
        return "Unsupported URL protocol"
    if not host:
        return "URL host is empty"
    if scheme.startswith("http") and "." not in host:
        return "Wrong HTTP URL"
    return None


def normal(url: str) -> str:
    """Return an accepted address as Telegram hands it back: with its scheme and a path."""
    scheme, host, rest = _parts(url)
    path = rest if rest.startswith(("/", ":")) or scheme == "tg" else "/" + rest
    return f"{scheme}://{host.lower()}{path}"


def _parts(url: str) -> tuple[str, str, str]:
    # "host.example:80/x" has a port, not a scheme.
    if "://" not in url and not url.lower().startswith(("tg:", "ton:", "javascript:", "data:")):
        url = "http://" + url
    match = _ADDRESS.fullmatch(url)
    assert match
    return (match["scheme"] or "http").lower(), match["host"], match["rest"]
