### Cash that couriers have.

cash-held = 💵 <b>डिलीवरी वालों का नकद · { $name }</b>
    { $count ->
        [0] किसी के पास दुकान का नकद नहीं है।
       *[other] किसका नकद गिन रहे हैं?
    }
    .courier = 🛵 { $name } · { $sum }
    .back = ‹ डिलीवरी
cash-one = 💵 <b>{ $name }</b>: { $sum } जमा करने हैं
    { $doors ->
        [0] आज किसी दरवाज़े पर नकद नहीं मिला।
        [1] आज एक दरवाज़े पर { $taken } मिले।
       *[other] आज { $doors } दरवाज़ों पर { $taken } मिले।
    }{ $times ->
        [0] {""}
       *[other] {""}
        आज जमा हुआ:
        { $handed }
    }

    गिन लें, फिर जितना है, दबाएँ या लिखें। जो कम है, वह { $name } के नाम रहेगा।
    .each-handed = • { $counted }{ $differs ->
            [yes] {" "}({ $expected } में से) ⚠️
           *[no] {""}
        }{ $by ->
            [none] {""}
           *[other] {" "}· { $by }
        }
    .all = ✅ पूरे { $sum }
    .back = ‹ वापस
cash-taken = लिख लिया।
