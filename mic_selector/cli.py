"""The command line: the same services as the pages, for scripts and for the record."""

import argparse
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import pandas as pd

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.catalogue.languages import missing_languages
from mic_selector.catalogue.loading import CATALOGUE_FILES
from mic_selector.catalogue.schema import catalogue_schemas, for_local_files
from mic_selector.decision import Evaluation, Gap, Standing, evaluate
from mic_selector.decision.changes import make_first
from mic_selector.decision.portfolios import Portfolio, portfolios
from mic_selector.decision.robustness import SAMPLES, SEED, Robustness, robustness
from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import LANGUAGES, Language, Messages, messages_in, nearest_language
from mic_selector.files.settings import LOCAL_DATA_VARIABLE, local_data
from mic_selector.files.validation import closest
from mic_selector.practices import match_cases
from mic_selector.priorities import Priorities
from mic_selector.priorities.file import as_data, file_schema, read_priorities
from mic_selector.priorities.presets import PRESETS_FILE, load_presets, presets_schema
from mic_selector.wording.changes import changes_in_words, portfolio_in_words
from mic_selector.wording.explanation import Paragraph, explain_approach, ruled_out
from mic_selector.wording.faults import faults_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.practices import practice
from mic_selector.wording.ranking import gap_in_words, points
from mic_selector.wording.robustness import sureness_in_words
from mic_selector.wording.rounding import rounded_contributions, rounded_score

BAD_INPUT = 2
MOST_SAMPLES = 1_000_000


