# Words of the parts that several screens show.

notice-warning = Let op
notice-error = Niet gelukt

has-0 = niet
has-none = geen

# The radar.
corner-line = { $name }: { $level }
corner-line-own = { $name }: { $level } (eigen lezing)
corner-source = Bron: { $source }
radar-hint = Tik een kenmerk aan: dan ziet u de niveaus en de bron.
radar-rings = Van binnen naar buiten: niet, een beetje, duidelijk, sterk. In het gekleurde deel is meer niet beter.
