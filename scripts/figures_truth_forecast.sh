# The forecast without a survey history of its own. Sourced by scripts/figures.sh.

forecast_figures() {
  [ -n "$LOKUS_SHARED" ] || { echo "no survey history: set LOKUS_SHARED" >&2; return 0; }
  local folder; folder="$(mktemp -d)"
  hindcast_into "$folder/h"
  # default_score YEARS FORECASTER COLUMN: districts, every province learning from the others; YEARS empty: both
  default_score() { summary_cell "$folder/h" "$3" learnt_from=other_provinces years_ahead="$1" forecaster="$2"; }
  local years pairs most name held
  for years in 1 2 ""; do
    case "$years" in 1) pairs=60 most=1.03 name="one year" ;; 2) pairs=52 most=1.03 name="two years" ;; *) pairs=112 most=1.00 name="both" ;; esac
    line truth "default forecast, $name, district pairs" "$(default_score "$years" lokus pairs)" pairs eq "$pairs"
    held="$(default_score "$years" lokus cover_90 | awk '{ printf "%.1f", 100 * $1 }')"
    if [ -n "$years" ]; then
      line truth "default forecast, $name, next published figure in the 90 % interval, at least" "$held" % ge 85
      line truth "default forecast, $name, next published figure in the 90 % interval, at most" "$held" % le 95
    fi
    line truth "default forecast, $name, CRPS over persistence" \
      "$(awk -v a="$(default_score "$years" lokus crps_points)" -v b="$(default_score "$years" persistence crps_points)" 'BEGIN { printf "%.3f", a / b }')" ratio le "$most"
  done
  rm -rf "$folder"
}

forecast_figures
