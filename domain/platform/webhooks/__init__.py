"""Other systems' addresses that are told what becomes of orders."""
