#!/usr/bin/env bash
# What every change must pass besides the tests: formatting, the other compiler, sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/packages.sh build test check

echo "== formatting"
git ls-files -co --exclude-standard 'src/*.?pp' 'tests/*.?pp' 'bench/*.?pp' | xargs clang-format-14 --dry-run -Werror

echo "== scripts"
for script in scripts/*.sh .ci/run; do bash -n "$script"; done

echo "== one word per thing"
perl scripts/homonyms.pl

echo "== every function of src/ is called by the program"
scripts/reachable.sh

echo "== clang: everything builds without a warning, and passes under the address and undefined behaviour sanitizers"
# Leak checking stays off: GDAL, GEOS and fontconfig keep caches until the process ends.
# Left out is what takes minutes and goes where others go too: whole runs on real data or of the demo made once more, the
# same run many times over, and the files of offices, whose readers the fuzz targets feed under the same sanitizers.
runs='(Hindcast|JawaTimur|Malang|PilotFormats|Semarang|SemarangByChild|Sulbar|Neighbours)Real|PublicEdition|RowOrder|Origins|Laws'
runs+='|Unprojected|OwnFiles|ObjectivesOfTheDemo|OneNumber|DecisionMembers|NobodyLeavesTheListByNotWeighing|office_files[.](cases|faults)'
commands='options|calibrate|run[.](slow-in-a-terminal|after-rejected-data|own-files-back|objectives)|explain[.]every-file|demo[.]pushed|check[.]then-run'
ASAN_OPTIONS=detect_leaks=0 PRESET=sanitize scripts/test.sh -LE house -E "^($runs|cli[.]($commands).*)$"

echo "== every header compiles alone"
cmake --preset clang -DBUILD_TESTING=ON >/dev/null
cmake --build build/clang --parallel "$(nproc)" --target headers_alone >/dev/null

echo "== clang-tidy"
scripts/tidy.sh

echo "== clang: the folders that compute give the same numbers when optimised"
folders="estimate project plan rank"
cmake --build build/clang --parallel "$(nproc)" --target $(printf '%s_tests ' $folders)
LOKUS_SHARED="${LOKUS_SHARED:-$([ -d ../shared/data ] && cd ../shared && pwd || true)}" \
  ctest --test-dir build/clang --output-on-failure -j "$(nproc)" -L "^(${folders// /|})$" -LE house
