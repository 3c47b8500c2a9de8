"""Photos of goods, and where they are kept."""
