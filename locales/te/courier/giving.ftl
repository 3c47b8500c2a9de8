### Who brings an order, said in the shop's group.

giving-whom = 🛵 <b>ఆర్డర్ #{ $number }</b>: ఎవరు తీసుకెళ్తారు?{ $courier ->
        [none] {""}
       *[other] {""}
        ఇప్పుడు { $courier } దగ్గర ఉంది.
    }{ $count ->
        [0] {""}

            లిస్టులో ఇంకా ఎవరూ లేరు. ఓనర్ డెలివరీ వాళ్లను పిలవాలి, లేదా Telegram లేనివాళ్లను చేర్చాలి: నాకు ప్రైవేటుగా /shop అని పంపండి, తర్వాత స్టాఫ్.
       *[other] {""}
    }
    .courier = 🛵 { $name }
    .nobody = ✖️ ఇంకా ఎవరూ కాదు
    .back = ‹ వెనక్కి
giving-given = #{ $number }: { $name } తీసుకెళ్తారు
giving-taken-back = #{ $number } ఇప్పుడు ఎవరి దగ్గరా లేదు
