#!/usr/bin/python3
"""lint.py -- holds the layers and the few rules that a compiler does not know. TAP on standard output.

LAYERS is the drawing of docs/ARCHITECTURE.md: includes point down only. LIBRARIES says where a third-party header may be
seen. The rest are one function a rule; each gives lines of `place: what is wrong`.
"""
import glob
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# folder of src/ -> folders whose headers it may include, besides its own and include/rung/
LAYERS = {
    "core": (),
    "source": ("core",),
    "import": ("core", "source"),
    "snapshot": ("core",),
    "builder": ("core", "source", "import", "snapshot", "export"),
    "query": ("core", "snapshot"),
    "render": ("core", "snapshot", "query"),
    "export": ("core", "snapshot", "query", "render"),
    "engine": ("core", "source", "snapshot", "query", "render"),
    "serve": ("core", "snapshot", "query", "render", "engine"),
    "repl": ("core", "snapshot", "query", "render", "engine", "serve"),
    "cli": ("core", "snapshot", "query", "render", "export", "engine", "serve", "repl"),
}

# folders of src/query/ -> others of them whose headers they may include; all see what lies in src/query/ itself, which
# sees none of them
QUESTIONS = {
    "look": (),
    "route": (),
    "cover": (),
    "change": ("route",),
    "qualify": (),
    "plan": (),
    "workforce": (),
}

# header (or the folder it lies in) -> the files and folders of src/ that may see it
LIBRARIES = {
    "utf8proc.h": ("core/text.c",),
    "xxhash.h": ("snapshot/", "serve/recent.c", "export/case.c"),
    "csv.h": ("source/",),
    "jansson.h": ("source/", "import/"),
    "zip.h": ("import/archive.c",),
    "expat.h": ("import/xml.c",),
    "igraph/": ("builder/",),
    "nettle/": ("builder/digest.c",),
    "msgpack.h": ("render/msgpack.c",),
    "msgpack/": ("serve/decode.c",),
    "glpk.h": ("query/plan/milp.c",),
    "uv.h": ("serve/",),
    "readline/": ("repl/line.c",),
}

# library -> what of it may be called: what was found sound on bad days (docs/DEPENDENCIES.md), and nothing besides
SOUND_CALLS = {
    "igraph": "set_error_handler set_warning_handler error_handler_ignore strerror create destroy connected_components "
              "vector_int_init vector_int_push_back vector_int_destroy",
    # the decoder is a template of its headers, whose parameters are the first three
    "msgpack": "unpack_struct unpack_func unpack_callback packer_init pack_array pack_map pack_str pack_str_body pack_bin "
               "pack_bin_body pack_nil pack_true pack_false pack_int64 pack_double",
    "uv": "loop_init loop_close run walk close is_closing is_active now hrtime poll_init poll_start poll_stop "
          "timer_init timer_start timer_stop signal_init signal_start idle_init idle_start idle_stop async_init "
          "async_send mutex_init mutex_destroy mutex_lock mutex_unlock cond_init cond_destroy cond_wait cond_signal "
          "cond_broadcast thread_create thread_join",
}

# programs end and print in these alone; all else returns a status and writes into a sink
MAY_EXIT = ("cli/", "builder/main.c")
MAY_PRINT = ("cli/", "repl/", "builder/main.c")
PRINTS = re.compile(r"\b(printf|fprintf|vprintf|vfprintf|puts|fputs|putchar|fputc|putc|perror|dprintf)\s*\(|\b(stdout|stderr)\b")
ENDS = re.compile(r"\b(exit|_exit|_Exit|quick_exit|abort)\s*\(")

NOT_IN_RUNG = ("igraph", "libzip", "expat", "glpk", "libxml", "blas", "nettle")    # of shared libraries
INSIDE_OF_THESE = ("igraph_", "nettle_", "zip_open", "XML_Parse")             # and beginnings of what they define
LINES_MOST = 800
COLUMNS_MOST = 140


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as f:
        return f.read()


def found(*patterns):
    """Paths from the root; tests/golden/ is left out, for transcripts hold what was printed."""
    paths = {p for pattern in patterns for p in glob.glob(pattern, root_dir=ROOT, recursive=True)}
    return sorted(p for p in paths if os.path.isfile(os.path.join(ROOT, p)) and not p.startswith("tests/golden/"))


