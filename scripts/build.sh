#!/usr/bin/env bash
# Builds build/release/lokus, installing what is missing first.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/packages.sh build
cmake --preset release -DBUILD_TESTING=OFF >/dev/null
cmake --build build/release --target lokus --parallel "$(nproc)"
