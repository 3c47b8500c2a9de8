### A coupon for what is about to be ordered.

redeem-offered = 🏷 <b>कोई कूपन है?</b>
    { $count ->
        [0] उसका कोड लिखें।
       *[other] कूपन चुनें, या कोड लिखें।
    }
    .coupon = { $fault ->
        [too-little] 🏷 { $coupon } · { $minimum } से
       *[other] 🏷 { $coupon } · −{ $off }
    }
    .chosen = { $fault ->
        [none] ✅ { $coupon } · −{ $off }
       *[other] ⚠️ { $coupon }
    }
redeem-taken = { $coupon } लग गया।
