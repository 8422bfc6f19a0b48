# The practices: filters and map.

filters = Filters
filters-clear =
    { $count ->
        [0] Clear the search
        [one] Clear 1 filter
       *[other] Clear { $count } filters
    }
practices-none = Clear a filter, or search with fewer words.
countries = { $number } countries
map-heading-world = On the map: the world
map-heading-europe = On the map: Europe
map-alt-world = World map of the practices. The table below says the same.
map-alt-europe = Map of the practices in Europe. The table below says the same.
practices-more =
    { $count ->
        [one] 1 more practice
       *[other] { $count } more practices
    }
practices-show-more =
    { $count ->
        [one] Show one more practice
       *[other] Show { $count } more practices
    }
practice-shows = Shows { $features }.
practice-of = A practice of this approach: { $approach }.
