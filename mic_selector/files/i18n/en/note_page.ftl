### Words of the page that makes the note, and of the spreadsheet.

nav-note = Note
note-title = Note for the municipal council
note-intro = Your result in the order of a decision. What only your municipality knows stays a field to fill in.
note-language-label = Language of the note
note-date-label = Date of the note
note-length-label = Length of the note
note-length-one-page = One page
note-length-standard = Standard
note-length-full = Full
note-decision-label = Which decision does the note propose?
note-decision-offer-none = what follows from the ranking
note-decision-offer-choose = choose one approach
note-decision-offer-combine = choose a combination
note-decision-offer-after = choose once open questions are answered
note-decision-offer-not-start = do not start
note-voice-label = Whose priorities are these?
note-voice-offer-none = still to fill in
note-voice-offer-council-group = a council group
note-voice-offer-college = the college
note-voice-offer-workshop = a workshop
note-voice-offer-officer = the drafter
note-parts-label = Which parts?
note-date-unread = “{ $written }” is no date. The note keeps { $day }. Write day, month and year like this: 26/11/2026.
note-sections-label = What is in the note?
note-fields-text = You may leave it empty: it then stays a field in the note. What you write here does not go into the address of the page. Save your answers as a file to keep it.
note-template-heading = Word template of your own
note-template-text = Put a tag in your house style where something must come. A tag for a section stands alone in a paragraph. The tags:
note-template-whole = the whole note
note-template-word = title, subject, author and date, in a header or footer too
note-tag-note = note
note-tag-title = title
note-tag-subject = subject
note-tag-author = author
note-tag-date = date
note-template-get = Example template
note-template-open = Open your template (.docx, .dotx)
note-file-docx = Word
note-file-pdf = PDF
note-file-html = Web page (HTML)
note-file-md = Text (Markdown)
note-file-xlsx = Excel (figures)
note-file-csv = CSV (figures)
note-file-handout = Handout, 1 page (PDF)
note-file-worksheet = Worksheet (PDF)
note-file-worksheet-large = Worksheet, large print (PDF)
note-file-name = council-note
note-file-name-handout = councillors-handout
note-file-name-worksheet = worksheet
note-file-name-worksheet-large = worksheet-large-print
note-preview-heading = What the note looks like
note-preview-rest = Show the rest of the note
combine-note-label = Combination for the note (may stay empty)
grow-in-note = Include the growth path in the note
sheet-ranking = Ranking
sheet-levels = Level
sheet-priorities = Priorities
sheet-all-levels = Levels of each form
sheet-origin = Origin
sheet-municipality = Municipality
sheet-data = Version of the data (check code)
sheet-address = Address of the calculation
sheet-own = What is not from the published table
sheet-needed = Also needed to see it again
sheet-needed-own = the own data with check code { $hash }
note-empty-heading = No note yet
note-empty = Answer a question first. Then a note that you complete in Word stands here.
note-more = More: handout, worksheet, web page, figures, own template
note-fields-heading = Fill in beforehand
note-fields-of =
    { $all ->
        [one] 1 field
       *[other] { $all } fields
    }
note-choices-heading = Decision, language, date and sections
note-template-used = Word now uses your template { $file }.
note-template-held-back = Your template was not opened. A template is a Word file (.docx or .dotx) of at most { $megabytes } MB. There is no Word file while that file stands under “More”: take it away there.
note-template-drop = Stop using my template
note-no-word = There is no Word file while your template is not in order. Look under “More”.
note-fields-filled = { $filled } of { $all } filled in.
note-open =
    { $count ->
        [one] 1 place still to fill in
       *[other] { $count } places still to fill in
    }
note-too-long =
    { $pages ->
        [one] With what you filled in, this note will probably be longer than one page.
       *[other] With what you filled in, this note will probably be longer than { $pages } pages, without the annexes.
    }
note-called-label = City or municipality?
note-called-offer-municipality = municipality
note-called-offer-city = city
note-body-offers = Often chosen: { $field }
note-grounds-offers = Examples from our own data. Check whether they apply here and are still in force.
note-grounds-offer = Example: { $ground }
note-body-council = the municipal council
note-body-college = the board of mayor and aldermen
