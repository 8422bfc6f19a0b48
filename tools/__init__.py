"""Programs for developers: none of them is installed with the package."""
