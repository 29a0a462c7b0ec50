"""The door for MkDocs: the only module, with the theme beside it, that knows MkDocs.

All pages for people looking for help arrive as finished files; only the handbook is MkDocs' own.
Every workaround names what it is for, because MkDocs 1.x, Material and static-i18n are frozen projects.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from mkdocs.config import base
from mkdocs.config import config_options as options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel

from generator import build, handbook_pages
from generator.outputs import ProductKind, site
from generator.outputs.contract import PRINT_CACHE, RenderOptions
from generator.outputs.replacement import Replacement
from generator.problem_formats import format_problems
from generator.problems import RefusedError, StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from wsgiref.types import StartResponse, WSGIEnvironment

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from generator.views.read_model.directory_view import DirectoryView

HANDBOOK = "handbook/"
HANDBOOK_HOME = "handbook/index.md"


class DirectoryOptions(base.Config):
    """What `mkdocs.yml` may say about the plugin."""

    project = options.Dir(exists=True, default=".")
    cache_dir = options.Type(str, default=".cache/handbook")
    today = options.Type(str, default="")
    print = options.Type(bool, default=True)
    processes = options.Type(int, default=2)


class DirectoryPlugin(BasePlugin[DirectoryOptions]):
    """Puts the directory into a MkDocs site, in every locale."""

    def __init__(self) -> None:
        self._views: dict[str, DirectoryView] = {}
        self._default_locale = ""
        self._replacement: Replacement | None = None
        self._finished = False
        self._serving = False
        self._preview = site.OnDemand(())
        self._paths: tuple[str, ...] = ()
        self._files: dict[str, File] = {}
        self._theme_files: list[str] = []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember the command; having this event keeps one plugin across rebuilds of a served site."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the records once per build, and turn the build to a new folder (i18n calls again per locale)."""
        if not self._is_inner_build(config):
            self._read()
            if not self._serving and self._replacement is None:
                with self._refusing():
                    self._replacement = Replacement(Path(config.site_dir))
                config.site_dir = str(self._replacement.new)
        self._list_theme_once(config)
        # Our own pages stand for these two; Material's know one locale only.
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
        return config

    def _list_theme_once(self, config: MkDocsConfig) -> None:
        """Keep the list of the theme's files: MkDocs goes through Material's 14,000 icons for every locale."""
        make = config.theme.get_env

        def get_env() -> jinja2.Environment:
            env = make()
            known, find = self._theme_files, env.list_templates

            def list_templates(*filters: Any, **named: Any) -> list[str]:  # noqa: ANN401 - as MkDocs calls it
                if not known:
                    known.extend(find(*filters, **named))
                return known

            env.list_templates = list_templates  # type: ignore[method-assign]
            return env

        config.theme.get_env = get_env  # type: ignore[method-assign]

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[..., None],
    ) -> LiveReloadServer:
        """Watch the records too, and make each page when somebody asks for it: most are never looked at."""
        gc.freeze()  # what was read for the first build stays: nobody needs to look through it for garbage
        server.watch(str(self._root / "directory_data"))
        server.set_app(partial(self._answer, server))
        return server

    def _answer(
        self, server: LiveReloadServer, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        # MkDocs serves files only. Waiting for a build that has begun, and the script that loads a page anew,
        # are its own; it has no public names for them.
        path = environ["PATH_INFO"].removeprefix(server.mount_path)
        with server._epoch_cond:
            server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)
            epoch = server._visible_epoch
        page = self._preview.content(
            path + "index.html" if path.endswith("/") else path or "index.html"
        )
        if page is None:
            return server.serve_request(environ, start_response)
        start_response("200 OK", [("Content-Type", server._guess_type(path))])
        return [server._inject_js_into_html(handbook_pages.opened(page), epoch)]

    def _keep_handbook(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave only the handbook of the declared locales to MkDocs; the other pages are ours."""
        declared = self._i18n_locales(config)
        for file in list(files):
            locale, _, rest = file.src_uri.partition("/")
            if file.is_documentation_page() and not (
                locale in declared and rest.startswith(HANDBOOK)
            ):
                files.remove(file)
        return files

    # static-i18n (priority -100) makes every file anew from the docs folder, so ours come after it.
    @event_priority(-200)
    def _add_directory(self, files: Files, *, config: MkDocsConfig) -> Files:
        current = self._current_locale(config)
        if current == self._default_locale:
            self._make(Path(config.site_dir))
        prefix = "" if current == self._default_locale else f"{current}/"
        ours = {path for path in self._paths if path.startswith(prefix)}
        # The theme has files of the same names, and i18n a template for the map of the site.
        for theirs in [file for file in files if file.src_uri in ours | {"sitemap.xml"}]:
            files.remove(theirs)
        for path in sorted(ours):
            if path not in self._files:
                self._files[path] = _FinishedFile.generated(config, path, content=b"")
            files.append(self._files[path])
        return files

    def _make(self, folder: Path) -> None:
        """Write all our files into the new `folder`; for a preview only find out which pages there are."""
        views = tuple(self._views.values())
        if self._replacement is None:
            self._preview = site.OnDemand(views)
            self._paths = self._preview.paths
            return
        options = RenderOptions(self.config.processes, self._root / PRINT_CACHE)
        with self._refusing():
            wanted = build.Wanted(self._kinds, options)
            self._keep(build.write_site(self._reading, views, folder, wanted))
        written = (path for path in folder.rglob("*") if path.is_file())
        self._paths = tuple(path.relative_to(folder).as_posix() for path in written)

    on_files = CombinedEvent(_keep_handbook, _add_directory)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make the handbook's first page the home of its navigation, which i18n asks for."""
        nav.homepage = next(
            (page for page in nav.pages if page.file.src_uri.endswith(HANDBOOK_HOME)), None
        )
        return nav

    def on_env(
        self,
        env: jinja2.Environment,
        *,
        config: MkDocsConfig,
        files: Files,
    ) -> jinja2.Environment:
        """Compile Material's templates once, not once per locale."""
        folder = self._root / self.config.cache_dir
        folder.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder))
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """Give the handbook's template the view of its locale, and the way out."""
        view = self._views[self._current_locale(config)]
        given = {
            "directory": view,
            "leave_link": handbook_pages.leave_link(view, page.file.dest_uri),
            "leave_style": handbook_pages.leave_style(),
        }
        # The types of MkDocs do not know that plugins add names.
        context.update(given)  # type: ignore[typeddict-item]
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Close a handbook page as tightly as our own pages."""
        return output if self._serving else handbook_pages.secure(output)

    # After static-i18n (-100), which builds the other locales inside this event.
    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Look through all that was built in every locale, and remember that it is finished."""
        if not self._is_inner_build(config):
            handbook_pages.remove_unused_assets(Path(config.site_dir))
            if self._replacement is not None:
                with self._refusing():
                    views = tuple(self._views.values())
                    folder = Path(config.site_dir)
                    build.look_through(self._reading, views, folder, self._kinds)
            self._finished = True

    def on_build_error(self, *, error: Exception) -> None:
        """Forget a build that failed, also one that strict mode refuses at its very end."""
        self._finished = False

    def on_shutdown(self) -> None:
        """Swap the finished site in; after a failure leave the last good one as it was."""
        if self._replacement is None:
            return
        try:
            if self._finished:
                with self._refusing():
                    self._replacement.swap_in()
        finally:
            self._replacement.close()

    @property
    def _kinds(self) -> frozenset[ProductKind]:
        """What is made: everything, or all but what people save and print."""
        without = frozenset() if self.config.print else {ProductKind.DOWNLOADS}
        return frozenset(ProductKind) - without

    @property
    def _root(self) -> Path:
        return Path(self.config.project)

    def _read(self) -> None:
        today = (
            date.fromisoformat(self.config.today)
            if self.config.today
            else datetime.now(UTC).date()
        )
        self._reading = build.read(self._root, today)
        with self._refusing():
            directory = self._reading.sound_directory()
            self._default_locale = directory.settings.default_locale
            self._keep(build.build_views(directory, today))

    def _keep(self, views: build.Views) -> None:
        self._views = {view.locale: view for view in views}

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        """Turn a refusal into MkDocs' own kind of error, in the words of our report."""
        try:
            yield
        except RefusedError as refused:
            raise PluginError(format_problems(refused.problems, self._root)) from refused
        except StoppedError as error:
            raise PluginError(str(error)) from error

    def _current_locale(self, config: MkDocsConfig) -> str:
        i18n: Any = config.plugins.get("i18n")
        return str(i18n.current_language) if i18n else self._default_locale

    def _i18n_locales(self, config: MkDocsConfig) -> set[str]:
        i18n: Any = config.plugins.get("i18n")
        return set(i18n.build_languages) if i18n else {self._default_locale}

    def _is_inner_build(self, config: MkDocsConfig) -> bool:
        i18n: Any = config.plugins.get("i18n")
        return bool(i18n and i18n.building)


class _FinishedFile(File):
    """One of our files, for links to it: it stands in the site already, or is made when asked for."""

    inclusion = InclusionLevel.INCLUDED

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs calls it so
        """Leave the file as it is."""