def sources():
    return found("src/**/*.[ch]")


def code_of(text):
    """The text with comments and quoted texts blanked; lines keep their numbers."""
    def blank(m):
        return re.sub(r"[^\n]", " ", m.group())
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, text, flags=re.DOTALL)


def under(path, places):
    inner = path[len("src/"):]
    return any(inner.startswith(p) if p.endswith("/") else inner == p for p in places)


def numbered(pattern, path, text):
    for number, line in enumerate(text.split("\n"), 1):
        m = re.search(pattern, line)
        if m:
            yield f"{path}:{number}", m


def includes_point_down_only():
    for path in sources():
        layer = path.split("/")[1]
        if layer not in LAYERS:
            yield f"{path}: no layer '{layer}'; LAYERS says which there are"
            continue
        for place, m in numbered(r'^\s*#\s*include\s+"([^"]+)"', path, read(path)):
            other = m.group(1).split("/")[0]
            if "/" not in m.group(1):
                yield f"{place}: '{m.group(1)}' names no layer; write \"{layer}/{m.group(1)}\""
            elif other not in (layer, "rung") and other not in LAYERS[layer]:
                yield f"{place}: {layer} may not include {m.group(1)}"


def questions_share_only_what_lies_below_them():
    for path in found("src/query/**/*.[ch]"):
        own = path.split("/")[2:-1]
        if own and own[0] not in QUESTIONS:
            yield f"{path}: no folder '{own[0]}'; QUESTIONS says which there are"
            continue
        allowed = (own[0], *QUESTIONS[own[0]]) if own else ()
        for place, m in numbered(r'^\s*#\s*include\s+"query/(\w+)/', path, read(path)):
            if m.group(1) not in allowed:
                yield f"{place}: {own[0] if own else 'query'} may not include what is in query/{m.group(1)}/"


def libraries_are_seen_only_where_they_belong():
    for path in sources():
        for place, m in numbered(r"^\s*#\s*include\s+<([^>]+)>", path, read(path)):
            for header, places in LIBRARIES.items():
                if (m.group(1) == header or (header.endswith("/") and m.group(1).startswith(header))) \
                        and not under(path, places):
                    yield f"{place}: <{m.group(1)}> belongs in {', '.join(places)}"


def libraries_are_called_only_where_they_were_found_sound():
    for path in sources():
        for library, sound in SOUND_CALLS.items():
            for place, m in numbered(rf"\b{library}_(\w+)\s*\(", path, code_of(read(path))):
                if m.group(1) not in sound.split():
                    yield f"{place}: {library}_{m.group(1)}: what does it do with a wrong id, a huge count, without memory?"


def public_headers_include_only_each_other_and_c():
    for path in found("include/**/*.h"):
        for place, m in numbered(r"^\s*#\s*include\s+[<\"]([^>\"]+)[>\"]", path, read(path)):
            if not re.match(r"(std\w+|rung/\w+)\.h$", m.group(1)):
                yield f"{place}: an embedding program would need {m.group(1)}"


def only_programs_end_the_program():
    for path in sources():
        if not under(path, MAY_EXIT):
            yield from (f"{place}: {m.group(1)}()" for place, m in numbered(ENDS, path, code_of(read(path))))


def only_programs_print():
    for path in sources():
        if not under(path, MAY_PRINT):
            yield from (f"{place}: {m.group().rstrip(' (')}; put it into a sink"
                        for place, m in numbered(PRINTS, path, code_of(read(path))))


def no_file_is_too_long():
    for path in found("src/**/*.[ch]", "include/**/*.h", "tests/**/*.[ch]", "tests/**/*.py", "fuzz/*.[ch]"):
        n, most = read(path).count("\n"), LINES_MOST if path.startswith("src/") else 2000
        if n > most:
            yield f"{path}: {n} lines, at most {most}"


