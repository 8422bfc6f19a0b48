# Words of the parts that several screens show.

notice-warning = Attention
notice-error = Échec

has-0 = pas du tout
has-none = rien

# The radar.
corner-line = { $name } : { $level }
corner-line-own = { $name } : { $level } (lecture propre)
corner-source = Source : { $source }
radar-hint = Touchez une caractéristique pour voir les niveaux et la source.
radar-rings = Du centre vers le bord : pas du tout, un peu, nettement, fortement. Dans la partie colorée, plus n'est pas mieux.
