### What somebody gives on top of an order.

tips-give = 💛 <b>ఆర్డర్ #{ $number } కు టిప్?</b>
    మీకు నచ్చితేనే. సర్దేవాళ్లకు, తెచ్చేవాళ్లకు వెళ్తుంది.{ $has_tip ->
        [yes] {""}
        ఇప్పుడు టిప్ { $tip }.
       *[no] {""}
    }
    ఒక మొత్తం ఎంచుకోండి, లేదా రాయండి.
    .amount = { $tip }
    .none = ✖️ టిప్ వద్దు
tips-given = { $has_tip ->
    [yes] థాంక్యూ! పైన { $tip }.
   *[no] టిప్ లేదు. ఫర్వాలేదు.
}
