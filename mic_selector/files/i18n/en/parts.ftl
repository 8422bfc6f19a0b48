# Words of the parts that several screens show.

notice-warning = Please note
notice-error = Not done

has-0 = not at all
has-none = none

# The radar.
corner-line = { $name }: { $level }
corner-line-own = { $name }: { $level } (own reading)
corner-source = Source: { $source }
radar-hint = Touch a feature to see the levels and the source.
radar-rings = From the middle outwards: not at all, a little, clearly, strongly. In the coloured part more is not better.
