"""serving.py -- a server of its own for a test, and its clients: polite ones, and raw bytes.

    with Server("--limit", "half_message_seconds=1") as server:
        client = server.connect()
        client.call("gap", {"to": "nursing-associate"})     # the result, or Refused(type, code, text)
        client.send(b"\x94\x00")
        assert client.ended()

Leaving the block stops the server by SIGTERM and proves that it was the same process all the time, ended with status 0
in time, removed its socket and that no sanitizer had anything to say.
"""
import contextlib
import itertools
import json
import os
import random
import resource
import signal
import socket
import struct
import subprocess
import sys
import time

import msgpack

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import tap
from tap import BUILD, RUNG, SANITIZED, Skip, has, main, path, rung, same, small, test  # noqa: F401 (for the suites)

SLOW = 5 if SANITIZED else 1        # how much longer the sanitized build may take
numbers = itertools.count(1)


class Refused(Exception):
    """An error reply."""

    def __init__(self, error):
        assert isinstance(error, list) and len(error) == 2, f"an error is [type, text], not {error!r}"
        self.type, self.text = error
        assert self.type in (0, 1) and isinstance(self.text, str), error
        self.code, colon, self.words = self.text.partition(": ")
        assert colon and self.code.isidentifier() and self.code.islower(), self.text
        assert self.text.isprintable() and len(self.text.encode()) < 1200, self.text
        super().__init__(self.text)


class Ended(Exception):
    """The server closed the connection."""


class Client:
    def __init__(self, sock):
        self.sock = sock
        self.sock.settimeout(20 * SLOW)
        self.unpacker = msgpack.Unpacker(raw=False, strict_map_key=False, max_buffer_size=1 << 28)
        self.ids = itertools.count(1)

    def send(self, data):
        self.sock.sendall(data)

    def offer(self, data):
        """Sends what the server takes; it may close in the middle."""
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.sock.sendall(data)

    def receive(self):
        """The next message, proved to be a response."""
        while True:
            for message in self.unpacker:
                assert isinstance(message, list) and len(message) == 4 and message[0] == 1, message
                assert message[2] is None or message[3] is None, message
                return message
            try:
                data = self.sock.recv(1 << 20)
            except ConnectionResetError:
                data = b""
            if not data:
                raise Ended()
            self.unpacker.feed(data)

    def request(self, method, *params):
        number = next(self.ids)
        self.send(request(number, method, *params))
        return number

    def result(self, number=None):
        message = self.receive()
        assert number is None or message[1] == number, f"{message[1]} is answered, not {number}"
        if message[2] is not None:
            raise Refused(message[2])
        return message[3]

    def call(self, method, *params):
        return self.result(self.request(method, *params))

    def refusal(self, method, *params):
        """The error that a call is refused with."""
        try:
            got = self.call(method, *params)
        except Refused as why:
            return why
        raise AssertionError(f"{method} {params!r:.200} is answered: {got!r:.200}")

    def ended(self, seconds=10):
        """True when nothing but the end comes."""
        self.sock.settimeout(seconds * SLOW)
        try:
            message = self.receive()
        except Ended:
            return True
        except socket.timeout:
            return False
        raise AssertionError(f"not the end but {message!r:.300}")

    def silent(self, seconds=0.2):
        """True when nothing comes, the end neither."""
        self.sock.settimeout(seconds)
        try:
            message = self.receive()
        except socket.timeout:
            self.sock.settimeout(20 * SLOW)
            return True
        except Ended:
            return False
        raise AssertionError(f"not silence but {message!r:.300}")

    def complaint(self):
        """The last errors before the end: [(number, Refused)]."""
        got = []
        while True:
            try:
                message = self.receive()
            except Ended:
                return got
            assert message[2] is not None, message
            got.append((message[1], Refused(message[2])))

    def close(self):
        self.sock.close()

    def reset(self):
        """Closes with a reset."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()


def request(number, method, *params):
    return msgpack.packb([0, number, method, list(params)])


class Server:
    def __init__(self, *options, graph=None, at=None, words=None, before=None, **environment):
        self.number = next(numbers)
        self.socket = at or tap.path(f"{self.number}.sock")
        self.log = tap.path(f"{self.number}.log")
        where = [] if words is not None else ["--socket", self.socket]
        command = [RUNG, *(["-g", graph] if graph else []), "serve", *where, *(words or []), *options]
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=log,
                                            cwd=tap.place, env=tap.environment(**environment), preexec_fn=before)
        self.pid = self.process.pid
        self.stopped = False
        self.tcp = next((o for o in options if o.startswith("127.0.0.1:")), None)
        self.wait_until_up()

    def wait_until_up(self):
        for _ in range(1000):
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended with {self.process.returncode}: {self.said()}")
            with contextlib.suppress(OSError):
                client = self.connect()
                client.offer(request(1, "ping"))
                client.sock.recv(1)             # or the end, where this user is not let in
                client.close()
                return
            time.sleep(0.01)
        self.process.kill()
        raise AssertionError(f"no server after 10 seconds: {self.said()}")

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind:
            self.process.kill()
            self.process.wait()
            if not isinstance(error, tap.Skip):
                print(f"# the server said: {self.said()}")
            return
        if not self.stopped:
            self.stop()

    def said(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()[-4000:]

    def stop(self, sign=signal.SIGTERM):
        assert self.process.poll() is None, f"the server is gone ({self.process.returncode}): {self.said()}"
        start = time.monotonic()
        self.process.send_signal(sign)
        try:
            code = self.process.wait(timeout=5 * SLOW)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("the server did not end in 5 seconds") from None
        self.stopped = True
        tap.same(code, 0, f"status after {time.monotonic() - start:.1f} s; {self.said()}")
        assert "Sanitizer" not in self.said(), self.said()
        return time.monotonic() - start

    def connect(self, seconds=10):
        if self.tcp:
            host, port = self.tcp.split(":")
            return Client(socket.create_connection((host, int(port)), timeout=seconds))
        sock = socket.socket(socket.AF_UNIX)
        try:
            sock.connect(self.socket)   # without a timeout: with one, a full backlog is an error at once
        except OSError:
            sock.close()
            raise
        sock.settimeout(seconds)
        return Client(sock)

    def call(self, method, *params):
        client = self.connect()
        try:
            return client.call(method, *params)
        finally:
            client.close()

    # ---- what it takes ----

    def status(self, name):
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            for line in status:
                if line.startswith(name + ":"):
                    return int(line.split()[1])
        raise KeyError(name)

    def memory(self):
        """MiB that lie in memory, of its own: the file that the program is counts not."""
        return self.status("RssAnon") / 1024

    def peak(self):
        return self.status("VmHWM") / 1024

    def space(self):
        """MiB of address space at most."""
        return self.status("VmPeak") / 1024

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    def cpu(self):
        """Seconds of work, its children not counted."""
        with open(f"/proc/{self.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def settles(self, descriptors, seconds=4):
        """E0: its descriptors are back, and it does nothing when nothing is asked."""
        end = time.monotonic() + seconds * SLOW
        while True:
            before, start = self.cpu(), time.monotonic()
            time.sleep(0.2)
            busy, now = (self.cpu() - before) / (time.monotonic() - start), self.descriptors()
            if now <= descriptors and busy <= 0.2:
                return
            assert time.monotonic() < end, f"after {seconds * SLOW} s: {now} descriptors, {descriptors} before; {busy:.0%} busy"


class Bystander:
    """E0: someone else, who pings all the while: median and worst are bounded when the block is left."""

    def __init__(self, server, most_p99=0.5, most=5.0):
        self.server, self.most_p99, self.most = server, most_p99 * SLOW, most * SLOW

    def __enter__(self):
        address = ["--tcp", self.server.tcp] if self.server.tcp else ["--socket", self.server.socket]
        self.process = subprocess.Popen([os.path.join(BUILD, "tests/serve/pinger"), *address], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return self

    def __exit__(self, kind, error, trace):
        out, err = self.process.communicate("")
        if kind:
            return
        tap.same(self.process.returncode, 0, f"the bystander: {err}")
        self.got = json.loads(out)
        assert self.got["n"] >= 10, self.got
        assert self.got["p99"] <= self.most_p99 * 1e6 and self.got["worst"] <= self.most * 1e6, \
            f"a bystander waited too long (microseconds): {self.got}"


def limit(**values):
    return [word for name, value in values.items() for word in ("--limit", f"{name}={value}")]


def more_descriptors(n):
    """Lets this process hold n; Skip where that is not allowed."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < n:
        if hard != resource.RLIM_INFINITY and hard < n:
            raise tap.Skip(f"only {hard} descriptors are allowed here")
        resource.setrlimit(resource.RLIMIT_NOFILE, (n, hard))


