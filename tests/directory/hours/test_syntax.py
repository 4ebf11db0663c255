import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.directory.hours.syntax import LONGEST, HoursError, check_hours, read_rules


@pytest.mark.parametrize(
    "text",
    [
        "24/7",
        "Mo-Fr 08:00-16:00",
        "Mo-Fr 8:00-16:00",
        "08:00-16:00",
        "Mo-Th 08:00-16:00; Fr 08:00-13:00; PH off",
        "Mo-Fr,PH 09:00-12:00",
        "PH,Mo-Fr 09:00-12:00",
        "PH -1 day 09:00-12:00",
        "Mo-Fr 08:00-12:00,13:00-16:00",
        "Mo-Fr 08:00-12:00, 13:00-16:00",
        "Mo-Fr 08:00-16:00, Sa 10:00-12:00",
        "Mo-Fr 08:00-16:00; 2026 Dec 24-2027 Jan 02 off",
        "Nov-Feb Mo-Fr 09:00-15:00",
        "Dec 24: 08:00-12:00",
        "Fr 22:00-26:00",
        "week 02-52/2 Mo 10:00-12:00",
        "Mo[1],Th[-1] 10:00-12:00",
        "easter -2 days off",
        "Feb 29 off",
        "mo-fr 08:00-16:00 OPEN",
        "off",
    ],
)
def test_an_expression_that_the_clock_settles_is_accepted(text: str) -> None:
    check_hours(text)


@pytest.mark.parametrize(
    ("text", "code", "column", "about"),
    [
        ("", "hours-syntax", 1, ""),
        ("   ", "hours-syntax", 1, "   "),
        ("nach Vereinbarung", "hours-syntax", 1, "nach Vereinbarung"),
        ("Mo-Fr 08:00-16:00; werktags 8", "hours-syntax", 22, "werktags 8"),
        ("Mo-Fr 08:00-16:00; PH 25:00-26:00", "hours-syntax", 23, "25:00-26:00"),
        ("Mo off, 12:00-13:00", "hours-syntax", 7, "off, 12:00-13:00"),
        ("x" * (LONGEST + 1), "hours-long", LONGEST + 1, "x"),
        ('Mo-Fr 08:00-16:00 "nur schriftlich"', "hours-comment", 19, '"'),
        ("Mo-Fr 08:00-16:00; SH off", "hours-school", 20, "SH"),
        ("Mo-Fr 08:00-16:00 unknown", "hours-unknown", 19, "unknown"),
        ("Mo-Fr sunrise-16:00", "hours-sun", 7, "sunrise"),
        ("Mo-Fr 08:00-(sunset-01:00)", "hours-sun", 13, "(sunset"),
        ("Mo-Fr 08:00+", "hours-end", 7, "08:00+"),
        ("Mo-Fr 08:00-16:00+", "hours-end", 13, "16:00+"),
        ("10:00-16:00/01:30", "hours-repeat", 7, "16:00/"),
        ("Mo-Fr 08:00-12:00 || 24/7", "hours-fallback", 19, "||"),
        ("PH +100 days off", "hours-offset", 4, "+100 days"),
        ("Mo-Fr 08:00-16:00; Feb 30 off", "hours-date", 20, "Feb 30"),
        ("Dec 00 off", "hours-syntax", 5, "00 off"),
        ("Dec 26-24 off", "hours-date", 1, "Dec 26-24"),
        ("2026 Nov-Feb off", "hours-date", 1, "2026 Nov-Feb"),
        ("Mo-Fr PH 08:00-12:00", "hours-join", 4, "Fr PH"),
        ("PH Mo-Fr 08:00-12:00", "hours-join", 1, "PH Mo"),
        ("2026 Dec 24, Fr 08:00-12:00", "hours-list", 12, "2026 Dec 24, Fr"),
    ],
)
def test_an_expression_that_cannot_be_honoured_says_what_and_where(
    text: str, code: str, column: int, about: str
) -> None:
    with pytest.raises(HoursError) as refused:
        check_hours(text)
    fault = refused.value
    assert (fault.code, fault.column, fault.about) == (code, column, about)


@pytest.mark.parametrize(
    ("text", "column", "proposal"),
    [
        ("Mo-Do 8-16 Uhr", 4, "Mo-Th 08:00-16:00"),
        ("Mo, We, Fr 08:00-12:00", 3, "Mo,We,Fr 08:00-12:00"),
        ("Mo-Fr 08:00-12:00 , 13:00-16:00", 18, "Mo-Fr 08:00-12:00,13:00-16:00"),
        ("Mo-Fr 08:00-16:00, 12:00-13:00 off", 7, "Mo-Fr 08:00-16:00; 12:00-13:00 off"),
        ("Mo-Fr 08:00-16:00;", 19, "Mo-Fr 08:00-16:00"),
    ],
)
def test_hours_as_a_letterhead_prints_them_get_a_proposal_that_is_valid(text: str, column: int, proposal: str) -> None:
    with pytest.raises(HoursError) as refused:
        check_hours(text)
    fault = refused.value
    assert (fault.code, fault.column, fault.about) == ("hours-spelling", column, proposal)
    check_hours(proposal)


def test_five_hundred_characters_are_the_most() -> None:
    longest = "Mo-Fr 08:00-16:00; " * 26 + "PH off"
    assert len(longest) == LONGEST
    check_hours(longest)
    with pytest.raises(HoursError):
        check_hours(longest + " ")


def test_rules_after_a_semicolon_replace_and_rules_after_a_comma_add() -> None:
    rules = read_rules("Mo-Fr 08:00-12:00, Mo 14:00-16:00; PH off;Sa 22:00-02:00")
    assert [(rule.additional, rule.opens, rule.spans) for rule in rules] == [
        (False, True, ((480, 720),)),
        (True, True, ((840, 960),)),
        (False, False, ()),
        (False, True, ((1320, 1560),)),
    ]


_WORDS = "Mo Tu Fr Su PH SH Mo-Fr Uhr Do 8-16 24.12. 2026-12-24 Dec Feb\u00a030 2026 9999 off open easter week 01-53"
_SIGNS = '- , ; + || : / " 24/7 [1] [-1] 08:00 08:00-16:00 22:00-02:00 48:00 sunrise é ſ ١٢ \n'
PIECES = [*_WORDS.split(" "), *_SIGNS.split(" "), " ", ", "]


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=600), st.lists(st.sampled_from(PIECES), max_size=120).map("".join)))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        check_hours(text)
    except HoursError as fault:
        assert 1 <= fault.column <= len(text) + 1  # a refusal is one of two outcomes
        assert len(fault.about) <= LONGEST * 2


@pytest.mark.parametrize(("text", "said"), [("werktags", "werktags"), ("Mo-Fr 08:00", "08:00"), ("Mo immer", "immer")])
def test_what_cannot_be_read_is_quoted_from_the_beginning_of_its_word(text: str, said: str) -> None:
    with pytest.raises(HoursError) as raised:
        check_hours(text)
    assert (raised.value.code, raised.value.about) == ("hours-syntax", said)
