"""Shops by where they deliver and by their names: what finds some of very many."""
