### Known holes in what the program runs on.

vulnerabilities-all = 🧯 <b>पैकेजों की जानी हुई कमज़ोरियाँ</b>

    { $vulnerabilities }
    .each-vulnerabilities = • { $package } { $version }: { $advisory }{ $fixed ->
        [none] , ठीक किया हुआ वर्ज़न अभी नहीं आया
       *[other] , { $fixed } में ठीक है
    }
    .back = ‹ प्लेटफ़ॉर्म
