# The figures of the planner's page: its answers, size, and what opening and asking take; and the pages of the report. Sourced by
# scripts/figures.sh.

planner_work="$(mktemp -d)"
node="$(command -v node || command -v nodejs || true)"

# page_of NAME SCENARIO...: a page of its own, its parts in $planner_work/NAME
page_of() {
  local name="$1"; shift
  mkdir -p "$planner_work/$name"
  build/release/lokus run "$@" --out "$planner_work/$name/hasil" --set 'write.formats=["planner"]' >/dev/null
  "$node" tests/web/answers.mjs unpack "$planner_work/$name/hasil/perencana.html" "$planner_work/$name"
}

# percentile_95 FILE: of numbers, a line each
percentile_95() { sort -g "$1" | awk '{ v[NR] = $1 } END { print v[int(NR * 0.95 + 0.999)] }'; }

# levers NAME KIND COUNT WORDS TARGET: milliseconds of the page's engine, and its ratio to this machine's
levers() {
  local at="$planner_work/$1"
  "$node" tests/web/answers.mjs levers "$at" "$2" "$3" >"$at/asked"
  "$node" tests/web/answers.mjs times "$at" <"$at/asked" >"$at/page"
  build/release/tests/web/engine_native "$at/inputs" times <"$at/asked" >"$at/native"
  line planner "$4, 95th percentile" "$(percentile_95 "$at/page")" ms le "$5"
  line planner "$4, median over the program's own" \
    "$(paste "$at/page" "$at/native" | awk '{ print $1 / $2 }' | sort -g | awk '{ v[NR] = $1 } END { printf "%.2f", v[int((NR + 1) / 2)] }')" ratio le 5
}

opened() { # opened NAME WORDS SECONDS
  local said; said="$(cd web && "$node" test/browser/opened.mjs "$planner_work/$1/hasil/perencana.html" 2>/dev/null || true)"
  [ -n "$said" ] || { echo "no browser, or no node_modules in web/ (npm ci): $2 is not opened" >&2; return 0; }
  line planner "first picture, $2" "$(cut -f 1 <<<"$said")" s le "$3"
  line planner "memory of the tab, $2" "$(cut -f 2 <<<"$said")" MB le 400
  line planner "axe-core, $2" "$(cut -f 3 <<<"$said")" findings eq 0
}

size() { line planner "size, $2" "$(stat -c %s "$planner_work/$1/hasil/perencana.html" | awk '{ printf "%.2f", $1 / 1e6 }')" MB le "$3"; }

# report_pages NAME WORDS: A4 pages of the report that Chromium prints
report_pages() {
  local browser; browser="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
  [ -n "$browser" ] && command -v pdfinfo >/dev/null || { echo "no Chromium or pdfinfo: report pages, $2, not counted" >&2; return 0; }
  "$browser" --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$planner_work/$1/laporan.pdf" \
    "file://$planner_work/$1/hasil/laporan.html" >/dev/null 2>&1
  line planner "report pages, $2" "$(pdfinfo "$planner_work/$1/laporan.pdf" | awk '/^Pages/ { print $2 }')" pages le 8
}

reports() {
  build/release/lokus run scenarios/demo.toml -o "$planner_work/report/hasil" --set 'write.formats=["html"]' >/dev/null
  report_pages report "a regency of 200 villages"
  [ -n "$LOKUS_SHARED" ] || { echo "report pages, Semarang: set LOKUS_SHARED" >&2; return 0; }
  mkdir -p "$planner_work/semarang"
  sed -e "s#@SHARED@#$LOKUS_SHARED#; s#@SOURCE@#$PWD#" tests/real/semarang.toml >"$planner_work/semarang/skenario.toml"
  build/release/lokus run "$planner_work/semarang/skenario.toml" -o "$planner_work/semarang/hasil" --set 'write.formats=["html"]' >/dev/null
  report_pages semarang "Kota Semarang"
}

planner_figures() {
  reports
  [ -n "$node" ] || { echo "no Node: the planner's page is not measured" >&2; return 0; }
  local said; said="$(bash tests/web/same_answers.sh build/release/lokus build/release/tests/web/engine_native . "$node" 1000)" || true
  local where
  for where in Node chromium firefox; do
    if grep -q "^$where: .*answered otherwise" <<<"$said"; then
      line planner "random requests answered otherwise than by the program, $where ($(sed -n "s/^$where: \([0-9]*\) requests.*/\1/p" <<<"$said"))" \
        "$(sed -n "s/^$where: .*; \([0-9]*\) answered otherwise.*/\1/p" <<<"$said")" requests eq 0
    else
      grep "^$where: " <<<"$said" >&2 || true
    fi
  done
  page_of regency scenarios/demo.toml
  size regency "a regency of 200 villages" 1.2
  levers regency activities 40 "lever of an activity, regency" 200
  opened regency "regency" 0.6
  [ -n "$LOKUS_SHARED" ] || { echo "Kalimantan Selatan, Jawa Timur: set LOKUS_SHARED" >&2; return 0; }
  local province
  for province in 63_kalimantan_selatan 35_jawa_timur; do
    build/release/lokus synth --on "$LOKUS_SHARED/data/boundaries/desa_$province.fgb" -o "$planner_work/$province.in" >/dev/null
    page_of "$province" "$planner_work/$province.in/skenario.toml"
  done
  levers 63_kalimantan_selatan plain 60 "total, places, in and out, 2,008 villages" 100
  levers 63_kalimantan_selatan limits 30 "with an OPD's limit, 2,008 villages" 400
  levers 63_kalimantan_selatan activities 12 "lever of an activity, 2,008 villages" 2000
  size 35_jawa_timur "Jawa Timur" 5
  levers 35_jawa_timur plain 40 "total, places, in and out, Jawa Timur" 300
  line planner "a newer question waits at most, while activities are weighed and a plan is followed, Jawa Timur" \
    "$("$node" tests/web/answers.mjs longest "$planner_work/35_jawa_timur")" ms le 500
  opened 35_jawa_timur "Jawa Timur" 1.2
}

planner_figures
rm -rf "$planner_work"
