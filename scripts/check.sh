#!/usr/bin/env bash
# What every change must pass besides the tests: formatting, clang build and tests, sanitizers, tidy.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/packages.sh build check

echo "== formatting"
git ls-files -co --exclude-standard 'src/*.?pp' 'tests/*.?pp' 'bench/*.?pp' | xargs clang-format-14 --dry-run -Werror

echo "== scripts"
for script in scripts/*.sh .ci/run; do bash -n "$script"; done

echo "== clang: build and test"
PRESET=clang scripts/test.sh -LE slow

echo "== address and undefined behaviour sanitizers: build and test"
# Leak checking stays off: GDAL, GEOS and fontconfig keep caches until the process ends.
ASAN_OPTIONS=detect_leaks=0 PRESET=sanitize scripts/test.sh -LE slow
