#!/usr/bin/env bash
# clang-tidy with the checks of .clang-tidy over every folder of src/ as one unit; ends with 1 when one complains.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/packages.sh build check
[ -f build/clang/build.ninja ] || cmake --preset clang >/dev/null
cmake build/clang -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >/dev/null
cmake --build build/clang --parallel "$(nproc)" \
  --target lokus_precompiled embedded_files_made carried_page_made carried_catalogue_made >/dev/null
sed -n 's/.*"file": "\(.*\)".*/\1/p' build/clang/compile_commands.json |
  grep -E '/lokus(_[a-z]+)?\.dir/Unity/|/src/|/embedded_files' | grep -vE 'precompiled|_(tests|bench)\.dir' |
  xargs -P "$(nproc)" -n 1 clang-tidy-14 -p build/clang --quiet 2>/dev/null
