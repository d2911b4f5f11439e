#!/usr/bin/python3
"""golden.py -- what people see, kept as transcripts and compared byte for byte.

    tests/golden.py [FILE.t ...]              compare; TAP on standard output
    tests/golden.py --update [FILE.t ...]     write what the program says now; read the difference before you keep it

A transcript (tests/golden/*.t) is a list of entries with one blank line between them:

    # a comment, which --update keeps
    % graph small.rung          from here on `-g small.rung`; without a name: the built-in graph
    % columns 40                from here on the screen is so wide; without a number: as wide as it is without a terminal
    > next "care worker" -f csv the words after `rung`, quoted as in sh
    < a line on its standard input
    to,from,...                 its exact standard output
    ! rung: no such thing       its exact standard error
    = 2                         its exit code when that is not 0

A line of output that begins with one of `# % > < ! = \\` or is empty at the end of an entry has a backslash before it.
`\\no newline` after the last line says that it does not end in one. Output that is not text is shown in hexadecimal, 32
bytes a line, after `\\x `. `{golden}` in standard error stands for the directory in which the commands run: there are
small.rung, compiled from tests/golden/graphs/small, the package `small` itself, and whatever else lies in graphs/.
` {size} bytes` on standard output is as many as small.rung has, which change with its layout.

Below the transcripts it checks that every query of src/query/queries.def has one that shows it in every format.
"""
import argparse
import glob
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
for _name in ("RUNG", "RUNG_BUILD"):    # the commands run in a directory of their own
    if _name in os.environ:
        os.environ[_name] = os.path.abspath(os.environ[_name])
GOLDEN = os.path.join(ROOT, "tests/golden")
FORMATS = ("table", "json", "jsonl", "csv", "markdown", "msgpack", "dot")
MARKS = "#%><!=\\"
SECONDS = 60


class Entry:
    """Comments and settings before a command, the command, its input, and what it is to say."""

    def __init__(self, line):
        self.line = line            # number of the command's line
        self.before, self.words, self.given, self.rest = [], "", [], []

    def head(self):
        return self.before + ["> " + self.words] + ["< " + g if g else "<" for g in self.given]


def read_transcript(path):
    """Entries and the comments after the last one. Blank lines before a mark at which an entry can begin are between."""
    entries, before, now = [], [], None
    with open(path, encoding="utf-8", newline="") as f:
        for number, line in enumerate(f.read().split("\n"), 1):
            if line[:2] in ("# ", "% ", "> ") or line in ("#", ">"):
                if now and line[0] in "#%":
                    now = None
                if line[0] == ">":
                    now = Entry(number)
                    now.before, before, now.words = before, [], line[2:]
                    entries.append(now)
                else:
                    before.append(line)
            elif now is None:
                before.append(line)
            elif line[:1] == "<" and not now.rest:
                now.given.append(line[2:])
            else:
                now.rest.append(line)
    for entry in entries:
        while entry.rest and entry.rest[-1] == "":
            entry.rest.pop()
        entry.before = [b for i, b in enumerate(entry.before) if b or (i and entry.before[i - 1])]
    return entries, [b for b in before if b]


def escape(line):
    return "\\" + line if line[:1] in MARKS and line else line


def is_text(data):
    try:
        return not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def shown_output(data):
    if not data:
        return []
    if not is_text(data):
        return ["\\x " + data[i:i + 32].hex(" ") for i in range(0, len(data), 32)]
    whole = data.endswith(b"\n")
    lines = [escape(x) for x in data.decode("utf-8").split("\n")]
    if whole:
        lines.pop()
    if lines and lines[-1] == "":
        lines[-1] = "\\"
    return lines if whole else lines + ["\\no newline"]


def shown(run, place):
    size = os.path.getsize(os.path.join(place, "small.rung"))
    lines = shown_output(run.stdout.replace(b" %d bytes" % size, b" {size} bytes"))
    err = run.stderr.decode("utf-8", "backslashreplace").replace(place, "{golden}")
    lines += [("! " + x).rstrip() for x in err.split("\n")[:-1 if err.endswith("\n") else None]] if err else []
    return lines + ([f"= {run.returncode}"] if run.returncode else [])


