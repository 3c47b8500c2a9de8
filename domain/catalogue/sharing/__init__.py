"""What goods have in common: between all shops, by the platform's catalogue, and between two of one's own."""
