# The figures of one answer: cases of a whole run, and laws of list, time and money. Sourced by scripts/figures.sh.

answer_cases() {
  [ -n "$LOKUS_SHARED" ] || { echo "no cases: set LOKUS_SHARED" >&2; return 0; }
  local family said
  for family in run compare plan; do
    said="$("$LOKUS_SHARED/cases/run" build/release/lokus "$family-*" | tee /dev/stderr | tail -1)" || true
    line answer "cases $family-* that fall short" "$(sed -n 's/.* hold, \([0-9]*\) short.*/\1/p' <<<"$said")" cases eq 0
  done
}

# law NAME PROGRAM FILTER: tests of the law that hold, of those that there are; none is short
law() {
  local said run
  said="$("build/release/$2" --gtest_filter="$3" 2>&1)" || true
  run="$(sed -n 's/^\[==========\] Running \([0-9]*\) test.*/\1/p' <<<"$said")"
  line answer "law: $1" "$([ "${run:-0}" -eq 0 ] || sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p' <<<"$said")" \
    "tests that hold" eq "${run:-0}"
}

answer_cases
law "one list in every output, funded or marked, by rank and by plan; each rule spends until nothing fits" properties_tests 'OneList.*'
law "money by year sums to the plan's and keeps every year's budget" properties_tests 'Money.*'
law "what is not projected is empty, never 0" properties_tests 'Unprojected.*'
law "the year moves the months of every table" properties_tests 'Months.*'
law "nobody leaves the list by not weighing" properties_tests 'NobodyLeavesTheListByNotWeighing.*'
law "a price that nobody knows stands in no file of the catalogue" read_tests 'CatalogueFiles.HaveNoPrice*'
law "a survey's level is its figure at its month, whatever the seed" estimate_tests 'DrawnLevels.*'
