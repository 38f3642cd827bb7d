#!/usr/bin/env bash
# Feeds made-up CSV files and workbooks to the table reader under clang's libFuzzer with the address and
# undefined-behaviour sanitizers, and prints how many were tried. Stops at the first crash, hang (10 s) or wrong
# number, leaving the input in build/fuzz.
# usage: scripts/fuzz.sh [RUNS [TARGET]]     RUNS: default 1000000     TARGET: csv or workbook; default both
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${1:-1000000}"
targets="${2:-csv workbook}"
build="${LOKUS_FUZZ_BUILD:-build/fuzz}"
scripts/packages.sh build test check >&2
CC=clang-14 CXX=clang++-14 cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DLOKUS_FUZZ=ON \
  -DLOKUS_SANITIZE=fuzzer-no-link,address,undefined >&2
for target in $targets; do
  cmake --build "$build" --target "${target}_fuzz" --parallel "$(nproc)" >&2
  corpus="$build/corpus-$target"
  mkdir -p "$corpus"
  seeds="tests/fuzz/corpus/$([ "$target" = csv ] && echo csv || echo xlsx)"
  # Leak checking stays off: GDAL keeps caches until the process ends. Short memories of who allocated: faster.
  ASAN_OPTIONS=detect_leaks=0:malloc_context_size=2:quarantine_size_mb=16 "$build/tests/fuzz/${target}_fuzz" -runs="$runs" -timeout=10 -rss_limit_mb=4096 -max_len=1024 \
    -dict=tests/fuzz/csv.dict -artifact_prefix="$build/" -print_final_stats=1 "$corpus" "$seeds" \
    2>"$build/$target.log" || { tail -40 "$build/$target.log" >&2; exit 1; }
  printf '%s\t%s runs\n' "$target" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$target.log")"
done
