"""The function that a worker of an engine calls. It keeps one agent per build.

An agent is a process of its own, since the worker's process has the engine's threads, variables and modules. It is no
process of ``multiprocessing``, since Dask's workers may have none of these.
"""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from typing import Any

from aot_pack.cache.facts import is_native
from aot_pack.compile.isolate import how_it_ended
from aot_pack.compile.processes import END_S
from aot_pack.executors.messages import body_of, encode, head_of, read_frame, write_frame
from aot_pack.executors.versions import difference, node, own_versions
from aot_pack.native.process import SAFE_PATH
from aot_pack.setting import PREFIX

_lock = threading.Lock()
_agents: dict[str, AgentProcess] = {}
"""The agent of each build."""


def run_task(payload: bytes, worker: str | None = None) -> bytes:
    """Has an agent of this machine serve a request; returns its reply.

    Args:
        payload: the request (``messages.encode``). Its head has the ``versions`` of the submitting machine, the
            ``build``, the ``generation`` of its files and variables, and the ``variables``.
        worker: the name of this worker; default: this machine's name and the id of this process.
    """
    head = head_of(payload)
    worker = worker or f"{node()}, process {os.getpid()}"
    if (differs := difference(own_versions(), head["versions"])) is not None:
        return encode({"worker": worker, "differs": differs}, b"")
    for attempt in range(2):
        agent = _agent_of(head)
        try:
            return encode({"worker": worker}, agent.ask(body_of(payload)))
        except (EOFError, OSError):
            code = agent.end()
            if code != 0 or attempt == 1:  # one that had nothing to do for a while ends by itself
                return encode({"worker": worker, "lost": f"the process that ran its workers {how_it_ended(code)}"}, b"")
    raise AssertionError("the loop returns")


class AgentProcess:
    """The handle of an agent.

    Args:
        generation: which files and variables of the build it has. A later generation has all that an earlier one has.
        variables: the variables that it gets from the submitting machine; None for one that is not set there.
    """

    def __init__(self, generation: int, variables: Mapping[str, str | None]) -> None:
        self.generation = generation
        self._asked = 0
        self._retired = False
        self._lock = threading.Lock()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            command = [sys.executable, "-m", "aot_pack.executors.agent", str(theirs.fileno())]
            self._process = subprocess.Popen(
                command,
                env=agent_environment(os.environ, variables),
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
            )
        self._control = ours

    @property
    def runs(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    def ask(self, request: bytes) -> bytes:
        """Sends a request; returns the answer.

        Raises:
            EOFError, OSError: the process is gone.
        """
        with self._lock:
            self._asked += 1
        try:
            ours, theirs = socket.socketpair()
            with ours, ours.makefile("rwb") as file:
                with theirs:
                    socket.send_fds(self._control, [b"request"], [theirs.fileno()])
                write_frame(file, request)
                return read_frame(file)
        finally:
            with self._lock:
                self._asked -= 1
            self._end_if_retired()

    def retire(self) -> None:
        """Ends the process as soon as it has no request."""
        with self._lock:
            self._retired = True
        self._end_if_retired()

    def _end_if_retired(self) -> None:
        with self._lock:
            done = self._retired and self._asked == 0
        if done:
            threading.Thread(target=self.end, daemon=True).start()

    def end(self) -> int:
        """Ends the process; returns its exit code."""
        with contextlib.suppress(OSError):
            self._control.shutdown(socket.SHUT_RDWR)
        self._control.close()
        try:
            return self._process.wait(END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()


def agent_environment(machine: Mapping[str, str], variables: Mapping[str, str | None]) -> dict[str, str]:
    """The environment of an agent: the machine's, with the variables of the submitting machine."""
    own = {name: value for name, value in machine.items() if not is_native(name) and not name.startswith(PREFIX)}
    for name, value in variables.items():
        own.pop(name, None)
        if value is not None:
            own[name] = value
    return {**own, **dict([SAFE_PATH])}


def _agent_of(head: Mapping[str, Any]) -> AgentProcess:
    """The agent of a build, with the files and variables of the request at least."""
    with _lock:
        agent = _agents.get(head["build"])
        if agent is None or agent.generation < head["generation"] or not agent.runs:
            if agent is not None:
                agent.retire()
            for build in [build for build, other in _agents.items() if not other.runs]:
                _agents.pop(build).end()
            agent = _agents[head["build"]] = AgentProcess(head["generation"], head["variables"])
        return agent
