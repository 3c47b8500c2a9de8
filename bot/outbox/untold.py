"""Why a message is not told."""


class NotTold(Exception):
    """There is nobody to tell it to, or nothing to tell; says which."""


class Away(Exception):
    """Its person has blocked the bot: it waits until they come back."""
