# The figures of one answer: cases of a whole run, and laws of list, time and money. Sourced by scripts/figures.sh.

answer_cases() {
  [ -n "$LOKUS_SHARED" ] || { echo "no cases: set LOKUS_SHARED" >&2; return 0; }
  local family said
  for family in run compare plan; do
    said="$("$LOKUS_SHARED/cases/run" build/release/lokus "$family-*" | tee /dev/stderr | tail -1)" || true
    line answer "cases $family-* that fall short" "$(sed -n 's/.* hold, \([0-9]*\) short.*/\1/p' <<<"$said")" cases eq 0
  done
}

# laws NAME FILTER: tests of the law that fail, none left out
laws() {
  local said
  said="$(build/release/properties_tests --gtest_filter="$2" 2>&1)" || true
  line answer "law: $1, tests that hold" "$(sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p' <<<"$said")" tests eq \
    "$(sed -n 's/^\[==========\] Running \([0-9]*\) test.*/\1/p' <<<"$said")"
}

answer_cases
laws "one list in every output, funded or marked, by rank and by plan" 'OneList.*'
laws "money by year sums to the plan's and keeps every year's budget" 'Money.*'
laws "what is not projected is empty, never 0" 'Unprojected.*'
laws "nobody leaves the list by not weighing" 'NobodyLeavesTheListByNotWeighing.*'
