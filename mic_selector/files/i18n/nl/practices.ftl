# De praktijken: filters en kaart.

filters = Filters
filters-clear =
    { $count ->
        [0] Wis de zoekwoorden
        [one] Wis 1 filter
       *[other] Wis { $count } filters
    }
practices-none = Wis een filter, of zoek met minder woorden.
countries = { $number } landen
map-heading-world = Op de kaart: de wereld
map-heading-europe = Op de kaart: Europa
map-alt-world = Wereldkaart van de praktijken. De tabel eronder zegt hetzelfde.
map-alt-europe = Kaart van de praktijken in Europa. De tabel eronder zegt hetzelfde.
practices-more =
    { $count ->
        [one] Nog 1 praktijk
       *[other] Nog { $count } praktijken
    }
practices-show-more =
    { $count ->
        [one] Toon nog één praktijk
       *[other] Toon nog { $count } praktijken
    }
practice-shows = Toont { $features }.
practice-of = Een praktijk van deze werkvorm: { $approach }.
