### ఏదైనా దొరకకపోతే ఏం చేయాలి.

substitution-wish = { $substitution ->
    [ask] ముందు నన్ను అడగండి
    [similar] అలాంటిదే ఇంకొకటి; ధర ఎక్కువైతే అడగండి
    [leave_out] అది వదిలేయండి
   *[cancel] అప్పుడు ఆర్డరు మొత్తం క్యాన్సిల్ చేయండి
}
substitutes-ways = 🔁 <b>ఏదైనా దొరకకపోతే</b>

    మీ ఆర్డరు సర్దేవారు మీరు ఇక్కడ చెప్పినట్టే చేస్తారు.{ $count ->
        [0] {""}
       *[other] {""}

            { $own }
    }
    .each-own = • { $name }: { substitution-wish }
    .lines = ✏️ ఒక సరుకుకు వేరేగా
substitutes-way = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }{ substitution-wish }
substitutes-lines = 🔁 <b>ఏ సరుకుకు?</b>{ $pages ->
        [one] {""}
       *[other] {" "}పేజీ { $page } / { $pages }.
    }
    .line = { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }: { substitution-wish }
substitutes-one = 🔁 <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { substitution-wish }
    .as-the-rest = మిగతావాటిలాగే
