### Known holes in what the program runs on.

vulnerabilities-all = 🧯 <b>Known holes in packages</b>

    { $vulnerabilities }
    .each-vulnerabilities = • { $package } { $version }: { $advisory }{ $fixed ->
        [none] , no fixed version yet
       *[other] , fixed in { $fixed }
    }
    .back = ‹ Platform
