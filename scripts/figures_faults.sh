# The figures of the attacks: what was tried and failed of each kind, what of withheld counts comes back, and what
# publishing costs in use. Sourced by scripts/figures.sh; LOKUS_FAULTS_MINUTES: how long, default 10.

scripts/faults.sh "${LOKUS_FAULTS_MINUTES:-10}" >"$bench_csv" || true
while IFS=$'\t' read -r kind tried failed; do
  line faults "$kind: failed" "$failed" "of $tried" eq 0
done <"$bench_csv"
# name, value, unit, comparison, target: recoveries of each attack, and what is lost by withholding
if [ -f scripts/faults/publishing.py ]; then
  python3 scripts/faults/publishing.py build/release/lokus >"$bench_csv" || true
  while IFS=$'\t' read -r name value unit comparison target; do
    line faults "$name" "$value" "$unit" "$comparison" "$target"
  done <"$bench_csv"
fi
