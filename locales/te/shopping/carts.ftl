### Several carts of one person.

carts-mine = 🛒 <b>మీ కార్టులు</b>
    { $count ->
        [one] ఒక కార్టు
       *[other] { $count } కార్టులు; మొదటిది ఇప్పుడు వాడుతున్నారు. వేరేది వాడాలంటే ఎంచుకోండి.
    }
    .cart = { $first ->
            [yes] 🛒 నా కార్టు · { $lines }
           *[no] 🛒 { $name } · { $lines }
        }
    .shops = 🏪 షాపులు
