### How amounts, prices and distances are written. Numbers come already written in the language's way.

unit-g = { $amount } g
unit-kg = { $amount } kg
unit-ml = { $amount } ml
unit-l = { $amount } L
unit-piece = { $amount }

price-per-kg = { $price }/kg
price-per-piece = { $price }

distance-m = { $amount } m
distance-km = { $amount } km
