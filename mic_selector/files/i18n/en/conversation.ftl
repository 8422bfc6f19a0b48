# The conversation and the page of answers

question-of = Question { $number } of { $all }
choice-of = Almost done: choice { $number } of { $all }
all-questions = All questions
does-not-count = does not count
refine = Refine
back = Back
next = Next
to-result = To the result
check-answers = Check
effect-nothing = No answer that counts yet.
effect-first = Now first: { $approach }.
effect-together = Now first together: { $approaches }.
effect-all = Now all approaches share the first place.
effect-others = { $number ->
    [one] 1 other
   *[other] { $number } others
}
effect-out =
    { $number ->
        [one] 1 is ruled out.
       *[other] { $number } are ruled out.
    }
decisive-kicker = Weight
decisive-heading = What is decisive?
decisive-help = Choose { $most } at most. The others count as usual. You may also choose none.
decisive-count =
    { $number ->
        [0] none chosen yet, { $most } at most
       *[other] { $number } of at most { $most } chosen
    }
decisive-too-many = More than { $most } are decisive. Untick what weighs less.
decisive-without-musts = What is a must is not listed here: { $features }.
must-kicker = Limit
must-heading = What is a must?
must-help = An approach that does not meet it is ruled out. Mark only what is not open to discussion.
must-rules-out =
    { $number ->
        [0] nothing is ruled out
        [one] 1 is ruled out
       *[other] { $number } are ruled out
    }
standing-heading = How it stands now
standing-note = Each box is a question. The fuller, the better the approach fits. Every answer may still change the order.
standing-nothing = Answer a question and you see here which approaches fit.
nothing-counts = What you answered does not count yet: “not needed” and “no opinion” weigh nothing. Say at one question or more what you want or can commit.
falls-out = Ruled out by what is a must.
answers-kicker = Check
answers-heading = Is this right?
answers-help = { $number ->
    [0] No answer counts yet.
    [one] 1 answer counts. “Not needed” and “no opinion” do not count.
   *[other] { $number } answers count. “Not needed” and “no opinion” do not count.
}
not-answered = not answered yet
change-answer = Change
give-answer = Answer
nav-all-questions = All questions
one-question = One question at a time
