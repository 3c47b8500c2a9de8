### Products on the shelf, and one product.

shelf-products = { $emoji } <b>{ $category }</b> · { $shop }
    { $trading ->
        [open] కావాల్సిన దాన్ని నొక్కి చూడండి.
        [ahead] 🕒 షాపు ఇప్పుడు మూసి ఉంది, కానీ తర్వాతి సమయానికి ఆర్డర్లు తీసుకుంటుంది.
        [unreachable] ⏸ షాపు ఇప్పుడు ఆర్డర్లు తీసుకోవడం లేదు.
       *[closed] 🌙 షాపు ఇప్పుడు మూసి ఉంది{ $opens_at ->
            [none] .
           *[other] , తెరిచేది { $opens_at }.
        }
    }{ $pages ->
        [one] {""}
       *[other] {" "}పేజీ { $page } / { $pages }.
    }
    .product = { $stock ->
        [none] 🚫 { $has_pack ->
            [yes] { $name } { $pack } · స్టాక్ లేదు
           *[no] { $name } · స్టాక్ లేదు
        }
       *[other] { $has_pack ->
            [yes] { $name } { $pack } · { $price }
           *[no] { $name } · { $price }
        }
    }
    .by-name = 🔤 పేరు వరుసలో
    .by-sales = 📈 ఎక్కువగా అమ్ముడయ్యేవి ముందు
    .back = ‹ అన్ని రకాలు
    .cart = 🛒 కార్టు
shelf-card = <b>{ $name }</b>{ $has_pack ->
        [yes] {" "}· { $pack }
       *[no] {""}
    }
    { $shop }{ $reached ->
        [yes] {""}
       *[no] {""}
            🚫 మీరు ఉన్న చోటికి ఈ షాపు డెలివరీ చేయదు.
    }

    💰 <b>{ $price }</b>{ $unit_price ->
        [none] {""}
       *[other] {" "}· { $unit_price }
    }{ $mrp ->
        [none] {""}
       *[other] {" "}· MRP { $is_below_mrp ->
            [yes] <s>{ $mrp }</s>
           *[no] { $mrp }
        }
    }
    { $stock ->
        [none] 🚫 ఇప్పుడు స్టాక్ లేదు
        [plenty] 🟢 స్టాక్ ఉంది
       *[other] ⚡ మిగిలింది { $left } మాత్రమే
    }{ $most ->
        [none] {""}
       *[other] {""}
            🙋 ఒక్కో కస్టమర్‌కు రోజుకు { $most } వరకు
    }{ $brand ->
        [none] {""}
       *[other] {""}
            🏷 { $brand }
    }{ $description ->
        [none] {""}
       *[other] {""}
            { $description }
    }{ $origin ->
        [none] {""}
       *[other] {""}
            🌍 తయారైంది: { $origin }
    }{ $packer ->
        [none] {""}
       *[other] {""}
            🏭 ప్యాక్ చేసినవారు: { $packer }
    }
    { $trading ->
        [open] { $has_any ->
            [yes] 🛒 మీ కార్టులో: <b>{ $in_cart }</b>, { $cost }
           *[no] { $stock ->
                [none] కాసేపయ్యాక మళ్లీ చూడండి.
               *[other] { $weighed ->
                    [yes] లేదా ఎంత కావాలో టైప్ చేయండి, { $step } చొప్పున (ఉదా: { $example }).
                   *[no] లేదా ఎన్ని కావాలో టైప్ చేయండి.
                }
            }
        }
        [ahead] 🕒 షాపు ఇప్పుడు మూసి ఉంది, కానీ తర్వాతి సమయానికి ఆర్డర్లు తీసుకుంటుంది.
            { $has_any ->
            [yes] 🛒 మీ కార్టులో: <b>{ $in_cart }</b>, { $cost }
           *[no] { $stock ->
                [none] కాసేపయ్యాక మళ్లీ చూడండి.
               *[other] { $weighed ->
                    [yes] లేదా ఎంత కావాలో టైప్ చేయండి, { $step } చొప్పున (ఉదా: { $example }).
                   *[no] లేదా ఎన్ని కావాలో టైప్ చేయండి.
                }
            }
        }
        [unreachable] ⏸ షాపుకు ఇప్పుడు ఆర్డర్లు చేరడం లేదు, అందుకే తీసుకోదు.
       *[closed] 🌙 షాపు ఇప్పుడు మూసి ఉంది, ఆర్డర్లు తీసుకోవడం లేదు{ $opens_at ->
            [none] .
           *[other] ; తెరిచేది { $opens_at }.
        }
    }
    .add = 🛒 కార్టులో వేయండి · { $quantity }
    .less = ➖
    .now = { $quantity }
    .more = ➕
    .wish = 🔔 రాగానే నాకు చెప్పండి
    .photos = 🖼 ఫోటోలు చూడండి
    .back = ‹ వెనక్కి
    .cart = 🛒 కార్టు
shelf-which = <b>{ $name }</b>
    { $shop }

    { $doubt ->
        [range] వీటిలో ఎంత కావాలి?
        [step] ఇది { $step } చొప్పున దొరుకుతుంది. ఎంత కావాలి?
        [whole] { $weighed ->
            [yes] ఇది పూర్తి గ్రాముల్లో రావడం లేదు. ఎంత కావాలి?
           *[no] ఇది విడిగా దొరకదు, మొత్తంగానే దొరుకుతుంది. ఎన్ని కావాలి?
        }
        [several] ఇందులో ఒకటి కంటే ఎక్కువ కొలతలు ఉన్నాయి. ఎంత కావాలి?
       *[other] దీన్ని రెండు రకాలుగా చదవొచ్చు. మీకు ఎంత కావాలి?
    }
    ఒకటి నొక్కండి, లేదా మళ్లీ టైప్ చేయండి.
    .choice = { $has_pack ->
        [yes] { $quantity } × { $pack }
       *[no] { $quantity }
    }
    .back = ‹ వెనక్కి
    .cart = 🛒 కార్టు
shelf-added = కార్టులో ఉంది: { $product }, { $quantity }
shelf-removed = కార్టు నుంచి తీసేశాం: { $product }
