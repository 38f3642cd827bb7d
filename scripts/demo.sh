#!/usr/bin/env bash
# From a clean clone to the demo's map, table and report: a made-up regency with its children, in hasil/demo.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build.sh
build/release/lokus demo -o hasil/demo --force "$@"
