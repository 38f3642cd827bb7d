#!/usr/bin/env bash
# The page's own engine, as it lies in web/dist, against the engine built for this machine: random requests on the
# demo regency, every answer the same text. A thousand through Node, and fifty through each browser that is there.
# usage: same_answers.sh LOKUS ENGINE_NATIVE SOURCE_DIR NODE [REQUESTS]
set -euo pipefail
lokus="$1" native="$2" source="$3" node="$4" requests="${5:-1000}" in_browsers=50
case "$node" in "" | *NOTFOUND) echo "no Node here: skipped"; exit 77 ;; esac
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
answers="$source/tests/web/answers.mjs"

# same WHERE NATIVE PAGE COUNT: says how many were the same, and ends the test where one was not
same() {
  local said ended=0
  said="$("$node" "$answers" compare "$2" "$3" "$4")" || ended=1
  echo "$1: $said"
  return "$ended"
}
"$lokus" run "$source/scenarios/demo.toml" --out "$work/hasil" --set estimate.draws=20 --set 'write.formats=["planner"]' >/dev/null
"$node" "$answers" unpack "$work/hasil/perencana.html" "$work"
"$node" "$answers" requests "$work" "$requests" >"$work/requests"
"$native" "$work/inputs" <"$work/requests" >"$work/native"
"$node" "$answers" answer "$work" <"$work/requests" >"$work/page"
same Node "$work/native" "$work/page" "$requests"
[ "$requests" -ge "$in_browsers" ] || exit 0
awk -v many="$in_browsers" '{ print } $0 == "." && ++seen == many { exit }' "$work/requests" >"$work/some"
head -n "$in_browsers" "$work/native" >"$work/native_some"
for browser in chromium firefox; do
  if [ ! -d "$source/web/node_modules" ]; then
    echo "$browser: no web/node_modules (npm ci): skipped"
  elif (cd "$source/web" && "$node" test/browser/ask.mjs "$browser" "$work/hasil/perencana.html") <"$work/some" >"$work/page" 2>"$work/why"; then
    same "$browser" "$work/native_some" "$work/page" "$in_browsers"
  elif [ $? -eq 77 ]; then
    echo "$browser: $(cat "$work/why"): skipped"
  else
    cat "$work/why" >&2
    exit 1
  fi
done
