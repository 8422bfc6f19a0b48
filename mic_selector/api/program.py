"""The paths of the interface."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from http import HTTPStatus
from typing import Annotated, Any, Literal, TypeVar

from fastapi import Depends, FastAPI, Query
from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticKnownError
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from mic_selector import __version__
from mic_selector.api.description import (
    FILE,
    PRACTICES,
    PROBLEMS,
    TAKES_PRIORITIES,
    DescribedApplication,
    answers,
    schema_of,
)
from mic_selector.api.embed import embedded
from mic_selector.api.limits import LARGEST_COMBINATION, MOST_DRAWS, body_of, in_time
from mic_selector.api.problems import Refused, answer_problems, unknown_parameter, unknown_value
from mic_selector.catalogue import Catalogue
from mic_selector.catalogue.loading import canonical_json
from mic_selector.contracts.changes import ChangesToComeFirst, Undecided, changes_to_come_first
from mic_selector.contracts.combining import Portfolios, portfolios_found
from mic_selector.contracts.knowing import practices_found
from mic_selector.contracts.linking import LinksFound, links_found
from mic_selector.contracts.rank import Explanation, Ranking, explained, ranking_of
from mic_selector.contracts.sureness import Sureness, sureness_of
from mic_selector.decision import evaluate
from mic_selector.decision.links import present_links
from mic_selector.decision.robustness import SAMPLES, SEED
from mic_selector.files.messages import Language, Messages, messages_in
from mic_selector.files.settings import settings, today
from mic_selector.notes.files import ENDINGS, note_file
from mic_selector.notes.settings import NoteSettings
from mic_selector.priorities import Priorities
from mic_selector.priorities.file import parse_links, parse_priorities, parse_whole
from mic_selector.priorities.note import KeptNote, NoteLength
from mic_selector.priorities.view import View
from mic_selector.start import Known
from mic_selector.wording.names import Names

FORMS = tuple(ending.removeprefix(".") for ending in ENDINGS)
"""The forms of a council note, as the endings of its files."""
T = TypeVar("T")
Read = TypeVar("Read")


@dataclass(frozen=True)
class Sources:
    """What the interface computes with, and which other websites' scripts may ask it."""

    known: Callable[[], Known]
    note_settings: Callable[[Language, date], NoteSettings]
    origins: tuple[str, ...] = ()


def _offered(form: str) -> str:
    """Return the form of a note; raise what a literal of them would, which is known later only."""
    if form not in FORMS:
        raise PydanticKnownError("literal_error", {"expected": ", ".join(FORMS)})
    return form


_Form = Annotated[str, AfterValidator(_offered), WithJsonSchema({"enum": FORMS, "type": "string"})]
_Language = Annotated[Language | None, Query(description="The language of the words.")]


def _words(lang: _Language = None) -> Messages:
    return messages_in(lang or settings().lang)


_Words = Annotated[Messages, Depends(_words)]


def _only_described(request: Request, say: _Words) -> None:
    """Refuse a parameter that the document does not name: an answer without it would pass for one
    with it. A page of an example may be asked with what other websites add to addresses.
    """
    if request.method != "POST":
        return
    ways = request.app.openapi()["paths"][request.scope["route"].path]
    known = [one["name"] for one in ways["post"]["parameters"]]
    for name in request.query_params:
        if name not in known:
            raise unknown_parameter(say, name, known)


def interface(sources: Sources) -> FastAPI:
    """Return the interface as an application of its own."""
    app = DescribedApplication(
        title="MIC Selector",
        version=__version__,
        docs_url=None,  # both pages fetch their scripts from elsewhere
        redoc_url=None,
        responses=PROBLEMS,
        # All take the language: what is wrong is said in it.
        dependencies=[Depends(_words), Depends(_only_described)],
    )
    answer_problems(app)
    if sources.origins:
        app.add_middleware(
            CORSMiddleware, allow_origins=list(sources.origins), allow_methods=["GET", "POST"]
        )
    _add_knowledge(app, sources)
    _add_links(app, sources)
    _add_ranking(app, sources)
    _add_sureness(app, sources)
    _add_note(app, sources)
    app.openapi()  # written here: asked for, it would keep all other requests waiting
    return app


def _add_knowledge(app: FastAPI, sources: Sources) -> None:
    @app.get("/catalogue", responses=answers(schema_of(Catalogue)))
    async def catalogue(request: Request) -> Response:
        """The catalogue as canonical JSON: its SHA-256 is the one that rankings name."""
        content = await in_time(request, lambda: canonical_json(sources.known().catalogue))
        return Response(content, media_type="application/json")

    @app.get("/cases", responses=PRACTICES)
    async def cases(request: Request) -> list[dict[str, Any]]:
        """All practices."""
        return await in_time(request, lambda: practices_found(sources.known().catalogue, None))

    @app.post("/cases", openapi_extra=TAKES_PRIORITIES, responses=PRACTICES)
    async def matching_cases(request: Request) -> list[dict[str, Any]]:
        """The practices that match priorities, the nearest first."""
        return await _computed(request, sources, parse_priorities, practices_found)

    @app.get("/embed/{preset}", response_class=HTMLResponse)
    async def embed(request: Request, say: _Words, preset: str) -> HTMLResponse:
        """The ranking of an example as a page without scripts, to stand in another website."""

        def page() -> HTMLResponse:
            known = sources.known()
            if preset not in known.presets:
                raise Refused(HTTPStatus.NOT_FOUND, say("api-no-such"))
            return embedded(known, preset, say)

        return await in_time(request, page)


