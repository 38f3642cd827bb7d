"""A copy of the tree in which a folder's tests are built and run with one change at a time."""
import json
import os
import re
import resource
import shutil
import subprocess
from pathlib import Path

QUICK = 0.05  # seconds of a test that runs before the others


class Workshop:
    def __init__(self, tree, scratch, folder):
        self.tree, self.copy, self.folder = tree, scratch / "tree", folder
        self.build = scratch / "build"
        self.target = f"{folder}_tests"
        self.program = self.build / self.target
        self.noticed_by = {}  # file: tests that noticed a change of it
        self.copy_tree()

    def copy_tree(self):
        listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=self.tree, check=True, capture_output=True, text=True)
        wanted = {name for name in listed.stdout.splitlines() if (self.tree / name).is_file()}
        for there in list(self.copy.rglob("*")):
            if there.is_file() and str(there.relative_to(self.copy)) not in wanted:
                there.unlink()
        for name in wanted:
            source, target = self.tree / name, self.copy / name
            if not target.exists() or target.read_bytes() != source.read_bytes():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target)

    def configure(self):
        lld = ["-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld"] if shutil.which("ld.lld") else []
        # The bounds checks of the standard library: reading past an end is noticed as under a sanitizer.
        flags = ["-DCMAKE_CXX_FLAGS=-D_GLIBCXX_ASSERTIONS", f"-DCMAKE_PROJECT_INCLUDE={Path(__file__).with_name('filewise.cmake')}"]
        subprocess.run(["cmake", "--preset", "dev", "-B", self.build, *flags, *lld], cwd=self.copy, check=True, stdout=subprocess.DEVNULL)
        for stale in [*self.build.glob("*.a"), self.program]:
            stale.unlink(missing_ok=True)

    def make(self, *targets, keep=False):
        environment = dict(os.environ) if keep else {**os.environ, "CCACHE_DISABLE": "1"}
        made = subprocess.run(["ninja", "-C", self.build, "-j", os.environ.get("JOBS", "1"), *(targets or [self.target])],
                              env=environment, capture_output=True, text=True)
        return made.returncode == 0

    def run(self, only="*", limit=None, report=None):
        """Whether the tests pass, and the names of those that do not."""
        command = [self.program, f"--gtest_filter={only}", "--gtest_brief=1", *([f"--gtest_output=json:{report}"] if report else [])]
        environment = {**os.environ, "GTEST_FAIL_FAST": "1", "OMP_NUM_THREADS": "1"}

        def bounded():
            if limit:
                resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
                resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))

        try:
            ran = subprocess.run(command, cwd=self.copy, env=environment, capture_output=True, text=True, errors="replace",
                                 preexec_fn=bounded, timeout=limit and 20 * limit)
        except subprocess.TimeoutExpired:
            return False, ["(time)"]
        failed = re.findall(r"\[  FAILED  \] ([\w./]+)", ran.stdout)
        return ran.returncode == 0, list(dict.fromkeys(failed)) or [f"(ends with {ran.returncode})"]

    def begin(self):
        """Builds and runs the tests as they are: what is quick, how long all may take."""
        self.configure()
        if not self.make(keep=True):
            raise SystemExit(f"{self.target} does not build as it is")
        report = self.build / "mutants.json"
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        passed, failed = self.run(report=report)
        if not passed:
            raise SystemExit(f"{self.target} fails as it is: {' '.join(failed)}")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.limit = int(3 * (after.ru_utime - before.ru_utime) + 10)
        suites = json.loads(report.read_text())["testsuites"]
        self.quick = ":".join(f"{suite['name']}.{test['name']}" for suite in suites for test in suite["testsuite"]
                              if float(test["time"].rstrip("s")) < QUICK)

    def outcome(self, change):
        """What the tests say of one change: 'does not compile', 'survived' or 'killed', and who noticed."""
        source = self.copy / change.file
        compiled = self.build / f"CMakeFiles/lokus_{self.folder}.dir/{change.file}.o"
        kept = [(path, path.with_name(path.name + ".kept")) for path in (source, compiled) if path.exists()]
        for path, copy in kept:
            shutil.copy2(path, copy)
        text = source.read_text()
        source.write_text(text[: change.start] + change.text + text[change.end :])
        try:
            return self.judged(change)
        finally:
            for path, copy in kept:
                os.replace(copy, path)
            if not compiled.exists():  # a header: all that include it
                os.utime(source)
                self.make(keep=True)

    def judged(self, change):
        if not self.make():
            return "does not compile", ""
        known = self.noticed_by.setdefault(change.file, [])
        for only in ([":".join(known)] if known else []) + [self.quick, f"-{self.quick}"]:
            passed, failed = self.run(only, self.limit)
            if not passed:
                known.extend(name for name in failed if name[0] != "(" and name not in known)
                return "killed", failed[0]
        return "survived", ""
