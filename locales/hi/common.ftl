### How amounts, prices and distances are written. Numbers come already written in the language's way.

unit-g = { $amount } ग्रा
unit-kg = { $amount } किग्रा
unit-ml = { $amount } मिली
unit-l = { $amount } ली
unit-piece = { $amount }

price-per-kg = { $price }/किग्रा
price-per-piece = { $price }

distance-m = { $amount } मी
distance-km = { $amount } किमी
