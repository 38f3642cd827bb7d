#!/usr/bin/env bash
# Decisions that the page writes are accepted by `lokus verify`, and changed ones refused (decision_out.mjs).
# usage: decision_out.sh LOKUS ENGINE_NATIVE SOURCE_DIR NODE
set -euo pipefail
lokus="$1" native="$2" source="$3" node="$4"
case "$node" in "" | *NOTFOUND) echo "no Node here: skipped"; exit 77 ;; esac
[ -d "$source/web/node_modules" ] || { echo "no web/node_modules (npm ci): skipped"; exit 77; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
"$node" "$source/tests/web/decision_out.mjs" "$lokus" "$native" "$source" "$work"
