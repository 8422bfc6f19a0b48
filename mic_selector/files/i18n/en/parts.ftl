# Words of the parts that several screens show.

notice-warning = Please note
notice-error = Not done
