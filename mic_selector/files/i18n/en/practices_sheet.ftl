### Practices in a sheet: its columns, and what they mean.

practices-sheet-name = Practices
practices-sheet-columns = What the columns mean
practices-sheet-words = Words to choose
sheet-true = TRUE
sheet-false = FALSE

column-name = Name
column-help-name = What the practice is called, in one line.
column-summary = Summary
column-help-summary = What is done, by whom and for whom, in two or three sentences.
column-forms = Form
column-help-forms = The form of cooperation. Several: with a semicolon between them. The possible words stand on the sheet “Words to choose”.
column-municipality = Municipality
column-help-municipality = The municipality whose practice it is. Several: with a semicolon between them.
column-themes = Theme
column-help-themes = What it is about. Several: with a semicolon between them. The possible words stand on the sheet “Words to choose”.
column-source = Source
column-help-source = Title of the document or website that tells of it. Every practice needs one.
column-country = Country
column-help-country = Country of the municipality, if we do not know the municipality yet. One for all, or one for each.
column-partner = Partner
column-help-partner = Partner municipality or city abroad. Several: with a semicolon between them.
column-partner-country = Country of the partner
column-help-partner-country = Country of the partner. One for all, or one for each. Without a partner: the country where it takes place.
column-start = From (year)
column-help-start = Year in which it began.
column-end = Until (year)
column-help-end = Year in which it ended. Empty: it goes on.
column-goals = SDGs
column-help-goals = Numbers of the Sustainable Development Goals, 1 to 17, with a semicolon between them.
column-actors = Who takes part
column-help-actors = Organisations that take part, with a semicolon between them.
column-funding = Funding
column-help-funding = Where the money comes from.
column-lesson = Lesson
column-help-lesson = What others can learn from it.
column-publisher = Publisher of the source
column-help-publisher = Who published the source. Empty: its title stands here too.
column-section = Place in the source
column-help-section = Chapter, heading or page address. Empty: the name of the practice stands here.
column-id = Id
column-help-id = Short name in small letters, digits and underscores. Empty: made from the name.

rows-heading-faults = { $bad } of the { $all } rows { $bad ->
    [one] has a fault
   *[other] have a fault
  }
rows-nothing-yet = Nothing has been added yet. Mend them here or in your file.
rows-rest = The good rows have been added. Mend the others here or in your file.
rows-all-good = All rows are in order. Nothing has been added yet.
rows-take = Take { $instead }
rows-take-which = Read { $text } as { $instead }, wherever it stands in the column { $column }
rows-add-good = { $number ->
    [one] Add the one good row
   *[other] Add the { $number } good rows
  }
rows-add-all = { $number ->
    [one] Add the row
   *[other] Add all { $number } rows
  }
rows-put-away = Put the file away
rows-left-out = { $number ->
    [one] This row is not added: { $rows }.
   *[other] These { $number } rows are not added: { $rows }.
  }
rows-and-more = { $rows }, and { $more } more
rows-more-faults = { $number ->
    [one] And one more fault.
   *[other] And { $number } more faults.
  }
