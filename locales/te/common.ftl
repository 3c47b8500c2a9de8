### How amounts, prices and distances are written. Numbers come already written in the language's way.

unit-g = { $amount } గ్రా
unit-kg = { $amount } కేజీ
unit-ml = { $amount } మి.లీ
unit-l = { $amount } లీ
unit-piece = { $amount }

price-per-kg = { $price }/కేజీ
price-per-piece = { $price }

distance-m = { $amount } మీ
distance-km = { $amount } కి.మీ
