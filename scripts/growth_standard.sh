#!/usr/bin/env bash
# Writes src/tables/inputs/growth_standard_figures.cpp from the tables of WHO's growth standards in tests/reference/who.
# The decimals are copied as text, so that each becomes the double nearest to the published figure.
set -euo pipefail
cd "$(dirname "$0")/.."
from=tests/reference/who
out=src/tables/inputs/growth_standard_figures.cpp

# table <C++ name> <csv> <first key> <rows per sex> <step of the key>: both sexes, 30 rows to a line.
table() {
  awk -F, -v name="$1" -v first="$3" -v rows="$4" -v step="$5" '
    FNR == 1 {
      if ($1 != "sex" || $3 != "l" || $4 != "m" || $5 != "s") { print FILENAME ": unknown columns" > "/dev/stderr"; exit 1 }
      printf "const Lms %s[2][%d] = {\n", name, rows
      next
    }
    {
      row = int(($2 - first) / step + 0.5)
      if ($1 != sex) {
        if (sex != "") close_sex()
        sex = $1; want = 0; printf "{"
      }
      if (row >= rows) next
      if (row != want) { print FILENAME ":" FNR ": row missing" > "/dev/stderr"; exit 1 }
      printf "%s{%s,%s,%s}", (want == 0 ? "" : want % 30 == 0 ? ",\n" : ","), $3, $4, $5
      want++
    }
    function close_sex() {
      if (want != rows) { print FILENAME ": sex " sex " has " want " rows" > "/dev/stderr"; exit 1 }
      printf "},\n"
    }
    END { close_sex(); print "};\n" }
  ' "$from/$2"
}

{
  cat <<'HEAD'
// Made by scripts/growth_standard.sh; not edited by hand. Source: WHO Child Growth Standards, 2006 (see
// NOTICE).
#include "tables/inputs/growth_standard_figures.hpp"

// clang-format off
namespace lokus::growth_standard {

HEAD
  table length_for_age length_height_for_age.csv 0 1827 1
  table weight_for_age weight_for_age.csv 0 1827 1
  table bmi_for_age bmi_for_age.csv 0 1827 1
  table weight_for_length weight_for_length.csv 45 651 0.1
  table weight_for_height weight_for_height.csv 65 551 0.1
  echo "} // namespace lokus::growth_standard"
} > "$out.new"
mv "$out.new" "$out"
