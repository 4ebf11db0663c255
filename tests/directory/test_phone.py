"""Phone numbers as printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.phone import PhoneError, known_to_plan, read_phones, shown


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("0231/50-23022", "+492315023022"),
        ("02315023022", "+492315023022"),
        ("(0231) 50 23022", "+492315023022"),
        ("+49 231 5023022", "+492315023022"),
        ("+49 (0)231 5023022", "+492315023022"),
        ("0049 231 5023022", "+492315023022"),
        ("0231 – 50 230 22", "+492315023022"),
        ("030\u00a023125000", "+493023125000"),
        ("+43 1 5330000", "+4315330000"),
    ],
)
def test_a_printed_number_is_read_in_every_notation(printed: str, number: str) -> None:
    assert [found for found, _ in read_phones(printed)] == [number]


def test_extensions_share_the_stem_of_the_number_before() -> None:
    assert read_phones("030/23125-001, -002, 030/23125-1") == (
        ("+493023125001", "030/23125-001"),
        ("+493023125002", "030/23125-002"),
        ("+4930231251", "030/23125-1"),
    )


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("5023022", "phone-no-area-code"),
        ("110", "phone-no-area-code"),
        ("-12", "phone-no-area-code"),
        ("0231", "phone-impossible"),
        ("0231 123456789012", "phone-impossible"),
        ("0231 5023022 Fax", "phone-characters"),
        ("0231 502 3022 + 5", "phone-two"),
        ("", "phone-characters"),
    ],
)
def test_what_cannot_be_dialled_is_refused(printed: str, code: str) -> None:
    with pytest.raises(PhoneError) as raised:
        read_phones(printed)
    assert raised.value.code == code


def test_a_number_is_shown_in_the_form_that_can_be_tapped() -> None:
    assert shown("+492315023022") == "+49 231 5023022"


def test_a_number_the_plan_does_not_know_is_told_from_one_it_does() -> None:
    assert known_to_plan("+492315023022")
    assert not known_to_plan("+49000000000")


@given(st.text(alphabet="0123456789+()/-., \u2013x", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        for number, _ in read_phones(text):
            assert number.startswith("+")
            assert number[1:].isdigit()
    except PhoneError:
        pass


@pytest.mark.parametrize(
    "printed",
    [
        "0201/2069-281/-282",
        "030/23125-001/-002",
        "0201 2000-10/-11",
        "0201/2069-281 / -282",
        "0201/2069-281/282",
        "0201 2069-281 -282",
        "+49 201 2069-281/-282",
        "030 23125 320/321",
        "030 23125320 oder 321",
        "030 23125-320 | 321",
        "030 23125-320-321",
        "030 23125-320–321",
        "030 23125-320 321",
        "030 23125-0/-320",
        "030 23125-320 / 030 23125-321",
        "+49 30 23125-320/+49 30 23125-321",
    ],
)
def test_two_extensions_are_never_one_number(printed: str) -> None:
    with pytest.raises(PhoneError, match="phone-two") as refused:
        read_phones(printed)
    first, second = refused.value.numbers
    assert read_phones(first) != read_phones(second)


def test_an_extension_behind_the_switchboard_is_shown_with_its_stem() -> None:
    with pytest.raises(PhoneError) as refused:
        read_phones("030 23125-0/-320")
    assert refused.value.numbers == ("030 23125-0", "030 23125-320")


@pytest.mark.parametrize("printed", ["030 23125001,", ", 030 23125001"])
def test_a_comma_with_nothing_beside_it_parts_no_numbers(printed: str) -> None:
    with pytest.raises(PhoneError, match="phone-characters"):
        read_phones(printed)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("+49-231/50-23022", "+492315023022"),
        ("0231 / 50 - 23022", "+492315023022"),
        ("+1 212-555-0100", "+12125550100"),
        ("0049 (0)231 / 50-23022", "+492315023022"),
        ("0231/50-23 022", "+492315023022"),
        ("030-23125-320", "+493023125320"),
        ("06131-12-34-56", "+496131123456"),
    ],
)
def test_one_number_may_have_more_than_one_hyphen(printed: str, number: str) -> None:
    assert read_phones(printed) == ((number, printed),)
