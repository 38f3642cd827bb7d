#!/usr/bin/env bash
# From a clean clone to the demo's map, table and report.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build.sh
build/release/lokus run scenarios/demo.toml -o hasil/demo --force "$@"
