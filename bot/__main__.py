"""python -m bot"""

import gc

gc.disable()  # nothing that is imported is ever given up; looking for it again and again takes a fifth of the start

from bot.commands.app import main  # noqa: E402

gc.freeze()
gc.enable()

if __name__ == "__main__":
    main()
