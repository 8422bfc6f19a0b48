"""What programs get: answers as data, the same from the command line and over HTTP."""
