### What a customer is asked while an order is packed.

answering-ask = { $weight ->
    [yes] ⚖️ <b>ఆర్డర్ #{ $number }</b>: { goods } మీరు అడిగిన { $was } కంటే ఎక్కువ తూగింది. పర్వాలేదా?
   *[no] ❓ <b>ఆర్డర్ #{ $number }</b>: { goods } లేదు. దాని బదులు ఏం పంపమంటారు?
}
    .take = { $weighed ->
            [yes] { goods } · { $quantity } · { $cost }
           *[no] { goods } × { $quantity } · { $cost }
        }
    .weight = 👌 { $quantity } · { $cost }
    .as-ordered = నేను అడిగినంతే చాలు
    .leave = అది వద్దు
    .cancel = ✖️ మొత్తం ఆర్డర్ క్యాన్సిల్ చేయండి
answering-decided = 👌 <b>ఆర్డర్ #{ $number }</b>: { goods } సంగతి ఈలోపే తేలిపోయింది.
    .order = 🧾 ఆర్డర్ చూడండి
answering-sure = మొత్తం ఆర్డర్ <b>#{ $number }</b> క్యాన్సిల్ చేయమంటారా? షాపు వాళ్లు ప్యాక్ చేస్తున్నారు.
    .yes = ✖️ అవును, క్యాన్సిల్
    .no = వద్దు, ఉంచండి
answering-taken = 👌 థాంక్యూ, అదే పంపుతాం.
answering-left = 👌 థాంక్యూ, అలాగే చేస్తాం.
