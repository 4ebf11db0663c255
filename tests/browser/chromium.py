"""Which browser the tests drive: Debian's or the user's own Chromium."""

import os
import shutil

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

IS_LEFT_OUT = CHROMIUM is None and not os.environ.get("REQUIRE_BROWSER")
"""Whether there is none, and nobody insists on one."""

HOW_TO_GET_ONE = "no Chromium, so no tests in a browser; apt-get install chromium brings one"
