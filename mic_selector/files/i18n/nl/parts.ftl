# Words of the parts that several screens show.

notice-warning = Let op
notice-error = Niet gelukt
