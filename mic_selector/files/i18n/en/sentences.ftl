### Sentences that follow from results.

with-sign = { $words } ({ $sign })
aim-at-least = at least { $step }
aim-about = about { $step }
aim-at-most = at most { $step }
no-aim = as much as possible
stated = { $aim } (importance { $importance } of 5)
stated-firm = { $aim } (a must, importance { $importance } of 5)
without-weight = without importance
stated-without-opinion = { $aim }, without importance
stated-firm-without-opinion = { $aim }: a must, but without weight in the score

why-first = First: { $approach }
why-first-shared = In the shared first place: { $approach }
place = { $approach }: place { $rank } of { $ranked }
place-shared = { $approach }: shared place { $rank } of { $ranked }
place-ruled-out = { $approach }: ruled out
fit = Score: { $points } out of 100.
mostly-from = Most points for { $parts }.
part = { $feature } ({ $points })
apart = { $before }; { $after }
gives = What it brings: { $wishes }.
asks = What it asks: { $asked }.
asked = { $feature } ({ $step })
own-levels = Here an own reading of the table holds for { $features }.
own-reading = Here an own reading of the table holds for { $read }.
own-reading-added = Not in the published table, but from own data: { $added }.
against = What speaks against
nothing-against = Nothing that was asked for counts against this.
equal-heading = What is equal
equal = { $approaches } fit equally well ({ $points } out of 100).
equal-differ = They differ in { $features }, but that balances out.
equal-order = In a shared place, what asks least is listed first. That does not make it a better place.
why-not = Why not { $approach }?
difference = Points behind { $first }: { $points }.
behind-on = Fewer points for { $parts }.
ahead-on = More points for { $parts }.
less-than = <{ $number }
more-than = >{ $number }
rounding = Each number is rounded by itself, so that equal points stay equal. For { $approaches } the rounded points therefore add up to another number than the rounded score: at most { $most } more or less.
rounding-all = Each number is rounded by itself, so that equal points stay equal. The rounded points therefore add up to another number than the rounded score: at most { $most } more or less.
rounding-apart = Each number is rounded by itself. So the points behind may differ by 0.1 from the difference of the rounded scores.
rounding-alike = Rounded, these scores are the same ({ $score }); exactly, not all of them are: { $approaches }.
limit-broken = { $feature } is { $level } (asked: { $wish })
limits-broken = Note: { $approach } does not keep within the stated limits: { $parts }.
member-out = Note: taken alone, { $approach } is ruled out: { $reasons }.
limits-broken-by =
    { $number ->
        [one] Note: of the { $of } approaches that share the first place, one does not keep within the stated limits.
       *[other] Note: of the { $of } approaches that share the first place, { $number } do not keep within the stated limits.
    }
remark = Worth knowing: { $approach }
opening =
    { $steps ->
        [one] “{ $level }” will do for { $feature } too (one step further), or that is no longer a must
       *[other] “{ $level }” will do for { $feature } too ({ $steps } steps further), or that is no longer a must
    }
opening-short =
    { $steps ->
        [one] { $feature }: “{ $level }” too (one step further)
       *[other] { $feature }: “{ $level }” too ({ $steps } steps further)
    }
leaves-one = With what is a must, only this approach is left: { $approach }.
leaves-none = With what is a must, no approach is left.

match-approach = An example of this approach: { $approach }.
match-approach-too = It also belongs to: { $approach }.
match-shows = Shows in practice: { $features }.
place-in = { $place } ({ $country })
since = begun in { $year }
page = p. { $page }
figure = { $amount }: { $label }
unit-euro = { $amount } euros
unit-euro-per-year = { $amount } euros a year
unit-people = { $amount } people
unit-percent = { $amount }%
unit-municipalities = { $amount } municipalities
unit-companies = { $amount } companies
unit-schools = { $amount } schools
unit-hectares = { $amount } hectares
unit-tonnes-per-year = { $amount } tonnes a year
unit-years = { $amount } years
unit-cities = { $amount } cities
unit-organisations = { $amount } organisations
unit-other = { $amount } { $label }

rank = rank
approach = approach
score = score
practice = practice
period = period
ruled-out-line = Ruled out: { $approach }. { $reasons }
