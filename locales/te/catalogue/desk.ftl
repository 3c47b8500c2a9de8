### షాపు యజమాని టైప్ చేసేది.

desk-found = 🔎 <b>{ $words }</b>
    { $any ->
        [yes] { $verb ->
            [price] ఈ ధర దేనిది? ఒకసారి నొక్కితే మారుతుంది.
            [mrp] ఈ MRP దేనిది? ఒకసారి నొక్కితే రాసుకుంటాం.
            [percent] దేని ధరలు మార్చాలి?
            [more] ఏది వచ్చింది? ఒకసారి నొక్కితే లెక్కలో కలుస్తుంది.
            [fewer] ఏది తగ్గింది? ఒకసారి నొక్కితే లెక్కలో తగ్గుతుంది.
            [count] దేని లెక్క ఇది? ఒకసారి నొక్కితే రాసుకుంటాం.
            [out] ఈ రోజుకు ఏది లేదు?
            [back] ఏది మళ్లీ ఉంది?
            [hide] కస్టమర్లకు ఏది కనిపించకూడదు?
            [show] కస్టమర్లకు ఏది కనిపించాలి?
           *[find] మార్చడానికి వస్తువును నొక్కండి.
        }
       *[no] “{ $goods }” లాంటిది మీ షాపులో లేదు.
    }{ $pages ->
        [one] {""}
       *[other] {" "}పేజీ { $page }/{ $pages }.
    }
    .shelf = 📈 { $emoji } { $name }
    .priced = { desk-named } · { $price } → { $new }
    .marked = { desk-named } · MRP { $new }
    .under = { desk-named } · ధర { $price }, ఈ MRP కంటే ఎక్కువ
    .counted = { desk-named } · { $was } → { $new }
    .over = { desk-named } · MRP { $mrp }
    .out = 🚫 { desk-named }
    .in = 🟢 { desk-named }
    .hide = 🙈 { desk-named }
    .show = 👁 { desk-named }
    .product = { desk-named } · { $price } · { goods-left }
    .add = ➕ వస్తువు చేర్చండి
    .back = ‹ వెనక్కి
desk-several = 🔎 <b>{ $words }</b>
    { $any ->
        [yes] ఒకేసారి చాలా రాశారు: ఒక్కొక్కటిగా నొక్కండి.
       *[no] {""}
    }{ $missed ->
        [none] {""}
       *[other] {" "}“{ $missed }” లాంటిది మీ షాపులో లేదు.
    }
    .priced = { desk-named } · { $price } → { $new }
    .marked = { desk-named } · MRP { $new }
    .under = { desk-named } · ధర { $price }, ఈ MRP కంటే ఎక్కువ
    .counted = { desk-named } · { $was } → { $new }
    .over = { desk-named } · MRP { $mrp }
    .out = 🚫 { desk-named }
    .in = 🟢 { desk-named }
    .hide = 🙈 { desk-named }
    .show = 👁 { desk-named }
    .product = { desk-named } · { $price } · { goods-left }
    .back = ‹ వెనక్కి
desk-kept = రాసుకున్నాం: { $name }.
desk-named = { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
