"""All deeds of all places, in the order in which the story of each place goes."""

from tests.e2e import (
    keys_everywhere,
    keys_in_fields,
    keys_of_the_desk,
    keys_of_the_money,
    keys_of_the_office,
)
from tests.e2e.keys_on_the_page import Deed, deeds

__all__ = [
    "Deed",
    "deeds",
    "keys_everywhere",
    "keys_in_fields",
    "keys_of_the_desk",
    "keys_of_the_money",
    "keys_of_the_office",
]
