"""Which of our languages somebody gets, by what their app or browser says of them."""

from domain.values import LANGUAGES

LONGEST_HEADER = 500


def best_language(code: str | None) -> str:
    """The language of ours that suits an IETF tag such as `te-IN`; English where none does."""
    spoken = (code or "").lower().replace("_", "-").partition("-")[0]
    return spoken if spoken in LANGUAGES else "en"


def accepted_language(header: str | None) -> str:
    """The language of ours that an Accept-Language header (RFC 9110, 12.5.4) likes best; English else."""
    liked: list[tuple[float, int, str]] = []
    for nth, part in enumerate((header or "")[:LONGEST_HEADER].split(",")):
        tag, _, weight = part.strip().partition(";")
        spoken = tag.strip().lower().partition("-")[0]
        if spoken in LANGUAGES and (liking := _weight(weight)):
            liked.append((-liking, nth, spoken))
    return min(liked)[2] if liked else "en"


def _weight(parameter: str) -> float:
    name, _, number = parameter.partition("=")
    try:
        return float(number) if name.strip().lower() == "q" else 1.0
    except ValueError:
        return 0.0
