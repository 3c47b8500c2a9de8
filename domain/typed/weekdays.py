"""Weekdays as people name them, in three languages, and in Latin letters too."""

from __future__ import annotations

_NAMES = (
    "mo mon monday som somvar somavar somwar सोम सोमवार సోమ సోమవారం somavaram",
    "tu tue tues tuesday mangal mangalvar mangalwar मंगल मंगलवार మంగళ మంగళవారం mangalavaram",
    "we wed wednesday budh budhvar budhwar बुध बुधवार బుధ బుధవారం budhavaram",
    "th thu thur thurs thursday guru guruvar guruwar गुरु गुरुवार बृहस्पति बृहस्पतिवार वीरवार గురు గురువారం guruvaram",
    "fr fri friday shukra shukravar shukrawar शुक्र शुक्रवार శుక్ర శుక్రవారం shukravaram",
    "sa sat saturday shani shanivar shaniwar शनि शनिवार శని శనివారం shanivaram",
    "su sun sunday ravi ravivar raviwar itvar itwar रवि रविवार इतवार ఆది ఆదివారం adivaram",
)
_TOGETHER = {
    "daily everyday everydays always all रोज रोज़ प्रतिदिन हररोज roj rojana రోజూ ప్రతిరోజు ప్రతిరోజూ": range(7),
    "weekdays weekday": range(5),
    "weekend weekends": range(5, 7),
}
WEEKDAYS = {name: at for at, names in enumerate(_NAMES) for name in names.split()}
"""By what they are called, from Monday, which is 0."""
SEVERAL = {name: tuple(days) for names, days in _TOGETHER.items() for name in names.split()}
"""Words for some of them at once."""


def days_between(first: int, last: int) -> tuple[int, ...]:
    """From one weekday to another, over the end of the week if need be."""
    return tuple((first + ahead) % 7 for ahead in range((last - first) % 7 + 1))
