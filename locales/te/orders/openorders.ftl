### Open orders of the shops where somebody works, in private.

openorders-listed = 📋 <b>{ $count ->
        [0] పెండింగ్ ఆర్డర్లు లేవు.
       *[other] పెండింగ్ ఆర్డర్లు: { $count }
    }</b>{ $pages ->
        [1] {""}
       *[other] {" "}· పేజీ { $page } / { $pages }
    }{ $count ->
        [0] {""}
       *[other] {""}
        ప్యాక్ చేయడానికి ఆర్డర్ నొక్కండి.

        { $orders }
    }
    .each-orders = { board-entry }
    .order = { order-sign } #{ $number } · { $total }
    .shop = 🏪 మీ షాపులు
command-open = మీరు పని చేసే షాపుల్లో పెండింగ్ ఆర్డర్లు
