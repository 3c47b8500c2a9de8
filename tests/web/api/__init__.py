"""The API over real HTTP, on both databases."""
