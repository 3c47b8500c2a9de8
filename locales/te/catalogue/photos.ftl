### Photos of a product: its shop sends them, its customers look at them.

photos-album = 🖼 <b>{ $name } ఫోటోలు</b>
    { $count ->
        [0] ఇంకా ఫోటోలు లేవు. ఇక్కడే ఒక ఫోటో పంపండి: పగటి వెలుతురు, వెనుక ఖాళీగా ఉంటే బాగా వస్తుంది.
        [5] కస్టమర్లకు { $count } ఫోటోలు కనిపిస్తాయి. ఒక వస్తువుకు { $most } కంటే ఎక్కువ ఫోటోలు ఉండవు.
       *[other] కస్టమర్లకు { $count ->
            [one] ఒక ఫోటో
           *[other] { $count } ఫోటోలు
        } ఈ వరుసలోనే కనిపిస్తాయి. ఇంకోటి ఇక్కడే పంపవచ్చు.
    }
    .seen = 👀 చూపించు
    .remove = 🗑 ఫోటో { $number } తీసేయండి
    .back = ‹ వెనక్కి
photos-added = 🖼 ఫోటో చేర్చాం.
photos-coming = ఫోటోలు కింద వస్తున్నాయి.
notice-product-photos = 🖼 <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b> · { $shop }
    .open = వస్తువు చూడండి
    .album = దీని ఫోటోలు
notice-photo-failed = 🖼 మీరు పంపిన <b>{ $name }</b> ఫోటో తెరుచుకోలేదు, అందుకే అది కనిపించదు. దయచేసి దాన్ని ఫోటోగా మళ్లీ పంపండి.
    .album = దీని ఫోటోలు
