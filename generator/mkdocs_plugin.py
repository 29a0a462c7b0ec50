"""The door for MkDocs: the only module, with the theme beside it, that knows MkDocs.

All pages for people looking for help arrive as finished files; only the handbook is MkDocs' own.
Every workaround names what it is for, because MkDocs 1.x, Material and static-i18n are frozen projects.
"""

from __future__ import annotations

import gc
import logging
import os
import shutil
import tempfile
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from mkdocs.config import base
from mkdocs.config import config_options as options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from generator import build, handbook_pages, host_files, preview_server
from generator.commands.options import Project
from generator.outputs import ProductKind
from generator.outputs.contract import LEDGER_FILE, PRINT_CACHE, RenderOptions
from generator.outputs.ledger import Ledger, write_ledger
from generator.outputs.replacement import Replacement
from generator.outputs.site import OnDemand
from generator.preview import Preview
from generator.problem_formats import format_problems, in_language, languages
from generator.problems import RefusedError, StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from generator.views.read_model.directory_view import DirectoryView

HANDBOOK_HOME = "handbook/index.md"

log = get_plugin_logger("directory")


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
        self._ledger = Ledger()
        self._serving = False
        self._preview = Preview()
        self._unseen: set[str] = set()
        self._paths: tuple[str, ...] = ()
        self._files: dict[str, File] = {}
        self._theme_files: list[str] = []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember the command; having this event keeps one plugin across rebuilds of a served site."""
        self._serving, self._replacement, self._finished = command == "serve", None, False
        self._preview, self._files, self._theme_files = Preview(), {}, []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the records once per build, and turn the build to a new folder (i18n calls again per locale)."""
        if not self._is_inner_build(config):
            self._read()
            self._require_default_locale(config)
            _silence_hints()
            if self._serving:
                config.site_dir = self._folder_beside_last_good(Path(config.site_dir))
            else:
                config.site_dir = str(self._new_folder(Path(config.site_dir)))
        self._list_theme_once(config)
        if config.theme.name == "directory":
            config.theme.name = (
                "material"  # static-i18n gives languages to a theme of this name
            )
        # Our own pages stand for these two; Material's know one locale only.
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
        return config

    def _new_folder(self, site: Path) -> Path:
        """Return the folder that takes the place of `site` at the end."""
        if self._replacement is None:
            with self._refusing():
                self._replacement = Replacement(site)
        return self._replacement.new

    def _folder_beside_last_good(self, served: Path) -> str:
        """Return a new folder inside that of the preview; of those before, only the last good one stays."""
        for folder in served.iterdir():
            if folder != self._preview.folder:
                shutil.rmtree(folder, ignore_errors=True)
        return tempfile.mkdtemp(dir=served)

    def _require_default_locale(self, config: MkDocsConfig) -> None:
        """Refuse languages of static-i18n with which the directory would lie where its links do not lead."""
        i18n: Any = config.plugins.get("i18n")
        if i18n and i18n.default_language != self._default_locale:
            raise PluginError(
                f"the default language of the i18n plugin in {config.config_file_path} is "
                f"`{i18n.default_language}`; it must be `{self._default_locale}`, the `default_locale` in "
                "directory_data/directory.yaml, or no reader would find a page"
            )

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
        host = logging.getLogger(log.logger.name.partition(".")[0])
        preview_server.show(self._preview, server, host)
        return server

    def _take_our_pages(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave to MkDocs all pages but those that we render; they are kept wherever they lie."""
        for file in list(files):
            if host_files.is_our_page(self._name(file)):
                files.remove(file)
        if not self._is_inner_build(config):
            self._unseen = {self._name(file) for file in files.documentation_pages()}
        return files

    # static-i18n (priority -100) makes every file anew from the docs folder, so ours come after it.
    @event_priority(-200)
    def _add_directory(self, files: Files, *, config: MkDocsConfig) -> Files:
        current = self._current_locale(config)
        if not self._is_inner_build(config):
            self._make(Path(config.site_dir))
        prefix = "" if current == self._default_locale else f"{current}/"
        ours = {path for path in self._paths if path.startswith(prefix)}
        self._unseen -= {self._name(file) for file in files.documentation_pages()}
        with self._refusing():
            host_files.refuse(self._files_of_host(files, config, prefix), self._paths)
        self._leave_out_pages_of_theme(config)
        # The theme has files of the same names, and i18n a template for the map of the site.
        for theirs in [file for file in files if file.src_uri in ours | {"sitemap.xml"}]:
            files.remove(theirs)
        for path in sorted(ours):
            if path not in self._files:
                self._files[path] = _FinishedFile.generated(config, path, content=b"")
            files.append(self._files[path])
        return files

    def _leave_out_pages_of_theme(self, config: MkDocsConfig) -> None:
        """Let no template of the theme, such as that of a search, be written over a page of ours."""
        templates = config.theme.static_templates & set(self._paths)
        config.theme.static_templates -= templates
        if not self._is_inner_build(config):
            for template in sorted(templates):
                log.info("left out: the page %s of the theme; the directory has one", template)

    def _files_of_host(
        self, files: Files, config: MkDocsConfig, prefix: str
    ) -> Iterator[host_files.HostFile]:
        """Yield what MkDocs publishes besides the files of the theme: its folder, and what plugins make."""
        docs = Path(config.docs_dir)
        for file in files:
            source = Path(file.abs_src_path) if file.abs_src_path else None
            if file.inclusion.is_in_serve() and (source is None or source.is_relative_to(docs)):
                name = self._name(file)
                yield host_files.HostFile(name, file.dest_uri, prefix, source, docs)

    def _make(self, folder: Path) -> None:
        """Write all our files into the new `folder`; for a preview only find out which pages there are."""
        views = tuple(self._views.values())
        if self._serving:
            self._preview.pages = pages = OnDemand(views)
            self._paths = pages.paths
            return
        with self._refusing():
            self._keep(build.write_site(self._reading, views, folder, self._wanted))
        written = (path for path in folder.rglob("*") if path.is_file())
        self._paths = tuple(path.relative_to(folder).as_posix() for path in written)

    on_files = CombinedEvent(_take_our_pages, _add_directory)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make the handbook's first page the home of its navigation, which i18n asks for."""
        handbook = [page for page in nav.pages if page.file.src_uri.endswith(HANDBOOK_HOME)]
        nav.homepage = next(iter([*handbook, *nav.pages]), None)
        return nav

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Refuse a program in a page: the content policy would let it run beside the directory."""
        if handbook_pages.carries_script(html):
            name = self._name(page.file)
            raise PluginError(f"{name}: a page must not bring a script; write it in Markdown")
        return html

    def on_env(
        self,
        env: jinja2.Environment,
        *,
        config: MkDocsConfig,
        files: Files,
    ) -> jinja2.Environment:
        """Compile Material's templates once, not once per locale, and let it do without words for a locale."""
        folder = self._root / self.config.cache_dir
        folder.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder))
        stand_in = jinja2.FunctionLoader(handbook_pages.words_of_theme)
        env.loader = jinja2.ChoiceLoader([env.loader, stand_in] if env.loader else [stand_in])
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """Give the handbook's template the view of its locale, or of the default one, and the way out."""
        default = self._views[self._default_locale]
        view = self._views.get(self._current_locale(config), default)
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
        if self._is_inner_build(config):
            return
        for name in sorted(self._unseen):
            log.info(
                "left out: %s; it is in a language that the i18n plugin does not build", name
            )
        folder = Path(config.site_dir)
        handbook_pages.remove_unused_assets(folder)
        if not self._serving:
            self._require_pages(folder)
            with self._refusing():
                views = tuple(self._views.values())
                self._ledger = build.look_through(self._reading, views, folder, self._wanted)
        self._preview.folder = folder
        self._finished = True
        if self._replacement is not None:
            # Whoever goes on after the build, such as `mkdocs gh-deploy`, finds the site in its place.
            config.site_dir = str(self._replacement.folder)

    def _require_pages(self, folder: Path) -> None:
        """Refuse a site without a first page in each locale: another plugin or a setting has taken it away."""
        for view in self._views.values():
            home = view.prefix + "index.html"
            if not (folder / home).is_file():
                raise PluginError(f"no page for readers would be left: {home} is missing")

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
                    write_ledger(self._ledger, self._root / LEDGER_FILE)
        finally:
            self._replacement.close()

    @property
    def _kinds(self) -> frozenset[ProductKind]:
        """What is made: everything, or all but what people save and print."""
        without = frozenset() if self.config.print else {ProductKind.DOWNLOADS}
        return frozenset(ProductKind) - without

    @property
    def _wanted(self) -> build.Wanted:
        options = RenderOptions(self.config.processes, self._root / PRINT_CACHE)
        return build.Wanted(self._kinds, options)

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
        asked = os.environ.get("DIRECTORY_LANGUAGE")
        project = Project(self._root, today, asked if asked in languages() else None)
        self._preview.language = project.language(self._reading.sources)
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
            told = format_problems(
                refused.problems, self._root, language=self._preview.language
            )
            raise PluginError(told) from refused
        except StoppedError as error:
            told = in_language(error.message, self._preview.language)
            raise PluginError(told) from error

    def _current_locale(self, config: MkDocsConfig) -> str:
        i18n: Any = config.plugins.get("i18n")
        return str(i18n.current_language) if i18n else self._default_locale

    def _name(self, file: File) -> str:
        """Return the name of a file relative to the project; as its plugin calls it where it is on no disk."""
        if file.abs_src_path is None:
            return file.src_uri
        return Path(os.path.relpath(file.abs_src_path, self._root)).as_posix()

    def _is_inner_build(self, config: MkDocsConfig) -> bool:
        i18n: Any = config.plugins.get("i18n")
        return bool(i18n and i18n.building)


class _FinishedFile(File):
    """One of our files, for links to it: it stands in the site already, or is made when asked for."""

    inclusion = InclusionLevel.INCLUDED

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs calls it so
        """Leave the file as it is."""


def _silence_hints() -> None:
    """Keep static-i18n from telling at each build what is as it should be; its warnings are shown."""
    if not log.isEnabledFor(logging.DEBUG):
        get_plugin_logger("mkdocs_static_i18n").logger.setLevel(logging.WARNING)
