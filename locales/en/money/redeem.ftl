### A coupon for what is about to be ordered.

redeem-offered = 🏷 <b>Do you have a coupon?</b>
    { $count ->
        [0] Type its code.
       *[other] Tap one, or type a code.
    }
    .coupon = { $fault ->
        [too-little] 🏷 { $coupon } · from { $minimum }
       *[other] 🏷 { $coupon } · −{ $off }
    }
    .chosen = { $fault ->
        [none] ✅ { $coupon } · −{ $off }
       *[other] ⚠️ { $coupon }
    }
redeem-taken = { $coupon } is taken.
