### How one order is handed over.

handover-ways = 🤝 <b>How shall we hand over this order?</b>
    Now: { order-delivery }
    .way = { order-delivery }
