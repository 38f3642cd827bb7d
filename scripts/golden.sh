#!/usr/bin/env bash
# Golden results: what the example scenarios give, pinned in tests/golden and compared, or two programs compared.
#   scripts/golden.sh check   [PROGRAM]      the demo against tests/golden; ends with 1 where something differs
#   scripts/golden.sh refresh [PROGRAM]      writes tests/golden anew; look at `git diff` before you commit it
#   scripts/golden.sh compare OLD NEW        demo and, with LOKUS_SHARED, Semarang and Jawa Timur: both programs
# PROGRAM: build/release/lokus unless named. What is equal is said in scripts/golden_differences.pl.
set -euo pipefail
source="$(cd "$(dirname "$0")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# run PROGRAM SCENARIO FOLDER
run() {
  "$1" run "$2" -o "$3" --force >"$work/log" 2>&1 || { cat "$work/log" >&2; echo "$1 run $2 failed" >&2; exit 1; }
  for layer in desa kecamatan; do
    ogr2ogr -f CSV /vsistdout/ "$3/lokus.gpkg" "$layer" -lco GEOMETRY=AS_WKT >"$3/lokus.gpkg.$layer.txt" 2>/dev/null
  done
}

# Scenarios on shared data, written where both programs find them.
shared_scenarios() {
  sed -e "s#@SHARED@#$LOKUS_SHARED#; s#@SOURCE@#$source#" "$source/tests/real/semarang.toml" >"$work/semarang.toml"
  "$1" synth --on "$LOKUS_SHARED/data/boundaries/desa_35_jawa_timur.fgb" -o "$work/synth" >/dev/null
  sed -e "s#@SHARED@#$LOKUS_SHARED#; s#@SOURCE@#$source#; s#@COUNTS@#$work/synth#" "$source/tests/real/jawa_timur.toml" >"$work/jawa_timur.toml"
  awk '/^\[\[survey\]\]/ { on = 1 } /^\[/ && !/^\[\[survey\]\]/ { on = 0 } on' "$work/synth/skenario.toml" >>"$work/jawa_timur.toml"
}

# What is kept of a result: tables and records; the large ones as a digest; no pictures, no outlines, and not the planner's
# page, whose numbers are those of the tables and whose engine tests/web holds against the program.
keep() {
  rm -rf "$2" && mkdir -p "$2"
  for file in "$1"/*.csv "$1"/*.json "$1"/*.html; do
    [ "$(basename "$file")" != perencana.html ] || continue
    perl "$source/scripts/golden_differences.pl" --normalise "$file" >"$work/one"
    if [ "$(wc -c <"$work/one")" -le 60000 ]; then
      cp "$work/one" "$2/$(basename "$file")"
    else
      echo "$(sha256sum <"$work/one" | cut -c1-64)  $(basename "$file")" >>"$2/digests.txt"
    fi
  done
  echo "$(sha256sum <"$1/keputusan.draws" | cut -c1-64)  keputusan.draws" >>"$2/digests.txt"
  ogr2ogr -f CSV /vsistdout/ "$1/lokus.gpkg" desa >"$2/lokus.gpkg.desa.txt" 2>/dev/null
}

command="${1:-}"
case "$command" in
check | refresh)
  program="$(realpath "${2:-$source/build/release/lokus}")"
  cd "$source"
  run "$program" scenarios/demo.toml "$work/demo"
  if [ "$command" = refresh ]; then
    keep "$work/demo" tests/golden/demo
  else
    keep "$work/demo" "$work/kept"
    perl scripts/golden_differences.pl tests/golden/demo "$work/kept"
  fi
  ;;
compare)
  old="$(realpath "$2")" new="$(realpath "$3")"
  scenarios=("$source/scenarios/demo.toml")
  if [ -n "${LOKUS_SHARED:-}" ]; then
    shared_scenarios "$old"
    scenarios+=("$work/semarang.toml" "$work/jawa_timur.toml")
  else
    echo "LOKUS_SHARED is not set: only the demo is compared" >&2
  fi
  different=0
  for scenario in "${scenarios[@]}"; do
    name="$(basename "$scenario" .toml)"
    run "$old" "$scenario" "$work/$name.old"
    run "$new" "$scenario" "$work/$name.new"
    echo "== $name"
    perl "$source/scripts/golden_differences.pl" "$work/$name.old" "$work/$name.new" || different=1
  done
  exit "$different"
  ;;
*) sed -n '2,6p' "$0" >&2; exit 2 ;;
esac
