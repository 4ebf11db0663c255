"""Which town an area code belongs to, and which places it may well be found in."""

import pytest

from bot.directory.area_codes import area_of, fits, is_area


@pytest.mark.parametrize(
    ("number", "area"),
    [
        ("+492315023022", "Dortmund"),
        ("+492012069281", "Essen"),
        ("+4923651234", "Marl"),
        ("+492365123456789", "Marl"),
        ("+493023124999", "Berlin"),
        ("+493023125000", None),  # reserved for fiction, and what is longer too
        ("+49302312599999", None),
        ("+4915228817386", None),  # mobile
        ("+431234567", None),  # Vienna
    ],
)
def test_an_area_code_belongs_to_a_town(number: str, area: str | None) -> None:
    assert area_of(number) == area


@pytest.mark.parametrize(
    ("place", "area", "fitting"),
    [
        ("Dortmund", "Dortmund", True),
        ("Dortmund-Hörde", "Dortmund", True),
        ("Dortmund", "Essen", False),
        ("Hagen", "Hagen Westfalen", True),
        ("Oberhausen", "Oberhausen Rheinland", True),
        ("Frankfurt", "Frankfurt am Main", True),
        ("FRANKFURT AM MAIN", "Limburg", False),
        ("Bergkamen", "Kamen", True),  # has no code of its own
        ("Beispielhausen", "Berlin", True),
    ],
)
def test_a_code_fits_its_town_and_places_without_a_code(place: str, area: str, fitting: bool) -> None:
    assert fits(place, area) is fitting


def test_towns_are_known_by_their_names_and_short_names() -> None:
    assert all(map(is_area, ("Herne", "werne", "Hagen", "Mülheim")))
    assert not any(map(is_area, ("Beispielhausen", "Pressestelle", "")))
