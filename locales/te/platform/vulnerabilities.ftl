### Known holes in what the program runs on.

vulnerabilities-all = 🧯 <b>ప్యాకేజీల్లో తెలిసిన లోపాలు</b>

    { $vulnerabilities }
    .each-vulnerabilities = • { $package } { $version }: { $advisory }{ $fixed ->
        [none] , సరిచేసిన వెర్షన్ ఇంకా రాలేదు
       *[other] , { $fixed } లో సరిచేశారు
    }
    .back = ‹ ప్లాట్‌ఫామ్
