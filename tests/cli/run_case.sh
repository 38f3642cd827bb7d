#!/usr/bin/env bash
# Runs one command test. A case is a folder:
#   command    a line of shell; `lokus` is the program, the working folder a copy of the case
#   exit       expected exit code (default 0)
#   stdout     expected standard output (default: not compared)
#   stderr     expected standard error (default: silence)
#   expected/  files that must exist below the working folder with just this content
#   present    names that must exist, a line each;   absent: names that must not
# tests/cli/data is copied beside the case as ../data. Paths of this machine are shown as $SOURCE.
set -u
program="$1" case="$2" source="$3"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp -r "$case" "$work/case" && cp -r "$source/tests/cli/data" "$work/data" && ln -s "$source/scenarios" "$work/scenarios"
cd "$work/case" || exit 1
lokus() { "$program" "$@"; }
export LC_ALL=C
( source ./command ) >"$work/stdout" 2>"$work/stderr" </dev/null
status=$?
failed=0
compare() { diff -u "$1" "$2" || failed=1; }
clean() { sed -e "s#$work#\$WORK#g" -e "s#$source#\$SOURCE#g" "$1"; }

wanted=0; [ -f exit ] && wanted="$(cat exit)"
[ "$status" = "$wanted" ] || { echo "exit code $status, expected $wanted"; failed=1; }
clean "$work/stderr" >"$work/stderr.clean"; clean "$work/stdout" >"$work/stdout.clean"
if [ -f stderr ]; then compare stderr "$work/stderr.clean"; else compare /dev/null "$work/stderr.clean"; fi
[ -f stdout ] && compare stdout "$work/stdout.clean"
if [ -d expected ]; then
  while IFS= read -r file; do compare "$file" "${file#expected/}"; done < <(find expected -type f)
fi
if [ -f present ]; then while IFS= read -r name; do [ -e "$name" ] || { echo "missing: $name"; failed=1; }; done <present; fi
if [ -f absent ]; then while IFS= read -r name; do [ ! -e "$name" ] || { echo "should not exist: $name"; failed=1; }; done <absent; fi
exit $failed
