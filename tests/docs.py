#!/usr/bin/python3
"""docs.py -- runs what README.md, graphs/README.md and docs/*.md show, and compares. TAP on standard output.

In a fenced block of the kind `console` (or `sh`) a line that begins with `$ ` is a command, as sh reads it; it goes on in
the next line after a backslash. What follows up to the next command or the end of the block is what it is to print,
standard error with standard output. A line `...` stands for any lines, also none. Commands run in a copy of the pages, the
graphs and the headers, with `rung` on the PATH and in build/, 80 columns wide; what one command of a page leaves behind, the
next one finds.

Blocks that show no command are left alone, and so is a block that comes right after the line `<!-- not run: why -->`.

    tests/docs.py [PAGE.md ...]
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGES = ["README.md", "graphs/README.md", "docs/*.md"]
COPIED = ["README.md", "docs", "graphs", "include", "examples", "tests/golden/graphs"]
BLOCK = re.compile(r"^(<!-- not run:[^\n]*-->\n)?```(?:console|sh)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXITS_MOST = 3          # rung's own; above it something broke
SECONDS = 120


def commands(text):
    """(line, command, wanted lines) of every command that is shown."""
    for block in BLOCK.finditer(text):
        if block.group(1):
            continue
        now = None
        for number, line in enumerate(block.group(2).split("\n")[:-1], text[:block.start(2)].count("\n") + 1):
            if now and not now[2] and now[1].endswith("\\"):
                now[1] += "\n" + line.removeprefix("> ")
            elif line.startswith("$ "):
                if now:
                    yield now
                now = [number, line[2:], []]
            elif now:
                now[2].append(line.rstrip())
        if now:
            yield now


def fits(wanted, got):
    """Whether the lines are the wanted ones, where `...` is any number of lines."""
    if not wanted:
        return not got
    if wanted[0] == "...":
        return any(fits(wanted[1:], got[i:]) for i in range(len(got) + 1))
    return bool(got) and wanted[0] == got[0] and fits(wanted[1:], got[1:])


def lines_of(output):
    lines = [line.rstrip() for line in output.split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def first_difference(wanted, got):
    """Where the two part, as far as that can be said with `...` about."""
    for i, line in enumerate(wanted):
        if line == "..." or i >= len(got) or line != got[i]:
            return i
    return len(wanted)


def build_directory():
    return os.path.dirname(os.path.abspath(os.environ.get("RUNG", os.path.join(ROOT, "build/rung"))))


def environment():
    env = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR", "RUNG_BUILD")}
    return dict(env, PATH=build_directory() + os.pathsep + env.get("PATH", ""), LC_ALL="C.UTF-8", COLUMNS="80", TERM="dumb")


def check_page(page, place):
    failed = 0
    with open(os.path.join(ROOT, page), encoding="utf-8") as f:
        shown = list(commands(f.read()))
    for number, command, wanted in shown:
        while wanted and not wanted[-1]:
            wanted.pop()
        run = subprocess.run(["sh", "-c", command], cwd=place, env=environment(), stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS)
        got = lines_of(run.stdout.decode("utf-8", "replace"))
        good = fits(wanted, got) and 0 <= run.returncode <= EXITS_MOST
        failed += not good
        print(f"{'ok' if good else 'not ok'} - {page}:{number} {command.splitlines()[0]}", flush=True)
        if not good:
            at = first_difference(wanted, got)
            print(f"#   exit code {run.returncode}; from line {at + 1} of the output on")
            print("".join(f"#   shown:  {line}\n" for line in wanted[at:at + 12]), end="")
            print("".join(f"#   prints: {line}\n" for line in got[at:at + 12]), end="", flush=True)
    return failed, len(shown)


def main():
    pages = sys.argv[1:] or sorted({os.path.relpath(p, ROOT) for pattern in PAGES
                                    for p in glob.glob(os.path.join(ROOT, pattern))})
    failed = count = 0
    with tempfile.TemporaryDirectory(prefix="rung-docs-") as place:
        os.symlink(build_directory(), os.path.join(place, "build"))
        for name in COPIED:
            source, to = os.path.join(ROOT, name), os.path.join(place, name)
            if os.path.isdir(source):
                shutil.copytree(source, to)
            elif os.path.exists(source):
                shutil.copy(source, to)
        for page in pages:
            bad, n = check_page(page, place)
            failed, count = failed + bad, count + n
    if count == 0:
        print("ok - no page shows a command # SKIP nothing to run")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
