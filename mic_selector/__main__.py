"""`python -m mic_selector` is `mic-selector`."""

import sys

from mic_selector.cli import main

sys.exit(main())
