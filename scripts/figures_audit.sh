# The figures of the case audit: what is hidden stays hidden, nobody gets out, and how long it takes. Sourced by
# scripts/figures.sh.

# Counts that an attacker narrows to fewer than four values, over the random registers of the test.
hiding_figures() {
  local report name value
  report="$(mktemp)"
  build/release/audit_tests --gtest_filter='JointHiding.OfAThousand*' --gtest_output="xml:$report" >/dev/null || true
  for name in breaches hidden numbers group_hidden group_numbers; do
    value="$(sed -n "s/.*name=\"$name\" value=\"\([^\"]*\)\".*/\1/p" "$report")"
    case "$name" in
    breaches) line audit "hidden counts with fewer than four possible values" "$value" "of 1000 registers in two rounds" eq 0 ;;
    hidden) line audit "counts hidden in them" "$value" counts ge 1000 ;;
    group_hidden) line audit "of them by target group" "$value" counts ge 100 ;;
    group_numbers) line audit "counts of some cases told by target group" "$value" counts ge 100 ;;
    numbers) line audit "counts told in them" "$value" counts ge 1000 ;;
    esac
  done
  rm -f "$report"
}

canary_figures() {
  local name value unit comparison target
  python3 scripts/faults/audit_canaries.py build/release/lokus >"$bench_csv" || true
  while IFS=$'\t' read -r name value unit comparison target; do
    line audit "$name" "$value" "$unit" "$comparison" "$target"
  done <"$bench_csv"
}

# An audit of 10,000 cases in the villages of the demo, each with two causes.
many_cases() {
  local folder="$1"
  sed -e "s#\"\.\./geodata#\"$PWD/geodata#; s#\"interventions/#\"$PWD/scenarios/interventions/#" \
    -e 's#^cases = .*#cases = "audit.csv"#; /^last_round = /d' scenarios/demo.toml >"$folder/skenario.toml"
  tail -n +2 geodata/demo/balita.csv | cut -d, -f1 | awk '
    BEGIN { print "kasus,putaran,kode_desa,kelompok,faktor_risiko,rekomendasi,opd,tenggat,Hb,LiLA,berat_lahir,jamban"
            split("anemia|KEK|diare|TB|ISPA", cause, "|"); split("bumil|baduta|balita", group, "|") }
    { village[NR] = $1 }
    END { for (i = 1; i <= 10000; ++i)
            printf "K%05d,2026-1,%s,%s,%s; %s,TTD setiap minggu,Dinkes,2026-12-31,%d,%d,%d,%s\n", i, village[i % NR + 1],
                   group[i % 3 + 1], cause[i % 5 + 1], cause[(i + 2) % 5 + 1], 9 + i % 5, 20 + i % 7, 2000 + i % 1500,
                   i % 3 ? "ada" : "tidak" }' >"$folder/audit.csv"
}

many_cases_figures() {
  local folder
  folder="$(mktemp -d)"
  many_cases "$folder"
  whole build/release/lokus audit "$folder/skenario.toml" -o "$folder/buku" --csv plain
  line audit "lokus audit, 10,000 cases" "$seconds" s le 2
  line audit "cases read" "$(awk -F, '$1 == "area" { print $4 }' "$folder/buku/audit_ringkasan.csv")" cases eq 10000
  whole build/release/lokus extract "$folder/skenario.toml" --by kecamatan -o "$folder/petikan"
  line audit "lokus extract, 10,000 cases" "$seconds" s le 2
  whole build/release/lokus extract "$folder/skenario.toml" --by pakar -o "$folder/pakar"
  line audit "lokus extract --by pakar, 10,000 cases" "$seconds" s le 2
  whole build/release/lokus audit merge "$folder/buku/audit_tindak_lanjut.csv" "$folder/buku/audit_tindak_lanjut.xlsx" \
    -o "$folder/gabungan"
  line audit "lokus audit merge, 10,000 tasks" "$seconds" s le 2
  whole build/release/lokus extract "$folder/skenario.toml" --by diseminasi -o "$folder/diseminasi"
  line audit "lokus extract --by diseminasi, 10,000 cases and the plan" "$seconds" s le 60
  rm -rf "$folder"
}

hiding_figures
many_cases_figures
canary_figures
