### Zinnen die uit de resultaten volgen.

with-sign = { $words } ({ $sign })
aim-at-least = minstens { $step }
aim-about = ongeveer { $step }
aim-at-most = hoogstens { $step }
no-aim = zo veel mogelijk
stated = { $aim } (belang { $importance } op 5)
stated-firm = { $aim } (moet, belang { $importance } op 5)
without-weight = zonder belang
stated-without-opinion = { $aim }, zonder belang
stated-firm-without-opinion = { $aim }: het moet, maar telt niet mee in de score

why-first = Eerst: { $approach }
why-first-shared = Op de gedeelde eerste plaats: { $approach }
place = { $approach }: plaats { $rank } van { $ranked }
place-shared = { $approach }: gedeelde plaats { $rank } van { $ranked }
place-ruled-out = { $approach }: valt af
fit = Score: { $points } op 100.
mostly-from = Meeste punten voor { $parts }.
part = { $feature } ({ $points })
apart = { $before }; { $after }
gives = Wat het oplevert: { $wishes }.
asks = Wat het vraagt: { $asked }.
asked = { $feature } ({ $step })
own-levels = Hier geldt een eigen lezing van de tabel voor { $features }.
own-reading = Hier geldt een eigen lezing van de tabel voor { $read }.
own-reading-added = Niet in de gepubliceerde tabel, maar uit eigen gegevens: { $added }.
against = Wat ertegen pleit
nothing-against = Niets van wat gevraagd werd, pleit ertegen.
equal-heading = Wat gelijk is
equal = { $approaches } passen even goed ({ $points } op 100).
equal-differ = Ze verschillen in { $features }, maar dat weegt tegen elkaar op.
equal-order = Bij gelijke stand staat eerst wat het minste vraagt. Dat is geen betere plaats.
why-not = Waarom niet { $approach }?
difference = Achterstand op { $first }, in punten: { $points }.
behind-on = Minder punten voor { $parts }.
ahead-on = Meer punten voor { $parts }.
less-than = <{ $number }
more-than = >{ $number }
rounding = Elk getal is apart afgerond, zodat gelijke punten gelijk blijven. Bij { $approaches } tellen de afgeronde punten daardoor op tot een ander getal dan de afgeronde score: hoogstens { $most } meer of minder.
rounding-all = Elk getal is apart afgerond, zodat gelijke punten gelijk blijven. De afgeronde punten tellen daardoor op tot een ander getal dan de afgeronde score: hoogstens { $most } meer of minder.
rounding-apart = Elk getal is apart afgerond. Een achterstand kan daardoor 0,1 afwijken van het verschil tussen de afgeronde scores.
rounding-alike = Afgerond is de score dezelfde ({ $score }), precies gerekend is ze dat niet bij allemaal: { $approaches }.
limit-broken = { $feature } is { $level } (gevraagd: { $wish })
limits-broken = Let op: { $approach } past niet binnen de gestelde grenzen: { $parts }.
member-out = Let op: op zichzelf genomen valt { $approach } af: { $reasons }.
limits-broken-by =
    { $number ->
        [one] Let op: één van de { $of } werkvormen op de gedeelde eerste plaats past niet binnen de gestelde grenzen.
       *[other] Let op: { $number } van de { $of } werkvormen op de gedeelde eerste plaats passen niet binnen de gestelde grenzen.
    }
remark = Goed om te weten: { $approach }
opening =
    { $steps ->
        [one] voor { $feature } ook “{ $level }” mag (één trap verder), of als dat niet meer moet
       *[other] voor { $feature } ook “{ $level }” mag ({ $steps } trappen verder), of als dat niet meer moet
    }
opening-short =
    { $steps ->
        [one] { $feature }: ook “{ $level }” (één trap verder)
       *[other] { $feature }: ook “{ $level }” ({ $steps } trappen verder)
    }
leaves-one = Met wat “moet”, blijft alleen deze werkvorm over: { $approach }.
leaves-none = Met wat “moet”, blijft geen enkele werkvorm over.

match-approach = Voorbeeld van deze werkvorm: { $approach }.
match-approach-too = Hoort ook bij: { $approach }.
match-shows = Toont in de praktijk: { $features }.
place-in = { $place } ({ $country })
since = begonnen in { $year }
page = p. { $page }
figure = { $amount }: { $label }
unit-euro = { $amount } euro
unit-euro-per-year = { $amount } euro per jaar
unit-people = { $amount } personen
unit-percent = { $amount }{ "\u00A0" }%
unit-municipalities = { $amount } gemeenten
unit-companies = { $amount } bedrijven
unit-schools = { $amount } scholen
unit-hectares = { $amount } hectare
unit-tonnes-per-year = { $amount } ton per jaar
unit-years = { $amount } jaar
unit-cities = { $amount } steden
unit-organisations = { $amount } organisaties
unit-other = { $amount } { $label }

rank = plaats
approach = werkvorm
score = score
practice = praktijk
period = periode
ruled-out-line = Valt af: { $approach }. { $reasons }