def big_graph(roles=3000, ways=10, name="big"):
    """A compiled graph of roles joined at random, on which routes take long."""
    to = tap.path(f"{name}.rung")
    if os.path.exists(to):
        return to
    chance = random.Random(1)
    said = "established,book"
    tables = {
        "role": ["key,name,status,source"] + [f"r{i},Role {i},{said}" for i in range(roles)],
        "competency": ["key,name,status,source"] + [f"c{i},Competency {i},{said}" for i in range(200)],
        "requires": ["from,to,importance,status,source"]
        + [f"r{i},c{(i * 7 + k * 13) % 200},essential,{said}" for i in range(roles) for k in range(5)],
        "progresses-to": ["from,to,months,status,source"]
        + [f"r{a},r{b},{1 + (a + b) % 60},{said}"
           for a, b in sorted({(a, chance.randrange(roles)) for a in range(roles) for _ in range(ways)}) if a != b],
    }
    package = tap.path(name)
    os.mkdir(package)
    for table, lines in tables.items():
        with open(os.path.join(package, table + ".csv"), "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")
    with open(os.path.join(package, "datapackage.json"), "w", encoding="utf-8") as out:
        json.dump({"name": name, "version": "1", "licenses": [{"name": "CC0-1.0"}],
                   "sources": [{"name": "book", "title": "Book", "date": "2024", "licence": "CC0-1.0"}],
                   "resources": [{"name": table, "path": table + ".csv"} for table in tables]}, out)
    made = rung("compile", package, "-o", to)
    tap.same(made.code, 0, made.err)
    return to


LONG = {"from": "r0", "to": "r1", "k": 1000, "by": "months", "detail": "ids"}      # `paths` on the big graph
