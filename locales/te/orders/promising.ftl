### ఆర్డర్ ఎప్పుడు వస్తుందో షాపు చెప్పే మాట.

promising-late = { $awaited ->
    [yes] ⏳ ఆర్డర్ <b>#{ $number }</b> కి చెప్పిన టైమ్: <b>{ $by }</b>. ఆలస్యం అవుతుందా? కొత్త టైమ్ కస్టమర్‌కి వెంటనే కనిపిస్తుంది.
   *[no] { order-sign } ఆర్డర్ <b>#{ $number }</b>: { order-state }
}
    .later = +{ $minutes } ని
promising-delayed = #{ $number }: కస్టమర్‌కి చెప్పాం.
promising-parting = { $asks ->
    [yes] ✋ కస్టమర్ ఆర్డర్ <b>#{ $number }</b> ({ order-state }) క్యాన్సిల్ చేయాలనుకుంటున్నారు. ఇంకా చేయగలమా?
   *[no] { order-sign } ఆర్డర్ <b>#{ $number }</b>: { order-state }
}
    .yes = ✖️ అవును, క్యాన్సిల్ చేయండి
    .no = కాదు, ఆలస్యమైంది
