#!/usr/bin/env bash
# Feeds made-up files to the readers under clang's libFuzzer with the address and undefined-behaviour sanitizers.
# Prints a line a target, tab-separated: target, inputs tried, failures (a crash, a hang of 20 s, a wrong number or
# an exception that is no lokus::Error); what failed lies in build/fuzz. Ends with 1 where anything failed. Every
# run adds its lines to build/fuzz/runs.tsv, and goes on from the inputs that the runs before it found.
# usage: scripts/fuzz.sh [RUNS|SECONDSs [TARGET...]]     for example 1000000 or 60s; default 1000000, all targets
# FAULTS_SEED in the environment: the seed; default another each time.
set -euo pipefail
cd "$(dirname "$0")/.."
amount="${1:-1000000}"
shift || true
targets="${*:-csv workbook scenario intervention decision outlines}"
build="${LOKUS_FUZZ_BUILD:-build/fuzz}"
scripts/packages.sh build test check >&2
CC=clang-14 CXX=clang++-14 cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo \
  -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1" -DCMAKE_UNITY_BUILD=ON -DLOKUS_FUZZ=ON \
  -DLOKUS_SANITIZE=fuzzer-no-link,address,undefined >&2
# shellcheck disable=SC2046
cmake --build "$build" --parallel "$(nproc)" --target $(printf '%s_fuzz ' $targets) >&2

declare -A dictionary=([csv]=csv [workbook]=csv [scenario]=toml [intervention]=toml [decision]=json [outlines]=json)
declare -A longest=([decision]=3000)
limit=(-runs="$amount")
[[ "$amount" != *s ]] || limit=(-max_total_time="${amount%s}")

# Leak checking stays off: GDAL keeps caches until the process ends. Short memories of who allocated: faster.
run() {
  mkdir -p "$build/corpus-$1"
  ASAN_OPTIONS=detect_leaks=0:malloc_context_size=1:quarantine_size_mb=1:max_malloc_fill_size=0 "$build/tests/fuzz/$1_fuzz" "${limit[@]}" \
    -seed="${FAULTS_SEED:-0}" -timeout=20 -rss_limit_mb=4096 -max_len="${longest[$1]:-1024}" -dict="tests/fuzz/${dictionary[$1]}.dict" \
    -artifact_prefix="$build/$1-" -print_final_stats=1 "$build/corpus-$1" "tests/fuzz/corpus/$1" 2>"$build/$1.log" &&
    failed=0 || failed=1
  tried="$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$1.log")"
  printf '%s\t%s\t%s\n' "$1" "${tried:-0}" "$failed" >"$build/$1.tsv"
  rm -f /dev/shm/lokus-fuzz-"$(sed -n 's/^==\([0-9]*\)== ERROR.*/\1/p' "$build/$1.log" | head -1)".*
}
for target in $targets; do
  while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n; done
  run "$target" &
done
wait
status=0
for target in $targets; do
  cat "$build/$target.tsv"
  sed "s/^/$(date -I)\t/" "$build/$target.tsv" >>"$build/runs.tsv"
  if [ "$(cut -f3 "$build/$target.tsv")" -ne 0 ]; then
    grep -v -e NEW -e REDUCE -e pulse "$build/$target.log" | tail -40 >&2
    status=1
  fi
done
exit "$status"
