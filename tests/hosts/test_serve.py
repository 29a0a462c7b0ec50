"""`directory serve` is one process: it ends when it is told to, and leaves nothing behind."""

from __future__ import annotations

import signal
import socket
from pathlib import Path

import psutil
import pytest

from tests.hosts.miniature import Project, free_port, make_project, running
from tests.waiting import get, wait_for

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    return make_project(tiny, tmp_path_factory.mktemp("serve") / "project")


def is_listening(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize(
    ("told", "answer"),
    [(signal.SIGTERM, 128 + signal.SIGTERM), (signal.SIGINT, 0), (signal.SIGKILL, -9)],
)
def test_it_ends_when_it_is_told_to(
    told: signal.Signals, answer: int, project: Project
) -> None:
    port = free_port()
    command = ["directory", "serve", "--root", "..", "--port", str(port)]
    with running(project.root / "docs", command) as server:
        wait_for(f"http://127.0.0.1:{port}/near/index.html", "Services near you")
        assert psutil.Process(server.pid).children(recursive=True) == []
        server.send_signal(told)
        assert server.wait() == answer
        assert not is_listening(port)
        assert get(f"http://127.0.0.1:{port}/near/") == ""
    if told is not signal.SIGKILL:
        assert list((project.root / "passing").iterdir()) == []
