#!/usr/bin/env bash
# usage: cases.sh PROGRAM. Runs the cases of $LOKUS_SHARED/cases; ends with 1 where one falls short that
# cases_short.txt does not name, or one that it names holds. 77, which ctest takes as skipped, without the folder.
set -euo pipefail
program="$(realpath "$1")"
here="$(dirname "$0")"
[ -x "${LOKUS_SHARED:-}/cases/run" ] || { echo "no cases: LOKUS_SHARED does not name the shared data"; exit 77; }
said="$("$LOKUS_SHARED/cases/run" "$program")" || true
known="$(sed '/^#/d' "$here/cases_short.txt" | sort)"
short="$(sed -n 's/^short \([^ ]*\).*/\1/p' <<<"$said" | sort)"
new="$(comm -13 <(echo "$known") <(echo "$short"))"
mended="$(comm -23 <(echo "$known") <(echo "$short"))"
tail -1 <<<"$said"
for name in $new; do grep "^short $name " <<<"$said"; done
for name in $mended; do echo "holds $name: strike it from cases_short.txt"; done
[ -z "$new$mended" ]
