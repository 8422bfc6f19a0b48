### Wat er mis is met een vraag van een programma.

api-parameter = De waarde van { $name } kan niet gelezen worden.
api-no-such = Dat bestaat hier niet.
api-failed = Er ging iets mis. Wie de server beheert, ziet wat.
api-busy = Er wordt te veel tegelijk gevraagd. Probeer het over enkele seconden opnieuw.
api-too-large = Dat is te groot: hoogstens { $most } kB.
api-whole-result = Het hele resultaat en waarom
