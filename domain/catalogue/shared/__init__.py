"""The platform's catalogue: what shops have in common of what they sell, and never what they ask for it."""
