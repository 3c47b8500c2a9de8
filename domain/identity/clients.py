"""What a client is called before somebody else: in our words, since its own may say anything."""

BROWSERS = (
    *(("Edg", "Edge"), ("OPR", "Opera"), ("Opera", "Opera"), ("Firefox", "Firefox")),
    *(("Chrome", "Chrome"), ("Safari", "Safari")),
)
SYSTEMS = (
    *(("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows")),
    *(("Mac", "Mac"), ("CrOS", "ChromeOS"), ("ChromeOS", "ChromeOS"), ("Linux", "Linux")),
)

UNNAMED = "an app"
"""How a client is called that nobody knows: a code without a name would be approved in a chat."""


def known_client(agent: str) -> str:
    """Such as `Firefox, Android`, from a User-Agent header; nothing where neither is known."""
    browser = next((name for mark, name in BROWSERS if mark in agent), "")
    system = next((name for mark, name in SYSTEMS if mark in agent), "")
    return ", ".join(filter(None, (browser, system)))
