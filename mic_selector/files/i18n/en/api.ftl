### What is wrong with a request of a program.

api-parameter = The value of { $name } cannot be read.
api-parameter-missing = The parameter { $name } is missing.
api-parameter-unknown = There is no parameter { $name }. Possible are: { $allowed }.
api-parameter-one-of = The parameter { $name } cannot be { $value }. Possible are: { $allowed }.
api-parameter-least = The parameter { $name } must be { $limit } or more.
api-parameter-most = The parameter { $name } must be { $limit } or less.
api-parameter-whole-number = The parameter { $name } must be a whole number.
api-parameter-date = The parameter { $name } must be a date, as 2026-11-26.
api-no-such = There is no such thing here.
api-no-such-way = This is here, but not with { $way }. The document openapi.json says with what.
api-failed = Something went wrong. Whoever keeps the server sees what.
api-busy = Too much is asked at once. Try again in a few seconds.
api-too-large = That is too large: { $most } kB at most.
api-whole-result = The whole result, and why
