"""How the account page is told: sections of routes as in the API, whose answers are pages."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from web.account.call import PageCall
from web.routes import Method, Route, Section

Run = Callable[[PageCall], Awaitable[web.StreamResponse]]


class Pages(Section):
    """The pages of one subject: `orders = Pages("orders")`, `@orders.page(…)`, `@orders.form(…, on=…)`."""

    def __init__(self, name: str) -> None:
        super().__init__(name, is_personal=True)

    def page(self, path: str, *, is_open: bool = False) -> Callable[[Run], Run]:
        """Declares what a browser may look at. `is_open`: nobody need be signed in."""

        def keep(run: Run) -> Run:
            self._keep("GET", path, run, is_open=is_open)
            return run

        return keep

    def form(
        self,
        path: str,
        *,
        on: Run,
        is_open: bool = False,
        is_unbound: bool = False,
        needs_proof: bool = False,
    ) -> Callable[[Run], Run]:
        """Declares what a form does that stands on a page.

        The page is at the form's address too: whoever goes back or loads it again asks for it there.
        """

        def keep(run: Run) -> Run:
            if all(route.path != path for route in self.routes):
                self._keep("GET", path, on, is_open=is_open)
            self._keep(
                "POST", path, run, is_open=is_open, is_unbound=is_unbound, needs_proof=needs_proof, page=on
            )
            return run

        return keep

    def _keep(
        self,
        method: Method,
        path: str,
        run: Run,
        *,
        is_open: bool,
        is_unbound: bool = False,
        needs_proof: bool = False,
        page: Run | None = None,
    ) -> None:
        self.routes.append(
            Route(
                method=method,
                path=path,
                service=self.name,
                run=run,
                is_open=is_open,
                is_unbound=is_unbound,
                is_personal=self.is_personal,
                needs_proof=needs_proof,
                page=page,
            )
        )
