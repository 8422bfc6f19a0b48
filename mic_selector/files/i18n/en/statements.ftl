### The accessibility statement (after the model of Decision (EU) 2018/1523), what is kept, the sources.
nav-accessibility = Accessibility statement
accessibility-title = Accessibility statement
accessibility-intro = { $operator } wants to make this website accessible in accordance with the law that transposes Directive (EU) 2016/2102. For municipalities that is the “bestuursdecreet” of 7 December 2018 in Flanders, the decree of 2 May 2019 in Wallonia and the ordinance of 4 October 2018 in Brussels. This statement applies to MIC Selector at this address.
somebody = Whoever offers this website
accessibility-status-heading = How far does the website comply?
accessibility-status = This website is partially compliant with the standard EN 301 549 and with the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. What does not comply stands below, and also what was not tested.
accessibility-gaps-heading = What is not accessible
accessibility-gaps =
    Not compliant with the standard:
    - The map of the practices cannot be worked by keyboard. All practices stand in the list beside the map.
    Without JavaScript the pages show only what they are for. Voting in the room of a workshop works without it.
    We claim no disproportionate burden anywhere. Nor do we leave any part of the website out of this statement.
accessibility-tested-heading = What was tested
accessibility-tested =
    The makers test the website themselves, automatically and at every change:
    - the pages with axe, in the browser Chromium, on laptop and phone;
    - the contrast of words, borders and signs, in light and in dark;
    - the way by keyboard alone, the visibility of the focus, and where it is after a press;
    - what a screen reader is told by Chromium from the start to the result, read over by the makers;
    - narrow screens, 400% zoom and spaced-out text, without scrolling sideways;
    - high contrast of the operating system, reduced motion, and print.
    The PDF files are tagged and made to PDF/UA-1.
accessibility-untested-heading = What was not tested
accessibility-untested =
    - No people with a disability have tried the website for us.
    - Nobody has used it with a screen reader (such as NVDA, JAWS, VoiceOver or TalkBack), with voice control or with a magnifier.
    - The browser Safari was not tested, and Firefox only from the start to the result.
    - The Word and Excel files were not tested with assistive technology.
    - Nobody from outside has audited the website.
accessibility-made-heading = Preparation of this statement
accessibility-made = This statement was prepared on { $day }, after an assessment by the makers themselves. It was last reviewed on the same day. Whoever offers the website reviews it at least once a year.
accessibility-feedback-heading = Feedback and contact
accessibility-feedback =
    Is there something that you cannot read or use, or do you need a file in another form? Tell us on which page, and what you use.
    Contact: { $contact }
no-contact = no contact is stated on this server yet. Ask whoever gave you this address.
accessibility-enforcement-heading = If the answer does not satisfy you
accessibility-enforcement =
    No answer, or one that does not help you? Then you can complain, free of charge:
    - about an authority in Flanders to the Vlaamse Ombudsdienst: Leuvenseweg 86, 1000 Brussels, telephone 1700, klachten@vlaamseombudsdienst.be;
    - about an authority in Wallonia or Brussels to the ombuds service in charge there. All ombuds services in Belgium stand on ombudsman.be.
nav-privacy = What we keep
privacy-title = What we keep
privacy-intro = Nothing about who you are, and nothing of your answers. Only the room of a workshop is kept, without names, until a day that is stated.
privacy-answers-heading = Your answers and your note
privacy-answers =
    - Your answers and the name of the municipality stand in the address of the page. Whoever gets that address sees them. Your browser keeps it in its history, like any address.
    - The server keeps them in its memory while you have the page open, and a few minutes longer. It writes them nowhere.
    - The files that you open are in that memory alone, too. Your browser keeps what you fill in for the note and own data as well, in that tab.
privacy-room-heading = The room of a workshop
privacy-room =
    In the database are:
    - of the room: title, question, groups, limits, which forms you already have, and the numbers on paper;
    - of each vote: the answers, the group chosen and the time it was received, with a hash of a random mark that the phone keeps. In every room it is another one.
    No name, no e-mail address, no address of a device. A group of fewer than five people is never shown apart.
    Whoever leads the room can keep the votes without names as a file, and can delete the room at any time. Otherwise it is deleted when its time is over: after { $days } days at the latest. Where the operator makes backups, it leaves those only with them.
privacy-cookies-heading = Cookies and what your browser keeps
privacy-cookies =
    - _streamlit_xsrf: protects the opening of files; until you close the browser.
    - mic_participant: a random mark, so that your vote counts once; in that room alone, until its time is over.
    - mic_facilitator and mic_wall, each followed by the code of the room: the key of whoever leads a room or shows its wall; until its time is over.
    - Own data that you added: in that tab, until you close it.
    - stActiveTheme: whether the page is light or dark, in the storage of your browser.
    - Answers on a ballot that you have not sent yet: in that tab, until you close it.
    - What you filled in for the note: in that tab, until you close it.
    - What you filled in to open a room: in that tab, until you close it or open the room.
    - What you typed about your links, such as partners and amounts: in that tab, until you close it.
    There are no cookies to follow you, there are no statistics, and the pages fetch nothing from other companies.
privacy-logs-heading = Log
privacy-logs =
    The program does not note who asks for which page. It writes down only what fails in the program itself, without addresses, codes or what somebody typed.
    Two things are up to the operator. Who looks for a fault at the level “debug” also sees what visitors typed when a page broke. And a web server in front of it can note addresses. The manual advises against both in ordinary use.
privacy-contact-heading = Questions
privacy-contact = Contact: { $contact }
nav-sources = Sources
sources-title = Sources of the texts
sources-intro = The table and the texts rest on these documents. The texts are written in our own words.
