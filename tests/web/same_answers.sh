#!/usr/bin/env bash
# The page's own engine, as it lies in web/dist, against the engine built for this machine: a thousand random
# requests on the demo regency, every answer the same text.
# usage: same_answers.sh LOKUS ENGINE_NATIVE SOURCE_DIR NODE [REQUESTS]
set -euo pipefail
lokus="$1" native="$2" source="$3" node="$4" requests="${5:-1000}"
case "$node" in "" | *NOTFOUND) echo "no Node here: skipped"; exit 77 ;; esac
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
"$lokus" run "$source/scenarios/demo.toml" --out "$work/hasil" --set estimate.draws=20 --set 'write.formats=["planner"]' >/dev/null
"$node" "$source/tests/web/answers.mjs" unpack "$work/hasil/perencana.html" "$work"
"$node" "$source/tests/web/answers.mjs" requests "$work" "$requests" >"$work/requests"
"$native" "$work/inputs" <"$work/requests" >"$work/native"
"$node" "$source/tests/web/answers.mjs" answer "$work" <"$work/requests" >"$work/page"
"$node" "$source/tests/web/answers.mjs" compare "$work/native" "$work/page" "$requests"
