"""A visit: what somebody sees and did before, and how it keeps step with the address.

The view lives on the server; the address is written from it after every run of a page, and read
when somebody arrives, reloads, or goes Back or Forward. So a copied address gives the same page,
and a reload loses nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from mic_selector.catalogue import Catalogue
from mic_selector.files.faults import Fault
from mic_selector.priorities.address import LINK, decode, encode
from mic_selector.priorities.links import Link, recalled
from mic_selector.priorities.models import Priorities
from mic_selector.priorities.view import View

LONGEST_HISTORY = 100


@dataclass(frozen=True)
class Run:
    """One run of a page, as the browser asked for it: which page, and which address it has.

    `travelled` is whether the visitor went Back or Forward, or followed a link of the page, which
    `LINK` in the address tells apart; None where nobody says so. The address
    may be that of a moment ago, or empty: browser and server write it in turn, and on the way to
    another page it is emptied for a while.
    """

    page: str
    address: Mapping[str, Sequence[str]] = field(default_factory=dict)
    travelled: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What is shown on which page, what could not be read, and the views that can be brought back.

    `written` is the address that the browser arrived with or was told last, None while it is being
    told; `written_for` is the page it was written for. `touched` is whether the visitor changed
    something since.
    """

    view: View
    page: str
    notices: tuple[Fault, ...] = ()
    earlier: tuple[View, ...] = ()
    written: Mapping[str, str] | None = field(default_factory=lambda: MappingProxyType({}))
    written_for: str = ""
    touched: bool = False

    def changed(self, to: View) -> "Visit":
        """Return the visit after the visitor did something: its former view can be brought back.

        The language is no answer, and stays.
        """
        view = replace(to, language=self.view.language)
        return replace(self._showing(view), touched=True)

    def undone(self) -> "Visit":
        """Return the visit after the last change was taken back; the same where there is none."""
        if not self.earlier:
            return self
        *earlier, last = self.earlier
        return replace(self, view=last.at(self.view), earlier=tuple(earlier), touched=True)

    def address(self, catalogue: Catalogue) -> Mapping[str, str]:
        """Return the address that the browser should have."""
        return MappingProxyType(encode(self.view, catalogue))

    def stands_in(self, address: Mapping[str, str], catalogue: Catalogue) -> bool:
        """Whether the browser that asked for a run with an address has the right one, and nothing
        else is on its way to it.
        """
        return self.address(catalogue) == address == self.written

    def writing(self) -> "Visit":
        """Return the visit while the browser is told its address: it may come to know it or not,
        since a run can be cut then.
        """
        return replace(self, written=None)

    def settled(self, catalogue: Catalogue) -> "Visit":
        """Return the visit once its address is completely written."""
        written = self.address(catalogue)
        return replace(self, written=written, written_for=self.page, touched=False)

    def _showing(self, to: View) -> "Visit":
        """Return the visit with another view; other answers can be taken back."""
        if to == self.view.at(to):
            return replace(self, view=to)
        earlier = (*self.earlier, self.view)[-LONGEST_HISTORY:]
        return replace(self, view=to, earlier=earlier, notices=())


def follow(
    visit: Visit | None,
    run: Run,
    catalogue: Catalogue,
    examples: Sequence[Priorities] = (),
) -> Visit:
    """Return the visit at the start of a run: the one place that decides whether the view leads
    or the address.

    The first row that holds decides. Whatever the address replaces can be brought back by undo.
    Links stand in an address in outline: what the visit, or one of the `examples`, knows of them is
    laid over it. Own data stand in none, and stay.

    | the visit and the run                              | what leads  | why                       |
    |----------------------------------------------------|-------------|---------------------------|
    | there is no visit yet                              | the address | somebody arrives, reloads |
    | the visitor followed a link of the page            | the view,   | a link says where to go;  |
    |                                                    | elsewhere   | it may have been drawn    |
    |                                                    |             | before the last answer    |
    | the visitor went Back or Forward                   | the address | even where it is empty    |
    | the browser says that nobody went Back or Forward  | the view    | the address may be late   |
    | the visitor changed something since the last write | the view    | the address is late       |
    | the page is another one than written for           | the view    | it is emptied on the way  |
    | the address is empty                               | the view    | it says nothing           |
    | the address is the one last written                | the view    | both say the same         |
    | anything else                                      | the address | somebody put another there|
    """
    if visit is None:
        view, notices = decode(run.address, catalogue)
        written = MappingProxyType(_flat(run.address))
        view = _with_links_of((), view, examples)
        return Visit(
            view=view, page=run.page, notices=notices, written=written, written_for=run.page
        )
    if run.travelled and LINK in run.address:
        place = decode(run.address, catalogue)[0]
        return replace(visit, view=visit.view.at(place), page=run.page, notices=())
    if not _address_leads(visit, run):
        notices = visit.notices if run.page == visit.page else ()
        return replace(visit, page=run.page, notices=notices)
    view, notices = decode(run.address, catalogue)
    view = replace(_with_links_of(_known(visit), view, examples), own=visit.view.own)
    return replace(
        visit._showing(view),
        page=run.page,
        notices=notices,
        touched=False,
    )


def _known(visit: Visit) -> tuple[tuple[Link, ...], ...]:
    """Return the links of every view that the visit remembers, the present one first."""
    return tuple(view.priorities.links for view in (visit.view, *reversed(visit.earlier)))


def _with_links_of(
    known: Sequence[tuple[Link, ...]], view: View, examples: Sequence[Priorities]
) -> View:
    """Return a view of an address, which holds links in outline, with what is known of them: to
    the visitor, or from an example where the whole of it is that example.
    """
    outlines = view.priorities.links
    for links in known:
        if _in_outline(links) == outlines:
            return view.with_links(links)
    for example in examples:
        if replace(example, links=_in_outline(example.links)) == view.priorities:
            return view.with_links(example.links)
    return view.with_links(recalled(outlines, known[0] if known else ()))


def _in_outline(links: Sequence[Link]) -> tuple[Link, ...]:
    return tuple(link.in_outline for link in links)


def _address_leads(visit: Visit, run: Run) -> bool:
    if run.travelled is not None:
        return run.travelled
    if visit.touched or run.page != visit.written_for or not run.address:
        return False
    return _flat(run.address) != visit.written


def _flat(address: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {key: values[-1] for key, values in address.items() if len(values) == 1}
