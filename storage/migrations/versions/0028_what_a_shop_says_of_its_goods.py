"""What a shop says of its goods, and what became of that; the platform's categories, with one for the rest"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WITHIN_MRP = "mrp_minor IS NULL OR price_minor <= mrp_minor"
CATEGORIES = (
    ("fruit-vegetables", "🥬", "Fruit & vegetables", "फल और सब्ज़ियाँ", "పండ్లు, కూరగాయలు"),
    ("dairy-bread-eggs", "🥛", "Dairy, bread & eggs", "दूध, ब्रेड और अंडे", "పాలు, బ్రెడ్, గుడ్లు"),
    ("rice-atta-dals", "🌾", "Rice, atta & dals", "चावल, आटा और दालें", "బియ్యం, పిండి, పప్పులు"),
    ("oils-ghee", "🫙", "Oils & ghee", "तेल और घी", "నూనెలు, నెయ్యి"),
    ("masala-dry-fruits", "🌶️", "Masala & dry fruits", "मसाले और मेवे", "మసాలాలు, డ్రై ఫ్రూట్స్"),
    ("sugar-salt-jaggery", "🧂", "Sugar, salt & jaggery", "चीनी, नमक और गुड़", "చక్కెర, ఉప్పు, బెల్లం"),
    ("breakfast-instant", "🍜", "Breakfast & instant food", "नाश्ता और इंस्टेंट फ़ूड", "టిఫిన్, ఇన్స్టంట్ ఫుడ్"),
    ("sauces-pickles", "🥫", "Sauces, pickles & papad", "सॉस, अचार और पापड़", "సాస్, పచ్చళ్లు, అప్పడాలు"),
    ("snacks", "🍿", "Snacks & namkeen", "नमकीन और चिप्स", "స్నాక్స్, మిక్చర్"),
    ("biscuits", "🍪", "Biscuits & rusk", "बिस्कुट और रस्क", "బిస్కెట్లు, రస్క్"),
    ("beverages", "☕", "Tea, coffee & cold drinks", "चाय, कॉफ़ी और ठंडे पेय", "టీ, కాఫీ, కూల్ డ్రింక్స్"),
    ("sweets-chocolate", "🍫", "Sweets & chocolate", "मिठाई और चॉकलेट", "స్వీట్లు, చాక్లెట్లు"),
    ("personal-care", "🧴", "Personal care", "साबुन, शैंपू और सौंदर्य", "సబ్బులు, షాంపూలు, సౌందర్యం"),
    ("home-cleaning", "🧹", "Home & cleaning", "घर और सफ़ाई", "ఇల్లు, శుభ్రత"),
    ("health-hygiene", "🩹", "Health & hygiene", "सेहत और स्वच्छता", "ఆరోగ్యం, పరిశుభ్రత"),
    ("baby", "🍼", "Baby care", "शिशु की देखभाल", "పిల్లల సంరక్షణ"),
    ("puja", "🪔", "Puja needs", "पूजा सामग्री", "పూజా సామగ్రి"),
    ("other", "📦", "Other", "अन्य सामान", "ఇతర వస్తువులు"),
)


def upgrade() -> None:
    for column in (
        sa.Column("aliases", sa.Text(), nullable=False, server_default="[]"),
        sa.Column("brand", sa.Text()),
        sa.Column("description", sa.Text()),
        sa.Column("hsn", sa.Text()),
        sa.Column("barcode", sa.Text()),
        sa.Column("own_code", sa.Text()),
        sa.Column("origin", sa.Text()),
        sa.Column("packer", sa.Text()),
        sa.Column("is_counted", sa.SmallInteger(), nullable=False, server_default="1"),
        sa.Column("is_out", sa.SmallInteger(), nullable=False, server_default="0"),
        sa.Column("out_until", BIG),
        sa.Column("most_per_day", BIG),
        sa.Column("low_at", BIG),
        sa.Column("low_told", sa.SmallInteger(), nullable=False, server_default="0"),
        sa.Column("deleted_at", BIG),
        sa.Column("version", sa.Integer(), nullable=False, server_default="0"),
    ):
        op.add_column("product", column)
    _add_mrp()
    op.create_index("ix_product_name", "product", ["shop_id", "sort_name"])
    for code in ("own_code", "barcode"):
        kept = sa.text("deleted_at IS NULL")
        op.create_index(
            f"uq_product_{code}",
            "product",
            ["shop_id", code],
            unique=True,
            sqlite_where=kept,
            postgresql_where=kept,
        )
    _create_history()
    _add_categories()


def _add_mrp() -> None:
    """With its check at the column: SQLite takes no other into a table that is there."""
    named = f"CONSTRAINT ck_product_price_within_mrp CHECK ({WITHIN_MRP})"
    kind = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    op.execute(f"ALTER TABLE product ADD COLUMN mrp_minor {kind} {named}")


def _create_history() -> None:
    op.create_table(
        "amendment",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("shop_id", BIG, sa.ForeignKey("shop.id"), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("by_identity", BIG),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("undone_at", BIG),
    )
    op.create_index("ix_amendment_shop_id", "amendment", ["shop_id"])
    op.create_table(
        "product_change",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("amendment_id", BIG, sa.ForeignKey("amendment.id"), nullable=False),
        sa.Column("product_id", BIG, sa.ForeignKey("product.id"), nullable=False),
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("now", sa.Text(), nullable=False),
    )
    op.create_index("ix_product_change_amendment_id", "product_change", ["amendment_id"])
    op.create_index("ix_product_change_product_id", "product_change", ["product_id"])


def _add_categories() -> None:
    """Those that are missing: a shop that came from the demo has all but one."""
    columns: list[sa.ColumnClause[str]] = [sa.column(name) for name in ("code", "names", "emoji", "position")]
    category = sa.table("category", *columns)
    known = set(op.get_bind().scalars(sa.select(category.c.code)))
    rows = [
        {
            "code": code,
            "names": json.dumps({"en": en, "hi": hi, "te": te}, ensure_ascii=False, separators=(",", ":")),
            "emoji": emoji,
            "position": position,
        }
        for position, (code, emoji, en, hi, te) in enumerate(CATEGORIES, 1)
        if code not in known
    ]
    if rows:
        op.bulk_insert(category, rows)


def downgrade() -> None:
    op.drop_table("product_change")
    op.drop_table("amendment")
    op.drop_index("uq_product_barcode", "product")
    op.drop_index("uq_product_own_code", "product")
    op.drop_index("ix_product_name", "product")
    for column in (
        *("mrp_minor", "version", "deleted_at", "low_told", "low_at", "most_per_day", "out_until", "is_out"),
        *("is_counted", "packer", "origin", "own_code", "barcode", "hsn", "description", "brand", "aliases"),
    ):
        op.drop_column("product", column)
