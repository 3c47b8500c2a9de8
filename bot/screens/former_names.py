"""Names that links had before: month-old buttons and chats' rows still say them."""

FORMER_NAMES = {
    "admin.approve": "overseeing.approve",
    "admin.page": "overseeing.page",
    "admin.shop": "overseeing.shop",
    "admin.shops": "overseeing.shops",
    "admin.suspend": "overseeing.suspend",
    "firsts.caps": "caps.first",
    "firsts.orders": "caps.orders",
    "firsts.worth": "caps.worth",
    "firsts.share": "caps.share",
    "firsts.as_usual": "caps.as_usual",
    "handing.ways": "handover.ways",
    "handing.choose": "handover.choose",
    "holes.all": "vulnerabilities.all",
    "keeping.today": "daybook.today",
    "keeping.earlier": "daybook.earlier",
    "tongue.language": "language.ask",
    "tongue.tongues": "language.languages",
    "tongue.speak": "language.speak",
    "tongue.spoken": "language.spoken",
}
"""What each is called today. A chat may be silent for a year and then press: none of them is taken out."""
