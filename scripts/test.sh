#!/usr/bin/env bash
# Builds everything and runs all tests through ctest. PRESET (default release) chooses the build.
# Tests on real data run where the folder `shared` lies beside the checkout or LOKUS_SHARED names it.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/packages.sh build test
preset="${PRESET:-release}"
if [ -z "${LOKUS_SHARED:-}" ] && [ -d ../shared/data ]; then
  LOKUS_SHARED="$(cd ../shared && pwd)"
fi
export LOKUS_SHARED="${LOKUS_SHARED:-}"
[ -n "$LOKUS_SHARED" ] || echo "LOKUS_SHARED is not set: tests on real data are skipped"
# Where a change is judged, a warning is an error; a stranger's compiler may warn as it likes.
strict=()
[ -z "${CI:-}" ] || strict=(-DLOKUS_WARNINGS_AS_ERRORS=ON)
cmake --preset "$preset" -DBUILD_TESTING=ON "${strict[@]}" >/dev/null
cmake --build "build/$preset" --parallel "$(nproc)"
ctest --test-dir "build/$preset" --output-on-failure -j "$(nproc)" "$@"
