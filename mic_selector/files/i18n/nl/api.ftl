### Wat er mis is met een vraag van een programma.

api-parameter = De waarde van { $name } kan niet gelezen worden.
api-parameter-missing = De parameter { $name } ontbreekt.
api-parameter-unknown = De parameter { $name } is er niet. Mogelijk zijn: { $allowed }.
api-parameter-one-of = De parameter { $name } kan niet { $value } zijn. Mogelijk zijn: { $allowed }.
api-parameter-least = De parameter { $name } moet minstens { $limit } zijn.
api-parameter-most = De parameter { $name } mag hoogstens { $limit } zijn.
api-parameter-whole-number = De parameter { $name } moet een geheel getal zijn.
api-parameter-date = De parameter { $name } moet een datum zijn, zoals 2026-11-26.
api-no-such = Dat bestaat hier niet.
api-no-such-way = Dit bestaat hier, maar niet met { $way }. Het document openapi.json zegt waarmee wel.
api-failed = Er ging iets mis. Wie de server beheert, ziet wat.
api-busy = Er wordt te veel tegelijk gevraagd. Probeer het over enkele seconden opnieuw.
api-too-large = Dat is te groot: hoogstens { $most } kB.
api-whole-result = Het hele resultaat en waarom
