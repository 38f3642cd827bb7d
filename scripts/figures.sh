#!/usr/bin/env bash
# Measures and prints every promised figure, one line each, tab-separated:
#   area  name  value  unit  target  holds|short
# usage: scripts/figures.sh [AREA]     areas: main estimates plan
# Figures on real data need LOKUS_SHARED (or `shared` beside the checkout); without it they are named on
# standard error and left out. Machines are noisy: run on an idle one.
set -euo pipefail
cd "$(dirname "$0")/.."
area="${1:-all}"
scripts/packages.sh build measure >&2
if [ -z "${LOKUS_SHARED:-}" ] && [ -d ../shared/data ]; then LOKUS_SHARED="$(cd ../shared && pwd)"; fi
export LOKUS_SHARED="${LOKUS_SHARED:-}"
cmake --preset release >&2 && cmake --build build/release --parallel "$(nproc)" >&2
source scripts/figures_lines.sh
ran=0
for part in scripts/figures_*.sh; do
  name="$(basename "$part" .sh)"; name="${name#figures_}"
  [ "$name" = lines ] && continue
  if [ "$area" = all ] || [ "$area" = "$name" ]; then source "$part"; ran=1; fi
done
[ "$ran" = 1 ] || { echo "no such area: $area" >&2; exit 2; }
