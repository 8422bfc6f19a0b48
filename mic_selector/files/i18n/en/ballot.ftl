### The words of the ballot on the participants' phones.

join-title = Take part with a code
join-code = Type the code shown on the screen
join-go = Continue
join-unknown = Nothing can be found with this code. Look at the screen and type it again.

ballot-trial-heading = This is a trial ballot
ballot-trial = Feel free to try things out. These answers do not count.
ballot-trial-over = This was a trial ballot. It does not count.
ballot-viewpoint-own = Answer for yourself: what do you think?
ballot-viewpoint-municipality = Answer for the municipality: what does it need?
ballot-way-wants = Say how much you want of each feature. You may leave questions open.
ballot-way-importance = Say how important each feature is: 0 is not important, 5 is very important. You may leave questions open.
ballot-way-order = Give each feature a place: 1 is the most important, { $features } the least. You may leave features open. If you skip a place, those after it move up.
ballot-limits = These limits hold:
ballot-group = Which group do you belong to?
ballot-group-needed = Choose one. You may leave the other questions open.
ballot-no-group = none of these groups
ballot-your-group = Your group
ballot-place = place { $place }
ballot-decisive = What is decisive?
ballot-decisive-most =
    { $most ->
        [one] Choose one at most.
       *[other] Choose { $most } at most.
    }
ballot-send = Send my ballot
ballot-send-trial = Send my trial ballot
ballot-send-again = Send the changes
ballot-change = Change my answers
ballot-unsent = These answers have not been sent yet.

ballot-received = Received at { $time }.
ballot-can-change = You can change your answers until the vote closes.
ballot-received-empty = Received at { $time }, but without answers. Your ballot counts once you answer a question.
ballot-from-before = This is a new round. Your earlier answers are filled in. They count only once you send them.
ballot-not-sent = Not sent yet. Change this first:
ballot-not-sent-at = { $question }: { $fault }
ballot-not-recognised = Not sent yet: your phone was not recognised. Check your answers and send them again. Still no success? Then allow cookies for this page.
ballot-other-round = Not sent yet: a new round has begun in the meantime. Check your answers and send them for this round.
ballot-too-late = These answers came too late and do not count.

ballot-closed = The vote is closed.
ballot-look-up = The results appear on the screen in the room.
ballot-look-again = See whether there is a new round
ballot-moved = The room has moved on. What you filled in here is still there.
ballot-moved-look = See where the room is now
ballot-no-script = This page does not follow the room by itself. Look for yourself whether anything changed.
ballot-yours = Your answers
ballot-places-moved-up = Places are counted without gaps: if you skipped one, those after it have moved up here.
ballot-nothing-from-you = No ballot was received from you in this round.

ballot-no-names = We keep no name, no e-mail address and nothing about your device.
ballot-kept-until = Everything about this vote is deleted on { $date } at { $time }.
ballot-no-decision = The outcome is an argument in the discussion, not a decision.

ballot-not-done = That did not work
ballot-back = Go back
ballot-from-elsewhere = The answers did not come from this website. They were not kept. Go back and send them from there.
ballot-unreadable = The answers did not arrive properly. They were not kept. Go back and send them again.
ballot-too-large = Too much was sent for a ballot. Nothing was kept.
ballot-unavailable-title = One moment please
ballot-unavailable = Ballots cannot be kept or read at the moment. Whatever you saw as received is safe.
ballot-busy = More people are here at once than we can serve right away. Whatever you saw as received is safe.
ballot-unavailable-form = Your latest answers have not been received yet. They are waiting on this page. Wait some ten seconds and send them again.
ballot-send-once-more = Send again
ballot-try-again = Try again
join-intro = In the room a code stands on the screen. With that code you answer on your own phone.
join-lead = Lead a workshop yourself
admission-held = There are as many people in the room as expected. Whoever leads the room sees that you are waiting. Ask to be let in, then try again.
admission-locked = The room is closed to newcomers. Ask whoever leads the room.
admission-full = This room is full: there are as many phones as it can hold. Ask for a ballot on paper.
admission-no-slip = In this room you vote with a printed slip. Scan the QR code on your slip or type the code that stands on it.
slip-code = Code on your slip
slip-unknown = There is no slip with this code. Look at your slip and type the code again.
ballot-reason = Why?
ballot-reason-hint = Beside each question you may briefly write why: what has to be in order for you to agree with others? At most { $most } signs, no names. Whoever leads the room reads it and can show it without a name.
