# Forms side by side.

compare-side = Side by side
compare-asks = What it asks: more is not better here
compare-you = You: { $wish }
compare-met =
    { $asked ->
        [0] You have asked nothing that counts yet.
        [one] Meets { $met } of the one thing you asked for.
       *[other] Meets { $met } of the { $asked } things you asked for.
    }
