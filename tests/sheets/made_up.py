"""Lists of any length that nobody has, with every row another product."""

from __future__ import annotations

import csv
import io
import random

TITLES = "Item Code,Barcode,Item Name,Hindi name,Brand,Category,Pack,MRP,Rate,Stock,GST,HSN"
_WORDS = (
    "Toor Moong Chana Basmati Sona Masoori Poha Suji Besan Ghee Butter Paneer Rusk Bread Haldi Jeera Dhania "
    "Mirchi Namkeen Chips Soap Shampoo Detergent Biscuit Tea Coffee Sugar Salt Oil Atta"
)


def made_up(rows: int, cheaper: int = 0) -> bytes:
    """A list of so many rows; the same one each time, but for prices that are so many paise lower."""
    chance, words = random.Random(7), _WORDS.split()
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(TITLES.split(","))
    for at in range(rows):
        price = chance.randrange(10_00, 900_00)
        name = " ".join(chance.choices(words, k=3))
        money = [f"{each // 100}.{each % 100:02}" for each in (price + 100, price - cheaper)]
        pack = f"{chance.choice([50, 100, 250, 500])} g"
        told = [f"C{at}", barcode(at), f"{name} {at}", "नमक", chance.choice(words), "Staples", pack, *money]
        writer.writerow([*told, chance.randrange(200), "5", "1006"])
    return made.getvalue().encode()


def barcode(number: int) -> str:
    """An EAN-13 of India with its check digit."""
    bare = f"890{number:09}"
    weighed = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(bare))
    return f"{bare}{-weighed % 10}"
