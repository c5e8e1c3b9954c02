"""Real servers for the shared cache: S3 by moto in a process of its own, and HTTP in a thread that can misbehave."""

from __future__ import annotations

import contextlib
import http.server
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

S3_VARIABLES = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_DEFAULT_REGION": "us-east-1",
}
BUCKET = "kernels"


@dataclass
class HttpServer:
    """A server for GET and PUT of files in a folder."""

    folder: Path
    url: str = ""
    hangs: bool = False
    """Whether it accepts requests and answers none."""
    requests: list[tuple[str, str]] = field(default_factory=list)
    """Methods and paths."""
    stop_after: int | None = None
    """The number of requests after which it hangs."""
    on_stop: threading.Event = field(default_factory=threading.Event)


@contextmanager
def http_server(folder: Path) -> Iterator[HttpServer]:
    """Serves ``folder`` on a port of this machine."""
    state = HttpServer(folder=folder)

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type]

        def parse_request(self) -> bool:
            parsed = super().parse_request()
            state.requests.append((self.command, self.path))
            if state.stop_after is not None and len(state.requests) > state.stop_after:
                state.hangs = True
            if state.hangs:
                state.on_stop.wait(60)
                return False
            return parsed

        def do_PUT(self) -> None:
            path = Path(self.translate_path(self.path))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(201)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    folder.mkdir(parents=True, exist_ok=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield state
    finally:
        state.on_stop.set()
        server.shutdown()
        server.server_close()


@contextmanager
def s3_server() -> Iterator[str]:
    """Starts moto's server with an empty bucket; yields its endpoint."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    endpoint = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        env={**os.environ, **S3_VARIABLES, "PYTHONWARNINGS": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + 300
        while True:
            with contextlib.suppress(OSError):
                request = urllib.request.Request(f"{endpoint}/{BUCKET}", method="PUT")
                urllib.request.urlopen(request, timeout=5).close()
                break
            assert process.poll() is None, "the server of S3 ended"
            assert time.monotonic() < deadline, "the server of S3 did not start"
            time.sleep(0.05)
        yield endpoint
    finally:
        process.terminate()
        process.wait()
