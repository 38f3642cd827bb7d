#!/usr/bin/env bash
# Builds the planner's page, web/dist/perencana.html: engine (C++ to WebAssembly), script and style in one file.
# What is built is checked in with a hash of its sources, so that the program builds without these tools.
# usage: scripts/web.sh          builds engine and page
#        scripts/web.sh engine   the engine alone, into build/web/engine.wasm
#        scripts/web.sh check    fails where the page was built from other sources than these
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C
into=build/web
page=web/dist/perencana.html

# What of src/ the engine is made of: no files, no threads, no reader of settings.
engine_sources() {
  find src/core -name '*.cpp' | grep -vE '/(parallel|thread_start|file_bytes|file_name|folder_entries)\.cpp$'
  find src/tables -name '*.cpp' | grep -vE '/(decision_file\.cpp|frozen/)'
  find src/choose src/plan src/project src/rank -name '*.cpp'
  printf 'src/lokus/%s.cpp\n' decide forecast planning stages ways
  printf 'src/write/planner/%s.cpp\n' json_text plan_json
  echo src/settings/scenario.cpp
  find web/engine -name '*.cpp'
}

# A change of any of these is a change of the page.
hash_of_sources() {
  {
    engine_sources
    find src/core src/tables src/settings src/choose src/plan src/project src/rank src/lokus src/write/planner -name '*.hpp'
    find web/engine/lacking web/src web/*.json web/*.mjs -type f
    find web/engine -name '*.hpp'
    echo scripts/web.sh
  } | sort -u | xargs sha256sum | sha256sum | cut -c 1-32
}

# One translation unit a folder: headers are parsed once.
compile() {
  local name="$1" unit="$into/$1.cpp"
  [ -f "$into/$name.o" ] && [ -z "$(find src web/engine scripts/web.sh -type f -newer "$into/$name.o" -print -quit)" ] && return 0
  engine_sources | grep "^$2" | sort | sed 's/.*/#include "..\/..\/&"/' >"$unit"
  clang++-19 --target=wasm32-wasi -std=c++20 -O2 -DNDEBUG -ffp-contract=off -fno-math-errno -fexceptions -stdlib=libc++ \
    -DFMT_HEADER_ONLY -DFMT_USE_LOCALE=0 -DLOKUS_VERSION='""' -isystem web/engine/lacking -isystem "$into/include" \
    -Isrc -Iweb/engine -ffunction-sections -fdata-sections -c "$unit" -o "$into/$name.o"
}

engine() {
  scripts/packages.sh web
  mkdir -p "$into/include"
  # Headers alone, which know no machine.
  ln -sfn /usr/include/fmt "$into/include/fmt"
  ln -sfn /usr/include/Random123 "$into/include/Random123"
  export -f compile engine_sources
  export into
  printf '%s\n' 'tables src/tables' 'rank src/rank' 'plan src/plan' 'project src/project' 'core src/core' 'choose src/choose' \
    'lokus src/lokus' 'engine web/engine' 'write src/write' 'settings src/settings' |
    xargs -P "$(nproc)" -L 1 bash -c 'set -euo pipefail; compile "$0" "$1"'
  clang++-19 --target=wasm32-wasi -O2 -mexec-model=reactor -fuse-ld=lld -Wl,--gc-sections -Wl,--strip-all \
    -Wl,-z,stack-size=1048576 "$into"/*.o -o "$into/engine.wasm"
}

case "${1:-build}" in
engine) engine ;;
build)
  engine
  (cd web && npm ci --no-audit --no-fund --silent && node build.mjs "$(cd .. && hash_of_sources)")
  ;;
check)
  built="$(sed -n 's/.*<meta name="sources" content="\([0-9a-f]*\)".*/\1/p' "$page")"
  [ "$built" = "$(hash_of_sources)" ] && exit 0
  echo "$page was built from other sources: run scripts/web.sh and commit what it makes" >&2
  exit 1
  ;;
*)
  echo "usage: scripts/web.sh [engine|check]" >&2
  exit 2
  ;;
esac
