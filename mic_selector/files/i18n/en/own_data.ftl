# Our own data: forms, list, file.

nav-own-data = Our own data
own-data-title = Our own data
own-intro = Add what you know yourself: a practice, a form, a feature. It counts at once in the result, the comparison and the note. Under Knowledge the word “local” stands beside it.
own-only-here = For you alone, not saved yet.
own-saved = For you alone, saved as a file.
own-closing = Reloading the page loses nothing. If you close this window, they are gone from here: save them as a file.
own-again = You can open that file here later, or give it to a colleague.
own-count =
  { $number ->
    [one] One thing of your own.
   *[other] { $number } things of your own.
  }
own-draft = You are working on: { $what }. It counts once you add it.
own-draft-kept = Reloading the page loses nothing. If you close this window, it is gone.
own-list = Already added or changed
own-search = Search what you added
own-found = Found: { $number }.
own-more =
  { $number ->
    [one] Show one more
   *[other] Show the next { $number }
  }
own-what = What do you add?
own-practice = A practice
own-form = A form
own-feature = A feature
own-remark = A remark on the table
own-organisation = An organisation
own-pick-practice = Practice
own-practice-about = Something that a municipality does or did abroad.
own-pick-form = Form
own-form-about = A way to cooperate that is none of the others.
own-pick-feature = Feature
own-feature-about = Something to compare the forms by. It becomes one more question.
own-pick-remark = Remark
own-remark-about = A word on one cell of the table: one form, one feature.
own-pick-organisation = Organisation
own-organisation-about = A network, a supporting body or a programme that you know.
own-existing = Or change one that is there already
own-existing-help = What you change holds for you alone. In the other languages what stood there stays.
own-change = Change
own-change-which = Change { $which }
own-remove = Remove
own-remove-which = Remove { $which }
own-add = Add
own-keep = Keep the change
own-leave = Leave it
own-entry-added = Added: { $which }.
own-entry-changed = Changed: { $which }.
own-where-practice = You see it under Practices.
own-where-form = It counts in the result at once.
own-where-feature = It is among the questions, and counts as soon as you answer it.
own-where-remark = You read it under Knowledge, The approaches.
own-where-organisation = You find it under Knowledge, Learn.
own-begun = Begun and not finished. It stays as long as this window is open.
own-begun-called = { $what } “{ $which }”
own-begun-change = { $which } (change)
own-go-on = Go on: { $what }
own-hidden = Hidden
own-other-level = Another level, for others: { $level }
own-other-file = Another part of your file
own-take-back = Take back
own-take-back-which = Take back: { $which }
own-taken-back = Taken back: { $which }. You can undo that at the top.
own-still-used =
  { $number ->
    [one] { $which } cannot go yet: { $users } still uses it. Change or remove that first.
   *[other] { $which } cannot go yet: { $users } still use it. Change or remove those first.
  }
own-lacks-level = { $which } cannot come back yet, since there is no level for { $features }. Remove that first.
own-gone-choice = { $which } (no longer there)
own-gone =
  { $number ->
    [one] { $which } is no longer there. Choose something else, or take it out here.
   *[other] { $which } are no longer there. Choose something else, or take them out here.
  }
own-removed = Removed: { $which }. You can undo that at the top.
own-to-check =
  { $number ->
    [one] One field to look at still: { $fields }.
   *[other] { $number } fields to look at still: { $fields }.
  }
own-missing = Fill this in.
own-level-missing = Choose a level. Without it, this cannot count in the result.
own-free = Not in use yet.
own-optional = { $label } (may stay empty)
own-gives = What it brings
own-asks = What it asks
own-levels-of-feature = How much does each form have of it?
own-take-which = Take this in place of { $typed }
own-pick = Choose
own-only-in = only in { $language }
own-save-file = Save as a file
own-file-name = our-own-data
own-files = Open a file
own-open = Open own data (zip)
own-open-replaces = The file takes the place of what you have here. You can undo that at the top.
own-opened =
  Opened: { $file }. { $number ->
    [one] One thing counts at once.
   *[other] { $number } things count at once.
  }
