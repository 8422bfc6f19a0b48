### Words of the decision science: how sure, what if, combining, weighing.

nav-weigh = What weighs most?
nav-change = What would change it?
nav-combine = Combine
sure-heading = How sure is this?
sure-clear = { $approach } fits best.
sure-likely = { $approach } probably fits best.
sure-open = { $approaches } are close.
sure-equal = { $approaches } fit equally well.
sure-between-likely-clear = { $approach } fits best, on the line between likely and clear.
sure-between-open-likely = { $approach } may fit best. Close to it: { $others }.
sure-untold = The answers were weighed too few times to say how sure the first place is.
sure-stays = Weigh the same answers a little differently and { $approach } stays first { $often }.
sure-stays-written = When the same answers are weighed a little differently, { $approach } stays first { $often }.
sure-shares =
    Weigh the same answers a little differently and first comes{ $ties ->
        [0] { "" }
       *[other] , alone or shared
    }: { $shares }.
sure-shares-written =
    When the same answers are weighed a little differently, first comes{ $ties ->
        [0] { "" }
       *[other] , alone or shared
    }: { $shares }.
sure-together = Weigh the same answers a little differently and they stay first together { $often }.
sure-together-written = When the same answers are weighed a little differently, they stay first together { $often }.
sure-others = Of the others, most often first: { $approaches }.
sure-alone-left = All others are ruled out, however the answers are weighed.
sure-share = { $approach } ({ $often })
sure-apart = Highest score: { $first }. Most often first when weighed a little differently: { $leader }.
often-always = every time
often-nearly-always = nearly every time
often-hardly = hardly ever
often-once = about once in 10 times
often = about { $times } times in 10
first-in = { $percent } of 100 times
ranks = places { $best } to { $worst }
ranks-one = always place { $rank }
ranks-nearly = nearly always place { $rank }
sure-certain = What always holds, however the answers are weighed
sure-method = The answers were weighed { $draws } times, each time a little differently: each importance counts from half to double, and the steps between levels may be larger or smaller. The numbers are right to within about { $error } in 100. A shared first place counts for each approach that shares it.
dominated =
    { $number ->
        [one] On no feature does { $approaches } fit what was asked better than { $others }, and on at least one it fits less well.
       *[other] On no feature do these fit what was asked better than { $others }, and each fits less well on at least one: { $approaches }.
    }
dominated-more = More than was asked does not count there.
never-first =
    { $number ->
        [one] With equal steps between the levels, { $approaches } never comes first alone with these wishes and limits, however the features are weighed.
       *[other] With equal steps between the levels, { $approaches } never come first alone with these wishes and limits, however the features are weighed.
    }
answer-first = Answer a question. Then you see it here.
change-title = What would change it?
change-intro = How much must shift before another approach comes first? Where something was only tried, it says so. All the rest is computed exactly.
intervals-heading = How much may each feature matter?
one-answer-counts = Only one answer counts. How much it matters then changes nothing in the result.
intervals-text = As long as the importance (0 to 5) stays in this range and the rest stays equal, what is first now stays first. At the very border something else may share the first place.
first-for-heading = Who would see which approach first?
first-for-text = Weighed a little differently, another approach may come first. Of the { $times } ways that “How sure is this?” tried: for every approach that ever is first, what weighs most then, on average, and how often it is first with exactly those weights.
comes-first = Comes first
weighs-most = Weighs most then
first-with-weights = First with those weights
robust-heading = And if we are wrong?
robust-table = Every approach, in a table
robust-text = Suppose that each answer really matters half as much, or twice as much, as you said. The table says how many points an approach can then be behind the best, at most: with equal steps between the levels, and with { $scales } other steps tried too. Beside it stands how often it comes first when weighed a little differently, and if only your order of importance is certain.
robust-stated = Comes first
robust-order = First, by order alone
robust-linear = Points behind, at most
robust-drawn = With other steps too
robust-safest =
    Least to lose: { $approaches }, at most { $points } { $count ->
        [one] point
       *[other] points
    } behind the best. With the other steps between the levels that were tried: at most { $drawn }.
robust-safest-even =
    Least to lose: { $approaches }, behind no other. With the other steps between the levels that were tried: at most { $drawn } { $count ->
        [one] point
       *[other] points
    } behind the best.
robust-nothing-to-lose = Nothing to lose: { $approaches }, behind no other in anything that was tried.
robust-only-order = If only the order of your importances is certain: { $verdict }
robust-without =
    { $number ->
        [one] Without your answer on { $feature }, first comes: { $approaches }.
       *[other] Without your answer on { $feature }, these come first together: { $approaches }.
    }
robust-without-nothing = Without your answer on { $feature }, there is nothing left to weigh.
robust-without-any = Whichever one answer is left out, the first place stays the same.
robust-without-others = If any other one answer is left out, the first place stays the same.
percent = { $percent }%
now = Now
then = Then
stays-first = First place stays for
answers-inside = Answers inside
interval = { $lower } to { $upper }
answered = { $aim } ({ $weight })
pick-change = Which approach is it about?
make-first-heading = What puts { $approach } first alone?
make-first-none = No combination of answers puts { $approach } first alone. That is proved, not only tried.
make-first-already = { $approach } already is first alone.
make-first-steps =
    { $steps ->
        [one] The smallest change: one answer, one choice further.
       *[other] The smallest change: { $steps } choices further in all.
    }
