# Werkvormen naast elkaar.

compare-side = Naast elkaar
compare-asks = Wat het vraagt: hier is meer niet beter
compare-you = U: { $wish }
compare-met =
    { $asked ->
        [0] U vroeg nog niets dat telt.
        [one] Vervult { $met } van 1 ding dat u vroeg.
       *[other] Vervult { $met } van de { $asked } dingen die u vroeg.
    }