own-document = Own data
own-publisher = the municipality itself
own-door = Do you know a practice or a form that is missing here?
own-door-link = Add your own data
own-practice-name = Name of the practice
own-practice-name-help = As you would announce it, for example: Youth camp with Audruicq.
own-practice-summary = What happens?
own-practice-summary-help = Two or three sentences: who does what, with whom, and what comes of it.
own-practice-approaches = Which form is it?
own-practice-approaches-help = One or more; the first is the main one.
own-practice-themes = What is it about?
own-practice-themes-help = One or more themes, to search by.
own-practice-local-governments = Which municipality?
own-practice-local-governments-help = Type the name if it is not in the list.
own-practice-home-country = In which country is that municipality?
own-practice-home-country-help = Needed because the municipality is not in the list yet.
own-practice-partners = Which partner?
own-practice-partners-help = A municipality, city or region. Type the name if it is not in the list.
own-practice-partner-country = In which country is that partner?
own-practice-partner-country-help = Needed because the partner is not in the list yet.
own-practice-start = Since (year)
own-practice-start-help = The year in which it began.
own-practice-end = Until (year)
own-practice-end-help = Leave it empty if it goes on.
own-practice-shows = What does it show in practice?
own-practice-shows-help = The features that this is an example of. So it comes first for those who want that.
own-practice-lesson = What did you learn from it?
own-practice-lesson-help = One sentence that helps a colleague.
own-form-name = Name of the form
own-form-name-help = As it will stand in the result, for example: Climate partnership.
own-form-short = Short name, for lists
own-form-short-help = At most 18 characters.
own-form-summary = In one sentence: what is it?
own-form-summary-help = That sentence stands under the name everywhere.
own-form-definition = More explanation
own-form-definition-help = For who does not know the form. Empty: then the sentence above holds.
own-feature-name = Name of the feature
own-feature-name-help = In full, for example: Contribution to the climate plan.
own-feature-short = Short name, for the radar
own-feature-short-help = At most 14 characters, for example: Climate.
own-feature-kind = Does a form bring this, or ask it?
own-feature-kind-help = Brings: like reciprocity. Asks: like budget.
own-feature-question = The question to who chooses
own-feature-question-help = For example: How much should the cooperation help the climate plan?
own-feature-description = What does it mean?
own-feature-description-help = The explanation beside the question.
own-feature-step1 = The word for little
own-feature-step1-help = For example: limited.
own-feature-step2 = The word for medium
own-feature-step2-help = For example: medium.
own-feature-step3 = The word for much
own-feature-step3-help = For example: large.
own-remark-approach = On which form?
own-remark-approach-help = The form that you have something to say of.
own-remark-feature = On which feature?
own-remark-feature-help = Together they point to one cell of the table.
own-remark-text = Your remark
own-remark-text-help = What one should know here, from your own experience for example.
own-organisation-name = Name
own-organisation-name-help = As it calls itself.
own-organisation-kind = What is it?
own-organisation-kind-help = A network brings together, a supporting body helps, a programme pays.
own-organisation-theme = What is it about?
own-organisation-theme-help = In a few words.
own-organisation-description = What does it do for a municipality?
own-organisation-description-help = Two or three sentences.
own-organisation-approaches = Which forms does it belong to?
own-organisation-approaches-help = It is named there.
own-practice-source = Where does this stand, or who told you?
own-practice-source-help = Everything names its source, for example: decision of the board of 12 May 2025.
own-form-source = Where does this stand, or who told you?
own-form-source-help = Everything names its source, for example: decision of the board of 12 May 2025.
own-feature-source = Where does this stand, or who told you?
own-feature-source-help = Everything names its source, for example: decision of the board of 12 May 2025.
own-remark-source = Where does this stand, or who told you?
own-remark-source-help = Everything names its source, for example: decision of the board of 12 May 2025.
own-organisation-source = Where does this stand, or who told you?
own-organisation-source-help = Everything names its source, for example: decision of the board of 12 May 2025.
own-choice-benefit = a form brings this
own-choice-commitment = a form asks this
own-choice-network = a network
own-choice-supporting-body = a supporting body
own-choice-programme = a programme
own-sheet = Practices from Excel
own-sheet-text = One row for each practice. Where there is a fault you see where, and nothing is added before you say so.
own-sheet-get = Get the sheet
own-sheet-name = practices
own-sheet-open = Open practices (Excel or CSV)
own-sheet-read =
  { $number ->
    [one] One practice added.
   *[other] { $number } practices added.
  }
