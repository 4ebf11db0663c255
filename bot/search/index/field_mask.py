"""Where in an entry a word stands, as bits of a mask."""

from enum import IntEnum


class Field(IntEnum):
    """A part of an entry; combined with `|` to plain integers, which are several times faster than flags of enum."""

    SURNAME = 1
    GIVEN = 2
    NAME = 4  # of an organisation
    ALIAS = 8
    INITIALS = 16
    PLACE = 32
    COVERED = 64
    KIND = 128
    DEPARTMENT = 256
    ROLE = 512
    TOPIC = 1024
    LANGUAGE = 2048
    TITLE = 4096
    DATELINE = 8192
    TEXT = 16384
    AGENCY = 32768
    PRESS = 65536
    NUMBER = 131072
    ADDRESS = 262144
    DATE = 1048576  # of a news item
    JOINED = 524288  # written in one, where the entry has a blank or a hyphen


PERSON = Field.SURNAME | Field.GIVEN
BODY = Field.NAME | Field.ALIAS | Field.INITIALS
PLACES = Field.PLACE | Field.COVERED
FUNCTION = Field.DEPARTMENT | Field.ROLE
SUBJECT = Field.TOPIC | Field.TITLE | Field.TEXT | Field.DATELINE | Field.AGENCY
LISTED = PERSON | BODY | PLACES | FUNCTION | Field.TOPIC | Field.TITLE | Field.KIND
"""Everything that an editor chose to say of an entry, rather than running text."""
