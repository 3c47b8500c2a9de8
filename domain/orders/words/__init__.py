"""Words about an order: its customer and its shop write one another."""
