"""What a shop takes off an order: coupons."""
