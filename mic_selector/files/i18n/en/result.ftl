# The result on one screen.

nav-result = Your result
nav-form = One approach
result-kicker = Your result
result-empty-heading = No result yet
result-empty = Answer a question. Then you see here which approaches fit, and why.
result-empty-begin = Begin with the questions
result-only = Only { $approach } meets everything that is a must.
result-only-known = There is only one approach to look at: { $approach }.
result-all-equal = No winner: all { $number } approaches fit equally well.
result-all-equal-beside = Your answers make no difference between the approaches. Say more about what you want or can commit.
result-many-first = No clear winner: { $number } approaches share the first place.
result-share-first = { $approaches } share the first place.
result-open = No clear winner: { $number } approaches are close.
result-first-are = First together: { $approaches }.
result-close = Weighed a little differently, these can come first: { $approaches }.
result-highest = Highest score: { $approach } ({ $points } out of 100).
result-next = Next comes { $approach }.
result-next-shared = Next come, together: { $approaches }.
result-next-many = Next, { $number } approaches share a place.
result-out =
    { $number ->
        [one] 1 approach is ruled out by what is a must: { $features }.
       *[other] { $number } approaches are ruled out by what is a must: { $features }.
    }
result-nearest =
    { $steps ->
        [one] Nearest: { $approach }, one step off.
       *[other] Nearest: { $approach }, { $steps } steps off.
    }
result-nearest-many =
    { $steps ->
        [one] Nearest: { $number } approaches, each one step off.
       *[other] Nearest: { $number } approaches, each { $steps } steps off.
    }
result-loosen = Loosen something that is a must
result-falls-out = Ruled out: { $reasons }.
result-miss = { $feature } ({ $level }, must be: { $wish })
result-rows =
    { $number ->
        [one] The one approach
       *[other] All { $number } approaches
    }
result-score = score out of 100
rows-say = Place, form and score out of 100
result-how-read = How do I read the bar?
result-how = Each part is a question, from left to right: { $features }. Wider weighs more. Fuller fits better.
result-together = First together
result-together-text = They fit equally well. Compare them to see what they differ in.
reasons-for = Why
reasons-against = Why not
reason-asked = { $feature }: { $level }. That fits what you asked for.
reason-more = { $feature }: { $level }. That is more than you asked for.
reason-must = { $feature }: { $level }. That meets what is a must.
reason-asked-written = { $feature }: { $level }, as asked.
reason-more-written = { $feature }: { $level }, more than asked.
reason-must-written = { $feature }: { $level }, as required.
miss-own-level = own reading: { $level }
reason-own-level = { $level } (own reading)
reason-misses =
    { $steps ->
        [one] { $feature }: { $level }. You asked for { $wish }, one step apart.
       *[other] { $feature }: { $level }. You asked for { $wish }, { $steps } steps apart.
    }
fits-yes = fits
fits-no = does not fit
result-any-of = Weigh the same answers a little differently and any of { $number } approaches can come first.
sure-question = How sure?
sure-more = What would change it
sure-how = How sure, approach by approach
all-about = All about { $approach }
what-now = What now?
act-why = Why
act-compare = Compare
act-practices = Practices
act-ready = Are we ready?
act-note = Note
act-share = Share
own-answers = Your answers
share-title = Our result
share-copied = The address is copied. Paste it into a message.
share-by-hand = Copy this address:
radar-heading = What you want and what you get: { $approach }
radar-as-table = As a table
