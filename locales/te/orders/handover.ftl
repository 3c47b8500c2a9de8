### How one order is handed over.

handover-ways = 🤝 <b>ఈ ఆర్డర్ మీకు ఎలా ఇవ్వాలి?</b>
    ఇప్పుడు: { order-delivery }
    .way = { order-delivery }
