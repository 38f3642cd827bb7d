# The figures of what heights say of the register. Sourced by scripts/figures.sh.

# Worlds of single children whose truth is known, 100 of every kind: the rows of `lokus calibrate --children`.
world_figures() {
  local folder; folder="$(mktemp -d)"
  build/release/lokus calibrate --children --replicates 100 -o "$folder/anak" >/dev/null
  # score WORLD COLUMN
  score() {
    awk -F, -v world="$1" -v column="$2" 'NR == 1 { for (i = 1; i <= NF; ++i) at[$i] = i; next }
      $at["world"] == world { print $at[column] }' "$folder/anak/kalibrasi_anak.csv"
  }
  points() { awk -v x="$1" 'BEGIN { if (x != "") printf "%.2f", 100 * x }'; }
  over() { awk -v a="$1" -v b="$2" 'BEGIN { if (a != "" && b > 0) printf "%.3f", a / b }'; }
  # estimate_promises WORLD NAME REGENCY_POINTS RATIO
  estimate_promises() {
    local cover level
    line register "$2: regency from heights, mean absolute error (counts: $(points "$(score "$1" regency_error_counts)"))" "$(points "$(score "$1" regency_error_heights)")" points le "$3"
    line register "$2: error of villages from heights over that from counts" "$(over "$(score "$1" rmse_heights)" "$(score "$1" rmse_counts)")" ratio le "$4"
    cover="$(points "$(score "$1" cover_95_heights)")" level="$(points "$(score "$1" level_95_heights)")"
    line register "$2: villages whose 95 % interval from heights holds" "$cover" % ge 90
    line register "$2: the same, not above" "$cover" % le 98
    line register "$2: regencies whose 95 % interval from heights holds" "$level" % ge 90
    line register "$2: regencies, the same, not above" "$level" % le 98
  }
  line register "nobody pushed: puskesmas called bending" "$(points "$(score honest others_called)")" % le 5
  estimate_promises honest "nobody pushed" 0.7 0.9
  line register "half pushed, in half: bending puskesmas found" "$(points "$(score half_in_half bending_called)")" % ge 95
  line register "half pushed, in half: other puskesmas called bending" "$(points "$(score half_in_half others_called)")" % le 5
  estimate_promises half_in_half "half pushed, in half" 1 0.6
  estimate_promises nine_tenths_everywhere "nine tenths pushed, everywhere" 1 0.35
  line register "nine tenths pushed, everywhere: rank correlation with the truth, at least that of counts where nobody is pushed" "$(score nine_tenths_everywhere rank_correlation_heights)" "" ge "$(score honest rank_correlation_counts)"
  local world
  for world in at_minus_three half_a_centimetre once_stunted; do
    line register "$world, found in $(points "$(score $world bending_called)") %, harmless: regency from heights (counts: $(points "$(score $world regency_error_counts)"))" "$(points "$(score $world regency_error_heights)")" points le 1
  done
  for world in copies_a_tenth copies_half; do
    line register "$world: copying puskesmas named" "$(points "$(score $world copying_named)")" % eq 100
    line register "$world: other puskesmas named" "$(points "$(score $world others_named)")" % eq 0
  done
  rm -rf "$folder"
}

# 100,000 measured children: what is worked out beside reading them, and the memory of the whole.
speed_figures() {
  local folder times=() peaks=() i; folder="$(mktemp -d)"
  build/release/lokus synth --children --villages 720 --districts 4 --seed 5 -o "$folder/rekaan" >/dev/null
  for i in 1 2 3; do
    whole build/release/lokus estimate "$folder/rekaan/skenario_anak.toml" -o "$folder/hasil" --force
    times+=("$(sed -n '/"seconds"/,$ s/.*"children": *\([0-9.e-]*\).*/\1/p' "$folder/hasil/run.json")")
    peaks+=("$peak_mib")
  done
  line register "judging heights and measurements of $(awk -F, 'NR > 1 { n += $5 } END { print n }' "$folder/rekaan/balita.csv") children beside reading" "$(median "${times[@]}" | awk '{ printf "%.2f", $1 }')" s le 2
  line register "the same, peak memory of lokus estimate (480 where heights are only counted)" "$(median "${peaks[@]}")" MiB le 485
  rm -rf "$folder"
}

world_figures
speed_figures