def _add_links(app: FastAPI, sources: Sources) -> None:
    @app.post("/links", openapi_extra=TAKES_PRIORITIES)
    async def links(request: Request) -> LinksFound:
        """What the present links bring together, and what one more or one less would change."""

        def found(known: Catalogue, stated: Priorities) -> LinksFound:
            return links_found(stated, present_links(known, stated))

        return await _computed(request, sources, parse_links, found)


def _add_ranking(app: FastAPI, sources: Sources) -> None:
    @app.post("/rank", openapi_extra=TAKES_PRIORITIES)
    async def rank(request: Request) -> Ranking:
        """How the approaches stand."""

        def ranked(known: Catalogue, stated: Priorities) -> Ranking:
            return ranking_of(known, evaluate(known, stated))

        return await _computed(request, sources, parse_priorities, ranked)

    @app.post("/explain", openapi_extra=TAKES_PRIORITIES)
    async def explain(request: Request, say: _Words, approach: str) -> Explanation:
        """Why an approach stands where it stands."""

        def told(known: Catalogue, stated: Priorities) -> Explanation:
            _refuse_unknown(say, known, approach)
            return explained(Names(known, say), stated, evaluate(known, stated), approach)

        return await _computed(request, sources, parse_priorities, told)

    @app.post("/make-first", openapi_extra=TAKES_PRIORITIES)
    async def make_first(request: Request, say: _Words, approach: str) -> ChangesToComeFirst:
        """The smallest change of the answers that puts an approach first."""

        def changes(known: Catalogue, stated: Priorities) -> ChangesToComeFirst:
            _refuse_unknown(say, known, approach)
            names = Names(known, say)
            try:
                return changes_to_come_first(names, stated, approach)
            except Undecided:
                sentence = say("make-first-undecided", approach=names.approach(approach))
                raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, sentence) from None

        return await _computed(request, sources, parse_priorities, changes)


def _add_sureness(app: FastAPI, sources: Sources) -> None:
    @app.post("/robustness", openapi_extra=TAKES_PRIORITIES)
    async def robustness(
        request: Request,
        say: _Words,
        samples: Annotated[int, Query(ge=1, le=MOST_DRAWS)] = SAMPLES,
        seed: Annotated[int, Query(ge=0, le=2**32 - 1)] = SEED,
    ) -> Sureness:
        """How sure the first place is under other weights and scales around what was said."""

        def sure(known: Catalogue, stated: Priorities) -> Sureness:
            found = sureness_of(known, stated, evaluate(known, stated), samples, seed)
            if found is None:
                raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, say("nothing-left"))
            return found

        return await _computed(request, sources, parse_priorities, sure)

    @app.post("/portfolio", openapi_extra=TAKES_PRIORITIES)
    async def portfolio(
        request: Request, size: Annotated[int, Query(ge=1, le=LARGEST_COMBINATION)] = 2
    ) -> Portfolios:
        """The combinations of approaches that no other one betters."""

        def combined(known: Catalogue, stated: Priorities) -> Portfolios:
            return portfolios_found(known, stated, size)

        return await _computed(request, sources, parse_priorities, combined)


def _add_note(app: FastAPI, sources: Sources) -> None:
    described = answers({"type": "string", "format": "binary"}, FILE)

    @app.post("/note", openapi_extra=TAKES_PRIORITIES, response_class=Response, responses=described)
    async def note(
        request: Request,
        say: _Words,
        form: Annotated[_Form, Query(alias="format")] = FORMS[0],
        length: NoteLength | Literal[""] = "",
        drafted: Annotated[date | None, Query(alias="date")] = None,
    ) -> Response:
        """The council note as a file."""

        def written(known: Catalogue, read: tuple[Priorities, KeptNote | None]) -> bytes:
            kept = read[1] or KeptNote()
            view = kept.laid_over(View(priorities=read[0]))
            view = replace(view, note_length=length or view.note_length)
            stated = sources.note_settings(say.language, drafted or today(settings()))
            return note_file(f".{form}", known, view, replace(stated, fields=kept.fields))

        content = await _computed(request, sources, parse_whole, written)
        name = {"Content-Disposition": f'attachment; filename="note.{form}"'}
        return Response(content, media_type=FILE, headers=name)


async def _computed(
    request: Request,
    sources: Sources,
    read: Callable[[bytes, str, Catalogue], Read],
    compute: Callable[[Catalogue, Read], T],
) -> T:
    """Return what is computed with what a request brings, in time: to read it can take longer than
    to compute.
    """
    content = await body_of(request)

    def read_and_compute() -> T:
        catalogue = sources.known().catalogue
        return compute(catalogue, read(content, "", catalogue))

    return await in_time(request, read_and_compute)


def _refuse_unknown(say: Messages, catalogue: Catalogue, approach: str) -> None:
    if approach not in catalogue.approaches:
        raise unknown_value(say, "approach", approach, catalogue.approaches)
