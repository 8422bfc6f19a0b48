# The page of one form.

tab-why = Why
tab-gives = Gives and asks
tab-practices = Practices
tab-watch = Watch out
tab-ready = Ready?
form-others = Another approach
form-place = Place { $rank }: { $points } out of 100
form-place-shared = Shared place { $rank }: { $points } out of 100
form-place-out = Ruled out, with { $points } out of 100
form-back-in = Comes back in if { $openings }.
form-points = The points for each question. Together they are the score.
form-points-all = The points of every approach
form-weighs = The more a question weighs, the more points it can give.
form-points-of = Points
form-wish = You want
form-fit = For you
form-uncounted =
    { $number ->
        [one] Does not count towards the points: { $features }.
       *[other] Do not count towards the points: { $features }.
    }
form-good-to-know = Good to know
form-no-grade = The score says how well the approach fits your answers. It is not a grade.
form-unanswered = Answer a question. Then you see here how this approach fits, and why.
form-levels-how = More blocks: the feature plays a larger part. Empty is no failure: it just plays no part here.
form-gives = What it gives
form-asks = What it asks
form-printed = In the printed table the levels are -, +, ++ and +++.
form-own-heading = Is it different with you?
form-own = Practice differs from one municipality to the next. You can fill in a level of your own. It stays recognisable everywhere.
form-own-set = Change a level
form-change = Try what would change it
form-watch-none = The source names nothing to watch out for here.
form-practices-none = The source describes no practices here.
form-practices-others = A practice of another approach may help.
form-practices-all = See all practices
steps-lower =
    { $steps ->
        [one] one step lower
       *[other] { $steps } steps lower
    }
steps-higher =
    { $steps ->
        [one] one step higher
       *[other] { $steps } steps higher
    }
fits-more = more than asked
