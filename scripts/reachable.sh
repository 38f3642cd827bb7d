#!/usr/bin/env bash
# Ends with 1 where src/ holds a function that the program never calls: what only tests call belongs to tests/.
#   scripts/reachable.sh [folder for the build]
# The program is linked anew with every function in a section of its own and nothing inlined; the linker leaves out
# the sections that nothing leads to. Functions in headers are not looked at: where nobody calls them they vanish.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-build/reachable}

# Functions that no program calls and that stay; as c++filt writes them, without arguments.
exceptions() {
  # Copying and moving the large nouns is defined once, beside their destructor, whether a program asks for all or not.
  for noun in Decision Inputs Prepared Projection RunRecord; do
    echo "lokus::$noun::$noun"
    echo "lokus::$noun::operator="
  done
  # How far an answer is that is made in steps: only the engine of the planner's page asks (web/engine).
  for steps in FuturesBySteps GainsBySteps; do echo "lokus::project::$steps::share"; done
}

symbols() { # symbols NM-LETTERS FILE...: what these files define, sorted
  local letters=$1
  shift
  nm --defined-only "$@" 2>/dev/null | awk -v letters="$letters" 'NF == 3 && index(letters, $2) { print $3 }' | sort -u
}

cmake -S . -B "$folder" -G Ninja -DBUILD_TESTING=OFF -DCMAKE_UNITY_BUILD=ON -DCMAKE_BUILD_TYPE=Debug \
  -DCMAKE_CXX_FLAGS_DEBUG="-O0 -fno-inline -ffunction-sections -DEIGEN_DONT_VECTORIZE" -DCMAKE_EXE_LINKER_FLAGS="-Wl,--gc-sections" >/dev/null
cmake --build "$folder" --parallel "$(nproc)" --target lokus >"$folder/log" || { tail -30 "$folder/log" >&2; exit 2; }

mapfile -t objects < <(find "$folder" -name '*.o')
comm -23 <(symbols T "${objects[@]}") <(symbols Tt "$folder/lokus") | c++filt >"$folder/uncalled"
left=$(grep -vxFf <(exceptions) <(sed 's/(.*//' "$folder/uncalled") | sort -u || true)
if [ -n "$left" ]; then
  echo "in src/, but no program calls:" >&2
  sed 's/^/  /' <<<"$left" >&2
  exit 1
fi
echo "every function of src/ is called ($(symbols T "${objects[@]}" | wc -l) with a name of their own)"
