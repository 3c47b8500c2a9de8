"""Who dies between what a provider has told, the money, and the order."""
