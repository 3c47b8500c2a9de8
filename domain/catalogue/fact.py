"""What a shop may say of a product, one by one, by the names that its history tells it under."""

from enum import StrEnum


class Fact(StrEnum):
    """One thing that is known of a product. A name is never changed: history is read by it.

    `kept` says whether it is there at all: one that was deleted is not.
    """

    KEPT = "kept"
    NAMES = "names"
    ALIASES = "aliases"
    CATEGORY = "category"
    BRAND = "brand"
    DESCRIPTION = "description"
    PACK = "pack"
    UNIT = "unit"
    STEP = "step"
    PRICE = "price"
    MRP = "mrp"
    TAX = "tax_bp"
    HSN = "hsn"
    BARCODE = "barcode"
    OWN_CODE = "own_code"
    ORIGIN = "origin"
    PACKER = "packer"
    PHOTOS = "photos"
    COUNTED = "is_counted"
    STOCK = "on_hand"
    LISTED = "is_listed"
    OUT = "is_out"
    OUT_UNTIL = "out_until"
    MOST_PER_DAY = "most_per_day"
    LOW_AT = "low_at"
