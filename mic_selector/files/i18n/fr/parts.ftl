# Words of the parts that several screens show.

notice-warning = Attention
notice-error = Échec
