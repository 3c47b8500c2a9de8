### A coupon for what is about to be ordered.

redeem-offered = 🏷 <b>కూపన్ ఉందా?</b>
    { $count ->
        [0] దాని కోడ్ రాయండి.
       *[other] ఒకటి ఎంచుకోండి, లేదా కోడ్ రాయండి.
    }
    .coupon = { $fault ->
        [too-little] 🏷 { $coupon } · { $minimum } నుంచి
       *[other] 🏷 { $coupon } · −{ $off }
    }
    .chosen = { $fault ->
        [none] ✅ { $coupon } · −{ $off }
       *[other] ⚠️ { $coupon }
    }
redeem-taken = { $coupon } పెట్టాం.
