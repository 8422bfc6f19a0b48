"""The ground floor: reading files, messages in three languages, settings.

Knows nothing of the subject.
"""
