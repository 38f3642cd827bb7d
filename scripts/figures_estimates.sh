# The figures of the estimates. Sourced by scripts/figures.sh.

# Coverage of the intervals: the rows of `lokus calibrate` whose assumption is what the world did. The errors and
# the shares found are held against those of direct, which borrows from nobody.
calibration_figures() {
  local folder kind sd method c50 c80 c95 level pattern width rmse top rest off direct_rmse direct_top
  folder="$(mktemp -d)"
  build/release/lokus calibrate --on "$LOKUS_SHARED/data/boundaries/desa_63_kalimantan_selatan.fgb" --replicates 200 -o "$folder/kalibrasi" >/dev/null
  while IFS=, read -r kind sd method c50 c80 c95 level pattern width rmse top rest; do
    case "$kind,$sd" in regency,0) off=0.02 ;; village,0.3) off=0.04 ;; *) continue ;; esac
    [ "$method" = direct ] && { direct_rmse="$rmse"; direct_top="$top"; }
    line estimates "off nominal, 50 % interval, under-count by $kind, $method" "$(awk -v c="$c50" 'BEGIN { d = c - 0.5; print d < 0 ? -d : d }')" share le "$off"
    line estimates "off nominal, 80 % interval, under-count by $kind, $method" "$(awk -v c="$c80" 'BEGIN { d = c - 0.8; print d < 0 ? -d : d }')" share le "$off"
    line estimates "coverage, 95 % interval, under-count by $kind, $method" "$c95" share ge 0.93
    line estimates "coverage, 95 % interval, not above, under-count by $kind, $method" "$c95" share le 0.98
    line estimates "root mean square error, under-count by $kind, $method" "$rmse" share le "$direct_rmse"
    line estimates "true highest tenth found, under-count by $kind, $method" "$top" share ge "$direct_top"
  done < <(tail -n +2 "$folder/kalibrasi/kalibrasi.csv")
  rm -rf "$folder"
}

# Largest deviation from each reference table, as the tests record it ("deviation:NAME" = VALUE tab TOLERANCE).
reference_figures() {
  local program report name value tolerance
  report="$(mktemp)"
  for program in tables estimate rank space; do
    "build/release/${program}_tests" --gtest_filter='*Real*' --gtest_output="xml:$report" >/dev/null || true
    while IFS=$'\t' read -r name value tolerance; do
      line estimates "largest deviation, $name" "$value" "" le "$tolerance"
    done < <(sed -n 's/.*name="deviation:\([^"]*\)" value="\([^&]*\)&#x09;\([^"]*\)".*/\1\t\2\t\3/p' "$report")
  done
  rm -f "$report"
}

# Medians of five on the real layers, the nation once; two cores.
time_figures() {
  bench tables_bench ZScoresOfChildren 5
  line estimates "z-scores, one core" "$(cell ZScoresOfChildren items_per_second | awk '{ printf "%.2f", $1 / 1e6 }')" "M children/s" ge 2
  bench real_bench 'bym2_on_layer/jawa_timur' 5
  line estimates "bym2, Jawa Timur, 500 draws" "$(cell bym2_on_layer/jawa_timur real_time | awk '{ printf "%.2f", $1 / 1000 }')" s le 4
  bench real_bench 'bym2_on_layer/indonesia'
  line estimates "bym2, Indonesia by province, 500 draws" "$(cell bym2_on_layer/indonesia real_time | awk '{ printf "%.1f", $1 / 1000 }')" s le 25
  whole build/release/real_bench --benchmark_filter=bym2_on_layer/indonesia
  line estimates "peak memory, bym2 of Indonesia with reading" "$peak_mib" MiB le 4096
  local layer queen moran most
  while read -r layer queen moran; do
    bench real_bench "(queen|local_moran_999)/$layer" 5
    line estimates "queen weights, $layer" "$(cell "queen/$layer" real_time | awk '{ printf "%.3f", $1 / 1000 }')" s le "$queen"
    line estimates "local Moran, 999 permutations, $layer" "$(cell "local_moran_999/$layer" real_time | awk '{ printf "%.3f", $1 / 1000 }')" s le "$moran"
  done <<<"jawa_timur 0.1 0.15
indonesia 1.5 3"
  bench real_bench 'local_moran_99999/jawa_timur' 5
  line estimates "local Moran, 99,999 permutations, jawa_timur" "$(cell local_moran_99999/jawa_timur real_time | awk '{ printf "%.2f", $1 / 1000 }')" s le 10
}

if [ -n "$LOKUS_SHARED" ]; then
  reference_figures
  time_figures
  calibration_figures
else
  echo "LOKUS_SHARED is not set: calibration, reference and layer figures left out" >&2
fi
