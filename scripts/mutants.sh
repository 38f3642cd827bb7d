#!/usr/bin/env bash
# What a folder's tests would not notice: changes one operator, bound, constant or pair of arguments of src/FOLDER at a
# time, in a copy of the tree, builds that folder's own tests and runs them until the first fails.
#   scripts/mutants.sh FOLDER COUNT SEED                  COUNT changes drawn by SEED; 50 and 1 unless given
#   scripts/mutants.sh FOLDER COUNT SEED --again OUTPUT   only those that survived in an output of before
#   scripts/mutants.sh FOLDER COUNT SEED --list           only what would be drawn
# One line each: killed, survived, equivalent or does not compile (another is drawn), place, change, line, the test that
# noticed. The last line is the share. Changes that change nothing that can be seen are listed with the reason in
# scripts/mutants/equivalent.tsv; more than 5 % of those count as survivors. A draw stays when code moves or grows.
# JOBS processes build (1); SCRATCH names the copy (/tmp/lokus-mutants). LOKUS_SHARED is used where it is set.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -ge 1 ] || { sed -n '2,10p' "$0" >&2; exit 2; }
[ -d "src/$1" ] || { echo "no folder src/$1" >&2; exit 2; }
scripts/packages.sh build test mutants
folder="$1" count="${2:-50}" seed="${3:-1}"
mkdir -p "${SCRATCH:-/tmp/lokus-mutants}"
export PYTHONDONTWRITEBYTECODE=1
exec flock "${SCRATCH:-/tmp/lokus-mutants}/lock" python3 scripts/mutants/mutants.py "$folder" "$count" "$seed" "${@:4}"
