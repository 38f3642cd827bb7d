#!/usr/bin/env bash
# Attacks lokus for some minutes and prints what was tried and what failed, a line a kind, tab-separated:
#   kind  tried  failed
# Ends with 1 where anything failed; what made it fail stands on standard error and in build/faults. The attacks are
# scripts/faults/*.py and the fuzz targets; docs/methods/faults.md tells what each does.
# usage: scripts/faults.sh [MINUTES]     default 10, shared by the attacks; what has to be built is not counted
set -euo pipefail
cd "$(dirname "$0")/.."
minutes="${1:-10}"
scripts/packages.sh build test check faults >&2
results=build/faults
rm -rf "$results" && mkdir -p "$results"

cmake --preset release -DBUILD_TESTING=ON >&2
cmake --build build/release --parallel "$(nproc)" --target lokus faulty_calls >&2
scripts/fuzz.sh 1 >&2 || true # builds the targets; what fails with their seeds fails below again
CC=clang-14 CXX=clang++-14 cmake -S . -B build/tsan -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_UNITY_BUILD=ON \
  -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1" -DLOKUS_SANITIZE=thread >&2
cmake --build build/tsan --parallel "$(nproc)" --target lokus >&2
# Clang's program, where check.sh or somebody built one: held against this one, byte by byte.
for other in build/clang/lokus build/sanitize/lokus; do
  [ ! -x "$other" ] || { FAULTS_OTHER="$other"; break; }
done
export FAULTS_OTHER="${FAULTS_OTHER:-}"

# Percent of the time, trials a minute at most (none: as many as the time allows), and the attack.
shares="16 - kills
4 - disks
10 - calls
2 0.3 power
9 - settings
6 20 magnitudes
6 20 names
12 - files
9 - determinism
6 1 attacks
5 - threads"

# attack PERCENT TRIALS NAME: as many at a time as there are processors.
attack() {
  local seconds program=build/release/lokus trials=1000000 code=0
  seconds="$(awk -v m="$minutes" -v p="$1" -v n="$(nproc)" 'BEGIN { printf "%d", 1 + m * 60 * p / 100 * n }')"
  [ "$2" = - ] || trials="$(awk -v m="$minutes" -v t="$2" 'BEGIN { printf "%d", 1 + m * t }')"
  [ "$3" != threads ] || program=build/tsan/lokus
  FAULTS_SECONDS="$seconds" timeout $((4 * seconds + 120)) python3 "scripts/faults/$3.py" "$program" "$trials" \
    >"$results/$3.tsv" 2>"$results/$3.log" || code=$?
  [ "$code" -ne 77 ] || return 0 # what it needs is not to be had here
  [ "$code" -le 1 ] && [ -s "$results/$3.tsv" ] || printf 'the attack %s itself\t1\t1\n' "$3" >>"$results/$3.tsv"
}
while read -r percent trials name; do
  [ -f "scripts/faults/$name.py" ] || continue
  while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n; done
  attack "$percent" "$trials" "$name" &
done <<<"$shares"
wait
fuzz_seconds="$(awk -v m="$minutes" -v n="$(nproc)" 'BEGIN { printf "%d", 1 + m * 60 * 0.15 * n / 6 }')"
scripts/fuzz.sh "${fuzz_seconds}s" 2>"$results/fuzz.log" | sed 's/^/fuzz target /' >"$results/fuzz.tsv" || true
[ -s "$results/fuzz.tsv" ] || printf 'the fuzz targets themselves\t1\t1\n' >"$results/fuzz.tsv"

cat "$results"/*.log >&2
for name in $(awk '{ print $3 }' <<<"$shares") fuzz; do
  [ ! -f "$results/$name.tsv" ] || awk -F '\t' 'NF == 3' "$results/$name.tsv"
done | tee "$results/all.tsv"
awk -F '\t' '{ failed += $3 } END { exit failed > 0 }' "$results/all.tsv"
