### The audit in words: who, what, on what. A variant of `audit-deed` for each action that is recorded.

audit-who = { $by ->
    [house] the house
    [erased] somebody erased
   *[person] { $who }
}
audit-on = { $on ->
    [nothing] {""}
    [erased] {" "}· somebody erased
    [order] {" "}· #{ $what }
   *[shop] {" "}· { $what }
}
audit-deed = { $deed ->
    [audit-keyed] audit sealed with a key from here on
    [identity-created] record made
    [identity-registered] account opened
    [identity-changed] record changed
    [identity-active] unblocked
    [identity-disabled] blocked
    [identity-removal-asked] erasing begun
    [identity-removal-undone] erasing taken back
    [people-seen] record looked at
    [role-granted] role given: { role-name }
    [role-revoked] role taken back: { role-name }
    [preferences-changed] preferences changed
    [privacy-agreed] privacy notice agreed to
    [privacy-withdrawn] consent withdrawn
    [privacy-copy-asked] copy of the data asked for
    [privacy-copy-fetched] copy of the data fetched
    [privacy-erasure-asked] asked to be forgotten
    [privacy-erasure-undone] wants to stay after all
    [privacy-erased] data erased
    [session-opened] sign-in
    [session-ended] sign-out
    [session-ended-all] signed out everywhere
    [session-ended-others] all other sign-ins ended
    [session-proved] sign-in confirmed
    [session-password] sign-in by password
    [session-second-factor] second step of a sign-in
    [session-passkey] sign-in by passkey
    [session-telegram] sign-in by Telegram
    [session-outside] sign-in by an outside account
    [session-locked-out] locked for a while after too many tries
    [session-refresh-reused] used-up sign-in shown again
    [approval-sign-in] sign-in answered in the chat
    [approval-reset] new password answered in the chat
    [approval-factors] second step answered in the chat
    [password-changed] password changed
    [password-given-up] password given up
    [password-reset] forgotten password replaced
    [factor-totp-added] authenticator app added
    [factor-totp-removed] authenticator app removed
    [factor-passkey-added] passkey added
    [factor-passkey-removed] passkey removed
    [factor-recovery-codes] new recovery codes
    [courier-added] courier without Telegram added
    [courier-cash] courier handed in cash
    [courier-removed] courier without Telegram taken off the list
    [factor-approved] second step approved for a role
    [factor-code-issued] code for a second step made
    [outside-attached] outside account connected
    [outside-removed] outside account disconnected
    [chat-unlinked] chat taken off the account
    [link-issued] code for a chat or for staff made
    [link-redeemed] code for a chat or for staff shown
    [link-matched] number of a code typed
    [link-declined] link declined
    [link-refused] link refused where it began
    [link-void] code taken back
    [link-burnt] code seen in a group is void
    [link-made] linked
    [link-undone] link undone
    [link-brought-along] carts and addresses brought along
    [link-typing-off] typed codes off for a while
    [shop-addresses] addresses of the shop changed
    [shop-approved] shop approved
    [shop-pending] shop approval taken back
    [shop-suspended] shop suspended
    [shop-opened] shop opened
    [shop-coupons] coupons changed
    [shop-first-caps] limits for first orders set
    [shop-closed] shop closed
    [shop-payee] UPI id changed
    [payment-seen] payment seen
    [payment-unseen] payment not there
    [complaint-made] complaint made
    [complaint-answered] complaint answered
    [rating-given] order rated
    [rating-answered] rating answered
    [refund-done] money given back
    [shop-paused] shop paused
    [shop-handed-over] shop handed over
    [shop-handed-back] handing over of the shop undone
    [shop-changed] facts of the shop changed
    [shop-created] shop set up
    [shop-submitted] shop sent for approval
    [shop-sent-back] shop sent back to its owner
    [shop-resumed] shop let go on
    [shop-invited] somebody invited to the staff
    [shop-language] chose the language of its group
    [shop-joined] joined the staff
    [shop-left] left the staff
    [shop-reach] how far it delivers set
    [shop-proof] code or photo at the door set
    [shop-hearing] for how long complaints are heard set
    [shop-hiding] who sees customers set
    [shop-pickup] whether orders may be collected set
    [shop-lead] how long an order takes set
    [shop-zones] zones and fees by distance set
    [shop-removed] taken off the staff
    [shop-link-issued] code for the shop's group made
    [shop-link-redeemed] code shown in a group
    [shop-linked] group connected
    [shop-link-refused] group not connected
    [shop-group-moved] group has a new number
    [catalogue-changed] catalogue entry changed
    [catalogue-imported] catalogue list taken in
    [catalogue-merged] catalogue doubles merged
    [catalogue-parted] merged goods taken apart
    [shop-goods] goods changed
    [shop-group-lost] group cannot be written to
    [shop-topic-chosen] place of the cards in the group chosen
    [shop-group-regained] group can be written to again
    [order-awaited] order waits to be paid
    [order-lapse] order lapsed, nobody paid
    [order-pay] order paid and sent to the shop
    [order-placed] order placed
    [order-accept] order accepted
    [order-call_off] order cancelled because it was late
    [order-delayed] new time promised for an order
    [order-cancel_asked] asked to have an order cancelled
    [order-cancel_refused] order not cancelled although asked
    [guest-added] guest of a shop written down
    [order-taken] order taken by phone
    [order-reject] order rejected
    [order-pick] order being packed
    [order-given] order given to a courier
    [order-return] order back on the shelf
    [order-ready] order packed
    [order-send] order on its way
    [order-deliver] order delivered
    [order-collect] order collected
    [order-fail] order not delivered
    [order-changed] order changed
    [order-cancel] order cancelled by the shop
    [order-withdraw] order cancelled by the customer
    [order-word] wrote about an order
    [order-word_reported] reported words about an order
    [order-expire] order ended, nobody took it in time
    [hook-added] system connected
    [hook-removed] system removed
    [hook-switched-on] system switched on
    [hook-switched-off] system switched off
    [hook-secret-renewed] new key for a system
    [hook-pinged] test sent to a system
    [hook-redelivered] message sent to a system again
    [service-account-added] account for another system made
    [service-account-ended] account of another system ended
    [service-account-signed-in] sign-in of another system
    [shop-account-added] account for another system of a shop made
    [shop-account-ended] account of another system of a shop ended
    [update-retried] update tried again
    [tab-changed] limit or day of a tab changed
    [tab-closed] tab closed
    [tab-granted] tab granted
    [tab-opened] tab opened
    [tab-written] written on a tab
    [update-dismissed] update given up
    [message-retried] message tried again
    [message-dismissed] message given up
    [alert-sign-in-failed] alert: many failed sign-ins
    [alert-locked-out] alert: many lockouts
    [alert-refresh-reused] alert: sign-ins perhaps stolen
    [alert-denied] alert: many refusals
    [alert-update-failed] alert: many updates set aside
    [alert-letter-failed] alert: message set aside
    [alert-books-wrong] alert: the books do not add up
    [alert-backup-failed] alert: backup failed
    [package-hole] known hole in a package
    [package-unheard] package index not reached for weeks
    [refused] tried what only others may do
   *[other] { $action }
}
