"""A release pasted in the admin chat -> the entries it would add, ready for the edit page of the data file."""

from bot.desk.reply import Document, Language, Reply
from bot.desk.texts import escape, lines, say, word
from bot.directory.model import Directory
from bot.editing.draft.drafter import Drafter
from bot.editing.draft.yaml_blocks import as_file
from bot.releases.release import is_release, read_releases

_FILE = "entwurf.yaml"


def admin_draft(directory: Directory, text: str, language: Language) -> Reply | None:
    """Return the draft of the releases in `text`, in the message and as a file; None where it is no release."""
    if not is_release(text):
        return None
    drafter = Drafter(directory)
    drafts = [drafter.draft(release) for release in read_releases(text)]
    remarks = lines(escape(word(remark, language)) for draft in drafts for remark in draft.remarks)
    entries = [entry for draft in drafts for entry in draft.entries]
    if not entries:
        return Reply((say(language, "admin-nothing-new"), remarks))
    written = as_file(entries, language)
    blocks = (say(language, "admin-draft"), escape(written), remarks)
    return Reply(tuple(block for block in blocks if block), document=Document(_FILE, written.encode()))
