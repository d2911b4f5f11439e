"""tap.py -- what the scripts of the tests share: tests as functions, TAP as output, and how rung is run.

    @test
    def a_missing_graph_is_refused(): ...        # raises AssertionError, or Skip(why)

    if __name__ == "__main__":
        main()
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.join(ROOT, os.environ.get("B", "build"))
RUNG = os.path.abspath(os.environ.get("RUNG", os.path.join(BUILD, "rung")))
RUNG_BUILD = os.path.abspath(os.environ.get("RUNG_BUILD", os.path.join(BUILD, "rung-build")))
SMALL = os.path.join(ROOT, "tests/golden/graphs/small")
SANITIZED = os.path.basename(os.path.dirname(RUNG)) in ("asan", "tsan")

tests = []
place = None            # a directory of this run's own, gone at its end


class Skip(Exception):
    pass


def test(function):
    tests.append(function)
    return function


def environment(**more):
    """Of a child: nothing of the caller's that would change what rung prints."""
    env = {k: v for k, v in os.environ.items()
           if k not in ("COLUMNS", "NO_COLOR", "CLICOLOR", "RUNG_BUILD") and not k.startswith("XDG_")}
    env.update(LC_ALL="C.UTF-8", TERM="xterm", HOME=place, RUNG_BUILD=RUNG_BUILD)
    env.update(more)
    return {k: v for k, v in env.items() if v is not None}


def rung(*words, stdin=b"", cwd=None, seconds=60, **more):
    """Runs it; .code, .out and .err (bytes). Still running after `seconds` is a failure."""
    run = subprocess.run([RUNG, *words], input=stdin, capture_output=True, cwd=cwd or place, timeout=seconds,
                         env=environment(**more))
    run.code, run.out, run.err = run.returncode, run.stdout, run.stderr
    return run


def path(*names):
    return os.path.join(place, *names)


def small():
    """The small graph, compiled once."""
    to = path("small.rung")
    if not os.path.exists(to):
        made = rung("compile", SMALL, "-o", to)
        assert made.code == 0, made.err
    return to


def same(got, want, what=""):
    assert got == want, f"{what}: got {got!r}, not {want!r}"


def has(text, wanted):
    assert wanted in text, f"no {wanted!r} in {text!r}"


def sentence(function):
    return re.sub("_+", " ", function.__name__)


def main():
    global place
    failed = 0
    place = os.path.realpath(tempfile.mkdtemp(prefix="rung-test-"))
    print(f"1..{len(tests)}", flush=True)
    try:
        for number, function in enumerate(tests, 1):
            try:
                function()
                print(f"ok {number} - {sentence(function)}", flush=True)
            except Skip as why:
                print(f"ok {number} - {sentence(function)} # SKIP {why}", flush=True)
            except Exception:
                failed += 1
                print(f"not ok {number} - {sentence(function)}")
                print("".join(f"#   {line}\n" for line in traceback.format_exc().splitlines()), end="", flush=True)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    sys.exit(1 if failed else 0)
