#!/usr/bin/python3
"""run.py -- runs every suite and sums what they say.

A suite is a program or script that prints TAP (see tests.mk). One line is printed a suite, in a fixed order whatever
order they end in: name, passed, failed, skipped, seconds. What failed is shown in full after its line. The last line on
standard output is `N passed, M failed` (`, K skipped` may follow), and the exit code says whether M is 0.

A suite that crashes, ends with an exit code its lines do not explain, prints no test or prints fewer than it promised has
failed. So has one that is still running after HANG seconds: no suite is meant to take a tenth of that.
"""
import argparse
import concurrent.futures
import glob
import os
import re
import signal
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HANG = 600
SHOWN = 16000           # most characters of a failing suite's output that are shown
BUILDS = [("build", ""), ("build/asan", " (sanitized)")]

TEST = re.compile(r"^(not )?ok\b\s*(.*)$")
PLAN = re.compile(r"^1\.\.(\d+)")
SKIP = re.compile(r"#\s*skip\b", re.IGNORECASE)
WANTS = re.compile(r"^\s*(?:#|//|/?\*)\s*runs:\s*(once|alone)\b", re.MULTILINE)


class Suite:
    def __init__(self, path, build, note, wants):
        self.name = re.sub(r"^(build/(asan/)?)?", "", path) + note
        self.path, self.build, self.alone = path, build, "alone" in wants
        self.passed = self.failed = self.skipped = 0
        self.seconds = 0.0
        self.output = ""

    def run(self):
        start = time.monotonic()
        code, out, err = self.spawn()
        self.seconds = time.monotonic() - start
        self.count(code, out)
        self.output = out + err

    def spawn(self):
        env = dict(os.environ, B=self.build, RUNG=f"{self.build}/rung", RUNG_BUILD=f"{self.build}/rung-build",
                   CMOCKA_MESSAGE_OUTPUT="TAP", PYTHONDONTWRITEBYTECODE="1", LC_ALL="C.UTF-8", TERM="xterm",
                   ASAN_OPTIONS="abort_on_error=0:exitcode=99:detect_stack_use_after_return=1",
                   UBSAN_OPTIONS="print_stacktrace=1:exitcode=99")
        for name in ("NO_COLOR", "COLUMNS", "XDG_STATE_HOME", "MAKEFLAGS", "MAKELEVEL"):
            env.pop(name, None)
        for name in ("RUNG", "RUNG_BUILD"):
            env[name] = os.path.join(ROOT, env[name])
        child = subprocess.Popen([os.path.join(ROOT, self.path)], cwd=ROOT, env=env, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace",
                                 start_new_session=True)
        try:
            out, err = child.communicate(timeout=HANG)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            out, err = child.communicate()
            return None, out, err
        return child.returncode, out, err

    def count(self, code, out):
        promised = 0
        for line in out.splitlines():
            plan, test = PLAN.match(line), TEST.match(line)
            if plan:
                promised += int(plan.group(1))
            elif test and SKIP.search(line):
                self.skipped += 1
            elif test and test.group(1):
                self.failed += 1
            elif test:
                self.passed += 1
        tests = self.passed + self.failed + self.skipped
        if code is None:
            self.fault(f"still running after {HANG} seconds")
        elif code < 0:
            self.fault(f"ended by signal {-code} ({signal.Signals(-code).name})")
        elif code != 0 and not self.failed:
            self.fault(f"exit code {code}, and no test that says why")
        elif tests == 0:
            self.fault("ran no test")
        elif tests < promised:
            self.fault(f"ran {tests} of {promised} tests")

    def fault(self, what):
        self.failed += 1
        self.why = what

    why = None

    def say(self):
        print(f"{self.name:<52} {self.passed:>6} passed {self.failed:>4} failed {self.skipped:>4} skipped "
              f"{self.seconds:>7.1f} s", flush=True)
        if self.failed:
            self.show()

    def show(self):
        lines = [line for line in self.output.splitlines() if not re.match(r"^(ok\b|1\.\.)", line)]
        text = "\n".join("    " + line for line in lines)
        if len(text) > SHOWN:
            text = text[:SHOWN] + "\n    ... (cut; run it by itself to see the rest)"
        print(text)
        if self.why:
            print(f"    {self.name}: {self.why}")
        print(f"    run it by itself: {self.again()}", flush=True)

    def again(self):
        if self.path.startswith("build/"):
            return self.path
        return f"B={self.build} RUNG={self.build}/rung RUNG_BUILD={self.build}/rung-build {self.path}"


def runnable(path):
    return os.path.isfile(path) and os.access(path, os.X_OK)


def wants_of(path):
    with open(path, "rb") as f:
        head = b"".join(f.readlines()[:30]).decode("utf-8", "replace")
    return WANTS.findall(head)


def find_suites(builds):
    """Every suite: programs whose source is there (a stale one in build/ is none), then scripts."""
    os.chdir(ROOT)
    suites = []
    for build, note in builds:
        for source in sorted(glob.glob("tests/unit/*.c") + glob.glob("tests/property/*.c")):
            suites.append(Suite(f"{build}/{source[:-2]}", build, note, wants_of(source)))
    for script in sorted(glob.glob("tests/*/check_*") + glob.glob("fuzz/check_*")):
        if not runnable(script):
            continue
        wants = wants_of(script)
        for build, note in builds:
            if build == "build" or "once" not in wants:
                suites.append(Suite(script, build, note, wants))
    return suites


def run_all(suites):
    """Together those that may, then alone those that must; says each in order as soon as it can be said."""
    together = [s for s in suites if not s.alone]
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
        for suite, done in [(s, pool.submit(s.run)) for s in together]:
            done.result()
            suite.say()
    for suite in suites:
        if suite.alone:
            suite.run()
            suite.say()


def main():
    args = argparse.ArgumentParser(description="Runs every suite; see tests/tests.mk.")
    args.add_argument("--plain", action="store_true", help="not the sanitized build")
    args.add_argument("--only", default="", metavar="TEXT", help="only suites with this in their name")
    args = args.parse_args()
    suites = [s for s in find_suites(BUILDS[:1] if args.plain else BUILDS) if args.only in s.name]
    run_all(suites)
    passed, failed, skipped = (sum(getattr(s, what) for s in suites) for what in ("passed", "failed", "skipped"))
    if not suites:
        print("no suite has that in its name", file=sys.stderr)
        failed = 1
    elif failed:
        print("failed: " + ", ".join(s.name for s in suites if s.failed))
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
