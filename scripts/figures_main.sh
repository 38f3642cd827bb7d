# The figures of the main job. Sourced by scripts/figures.sh.

work="$(mktemp -d)"
trap 'rm -rf "$work" "${clone:-}" "$bench_csv"' EXIT

neighbour_figures() {
  bench real_bench neighbours_of_layer
  local layer pairs
  while read -r layer pairs; do
    line main "neighbour pairs within 10 m, $layer" "$(cell "neighbours_of_layer/$layer" pairs | awk '{ printf "%d", $1 }')" pairs within:0.01 "$pairs"
  done <<<"hulu_sungai_selatan 408
tapin 368
kutai_kartanegara 634
konawe_selatan 928
palopo 115
kalimantan_selatan 5879
jawa_timur 25241"
  line main "neighbours, Jawa Timur" "$(cell neighbours_of_layer/jawa_timur real_time | awk '{ printf "%.3f", $1 / 1000 }')" s le 1
  line main "neighbours, Indonesia" "$(cell neighbours_of_layer/indonesia real_time | awk '{ printf "%.2f", $1 / 1000 }')" s le 15
  whole build/release/real_bench --benchmark_filter=neighbours_of_layer/indonesia
  line main "peak memory, neighbours of Indonesia with reading" "$peak_mib" MiB le 4096
}

# city and province from start to finish, maps included
end_to_end_figures() {
  sed -e "s#@SHARED@#$LOKUS_SHARED#; s#@SOURCE@#$PWD#" tests/real/semarang.toml >"$work/semarang.toml"
  local times=() i
  for i in 1 2 3; do
    whole build/release/lokus run "$work/semarang.toml" -o "$work/semarang" --force
    times+=("$seconds")
  done
  line main "Semarang end to end, 200 draws, maps" "$(median "${times[@]}")" s le 5
  build/release/lokus synth --on "$LOKUS_SHARED/data/boundaries/desa_35_jawa_timur.fgb" -o "$work/jatim" >/dev/null
  sed -e "s#@SHARED@#$LOKUS_SHARED#; s#@SOURCE@#$PWD#; s#@COUNTS@#$work/jatim#" tests/real/jawa_timur.toml >"$work/jawa_timur.toml"
  awk '/^\[\[survey\]\]/ { on = 1 } /^\[/ && !/^\[\[survey\]\]/ { on = 0 } on' "$work/jatim/skenario.toml" >>"$work/jawa_timur.toml"
  times=()
  local peaks=()
  for i in 1 2 3; do
    whole build/release/lokus run "$work/jawa_timur.toml" -o "$work/jawa_timur" --force
    times+=("$seconds"); peaks+=("$peak_mib")
  done
  line main "Jawa Timur end to end, 200 draws, 60 months" "$(median "${times[@]}")" s le 30
  line main "Jawa Timur, peak memory" "$(median "${peaks[@]}")" MiB le 2048
}

kernel_figures() {
  bench project_bench kernel 7
  line main "projection kernel, yearly steps, no trend" "$(cell 'kernel_step/8000' Mvmd_per_s | awk '{ printf "%.1f", $1 }')" "M village-months x draws/s" ge 300
  line main "projection kernel, monthly ramp, no trend" "$(cell 'kernel_ramp/8000' Mvmd_per_s | awk '{ printf "%.1f", $1 }')" "M village-months x draws/s" ge 120
  line main "projection kernel, monthly ramp, drawn trend" "$(cell 'kernel_ramp_trend/8000' Mvmd_per_s | awk '{ printf "%.1f", $1 }')" "M village-months x draws/s" ge 90
  line main "projection kernel, two threads over one" "$(awk -v a="$(cell 'kernel_one_thread' real_time)" -v b="$(cell 'kernel_two_threads' real_time)" 'BEGIN { if (b > 0) printf "%.2f", a / b }')" ratio ge 1.8
}

knapsack_figures() {
  bench choose_bench knapsack 5
  line main "optimal plan, 8,500 villages x 8 packages" "$(cell knapsack/8500 real_time)" ms le 60
  line main "gap, 8,500 villages" "$(cell knapsack/8500 gap)" share le 2e-5
  line main "optimal plan, 83,000 villages x 8 packages" "$(cell knapsack/83000 real_time)" ms le 800
  line main "gap, 83,000 villages" "$(cell knapsack/83000 gap)" share le 2e-5
  local seed
  for seed in 1 2; do
    line main "integer optimum, 2,000 villages, seed $seed" "$(cell "knapsack_optimum/$seed" real_time)" ms le 500
    line main "gap, 2,000 villages, seed $seed" "$(cell "knapsack_optimum/$seed" gap)" share eq 0
  done
  line main "optimum of 2,000 villages, seed 1" "$(cell knapsack_optimum/1 label)" benefit eq 7431435
  line main "optimum of 2,000 villages, seed 2" "$(cell knapsack_optimum/2 label)" benefit eq 7266442
}

kernel_figures
knapsack_figures
if [ -n "$LOKUS_SHARED" ]; then
  neighbour_figures
  end_to_end_figures
else
  echo "LOKUS_SHARED is not set: neighbour and end-to-end figures left out" >&2
fi
