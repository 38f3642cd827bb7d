# The figures of office files: cases, and faults put into good files. Sourced by scripts/figures.sh.

files_cases() {
  [ -n "$LOKUS_SHARED" ] || { echo "no cases: set LOKUS_SHARED" >&2; return 0; }
  local named
  named="$(cd "$LOKUS_SHARED/cases" && ls -d */ | tr -d / | grep -v -e '^_' -e '^audit-' -e '^keep-audit-')"
  # shellcheck disable=SC2086
  "$LOKUS_SHARED/cases/run" build/release/lokus $named | tee /dev/stderr | tail -1 >"$bench_csv" || true
  line files "cases but the audit's that fall short" "$(sed -n 's/.* hold, \([0-9]*\) short.*/\1/p' "$bench_csv")" cases eq 0
}

files_cases
python3 scripts/files/faults.py build/release/lokus --each 10 >"$bench_csv" || true
while IFS=$'\t' read -r kind tried right named elsewhere silent broken; do
  [ "$kind" = kind ] || line files "$kind: $right read, $named refused at the place, $elsewhere elsewhere; wrong in silence" \
    "$((silent + broken))" "of $tried" eq 0
done <"$bench_csv"