class Runner:
    def __init__(self, place):
        self.place, self.graph, self.columns = place, None, None
        self.program = os.path.abspath(os.environ.get("RUNG", os.path.join(ROOT, "build/rung")))

    def set(self, lines):
        for line in lines:
            if line.startswith("% "):
                name, _, value = line[2:].partition(" ")
                if name not in ("graph", "columns"):
                    raise SystemExit(f"golden.py: no setting '{name}'")
                setattr(self, name, value or None)

    def run(self, entry):
        self.set(entry.before)
        env = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR", "CLICOLOR")}
        env.update(LC_ALL="C.UTF-8", TERM="xterm", HOME=self.place, XDG_STATE_HOME=os.path.join(self.place, "state"))
        if self.columns:
            env["COLUMNS"] = self.columns
        graph = ["-g", self.graph] if self.graph else []
        given = "".join(line + "\n" for line in entry.given).encode()
        run = subprocess.run([self.program] + graph + shlex.split(entry.words), input=given, capture_output=True,
                             cwd=self.place, env=env, timeout=SECONDS)
        return shown(run, self.place)


def prepare(place):
    """The directory the commands run in: every package of graphs/, and the small one compiled."""
    for graph in sorted(glob.glob(os.path.join(GOLDEN, "graphs/*"))):
        shutil.copytree(graph, os.path.join(place, os.path.basename(graph)))
    program = os.environ.get("RUNG", os.path.join(ROOT, "build/rung"))
    subprocess.run([os.path.abspath(program), "compile", "small", "-o", "small.rung"], cwd=place, check=True)


def difference(want, got):
    for i in range(max(len(want), len(got))):
        w, g = (x[i] if i < len(x) else "(nothing more)" for x in (want, got))
        if w != g:
            at = max(0, len(os.path.commonprefix([w, g])) - 60)
            return [f"line {i + 1} of the answer, from column {at + 1} on", "  kept: " + w[at:at + 200],
                    "  now:  " + g[at:at + 200]]
    return []


def compare(paths, place):
    failed = 0
    for path in paths:
        runner, name = Runner(place), os.path.relpath(path, ROOT)
        entries = read_transcript(path)[0]
        for entry in entries:
            got = runner.run(entry)
            same = got == entry.rest
            failed += not same
            print(f"{'ok' if same else 'not ok'} - {name}:{entry.line} {entry.words}")
            for line in [] if same else difference(entry.rest, got):
                print("#   " + line)
        if not entries:
            failed += 1
            print(f"not ok - {name} has no command in it")
    return failed


def update(paths, place):
    for path in paths:
        runner = Runner(place)
        entries, after = read_transcript(path)
        out = []
        for entry in entries:
            out += (["", *entry.head()] if out and entry.before[:1] != [""] else entry.head()) + runner.run(entry)
        out += ["", *after] if after else []
        with open(path, "w", encoding="utf-8", newline="") as f:
            f.write("\n".join(out) + "\n")
        print(f"{os.path.relpath(path, ROOT)}: {len(entries)} commands")


def format_of(words):
    for i, word in enumerate(words):
        if word in ("-f", "--format") and i + 1 < len(words):
            return words[i + 1]
        if word.startswith("--format="):
            return word[9:]
    return "table"


def check_complete():
    """One test a query: its transcript shows it in every format and lists no error as its only answer."""
    failed = 0
    with open(os.path.join(ROOT, "src/query/queries.def"), encoding="utf-8") as f:
        queries = re.findall(r"^Q\((\w+)\)", f.read(), re.MULTILINE)
    for query in queries:
        path = os.path.join(GOLDEN, query + ".t")
        entries = read_transcript(path)[0] if os.path.exists(path) else []
        seen = set()
        for entry in entries:
            words = shlex.split(entry.words)
            undrawn = any("cannot be drawn" in x for x in entry.rest)       # what is no drawing says so
            if query in words and (undrawn or not any(x.startswith("= ") for x in entry.rest)):
                seen.add(format_of(words))
        missing = [f for f in FORMATS if f not in seen]
        failed += bool(missing)
        print(f"{'not ok' if missing else 'ok'} - tests/golden/{query}.t shows {query} in every format")
        if missing:
            print("#   not in: " + ", ".join(missing))
    return failed


def main():
    args = argparse.ArgumentParser(description="Compares or rewrites the golden transcripts.")
    args.add_argument("--update", action="store_true")
    args.add_argument("files", nargs="*", metavar="FILE.t")
    args = args.parse_args()
    paths = [os.path.abspath(p) for p in args.files] or sorted(glob.glob(os.path.join(GOLDEN, "*.t")))
    place = os.path.realpath(tempfile.mkdtemp(prefix="rung-golden-"))
    try:
        prepare(place)
        if args.update:
            update(paths, place)
            return 0
        failed = compare(paths, place)
        return 1 if failed + (0 if args.files else check_complete()) else 0
    finally:
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
