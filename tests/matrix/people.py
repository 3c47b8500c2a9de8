"""Who tries: each role is somebody, and knows nothing but what is their own."""

from __future__ import annotations

ASHA, RAVI, IMRAN, LAKSHMI, KIRAN, FATIMA, MEERA, ARJUN = 1001, 1002, 1003, 2000, 2001, 2002, 3001, 4001
BLOCKED, GUEST, HIRED, HOST, SURESH = 9001, 9002, 9003, 9004, 9005
NOBODY = 1087968824
"""Who writes and presses where an admin of a group is anonymous: https://core.telegram.org/bots/api#message"""
GROUP, ARJUNS_GROUP = -5001, -5002
TELEGRAM_IDS = {
    "asha": ASHA,
    "ravi": RAVI,
    "courier": FATIMA,
    "staff": KIRAN,
    "owner": LAKSHMI,
    "other": ARJUN,
    "support": IMRAN,
    "admin": MEERA,
    "disabled": BLOCKED,
}
"""The roles that are people with a chat."""
NAMES = {
    ASHA: "Asha",
    RAVI: "Ravi",
    IMRAN: "Imran",
    LAKSHMI: "Lakshmi",
    KIRAN: "Kiran",
    FATIMA: "Fatima",
    MEERA: "Meera",
    ARJUN: "Arjun",
    BLOCKED: "Blocked",
    GUEST: "Guest",
    HIRED: "Hired",
    HOST: "Host",
    SURESH: "Suresh",
    NOBODY: "Group",
}