make-first-steps-unproved =
    { $steps ->
        [one] One answer, one choice further, does it.
       *[other] { $steps } choices further in all do it. Fewer may do it too: there are too many possibilities here to try them all.
    }
make-first-undecided = It could not be found out what puts { $approach } first alone: there are too many possibilities here to try them all. With importances in whole numbers there are fewer.
show-made-first = Take these answers (you can undo it)
level-changes-heading = And if one level in the table were different?
level-changes-text = The source itself says that practice differs. These are the smallest changes that give another first place.
level-changes-none = No change of a single level gives another first place.
level-change =
    If { $approach } had “{ $changed }” for { $feature } instead of “{ $printed }”, { $number ->
        [0] every approach would be ruled out.
        [one] first would be: { $first }.
       *[other] these would be first together: { $first }.
    }
own-reading-heading = Your own reading of the table: { $approach }
own-reading-text = Is it different with you? Set your own level here. It is marked wherever it shows.
own-level-of = { $feature } (the table says “{ $printed }”)
combine-title = What to combine?
combine-alone = Approaches are rarely alone.
combine-intro = These are the combinations that no other surpasses: no other is better somewhere and worse nowhere.
size-label = How many approaches together, at most?
portfolios-heading =
    { $count ->
        [0] No combination
        [one] 1 combination
       *[other] { $count } combinations
    }
portfolios-text =
    { $compared ->
        [one] Only one combination meets what is a must.
       *[other] All { $compared } combinations that meet what is a must, one approach alone included, were compared on every feature you have an opinion on, on what they ask and on their size.
    }
budgets-add-up = The budgets add up. The levels cannot say to how much.
portfolio-asks =
    { $number ->
        [one] This approach asks: { $asked }.
       *[other] The most that any one of these approaches asks: { $asked }.
    }
portfolios-none = No combination meets everything that is a must.
core-heading = In how many of these combinations is each approach?
grow-heading = What to start with, and what can it grow into?
grow-steps = How one grows into another, with the source
grow-now = Now
grow-later = Later
grow-alt = Arrows from approaches you can start with to approaches they can grow into. The list below the picture says the same.
grow-starts = Within your limits you can start now with: { $approaches }.
grow-no-start = No approach is within your limits.
weigh-title = What weighs most?
weigh-intro = Three other ways to say what matters. All fill in how much your answers matter. You can go on at the questions afterwards.
weigh-first = First say at two questions or more what you want or can commit.
way-label = Way
way-order = Put in order
way-swings = Weigh improvements
way-tradeoffs = Choose between two
importances-heading = This importance follows
importance = Importance (0–5)
rank-sum = With equal steps (rank sum)
use-importances = Use this importance
importances-in-use = Your answers weigh like this now. The result follows these importances.
swing-label = { $feature }: from “{ $worst }” to “{ $wanted }”. How much is that worth to you?
trade-off-heading = Which do you choose?
trade-off-text = Two imaginary approaches. They are alike in everything but this:
at-level = { $feature }: { $level }
side = { $feature }: { $level }, but { $other }: { $worst }
prefer-a = A
prefer-b = B
prefer-equal = equal
prefer-unknown = can't say
you-said = You said: { $given }
take-back = Take back answer { $number }
contradiction = These answers cannot all hold, however much each thing matters to you: { $answers }. No smaller set of your answers contradicts itself. Take one back.
parting-question = You find what could come first about equal. This question may tell which comes first for you.
control-question = A check: does this answer agree with what you said before?
control-agrees = Your answer to the check agrees with your other answers.
settled-first =
    { $answered ->
        [0] Nothing needs to be asked.
        [one] After 1 answer the first place is settled.
       *[other] After { $answered } answers the first place is settled.
    } In nearly every way of weighing that agrees with you, first comes: { $approaches }. You may go on.
settled-equal =
    { $answered ->
        [one] After 1 answer
       *[other] After { $answered } answers
    } one of these is first: { $approaches }. You find them about equal, so your answers do not say which. You may go on.
settled-open = Your answers do not settle the first place. Most often first is { $approach }: in { $share } of 100 ways of weighing that agree with your answers. You may go on.
settled-nothing = There is nothing to ask: no approach is left to choose between.
portfolio-lacks = Asked but not wholly met: { $features }.
portfolio-part = { $feature } ({ $percent })
portfolio-whole = Fits on every feature on which there is an opinion.
swings-rest = Still to weigh: { $features }.
more-changes =
    { $count ->
        [one] And 1 more change
       *[other] And { $count } more changes
    }
no-approach = no approach at all
nav-deeper = Deeper
nav-sure = How sure?
nav-points = The points
sure-ranks = In which place, how often?
sure-ranks-text = Out of 100 times weighed a little differently: how often each approach comes in each place. Under a name: from which to which place, without what comes less than once in 100.
sure-intro = Does the first stay first when you weigh your answers a little differently?
points-intro = Every question that counts gives points: more when it weighs more, and when the approach fits better.
points-out = Ruled out, so without points here: { $approaches }.
move-up = Move { $feature } up
move-down = Move { $feature } down
order-moved = { $feature } is now in place { $place }.
order-text = The most important on top. Drag by the lines, or move with the buttons.
