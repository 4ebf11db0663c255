"""hash: the marker of an e-mail address, for the objections of the data file."""

import sys

from bot.commands.faults import speaking
from bot.desk.reply import plain
from bot.desk.texts import say
from bot.directory.file.fields import is_email
from bot.directory.file.references import email_hash


def hash_email(address: str) -> bool:
    """Print the marker that stands for `address`; return whether it is an address."""
    if not is_email(address.strip()):
        print(f"error: {plain(say(speaking(), 'cli-no-email', value=address))}", file=sys.stderr)
        return False
    print(email_hash(address))
    return True
