"""The products: siblings of one shape that see only the view and never each other.

A product is a folder here with a `PRODUCT`, and one line of `PRODUCTS`: that is all the rest of the house knows
of it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module

from generator.outputs.contract import Product


class ProductKind(StrEnum):
    """What a product is for, and so when it is made.

    Files to save, print and pass on come before the pages, which tell how large each of them is.
    """

    DOWNLOADS = "downloads"
    PAGES = "pages"
    EXCHANGE = "exchange"


@dataclass(frozen=True, slots=True)
class ProductEntry:
    """A line of the registry: the name of a folder beside this file, and what it is for."""

    name: str
    kind: ProductKind

    def load(self) -> Product:
        """Return the product. Only now its folder is imported: some load a typesetter or tables."""
        product: Product = import_module(f"{__name__}.{self.name}").PRODUCT
        return product


PRODUCTS: tuple[ProductEntry, ...] = (
    ProductEntry("booklet", ProductKind.DOWNLOADS),
    ProductEntry("cards", ProductKind.DOWNLOADS),
    ProductEntry("share", ProductKind.DOWNLOADS),
    ProductEntry("site", ProductKind.PAGES),
    ProductEntry("exchange", ProductKind.EXCHANGE),
)
"""Everything a build can make, in the order of making."""


def products(kinds: Collection[ProductKind]) -> tuple[Product, ...]:
    """Return the products of these kinds, in the order of the registry."""
    return tuple(entry.load() for entry in PRODUCTS if entry.kind in kinds)
