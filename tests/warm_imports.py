"""What the process behind `tests.warm` has at hand: the program, with all that its commands import or read late."""

import pkgutil
from importlib import import_module

from bot import commands
from bot.desk.pages import commands as read_texts

LATE = (
    *("alembic.command", "bot.store.postgresql", "phonenumbers.geodata"),
    "tests.store.processes",
)

for module in pkgutil.iter_modules(commands.__path__, "bot.commands."):
    import_module(module.name)
for name in LATE:
    import_module(name)
read_texts()
