"""What the visitor's tab keeps, so that another page and a reload lose nothing.

See docs/decisions/0089-what-was-typed-lives-in-the-tab.md.
"""
