### Products on the shelf, and one product.

shelf-products = { $emoji } <b>{ $category }</b> · { $shop }
    { $trading ->
        [open] కావాల్సిన దాన్ని నొక్కి చూడండి.
        [unreachable] ⏸ షాపు ఇప్పుడు ఆర్డర్లు తీసుకోవడం లేదు.
       *[closed] 🌙 షాపు ఇప్పుడు మూసి ఉంది.
    }{ $pages ->
        [one] {""}
       *[other] {" "}పేజీ { $page } / { $pages }.
    }
    .product = { $stock ->
        [none] 🚫 { $name } · స్టాక్ లేదు
       *[other] { $has_pack ->
            [yes] { $name } { $pack } · { $price }
           *[no] { $name } · { $price }
        }
    }
    .previous = ‹ వెనక
    .next = తర్వాత ›
    .back = ‹ అన్ని రకాలు
    .cart = 🛒 కార్టు
shelf-card = <b>{ $name }</b>{ $has_pack ->
        [yes] {" "}· { $pack }
       *[no] {""}
    }
    { $shop }

    💰 <b>{ $price }</b>
    { $stock ->
        [none] 🚫 ఇప్పుడు స్టాక్ లేదు
        [plenty] 🟢 స్టాక్ ఉంది
       *[other] ⚡ మిగిలింది { $left } మాత్రమే
    }
    { $trading ->
        [open] { $has_any ->
            [yes] 🛒 మీ కార్టులో: <b>{ $in_cart }</b>, { $cost }
           *[no] { $stock ->
                [none] కాసేపయ్యాక మళ్లీ చూడండి.
               *[other] { $weighed ->
                    [yes] లేదా ఎంత కావాలో టైప్ చేయండి, { $step } చొప్పున (ఉదా: 1.5 కిలో).
                   *[no] లేదా ఎన్ని కావాలో టైప్ చేయండి.
                }
            }
        }
        [unreachable] ⏸ షాపుకు ఇప్పుడు ఆర్డర్లు చేరడం లేదు, అందుకే తీసుకోదు.
       *[closed] 🌙 షాపు ఇప్పుడు మూసి ఉంది, ఆర్డర్లు తీసుకోవడం లేదు.
    }
    .add = 🛒 కార్టులో వేయండి · { $quantity }
    .less = ➖
    .now = { $quantity }
    .more = ➕
    .back = ‹ వెనక్కి
    .cart = 🛒 కార్టు
shelf-added = కార్టులో ఉంది: { $product }, { $quantity }
shelf-removed = కార్టు నుంచి తీసేశాం: { $product }
