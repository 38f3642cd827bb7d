# The figures of estimates where the register errs by who measures. Sourced by scripts/figures.sh.

# Every bound of `lokus calibrate --register` on a layer, one line for each: register_bounds NAME LAYER KINDS
register_bounds() {
  local folder world figure value error least most holds rest
  folder="$(mktemp -d)"
  build/release/lokus calibrate --register --on "$LOKUS_SHARED/data/boundaries/$2" --kinds "$3" -o "$folder/kalibrasi" \
    >"$folder/said"
  while IFS=, read -r world figure value error least most holds rest; do
    if [ -n "$least" ] && [ -n "$most" ]; then
      line truth "$1, $world, $figure, at least${error:+ (error $error)}" "$value" "" ge "$least"
      line truth "$1, $world, $figure, not above" "$value" "" le "$most"
    elif [ -n "$least" ]; then
      line truth "$1, $world, $figure${error:+ (error $error)}" "$value" "" ge "$least"
    else
      line truth "$1, $world, $figure${error:+ (error $error)}" "$value" "" le "$most"
    fi
  done < <(tail -n +2 "$folder/kalibrasi/batas_kalibrasi.csv")
  # What cannot be told from the data is printed, held to nothing.
  grep -E 'kemiringan|at slope' "$folder/said" | sed 's/^/# /' || true
  rm -rf "$folder"
}

# Jawa Timur with 500 draws on two cores, medians of three.
register_times() {
  local rounds most
  bench real_bench register_on_layer 3
  while read -r rounds most; do
    line truth "estimate by default, Jawa Timur, 500 draws, $rounds" "$(cell "register_on_layer/jawa_timur_$rounds" real_time | awk '{ printf "%.2f", $1 / 1000 }')" s le "$most"
  done <<<"one_round 4
four_rounds 8"
}

if [ -n "$LOKUS_SHARED" ]; then
  register_bounds "Hulu Sungai Selatan" desa_6306_hulu_sungai_selatan.gpkg all
  register_bounds "Kalimantan Selatan" desa_63_kalimantan_selatan.fgb telling
  register_times
else
  echo "LOKUS_SHARED is not set: worlds whose register errs by who measures left out" >&2
fi
