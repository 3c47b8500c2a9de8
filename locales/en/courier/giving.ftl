### Who brings an order, said in the shop's group.

giving-whom = 🛵 <b>Order #{ $number }</b>: who brings it?{ $courier ->
        [none] {""}
       *[other] {""}
        Now it goes with { $courier }.
    }{ $count ->
        [0] {""}

            Nobody is on the list yet. The owner invites couriers, or adds those without Telegram: /shop in private with me, then Staff.
       *[other] {""}
    }
    .courier = 🛵 { $name }
    .nobody = ✖️ Nobody yet
    .back = ‹ Back
giving-given = #{ $number } goes with { $name }
giving-taken-back = #{ $number } goes with nobody now
