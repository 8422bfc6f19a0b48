### What is wrong with a request of a program.

api-parameter = The value of { $name } cannot be read.
api-no-such = There is no such thing here.
api-failed = Something went wrong. Whoever keeps the server sees what.
api-busy = Too much is asked at once. Try again in a few seconds.
api-too-large = That is too large: { $most } kB at most.
api-whole-result = The whole result, and why
