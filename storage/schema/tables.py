"""Tables of the business, by subject, under one name.

The others are imported as well: whoever walks `metadata` finds every table in it.
"""

from storage.schema import identity_tables as identity_tables
from storage.schema import transport_tables as transport_tables
from storage.schema import webhook_tables as webhook_tables
from storage.schema.audit import audit as audit
from storage.schema.audit import refusal as refusal
from storage.schema.bills import bill as bill
from storage.schema.bills import bill_series as bill_series
from storage.schema.catalogue import amendment as amendment
from storage.schema.catalogue import category as category
from storage.schema.catalogue import list_column as list_column
from storage.schema.catalogue import photo as photo
from storage.schema.catalogue import popular as popular
from storage.schema.catalogue import product as product
from storage.schema.catalogue import product_change as product_change
from storage.schema.catalogue import shop as shop
from storage.schema.catalogue import shop_term as shop_term
from storage.schema.catalogue import staged_change as staged_change
from storage.schema.catalogue import staged_product as staged_product
from storage.schema.catalogue import staged_term as staged_term
from storage.schema.catalogue import stock_import as stock_import
from storage.schema.catalogue import stock_move as stock_move
from storage.schema.catalogue import term as term
from storage.schema.columns import BIG as BIG
from storage.schema.columns import key_metadata as key_metadata
from storage.schema.columns import metadata as metadata
from storage.schema.group_links import link_attempt as link_attempt
from storage.schema.group_links import link_code as link_code
from storage.schema.money import ledger_entry as ledger_entry
from storage.schema.money import ledger_posting as ledger_posting
from storage.schema.money import payment as payment
from storage.schema.money import refund as refund
from storage.schema.orders import checkout as checkout
from storage.schema.orders import order as order
from storage.schema.orders import order_line as order_line
from storage.schema.orders import slot as slot
from storage.schema.people import chat_account as chat_account
from storage.schema.people import erased as erased
from storage.schema.people import identity as identity
from storage.schema.people import membership as membership
from storage.schema.people import personal_key as personal_key
from storage.schema.shared_catalogue import lesson as lesson
from storage.schema.shared_catalogue import shared_good as shared_good
from storage.schema.shared_catalogue import shared_key as shared_key
from storage.schema.shared_catalogue import shared_merge as shared_merge
from storage.schema.shared_catalogue import shared_term as shared_term
from storage.schema.shopping import address as address
from storage.schema.shopping import cart as cart
from storage.schema.shopping import cart_line as cart_line
from storage.schema.shopping import coupon as coupon
from storage.schema.shopping import coupon_use as coupon_use
from storage.schema.shopping import favourite as favourite
from storage.schema.shopping import missed_search as missed_search
from storage.schema.shopping import wish as wish
