# The conversation and the page of answers

question-of = Vraag { $number } van { $all }
choice-of = Bijna klaar: keuze { $number } van { $all }
all-questions = Alle vragen
does-not-count = telt niet mee
refine = Verfijn
back = Vorige
next = Volgende
to-result = Naar uitslag
check-answers = Nakijken
effect-nothing = Nog geen antwoord dat meetelt.
effect-first = Nu eerst: { $approach }.
effect-together = Nu samen eerst: { $approaches }.
effect-all = Nu delen alle werkvormen de eerste plaats.
effect-others = { $number ->
    [one] nog 1 andere
   *[other] { $number } andere
}
effect-out = { $number ->
    [one] 1 valt af.
   *[other] { $number } vallen af.
}
decisive-kicker = Gewicht
decisive-heading = Wat is doorslaggevend?
decisive-help = Kies er hoogstens { $most }. De andere tellen gewoon mee. Niets kiezen mag ook.
decisive-count =
    { $number ->
        [0] nog geen gekozen, hoogstens { $most }
       *[other] { $number } van hoogstens { $most } gekozen
    }
decisive-too-many = Er zijn er meer dan { $most } doorslaggevend. Vink uit wat minder zwaar weegt.
decisive-without-musts = Wat absoluut moet, staat hier niet bij: { $features }.
must-kicker = Grens
must-heading = Wat moet absoluut?
must-help = Een werkvorm die er niet aan voldoet, valt af. Duid alleen aan wat niet ter discussie staat.
must-rules-out = { $number ->
    [0] niets valt af
    [one] 1 valt af
   *[other] { $number } vallen af
}
standing-heading = Zo staat het nu
standing-note = Elk vakje is een vraag. Hoe voller, hoe beter de werkvorm past. Elk antwoord kan de stand nog veranderen.
standing-nothing = Beantwoord een vraag, dan ziet u hier welke werkvormen passen.
nothing-counts = Wat u antwoordde, telt nog niet mee: “niet nodig” en “geen mening” wegen niets. Zeg bij een of meer vragen wat u wilt of kunt inzetten.
falls-out = Valt af door wat moet.
answers-kicker = Nakijken
answers-heading = Klopt dit?
answers-help = { $number ->
    [0] Nog geen antwoord telt mee.
    [one] 1 antwoord telt mee. “Niet nodig” en “geen mening” tellen niet mee.
   *[other] { $number } antwoorden tellen mee. “Niet nodig” en “geen mening” tellen niet mee.
}
not-answered = nog niet beantwoord
change-answer = Wijzig
give-answer = Beantwoord
nav-all-questions = Alle vragen
one-question = Eén vraag per keer