def no_line_is_too_long():
    for path in found("src/**/*.[ch]", "include/**/*.h", "tests/**/*.[ch]", "fuzz/*.[ch]"):
        yield from (f"{place}: longer than {COLUMNS_MOST} columns"
                    for place, _ in numbered(f"^.{{{COLUMNS_MOST + 1}}}", path, read(path)))


def no_tabs_in_code_and_no_blanks_at_line_ends():
    for path in found("src/**/*.[chS]", "include/**/*.h", "tests/**/*.[ch]", "tests/**/*.py", "tests/*/check_*",
                      "fuzz/*.[ch]"):
        yield from (f"{place}: a tab" for place, _ in numbered("\t", path, read(path)))
    for path in found("src/**/*.*", "include/**/*.h", "tests/**/*.*", "tests/*/check_*", "fuzz/*.*", "docs/*.md", "*.md",
                      "*.mk", "Makefile", "tools/*", ".ci/*"):
        if os.path.splitext(path)[1] not in (".dict", ".rung", ".png"):
            yield from (f"{place}: blanks at the end" for place, _ in numbered(r"[ \t\r]$", path, read(path)))


def names_of_files_are_plain():
    for path in found("*", "docs/**/*", "src/**/*", "tests/*/*"):          # a question typed into `less` makes a file of that name
        if not re.fullmatch(r"[\w./-]+", path):
            yield f"'{path}': letters, digits and . _ - only"


def every_file_opens_with_its_idea():
    for path in found("src/**/*.[ch]", "include/**/*.h"):
        if not re.match(rf"/\* (rung/)?{re.escape(os.path.basename(path))} -- ", read(path)):
            yield f"{path}:1: begin with /* {os.path.basename(path)} -- what it is for"


def headers_are_guarded():
    for path in found("src/**/*.h", "include/**/*.h"):
        if not re.search(r"#ifndef (RUNG_\w+_H)\n#define \1\n", read(path)):
            yield f"{path}: no #ifndef RUNG_..._H"


def no_work_is_left_for_later():
    for path in found("src/**/*.[ch]", "include/**/*.h"):
        yield from (f"{place}: {m.group()}" for place, m in numbered(r"\b(TODO|FIXME|XXX|HACK)\b", path, read(path)))


def queries_are_listed_and_listed_ones_exist():
    listed = set(re.findall(r"^Q\((\w+)\)", read("src/query/queries.def"), re.MULTILINE))
    rows = {m for p in found("src/query/**/*.c") for m in re.findall(r"^const rung_query rung_query_(\w+) =", read(p), re.MULTILINE)}
    yield from (f"src/query/queries.def: {name} has no row" for name in sorted(listed - rows))
    yield from (f"src/query/queries.def: {name} is not listed" for name in sorted(rows - listed))


def rung_links_only_what_answering_needs():
    program = os.environ.get("RUNG", os.path.join(ROOT, "build/rung"))
    for line in subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout.splitlines():
        if any(name in line for name in NOT_IN_RUNG):
            yield f"{program}: {line.strip()}"
    for line in subprocess.run(["nm", "--defined-only", program], capture_output=True, text=True, check=True).stdout.splitlines():
        if line.rpartition(" ")[2].startswith(INSIDE_OF_THESE):       # an archive leaves no trace in ldd
            yield f"{program}: {line.strip()}"


RULES = [includes_point_down_only, questions_share_only_what_lies_below_them,
         libraries_are_seen_only_where_they_belong, libraries_are_called_only_where_they_were_found_sound,
         public_headers_include_only_each_other_and_c,
         only_programs_end_the_program, only_programs_print, no_file_is_too_long, no_line_is_too_long,
         no_tabs_in_code_and_no_blanks_at_line_ends, names_of_files_are_plain, every_file_opens_with_its_idea, headers_are_guarded,
         no_work_is_left_for_later, queries_are_listed_and_listed_ones_exist, rung_links_only_what_answering_needs]


def main():
    failed = 0
    print(f"1..{len(RULES)}")
    for number, rule in enumerate(RULES, 1):
        faults = list(rule())
        failed += bool(faults)
        print(f"{'not ok' if faults else 'ok'} {number} - {rule.__name__.replace('_', ' ')}")
        print("".join(f"#   {fault}\n" for fault in faults), end="")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
