### What delivery costs by distance, and where a map says that a shop delivers.

zones-bands = 💰 <b>Fees by distance · { $name }</b>
    { $count ->
        [0] Delivery costs the same everywhere: <b>{ $fee }</b>.
       *[other] { $bands }
        • further away: { $fee }
    }

    Type your distances and what each costs:
    <code>2 km free, 4 km 20, 6 km 40 min 300 free 1000</code>
    “min” is from which amount you deliver there, “free” from which amount it costs nothing. What you leave out is as usual: { $minimum ->
        [none] no minimum
       *[other] from { $minimum }
    }{ $free_from ->
        [none] {""}
       *[other] , free from { $free_from }
    }.
    .each-bands = • up to { $upto }: { $own ->
            [none] the usual fee
           *[other] { $gratis ->
                [yes] free
               *[no] { $own }
            }
        }{ $least ->
            [none] {""}
           *[other] , orders from { $least }
        }{ $free ->
            [none] {""}
           *[other] , free from { $free }
        }
    .one-fee = ♻️ One fee everywhere
    .back = ‹ Back
zones-area = 🗺 <b>Area on a map · { $name }</b>
    { $count ->
        [0] You deliver up to { $reach } from the shop, in every direction.
       *[other] You deliver here, and nowhere else:
        { $zones }
    }

    Draw your area on geojson.io or any map that saves GeoJSON, and send me the file here by 📎. It may have several areas, each with a name, a fee and a minimum of its own.
    .each-zones = • { $called ->
            [none] Area { $number }
           *[other] { $called }
        }{ $own ->
            [none] {""}
           *[other] : delivery { $own }
        }{ $least ->
            [none] {""}
           *[other] , orders from { $least }
        }{ $free ->
            [none] {""}
           *[other] , free from { $free }
        }
    .picture = 🖼 Show it as a picture
    .drop = 📏 Go by distance again
    .back = ‹ Back
zones-dropping = 📏 <b>Go by distance again?</b>
    You then deliver up to { $reach } in every direction, and { $count ->
        [one] the area that you drew is forgotten.
       *[other] the { $count } areas that you drew are forgotten.
    } With the file you can set it again at any time.
    .yes = 📏 Yes, by distance
    .back = ‹ No, keep the map
zones-kept = Kept. It holds from the next order on.
zones-drawn = Kept. A picture of it comes below: please look whether it is as you meant it.
zones-picture-comes = The picture comes below in a moment.
notice-zones-picture = 🗺 Where { $name } delivers. The red dot is the shop.
