# The figures of projection and plan. Sourced by scripts/figures.sh.

# --- projection: beside the peer, and how fast ---

peer_figures() {
  local table; table="$(mktemp)"
  LOKUS_PEERS="$table" build/release/project_tests --gtest_filter='Peers.*' >/dev/null || true
  # worst WHICH COLUMN...: largest difference of the change between the peer and the columns given, over the cases
  # that the awk condition picks; columns of our own change stand three (or nine) after the peer's.
  worst() {
    awk -F'\t' -v shift="$2" "function d(a, b) { return a > b ? a - b : b - a }
      $1 { for (i = 4; i <= 6; ++i) if (d(\$i, \$(i + shift)) > most && (i == 6 || !$3)) most = d(\$i, \$(i + shift)) } END { printf \"%.2f\", most }" "$table"
  }
  line plan "difference from the peer, one programme, years 1, 4, 8: largest" "$(worst '$3 != "all together"' 3 0)" "percentage points" le 2.5
  line plan "difference from the peer, twelve programmes at once, years 1, 4, 8: largest" "$(worst '$3 == "all together"' 3 0)" "percentage points" le 2.5
  line plan "difference from the peer, no change, year 8" "$(awk -F'\t' '$2 == "baseline" { v = $NF < 0 ? -$NF : $NF; if (v > most) most = v } END { printf "%.3f", most }' "$table")" "percentage points" le 0.024
  line plan "difference from the peer, diarrhoea, counted twice on purpose, year 8: largest" "$(worst '$3 == "diarrhoea"' 6 1)" "percentage points" le 0.2
  line plan "difference from the peer, twelve programmes, its two rules on purpose, year 8: largest" "$(worst '$3 == "all together"' 9 1)" "percentage points" le 2.5
  rm -f "$table"
}

village_figures() {
  bench project_bench village_scenario 5
  local name
  for name in all births_fixed; do
    line plan "village-scenario, 8 years, 12 interventions, one of 200 draws, one thread, $name" "$(cell "village_scenario_$name" s_per_draw | awk '{ printf "%.2f", $1 * 1e6 }')" microseconds le 3.5
    line plan "times faster than the peer's 0.07 s of CPU a region, $name" "$(cell "village_scenario_$name" times_the_peer | awk '{ printf "%d", $1 }')" times ge 20000
  done
}

peer_figures
village_figures

# --- hindcast: survey history predicted from earlier years ---

hindcast_figures() {
  [ -n "$LOKUS_SHARED" ] || { echo "no survey history: set LOKUS_SHARED" >&2; return 0; }
  local folder; folder="$(mktemp -d)"
  hindcast_into "$folder/h"
  # score WITH_LINE FORECASTER COLUMN: of all pairs
  score() { summary_cell "$folder/h" "$3" level=all with_line="$1" forecaster="$2"; }
  percent() { awk -v x="$1" 'BEGIN { printf "%.1f", 100 * x }'; }
  ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f", a / b }'; }
  line plan "hindcast, pairs" "$(score 0 lokus pairs)" pairs eq 136
  line plan "hindcast, figures in the 50 % interval (standard error $(percent "$(score 0 lokus cover_50_error)"))" "$(percent "$(score 0 lokus cover_50)")" % within:0.18 50
  line plan "hindcast, figures in the 90 % interval (standard error $(percent "$(score 0 lokus cover_90_error)"))" "$(percent "$(score 0 lokus cover_90)")" % within:0.06 90
  line plan "hindcast, CRPS" "$(score 0 lokus crps_points | awk '{ printf "%.3f", $1 }')" "percentage points" le "$(score 0 persistence crps_points | awk '{ printf "%.3f", $1 }')"
  line plan "hindcast, CRPS over persistence, $(score 0 persistence pairs) pairs" "$(ratio "$(score 0 lokus crps_points)" "$(score 0 persistence crps_points)")" ratio le 1
  line plan "hindcast, CRPS over a straight line, $(score 1 line pairs) pairs" "$(ratio "$(score 1 lokus crps_points)" "$(score 1 line crps_points)")" ratio le 1
  rm -rf "$folder"
}

hindcast_figures

# --- plan: proven gaps and times ---

planner_figures() {
  bench choose_bench 'knapsack/83000' 3
  line plan "plan, 83,000 villages x 8 options, proven gap" "$(cell knapsack/83000 gap)" "" le 1e-5
  line plan "plan, 83,000 villages x 8 options" "$(cell knapsack/83000 real_time | awk '{ printf "%.3f", $1 / 1000 }')" s le 0.5
  bench choose_bench '^coupled/8500' 3
  local ours cbc
  ours="$(cell coupled/8500 real_time)"
  line plan "plan with five OPD budgets and a floor per kecamatan, 8,500 villages, proven gap" "$(cell coupled/8500 gap)" "" le 2e-4
  line plan "plan with five OPD budgets and a floor per kecamatan, 8,500 villages" "$(awk -v t="$ours" 'BEGIN { printf "%.2f", t / 1000 }')" s le 2
  bench choose_bench 'coupled_by_cbc/8500'
  cbc="$(cell coupled_by_cbc/8500 real_time)"
  line plan "the same by CBC to the same gap or for a minute, over our time" "$(awk -v a="$cbc" -v b="$ours" 'BEGIN { printf "%.1f", a / b }')" times ge 1
}

planner_figures

# --- a whole decision, and a changed budget on prepared gains ---

decide_figures() {
  [ -n "$LOKUS_SHARED" ] || { echo "no village outlines: set LOKUS_SHARED" >&2; return 0; }
  bench real_bench '^(decide|changed_budget)/' 5
  local name villages whole ladder
  for name in kalsel jatim; do
    villages="$(cell "decide/$name" villages | awk '{ printf "%d", $1 }')"
    # The ladder and the curve are beside what is decided; today's practice and all other rules are within.
    whole="$(cell "decide/$name" real_time)" ladder="$(cell "decide/$name" ms_ladder)"
    [ -n "$whole" ] || { line plan "decide, $name" "" ms le 0; continue; } # no measurement is short
    line plan "decide (weigh, allocate, settle; with ladder and curve $(awk -v t="$whole" 'BEGIN { printf "%d", t }') ms), $villages villages, 8 interventions, 200 draws, $name" "$(awk -v t="$whole" -v l="$ladder" 'BEGIN { printf "%d", t - l }')" ms le "$([ $name = kalsel ] && echo 390 || echo 1950)"
    line plan "a changed budget on prepared gains, $name" "$(cell "changed_budget/$name" real_time | awk '{ printf "%.1f", $1 }')" ms le "$([ $name = kalsel ] && echo 50 || echo 200)"
  done
}

decide_figures
