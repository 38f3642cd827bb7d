# For scripts/figures.sh: printing lines and reading measurements. Sourced, not run.

# line AREA NAME VALUE UNIT COMPARISON TARGET   (comparison: le, ge, eq, or within:SHARE)
line() {
  awk -v a="$1" -v n="$2" -v v="$3" -v u="$4" -v c="$5" -v t="$6" 'BEGIN {
    holds = 0; sign = c
    if (c == "le") { holds = v <= t; sign = "<=" }
    else if (c == "ge") { holds = v >= t; sign = ">=" }
    else if (c == "eq") { holds = v == t; sign = "=" }
    else { split(c, p, ":"); d = v - t; if (d < 0) d = -d; holds = d <= p[2] * t; sign = "within " 100 * p[2] " % of" }
    if (v == "") holds = 0
    printf "%s\t%s\t%s\t%s\t%s %s\t%s\n", a, n, v, u, sign, t, holds ? "holds" : "short"
  }'
}

# bench PROGRAM FILTER [REPETITIONS]: runs a benchmark program, leaves its CSV in $bench_csv.
# Without repetitions: one run; with: medians of that many.
bench_csv="$(mktemp)"
trap 'rm -f "$bench_csv"' EXIT
bench() {
  local extra=()
  [ "${3:-1}" -gt 1 ] && extra=(--benchmark_repetitions="$3" --benchmark_report_aggregates_only=true)
  "build/release/$1" --benchmark_filter="$2" --benchmark_format=csv "${extra[@]}" >"$bench_csv" 2>/dev/null || true
}

# cell NAME COLUMN: a figure of the last bench, e.g. cell 'kernel/step' real_time. Medians where repeated.
cell() {
  awk -F, -v want="$1" -v column="$2" '
    { gsub(/"/, "") }
    $1 == "name" { for (i = 1; i <= NF; ++i) at[$i] = i; next }
    at[column] && index($1, want) == 1 && (index($1, "_median") || !repeated) { value = $(at[column]); if (index($1, "_median")) repeated = 1 }
    END { print value }' "$bench_csv"
}

# median VALUES...
median() { printf '%s\n' "$@" | sort -g | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# whole COMMAND...: runs a program once; sets $seconds and $peak_mib (largest single process).
whole() {
  local out; out="$(mktemp)"
  /usr/bin/time -f '%e %M' -o "$out" "$@" >/dev/null
  read -r seconds peak_kib <"$out"; rm -f "$out"
  peak_mib=$((peak_kib / 1024))
}

# hindcast_into FOLDER: the hindcast of the shared history. summary_cell FOLDER COLUMN KEY=VALUE...: a figure of its summary,
# of the first row in which these columns have these values.
hindcast_into() {
  build/release/lokus hindcast --history "$LOKUS_SHARED/data/prevalence/prevalensi_stunting.csv" --out "$1" >/dev/null
}
summary_cell() {
  local folder="$1" column="$2"; shift 2
  awk -F, -v column="$column" -v keys="$*" '
    NR == 1 { for (i = 1; i <= NF; ++i) at[$i] = i; n = split(keys, pair, " "); next }
    { for (k = 1; k <= n; ++k) { split(pair[k], kv, "="); if ($at[kv[1]] != kv[2]) next } print $at[column]; exit }' \
    "$folder/ringkasan_hindcast.csv"
}