class _Refused(Exception):
    """Bad input on the command line itself, already in words."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _Refused(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, or 2 after one message on bad input."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    given = list(sys.argv[1:] if arguments is None else arguments)
    messages = messages_in(_language(given))
    try:
        options = _parser(messages).parse_args(given)
        return int(options.run(options, messages))
    except FaultyInput as error:
        print("\n".join(faults_in_words(messages, error.faults)), file=sys.stderr)
    except _Refused as error:
        print(f"mic-selector: {error}", file=sys.stderr)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return BAD_INPUT


def _language(given: list[str]) -> Language:
    """Look ahead for the language, so that help and refusals are in it too."""
    ahead = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    ahead.add_argument("--lang", nargs="?")
    return nearest_language(ahead.parse_known_args(given)[0].lang)


def _parser(say: Messages) -> argparse.ArgumentParser:
    parser = _Parser(prog="mic-selector", description=say("cli-description"), allow_abbrev=False)
    commands = parser.add_subparsers(required=True, metavar=say("cli-command"), parser_class=_Parser)

    def command(name: str, run: Any, formats: bool = True) -> argparse.ArgumentParser:
        found = commands.add_parser(name, help=say(f"cli-{name}"), description=say(f"cli-{name}"), allow_abbrev=False)
        found.set_defaults(run=run)
        found.add_argument("--data", metavar="DIR", type=Path, default=local_data(), help=say("cli-data"))
        found.add_argument("--lang", choices=LANGUAGES, default="en", help=say("cli-lang"))
        if formats:
            found.add_argument("--format", choices=("table", "json", "csv"), default="table", help=say("cli-format"))
        return found

    command("rank", _rank).add_argument("file", metavar="FILE", type=Path, help=say("cli-file"))
    explain = command("explain", _explain)
    explain.add_argument("file", metavar="FILE", type=Path, help=say("cli-file"))
    about = explain.add_mutually_exclusive_group(required=True)
    about.add_argument("--approach", metavar="ID", help=say("cli-approach"))
    about.add_argument("--make-first", metavar="ID", help=say("cli-make-first"))
    robust = command("robustness", _robustness)
    robust.add_argument("file", metavar="FILE", type=Path, help=say("cli-file"))
    robust.add_argument("--samples", metavar="N", type=int, default=SAMPLES, help=say("cli-samples"))
    robust.add_argument("--seed", metavar="S", type=int, default=SEED, help=say("cli-seed"))
    portfolio = command("portfolio", _portfolio)
    portfolio.add_argument("file", metavar="FILE", type=Path, help=say("cli-file"))
    portfolio.add_argument("--size", metavar="K", type=int, default=2, help=say("cli-size"))
    command("cases", _cases).add_argument("file", metavar="FILE", type=Path, nargs="?", help=say("cli-file"))
    command("validate", _validate, formats=False).add_argument(
        "directory", metavar="DIR", type=Path, nargs="?", help=say("cli-directory")
    )
    command("schema", _schema, formats=False).add_argument(
        "directory", metavar="DIR", type=Path, nargs="?", help=say("cli-schema-directory")
    )
    app = command("app", _app, formats=False)
    app.add_argument("--port", type=_port, metavar="N", default=8501, help=say("cli-port"))
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 < port < 65536:
        raise ValueError
    return port


def _rank(options: argparse.Namespace, say: Messages) -> int:
    catalogue, priorities, evaluation = _evaluated(options)
    if options.format == "json":
        _print_json(
            {
                "catalogue": {"version": catalogue.version, "sha256": catalogue.sha256},
                "ranking": [_ranked(standing) for standing in evaluation.ranking],
                "ruled_out": [_out(standing) for standing in evaluation.ruled_out],
            }
        )
    elif options.format == "csv":
        _print_csv([_flat(standing) for standing in (*evaluation.ranking, *evaluation.ruled_out)])
    else:
        _print_ranking(Names(catalogue, say), priorities, evaluation)
    return 0


def _evaluated(options: argparse.Namespace) -> tuple[Catalogue, Priorities, Evaluation]:
    catalogue = load_catalogue(options.data)
    priorities = read_priorities(options.file, catalogue)
    return catalogue, priorities, evaluate(catalogue, priorities)


def _ranked(standing: Standing) -> dict[str, Any]:
    return {
        "approach": standing.approach,
        "rank": standing.rank,
        "score": standing.score,
        "contributions": dict(standing.contributions),
    }


def _out(standing: Standing) -> dict[str, Any]:
    return {
        "approach": standing.approach,
        "score": standing.score,
        "contributions": dict(standing.contributions),
        "misses": [_miss(gap) for gap in standing.misses],
    }


def _miss(gap: Gap) -> dict[str, Any]:
    return {
        "feature": gap.feature,
        "level": gap.level.value,
        "aim": gap.aim.direction.value,
        "limit": gap.aim.level.value,
        "gap": gap.steps,
    }


def _flat(standing: Standing) -> dict[str, Any]:
    return {
        "approach": standing.approach,
        "rank": standing.rank,
        "score": standing.score,
        **standing.contributions,
        "misses": " ".join(gap.feature for gap in standing.misses),
    }


def _print_ranking(names: Names, priorities: Priorities, evaluation: Evaluation) -> None:
    say = names.messages
    rows: list[dict[str, Any]] = []
    for standing in evaluation.ranking:
        parts = rounded_contributions(standing.contributions, standing.score)
        weighed = {
            names.feature_short(key): points(names, part) for key, part in parts.items() if priorities.of(key).counts
        }
        score = points(names, rounded_score(standing.score))
        place = {say("rank"): standing.rank, say("approach"): names.approach(standing.approach), say("score"): score}
        rows.append({**place, **weighed})
    _print_table(rows) if rows else print(say("nothing-left"))
    for one in ruled_out(names, evaluation):
        print(say("ruled-out-line", approach=one.name, reasons="; ".join(one.reasons)))


def _explain(options: argparse.Namespace, say: Messages) -> int:
    catalogue, priorities, evaluation = _evaluated(options)
    names = Names(catalogue, say)
    if options.make_first:
        return _make_first(options, names, priorities)
    standing = evaluation.standings[_known_approach(catalogue, options.approach, say)]
    paragraphs = explain_approach(names, priorities, evaluation, options.approach)
    if options.format == "json":
        _print_json(
            {
                **_ranked(standing),
                "misses": [_miss(gap) for gap in standing.misses],
                "shortfalls": [_miss(gap) for gap in standing.shortfalls],
                "explanation": [{"heading": one.heading, "sentences": list(one.sentences)} for one in paragraphs],
            }
        )
    elif options.format == "csv":
        _print_csv([{"heading": one.heading, "sentence": sentence} for one in paragraphs for sentence in one.sentences])
    else:
        _print_paragraphs(paragraphs, [gap_in_words(names, gap) for gap in standing.misses])
    return 0


def _known_approach(catalogue: Catalogue, approach: str, say: Messages) -> str:
    if approach not in catalogue.approaches:
        known = closest(approach, catalogue.approaches) or ", ".join(catalogue.approaches)
        raise _Refused(say("cli-unknown-approach", id=approach, known=known))
    return approach


def _make_first(options: argparse.Namespace, names: Names, priorities: Priorities) -> int:
    approach = _known_approach(names.catalogue, options.make_first, names.messages)
    found = make_first(names.catalogue, priorities, approach)
    changes = changes_in_words(names, priorities, found) if found else ()
    rows = [{"feature": one.feature, "before": one.before, "after": one.after} for one in changes]
    if options.format == "json":
        whole = as_data(found.priorities) if found else None
        _print_json({"approach": approach, "steps": found.steps if found else None, "changes": rows, "answers": whole})
    elif options.format == "csv":
        _print_csv(rows, ["feature", "before", "after"])
    elif found is None:
        print(names.messages("make-first-none", approach=names.approach(approach)))
    elif not found.steps:
        print(names.messages("make-first-already", approach=names.approach(approach)))
    else:
        print(names.messages("make-first-steps", steps=found.steps))
        _print_table(rows)
    return 0


def _robustness(options: argparse.Namespace, say: Messages) -> int:
    catalogue, priorities, evaluation = _evaluated(options)
    if not 1 <= options.samples <= MOST_SAMPLES:
        raise _Refused(say("cli-samples-refused", most=say.number(MOST_SAMPLES)))
    if options.seed < 0:
        raise _Refused(say("cli-seed-refused"))
    found = robustness(catalogue, priorities, evaluation, options.samples, options.seed)
    if found is None:
        raise _Refused(say("nothing-left"))
    names = Names(catalogue, say)
    words = sureness_in_words(names, found)
    if options.format == "json":
        _print_json(_robustness_data(found, options.seed))
    elif options.format == "csv":
        _print_csv([{"approach": row.approach, **_shares(row.shares)} for row in words.rows])
    else:
        print(words.verdict)
        _print_table(
            [{say("approach"): row.name, say("sure-heading"): f"{row.first}, {row.ranks}"} for row in words.rows]
        )
        print("\n".join((*words.certain, words.method)))
    return 0


def _shares(percentages: Sequence[float]) -> dict[str, float]:
    return {f"rank_{place}": share / 100 for place, share in enumerate(percentages, 1)}


def _robustness_data(found: Robustness, seed: int) -> dict[str, Any]:
    counted = found.acceptability
    return {
        "verdict": found.verdict.value,
        "contenders": list(found.contenders),
        "draws": counted.draws,
        "seed": seed,
        "features": list(found.features),
        "approaches": [
            {
                "approach": approach,
                "ranks": counted.ranks[row].tolist(),
                "standard_errors": counted.standard_errors[row].tolist(),
                "central_weights": _numbers(counted.central_weights[row]),
                "confidence": _numbers(counted.confidence[row : row + 1])[0],
                "beats": dict(zip(found.approaches, counted.pairwise[row].tolist(), strict=True)),
                "dominated_by": list(found.dominated.get(approach, ())),
                "can_be_first_alone": found.within_reach[approach],
            }
            for row, approach in enumerate(found.approaches)
        ],
    }


def _numbers(array: Any) -> list[float | None]:
    """Return numbers as JSON can hold them: what is not defined (never first) is null."""
    return [None if number != number else float(number) for number in array]


def _portfolio(options: argparse.Namespace, say: Messages) -> int:
    catalogue, priorities, _ = _evaluated(options)
    if options.size < 1:
        raise _Refused(say("cli-size-refused"))
    found = portfolios(catalogue, priorities, options.size)
    rows = [_portfolio_data(one) for one in found.efficient]
    if options.format == "json":
        _print_json({"compared": found.compared, "portfolios": rows, "core": dict(found.core)})
        return 0
    flat = [{"approaches": " + ".join(row["approaches"]), **row["fits"], **row["asked"]} for row in rows]
    if options.format == "csv":
        _print_csv(flat, ["approaches"])
        return 0
    names = Names(catalogue, say)
    for one in (portfolio_in_words(names, one) for one in found.efficient):
        print(" + ".join(names.approach_short(member) for member in one.members))
        print("  " + (say("portfolio-lacks", features=one.lacking) if one.lacking else say("portfolio-whole")))
        for relation in one.relations:
            print(f"  {relation}")
    print(say("budgets-add-up") if rows else say("portfolios-none"))
    return 0


def _portfolio_data(portfolio: Portfolio) -> dict[str, Any]:
    return {
        "approaches": list(portfolio.members),
        "fits": dict(portfolio.fits),
        "asked": {feature: level.value for feature, level in portfolio.asked.items()},
        "relations": list(portfolio.relations),
    }


def _print_paragraphs(paragraphs: Sequence[Paragraph], misses: Sequence[str]) -> None:
    for place, paragraph in enumerate(paragraphs):
        print(paragraph.heading)
        for sentence in (*(misses if place == 0 else ()), *paragraph.sentences):
            print(f"  - {sentence}")


def _cases(options: argparse.Namespace, say: Messages) -> int:
    catalogue = load_catalogue(options.data)
    found = list(catalogue.cases)
    if options.file:
        priorities = read_priorities(options.file, catalogue)
        found = [match.case for match in match_cases(catalogue, priorities, evaluate(catalogue, priorities))]
    if options.format == "json":
        _print_json([_case(catalogue, key) for key in found])
        return 0
    names = Names(catalogue, say)
    rows = [
        {
            "id": one.id,
            say("practice"): one.name,
            say("approach"): ", ".join(names.approach_short(approach) for approach in one.approaches),
            say("period"): one.period,
        }
        for one in (practice(names, key) for key in found)
    ]
    _print_csv(rows) if options.format == "csv" else _print_table(rows)
    return 0


def _case(catalogue: Catalogue, key: str) -> dict[str, Any]:
    content = catalogue.cases[key].model_dump(mode="json", exclude={"hidden"}, exclude_none=True)
    return {"id": key, **content, "source": content["sources"]}


def _validate(options: argparse.Namespace, say: Messages) -> int:
    local = options.directory or options.data
    catalogue = load_catalogue(local)
    load_presets(catalogue, local)
    for name in unknown_files(local) if local else ():
        print(say("cli-unknown-file", name=name))
    for path, missing in missing_languages(catalogue):
        print(say("cli-missing-languages", path=path, languages=", ".join(missing)))
    print(
        say(
            "cli-valid",
            features=len(catalogue.features),
            approaches=len(catalogue.approaches),
            cases=len(catalogue.cases),
            hash=catalogue.sha256,
        )
    )
    return 0


def unknown_files(directory: Path) -> list[str]:
    """Return the YAML files in a directory that are no data files, so that a misspelt name does not pass unseen."""
    known = {*CATALOGUE_FILES, PRESETS_FILE}
    return sorted(path.name for path in directory.glob("*.y*ml") if path.name not in known)


def _schema(options: argparse.Namespace, say: Messages) -> int:
    schemas = {**catalogue_schemas(), "presets": presets_schema(), "priorities": file_schema()}
    if options.directory is None:
        _print_json(schemas)
        return 0
    try:
        for folder, change in ((options.directory, dict), (options.directory / "local", for_local_files)):
            folder.mkdir(parents=True, exist_ok=True)
            for name, schema in schemas.items():
                (folder / f"{name}.json").write_text(_as_json(change(schema)) + "\n", encoding="utf-8")
    except OSError as error:
        raise _Refused(say("cli-cannot-write", place=str(options.directory), reason=str(error.strerror))) from None
    return 0


def _app(options: argparse.Namespace, say: Messages) -> int:
    load_catalogue(options.data)
    script = Path(__file__).parent / "web" / "app.py"
    environment = {**os.environ, **({LOCAL_DATA_VARIABLE: str(options.data.resolve())} if options.data else {})}
    print(say("cli-app-starts", address=f"http://localhost:{options.port}"), flush=True)
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(options.port)]
    with subprocess.Popen(command, env=environment) as server:
        try:
            return server.wait()
        except KeyboardInterrupt:
            server.terminate()
            server.wait()
            return 0


def _print_json(content: Any) -> None:
    print(_as_json(content))


def _as_json(content: Any) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False)


def _print_csv(rows: list[dict[str, Any]], columns: Sequence[str] | None = None) -> None:
    print(pd.DataFrame(rows, columns=None if rows else columns).convert_dtypes().to_csv(index=False), end="")


def _print_table(rows: list[dict[str, Any]]) -> None:
    print(pd.DataFrame(rows).to_string(index=False))
