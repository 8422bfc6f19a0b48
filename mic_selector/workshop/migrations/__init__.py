"""How the database of one version becomes that of the next; alembic runs these, the store calls
it.
"""
