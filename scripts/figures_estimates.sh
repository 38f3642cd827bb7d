# The figures of the estimates. Sourced by scripts/figures.sh.

# Coverage of the intervals: the rows of `lokus calibrate` whose assumption is what the world did.
calibration_figures() {
  local folder kind sd method c50 c80 c95 level pattern width rmse top rest off
  folder="$(mktemp -d)"
  build/release/lokus calibrate --on "$LOKUS_SHARED/data/boundaries/desa_63_kalimantan_selatan.fgb" --replicates 200 -o "$folder/kalibrasi" >/dev/null
  while IFS=, read -r kind sd method c50 c80 c95 level pattern width rmse top rest; do
    case "$kind,$sd" in regency,0) off=0.02 ;; village,0.3) off=0.04 ;; *) continue ;; esac
    line estimates "off nominal, 50 % interval, under-count by $kind, $method" "$(awk -v c="$c50" 'BEGIN { d = c - 0.5; print d < 0 ? -d : d }')" share le "$off"
    line estimates "off nominal, 80 % interval, under-count by $kind, $method" "$(awk -v c="$c80" 'BEGIN { d = c - 0.8; print d < 0 ? -d : d }')" share le "$off"
    line estimates "coverage, 95 % interval, under-count by $kind, $method" "$c95" share ge 0.93
    line estimates "coverage, 95 % interval, not above, under-count by $kind, $method" "$c95" share le 0.98
    line estimates "root mean square error, under-count by $kind, $method" "$rmse" share le 1
    line estimates "true highest tenth found, under-count by $kind, $method" "$top" share ge 0
  done < <(tail -n +2 "$folder/kalibrasi/kalibrasi.csv")
  rm -rf "$folder"
}

# Largest deviation from each reference table, as the tests record it ("deviation:NAME" = VALUE tab TOLERANCE).
reference_figures() {
  local report name value tolerance
  report="$(mktemp)"
  build/release/estimate_tests --gtest_filter='*Real*' --gtest_output="xml:$report" >/dev/null || true
  while IFS=$'\t' read -r name value tolerance; do
    line estimates "largest deviation from $name" "$value" "" le "$tolerance"
  done < <(sed -n 's/.*name="deviation:\([^"]*\)" value="\([^&]*\)&#x09;\([^"]*\)".*/\1\t\2\t\3/p' "$report")
  rm -f "$report"
}

if [ -n "$LOKUS_SHARED" ]; then
  reference_figures
  calibration_figures
else
  echo "LOKUS_SHARED is not set: calibration and reference figures left out" >&2
fi
