# The start, the frame and the knowledge overview

skip = Skip to the content
places = Main menu
place-questions = Questions
place-result = Result
place-knowledge = Knowledge
place-room = Workshop
nav-start = Which international cooperation fits?
nav-questions = Questions
nav-answers = Your answers
start-lead = Say what your municipality wants and can commit. You see which approaches fit, and why.
start-questions = { $number } questions
start-minutes = 4 minutes
start-kept = nothing is kept
begin = Begin
have-a-code = I have a code
doors-heading = What do you want to do?
door-questions = Choose
doing-questions =
  { $number ->
    [one] One question, a result at once.
   *[other] { $number } questions, a result at once.
  }
door-note = Write a note
doing-note = For the executive or the council.
door-room = Workshop
doing-room = Weigh together with a group.
examples-heading = Or begin with an example
examples-text = All questions are then filled in. You change what is different with you.
forms-heading = The { $number } approaches
rests-heading = What this rests on
rests-text = On the decision aid of VVSG and PLATFORMA (2023), which sets approaches and features side by side. The result gives arguments. Your municipality decides.
start-question = Which international cooperation fits your municipality?
nav-no-page = This page does not exist
no-page-title = This page does not exist
no-page-heading = There is nothing here
no-page-text = Perhaps the address was not copied whole, or the page has moved. Your answers are still there: go on through the main menu, or begin at the beginning.
no-page-start = To the start page
your-municipality = your municipality
