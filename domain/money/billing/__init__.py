"""Bills as they are: their numbers, their lines, the tax within them; `domain.money.books` makes them out."""
