"""What a shop's owner does with its coupons."""
