#!/usr/bin/env bash
# Measures and prints every promised figure, one line each, tab-separated:
#   area  name  value  unit  target  holds|short
# usage: scripts/figures.sh [AREA...]     areas: answer audit build estimates faults files main plan register truth; default all
# Figures on real data need LOKUS_SHARED (or `shared` beside the checkout); without it they are named on
# standard error and left out. Machines are noisy: run on an idle one.
set -euo pipefail
cd "$(dirname "$0")/.."
areas="$(for part in scripts/figures_*.sh; do part="${part#scripts/figures_}"; echo "${part%.sh}"; done | grep -v -e '^lines$' -e '^truth_')"
wanted="${*:-$areas}"
for area in $wanted; do
  grep -qx "$area" <<<"$areas" || { echo "no such area: $area; there are: $(echo $areas)" >&2; exit 2; }
done
scripts/packages.sh build test measure >&2
if [ -z "${LOKUS_SHARED:-}" ] && [ -d ../shared/data ]; then LOKUS_SHARED="$(cd ../shared && pwd)"; fi
export LOKUS_SHARED="${LOKUS_SHARED:-}"
cmake --preset release -DBUILD_TESTING=ON >&2 && cmake --build build/release --parallel "$(nproc)" >&2
source scripts/figures_lines.sh
for area in $wanted; do source "scripts/figures_$area.sh"; done
