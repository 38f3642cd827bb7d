#!/usr/bin/env bash
# The figures of the evidence on effects: usage: scripts/figures_truth_effects.sh   (after a build; prints
# area, name, value, unit, target, holds or short, separated by tabs). Method: docs/methods/evidence.md.
set -euo pipefail
cd "$(dirname "$0")/.."

# truth NAME VALUE UNIT TARGET CONDITION (of awk, about v)
truth() {
  local verdict=short
  if [ -n "$2" ] && awk -v v="$2" "BEGIN { exit !($5) }"; then verdict=holds; fi
  printf 'truth\t%s\t%s\t%s\t%s\t%s\n' "$1" "${2:-none}" "$3" "$4" "$verdict"
}

# Largest number that the tests record under NAME in the listing of a test program; none where a test fails.
recorded() { # PROGRAM FILTER NAME
  local listing; listing="$(mktemp)"
  if ! "build/release/$1" --gtest_filter="$2" --gtest_output="json:$listing" >/dev/null; then
    rm -f "$listing"
    return 0
  fi
  grep -o "\"$3\": *\"[^\"]*\"" "$listing" | sed 's/.*: *"\(.*\)"/\1/' | sort -g | tail -1
  rm -f "$listing"
}

truth "effects: contrast where it was measured, every effect and reading, three prevalences: largest distance on the odds scale" \
  "$(recorded properties_tests '*Contrast.OfEvery*' largest_percent)" % "le 2" "v <= 2"
truth "effects: contrasts tested" "$(recorded properties_tests '*Contrast.OfEvery*' contrasts)" effects "ge 16" "v >= 16"
truth "effects: children of a birth outcome at 12-59 months against the published odds ratio: largest distance" \
  "$(recorded properties_tests '*Contrast.OfBirth*' largest_percent)" % "le 2" "v <= 2"
truth "effects: gain in the mean world against the mean over the readings, every package: largest distance" \
  "$(recorded project_tests 'Evidence.GainsAreTheMeanOverTheReadings' largest_percent)" % "le 1" "v <= 1"
truth "effects: reference cases in the peers' reading, of 41" \
  "$(recorded project_tests 'ReferenceCases.AllAgreeMonthByMonthAndYearByYear' cases)" cases "eq 41" "v == 41"
